"""Puts a value into an instance and writes down what must become of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from pydicom._dicom_dict import DicomDictionary
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from corpus.people import Person
from corpus.wording import Writer

Step = str | int | tuple[str, int, int]  # keyword, item number, or creator, group, element


@dataclass(frozen=True, slots=True)
class Required:
    """One required action: the attribute's place, what must happen, and the value it had."""

    path: tuple[Step, ...]
    action: str
    value: Any


@cache
def technical() -> list[str]:
    """Attributes with one number each that no table of identifying attributes knows."""
    return sorted(
        keyword
        for tag, (vr, vm, _, retired, keyword) in DicomDictionary.items()
        if vr in {"DS", "IS", "FD"} and vm == "1" and not retired and tag >> 16 in {0x18, 0x54}
        if not keyword.startswith(("GPS", "Lens")) and keyword != "KVP"
    )


@dataclass(slots=True)
class Planter:
    """Plants into one data set or sequence item."""

    required: list[Required]
    ds: Dataset
    rng: Random
    person: Person
    accession: str
    day: date
    uids: tuple[str, ...]
    path: tuple[Step, ...] = ()

    @property
    def writer(self) -> Writer:
        return Writer(self.person, self.rng, self.accession, self.day, self.uids)

    def _put(self, keyword: str, value: Any, action: str, expected: Any = None) -> None:
        self.ds.add(DataElement(keyword, dictionary_VR(keyword), value))
        kept = value if expected is None else expected
        self.required.append(Required((*self.path, keyword), action, kept))

    def exactly(self, keyword: str, value: Any) -> None:
        self._put(keyword, value, "value retained")

    def changed(self, keyword: str, value: str) -> None:
        self._put(keyword, value, "value removed")

    def emptied(self, keyword: str, value: str) -> None:
        self._put(keyword, value, "emptied")

    def gone(self, keyword: str, value: str) -> None:
        if dictionary_VR(keyword) == "PN":
            value = value.split("=", maxsplit=1)[0]
        self._put(keyword, value, "value removed")

    def pseudonym(self, keyword: str, value: str) -> None:
        self._put(keyword, value, "patient consistent")

    def uid(self, keyword: str, value: str) -> None:
        self._put(keyword, value, "uid changed")

    def text(self, keyword: str) -> None:
        """A descriptor: useful words, and in most an identifier."""
        wording = self.writer.telling() if self.rng.random() < 0.6 else self.writer.useful()
        self._put(keyword, wording.text, "text retained", wording)
        if wording.planted:
            self.required.append(Required((*self.path, keyword), "text removed", wording))

    def date(self, keyword: str) -> None:
        day = self.day if keyword == "StudyDate" else self.day - timedelta(self.rng.randrange(900))
        chance = self.rng.random() if keyword != "StudyDate" else 1.0
        if chance < 0.05:
            impossible = ["20210231", "00000000", "19991301", "20209999", "2O210304"]
            self._put(keyword, self.rng.choice(impossible), "value removed")
        elif chance < 0.1:
            self._put(keyword, day.strftime("%Y.%m.%d"), "date shifted", (day, ""))
        else:
            self._put(keyword, day.strftime("%Y%m%d"), "date shifted", (day, ""))

    def date_time(self, keyword: str) -> None:
        day = self.day - timedelta(self.rng.randrange(900))
        tail = self.rng.choice(["", "101112", "101112.123456", "0815+0100", "235959.9-0500", "07"])
        self._put(keyword, day.strftime("%Y%m%d") + tail, "date shifted", (day, tail))

    def item(self, keyword: str, *, removed: bool = False) -> Planter:
        """A new item of a sequence."""
        if keyword not in self.ds:
            self.ds.add(DataElement(keyword, "SQ", Sequence()))
            if removed:
                self.required.append(Required((*self.path, keyword), "sequence removed", None))
        items = self.ds[keyword].value
        items.append(Dataset())
        path = (*self.path, keyword, len(items) - 1)
        return Planter(
            self.required,
            items[-1],
            self.rng,
            self.person,
            self.accession,
            self.day,
            self.uids,
            path,
        )

    def private(
        self, creator: str, group: int, element: int, vr: str, value: Any, *, kept: bool
    ) -> None:
        """A private attribute; `kept` if the standard's list of safe ones has it."""
        if kept and vr in {"LO", "SH"} and self.rng.random() < 0.3:
            wording = self.writer.telling()
            value, kept = wording.text, False
        block = self.ds.private_block(group, creator, create=True)
        if element in block:
            return
        block.add_new(element, vr, value)
        action = "private retained" if kept else "private removed"
        self.required.append(Required((*self.path, (creator, group, element)), action, value))
