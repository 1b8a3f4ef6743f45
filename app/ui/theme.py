"""Colours, spacing and icons of the window, for light and dark.

Colours have roles, not names; every pair of text and ground that is used meets WCAG 2.2 AA (a test
computes it). Which of the two sets is in force is asked of the application's palette, so nothing
has to be told when the system changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from app.resources import resource

SPACE = 8  # the unit of every distance, device-independent pixels
RADIUS = 8
ON_BUTTON = 4 / 3  # an icon's width by its height: the rest keeps the text off it


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours by role, each `#rrggbb`. The `*_tint` are grounds for marked rows."""

    window: str
    rail: str
    surface: str
    border: str
    edge: str  # outlines of controls, at least 3:1 against what surrounds them
    text: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_tint: str
    good: str
    warning: str
    bad: str
    changed_tint: str
    cleaned_tint: str
    removed_tint: str
    added_tint: str


LIGHT = Colours(
    window="#f4f6f7", rail="#e8eeef", surface="#ffffff", border="#d9e0e2", edge="#75848a",
    text="#172226", muted="#526065", accent="#0d6b74", accent_strong="#09545b",
    on_accent="#ffffff", accent_tint="#dceff0", good="#1b6b40", warning="#805000", bad="#a8251d",
    changed_tint="#edf4fb", cleaned_tint="#fdf5e1", removed_tint="#fceeec", added_tint="#eaf6ee",
)  # fmt: skip
DARK = Colours(
    window="#14191b", rail="#101415", surface="#1c2225", border="#30393d", edge="#6f7e83",
    text="#e7edef", muted="#a0aeb3", accent="#62c4cd", accent_strong="#86d6dd",
    on_accent="#04262a", accent_tint="#173a3e", good="#7fcd9b", warning="#e9b765", bad="#f39a91",
    changed_tint="#1a2b39", cleaned_tint="#362e18", removed_tint="#38211f", added_tint="#1a3224",
)  # fmt: skip


def colours() -> Colours:
    """The set in force."""
    return (
        DARK
        if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
        else LIGHT
    )


def colour(role: str) -> QColor:
    """One colour in force, by its role."""
    return QColor(getattr(colours(), role))


def follow_system(application: QApplication) -> None:
    """Put the theme on, and again whenever the system turns light or dark."""
    _choose_font(application)
    hints = application.styleHints()
    wear(application, dark=hints.colorScheme() == Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.connect(_scheme_changed)


def _scheme_changed(scheme: Qt.ColorScheme) -> None:
    application = QApplication.instance()
    if isinstance(application, QApplication):
        wear(application, dark=scheme == Qt.ColorScheme.Dark)


def wear(application: QApplication, *, dark: bool) -> None:
    """Put one of the two sets on; windows that are dressed already change with it."""
    application.setStyle("Fusion")
    application.setPalette(_palette(DARK if dark else LIGHT))
    for window in application.topLevelWidgets():
        if window.styleSheet():
            dress(window)


def dress(window: QWidget) -> None:
    """Give a window, and all that is and comes to be in it, the look of `window.qss`.

    The application itself has no style sheet: Qt would then dress every part of a page anew each
    time that it, or what it is in, is put into something else.
    """
    window.setStyleSheet(_sheet(colours()))


def _choose_font(application: QApplication) -> None:
    # a bare X server names no font; the desktop's own choice is left alone
    font = application.font()
    if font.family().lower() in {"sans", "sans serif", "sans-serif"}:
        font.setFamilies(["Inter", "Noto Sans", "Cantarell", "DejaVu Sans"])
        application.setFont(font)
    if QFontInfo(font).pointSizeF() < 10:
        font.setPointSizeF(10)
        application.setFont(font)


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in (
        (role.Window, chosen.window), (role.WindowText, chosen.text), (role.Base, chosen.surface),
        (role.AlternateBase, chosen.window), (role.Text, chosen.text), (role.Mid, chosen.edge),
        (role.Button, chosen.surface), (role.ButtonText, chosen.text),
        (role.BrightText, chosen.bad), (role.Highlight, chosen.accent_tint),
        (role.HighlightedText, chosen.text), (role.Link, chosen.accent),
        (role.LinkVisited, chosen.accent), (role.ToolTipBase, chosen.surface),
        (role.ToolTipText, chosen.text), (role.PlaceholderText, chosen.muted),
    ):  # fmt: skip
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(chosen.muted))
    return palette


