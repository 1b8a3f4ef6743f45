"""Fields beside each other, as many in a line as there is room for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.theme import SPACE

_DIGITS = 24  # the width of a field, at least; a long caption takes more
_MOST = 3  # in one line
_GAP = SPACE + 4  # between two


class FieldGrid(QWidget):
    """Lays its fields out anew when it becomes wider or narrower."""

    def __init__(self, fields: Iterable[QWidget] = ()) -> None:
        super().__init__()
        self._fields: list[QWidget] = []
        self._wide: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(SPACE)
        self._lay_out(_MOST)
        for field in fields:
            self.add(field)

    def add(self, field: QWidget, *, wide: bool = False) -> None:
        """One more; the wide ones, which take a whole line, come last."""
        (self._wide if wide else self._fields).append(field)
        self._put(field)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = (self.width() + _GAP) // (self._least + _GAP)
        self._lay_out(max(1, min(_MOST, room)))

    @property
    def _least(self) -> int:
        usual = _DIGITS * self.fontMetrics().horizontalAdvance("0")
        return max([usual, *(one.minimumSizeHint().width() for one in self._fields)])

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for field in (*self._fields, *self._wide):
            self._put(field)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, int(column < columns))

    def _put(self, field: QWidget) -> None:
        if field in self._fields:
            line, column = divmod(self._fields.index(field), self._columns)
            self._grid.addWidget(field, line, column)
        else:
            line = -(-len(self._fields) // self._columns) + self._wide.index(field)
            self._grid.addWidget(field, line, 0, 1, self._columns)
