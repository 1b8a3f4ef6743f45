"""What a person typed of one patient, in the plain form's own columns.

An entry becomes a record just as the rows of a site's table do, so a half-typed date or a word that
no list has stays where it is, with its problem beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache

from app.clinical.checks.person import shown
from app.clinical.dictionary import chosen
from app.clinical.importer.assembling import Assembled, Assembler
from app.clinical.importer.form import FORM, USED, WHOSE, FieldType, closed_lists
from app.clinical.importer.gathering import Fact
from app.clinical.importer.judging import Judged, compared, judge
from app.clinical.importer.spellings import Spellings
from app.clinical.importer.typed_days import DayForm, NotRead, read_day
from app.clinical.records import Absent, Case, Day, EventKind, Severity, Sheet
from app.model import Clinical

CASE_ROW = 1
_NONE = "none"  # as a table's row says that there was no such event
# what one patient cannot have from another
_OWN = frozenset(
    {"birth_date", "sex", "race", "ethnicity", "race_ethnicity", "zip", "covid19_positive"}
    | {"long_covid", "outcome", "result", "discharge_type"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """See the module. *Identified*.

    Attributes:
        case: texts of the row of `cases`, by field.
        events: rows of `events`, each with a number of its own, from 2.
        left_out: the person's word why what has an error is left out; "" if there is none.
    """

    patient_id: str
    case: Mapping[str, str] = field(default_factory=dict)
    events: tuple[Fact, ...] = ()
    left_out: str = ""

    def of(self, kind: EventKind) -> tuple[Fact, ...]:
        """The events of one kind that are listed."""
        return tuple(one for one in self.events if kind_of(one) is kind and not _denies(one))

    def denial(self, kind: EventKind) -> Absent:
        """Whether somebody says that there was none, or that nobody knows."""
        said = next((_denies(one) for one in self.events if kind_of(one) is kind), None)
        return said or Absent.NOT_ASKED

    def put(self, name: str, text: str) -> Entry:
        """With another value of the case; "" takes it away."""
        return replace(self, case=_put(self.case, name, text))

    def add(self, kind: EventKind, fields: Mapping[str, str] | None = None) -> Entry:
        """With one more event; whoever lists one does not deny it any more."""
        kept = tuple(one for one in self.events if kind_of(one) is not kind or not _denies(one))
        row = max((one.row for one in self.events), default=CASE_ROW) + 1
        made = Fact(Sheet.EVENTS, row, {"event": kind.value, **(fields or {})})
        return replace(self, events=(*kept, made))

    def put_event(self, row: int, name: str, text: str) -> Entry:
        """With another value of one event."""
        events = (
            replace(one, fields=_put(one.fields, name, text)) if one.row == row else one
            for one in self.events
        )
        return replace(self, events=tuple(events))

    def take_out(self, row: int) -> Entry:
        return replace(self, events=tuple(one for one in self.events if one.row != row))

    def deny(self, kind: EventKind, why: Absent) -> Entry:
        """There was no such event (NOT_DONE), or nobody knows; NOT_ASKED takes that back."""
        kept = replace(self, events=tuple(one for one in self.events if kind_of(one) is not kind))
        if why is Absent.NOT_ASKED:
            return kept
        return kept.add(kind, {"result": _NONE if why is Absent.NOT_DONE else why.value})


def kind_of(event: Fact) -> EventKind | None:
    """What kind of event a row tells of; None if its word is not one of the form's."""
    said = event.fields.get("event", "")
    return EventKind(said) if said in set(EventKind) else None


def _denies(event: Fact) -> Absent | None:
    if set(event.fields) != {"event", "result"}:
        return None
    return {_NONE: Absent.NOT_DONE, Absent.UNKNOWN.value: Absent.UNKNOWN}.get(
        event.fields["result"]
    )


def _put(fields: Mapping[str, str], name: str, text: str) -> dict[str, str]:
    kept = {key: value for key, value in fields.items() if key != name}
    return kept | {name: text} if text else kept


# ---------------------------------------------------------------- how entries begin


def begun(patient_id: str, births: Iterable[str], sexes: Iterable[str]) -> Entry:
    """An entry with what the images say of the patient, if all of them say the same.

    Args:
        births, sexes: values of Patient's Birth Date (DA) and Patient's Sex.
    """
    born, sex = shown(births, sexes)
    case = {"birth_date": born.isoformat()} if born else {}
    return Entry(patient_id, case | ({"sex": sex} if sex else {}))


