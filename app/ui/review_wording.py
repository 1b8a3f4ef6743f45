"""The codes of the review put into words, with their icon and tone: as `wording` does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.model import WhyExcluded
from app.ui.flow import SeriesStatus


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
    WhyExcluded.NOT_PART: QT_TRANSLATE_NOOP("WhyExcluded", "Not what the project asks for"),
    WhyExcluded.POOR_IMAGE: QT_TRANSLATE_NOOP("WhyExcluded", "The images are not good enough"),
    WhyExcluded.SHOWS_IDENTITY: QT_TRANSLATE_NOOP("WhyExcluded", "Shows who the patient is"),
    WhyExcluded.NOT_AGREED: QT_TRANSLATE_NOOP("WhyExcluded", "The patient or the site objects"),
    WhyExcluded.OTHER: QT_TRANSLATE_NOOP("WhyExcluded", "Another reason"),
}


def why_excluded(code: WhyExcluded) -> str:
    """Why a person left a series out."""
    return QCoreApplication.translate("WhyExcluded", str(_WHY_EXCLUDED[code]))
