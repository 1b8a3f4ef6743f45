"""All that can be said of one patient, in sections that open as needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.clinical.dictionary import chosen
from app.clinical.entry import Entry
from app.clinical.importer.form import FORM, WHOSE, FieldType, closed_lists
from app.clinical.records import Absent, EventKind, Problem, Severity, Sheet
from app.model import Clinical
from app.ui import clinical_wording, wording
from app.ui.clinical_events import EventRows, make_field
from app.ui.clinical_fields import ValueField
from app.ui.field_grid import FieldGrid
from app.ui.theme import SPACE
from app.ui.widgets import Button, label, row, set_tone

_INDEX = ("index_event", "index_date", "covid19_positive", "long_covid", "outcome")
SECTIONS = (
    (EventKind.COVID_TEST,),
    (EventKind.HOSPITAL_STAY, EventKind.ICU_STAY),
    (EventKind.BREATHING_SUPPORT,),
    (EventKind.CONDITION,),
    (EventKind.MEDICATION,),
    (EventKind.VACCINATION,),
    (EventKind.OBSERVATION,),
)


class Section(QWidget):
    """A heading that opens and closes what is under it."""

    def __init__(self, title: str, body: QWidget) -> None:
        super().__init__()
        self._title, self.body = title, body
        self.toggle = Button(title, "right", "quiet")
        self.toggle.setProperty("section", "true")
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self.open)
        self._note = label("", tone="muted")
        head = row(self.toggle, None, self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE + 4, 0, SPACE // 2, SPACE)
        inner.addWidget(body)
        column.addLayout(inner)
        self.open(False)

    @property
    def is_open(self) -> bool:
        return self.toggle.isChecked()

    def open(self, is_open: bool) -> None:
        self.toggle.setChecked(is_open)
        self.toggle.say(self._title, "down" if is_open else "right")
        self.body.setVisible(is_open)
        self._spoken()

    def note(self, text: str, tone: str = "muted") -> None:
        """How things stand with it, beside the heading."""
        self._note.setText(text)
        set_tone(self._note, tone)
        self._spoken()

    def _spoken(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        parts = (self._title, self._note.text(), state)
        self.toggle.setAccessibleName(", ".join(filter(None, parts)))


class ClinicalForm(QScrollArea):
    """`edited` carries the new Entry."""

    edited = Signal(object)

    def __init__(self, clinical: Clinical, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = Entry("")
        self.clinical = clinical
        self._lists = closed_lists(chosen(clinical), clinical)
        self.fields: dict[str, ValueField] = {}
        self.events: dict[EventKind, EventRows] = {}  # of each section, by its first kind
        self.sections: dict[EventKind, Section] = {}  # of events
        self._builder = QTimer(self)  # between two lines of events the window answers
        self._builder.timeout.connect(self._build_next)

    def make(self) -> Iterator[None]:
        """Make what is in it, a field or a section at a step."""
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, SPACE, 0)
        self._column.setSpacing(SPACE // 2)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        index, person = FieldGrid(), FieldGrid()
        self.index = Section(self.tr("Index day and outcome"), index)
        self.person = Section(self.tr("Person"), person)
        self._column.addWidget(self.index)
        self._column.addWidget(self.person)
        self._column.addStretch(1)
        self.index.open(True)
        self.person.open(True)
        yield
        yield from self._put_fields(index, _INDEX)
        others = [name for name in FORM[Sheet.CASES] if name not in (*WHOSE, *_INDEX)]
        yield from self._put_fields(person, others)
        for kinds in SECTIONS:
            self._put_rows(kinds)
            yield

    def _put_fields(self, grid: FieldGrid, names: Sequence[str]) -> Iterator[None]:
        for name in sorted(names, key=_is_wide):
            self.fields[name] = made = make_field(name, self._lists)
            made.edited.connect(partial(self._put, name))
            grid.add(made, wide=_is_wide(name))
            yield

    def _put_rows(self, kinds: Sequence[EventKind]) -> None:
        self.events[kinds[0]] = made = EventRows(kinds, self._lists, self.clinical)
        made.changed.connect(self._changed)
        section = Section(clinical_wording.section(kinds), made)
        self.sections[kinds[0]] = section
        self._column.insertWidget(self._column.count() - 1, section)  # above the room that is left

    # ------------------------------------------------------------ the state

    def show_entry(self, entry: Entry, problems: Sequence[Problem]) -> None:
        """Show a patient's facts. Sections of another patient open where something is listed."""
        other = entry.patient_id != self._entry.patient_id
        self._entry = entry
        for name, field in self.fields.items():
            field.show_text(entry.case.get(name, ""))
        more = [made.show_entry(entry) for made in self.events.values()]
        if any(more):
            self._builder.start()
        if other:
            for kind, section in self.sections.items():
                section.open(any(entry.of(one) for one in self.events[kind].kinds))
            self.verticalScrollBar().setValue(0)
        self.say(problems)

    def say(self, problems: Sequence[Problem]) -> None:
        """What is wrong, each at its place."""
        of_case = [one for one in problems if one.sheet is Sheet.CASES]
        of_events = [one for one in problems if one.sheet is Sheet.EVENTS]
        for name, field in self.fields.items():
            field.say([one for one in of_case if one.field == name])
        for kind, made in self.events.items():
            made.say(of_events)
            here = [one for one in of_events if one.row in made.numbers]
            self._note(kind, here, [one for one in of_case if one.field in made.kinds])

    def _build_next(self) -> None:
        if not any(made.build_next() for made in self.events.values()):
            self._builder.stop()

    def _note(self, kind: EventKind, here: Sequence[Problem], not_asked: Sequence[Problem]) -> None:
        section, made = self.sections[kind], self.events[kind]
        wrong = sum(one.severity is Severity.ERROR for one in here)
        if wrong:
            section.note(self.tr("to correct: {n}").format(n=wording.number(wrong)), "bad")
            return
        said = []
        for one in made.kinds:
            if number := len(self._entry.of(one)):
                count = wording.number(number)
                many = len(made.kinds) > 1
                said.append(f"{clinical_wording.events(one)}: {count}" if many else count)
            elif (why := self._entry.denial(one)) is not Absent.NOT_ASKED:
                none = why is Absent.NOT_DONE
                said.append(self.tr("there was none") if none else self.tr("unknown"))
        if said:
            section.note(" \N{MIDDLE DOT} ".join(said))
        else:
            section.note(self.tr("not answered yet") if not_asked else "")

    # ------------------------------------------------------------ the person

    def begin(self) -> None:
        """Somebody starts with a patient: the first input that is empty."""
        self.index.open(True)
        for name in _INDEX:
            if not self._entry.case.get(name):
                self.fields[name].setFocus()
                return

    def show_first_error(self, problems: Sequence[Problem]) -> None:
        """Open what holds the first error, and go there."""
        for one in problems:
            if one.severity is not Severity.ERROR:
                continue
            if one.sheet is Sheet.CASES and one.field in self.fields:
                home = self.index if one.field in _INDEX else self.person
                home.open(True)
                self.fields[one.field].setFocus()
                self.ensureWidgetVisible(self.fields[one.field])
                return
            for kind, made in self.events.items():
                if one.row in made.numbers and one.sheet is Sheet.EVENTS:
                    self.sections[kind].open(True)
                    made.row(one.row).begin()
                    self.ensureWidgetVisible(made.row(one.row))
                    return

    def _put(self, name: str, text: str) -> None:
        self._changed(self._entry.put(name, text))

    def _changed(self, entry: Entry) -> None:
        self.edited.emit(entry)


def _is_wide(name: str) -> bool:
    return FORM[Sheet.CASES][name].type is FieldType.TERMS
