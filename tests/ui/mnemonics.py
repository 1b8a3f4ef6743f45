"""The letters that, with Alt, lead to the parts of a page or form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def shown(part: QWidget) -> Iterator[QAbstractButton | QLabel]:
    """Its buttons, and the captions of its fields, that are to be seen."""
    for button in part.findChildren(QAbstractButton):
        if button.isVisibleTo(part) and button.text():
            yield button
    for caption in part.findChildren(QLabel):
        if caption.isVisibleTo(part) and caption.buddy():
            yield caption


def letter(text: str) -> str:
    """ "" for none."""
    found = re.search(r"&(\w)", text)
    return found[1].lower() if found else ""


def twice(*texts: str) -> dict[str, int]:
    """Letters that more than one of them has, and how many."""
    counted = Counter(one for one in map(letter, texts) if one)
    return {one: many for one, many in counted.items() if many > 1}
