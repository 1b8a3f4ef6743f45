"""The tools beside the images: brightness, the whole image, playing, and marking text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.box_editor import BoxEditor
from app.ui.presets import Preset, window_of
from app.ui.review_wording import preset_name
from app.ui.viewer import Viewer
from app.ui.widgets import Button, icon_button, row

_CINE = 60  # ms an image stays


class ViewerTools(QWidget):
    """One row of tools for a viewer.

    Signals:
        step(): the next image is due, the first after the last.
    """

    step = Signal()

    def __init__(self, viewer: Viewer, boxes: BoxEditor) -> None:
        super().__init__()
        self._viewer, self._boxes = viewer, boxes
        self._preset = Preset.FILE
        self.window_menu = QMenu(self)
        self.windows = Button("", "contrast", "quiet")
        self.windows.setToolTip(self.tr("How grey values are shown (1 to 5, or drag)"))
        self._actions = {preset: self._action(preset) for preset in Preset}
        self.fit = icon_button(self.tr("Show the whole image"), "fit")
        self.play = icon_button(self.tr("Play the series"), "play", "P")
        self.play.setCheckable(True)
        self.mark = Button(self.tr("&Mark text"), "mark", "tab")
        self.mark.setCheckable(True)
        self.mark.setToolTip(self.tr("Draw boxes over text that must go (B)"))
        self.undo = icon_button(self.tr("Undo"), "undo", self.tr("Ctrl+Z"))
        self.redo = icon_button(self.tr("Redo"), "redo", self.tr("Ctrl+Y"))
        self._timer = QTimer(self)
        self._timer.setInterval(_CINE)
        line = row(
            self.windows, self.fit, self.play, None, self.mark, self.undo, self.redo, spacing=4
        )
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self._connect()

    def _connect(self) -> None:
        self.windows.clicked.connect(self._open_windows)
        self.fit.clicked.connect(self._viewer.link.fit)
        self.play.toggled.connect(self._play)
        self._timer.timeout.connect(self.step)
        self.mark.toggled.connect(self._viewer.link.draw_boxes)
        self._viewer.link.changed.connect(self._say_window)
        self._say_window()
        steps = self._boxes.steps
        self.undo.clicked.connect(steps.undo)
        self.redo.clicked.connect(steps.redo)
        for button, signal, able in (
            (self.undo, steps.canUndoChanged, steps.canUndo()),
            (self.redo, steps.canRedoChanged, steps.canRedo()),
        ):
            button.setEnabled(able)
            signal.connect(button.setEnabled)

    def listen(self, page: QWidget) -> None:
        """The keys work wherever the focus is on the page, but where one types."""
        steps = self._boxes.steps
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+Z", steps.undo),
            ("Ctrl+Y", steps.redo),
            ("Ctrl+Shift+Z", steps.redo),  # as it is called everywhere but on Windows
            ("B", self.mark.click),
            ("P", self.play.click),
            *(
                (str(number), partial(self._choose, preset))
                for number, preset in enumerate(Preset, 1)
            ),
        ]
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def allow_boxes(self, allowed: bool) -> None:
        """Whether boxes can be drawn: the project has pixels cleaned, and the series may leave."""
        for button in (self.mark, self.undo, self.redo):
            button.setVisible(allowed)
        if not allowed:
            self.mark.setChecked(False)

    def show_series(self, modality: str, images: int) -> None:
        """Another series: presets in Hounsfield units are for CT alone; one image cannot play."""
        self.play.setChecked(False)
        self.play.setEnabled(images > 1)
        for preset, action in self._actions.items():
            action.setEnabled(modality == "CT" or not preset.in_hounsfield_units)
        self._preset = Preset.FILE
        self._say_window()

    def stop(self) -> None:
        self._timer.stop()

    def _action(self, preset: Preset) -> QAction:
        made = self.window_menu.addAction(preset_name(preset))
        made.triggered.connect(partial(self._choose, preset))
        return made

    def _open_windows(self) -> None:
        self.window_menu.popup(self.windows.mapToGlobal(QPoint(0, self.windows.height() + 4)))

    def _choose(self, preset: Preset) -> None:
        if self._actions[preset].isEnabled():
            self._preset = preset
            self._viewer.link.show_window(window_of(preset, self._viewer.frame))
            self._say_window()

    def _say_window(self) -> None:
        asked = window_of(self._preset, self._viewer.frame)
        chosen = self._viewer.view.window == asked
        name = preset_name(self._preset) if chosen else self.tr("By hand")
        self.windows.setText(self.tr("Bri&ghtness: {name}").format(name=name))

    def _play(self, on: bool) -> None:
        self.play.say("", "pause" if on else "play")
        if on:
            self._timer.start()
        else:
            self._timer.stop()
