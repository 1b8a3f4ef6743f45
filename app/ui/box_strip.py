"""What is said of the boxes under the images, and what can be done with the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import wording
from app.ui.box_editor import BoxEditor
from app.ui.box_marks import Marked
from app.ui.review_wording import box_sentence
from app.ui.widgets import Button, icon_button, paragraph, row


class BoxStrip(QWidget):
    """One line about the boxes of the image that is looked at.

    Signals:
        copy_everywhere(): the chosen box is wanted in every series of this geometry.
        onward(): to the next image that has a box.
    """

    copy_everywhere = Signal()
    onward = Signal()

    def __init__(self, boxes: BoxEditor) -> None:
        super().__init__()
        self._boxes = boxes
        self._text = paragraph("")
        self.copy = Button(self.tr("&Copy to…"), "copy", "quiet")
        self.delete = icon_button(self.tr("Remove this box"), "bin", self.tr("Del"))
        self.next = icon_button(self.tr("Go to the next image with a box"), "next", "J")
        self.next.clicked.connect(self.onward)
        self.copies = QMenu(self)
        self.to_series = self.copies.addAction(self.tr("This series, images of this size"))
        self.to_all = self.copies.addAction(self.tr("All series with images of this size"))
        self.to_series.triggered.connect(boxes.copy_to_series)
        self.to_all.triggered.connect(self.copy_everywhere)
        self.copy.clicked.connect(self._open_copies)
        self.delete.clicked.connect(boxes.delete)
        boxes.changed.connect(self._say)
        line = row(self._text, self.copy, self.delete, self.next, spacing=4)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setMinimumHeight(self.copy.sizeHint().height())  # nothing jumps when it is hidden

    @property
    def text(self) -> str:
        return self._text.text()

    def _say(self) -> None:
        chosen = self._boxes.chosen
        for button in (self.copy, self.delete):
            button.setVisible(chosen is not None)
        self.to_series.setEnabled(self._boxes.may_copy)
        self.next.setEnabled(self._others() > 0)
        self._text.setText(self._summary() if chosen is None else self._about(chosen))
        self.setAccessibleName(self._text.text())

    def _summary(self) -> str:
        marks = self._boxes.marks
        count = sum(mark.redaction is not None for mark in marks)
        others = self._others()
        if not marks and others:
            text = self.tr("No text is marked in this image. Other images with boxes: {count}.")
            return text.format(count=wording.number(others))
        if not marks:
            return self.tr("No text is marked in this image.")
        if not count:
            return self.tr("Only words that may stay were found in this image.")
        if count == 1:
            return self.tr("One box will be blacked out in this image.")
        text = self.tr("{count} boxes will be blacked out in this image.")
        return text.format(count=wording.number(count))

    def _others(self) -> int:
        """How many other images have boxes."""
        here = self._boxes.image
        marked = {one.sop_instance_uid for one in self._boxes.decision.redactions}
        return len(marked - {here.sop_instance_uid} if here else marked)

    def _about(self, mark: Marked) -> str:
        boxes = [one for one in self._boxes.marks if one.redaction is not None]
        place = boxes.index(mark) + 1 if mark in boxes else 1
        about = self.tr("Box {number} of {total}: {why}").format(
            number=wording.number(place),
            total=wording.number(len(boxes)),
            why=box_sentence(mark.why),
        )
        read = f" \N{LEFT DOUBLE QUOTATION MARK}{mark.text}\N{RIGHT DOUBLE QUOTATION MARK}"
        return about + (read if mark.text else "")

    def _open_copies(self) -> None:
        self.copies.popup(self.copy.mapToGlobal(QPoint(0, self.copy.height() + 4)))
