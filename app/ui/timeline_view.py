"""The picture of a patient: lines for imaging, tests, stays and breathing support, over days."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import clinical_wording, local_days, theme, wording
from app.ui.theme import SPACE
from app.ui.timeline import Lane, Mark, Timeline

_PIXELS_A_TICK = 76
_COLOURS = {
    Lane.STUDIES: "text",
    Lane.TESTS: "accent",
    Lane.HOSPITAL: "edge",
    Lane.ICU: "accent_strong",
    Lane.BREATHING: "warning",
    Lane.OTHER: "muted",
}


class TimelineView(QWidget):
    """Shows a `Timeline`; a screen reader hears it as sentences."""

    def __init__(self) -> None:
        super().__init__()
        self._line = Timeline(None)
        self._first, self._days = 0.0, 1.0
        self._margin = 0  # left of the lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())
        self.show_line(self._line)

    def sizeHint(self) -> QSize:
        return QSize(400, self._row * (len(Lane) + 1) + SPACE)

    @property
    def _row(self) -> int:
        return self.fontMetrics().height()

    def _words_width(self) -> int:
        words = (clinical_wording.lane(lane) for lane in Lane)
        return max(map(self.fontMetrics().horizontalAdvance, words)) + 2 * SPACE

    def show_line(self, line: Timeline) -> None:
        self._line = line
        self._first, self._days = line.first, line.last - line.first
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(self._described())
        self.setToolTip(self._described())
        self.update()

    # ------------------------------------------------------------ in words

    def _described(self) -> str:
        line = self._line
        if line.base is None:
            return self.tr("No day is known yet.")
        day = local_days.long_form(line.base)
        says = (
            self.tr("Day 0 is the index day, {day}.")
            if line.has_index
            else self.tr("Day 0 is the first day, {day}; there is no index date yet.")
        )
        parts = [says.format(day=day)]
        for lane in Lane:
            marks = sorted((one for one in line.marks if one.lane is lane), key=lambda m: m.start)
            if marks:
                days = "; ".join(map(self._mark_in_words, marks))
                parts.append(f"{clinical_wording.lane(lane)}: {days}.")
        return " ".join(parts)

    def _mark_in_words(self, mark: Mark) -> str:
        if mark.end is not None and mark.end != mark.start:
            said = self.tr("day {start} to {end}").format(start=mark.start, end=mark.end)
        elif mark.is_span and mark.end is None:
            said = self.tr("from day {start}").format(start=mark.start)
        else:
            said = self.tr("day {start}").format(start=mark.start)
        return f"{said} ({self.tr('check this day')})" if mark.wrong else said

    # ------------------------------------------------------------ the picture

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        self._margin = self._words_width()
        bottom = self._row * len(Lane)
        for place, lane in enumerate(Lane):
            self._paint_lane(painter, place, lane)
        if self._line.base is None:
            painter.setPen(theme.colour("muted"))
            room = QRectF(self._margin, 0, self.width() - self._margin, bottom)
            hint = self.tr("Days appear here as you enter them.")
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), hint)
            return
        self._paint_ticks(painter, bottom)
        for mark in self._line.marks:
            self._paint_mark(painter, mark)

    def _x(self, day: float) -> float:
        room = self.width() - self._margin - SPACE
        return self._margin + room * (day - self._first) / self._days

    def _paint_lane(self, painter: QPainter, place: int, lane: Lane) -> None:
        top = place * self._row
        painter.setPen(theme.colour("muted"))
        words = QRectF(0, top, self._margin - SPACE, self._row)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), clinical_wording.lane(lane))
        painter.setPen(QPen(theme.colour("border"), 1))
        y = top + self._row / 2
        painter.drawLine(self._margin, int(y), self.width() - SPACE, int(y))

    def _paint_ticks(self, painter: QPainter, bottom: int) -> None:
        line = self._line
        room = self.width() - self._margin - SPACE
        for day in line.ticks(max(2, room // _PIXELS_A_TICK)):
            x = self._x(day)
            is_index = day == 0
            role = ("bad" if line.index_is_wrong else "accent") if is_index else "border"
            painter.setPen(QPen(theme.colour(role), 2 if is_index else 1))
            painter.drawLine(int(x), 0, int(x), bottom)
            painter.setPen(theme.colour("accent" if is_index else "muted"))
            zero = self.tr("index") if line.has_index else "0"
            text = zero if is_index else f"{day:+,d}".replace("-", "\N{MINUS SIGN}")
            words = QRectF(x - _PIXELS_A_TICK / 2, bottom + 2, _PIXELS_A_TICK, self._row)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignHCenter), text)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        colour = theme.colour("bad" if mark.wrong else _COLOURS[mark.lane])
        middle = (tuple(Lane).index(mark.lane) + 0.5) * self._row
        start, end = sorted((mark.start, mark.start if mark.end is None else mark.end))
        x, until = self._x(start), self._x(end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if mark.is_span and mark.end is None and not mark.wrong:
            self._paint_open(painter, x, middle, colour)
        elif until - x < 8:
            painter.drawEllipse(QRectF((x + until) / 2 - 5, middle - 5, 10, 10))
        else:
            painter.drawRoundedRect(QRectF(x, middle - 5, until - x, 10), 4, 4)
        if mark.wrong:  # not by colour alone
            painter.setPen(colour)
            painter.setFont(theme.scaled(self.font(), 1.0, bold=True))
            text = f"! {wording.number(mark.start)}"
            room = QRectF(until + 8, middle - self._row / 2, 120, self._row)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
            painter.setFont(self.font())

    def _paint_open(self, painter: QPainter, x: float, middle: float, colour: QColor) -> None:
        """Begun, and nobody said until when: a point with a dotted tail."""
        painter.drawEllipse(QRectF(x - 5, middle - 5, 10, 10))
        pen = QPen(colour, 2)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(int(x) + 8, int(middle), min(int(x) + 36, self.width()), int(middle))
