"""The last gate: looks at the bytes of a written file as an adversary would.

Shares neither code nor tables with the engine it checks; even the DICOM reader is its own
(`reading`). Of every file it asks:

1. is it as long as what was written, with nothing behind the pixel data nor beside the picture in
   it (`pixel_data`; that its bytes are those that were meant, `package.staging` proves before);
2. is the preamble zero, and does group 0002 say only what PS3.10 needs;
3. may each element at each depth stand, with that value (`elements`, `attributes`);
4. is it the instance, series, study and patient it is packaged as, and does it declare (PS3.15
   E.1.1) a profile and options that the project has;
5. is any known identifier of the patient left in any value (`spellings`, `dates`)?

Not asked here: what pixel data shows (of a file in which something was blacked out, `redactions`
proves it against the source), and whether references lead to another file of the package, which no
single file can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app import dictionary
from app.deidentify.audit.attributes import Attributes
from app.deidentify.audit.elements import Elements, shown
from app.deidentify.audit.pixel_data import SIZES, is_too_long, stray_bytes
from app.deidentify.audit.reading import (
    EXPLICIT,
    EXPLICIT_BIG,
    HEAD_SIZES,
    IMPLICIT,
    UNDEFINED,
    Body,
    Malformed,
    OutOfBytes,
    Syntax,
    element_at,
    elements,
    items,
)
from app.deidentify.audit.walk import Walk, Walked
from app.model import Finding, FindingCode, Option, Patient, Project

_META = {
    0x00020000: re.compile(rb".{4}", re.DOTALL),
    0x00020001: re.compile(rb"\x00\x01"),
    0x00020002: re.compile(rb"[\d.]+\0?"),
    0x00020003: re.compile(rb"[\d.]+\0?"),
    0x00020010: re.compile(rb"[\d.]+\0?"),
    0x00020012: re.compile(rb"(?:2\.25|1\.2\.826\.0\.1\.3680043)\.[\d.]+\0?"),
    0x00020013: re.compile(rb"STUDYCOURIER[\w. -]{0,4}"),
}
_OPTIONAL_META = frozenset({0x00020013})

_IMPLICIT_LE, _EXPLICIT_LE = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"
_DEFLATED_LE, _EXPLICIT_BE = "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"
_NATIVE = frozenset({_IMPLICIT_LE, _EXPLICIT_LE, _DEFLATED_LE, _EXPLICIT_BE})

_SOP_CLASS, _INSTANCE, _MODALITY = 0x00080016, 0x00080018, 0x00080060
_NAME, _PATIENT, _STUDY, _SERIES = 0x00100010, 0x00100020, 0x0020000D, 0x0020000E
_REMOVED, _METHOD, _CODES, _DATES = 0x00120062, 0x00120063, 0x00120064, 0x00280303
_REQUIRED = frozenset({_SOP_CLASS, _INSTANCE, _MODALITY, _PATIENT, _STUDY, _SERIES})
_BURNED_IN, _CLEAN_PIXELS = 0x00280301, Option.CLEAN_PIXEL_DATA.value
_WATCHED = _REQUIRED | {_NAME, _REMOVED, _METHOD, _CODES, _DATES, _BURNED_IN} | SIZES


@dataclass(frozen=True, slots=True)
class Expected:
    """What a file was written as; the UIDs and the patient ID are the new ones.

    Attributes:
        pixels_reviewed: somebody answers for it that its pixels show nothing identifying.
    """

    size: int
    sop_instance_uid: str
    series_uid: str
    study_uid: str
    patient_id: str
    pixels_reviewed: bool = False


class Auditor:
    """Examines the files of one patient, one after the other."""

    def __init__(self, patient: Patient, project: Project) -> None:
        self._pseudonym = patient.pseudonym
        self._walk = Walk(Elements(Attributes(patient, project)), _WATCHED)
        self._options = {option.value for option in project.options}
        if Option.RETAIN_FULL_DATES in project.options:
            self._dates = b"UNMODIFIED"
        elif Option.RETAIN_MODIFIED_DATES in project.options:
            self._dates = b"MODIFIED"
        else:
            self._dates = b"REMOVED"
        self._declared: dict[bytes, set[str]] = {}

    def examine(self, path: Path, expected: Expected) -> tuple[Finding, ...]:
        """Everything wrong with a written file; empty if it may enter the package.

        Never raises for what a file holds: what cannot be read is a finding. Holds the header,
        never the pixel data.
        """
        try:
            with path.open("rb") as file:
                found = _written(file, expected)
                try:
                    found += self._content(file, expected)
                except Malformed as flaw:
                    where = f"bytes {flaw.position}-{flaw.position}"
                    found.append(Finding(FindingCode.NOT_DICOM, where))
        except OSError:
            return (Finding(FindingCode.NOT_AS_WRITTEN, ""),)
        return tuple(dict.fromkeys(found))

    # ------------------------------------------------------------ the file

    def _content(self, file: BinaryIO, expected: Expected) -> list[Finding]:
        file.seek(0)
        head = file.read(HEAD_SIZES[0])
        if len(head) < 140 or head[128:132] != b"DICM":
            return [Finding(FindingCode.NOT_DICOM, "bytes 0-131")]
        found = [] if head[:128].strip(b"\0") == b"" else [Finding(FindingCode.PREAMBLE, "")]
        meta, start, flaws = _meta(head)
        found += flaws
        uid = _text(meta.get(0x00020010, b""))
        if not dictionary.is_transfer_syntax(uid):
            return [*found, Finding(FindingCode.FILE_META, "(0002,0010)")]
        try:
            body = Body(file, start, deflated=uid == _DEFLATED_LE)
            seen, more = self._data_set(file, body, uid, expected)
        except Malformed as flaw:  # say where in the file, not where in the data set
            raise Malformed(start + flaw.position) from flaw
        found += more + self._identity(seen, expected)
        for tag, same in ((0x00020002, _SOP_CLASS), (0x00020003, _INSTANCE)):
            if _text(meta.get(tag, b"")) != _text(seen.get(same, b"")):
                found.append(Finding(FindingCode.FILE_META, shown(tag)))
        return found

    def _data_set(
        self, file: BinaryIO, body: Body, uid: str, expected: Expected
    ) -> tuple[dict[int, bytes], list[Finding]]:
        syntax = {_IMPLICIT_LE: IMPLICIT, _EXPLICIT_BE: EXPLICIT_BIG}.get(uid, EXPLICIT)
        walked, total = self._walked(body, syntax)
        found = walked.found + self._declaration(walked.seen, syntax, expected)
        if walked.pixels:
            value, length = walked.pixels
            if (length == UNDEFINED) is (uid in _NATIVE):
                found.append(Finding(FindingCode.NOT_DICOM, "(7FE0,0010)"))
            found += _behind_pixels(body.pixels_end(value, length), total, body.start)
            if length != UNDEFINED and is_too_long(length, walked.seen, big=syntax.big):
                found.append(Finding(FindingCode.TRAILING_BYTES, "(7FE0,0010)"))
            elif length == UNDEFINED:
                found += [
                    Finding(FindingCode.TRAILING_BYTES, f"bytes {first}-{last}")
                    for first, last in stray_bytes(file, body.start + value, uid)
                ]
        return walked.seen, found

    def _walked(self, body: Body, syntax: Syntax) -> tuple[Walked, int]:
        """The walk through the elements, and how many bytes the data set has."""
        for size in HEAD_SIZES:
            data, total = body.head(size)
            try:
                return self._walk.walk(data, total, syntax), total
            except OutOfBytes:
                if total <= size:
                    raise
        raise Malformed(HEAD_SIZES[-1])

    # ------------------------------------------------------------ what it says of itself

    def _identity(self, seen: dict[int, bytes], expected: Expected) -> list[Finding]:
        found = [
            Finding(FindingCode.MISSING_ATTRIBUTE, shown(tag))
            for tag in sorted(_REQUIRED)
            if not _text(seen.get(tag, b""))
        ]
        for tag, right in (
            (_INSTANCE, expected.sop_instance_uid),
            (_SERIES, expected.series_uid),
            (_STUDY, expected.study_uid),
            (_PATIENT, expected.patient_id),
            (_PATIENT, self._pseudonym),
            (_NAME, self._pseudonym),
        ):
            if _text(seen.get(tag, b"")) != right:
                found.append(Finding(FindingCode.WRONG_IDENTITY, shown(tag)))
        return found

    def _declaration(
        self, seen: dict[int, bytes], syntax: Syntax, expected: Expected
    ) -> list[Finding]:
        codes = seen.get(_CODES, b"")
        if codes not in self._declared:
            self._declared[codes] = self._codes(codes, syntax)
        declared, reviewed = self._declared[codes], expected.pixels_reviewed
        says_so = seen.get(_BURNED_IN, b"").strip() == b"NO"
        right = {
            _REMOVED: seen.get(_REMOVED, b"").strip() == b"YES",
            _METHOD: bool(seen.get(_METHOD, b"").strip(b" \0")),
            _CODES: Option.BASIC.value in declared
            and declared - {_CLEAN_PIXELS} <= self._options
            and (_CLEAN_PIXELS in declared) is reviewed,
            _DATES: seen.get(_DATES, b"").strip() == self._dates,
            _BURNED_IN: says_so or not reviewed,  # PS3.15 E.3.1
        }
        return [Finding(FindingCode.NOT_DECLARED, shown(tag)) for tag in right if not right[tag]]

    @staticmethod
    def _codes(sequence: bytes, syntax: Syntax) -> set[str]:
        """The profile and options that are declared."""
        codes = set()
        for start, stop in items(sequence, 0, len(sequence), syntax):
            item = {
                e.tag: _text(sequence[e.value : e.stop])
                for e in elements(sequence, start, stop, syntax)
            }
            codes.add(item.get(0x00080100, "") if item.get(0x00080102) == "DCM" else "")
        return codes


def _written(file: BinaryIO, expected: Expected) -> list[Finding]:
    size = file.seek(0, 2)
    return [] if size == expected.size else [Finding(FindingCode.NOT_AS_WRITTEN, f"bytes 0-{size}")]


def _meta(head: bytes) -> tuple[dict[int, bytes], int, list[Finding]]:
    """Values of group 0002, where the data set starts, and what is wrong (PS3.10 section 7.1)."""
    meta: dict[int, bytes] = {}
    position, previous, wrong = 132, 0, []
    while head[position : position + 2] == b"\x02\x00":
        element = element_at(head, position, len(head), EXPLICIT)
        value = head[element.value : element.stop]
        form = _META.get(element.tag)
        if form is None or not form.fullmatch(value) or element.tag <= previous:
            wrong.append(element.tag)
        meta[element.tag] = value
        position, previous = element.following, element.tag
    wrong += [tag for tag in _META if tag not in meta and tag not in _OPTIONAL_META]
    if int.from_bytes(meta.get(0x00020000, b""), "little") != position - 144:
        wrong.append(0x00020000)
    return meta, position, [Finding(FindingCode.FILE_META, shown(tag)) for tag in wrong]


def _behind_pixels(end: int, total: int, start: int) -> list[Finding]:
    """Pixel data is the last element a file may have (only signatures and padding come later)."""
    if end == total:
        return []
    code = FindingCode.TRAILING_BYTES if end < total else FindingCode.NOT_DICOM
    return [Finding(code, f"bytes {start + min(end, total)}-{start + max(end, total)}")]


def _text(value: bytes) -> str:
    return value.decode("latin_1").strip(" \0")
