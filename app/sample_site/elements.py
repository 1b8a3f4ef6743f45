"""Building data sets from DICOM keywords."""

from __future__ import annotations

from collections.abc import Mapping

from pydicom.dataset import Dataset
from pydicom.sequence import Sequence


def fill(made: Dataset, values: Mapping[str, object]) -> None:
    """Set attributes by keyword."""
    for keyword, value in values.items():
        setattr(made, keyword, value)


def items(*values: Mapping[str, object]) -> Sequence:
    """A sequence of items from keywords and values."""
    made = [Dataset() for _ in values]
    for item, attributes in zip(made, values, strict=True):
        fill(item, attributes)
    return Sequence(made)


def code(value: str, scheme: str, meaning: str) -> Sequence:
    """A sequence of one coded entry (PS3.3 8.8)."""
    return items({"CodeValue": value, "CodingSchemeDesignator": scheme, "CodeMeaning": meaning})


def references(sop_class: str, *uids: str) -> Sequence:
    """SOP instance references (PS3.3 10.8)."""
    return items(
        *({"ReferencedSOPClassUID": sop_class, "ReferencedSOPInstanceUID": uid} for uid in uids)
    )
