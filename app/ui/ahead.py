"""What the window does while nobody waits: small steps, a few at a time, between two events.

What takes long to make says so itself: a generator makes it, and yields wherever an event of the
person may come in between. Who needs it before the last step has the rest made in one go.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from typing import Any, Generic, Protocol, TypeVar, overload

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_PAUSE = 4  # milliseconds between two goes: a person's own events come in between
_GO = 0.002  # seconds; the step that is under way then is finished

T = TypeVar("T")
Making = Generator[None, None, T]  # gives what was made


class Ahead(QObject):
    """Goes through an iterator, whose steps are of some milliseconds at most."""

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self.is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._go)

    def begin(self) -> None:
        """Start, or go on; at the end it stops of itself."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _go(self) -> None:
        end = time.perf_counter() + _GO
        while not self.is_over and time.perf_counter() < end:
            self.is_over = next(self._steps, self) is self
        if self.is_over:
            self._timer.stop()


class InSteps(Generic[T]):
    """Decorates a method that makes something: a property then, which is made when it is first
    asked for, or what is left of it if some steps were taken ahead."""

    def __init__(self, make: Callable[[Any], Making[T]]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, kind: type) -> InSteps[T]: ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner: object | None, kind: type) -> InSteps[T] | T:
        if owner is None:
            return self
        in_one_go(self.steps(owner))
        made: T = vars(owner)[self._name]  # from now on Python finds it there
        return made

    def steps(self, owner: object) -> Iterator[None]:
        """Those that are left; whoever takes one takes it for all."""
        begun: Iterator[None] = vars(owner).setdefault(f"{self._name} (steps)", self._kept(owner))
        return begun

    def _kept(self, owner: object) -> Iterator[None]:
        vars(owner)[self._name] = yield from self._make(owner)


def in_one_go(steps: Iterator[None]) -> None:
    """Take all that are left."""
    for _ in steps:
        pass


class Made(Protocol):
    """A part of the window that is empty before it is made."""

    def make(self) -> Iterator[None]:
        """Make what is in it, a part at a step."""


M = TypeVar("M", bound=Made)


def whole(part: M) -> M:
    """The part, with what is in it."""
    in_one_go(part.make())
    return part


def polish(part: QWidget) -> Iterator[None]:
    """What Qt else does when each of its parts is first seen."""
    for one in part.findChildren(QWidget):
        yield
        if isValid(one):  # it may have gone since the last step
            one.ensurePolished()
