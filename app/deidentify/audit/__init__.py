"""The last gate before a package: an independent look at the bytes of every written file.

Shares neither code nor tables with the engine it checks. `examination` asks what is to be asked of
a file, `reading` is a strict DICOM reader of its own, `attributes` and `elements` judge what may
stand where, `spellings`, `names`, `dates` and `text` know what an identifier can look like,
`redactions` decodes what was blacked out, `tables` looks at the clinical tables.
"""

from collections.abc import Sequence
from typing import BinaryIO

from app.deidentify.audit.examination import Auditor, Expected
from app.deidentify.audit.tables import TableAuditor, TableFinding
from app.model import Redaction

__all__ = ["Auditor", "Expected", "TableAuditor", "TableFinding", "is_blacked_out"]


def is_blacked_out(written: BinaryIO, source: BinaryIO, redactions: Sequence[Redaction]) -> bool:
    """Whether the boxes of a written file show nothing, and all else what its source shows."""
    from app.deidentify.audit import redactions as proof  # noqa: PLC0415 - needs numpy and pydicom

    return proof.is_blacked_out(written, source, redactions)
