"""Which face of a series is looked at: its header, its images, or all images at a glance."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.ui.widgets import Button, row

HEADER, IMAGES, SERIES = range(3)


class FaceTabs(QWidget):
    """Three buttons, one of them chosen. `chosen` carries the face."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        tabs = (
            Button(self.tr("Hea&der"), "header", "tab"),
            Button(self.tr("&Images"), "image", "tab"),
            Button(self.tr("Who&le series"), "layers", "tab"),
        )
        for face, tab in enumerate(tabs):
            tab.setCheckable(True)
            tab.setChecked(face == HEADER)
            self._group.addButton(tab, face)
        self._group.idClicked.connect(self.chosen)
        line = row(*tabs, spacing=4)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def show_face(self, face: int) -> None:
        self._group.button(face).setChecked(True)
