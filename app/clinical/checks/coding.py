"""Codes of conditions, medications and vaccines: shaped as their system shapes them.

A number that only looks like a code may be a patient's; so whatever the way it came, typed, in a
table or in FHIR, a code must be one that its system could have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from app.clinical.records import Condition, Medication, Vaccination, told


class System(StrEnum):
    """The code systems that are known, as the tables call them."""

    ICD_10_CM = "ICD-10-CM"
    RXNORM = "RxNorm"
    CVX = "CVX"
    SNOMED_CT = "SNOMED CT"
    LOINC = "LOINC"


def system_of(event: Condition | Medication | Vaccination) -> str:
    """The code system: what was said, or the usual one of such events."""
    usual = {Condition: System.ICD_10_CM, Medication: System.RXNORM, Vaccination: System.CVX}
    return told(event.code_system) or usual[type(event)].value


def is_code(system: str, code: str) -> bool | None:
    """Whether the system could have such a code; None if the system is not known."""
    return _CHECKS[System(system)](code) if system in set(System) else None


def _shaped(pattern: str) -> Callable[[str], bool]:
    shape = re.compile(pattern)
    return lambda code: shape.fullmatch(code) is not None


# D5: how a dihedral group multiplies, and how digits are permuted from place to place
_PRODUCT = tuple(
    tuple(map(int, line))
    for line in (
        *("0123456789", "1234067895", "2340178956", "3401289567", "4012395678"),
        *("5987604321", "6598710432", "7659821043", "8765932104", "9876543210"),
    )
)
_TURN = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _is_snomed(code: str) -> bool:
    """6 to 18 digits, the last of them Verhoeff's (SNOMED CT Release File Specification)."""
    if re.fullmatch(r"[1-9][0-9]{5,17}", code) is None:
        return False
    sum_, turn = 0, tuple(range(10))
    for digit in reversed(code):
        sum_ = _PRODUCT[sum_][turn[int(digit)]]
        turn = tuple(turn[one] for one in _TURN)
    return sum_ == 0


def _is_loinc(code: str) -> bool:
    """Digits, a hyphen and a check digit, modulo 10 (LOINC Users' Guide, appendix C)."""
    if re.fullmatch(r"[0-9]{1,7}-[0-9]", code) is None:
        return False
    body, _, check = code.partition("-")
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(body)))
    return (sum(one // 10 + one % 10 for one in doubled) + int(check)) % 10 == 0


_CHECKS: Mapping[System, Callable[[str], bool]] = {
    System.ICD_10_CM: _shaped(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?"),
    System.RXNORM: _shaped(r"[0-9]{1,8}"),
    System.CVX: _shaped(r"[0-9]{1,3}"),
    System.SNOMED_CT: _is_snomed,
    System.LOINC: _is_loinc,
}
