"""The plain form's columns, events and standings put into words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.clinical.checks import Code
from app.clinical.importer.row_problems import RowCode
from app.clinical.records import EventKind, Problem
from app.ui.clinical_book import Standing
from app.ui.timeline import Lane


def _say(context: str, source: object) -> str:
    return QCoreApplication.translate(context, str(source))


# where a word is other than the column's name
_FIELDS: dict[str, object] = {
    "birth_date": QT_TRANSLATE_NOOP("Field", "Birth date"),
    "sex": QT_TRANSLATE_NOOP("Field", "Sex"),
    "race": QT_TRANSLATE_NOOP("Field", "Race"),
    "ethnicity": QT_TRANSLATE_NOOP("Field", "Ethnicity"),
    "race_ethnicity": QT_TRANSLATE_NOOP("Field", "Race and ethnicity, all that apply"),
    "zip": QT_TRANSLATE_NOOP("Field", "ZIP code"),
    "country": QT_TRANSLATE_NOOP("Field", "Country"),
    "index_event": QT_TRANSLATE_NOOP("Field", "Index event"),
    "index_date": QT_TRANSLATE_NOOP("Field", "Index date"),
    "covid19_positive": QT_TRANSLATE_NOOP("Field", "Ever COVID-19 positive"),
    "long_covid": QT_TRANSLATE_NOOP("Field", "Long COVID"),
    "outcome": QT_TRANSLATE_NOOP("Field", "Outcome"),
    "start": QT_TRANSLATE_NOOP("Field", "From"),
    "end": QT_TRANSLATE_NOOP("Field", "Until"),
    "name": QT_TRANSLATE_NOOP("Field", "Name"),
    "code": QT_TRANSLATE_NOOP("Field", "Code"),
    "code_system": QT_TRANSLATE_NOOP("Field", "Code system"),
    "result": QT_TRANSLATE_NOOP("Field", "Result"),
    "method": QT_TRANSLATE_NOOP("Field", "Method"),
    "manufacturer": QT_TRANSLATE_NOOP("Field", "Manufacturer"),
    "dose": QT_TRANSLATE_NOOP("Field", "Dose number"),
    "discharge_type": QT_TRANSLATE_NOOP("Field", "Discharged to"),
}
_OF_KIND: dict[tuple[EventKind, str], object] = {
    (EventKind.COVID_TEST, "start"): QT_TRANSLATE_NOOP("Field", "Day of the sample"),
    (EventKind.HOSPITAL_STAY, "start"): QT_TRANSLATE_NOOP("Field", "Admitted"),
    (EventKind.HOSPITAL_STAY, "end"): QT_TRANSLATE_NOOP("Field", "Discharged"),
    (EventKind.ICU_STAY, "start"): QT_TRANSLATE_NOOP("Field", "Intensive care from"),
    (EventKind.ICU_STAY, "end"): QT_TRANSLATE_NOOP("Field", "Intensive care until"),
    (EventKind.BREATHING_SUPPORT, "name"): QT_TRANSLATE_NOOP("Field", "Kind"),
    (EventKind.MEDICATION, "method"): QT_TRANSLATE_NOOP("Field", "Kind"),
    (EventKind.VACCINATION, "start"): QT_TRANSLATE_NOOP("Field", "Day"),
    (EventKind.OBSERVATION, "start"): QT_TRANSLATE_NOOP("Field", "Day"),
    (EventKind.OBSERVATION, "name"): QT_TRANSLATE_NOOP("Field", "Question"),
    (EventKind.OBSERVATION, "result"): QT_TRANSLATE_NOOP("Field", "Answer"),
}


def field(name: str, kind: EventKind | None = None) -> str:
    """A column's caption."""
    special = None if kind is None else _OF_KIND.get((kind, name))
    return _say("Field", special or _FIELDS.get(name, name))


