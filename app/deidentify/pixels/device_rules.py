"""Where known devices write into their pictures: the rules that come with deid.

deid's package has them in its own language (`deid/data/deid.dicom`, MIT licence), partly taken over
from RSNA's CTP. deid's parser reads them, so what a newer deid knows applies here as well; its
engine is not imported, since that loads matplotlib. Only rules with coordinates are used: what deid
merely suspects, the search looks at anyway.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from io import StringIO
from typing import Any

from app.errors import RecipeError
from app.model import Box

Values = Callable[[str], tuple[str, ...]]
"""An attribute's values by its keyword, as text; none if it is absent."""

_QUIET = -6  # below every level of deid's logger
_MISSPELT = {"Manfacturer": "Manufacturer", "Manufacture": "Manufacturer"}  # in deid 0.4


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of an attribute: a value equals, or contains as a regular expression; case counts
    for nothing (deid.dicom.filter)."""

    keyword: str
    expression: re.Pattern[str]
    whole: bool

    def holds(self, values: Values) -> bool:
        match = self.expression.fullmatch if self.whole else self.expression.search
        return any(match(value.strip()) for value in values(self.keyword))


@dataclass(frozen=True, slots=True)
class DeviceRule:
    """A device's habit.

    Attributes:
        label: deid's name of it.
        conditions: of each group, one must hold.
        boxes: where it writes; they may reach beyond a small picture.
    """

    label: str
    conditions: tuple[tuple[Condition, ...], ...]
    boxes: tuple[Box, ...]

    def applies(self, values: Values) -> bool:
        return all(any(one.holds(values) for one in group) for group in self.conditions)


def written_by_device(values: Values, rows: int, columns: int) -> list[Box]:
    """Where the device that made this picture writes, cut to the picture."""
    found = (box for rule in device_rules() if rule.applies(values) for box in rule.boxes)
    return list(dict.fromkeys(_inside(found, rows, columns)))


def _inside(boxes: Iterable[Box], rows: int, columns: int) -> Iterator[Box]:
    for box in boxes:
        cut = Box(box.left, box.top, min(box.right, columns), min(box.bottom, rows))
        if cut.left < cut.right and cut.top < cut.bottom:
            yield cut


@cache
def device_rules() -> tuple[DeviceRule, ...]:
    """deid's rules that have coordinates.

    Raises:
        RecipeError: deid was installed without them, or they cannot be understood. Never fewer
            rules than there are: a device that is passed over leaks.
    """
    try:
        return tuple(map(_rule, _parsed()))
    except (SystemExit, OSError, ValueError, KeyError, IndexError, AttributeError, re.error):
        raise RecipeError(problem="deid's own device rules cannot be read", line=1) from None


def _parsed() -> Iterator[dict[str, Any]]:
    # deid takes a path, logs every line and leaves through sys.exit
    from deid.config.utils import load_deid  # noqa: PLC0415 - only where pixels are searched
    from deid.logger.message import bot  # noqa: PLC0415

    bot.level = _QUIET
    with as_file(files("deid") / "data" / "deid.dicom") as path, redirect_stdout(StringIO()):
        parsed = load_deid(str(path))  # type: ignore[no-untyped-call]
    for rules in parsed["filter"].values():
        yield from (rule for rule in rules if rule["coordinates"])


def _rule(parsed: dict[str, Any]) -> DeviceRule:
    groups = tuple(
        tuple(
            _condition(*test)
            for test in zip(group["action"], group["field"], group["value"], strict=True)
        )
        for group in parsed["filters"]
    )
    if any(set(group["InnerOperators"]) - {"or"} for group in parsed["filters"]):
        raise ValueError("deid joins tests in a way this program does not know")
    boxes = []
    for keep, corners in parsed["coordinates"]:
        if keep:
            raise ValueError("deid keeps what is inside of coordinates")
        boxes.append(Box(*map(int, corners.split(","))))
    return DeviceRule(parsed["name"].removeprefix("LABEL "), groups, tuple(boxes))


def _condition(action: str, keyword: str, value: str) -> Condition:
    if action not in {"contains", "equals"}:
        raise ValueError(f"deid tests {action}")
    expression = value if action == "contains" else re.escape(value)
    return Condition(
        _MISSPELT.get(keyword, keyword), re.compile(expression, re.IGNORECASE), action == "equals"
    )
