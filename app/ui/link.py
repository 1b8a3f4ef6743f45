"""What the two image panes share: where they look, how bright, and what the hand does."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

_ZOOMS = (0.25, 16.0)


@dataclass(frozen=True, slots=True)
class View:
    """How both panes look at their image.

    Attributes:
        window: centre and width in stored values after rescale; None for the file's own.
        zoom: 1 fits the image into the pane.
        pan: shift in pane widths, so that both panes agree whatever their size.
    """

    window: tuple[float, float] | None = None
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)


class Link(QObject):
    """What the panes share.

    Signals:
        changed(): the view did.
        turned(int): another image is asked for, so many further.
        tool_changed(): dragging draws a box now, or changes the brightness again.
    """

    changed = Signal()
    turned = Signal(int)
    tool_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view = View()
        self.usual: tuple[float, float] = (0.5, 1.0)  # where dragging starts from
        self.draws = False

    def look(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self.changed.emit()

    def fit(self) -> None:
        """The whole image fills the pane; the brightness stays."""
        self.look(replace(self.view, zoom=1.0, pan=(0.0, 0.0)))

    def reset(self) -> None:
        self.look(View())

    def zoom(self, factor: float, at: tuple[float, float] = (0.0, 0.0)) -> None:
        """Larger or smaller around a point, in pane widths from the pane's middle."""
        low, high = _ZOOMS
        zoom = min(high, max(low, self.view.zoom * factor))
        ratio = zoom / self.view.zoom
        x, y = (point - (point - pan) * ratio for point, pan in zip(at, self.view.pan, strict=True))
        self.look(replace(self.view, zoom=zoom, pan=(x, y)))

    def pan(self, x: float, y: float) -> None:
        at = self.view.pan
        self.look(replace(self.view, pan=(at[0] + x, at[1] + y)))

    def show_window(self, window: tuple[float, float] | None) -> None:
        self.look(replace(self.view, window=window))

    def level(self, x: float, y: float) -> None:
        """Drag: right widens the window, down brightens."""
        centre, width = self.view.window or self.usual
        window = (centre - y * self.usual[1], max(self.usual[1] / 1000, width + x * self.usual[1]))
        self.look(replace(self.view, window=window))

    def draw_boxes(self, draws: bool) -> None:
        if draws != self.draws:
            self.draws = draws
            self.tool_changed.emit()