# of each kind: many, one more
_EVENTS: dict[EventKind, tuple[object, object]] = {
    EventKind.COVID_TEST: (
        QT_TRANSLATE_NOOP("Event", "COVID-19 tests"),
        QT_TRANSLATE_NOOP("Event", "Add test"),
    ),
    EventKind.HOSPITAL_STAY: (
        QT_TRANSLATE_NOOP("Event", "Stays in hospital"),
        QT_TRANSLATE_NOOP("Event", "Add stay in hospital"),
    ),
    EventKind.ICU_STAY: (
        QT_TRANSLATE_NOOP("Event", "Intensive care"),
        QT_TRANSLATE_NOOP("Event", "Add intensive care"),
    ),
    EventKind.BREATHING_SUPPORT: (
        QT_TRANSLATE_NOOP("Event", "Breathing support"),
        QT_TRANSLATE_NOOP("Event", "Add breathing support"),
    ),
    EventKind.CONDITION: (
        QT_TRANSLATE_NOOP("Event", "Conditions"),
        QT_TRANSLATE_NOOP("Event", "Add condition"),
    ),
    EventKind.MEDICATION: (
        QT_TRANSLATE_NOOP("Event", "Medications"),
        QT_TRANSLATE_NOOP("Event", "Add medication"),
    ),
    EventKind.VACCINATION: (
        QT_TRANSLATE_NOOP("Event", "Vaccinations"),
        QT_TRANSLATE_NOOP("Event", "Add vaccination"),
    ),
    EventKind.OBSERVATION: (
        QT_TRANSLATE_NOOP("Event", "Observations"),
        QT_TRANSLATE_NOOP("Event", "Add observation"),
    ),
}


_ONES: dict[EventKind, object] = {
    EventKind.COVID_TEST: QT_TRANSLATE_NOOP("Event", "Test"),
    EventKind.HOSPITAL_STAY: QT_TRANSLATE_NOOP("Event", "Stay in hospital"),
    EventKind.ICU_STAY: QT_TRANSLATE_NOOP("Event", "Intensive care"),
    EventKind.BREATHING_SUPPORT: QT_TRANSLATE_NOOP("Event", "Breathing support"),
    EventKind.CONDITION: QT_TRANSLATE_NOOP("Event", "Condition"),
    EventKind.MEDICATION: QT_TRANSLATE_NOOP("Event", "Medication"),
    EventKind.VACCINATION: QT_TRANSLATE_NOOP("Event", "Vaccination"),
    EventKind.OBSERVATION: QT_TRANSLATE_NOOP("Event", "Observation"),
}


def one(kind: EventKind) -> str:
    """A single event of the kind."""
    return _say("Event", _ONES[kind])


def section(kinds: Sequence[EventKind]) -> str:
    """The heading over events of these kinds."""
    if len(kinds) > 1:
        return _say("Event", QT_TRANSLATE_NOOP("Event", "Hospital and intensive care"))
    return events(kinds[0])


def events(kind: EventKind) -> str:
    return _say("Event", _EVENTS[kind][0])


def add(kind: EventKind) -> str:
    return _say("Event", _EVENTS[kind][1])


_LANES: dict[Lane, object] = {
    Lane.STUDIES: QT_TRANSLATE_NOOP("Lane", "Imaging"),
    Lane.TESTS: QT_TRANSLATE_NOOP("Lane", "Tests"),
    Lane.HOSPITAL: QT_TRANSLATE_NOOP("Lane", "Hospital"),
    Lane.ICU: QT_TRANSLATE_NOOP("Lane", "Intensive care"),
    Lane.BREATHING: QT_TRANSLATE_NOOP("Lane", "Breathing"),
    Lane.OTHER: QT_TRANSLATE_NOOP("Lane", "Other"),
}


def lane(code: Lane) -> str:
    return _say("Lane", _LANES[code])


# each standing: the word, its icon, its tone
_STANDINGS: dict[Standing, tuple[object, str, str]] = {
    Standing.EMPTY: (QT_TRANSLATE_NOOP("Standing", "no facts yet"), "empty", "muted"),
    Standing.GOOD: (QT_TRANSLATE_NOOP("Standing", "complete"), "done", "good"),
    Standing.ASKS: (QT_TRANSLATE_NOOP("Standing", "with questions"), "help", "warning"),
    Standing.WRONG: (QT_TRANSLATE_NOOP("Standing", "to correct"), "alert", "bad"),
    Standing.HELD: (QT_TRANSLATE_NOOP("Standing", "errors left out"), "held", "muted"),
}


def standing(code: Standing) -> str:
    return _say("Standing", _STANDINGS[code][0])


def standing_icon(code: Standing) -> tuple[str, str]:
    """Icon and tone."""
    return _STANDINGS[code][1], _STANDINGS[code][2]


def problem(found: Problem) -> str:
    """What is wrong and what to do."""
    # whoever sees it here has the list before their eyes, and no mapping file
    is_open = found.code == RowCode.NOT_DECIDED
    said = _say("Problem", Code.NOT_IN_LIST.sentence if is_open else found.sentence)
    if found.written and found.code != "differs-from-sent":
        return f"{said} \N{RIGHTWARDS ARROW} {found.written}"
    return said