@lru_cache(maxsize=2)
def _sheet(chosen: Colours) -> str:
    sheet = resource("ui/window.qss").read_text("utf-8")
    names = sorted(Colours.__slots__, key=len, reverse=True)  # accent_tint before accent
    for name in names:
        sheet = sheet.replace(f"@{name}", getattr(chosen, name))
    for mark in ("tick", "dash", "down", "up"):
        drawing = resource(f"ui/{mark}-{'dark' if chosen is DARK else 'light'}.svg")
        sheet = sheet.replace(f"@{mark}", drawing.as_posix())
    return sheet


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The same font, larger or smaller; headings grow with the person's own setting."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * factor)
    if bold:
        larger.setWeight(QFont.Weight.DemiBold)
    return larger


def icon(name: str, role: str = "text", *, room: float = 1.0) -> QIcon:
    """One of our icons in a colour in force; `room` times as wide as high, drawn at the left."""
    return _icon(name, getattr(colours(), role), room)


@lru_cache(maxsize=512)
def _icon(name: str, value: str, room: float) -> QIcon:
    made = QIcon()
    drawing = _drawing(name, value)
    for size in (18, 24, 36, 48, 72, 96):
        drawn = _drawn(drawing, size, room)
        made.addPixmap(drawn)
        made.addPixmap(drawn, QIcon.Mode.Selected)  # a chosen row keeps its icon's contrast
    return made


@lru_cache(maxsize=1)
def _drawings() -> dict[str, bytes]:
    """All icons, read once at the start: while a job runs, each look at a disk waits for a turn."""
    return {path.stem: path.read_bytes() for path in resource("icons").glob("*.svg")}


def draw_ahead() -> Iterator[None]:
    """Draw what the pages will need, an icon at a step: a page that draws some twenty for the first
    time in one go makes the person wait."""
    for role in ("text", "accent", "muted", "on_accent", "good", "warning"):
        for name in _drawings():
            icon(name, role)
            yield
            if role not in ("good", "warning"):
                icon(name, role, room=ON_BUTTON)
                yield


def tick(state: Qt.CheckState, ratio: float = 1.0) -> QPixmap:
    """A check box as `window.qss` draws it, 18 device-independent pixels wide.

    Args:
        ratio: of the screen's own pixels to these.
    """
    return _tick(state, ratio, colours())


@lru_cache(maxsize=16)
def _tick(state: Qt.CheckState, ratio: float, chosen: Colours) -> QPixmap:
    made = QPixmap(round(18 * ratio), round(18 * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    empty = state is Qt.CheckState.Unchecked
    painter.setPen(QPen(QColor(chosen.edge if empty else chosen.accent), 2))
    painter.setBrush(QColor(chosen.surface if empty else chosen.accent))
    painter.drawRoundedRect(QRectF(1, 1, 16, 16), 4, 4)
    if not empty:
        name = "tick" if state is Qt.CheckState.Checked else "dash"
        drawing = resource(f"ui/{name}-{'dark' if chosen is DARK else 'light'}.svg")
        QSvgRenderer(drawing.as_posix()).render(painter, QRectF(2, 2, 14, 14))
    painter.end()
    return made


def _drawing(name: str, value: str) -> QSvgRenderer:
    coloured = _drawings()[name].replace(b"currentColor", value.encode())
    return QSvgRenderer(QByteArray(coloured))


def pixmap(name: str, value: str, size: int, room: float = 1.0) -> QPixmap:
    """An icon drawn `size` pixels high in the colour `value`."""
    return _drawn(_drawing(name, value), size, room)


def _drawn(drawing: QSvgRenderer, size: int, room: float) -> QPixmap:
    drawn = QPixmap(round(size * room), size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
