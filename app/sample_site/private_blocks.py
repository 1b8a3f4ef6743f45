"""Private blocks as the vendors' machines write them (PS3.5 7.8).

Elements of the standard's safe list (PS3.15 Table E.3.10-1) stand beside others that repeat the
patient's name, number, dates and UIDs. Some blocks are traps: a safe element number under a creator
that merely looks alike, and a safe creator in a group where it is not safe.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from pydicom.dataset import Dataset

from app.sample_site.attributes import Series
from app.sample_site.elements import items, references

Vendor = Callable[[Dataset, Series], None]
"""Adds one vendor's private blocks to an image of a series."""

_Elements = tuple[tuple[int, str, object], ...]


def _add(made: Dataset, group: int, creator: str, *elements: tuple[int, str, object]) -> None:
    block = made.private_block(group, creator, create=True)
    for element, vr, value in elements:
        block.add_new(element, vr, value)


def siemens(made: Dataset, series: Series) -> None:
    """SIEMENS CT: the CSA header repeats the identity as text inside binary."""
    exam = series.exam
    csa = csa_header(
        {
            "PatientName": exam.patient.family,
            "PatientID": exam.patient.patient_id,
            "StudyDate": exam.date,
            "SeriesInstanceUID": series.uid,
            "UsedPatientWeight": exam.patient.weight,
        }
    )
    coad: _Elements = (
        (0x10, "IS", 595),
        (0x11, "IS", 490),
        (0x20, "IS", 672),
        (0x80, "CS", "THORAX"),
        (0xB0, "DS", 23),
    )
    _add(made, 0x0019, "SIEMENS CT VA0  COAD", *coad)
    _add(
        made,
        0x0021,
        "SIEMENS MED",
        (0x11, "DS", [1.5, 2.5]),
        (0x13, "LO", exam.patient.family),
    )
    _add(
        made,
        0x0029,
        "SIEMENS CSA HEADER",
        (0x08, "CS", "SOM 7"),
        (0x09, "LO", exam.date),
        (0x10, "OB", csa),
        (0x18, "CS", "SOM 7"),
        (0x20, "OB", csa),
    )
    _add(
        made,
        0x0029,
        "SIEMENS MEDCOM HEADER",
        (0x08, "CS", "MEDCOM 1"),
        (0x09, "LO", "MEDCOM HISTORY INFORMATION"),
        (0x31, "LO", f"4.0.{exam.number('JB')}"),
        (0x40, "SQ", items({"PatientName": exam.patient.name, "StudyDate": exam.date})),
    )
    _add(
        made,
        0x0029,
        "SIEMENS MED DISPLAY",
        (0x04, "CS", "MONOCHROME2"),
        (0x10, "US", 512),
        (0x11, "US", 512),
    )


def csa_header(values: dict[str, str]) -> bytes:
    """Siemens' CSA2 container: named tags with text items, in binary."""
    parts = [b"SV10\4\3\2\1", struct.pack("<II", len(values), 77)]
    for name, value in values.items():
        text = value.encode("utf-8") + b"\0"
        text += b"\0" * (-len(text) % 4)
        parts.append(struct.pack("<64si4siii", name.encode(), 1, b"LO\0\0", 0, 1, 77))
        parts.append(struct.pack("<4i", len(text), len(text), 77, len(text)) + text)
    return b"".join(parts)


def ge(made: Dataset, series: Series) -> None:
    """GE: a safe block at a block number of its own, behind a creator that looks alike."""
    exam, name = series.exam, series.exam.patient.family
    _add(
        made,
        0x0009,
        "GEMS_IDEN_01",
        (0x01, "LO", "GE_GENESIS_FF"),
        (0x02, "SH", series.device.station),
        (0x04, "SH", "DISCOVERY CT"),
        (0xE3, "UI", exam.mint.uid("equipment", series.device.station)),
    )
    _add(made, 0x0019, "GEMS_ACQU_O1", (0x23, "LO", name), (0x24, "LO", exam.patient.patient_id))
    _add(
        made,
        0x0019,
        "GEMS_ACQU_01",
        (0x02, "SL", 912),
        (0x23, "DS", 39.37),
        (0x24, "DS", 3.2),
        (0x27, "DS", 0.5),
        (0x9D, "DT", f"{exam.date}{exam.time}.000000+0100"),
    )
    _add(made, 0x0021, "GEMS_RELA_01", (0x05, "SH", "07"), (0x36, "SS", 0), (0x4A, "LO", name))
    _add(made, 0x0029, "GEMS_ACQU_01", (0x23, "LO", name))
    _add(
        made,
        0x0043,
        "GEMS_PARM_01",
        (0x10, "US", 400),
        (0x12, "SS", [14, 2, 3]),
        (0x39, "IS", [0, 0, 0, 0]),
        (0x6F, "DS", [0, 0, 0]),
        (0x88, "UI", exam.mint.uid("calibration", exam.label)),
    )
    _add(made, 0x0045, "GEMS_HELIOS_01", (0x01, "FL", 20.0), (0x02, "FL", 0.625))
    nested = items({"PatientID": exam.patient.patient_id, "ContentDate": exam.date})
    _add(made, 0x0051, "GEMS_CT_VES_01", (0x01, "SQ", nested))


