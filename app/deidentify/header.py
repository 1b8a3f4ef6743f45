"""The engine: one pass over a file's raw elements makes the new header (PS3.15 E.1).

The output is built from the plan; the source is never changed. Kept elements are copied bit for
bit, the pixel data stays in the source file and is spliced in by `package.staging`, but where boxes
are blacked out (`pixels.redaction`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, BinaryIO

from app.deidentify.conformance import root_place
from app.deidentify.data_sets import DataSets, Setting, Trace
from app.deidentify.declarations import Pictures, declarations, file_meta
from app.deidentify.deflated import deflate
from app.deidentify.elements import Engine
from app.deidentify.encapsulated import Pixels
from app.deidentify.explaining import explain_addition
from app.deidentify.facts import FACTS
from app.deidentify.image import read_image
from app.deidentify.pixel_bytes import pixel_bytes
from app.deidentify.plan import Plan
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.removals import TagPath
from app.errors import DamagedFile, Reason
from app.model import Action, Change, Patient, Piece, Project, Redaction, Splice
from app.part10 import (
    EXPLICIT_BE,
    IMPLICIT_LE,
    Encoding,
    Part10,
    decode_text,
    encode_element,
    read_part10,
)

if TYPE_CHECKING:
    from app.deidentify.pixels.redaction import Redacted

_PREAMBLE = bytes(128) + b"DICM"
_CHARSET, _SOP_CLASS, _SOP_INSTANCE = 0x00080005, 0x00080016, 0x00080018
_STUDY, _SERIES, _PATIENT_ID = 0x0020000D, 0x0020000E, 0x00100020
_OFFSET_TABLES = 0x7FE00001, 0x7FE00002
_UNDEFINED = b"\xff\xff\xff\xff"

_Boxes = tuple[Redaction, ...]
_Paths = frozenset[TagPath]
_NO: _Paths = frozenset()


class Deidentifier:
    """Makes de-identified headers for one patient's files.

    Args:
        plan: decisions for every attribute.
        patient: pseudonym, shift and known identifiers.
        pseudonyms: the keyed source of UIDs and accession numbers.
        project: names the site and asks for the private block.
    """

    def __init__(
        self, plan: Plan, patient: Patient, pseudonyms: Pseudonyms, project: Project
    ) -> None:
        self._plan, self._patient = plan, patient
        self._engine = Engine(plan, patient, pseudonyms, project)
        self._project = project
        self._data_sets = DataSets(self._engine)
        self._declared: dict[tuple[Encoding, Pictures], dict[int, bytes]] = {}
        self._facts: dict[tuple[bytes, bytes], str] = {}

    def deidentify(
        self,
        stream: BinaryIO,
        redactions: tuple[Redaction, ...] = (),
        *,
        reviewed: bool = False,
        removed: _Paths = _NO,
    ) -> Splice:
        """The new file for the one in `stream`.

        Args:
            redactions: boxes of this file that are blacked out.
            reviewed: nothing identifying is left in the pixels then, and somebody answers for it;
                the new file says so (Burned In Annotation, 113101).
            removed: attributes that a person does not let leave, though the rules would.

        Raises:
            DamagedFile: the file cannot be read, lacks an identity, or cannot be redacted.
        """
        return self._build(stream, redactions, reviewed, removed, None)

    def explain(
        self, stream: BinaryIO, boxes: _Boxes = (), *, reviewed: bool = False, removed: _Paths = _NO
    ) -> tuple[Splice, tuple[Change, ...]]:
        """The new file, and each attribute before and after, in the order of the new file."""
        changes: list[Change] = []
        splice = self._build(stream, boxes, reviewed, removed, changes)
        return splice, tuple(sorted(changes, key=lambda change: change.path))

    def _build(
        self, stream: BinaryIO, boxes: _Boxes, reviewed: bool, removed: _Paths, trace: Trace
    ) -> Splice:
        part10 = read_part10(stream, memory=self._data_sets.memory if trace is None else None)
        setting = self._setting(part10, removed)
        taken: list[Action] = []
        written = self._data_sets.rewritten(part10.stretches, setting, taken, trace)
        after = self._data_sets.rewritten([part10.behind], setting, taken, trace)
        reviewed = reviewed and _has_pictures(part10)
        redacted = _redacted(stream, part10, boxes)
        pictures = Pictures(reviewed, redacted.remarks if redacted else ())
        taken += self._declare(written, setting, pictures, trace)
        if redacted:
            taken += redacted.correct(written, setting.target, trace)
        identity = {tag: self._text(written, tag) for tag in _IDENTITY}
        if not all(identity.values()):
            raise DamagedFile(reason=Reason.MISSING_UID)
        syntax = redacted.transfer_syntax if redacted else part10.transfer_syntax
        meta = file_meta(identity[_SOP_CLASS], identity[_SOP_INSTANCE], syntax)
        pixels = redacted.pixels if redacted else None
        head, pieces = self._pixels(part10, stream, setting, written, pixels)
        data = b"".join(written[tag] for tag in sorted(written)) + head
        body = (*pieces, b"".join(after[tag] for tag in sorted(after)))
        if part10.deflated:
            data, body = deflate(data, body, part10.buffer), ()
        return Splice(
            head=_PREAMBLE + meta + data,
            body=body,
            patient_id=identity[_PATIENT_ID],
            study_uid=identity[_STUDY],
            series_uid=identity[_SERIES],
            sop_instance_uid=identity[_SOP_INSTANCE],
            actions=tuple(sorted(Counter(taken).items())),
            facts=self._collect_facts(written, setting, syntax),
            redactions=boxes if redacted else (),
            pixels_reviewed=reviewed,
        )

    @staticmethod
    def _setting(part10: Part10, removed: _Paths) -> Setting:
        nothing = b"", b""
        place = root_place(part10.values.get(_SOP_CLASS, nothing)[1])
        charset = part10.values.get(_CHARSET, nothing)[1]
        syntax = part10.transfer_syntax
        target = Encoding(syntax == IMPLICIT_LE, syntax == EXPLICIT_BE)
        return Setting(charset, part10.encoding, target, place, removed)

    def _declare(
        self,
        written: dict[int, bytes],
        setting: Setting,
        pictures: Pictures,
        trace: Trace,
    ) -> list[Action]:
        """Say in the data set what was done, and whose it now is."""
        declared = self._declared.get((setting.target, pictures))
        if declared is None:
            declared = declarations(
                self._plan, self._project, self._patient.pseudonym, setting.target, pictures
            )
            self._declared[setting.target, pictures] = declared
        if self._project.private_block:
            for tag in [tag for tag in written if tag >> 16 == 0x0013]:
                del written[tag]
        for tag, content in declared.items():
            if trace is not None:
                trace[:] = [change for change in trace if change.path[0] != tag]
                trace.append(explain_addition(tag, content, setting.target))
            written[tag] = content
        for tag in (0x00100010, _PATIENT_ID):
            if tag not in written:
                written[tag] = self._engine.patient_element(tag, setting.target)
        return [Action.ADD] * len(declared)

    @staticmethod
    def _pixels(
        part10: Part10,
        stream: BinaryIO,
        setting: Setting,
        written: dict[int, bytes],
        pixels: Pixels | None,
    ) -> tuple[bytes, tuple[Piece, ...]]:
        """The header of the pixel data and the pieces of its value; none if there is none.
        `pixels` are the new ones, None if the source's own stay."""
        tables = [tag for tag in _OFFSET_TABLES if written.pop(tag, None)]
        extent = part10.pixels
        if extent is None or not extent.tag:
            return b"", ()
        pixels = pixels or pixel_bytes(stream, extent, part10.transfer_syntax, read_image(part10))
        head = encode_element(extent.tag, extent.vr, b"", setting.target)[:-4]
        if not extent.encapsulated:
            length = pixels.length.to_bytes(4, "big" if setting.target.big else "little")
            return head + length, pixels.pieces
        if tables and pixels.offsets:
            for tag, table in zip(_OFFSET_TABLES, pixels.offsets, strict=True):
                written[tag] = encode_element(tag, b"OV", table, setting.target)
        return head + _UNDEFINED, pixels.pieces

    @staticmethod
    def _text(written: dict[int, bytes], tag: int) -> str:
        # these have short VRs: their header takes eight bytes, explicit or implicit
        return written.get(tag, b"")[8:].rstrip(b"\0 ").decode("ascii", "replace")

    def _collect_facts(
        self, written: dict[int, bytes], setting: Setting, syntax: str
    ) -> tuple[tuple[str, str], ...]:
        facts = [("TransferSyntaxUID", syntax)]
        for tag, keyword in FACTS.items():
            content = written.get(tag)
            if content is None:
                continue
            key = (setting.charset, content)
            if key not in self._facts:
                self._facts[key] = decode_text(content[8:], setting.charset).strip(" \0")
            facts.append((keyword, self._facts[key]))
        return tuple(facts)


def _has_pictures(part10: Part10) -> bool:
    return part10.pixels is not None and bool(part10.pixels.tag)


def _redacted(stream: BinaryIO, part10: Part10, boxes: _Boxes) -> Redacted | None:
    if not boxes or not _has_pictures(part10):
        return None
    from app.deidentify.pixels.redaction import redact  # noqa: PLC0415 - needs numpy and pydicom

    return redact(stream, part10, read_image(part10), boxes)


_IDENTITY = (_SOP_CLASS, _SOP_INSTANCE, _STUDY, _SERIES, _PATIENT_ID)
