"""Which image of the series is looked at: the slider, and its number in words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from app.ui import wording
from app.ui.theme import SPACE
from app.ui.widgets import label, row


class SliceBar(QWidget):
    """A slider over all images and frames of a series. `moved` carries the place, from 0."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Image of the series"))
        self._slider.valueChanged.connect(self._moved)
        self._number = label("", tone="muted")
        self._way, self._last = 1, 0
        line = row(self._slider, self._number, spacing=2 * SPACE)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.open(0)

    def open(self, count: int) -> None:
        """Another series; begins at its first image without saying so."""
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, max(0, count - 1))
            self._slider.setValue(0)
        self._slider.setEnabled(count > 1)
        self._way, self._last = 1, 0
        self._say(count)

    @property
    def place(self) -> int:
        return self._slider.value()

    def go(self, place: int) -> None:
        self._slider.setValue(place)

    def turn(self, steps: int) -> None:
        self._slider.setValue(self.place + steps)

    def next_or_first(self) -> None:
        last = self.place == self._slider.maximum()
        self._slider.setValue(0 if last else self.place + 1)

    def ahead(self) -> list[int]:
        """Where the person is likely to go next, the likeliest first."""
        wanted = (self.place + self._way, self.place + 2 * self._way, self.place - self._way)
        return [place for place in wanted if 0 <= place <= self._slider.maximum()]

    def _moved(self, place: int) -> None:
        self._way, self._last = (1 if place >= self._last else -1), place
        self._say(self._slider.maximum() + 1)
        self.moved.emit(place)

    def _say(self, count: int) -> None:
        text = self.tr("Image {number} of {total}").format(
            number=wording.number(self.place + 1), total=wording.number(count)
        )
        self._number.setText(text if count else "")
