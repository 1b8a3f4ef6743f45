"""The events of one patient: a line for each, what can be said of all of a kind, and one more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from app.clinical.entry import Entry, kind_of
from app.clinical.importer.form import FORM, USED, FieldType, list_of
from app.clinical.importer.gathering import Fact
from app.clinical.records import Absent, EventKind, Problem, Sheet
from app.model import Clinical
from app.ui import clinical_wording
from app.ui.clinical_fields import ChoiceField, DayField, SeveralField, TextField, ValueField
from app.ui.field_grid import FieldGrid
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, icon_button, label, row

_INSET = 3 * SPACE  # of intensive care, which is inside of a stay in hospital
_FIRST = ("name", "method", "start")  # what a row is about comes first

Lists = Mapping[str, Sequence[str]]


def make_field(
    name: str, lists: Lists, kind: EventKind | None = None, spoken: str = ""
) -> ValueField:
    """The input of a column, as the plain form and the closed lists say."""
    sheet = Sheet.CASES if kind is None else Sheet.EVENTS
    form, listed = FORM[sheet][name].type, lists.get(list_of(name, kind), ())
    caption = clinical_wording.field(name, kind)
    said = f"{spoken}: {caption}" if spoken else caption
    if form is FieldType.TERMS:
        return SeveralField(caption, listed)
    if form is FieldType.DAY:
        return DayField(caption, said, short_years=name != "birth_date")
    if listed:
        return ChoiceField(caption, listed, said)
    return TextField(caption, said, may_be_unknown=kind is None)


class EventRow(QFrame):
    """One event. `edited` carries its number, field and text, `taken_out` its number when it shall
    go.

    Attributes:
        number: of the event shown; the same inputs serve one patient after the other.
    """

    edited = Signal(int, str, str)
    taken_out = Signal(int)

    def __init__(self, event: Fact, kind: EventKind, lists: Lists, clinical: Clinical) -> None:
        super().__init__()
        self.setProperty("card", "event")
        self.key, self.number = _key(event), event.row
        self.place = QWidget()  # it stands in, further in for some
        self.fields: dict[str, ValueField] = {}
        spoken = clinical_wording.one(kind)
        if kind is EventKind.OBSERVATION:
            lists = {**lists, "observation.result": _answers(event, clinical)}
        for name in _in_order(kind):
            made = make_field(name, lists, kind, spoken)
            made.edited.connect(partial(self._edited, name))
            self.fields[name] = made
        self.out = icon_button(self.tr("Take out: {what}").format(what=spoken), "bin")
        self.out.clicked.connect(self._go)
        self._whole = Notice(16)
        self._whole.hide()
        line = row(FieldGrid(self.fields.values()), self.out)
        line.setStretch(0, 1)
        line.setAlignment(self.out, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + 4, SPACE, SPACE, SPACE)
        column.addLayout(line)
        column.addWidget(self._whole)

    def _edited(self, name: str, text: str) -> None:
        self.edited.emit(self.number, name, text)

    def _go(self) -> None:
        self.taken_out.emit(self.number)

    def show_event(self, event: Fact) -> None:
        self.number = event.row
        for name, field in self.fields.items():
            field.show_text(event.fields.get(name, ""))

    def say(self, problems: Sequence[Problem]) -> None:
        for name, field in self.fields.items():
            field.say([one for one in problems if one.field == name])
        rest = [one for one in problems if one.field not in self.fields]
        self._whole.setVisible(bool(rest))
        if rest:
            self._whole.say(clinical_wording.problem(rest[0]), "alert", "warning")

    def begin(self) -> None:
        """Somebody starts to type in it."""
        next(iter(self.fields.values())).setFocus()


class KindLine(QWidget):
    """What can be said of all events of a kind: none, unknown, or one more."""

    denied = Signal(object)
    added = Signal()

    def __init__(self, kind: EventKind, *, named: bool) -> None:
        super().__init__()
        what = clinical_wording.events(kind)
        self.none = QCheckBox(self.tr("There was none"))
        self.unknown = QCheckBox(self.tr("Unknown"))
        for box, why in ((self.none, Absent.NOT_DONE), (self.unknown, Absent.UNKNOWN)):
            box.setAccessibleName(f"{what}: {box.text()}")
            box.clicked.connect(partial(self._say, why, box))
        self.more = Button(clinical_wording.add(kind), "add", "quiet")
        self.more.clicked.connect(self.added)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if named:
            column.addWidget(label(what, tone="muted"))
        column.addLayout(row(self.none, self.unknown, None, self.more))

    def show_entry(self, entry: Entry, kind: EventKind) -> None:
        why, listed = entry.denial(kind), bool(entry.of(kind))
        self.none.setChecked(why is Absent.NOT_DONE)
        self.unknown.setChecked(why is Absent.UNKNOWN)
        for box in (self.none, self.unknown):
            box.setEnabled(not listed)

    def _say(self, why: Absent, box: QCheckBox) -> None:
        self.denied.emit(why if box.isChecked() else Absent.NOT_ASKED)


class EventRows(QWidget):
    """All events of one or two kinds. `changed` carries the new entry.

    Making the inputs of an event takes some milliseconds, so those of another patient are used
    again, and of many new ones `build_next` makes one at a time.
    """

    changed = Signal(object)

    def __init__(self, kinds: Sequence[EventKind], lists: Lists, clinical: Clinical) -> None:
        super().__init__()
        self.kinds, self._lists, self._clinical = tuple(kinds), lists, clinical
        self._entry = Entry("")
        self._problems: Sequence[Problem] = ()
        self.rows: dict[int, EventRow] = {}
        self._waiting: list[Fact] = []
        self._spare: dict[tuple[str, str], list[EventRow]] = {}
        self.lines = {kind: KindLine(kind, named=len(self.kinds) > 1) for kind in self.kinds}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(SPACE)
        column.addLayout(self._listed)
        for kind, line in self.lines.items():
            line.denied.connect(partial(self._deny, kind))
            line.added.connect(partial(self._add, kind))
            column.addWidget(line)

    def show_entry(self, entry: Entry) -> bool:
        """Show a patient's events; whether `build_next` has more to do."""
        other = entry.patient_id != self._entry.patient_id
        self._entry = entry
        events = {one.row: one for one in entry.events if self._is_mine(entry, one)}
        gone = [
            number
            for number, made in self.rows.items()
            if other or number not in events or made.key != _key(events[number])
        ]
        for number in gone:
            self._put_away(self.rows.pop(number))
        order = sorted(events.values(), key=lambda one: one.fields.get("start", "~") * other)
        self._waiting = [one for one in order if one.row not in self.rows]
        if len(self._waiting) == 1:  # somebody added it, and goes on in it
            self.build_next()
        for number, made in self.rows.items():
            made.show_event(events[number])
        for kind, line in self.lines.items():
            line.show_entry(entry, kind)
        return bool(self._waiting)

    @property
    def numbers(self) -> frozenset[int]:
        """Of the events listed, also of those without inputs as yet."""
        return frozenset(self.rows) | {one.row for one in self._waiting}

    def row(self, number: int) -> EventRow:
        """The inputs of an event of `numbers`."""
        while number not in self.rows:
            self.build_next()
        return self.rows[number]

    def build_next(self) -> bool:
        """Make the inputs of one more event; whether there still are some to be made."""
        if self._waiting:
            event = self._waiting.pop(0)
            made = self._row(event)
            self.rows[event.row] = made
            made.show_event(event)
            made.say([one for one in self._problems if one.row == event.row])
        return bool(self._waiting)

    def say(self, problems: Sequence[Problem]) -> None:
        self._problems = problems
        for number, made in self.rows.items():
            made.say([one for one in problems if one.row == number])

    def _is_mine(self, entry: Entry, event: Fact) -> bool:
        kind = kind_of(event)
        return kind in self.kinds and kind is not None and event in entry.of(kind)

    def _row(self, event: Fact) -> EventRow:
        kind = EventKind(event.fields["event"])
        spare = self._spare.get(_key(event))
        if spare:
            made = spare.pop()
        else:
            made = EventRow(event, kind, self._lists, self._clinical)
            made.edited.connect(self._edited)
            made.taken_out.connect(self._take_out)
            line = row(made)
            line.setContentsMargins(_INSET if kind is EventKind.ICU_STAY else 0, 0, 0, 0)
            made.place.setLayout(line)
        self._listed.addWidget(made.place)
        made.place.show()
        return made

    def _put_away(self, made: EventRow) -> None:
        self._listed.removeWidget(made.place)
        made.place.hide()
        self._spare.setdefault(made.key, []).append(made)

    # ------------------------------------------------------------ the person

    def _edited(self, number: int, name: str, text: str) -> None:
        self.changed.emit(self._entry.put_event(number, name, text))

    def _take_out(self, number: int) -> None:
        kind = kind_of(next(one for one in self._entry.events if one.row == number))
        self.changed.emit(self._entry.take_out(number))
        if kind is not None:
            self.lines[kind].more.setFocus()

    def _add(self, kind: EventKind) -> None:
        self.changed.emit(self._entry.add(kind))
        self.row(max(self.numbers)).begin()

    def _deny(self, kind: EventKind, why: Absent) -> None:
        self.changed.emit(self._entry.deny(kind, why))


def _in_order(kind: EventKind) -> list[str]:
    return sorted(USED[kind], key=lambda name: name not in _FIRST[:2])


def _key(event: Fact) -> tuple[str, str]:
    """When this changes the line needs other inputs."""
    kind = event.fields.get("event", "")
    question = event.fields.get("name", "") if kind == EventKind.OBSERVATION else ""
    return kind, question


def _answers(event: Fact, clinical: Clinical) -> Sequence[str]:
    asked = event.fields.get("name", "")
    return next((one.answers for one in clinical.observations if one.name == asked), ())