def copied(previous: Entry, into: Entry) -> Entry:
    """Filled up from another patient: terms and kinds of events, but no day, result or person."""
    case = {name: text for name, text in previous.case.items() if _is_shared(Sheet.CASES, name)}
    made = replace(into, case=case | dict(into.case))
    for event in previous.events:
        kind = kind_of(event)
        if kind is not None and not into.of(kind) and into.denial(kind) is Absent.NOT_ASKED:
            shared = {n: v for n, v in event.fields.items() if _is_shared(Sheet.EVENTS, n)}
            if not _denies(event):  # that there was none is nobody else's answer
                made = made.add(kind, shared)
    return made


def _is_shared(sheet: Sheet, name: str) -> bool:
    return name not in _OWN and FORM[sheet][name].type is not FieldType.DAY


def imported(
    found: Assembled, facts: Iterable[Fact], days: Mapping[tuple[Sheet, str], DayForm]
) -> Entry:
    """What a table says of a patient, in the form's own words; what could not be read stays as it
    was written.

    Args:
        facts: the rows of which the record was made.
        days: how columns write dates.
    """
    errors = [one for one in found.problems if one.severity is Severity.ERROR]
    case = _case_fields(found.case)
    for one in errors:
        if one.sheet is Sheet.CASES and one.field in FORM[Sheet.CASES]:
            case[one.field] = one.value
    unread = {one.row for one in errors if one.sheet is Sheet.EVENTS}
    entry = Entry(found.case.patient_id, {name: text for name, text in case.items() if text})
    for kind, event in found.case.events():
        if event.row:  # otherwise it only holds stays in intensive care
            names = ((name, _attribute(kind, name)) for name in USED[kind])
            fields = {name: _text(getattr(event, attribute)) for name, attribute in names}
            entry = entry.add(kind, {name: text for name, text in fields.items() if text})
    for kind in found.case.without:
        entry = entry if entry.of(kind) else entry.deny(kind, Absent.NOT_DONE)
    for kind in found.case.unknown:
        entry = entry if entry.of(kind) else entry.deny(kind, Absent.UNKNOWN)
    for fact in facts:
        said = kind_of(fact)
        if fact.sheet is Sheet.EVENTS and fact.row in unread and said is not None:
            entry = entry.add(said, _tidy(fact, days))
    return entry


def _case_fields(case: Case) -> dict[str, str]:
    return {name: _text(getattr(case, name)) for name in FORM[Sheet.CASES] if name not in WHOSE}


def _attribute(kind: EventKind, name: str) -> str:
    return "kind" if kind is EventKind.MEDICATION and name == "method" else name


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _tidy(fact: Fact, days: Mapping[tuple[Sheet, str], DayForm]) -> dict[str, str]:
    fields = dict(fact.fields)
    for name, text in fields.items():
        if FORM[fact.sheet][name].type is FieldType.DAY:
            day = read_day(text, days.get((fact.sheet, name)), short_years=True)
            fields[name] = text if isinstance(day, NotRead) else _text(day)
    return fields


# ---------------------------------------------------------------- what becomes of them


def assembled(entry: Entry, clinical: Clinical) -> Assembled:
    """The record, and what of the entry cannot be read."""
    case = Fact(Sheet.CASES, CASE_ROW, dict(entry.case))
    return _assembler(clinical).case(entry.patient_id, (case, *entry.events))


def judged(
    entry: Entry,
    clinical: Clinical,
    studies: Iterable[Day],
    births: Iterable[str] = (),
    sexes: Iterable[str] = (),
) -> Judged:
    """What may go of an entry, and all its problems.

    Args:
        studies: true days of the patient's studies.
        births, sexes: what the images say of the person.
    """
    return compared(judge(assembled(entry, clinical), clinical, studies), births, sexes)


@lru_cache(maxsize=2)
def _assembler(clinical: Clinical) -> Assembler:
    return Assembler(Spellings(closed_lists(chosen(clinical), clinical), {}), {}, zip_digits=0)


def worded(name: str, text: str, clinical: Clinical) -> str:
    """A value of `cases` in the form's own words, as a table's cell is read.

    What cannot be read, or says more than this field holds, stays as it is.
    """
    typed = Fact(Sheet.CASES, CASE_ROW, {name: text})
    found = _assembler(clinical).case("", (typed,))
    said = {one: value for one, value in _case_fields(found.case).items() if value}
    return said[name] if not found.problems and set(said) == {name} else text


# ---------------------------------------------------------------- how they are kept


def to_text(entry: Entry) -> str:
    """JSON, for the encrypted store."""
    rows = [[one.row, one.fields] for one in entry.events]
    return json.dumps([entry.patient_id, dict(entry.case), rows, entry.left_out])


def from_text(text: str) -> Entry:
    """The entry again.

    Raises:
        ValueError: the text is none.
    """
    try:
        patient_id, case, rows, left_out = json.loads(text)
        events = tuple(Fact(Sheet.EVENTS, row, dict(fields)) for row, fields in rows)
    except TypeError as error:
        raise ValueError("no entry") from error
    return Entry(patient_id, case, events, left_out)
