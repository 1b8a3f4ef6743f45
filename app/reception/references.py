"""Whether the references between a package's images lead where they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pydicom import Dataset

Place: TypeAlias = tuple[str, str]
"""The study and the series an instance is in."""

_INSTANCE, _STUDY, _SERIES = 0x00081155, 0x0020000D, 0x0020000E


@dataclass(slots=True)
class References:
    """Attributes:
    places: of every instance in the package, by its SOPInstanceUID.
    resolved: references that lead to an image of the package.
    outside: to one that is not in it: a scout that was left out, or was never exported.
    broken: to one of the package that is in another study or series than is said.
    """

    places: Mapping[str, Place]
    resolved: int = 0
    outside: int = 0
    broken: int = 0

    def count(self, header: Dataset) -> None:
        """Count those of one image."""
        for uid, study, series in _told(header, "", ""):
            self._count(uid, study, series)

    def _count(self, uid: str, study: str, series: str) -> None:
        place = self.places.get(uid)
        if place is None:
            self.outside += 1
        elif study not in {"", place[0]} or series not in {"", place[1]}:
            self.broken += 1
        else:
            self.resolved += 1


def _told(item: Dataset, study: str, series: str) -> Iterator[tuple[str, str, str]]:
    """Each instance that is referred to below, and the study and series it is said to be in."""
    for element in item:
        if element.VR != "SQ":
            continue
        for inside in element.value:
            in_study, in_series = _uid(inside, _STUDY) or study, _uid(inside, _SERIES) or series
            if uid := _uid(inside, _INSTANCE):
                yield uid, in_study, in_series
            yield from _told(inside, in_study, in_series)


def _uid(item: Dataset, tag: int) -> str:
    return str(item[tag].value or "") if tag in item else ""
