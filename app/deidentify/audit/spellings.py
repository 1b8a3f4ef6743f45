"""Finds every known identifier of one patient in a value, in all spellings, without false alarms.

What counts, decided by length, by token boundaries and by where it stands:

names and persons
    See `names`.
numbers and codes (ids, accession numbers, devices)
    Separators and leading zeros are taken away. Five characters with a digit count as a token of
    their own; spread over several tokens only if the source spells them so, or from seven
    characters on; a run of six digits inside a code also counts by itself. Shorter ones ("1",
    "20") count only as the whole value of an attribute that must hold no identifier (`whole`).
    In DS and IS a number counts as the whole value, from six digits on.
dates
    Every layout of `dates`; two-digit years only with separators.
phones
    By their last eight digits (seven if that is all), with any separators.
addresses and institutions
    By lines and parts of six characters or more with at least one word outside the vocabulary (or,
    in an address, a number), and an institution also by each such word of seven letters. "CT",
    "Radiology" or "SIEMENS" as an institution is therefore no alarm, except as `whole`.
UIDs
    Exactly; and any dotted number of 20 characters that is under neither 2.25 nor DICOM's root.

The pseudonym is taken out before anything is looked for. Everything is looked up in sets built once
a patient, so the time for a value does not grow with the number of identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.deidentify.audit.dates import Calendar
from app.deidentify.audit.names import LETTERS, Names, is_telling
from app.deidentify.audit.text import fold, foldings, raw_spellings, readings, vocabulary
from app.model import IdentifierKind, Option, Patient

_TOKENS = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_CALLS = re.compile(r"\d[\d ()/.\-]{5,}\d")
_DOTTED = re.compile(r"(?<![\d.])[0-2](?:\.\d+){2,}")
_NAMES = {IdentifierKind.NAME, IdentifierKind.PERSON}
_CODES = {IdentifierKind.PATIENT_ID, IdentifierKind.ACCESSION, IdentifierKind.DEVICE}
_PLACES = {IdentifierKind.ADDRESS, IdentifierKind.INSTITUTION}


def is_public_uid(uid: str) -> bool:
    """Whether a UID is DICOM's own (classes, syntaxes, code lists) or made from random bits."""
    return uid.startswith(("1.2.840.10008.", "2.25."))


