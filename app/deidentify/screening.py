"""Which instances may be de-identified today, and which wait for a station that can clean them.

Decided from the header alone. What may show text in its pixels is held with its reason unless the
project has pixels cleaned (113101); it is never dropped, so that it can be sent once it can be
cleaned.
"""

from __future__ import annotations

from app.deidentify.heads import shows_head
from app.errors import Reason
from app.model import Instance, Option

_STORAGE = "1.2.840.10008.5.1.4.1.1."  # PS3.4 Annex B, without the root

# images made by a scanner, whose pixels the vendor does not write on
_SCANNER_IMAGES = frozenset(
    {"1", "1.1", "1.1.1", "1.2", "1.2.1"}  # computed and digital radiography, mammography
    | {"2", "2.1", "2.2", "4", "4.1", "4.3", "4.4"}  # CT and MR, plain and enhanced
    | {"12.1", "12.1.1", "12.2", "12.2.1", "13.1.1", "13.1.2", "13.1.3"}  # angiography, tomography
    | {"20", "128", "128.1", "130"}  # nuclear medicine, PET
)
_ULTRASOUND = frozenset({"3.1", "6.1", "6.2", "6.3"})
_SECONDARY_CAPTURE = frozenset({"7", "7.1", "7.2", "7.3", "7.4"})
_PICTURES = _SCANNER_IMAGES | _ULTRASOUND | _SECONDARY_CAPTURE
# reports and key object selections (PS3.3 A.35), without the retired trial classes
_REPORTS = frozenset(
    "88.11 88.22 88.33 88.34 88.35 88.50 88.59 88.65 88.67 88.68 88.69 88.70 88.71 88.72 88.73 "
    "88.74 88.75".split()
)
_PRESENTATION_STATES = frozenset({"11.1", "11.2", "11.3", "11.4"})
_REGIONS = frozenset({"66.4", "66.7", "481.3"})  # segmentations and structure sets
_DOSE_WORDS = ("dose report", "dose info", "dose record", "patient protocol", "dosisbericht")


def hold_reason(
    instance: Instance, options: frozenset[Option] = frozenset(), *, allow_heads: bool = False
) -> Reason | None:
    """Why this instance is held, or None if a project with these options may de-identify it.

    Args:
        allow_heads: what shows a head or neck may leave (`Project.allow_heads`).
    """
    kind = instance.sop_class_uid.removeprefix(_STORAGE)
    structured = Option.CLEAN_STRUCTURED_CONTENT in options
    if kind.startswith("88."):
        return None if structured and kind in _REPORTS else Reason.STRUCTURED_REPORT
    if kind in _PRESENTATION_STATES and structured and Option.CLEAN_GRAPHICS in options:
        return None
    if kind.startswith("104."):
        return Reason.ENCAPSULATED_DOCUMENT
    head = None if allow_heads or not shows_head(instance) else Reason.RECOGNISABLE_FACE
    if kind in _REGIONS and structured:
        return head
    text = text_reason(instance)
    if text and Option.CLEAN_PIXEL_DATA not in options:
        return text
    if instance.sop_class_uid == kind or kind not in _PICTURES:
        return text or Reason.UNSUPPORTED_OBJECT
    return head


def text_reason(instance: Instance) -> Reason | None:
    """Why text is to be expected in the pixels of this instance; None if nothing says so.

    A BurnedInAnnotation of NO changes nothing: it is often set without anyone having looked.
    """
    kind = instance.sop_class_uid.removeprefix(_STORAGE)
    if _is_dose_screen(instance):
        return Reason.DOSE_SCREEN
    if kind in _ULTRASOUND or instance.modality in {"US", "IVUS"}:
        return Reason.ULTRASOUND
    if instance.burned_in_annotation.upper() == "YES":
        return Reason.BURNED_IN_TEXT
    if kind in _SECONDARY_CAPTURE or instance.conversion_type or _is_capture(instance):
        return Reason.SECONDARY_CAPTURE
    return None


def has_picture(instance: Instance) -> bool:
    """Whether text could be seen in it: it has pixels, and they are no labels of a segmentation."""
    kind = instance.sop_class_uid.removeprefix(_STORAGE)
    return bool(instance.rows and instance.columns) and kind not in _REGIONS


def is_scanned(instance: Instance) -> bool:
    """Whether a scanner made it, if perhaps by calculation; no capture of a screen."""
    kind = instance.sop_class_uid.removeprefix(_STORAGE)
    return kind in _SCANNER_IMAGES and not instance.conversion_type


def _is_dose_screen(instance: Instance) -> bool:
    if "SCREEN SAVE" in instance.image_type:
        return True
    description = instance.series_description.lower()
    derived = "SECONDARY" in instance.image_type or not instance.image_type
    return derived and any(words in description for words in _DOSE_WORDS)


def _is_capture(instance: Instance) -> bool:
    """RICORD's test: SECONDARY in Image Type, but for reformatted volumes."""
    words = {word.upper() for word in instance.image_type}
    return "SECONDARY" in words and not words & {"REFORMATTED", "MPR", "AVERAGE"}
