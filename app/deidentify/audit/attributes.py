"""What the audit demands of one attribute and its value: PS3.15 Table E.1-1 under the project's
options, the safe list of private attributes, and the forms of PS3.5 section 6.2.

Stricter than the table, on purpose: icon images, encapsulated documents, overlays, curves, group
lengths, digital signatures, trailing padding, nested pixel data and non-empty URLs are never
allowed; every person's name is empty or the pseudonym; an instance's UID is under 2.25.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from app.deidentify.audit.dates import Calendar, day_of
from app.deidentify.audit.reading import PIXEL_TAGS
from app.deidentify.audit.spellings import Spellings, is_public_uid
from app.deidentify.audit.text import table
from app.model import FindingCode, IdentifierKind, Option, Patient, Project

_DATE_OPTIONS = {Option.RETAIN_FULL_DATES, Option.RETAIN_MODIFIED_DATES}
_NEVER = frozenset({0x00420011, 0x00880200, 0xFFFAFFFA, 0xFFFCFFFC}) | PIXEL_TAGS
_BLOCK_OWNER = "CTP"
_NOWHERE = b"about:blank"  # RFC 6694: an address that leads to nothing
_SOMEBODY = b"REMOVED"  # stands where a name must (action D of a Type 1 attribute)
# UIDs that name a class or code system and may be a vendor's or another registry's own
_CLASS_UIDS = frozenset(
    {0x00080016, 0x0008001A, 0x0008001B, 0x00081150, 0x0008115A, 0x0008010C, 0x0008010D}
)
_SOFTWARE_VERSIONS = 0x00181020
_MAKERS = frozenset({0x00080070, 0x00081090})
_TEXT_VRS = frozenset({"AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"})
_FORMED = {
    "AS": re.compile(rb"\d{3}[DWMY]"),
    "DA": re.compile(rb"\d{8}"),
    "DS": re.compile(rb"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?(?i:nan|inf|infinity)"),
    "DT": re.compile(rb"\d{4}(?:\d\d){0,5}(?:\.\d{1,6})?(?:[-+]\d{4})?"),
    "IS": re.compile(rb"[-+]?\d+"),
    "TM": re.compile(rb"(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:[0-5]\d|60)(?:\.\d{1,6})?)?)?"),
    "UI": re.compile(rb"(?=.{1,64}$)(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*"),
}


class Demand(Enum):
    """What the table, under the project's options, demands of an attribute."""

    NOTHING = auto()
    ABSENT = auto()
    EMPTY = auto()
    FREE_OF_IDENTIFIERS = auto()
    REMAPPED = auto()


_DEMANDS = {"X": Demand.ABSENT, "Z": Demand.EMPTY, "X/Z": Demand.EMPTY, "U": Demand.REMAPPED}
_DEMANDS["X/Z/U*"] = Demand.NOTHING  # sequences: their items are looked at
_DEMANDS |= dict.fromkeys(("D", "X/D", "Z/D", "X/Z/D"), Demand.FREE_OF_IDENTIFIERS)

Flaw = tuple[FindingCode, IdentifierKind | None]


@cache
def _table() -> dict[int, tuple[str, frozenset[str]]]:
    rows = (line.split() for line in table("attributes.txt"))
    return {int(tag, 16): (action, frozenset(options)) for tag, action, *options in rows}


@cache
def _safe_private() -> dict[tuple[int, str], dict[int, str]]:
    found: dict[tuple[int, str], dict[int, str]] = {}
    for line in table("safe_private.txt"):
        group, element, vr, creator = line.split(" ", 3)
        found.setdefault((int(group, 16), creator), {})[int(element, 16)] = vr
    return found


