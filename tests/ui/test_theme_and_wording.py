"""Colours that can be read, and a word for every code."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor

from app.errors import CourierError, Reason
from app.model import Action, FindingCode, Stage
from app.ui import theme, wording
from app.ui.dialogs import details
from app.ui.flow import Obstacle, Page
from app.ui.theme import DARK, LIGHT, Colours

TINTS = ("accent_tint", "changed_tint", "cleaned_tint", "removed_tint", "added_tint")
TEXTS = [
    *((text, ground) for text in ("text", "muted") for ground in ("window", "rail", "surface")),
    *(("text", tint) for tint in TINTS),
    *(("muted", tint) for tint in TINTS),
    *((tone, "surface") for tone in ("accent", "good", "warning", "bad")),
    *((tone, "window") for tone in ("accent", "good", "warning", "bad")),
    ("accent", "accent_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("muted", "border"),
]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio of relative luminances."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(value: str) -> float:
    parts = [part / 255 for part in QColor(value).getRgb()[:3]]  # type: ignore[index]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_meets_wcag_aa(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface", "rail"])
def test_outlines_of_controls_meet_wcag_aa(colours: Colours, ground: str) -> None:
    assert contrast(colours.edge, getattr(colours, ground)) >= 3


def test_every_code_has_words() -> None:
    assert all(wording.reason(code) and wording.reason_sentence(code) for code in Reason)
    assert all(wording.stage(code) for code in Stage)
    assert all(wording.finding(code) for code in FindingCode)
    assert all(wording.obstacle(code) for code in Obstacle)
    assert all(wording.page_name(code) and wording.page_help(code) for code in Page)
    assert len({wording.action(code) for code in Action}) == len(Action)


@pytest.mark.usefixtures("qapp")
def test_every_action_has_its_own_icon() -> None:
    icons = {wording.action_icon(code) for code in Action}
    assert len(icons) == len(Action)
    assert not any(theme.icon(name).isNull() for name in icons)


def test_an_error_without_a_sentence_of_its_own_shows_no_content() -> None:
    assert "Ida" not in wording.error(ValueError("Ida"))


def test_the_details_of_a_crash_hold_no_value() -> None:
    def read(name: str) -> None:
        raise ValueError(name)

    try:
        read("Invented^Ida")
    except ValueError as problem:
        told = details(problem)
    assert "ValueError" in told
    assert "test_theme_and_wording.py" in told
    assert "Ida" not in told


def test_every_error_has_a_sentence_with_its_values_filled_in() -> None:
    problem = CourierError()
    assert wording.error(problem) == CourierError.sentence


@pytest.mark.parametrize(("name", "shown"), [("A^B^^Dr.", "A B Dr."), ("=山田^太郎", "山田 太郎")])
def test_person_names_are_shown_without_carets(name: str, shown: str) -> None:
    assert wording.person(name) == shown


def test_nothing_below_the_window_knows_qt() -> None:
    code = """
import importlib, pkgutil, sys
import app
for found in pkgutil.walk_packages(app.__path__, "app."):
    if found.name not in {"app.ui", "app.__main__"} and not found.name.startswith("app.ui."):
        importlib.import_module(found.name)
from app.ui import errand, flow, session, tally
sys.exit(any(name.startswith("PySide6") for name in sys.modules))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
