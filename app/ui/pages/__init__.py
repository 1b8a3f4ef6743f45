"""The pages of the window. Each is imported when it is first asked for: the window starts with the
first of them, and is seen before the others are there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.pages.clinical import ClinicalPage
    from app.ui.pages.confirm import ConfirmPage
    from app.ui.pages.done import DonePage
    from app.ui.pages.review import ReviewPage
    from app.ui.pages.send import SendPage
    from app.ui.pages.start import StartPage
    from app.ui.pages.studies import StudiesPage

__all__ = [
    "ClinicalPage",
    "ConfirmPage",
    "DonePage",
    "ReviewPage",
    "SendPage",
    "StartPage",
    "StudiesPage",
    "read_ahead",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    home = name.removesuffix("Page").lower()
    return getattr(import_module(f"{__name__}.{home}"), name)


def read_ahead() -> None:
    """Import them all: on a thread, while the person reads the first one."""
    for name in __all__:
        if name.endswith("Page"):
            __getattr__(name)
