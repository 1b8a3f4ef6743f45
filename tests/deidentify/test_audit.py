"""The audit of whole files: encodings, file meta, what is around the elements, options, caching."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
)

from app.deidentify.audit import Auditor
from app.model import (
    FindingCode,
    Identifier,
    IdentifierKind,
    Option,
    Patient,
    Project,
)
from deidentify.audit_files import (
    META_NAME,
    ORIGINAL,
    PATIENT,
    PROJECT,
    PSEUDONYM,
    clean,
    examine,
    expected,
    item,
    written,
)

F = FindingCode
pytestmark = pytest.mark.filterwarnings("ignore:The value length", "ignore:Invalid value")
SLOW = [HealthCheck.function_scoped_fixture]
SYNTAXES = (
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    ExplicitVRBigEndian,
    DeflatedExplicitVRLittleEndian,
    JPEG2000Lossless,
)
GOOD = written(clean())
PIXELS = GOOD.index(b"\xe0\x7f\x10\x00OW")


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """An explicit little endian element."""
    head = (tag >> 16).to_bytes(2, "little") + (tag & 0xFFFF).to_bytes(2, "little") + vr
    if vr in {b"UN", b"SQ", b"OB"}:
        return head + bytes(2) + len(value).to_bytes(4, "little") + value
    return head + len(value).to_bytes(2, "little") + value


def before_pixels(tag: int, vr: bytes, value: bytes) -> bytes:
    return GOOD[:PIXELS] + element(tag, vr, value) + GOOD[PIXELS:]


def in_meta(extra: bytes) -> bytes:
    """The file with one more element at the end of group 0002, its length corrected."""
    end = 144 + int.from_bytes(GOOD[140:144], "little")
    length = (end - 144 + len(extra)).to_bytes(4, "little")
    return GOOD[:140] + length + GOOD[144:end] + extra + GOOD[end:]


def unknown_item(inner: bytes) -> bytes:
    """An item as UN holds it; `inner` is implicit little endian."""
    return b"\xfe\xff\x00\xe0" + len(inner).to_bytes(4, "little") + inner


REFERENCE = b"\x08\x00\x55\x11\x08\0\0\x001.2.3.4\0"


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda uid: uid.keyword)
def test_a_clean_file_has_no_finding_in_any_encoding(tmp_path: Path, syntax: str) -> None:
    assert examine(tmp_path, written(clean(), syntax)) == ()


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda uid: uid.keyword)
def test_a_leak_is_found_in_any_encoding(tmp_path: Path, syntax: str) -> None:
    dataset = clean()
    dataset.RequestAttributesSequence[0].RequestedProcedureDescription = "Thorax Okonkwo"
    (found,) = examine(tmp_path, written(dataset, syntax))
    assert found.code is F.KNOWN_IDENTIFIER
    assert found.where == "(0040,0275)[0].(0032,1060)"
    assert found.kind is IdentifierKind.PERSON


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"", F.NOT_DICOM),
        (b"%PDF" * 100, F.NOT_DICOM),
        (GOOD[128:], F.NOT_DICOM),
        (b"\1" + GOOD[1:], F.PREAMBLE),
        (in_meta(element(0x00020016, b"AE", b"KLINIKUM")), F.FILE_META),
        (in_meta(element(0x00020100, b"UI", b"1.2.3.4\0")), F.FILE_META),
        (in_meta(element(0x00020102, b"OB", b"Okonkwo ")), F.FILE_META),
        (GOOD[:140] + b"\1\0\0\0" + GOOD[144:], F.FILE_META),
        (GOOD.replace(META_NAME.encode(), b"SCANNER_VB2.110"), F.FILE_META),
        (GOOD.replace(b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.9\0"), F.FILE_META),
        (GOOD[: GOOD.index(b"2.25.111")] + b"2.25.119" + GOOD[GOOD.index(b"2.25.111") + 8 :],
         F.FILE_META),
        (GOOD + b"Okonkwo", F.TRAILING_BYTES),
        (GOOD + element(0xFFFCFFFC, b"OB", bytes(8)), F.TRAILING_BYTES),
        (GOOD[:-1], F.NOT_DICOM),
        (GOOD[: PIXELS + 3], F.NOT_DICOM),
        (GOOD[: PIXELS - 3], F.NOT_DICOM),
        (before_pixels(0x00080070, b"LO", b"AB"), F.NOT_DICOM),
        (before_pixels(0x00540000, b"UL", bytes(4)), F.UNEXPECTED_ATTRIBUTE),
        (before_pixels(0x00540FFF, b"DS", b"Okonkwo "), F.UNEXPECTED_ATTRIBUTE),
        (before_pixels(0x00540081, b"DS", b"Okonkwo "), F.KNOWN_IDENTIFIER),
        (before_pixels(0x00540081, b"DS", b"somebody"), F.FORBIDDEN_VALUE),
        (before_pixels(0x00540081, b"XX", b"1 "), F.NOT_DICOM),
        (before_pixels(0x00540016, b"UN", unknown_item(REFERENCE)), F.ORIGINAL_UID),
        (before_pixels(0x00540016, b"UN", unknown_item(REFERENCE)[:-2]), F.NOT_DICOM),
        (before_pixels(0x00540016, b"UN", b"Okonkwo "), F.NOT_DICOM),
        (before_pixels(0x00540081, b"UN", b"Okonkwo "), F.KNOWN_IDENTIFIER),
        (before_pixels(0x70530010, b"LO", b"Philips PET Private Group ")
         .replace(GOOD[PIXELS:], element(0x70531009, b"LO", b"12") + GOOD[PIXELS:]),
         F.PRIVATE_ATTRIBUTE),
    ],
)  # fmt: skip
def test_what_is_wrong_around_the_elements_is_found(
    tmp_path: Path, content: bytes, finding: FindingCode
) -> None:
    found = examine(tmp_path, content)
    assert finding in {f.code for f in found}, found


def test_fragments_without_a_delimiter_are_found(tmp_path: Path) -> None:
    content = written(clean(), JPEG2000Lossless)
    assert {f.code for f in examine(tmp_path, content[:-8])} == {F.NOT_DICOM}
    assert {f.code for f in examine(tmp_path, content + b"xx")} == {F.TRAILING_BYTES}


def test_the_audit_shares_no_code_with_the_engine() -> None:
    program = (
        "import sys, app.deidentify.audit; print(*[m for m in sys.modules if m[:4] == 'app.'])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    own = {name for name in loaded if name.startswith("app.deidentify.audit")}
    assert own
    assert set(loaded) - own == {"app.deidentify", "app.errors", "app.model", "app.resources"} | {
        "app.dictionary"
    }


def test_a_file_of_another_length_than_was_written_is_found(tmp_path: Path) -> None:
    path = tmp_path / "instance.dcm"
    auditor = Auditor(PATIENT, PROJECT)
    path.write_bytes(GOOD[:-2])
    found = {f.code for f in auditor.examine(path, expected(GOOD))}
    assert found == {F.NOT_AS_WRITTEN, F.NOT_DICOM}
    path.unlink()
    assert {f.code for f in auditor.examine(path, expected(GOOD))} == {F.NOT_AS_WRITTEN}


LATER_CHANGES = (
    {},
    {"InstanceNumber": 2},
    {"SliceThickness": "2", "InstanceNumber": 3},
    {"SeriesDescription": "Okonkwo"},
    {"StudyDate": "20210304"},
    {"PatientName": "Somebody"},
    {"PatientIdentityRemoved": "NO"},
    {"Modality": None},
    {"creator": "GEMS_ACQU_O1"},
    {"creator": "GEMS_PARM_01"},
    {"ProtocolName": "Thorax", "KVP": "100"},
)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(
    order=st.lists(st.sampled_from(LATER_CHANGES), min_size=3, max_size=9),
    syntaxes=st.lists(st.sampled_from(SYNTAXES[:3]), min_size=1, max_size=2),
)
def test_what_was_seen_before_hides_nothing(
    tmp_path: Path, order: list[dict[str, str | None]], syntaxes: list[str]
) -> None:
    experienced = Auditor(PATIENT, PROJECT)
    path = tmp_path / "instance.dcm"
    for number, changes in enumerate([{}, {}, {}, *order]):
        dataset = clean()
        for keyword, value in changes.items():
            if keyword == "creator":
                dataset[0x00190010].value = value
            elif value is None:
                del dataset[keyword]
            else:
                setattr(dataset, keyword, value)
        content = written(dataset, syntaxes[number % len(syntaxes)])
        path.write_bytes(content)
        first = Auditor(PATIENT, PROJECT).examine(path, expected(content))
        assert set(experienced.examine(path, expected(content))) == set(first)
        clean_change = not changes or "InstanceNumber" in changes or "KVP" in changes
        assert bool(first) is not clean_change


def test_the_options_decide_what_may_stand(tmp_path: Path) -> None:
    def codes(**values: object) -> set[tuple[FindingCode, str]]:
        dataset = clean()
        del dataset.DeidentificationMethodCodeSequence[1:]
        for keyword, value in values.items():
            setattr(dataset, keyword, value)
        project = Project(options=frozenset({Option.BASIC, *options}))
        return {(f.code, f.where) for f in examine(tmp_path, written(dataset), project=project)}

    options: set[Option] = set()
    strict = codes()
    assert (F.UNEXPECTED_ATTRIBUTE, "(0008,1030)") in strict  # StudyDescription
    assert (F.FORBIDDEN_VALUE, "(0008,0020)") in strict  # StudyDate
    assert (F.UNEXPECTED_ATTRIBUTE, "(0010,1010)") in strict  # PatientAge
    assert (F.PRIVATE_ATTRIBUTE, "(0019,1023)") in strict
    assert (F.PRIVATE_ATTRIBUTE, "(0013,1010)") in strict
    options = {Option.RETAIN_FULL_DATES}
    real = codes(StudyDate="20210304", LongitudinalTemporalInformationModified="UNMODIFIED")
    assert not {(code, w) for code, w in real if w in {"(0008,0020)", "(0028,0303)"}}
    assert (F.FORBIDDEN_VALUE, "(0010,0030)") in codes(PatientBirthDate="19580307")
    options = {Option.RETAIN_UIDS}
    assert not {w for _, w in codes(FrameOfReferenceUID=ORIGINAL) if w == "(0020,0052)"}


def test_a_shifted_date_may_be_another_real_date(tmp_path: Path) -> None:
    first, second = date(2017, 1, 10), date(2017, 1, 10) + timedelta(days=1000)
    patient = Patient(
        PSEUDONYM,
        -1000,
        frozenset(Identifier(IdentifierKind.DATE, f"{day:%Y%m%d}") for day in (first, second)),
    )
    dataset = clean()
    dataset.StudyDate = f"{first:%Y%m%d}"  # the second, shifted
    assert examine(tmp_path, written(dataset), patient=patient) == ()
    dataset.StudyDate = f"{second:%Y%m%d}"
    assert {f.code for f in examine(tmp_path, written(dataset), patient=patient)} == {F.REAL_DATE}


def test_dates_are_not_taken_as_shifted_when_the_shift_is_nothing(tmp_path: Path) -> None:
    patient = Patient(PSEUDONYM, 0, frozenset({Identifier(IdentifierKind.DATE, "20180608")}))
    found = examine(tmp_path, written(clean()), patient=patient)
    assert F.REAL_DATE in {f.code for f in found}


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, DeflatedExplicitVRLittleEndian])
def test_pixel_data_is_never_held(tmp_path: Path, syntax: str) -> None:
    dataset = clean()
    dataset[0x7FE00010].value = bytes(48 << 20)
    content = written(dataset, syntax)
    path = tmp_path / "large.dcm"
    path.write_bytes(content)
    right, auditor = expected(content), Auditor(PATIENT, PROJECT)
    tracemalloc.start()
    try:
        assert auditor.examine(path, right) == ()
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()


def test_a_leak_behind_a_long_header_is_found(tmp_path: Path) -> None:
    dataset = clean()
    table = item(RedPaletteColorLookupTableData=bytes(200_000))
    dataset.PaletteColorLookupTableSequence = [table]
    assert examine(tmp_path, written(dataset)) == ()
    table.PaletteColorLookupTableUID = ORIGINAL
    assert {f.code for f in examine(tmp_path, written(dataset))} == {F.ORIGINAL_UID}


@settings(max_examples=80, deadline=None, suppress_health_check=SLOW)
@given(
    syntax=st.sampled_from(SYNTAXES),
    changes=st.lists(st.tuples(st.integers(0, 2500), st.binary(min_size=1, max_size=6))),
    cut=st.integers(0, 2500),
)
def test_damaged_bytes_are_a_finding_and_never_an_exception(
    tmp_path: Path, syntax: str, changes: list[tuple[int, bytes]], cut: int
) -> None:
    whole = written(clean(), syntax)
    content = bytearray(whole)
    for position, new in changes:
        content[position : position + len(new)] = new
    del content[len(content) - cut :]
    path = tmp_path / "damaged.dcm"
    path.write_bytes(content)
    found = Auditor(PATIENT, PROJECT).examine(path, expected(whole))
    assert found or len(content) == len(whole)  # that no byte differs, staging proves
    assert not found or content != whole