class Attributes:
    """The rules for one patient's files."""

    def __init__(self, patient: Patient, project: Project) -> None:
        self._options = project.options
        self._pseudonym = patient.pseudonym.encode()
        self._calendar = Calendar(patient, project.options)
        self._spellings = Spellings(patient, self._calendar, project.options)
        self._block: dict[int, bytes] = {}
        if block := project.private_block:
            values = (block.project, block.trial, project.site_id, project.site_id)
            self._block = {0x10 + n: value.encode() for n, value in enumerate(values)}
        self._demands: dict[int, Demand] = {}

    # ------------------------------------------------------------ presence

    def demand(self, tag: int) -> Demand:
        """What a public attribute has to be like."""
        demand = self._demands.get(tag)
        if demand is None:
            demand = self._demands[tag] = self._demanded(tag)
        return demand

    def _demanded(self, tag: int) -> Demand:
        group, element = tag >> 16, tag & 0xFFFF
        graphics = group & 0xFF00 in {0x5000, 0x6000}
        if tag in _NEVER or element == 0 or group < 8 or graphics:
            return Demand.ABSENT
        action, options = _table().get(tag, ("", frozenset()))
        decisive = options & _DATE_OPTIONS or options  # no other option keeps a date
        if tag == 0x00080050:  # a keyed pseudonym of the accession number links a study's objects
            return Demand.FREE_OF_IDENTIFIERS
        if tag in {0x00100010, 0x00100020} or decisive & self._options:
            return Demand.NOTHING
        return _DEMANDS.get(action, Demand.NOTHING)

    def private_vr(self, tag: int, creator: str) -> str | None:
        """VR of a private attribute that may stay; None if it may not."""
        group, element = tag >> 16, tag & 0xFF
        if group == 0x0013 and creator == _BLOCK_OWNER:
            return "LO" if element in self._block else None
        if Option.RETAIN_SAFE_PRIVATE not in self._options:
            return None
        return _safe_private().get((group, creator), {}).get(element)

    def is_safe_creator(self, group: int, creator: str) -> bool:
        """Whether a private creator owns anything that may stay."""
        if group == 0x0013 and creator == _BLOCK_OWNER:
            return bool(self._block)
        safe = Option.RETAIN_SAFE_PRIVATE in self._options
        return safe and (group, creator) in _safe_private()

    def block_flaw(self, tag: int, value: bytes) -> Flaw | None:
        """What is wrong with a value of the project's own private block."""
        right = value.strip(b" \0") == self._block.get(tag & 0xFF)
        return None if right else (FindingCode.FORBIDDEN_VALUE, None)

    # ------------------------------------------------------------ values

    def flaw(self, tag: int, vrs: tuple[str, ...], value: bytes) -> Flaw | None:
        """What is wrong with a value; `vrs` are the VR as written and as the dictionary has it."""
        bare = value.strip(b" \0")
        if not bare:
            return None
        demand = Demand.NOTHING if tag >> 16 & 1 else self.demand(tag)
        if demand is Demand.EMPTY:
            return FindingCode.FORBIDDEN_VALUE, None
        if tag in {0x00100010, 0x00100020} or "PN" in vrs:
            return self._name_flaw(tag, bare)
        if demand is Demand.FREE_OF_IDENTIFIERS and (kind := self._spellings.whole(bare)):
            return _known(kind)
        flaws = (
            self._formed_flaw(tag, vr, bare, demand)
            if vr in _FORMED
            else self._text_flaw(tag, vr, bare)
            for vr in vrs
        )
        return next(filter(None, flaws), None)

    def _name_flaw(self, tag: int, bare: bytes) -> Flaw | None:
        if bare in {self._pseudonym, _SOMEBODY}:
            return None
        kind = self._spellings.find(bare)
        if kind:
            return _known(kind)
        return (
            FindingCode.WRONG_IDENTITY if tag >> 16 == 0x0010 else FindingCode.FORBIDDEN_VALUE,
            None,
        )

    def _text_flaw(self, tag: int, vr: str, bare: bytes) -> Flaw | None:
        text = vr in _TEXT_VRS or (vr in {"OB", "UN"} and bare.isascii())
        if not text and len(bare) < 6:
            return None
        kind = self._spellings.find(
            bare,
            binary=not text,
            shortest=4 if vr == "CS" else 3,
            versions=tag == _SOFTWARE_VERSIONS,
            makers=tag in _MAKERS,
        )
        if kind:
            return _known(kind)
        return (FindingCode.FORBIDDEN_VALUE, None) if vr == "UR" and bare != _NOWHERE else None

    def _formed_flaw(self, tag: int, vr: str, bare: bytes, demand: Demand) -> Flaw | None:
        for part in map(bytes.strip, bare.split(b"\\")):
            if not part:
                continue
            if not _FORMED[vr].fullmatch(part):
                kind = self._spellings.find(bare)
                return _known(kind) if kind else (FindingCode.FORBIDDEN_VALUE, None)
            if flaw := self._part_flaw(tag, vr, part, demand):
                return flaw
        return None

    def _part_flaw(self, tag: int, vr: str, part: bytes, demand: Demand) -> Flaw | None:
        kind: IdentifierKind | None = None
        flawed = False
        if vr in {"DS", "IS"}:
            kind = self._spellings.number(part)
        elif vr in {"DA", "DT"} and part[:8].isdigit() and len(part) >= 8:
            day = day_of(part.decode())
            kind = self._calendar.leaks(day) if day else None
            flawed = day is None
        elif vr == "AS":
            flawed = part > b"089Y" and part.endswith(b"Y")
        elif vr == "UI" and not self._may_stand(tag, part.decode(), demand):
            kind = IdentifierKind.UID
        if kind:
            return _known(kind)
        return (FindingCode.FORBIDDEN_VALUE, None) if flawed else None

    def _may_stand(self, tag: int, uid: str, demand: Demand) -> bool:
        if Option.RETAIN_UIDS in self._options:
            return True
        if uid in self._spellings.uids:
            return False
        if demand is Demand.REMAPPED:
            return uid.startswith("2.25.")
        return is_public_uid(uid) or tag in _CLASS_UIDS or tag in _table()


def _known(kind: IdentifierKind) -> Flaw:
    if kind is IdentifierKind.UID:
        return FindingCode.ORIGINAL_UID, kind
    if kind in {IdentifierKind.DATE, IdentifierKind.BIRTH_DATE}:
        return FindingCode.REAL_DATE, kind
    return FindingCode.KNOWN_IDENTIFIER, kind
