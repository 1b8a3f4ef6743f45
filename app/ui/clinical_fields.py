"""One value of the clinical facts: its caption, its input, and a line for what is wrong with it.

What an input looks like follows the plain form and the closed lists; nothing about a property
stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.clinical.importer.spellings import NOT_REPORTED
from app.clinical.importer.typed_days import NotRead
from app.clinical.records import Absent, Problem, Severity
from app.ui import clinical_wording, local_days, theme
from app.ui.theme import SPACE
from app.ui.widgets import Notice, icon_button, label, row

_TYPING = frozenset(one.value for one in NotRead)  # not said of a date that is being typed


@cache
def _least_height() -> int:
    """Of a caption with a box to tick beside it."""
    box = QCheckBox("x")
    theme.dress(box)
    return box.sizeHint().height()


class ValueField(QWidget):
    """`edited` carries the new text, as it is kept ("" for not asked)."""

    edited = Signal(str)

    def __init__(self, caption: str, name: str = "") -> None:
        super().__init__()
        self.caption = caption
        self.spoken = name or caption
        self._line: Notice | None = None
        self._caption = label(caption, tone="muted")
        self._caption.setMinimumHeight(_least_height())  # all inputs in line
        self.head = row(self._caption, None, spacing=SPACE // 2)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addLayout(self.head)

    def rest_on(self, widget: QWidget) -> None:
        """Where the focus goes when the field is to have it."""
        self.setFocusProxy(widget)

    def close_column(self) -> None:
        """All parts are there; the line comes last, and what is left stays empty."""
        self.column.addStretch(1)

    @property
    def line(self) -> Notice:
        """What is wrong; made when it first is needed, since most fields are right."""
        if self._line is None:
            self._line = Notice(16)
            self._line.hide()
            self.column.insertWidget(self.column.count() - 1, self._line)
        return self._line

    def show_text(self, text: str) -> None:
        """Show what is kept, without telling of it."""
        raise NotImplementedError

    def say(self, problems: Sequence[Problem]) -> None:
        """What is wrong with the value, the worst of it."""
        found = next(iter(problems), None)
        if found is None:
            if self._line is not None:
                self._line.hide()
            return
        wrong = found.severity is Severity.ERROR
        if found.code == "not-asked":
            self.line.say(self.tr("Not answered yet"), "empty", "muted")
        else:
            tone = "bad" if wrong else "warning"
            self.line.say(clinical_wording.problem(found), "alert" if wrong else "help", tone)
        self.line.show()  # with its words: a line that grows later is laid out twice


class ChoiceField(ValueField):
    """One of a closed list, or "Unknown" where the list has no such word itself."""

    def __init__(self, caption: str, terms: Sequence[str], name: str = "") -> None:
        super().__init__(caption, name)
        self.input = Choice()
        self.input.setAccessibleName(self.spoken)
        self._caption.setBuddy(self.input)
        self.rest_on(self.input)
        self.input.addItem("", "")
        for term in terms:
            self.input.addItem(term, term)
        if NOT_REPORTED not in terms:
            self.input.addItem(self.tr("Unknown"), Absent.UNKNOWN.value)
        self._known = self.input.count()
        self.input.activated.connect(self._chosen)
        self.column.addWidget(self.input)
        self.close_column()

    def show_text(self, text: str) -> None:
        place = self.input.findData(text)
        if place < 0:  # what a table said, to be mended
            while self.input.count() > self._known:
                self.input.removeItem(self._known)
            self.input.addItem(text, text)
            place = self._known
        self.input.setCurrentIndex(place)

    def _chosen(self) -> None:
        self.edited.emit(self.input.currentData())


class Choice(QComboBox):
    """Does not change when somebody only scrolls past."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TextField(ValueField):
    """A short text, or "Unknown"."""

    def __init__(self, caption: str, name: str = "", *, may_be_unknown: bool = True) -> None:
        super().__init__(caption, name)
        self.input = QLineEdit()
        self.input.setAccessibleName(self.spoken)
        self._caption.setBuddy(self.input)
        self.rest_on(self.input)
        self.input.textEdited.connect(self._typed)
        self.unknown: QCheckBox | None = None
        if may_be_unknown:
            self.unknown = QCheckBox(self.tr("Unknown"))
            self.unknown.setAccessibleName(self.tr("Unknown: {field}").format(field=self.spoken))
            self.unknown.clicked.connect(self._say_unknown)
            self.head.addWidget(self.unknown)
        self.inner = row(self.input, spacing=SPACE // 2)
        self.column.addLayout(self.inner)
        self.close_column()

    def show_text(self, text: str) -> None:
        unknown = self.unknown is not None and text == Absent.UNKNOWN.value
        if self.unknown is not None:
            self.unknown.setChecked(unknown)
        self.input.setEnabled(not unknown)
        shown = "" if unknown else self._shown(text)
        if self.input.text() != shown:
            self.input.setText(shown)

    def _shown(self, text: str) -> str:
        return text

    def _kept(self, typed: str) -> str:
        return " ".join(typed.split())

    def _typed(self, typed: str) -> None:
        self.edited.emit(self._kept(typed))

    def _say_unknown(self, unknown: bool) -> None:
        self.input.clear()
        self.input.setEnabled(not unknown)
        self.edited.emit(Absent.UNKNOWN.value if unknown else "")


class DayField(TextField):
    """A date, typed in the local form or picked; a time of day may follow it."""

    def __init__(self, caption: str, name: str = "", *, short_years: bool = True) -> None:
        self._short_years = short_years
        super().__init__(caption, name)
        self.input.setPlaceholderText(local_days.hint())
        self.input.editingFinished.connect(self._finished)
        self._pick = icon_button(
            self.tr("Pick a day: {field}").format(field=self.spoken), "calendar", "F4"
        )
        self._pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F4 does it; Tab goes on to the next
        self._pick.clicked.connect(self._show_calendar)
        keys = QShortcut(QKeySequence("F4"), self.input, self._show_calendar)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.inner.addWidget(self._pick)
        self._problems: tuple[Problem, ...] = ()

    def say(self, problems: Sequence[Problem]) -> None:
        self._problems = tuple(problems)
        is_at_it = self.input.hasFocus() and any(one.code in _TYPING for one in problems)
        super().say(() if is_at_it else problems)

    def _shown(self, text: str) -> str:
        if self.input.hasFocus() and self._kept(self.input.text()) == text:
            return self.input.text()  # nobody's typing is rewritten
        return local_days.shown(text)

    def _kept(self, typed: str) -> str:
        return local_days.kept(typed, short_years=self._short_years)

    def _finished(self) -> None:
        self.input.setText(local_days.shown(self._kept(self.input.text())))
        super().say(self._problems)

    def _show_calendar(self) -> None:
        calendar = QCalendarWidget()
        calendar.setWindowFlags(Qt.WindowType.Popup)
        theme.dress(calendar)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.spoken)
        day = QDate.fromString(self._kept(self.input.text())[:10], "yyyy-MM-dd")
        calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        calendar.activated.connect(self._picked)
        calendar.activated.connect(calendar.close)
        calendar.clicked.connect(self._picked)
        calendar.clicked.connect(calendar.close)
        calendar.move(self.input.mapToGlobal(QPoint(0, self.input.height())))
        calendar.show()
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        text = day.toString("yyyy-MM-dd")
        self.input.setText(local_days.shown(text))
        self.edited.emit(text)


class SeveralField(ValueField):
    """All that apply of a closed list."""

    def __init__(self, caption: str, terms: Sequence[str]) -> None:
        super().__init__(caption)
        self._boxes = {term: QCheckBox(term) for term in terms}
        self._others: list[str] = []  # what a table said, to be mended
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(0)
        for place, box in enumerate(self._boxes.values()):
            box.setAccessibleName(f"{caption}: {box.text()}")
            box.clicked.connect(self._clicked)
            grid.addWidget(box, place // 2, place % 2)
        self.column.addLayout(grid)
        self.close_column()

    def show_text(self, text: str) -> None:
        said = [part.strip() for part in text.split(";") if part.strip()]
        self._others = [one for one in said if one not in self._boxes]
        for term, box in self._boxes.items():
            box.setChecked(term in said)

    def _clicked(self) -> None:
        said = [term for term, box in self._boxes.items() if box.isChecked()]
        self.edited.emit("; ".join(said))
