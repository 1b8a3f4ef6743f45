"""A project file, a draft and a delivery put into words for the people of the site."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from app.model import Criteria, Option, Project, Receipt
from app.site.drafts import Contribution, SavedDraft
from app.study.criteria import Unasked
from app.ui import wording
from app.ui.stations import Page


def _say(context: str, source: object) -> str:
    return QCoreApplication.translate(context, str(source))


_OPTIONS: dict[Option, object] = {
    Option.BASIC: QT_TRANSLATE_NOOP("Option", "Names, numbers and addresses are removed."),
    Option.CLEAN_PIXEL_DATA: QT_TRANSLATE_NOOP("Option", "Text in the pictures is blacked out."),
    Option.CLEAN_RECOGNIZABLE_VISUAL_FEATURES: QT_TRANSLATE_NOOP(
        "Option", "Faces are made unrecognisable."
    ),
    Option.CLEAN_GRAPHICS: QT_TRANSLATE_NOOP("Option", "Drawings over the pictures are removed."),
    Option.CLEAN_STRUCTURED_CONTENT: QT_TRANSLATE_NOOP(
        "Option", "Reports may go, after their text was cleaned."
    ),
    Option.CLEAN_DESCRIPTORS: QT_TRANSLATE_NOOP(
        "Option", "Descriptions stay, without what points to the patient."
    ),
    Option.RETAIN_FULL_DATES: QT_TRANSLATE_NOOP("Option", "Real dates stay as they are."),
    Option.RETAIN_MODIFIED_DATES: QT_TRANSLATE_NOOP(
        "Option", "Dates are moved; the days between two exams stay the same."
    ),
    Option.RETAIN_PATIENT_CHARACTERISTICS: QT_TRANSLATE_NOOP(
        "Option", "Age (to 89), sex, size and weight stay."
    ),
    Option.RETAIN_DEVICE_IDENTITY: QT_TRANSLATE_NOOP(
        "Option", "Maker and model of the scanner stay."
    ),
    Option.RETAIN_UIDS: QT_TRANSLATE_NOOP("Option", "Original image identifiers stay."),
    Option.RETAIN_SAFE_PRIVATE: QT_TRANSLATE_NOOP(
        "Option", "Of the makers' own entries those stay that the standard calls safe."
    ),
    Option.RETAIN_INSTITUTION_IDENTITY: QT_TRANSLATE_NOOP(
        "Option", "The name of your institution stays."
    ),
}

REVEALING = frozenset(
    {Option.RETAIN_FULL_DATES, Option.RETAIN_UIDS, Option.RETAIN_INSTITUTION_IDENTITY}
)
"""Options that leave something in which the usual project removes; shown as a warning."""


def option(code: Option) -> str:
    return _say("Option", _OPTIONS[code])


_UNASKED: dict[Unasked, object] = {
    Unasked.MODALITY: QT_TRANSLATE_NOOP(
        "Unasked", "another kind of exam than the project asks for"
    ),
    Unasked.BODY_PART: QT_TRANSLATE_NOOP("Unasked", "nothing says that it shows what is asked for"),
    Unasked.TOO_YOUNG: QT_TRANSLATE_NOOP("Unasked", "the patient is younger than the project asks"),
    Unasked.TOO_OLD: QT_TRANSLATE_NOOP("Unasked", "the patient is older than the project asks"),
    Unasked.AGE_UNKNOWN: QT_TRANSLATE_NOOP("Unasked", "the age at the exam is not known"),
}


def unasked(why: tuple[Unasked, ...]) -> str:
    """Why the project does not ask for a series, in one line."""
    return ", ".join(_say("Unasked", _UNASKED[one]) for one in why)


def criteria(asked: Criteria) -> str:
    """What the project asks for, in one line; empty if it takes everything."""
    parts = []
    if asked.modalities:
        parts.append(", ".join(sorted(asked.modalities)))
    if asked.body_parts:
        shown = ", ".join(one.lower() for one in sorted(asked.body_parts))
        parts.append(_say("Criteria", "showing {parts}").format(parts=shown))
    if asked.youngest:
        age = _say("Criteria", "patients of {years} years and over")
        parts.append(age.format(years=wording.number(asked.youngest)))
    if asked.oldest:
        age = _say("Criteria", "patients up to {years} years")
        parts.append(age.format(years=wording.number(asked.oldest)))
    return " \N{MIDDLE DOT} ".join(parts)


def project_lines(project: Project) -> tuple[tuple[str, str], ...]:
    """What a project file sets up, as (question, answer) in plain words."""
    nothing = _say("Project", "not set")
    lines = [
        (_say("Project", "Project"), project.name),
        (_say("Project", "Your site ID"), project.site_id or nothing),
        (_say("Project", "Asks for"), criteria(project.criteria) or _say("Project", "all exams")),
        (_say("Project", "Sends to"), project.destination or nothing),
    ]
    if project.contact:
        lines.append((_say("Project", "Ask"), project.contact))
    if project.recipe.strip():
        own = _say("Project", "The project adds rules of its own ({count} lines).")
        count = sum(bool(one.strip()) for one in project.recipe.splitlines())
        lines.append((_say("Project", "Also"), own.format(count=wording.number(count))))
    return tuple(lines)


_STATES: dict[Page, object] = {
    Page.STUDIES: QT_TRANSLATE_NOOP("Draft", "Choosing exams"),
    Page.REVIEW: QT_TRANSLATE_NOOP("Draft", "Being reviewed"),
    Page.CLINICAL: QT_TRANSLATE_NOOP("Draft", "Clinical facts"),
    Page.CONFIRM: QT_TRANSLATE_NOOP("Draft", "Ready to confirm"),
    Page.SEND: QT_TRANSLATE_NOOP("Draft", "Stopped while sending"),
}


def draft_state(saved: SavedDraft) -> str:
    """Where an unfinished contribution stands."""
    if saved.summary is not None:
        return _say("Draft", "Packed, not delivered")
    page = Page(saved.page) if saved.page in set(Page) else Page.STUDIES
    return _say("Draft", _STATES.get(page, _STATES[Page.STUDIES]))


def draft_title(saved: SavedDraft) -> str:
    """What an unfinished contribution is about, without naming a patient."""
    if not saved.series:
        return ", ".join(path.name for path in saved.draft.sources[:2])
    return _say("Draft", "Patients: {patients}, images: {images}").format(
        patients=wording.number(len({one.patient_id for one in saved.series})),
        images=wording.number(sum(one.instances for one in saved.series)),
    )


def decided(saved: SavedDraft) -> str:
    """How many series of an unfinished contribution are decided."""
    out = saved.draft.excluded_series | saved.draft.approved_series
    open_ones = [one for one in saved.series if one.hold is None]
    done = sum(one.series_uid in out for one in open_ones)
    return _say("Draft", "{done} of {all} series decided").format(
        done=wording.number(done), all=wording.number(len(open_ones))
    )


def contribution(done: Contribution) -> str:
    """What a finished contribution held."""
    return _say("Draft", "Patients: {patients}, images: {images}").format(
        patients=wording.number(done.summary.patients),
        images=wording.number(done.summary.instances),
    )


def receipt(given: Receipt) -> str:
    """What a destination confirmed, in one line."""
    said = _say("Receipt", "Receipt: {package}, {when}. Proved by {proof}. SHA-256 {digest}")
    return said.format(
        package=given.package,
        when=moment(given.finished),
        proof=given.confirmed_by,
        digest=given.digest,
    )


def moment(iso: str) -> str:
    """A UTC time as people here write it."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
