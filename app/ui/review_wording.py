"""The codes of the review put into words, with their icon and tone: as `wording` does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.model import BoxReason, Reach, WhyExcluded
from app.ui.flow import SeriesStatus
from app.ui.presets import Preset


@dataclass(frozen=True, slots=True)
class Mark:
    """How a code is shown: never by colour alone.

    Attributes:
        icon: a name of `resources/icons`.
        tone: a colour role of `theme`.
        source: the English word, for `translate`.
    """

    icon: str
    tone: str
    source: object


_STATUSES: dict[SeriesStatus, Mark] = {
    SeriesStatus.TO_REVIEW: Mark(
        "to-review", "accent", QT_TRANSLATE_NOOP("SeriesStatus", "To review")
    ),
    SeriesStatus.APPROVED: Mark("done", "good", QT_TRANSLATE_NOOP("SeriesStatus", "Approved")),
    SeriesStatus.EXCLUDED: Mark("remove", "muted", QT_TRANSLATE_NOOP("SeriesStatus", "Left out")),
    SeriesStatus.HELD: Mark("held", "warning", QT_TRANSLATE_NOOP("SeriesStatus", "Held")),
}


def status_mark(code: SeriesStatus) -> Mark:
    return _STATUSES[code]


def series_status(code: SeriesStatus) -> str:
    """Whether somebody decided on a series, in a word or two."""
    return QCoreApplication.translate("SeriesStatus", str(_STATUSES[code].source))


_WHY_EXCLUDED: dict[WhyExcluded, object] = {
    WhyExcluded.NOT_PART: QT_TRANSLATE_NOOP("WhyExcluded", "Not asked for by the project"),
    WhyExcluded.POOR_IMAGE: QT_TRANSLATE_NOOP("WhyExcluded", "Poor images"),
    WhyExcluded.SHOWS_IDENTITY: QT_TRANSLATE_NOOP("WhyExcluded", "Shows who the patient is"),
    WhyExcluded.NOT_AGREED: QT_TRANSLATE_NOOP("WhyExcluded", "Patient or site objects"),
    WhyExcluded.OTHER: QT_TRANSLATE_NOOP("WhyExcluded", "Another reason"),
}


def why_excluded(code: WhyExcluded) -> str:
    """Why a person left a series out."""
    return QCoreApplication.translate("WhyExcluded", str(_WHY_EXCLUDED[code]))


_BOX_REASONS: dict[BoxReason, tuple[object, object]] = {
    BoxReason.IDENTIFIER: (
        QT_TRANSLATE_NOOP("BoxReason", "Identifier"),
        QT_TRANSLATE_NOOP("BoxReason", "Shows something that names the patient."),
    ),
    BoxReason.TEXT: (
        QT_TRANSLATE_NOOP("BoxReason", "Text"),
        QT_TRANSLATE_NOOP("BoxReason", "Text was found here."),
    ),
    BoxReason.DEVICE_RULE: (
        QT_TRANSLATE_NOOP("BoxReason", "Device"),
        QT_TRANSLATE_NOOP("BoxReason", "This device is known to write names here."),
    ),
    BoxReason.OUTSIDE_REGIONS: (
        QT_TRANSLATE_NOOP("BoxReason", "Outside"),
        QT_TRANSLATE_NOOP("BoxReason", "Outside of the ultrasound picture."),
    ),
    BoxReason.ALLOWED: (
        QT_TRANSLATE_NOOP("BoxReason", "Allowed"),
        QT_TRANSLATE_NOOP("BoxReason", "A word that may stay; it is not blacked out."),
    ),
    BoxReason.DRAWN: (
        QT_TRANSLATE_NOOP("BoxReason", "Drawn"),
        QT_TRANSLATE_NOOP("BoxReason", "Drawn or changed by you."),
    ),
}


def box_reason(code: BoxReason) -> str:
    """Why a box is there, in one word."""
    return QCoreApplication.translate("BoxReason", str(_BOX_REASONS[code][0]))


def box_sentence(code: BoxReason) -> str:
    """Why a box is there, in a sentence."""
    return QCoreApplication.translate("BoxReason", str(_BOX_REASONS[code][1]))


_PRESETS: dict[Preset, object] = {
    Preset.FILE: QT_TRANSLATE_NOOP("Preset", "As in the file"),
    Preset.LUNG: QT_TRANSLATE_NOOP("Preset", "Lung"),
    Preset.SOFT_TISSUE: QT_TRANSLATE_NOOP("Preset", "Soft tissue"),
    Preset.BONE: QT_TRANSLATE_NOOP("Preset", "Bone"),
    Preset.AUTO: QT_TRANSLATE_NOOP("Preset", "Automatic"),
}


def preset_name(code: Preset) -> str:
    """A window, as radiologists call it."""
    return QCoreApplication.translate("Preset", str(_PRESETS[code]))


_REACHES: dict[Reach, object] = {
    Reach.IMAGE: QT_TRANSLATE_NOOP("Reach", "In this image only"),
    Reach.SERIES: QT_TRANSLATE_NOOP("Reach", "In this series"),
    Reach.ALL: QT_TRANSLATE_NOOP("Reach", "Everywhere in this contribution"),
}


def reach(code: Reach) -> str:
    """How far a removal reaches."""
    return QCoreApplication.translate("Reach", str(_REACHES[code]))