class Spellings:
    """The identifiers of one patient, ready to be looked for."""

    def __init__(self, patient: Patient, calendar: Calendar, options: frozenset[Option]) -> None:
        self._calendar = calendar
        self._pseudonym = fold(patient.pseudonym)
        self._names = Names()
        self._codes: dict[str, IdentifierKind] = {}
        self._spread: set[str] = set()
        self._calls: dict[str, IdentifierKind] = {}
        self._phrases: dict[str, IdentifierKind] = {}
        self._whole: dict[str, IdentifierKind] = {}
        self._raw: dict[bytes, IdentifierKind] = {}
        self.uids: set[str] = set()
        self._retain_uids = Option.RETAIN_UIDS in options
        retain_institution = Option.RETAIN_INSTITUTION_IDENTITY in options
        for number, identifier in enumerate(sorted(patient.identifiers)):
            if not (retain_institution and identifier.kind is IdentifierKind.INSTITUTION):
                self._learn(identifier.kind, identifier.value.strip(" \0"), number)
        self._names.settle()
        self._bytes = re.compile(b"|".join(map(re.escape, self._raw)) or rb"(?!)")

    # ------------------------------------------------------------ learning

    def _learn(self, kind: IdentifierKind, value: str, number: int) -> None:
        if kind is IdentifierKind.UID:
            if not self._retain_uids and not value.startswith("1.2.840.10008."):
                self.uids.add(value)
            return
        if kind in {IdentifierKind.DATE, IdentifierKind.BIRTH_DATE}:
            return  # the calendar's
        if kind in _NAMES:
            self._names.learn(value, kind, number)
            for word in LETTERS.findall(value) if not value.isascii() else ():
                if is_telling(fold(word)):
                    self._raw.update(dict.fromkeys(raw_spellings(word), kind))
        for folded in foldings(value):
            self._whole.setdefault(_core(folded), kind)
            if kind in _CODES:
                self._learn_code(folded, kind)
            elif kind in _PLACES:
                self._learn_place(folded, kind)
            elif kind is IdentifierKind.EMAIL:
                self._phrases[_phrase(folded)] = kind
            elif kind is IdentifierKind.PHONE:
                digits = "".join(_DIGITS.findall(folded))
                if len(digits) >= 7:
                    self._calls[digits[-8:]] = kind

    def _learn_code(self, code: str, kind: IdentifierKind) -> None:
        core = _core(code)
        if not any(c.isdigit() for c in core):
            if len(core) >= 6 and core not in vocabulary():
                self._names.add(core, kind)
            return
        if len(core) >= 5:
            self._codes.setdefault(core, kind)
            if len(core) >= 7 or len(_TOKENS.findall(code)) > 1:
                self._spread.add(core)
        for digits in _DIGITS.findall(code):
            if len(digits.lstrip("0")) >= 6:
                self._codes.setdefault(digits.lstrip("0"), kind)

    def _learn_place(self, place: str, kind: IdentifierKind) -> None:
        for part in re.split(r"[\r\n\\^=,;|]+", place):
            words = LETTERS.findall(part)
            telling = [w for w in words if len(w) >= 4 and w not in vocabulary()]
            numbered = kind is IdentifierKind.ADDRESS and len(words) > 1 and _DIGITS.search(part)
            if (telling or numbered) and len(part.strip()) >= 6:
                self._phrases.setdefault(_phrase(part), kind)
            if kind is IdentifierKind.INSTITUTION:
                for word in telling:
                    if len(word) >= 7:
                        self._names.add(word, kind)

    # ------------------------------------------------------------ looking

    def whole(self, value: bytes) -> IdentifierKind | None:
        """The identifier that is, however short, the whole value."""
        cores = (_core(folded) for text in readings(value) for folded in foldings(text))
        return next((self._whole[core] for core in cores if core and core in self._whole), None)

    def number(self, value: bytes) -> IdentifierKind | None:
        """The identifier or real date that is the whole of a DS or IS value."""
        digits = value.decode("ascii", "replace").strip(" +\0")
        core = digits.lstrip("0")
        return (self._codes.get(core) if len(core) >= 6 else None) or (
            self._calendar.in_number(digits)
        )

    def find(
        self,
        value: bytes,
        *,
        binary: bool = False,
        shortest: int = 3,
        versions: bool = False,
        makers: bool = False,
    ) -> IdentifierKind | None:
        """The first known identifier in a value.

        Args:
            binary: not text by its VR; only spellings of six characters or more count.
            shortest: letters a lone word of a name must have.
            versions: the value numbers software; dotted short numbers are no dates.
            makers: names a maker or model, where a lone word can be a product.
        """
        if match := self._bytes.search(value):
            return self._raw[match.group()]
        shortest = 6 if binary else shortest
        for text in readings(value, binary=binary):
            for folded in foldings(text):
                known = folded.replace(self._pseudonym, " ") if self._pseudonym else folded
                found = (
                    self._names.find(known, shortest, alone=not makers)
                    or self._code(known, 6 if binary else 5)
                    or self._place(known)
                    or self._calendar.in_text(known, short_years=not (binary or versions))
                    or self._uid(known)
                )
                if found:
                    return found
        return None

    def _code(self, text: str, shortest: int) -> IdentifierKind | None:
        tokens = _TOKENS.findall(text)
        for core in (*tokens, *_DIGITS.findall(text)):
            stripped = core.lstrip("0")
            if len(stripped) >= shortest and stripped in self._codes:
                return self._codes[stripped]
        return next((self._codes[run] for run in _runs(tokens) if run in self._spread), None)

    def _place(self, text: str) -> IdentifierKind | None:
        if self._phrases:
            spaced = _phrase(text)
            for phrase, kind in self._phrases.items():
                if phrase in spaced:
                    return kind
        for call in _CALLS.findall(text) if self._calls else ():
            digits = "".join(_DIGITS.findall(call))
            if found := next((self._calls[tail] for tail in self._calls if tail in digits), None):
                return found
        return None

    def _uid(self, text: str) -> IdentifierKind | None:
        for uid in _DOTTED.findall(text):
            telling = len(uid) >= 20 and not is_public_uid(uid) and not self._retain_uids
            if telling or uid in self.uids:
                return IdentifierKind.UID
        return None


def _core(text: str) -> str:
    return "".join(_TOKENS.findall(text)).lstrip("0")


def _phrase(text: str) -> str:
    return f" {' '.join(_TOKENS.findall(text))} "


def _runs(tokens: list[str]) -> Iterator[str]:
    """Two to six neighbouring tokens joined, without leading zeros."""
    for first in range(len(tokens) - 1):
        run = tokens[first]
        for token in tokens[first + 1 : first + 6]:
            run += token
            yield run.lstrip("0")