def philips_ct(made: Dataset, series: Series) -> None:
    """Philips CT, once Elscint: one creator over many groups."""
    exam = series.exam
    _add(
        made,
        0x00E1,
        "ELSCINT1",
        (0x21, "DS", 310.5),
        (0x50, "DS", 6.1),
        (0x61, "LO", exam.patient.family),
        (0x63, "SH", "EN"),
    )
    _add(made, 0x01E1, "ELSCINT1", (0x26, "CS", "BODY"), (0x18, "LO", exam.patient.patient_id))
    _add(
        made,
        0x01F1,
        "ELSCINT1",
        (0x01, "CS", "SPIRAL"),
        (0x07, "DS", 46),
        (0x26, "DS", 0.9),
        (0x27, "DS", 0.5),
    )
    nested = items({"StudyInstanceUID": exam.uid, "PatientName": exam.patient.name})
    _add(made, 0x07A3, "ELSCINT1", (0x34, "SH", exam.number("AC")), (0xBC, "SQ", nested))


def philips_dx(made: Dataset, series: Series) -> None:
    """Philips radiography: a safe sequence whose items hold safe and unsafe elements."""
    exam = series.exam
    shutter = items(
        {"ShutterShape": "RECTANGULAR", "ShutterPresentationValue": 0, "ContentDate": exam.date}
    )
    _add(
        shutter[0],
        0x2001,
        "Philips Imaging DD 001",
        (0x46, "CS", "SOLID"),
        (0xC8, "LO", exam.patient.family),
    )
    _add(
        made,
        0x2001,
        "Philips Imaging DD 001",
        (0x0A, "IS", 1),
        (0x0B, "CS", "CORONAL"),
        (0x5F, "SQ", references(made.SOPClassUID, made.SOPInstanceUID)),
        (0x63, "CS", "ELSEWHERE"),
        (0x69, "SQ", shutter),
        (0x7A, "FL", 10.0),
        (0xC8, "LO", exam.patient.family),
    )
    # the safe element number, in the next block, of a creator that differs by one digit
    _add(made, 0x2001, "Philips Imaging DD 007", (0x63, "CS", exam.patient.patient_id))
    _add(made, 0x2005, "Philips MR Imaging DD 001", (0x0D, "FL", 0.0), (0x0E, "FL", 1.0))


def canon(made: Dataset, series: Series) -> None:
    """Canon (Toshiba) CT: UIDs and dates under private tags."""
    exam = series.exam
    _add(
        made,
        0x7005,
        "TOSHIBA_MEC_CT3",
        (0x06, "SH", "NONE"),
        (0x08, "DS", 0.5),
        (0x0B, "LO", exam.patient.family),
        (0x16, "UI", exam.mint.uid("volume", exam.label)),
        (0x24, "DA", exam.date),
    )


def fuji(made: Dataset, series: Series) -> None:
    """Fuji computed radiography: UIDs as bytes, and the film's annotation with the name."""
    exam = series.exam
    _add(
        made,
        0x0009,
        "FDMS 1.0",
        (0x05, "OW", _padded(made.SOPInstanceUID)),
        (0x09, "UL", 1),
        (0x10, "CS", "01"),
        (0x92, "SH", "CHEST WARD"),
    )
    _add(
        made,
        0x0019,
        "FDMS 1.0",
        (0x50, "CS", "AUTO"),
        (0x60, "SH", exam.number("OP")),
        (0x81, "IS", 512),
        (0x90, "SH", exam.patient.patient_id),
        (0x91, "SH", exam.date),
    )
    _add(made, 0x0021, "FDMS 1.0", (0x10, "CS", "FCR0001"), (0x80, "OB", _padded(exam.uid)))
    _add(made, 0x0029, "FDMS 1.0", (0x20, "CS", "L"), (0x34, "US", 100))


def _padded(uid: str) -> bytes:
    return uid.encode("ascii") + b"\0" * (len(uid) % 2)
