"""The last gate before a package: an independent look at the bytes of every written file.

Shares neither code nor tables with the engine it checks. `examination` asks what is to be asked of
a file, `reading` is a strict DICOM reader of its own, `attributes` and `elements` judge what may
stand where, `spellings`, `names`, `dates` and `text` know what an identifier can look like.
"""

from app.deidentify.audit.examination import Auditor, Expected

__all__ = ["Auditor", "Expected"]
