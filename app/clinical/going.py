"""The facts that go into a package, and what of them stays behind."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from app.clinical.records import Case, Problem, Severity


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """Why a fact stays behind. Says nothing of anybody: the names of a table and a column, and
    words of ours."""

    table: str
    column: str
    code: str
    sentence: str


WhatStays: TypeAlias = Mapping[str, Counter[LeftOut]]
"""How often each reason holds, by PatientID. *Identified* (the keys)."""


class Going(Mapping[str, Case]):
    """The cases that may go, by PatientID, with what of them and of others may not."""

    @property
    @abstractmethod
    def left_out(self) -> WhatStays:
        """Of each patient with an error."""


def reasons(problems: Iterable[Problem]) -> Counter[LeftOut]:
    """The errors among a patient's problems."""
    return Counter(
        LeftOut(one.sheet.value, one.field, one.code, one.sentence)
        for one in problems
        if one.severity is Severity.ERROR
    )
