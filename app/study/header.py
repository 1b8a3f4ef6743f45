"""One file's header, as the instance it describes."""

from __future__ import annotations

import re
from struct import unpack_from
from typing import BinaryIO

from app.errors import DamagedFile, Reason
from app.model import Instance, Source
from app.part10 import Memory, Part10, decode_text, read_part10
from app.study.identifiers import collect

_PATIENT_ID, _SOP_CLASS, _SOP_INSTANCE = 0x00100020, 0x00080016, 0x00080018
_STUDY, _SERIES = 0x0020000D, 0x0020000E
_UID = re.compile(r"[0-9.]{1,64}")  # PS3.5 section 9.1; leading zeros are common and harmless


def read_instance(stream: BinaryIO, source: Source, memory: Memory | None = None) -> Instance:
    """The instance in `stream`, from its header alone.

    Args:
        memory: of the headers read before; half of the work on a series is spared.

    Raises:
        DamagedFile: the file is not whole, no instance, or says not whose or which it is.
    """
    part10 = read_part10(stream, tail=False, memory=memory)
    header = _Header(part10)
    header.check_identity()
    text, number, whole = header.text, header.number, header.whole
    return Instance(
        source=source,
        patient_id=text(_PATIENT_ID),
        study_uid=text(_STUDY),
        series_uid=text(_SERIES),
        sop_instance_uid=text(_SOP_INSTANCE),
        sop_class_uid=text(_SOP_CLASS),
        transfer_syntax_uid=part10.transfer_syntax,
        patient_name=text(0x00100010),
        patient_birth_date=text(0x00100030),
        patient_sex=text(0x00100040),
        accession_number=text(0x00080050),
        study_date=text(0x00080020),
        study_description=text(0x00081030),
        modality=text(0x00080060),
        series_number=number(0x00200011, 0),
        series_description=text(0x0008103E),
        instance_number=number(0x00200013, 0),
        body_part=text(0x00180015),
        protocol_name=text(0x00181030),
        image_type=header.values(0x00080008),
        burned_in_annotation=text(0x00280301),
        conversion_type=text(0x00080064),
        manufacturer=text(0x00080070),
        model_name=text(0x00081090),
        rows=whole(0x00280010),
        columns=whole(0x00280011),
        frames=number(0x00280008, 1),
        identifiers=collect(part10),
    )


class _Header:
    """Top-level values of one file, decoded when asked for."""

    def __init__(self, part10: Part10) -> None:
        self._part10 = part10
        self._charset = self._bytes(0x00080005)

    def _bytes(self, tag: int) -> bytes:
        return self._part10.values.get(tag, (b"", b""))[1]

    def text(self, tag: int) -> str:
        value = self._bytes(tag)
        return decode_text(value, self._charset, name=tag == 0x00100010).strip(" \0")

    def values(self, tag: int) -> tuple[str, ...]:
        text = self.text(tag)
        return tuple(value.strip() for value in text.split("\\")) if text else ()

    def number(self, tag: int, default: int) -> int:
        """An integer string (VR IS, PS3.5 section 6.2); `default` where it is absent or none."""
        try:
            number = int(self.text(tag).split("\\")[0])
        except ValueError:
            return default
        return number if -(1 << 31) <= number < 1 << 31 else default

    def whole(self, tag: int) -> int:
        """An unsigned short (VR US)."""
        value = self._bytes(tag)
        order = ">H" if self._part10.encoding.big else "<H"
        return int(unpack_from(order, value)[0]) if len(value) >= 2 else 0

    def check_identity(self) -> None:
        """Raises DamagedFile unless the header says whose and which instance this is."""
        if not self.text(_PATIENT_ID):
            raise DamagedFile(reason=Reason.MISSING_PATIENT_ID)
        uids = [self.text(tag) for tag in (_STUDY, _SERIES, _SOP_INSTANCE, _SOP_CLASS)]
        if not all(uids):
            raise DamagedFile(reason=Reason.MISSING_UID)
        if not all(map(_UID.fullmatch, uids)):
            raise DamagedFile(reason=Reason.INVALID_UID)
