"""What is cut off in a window: controls narrower or lower than what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)


def cut_off(window: QWidget) -> Iterator[str]:
    """A line for each control of a shown window that does not show all it says.

    A line that is elided by design has a tool tip with the whole of it, and passes.
    """
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow():
            continue
        said = _said(widget)
        if said and not _in_tool_tip(widget, said) and (lack := _lack(widget)):
            yield f"{type(widget).__name__} {said!r}: {lack}"
        elif said and (outside := _outside(widget, window)):
            yield f"{type(widget).__name__} {said!r}: {outside}"
        if isinstance(widget, QHeaderView):
            yield from _sections(widget)


def _said(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    if isinstance(widget, QTabBar):
        return " ".join(widget.tabText(place) for place in range(widget.count()))
    return ""


def _in_tool_tip(widget: QWidget, said: str) -> bool:
    return said.replace("&", "") in widget.toolTip()


def _lack(widget: QWidget) -> str:
    """Pixels that are missing; empty if none."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = (
            widget.fontMetrics().horizontalAdvance(word)
            for word in re.split(r"[\s\u200b]", widget.text())
        )
        broad, high = max(words, default=0), widget.heightForWidth(widget.width())
    elif isinstance(widget, QLineEdit):
        broad = widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + 12
        high = 0
    else:
        broad, high = widget.sizeHint().width(), widget.sizeHint().height()
        if isinstance(widget, QComboBox):  # of all its lines the chosen one is seen
            broad = widget.fontMetrics().horizontalAdvance(widget.currentText()) + 40
    # a pixel more or less is the style's rounding
    if widget.width() + 1 < broad:
        return f"{widget.width()} of {broad} pixels wide"
    if widget.height() + 1 < high:
        return f"{widget.height()} of {high} pixels high"
    return ""


def _outside(widget: QWidget, window: QWidget) -> str:
    """Whether an ancestor cuts it at a side; below and above one can scroll."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        left = widget.mapTo(ancestor, QPoint(0, 0)).x()
        area = ancestor.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and ancestor is area.viewport()
        if left < -1 or left + widget.width() > ancestor.width() + 1:
            return f"reaches {left + widget.width()} of {ancestor.width()} pixels"
        top = widget.mapTo(ancestor, QPoint(0, 0)).y()
        if not scrolls and (top < -1 or top + widget.height() > ancestor.height() + 1):
            return f"reaches down to {top + widget.height()} of {ancestor.height()} pixels"
        if scrolls or ancestor is window:
            return ""
        ancestor = ancestor.parentWidget()
    return ""


def _sections(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() is Qt.Orientation.Vertical:
        return
    for place in range(header.count()):
        text = model.headerData(place, header.orientation(), Qt.ItemDataRole.DisplayRole)
        tip = model.headerData(place, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        wide, needed = header.sectionSize(place), header.sectionSizeHint(place)
        if text and tip != text and not header.isSectionHidden(place) and wide + 1 < needed:
            yield f"column {text!r}: {wide} of {needed} pixels wide"
