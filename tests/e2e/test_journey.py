"""The main job over the invented site: nothing leaks, nothing useful is lost."""

from __future__ import annotations

import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import bagit
import numpy as np
from pydicom import Dataset
from pydicom.uid import DeflatedExplicitVRLittleEndian

from app.errors import Reason
from command_line import study_courier

ENCODINGS = ("utf-8", "latin-1", "iso8859-2", "iso8859-7", "shift_jis", "utf-16-le", "utf-16-be")
REFERENCES = ("ReferencedImageSequence", "SourceImageSequence")
DATES = ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate")


def test_every_clean_image_is_delivered_and_everything_else_is_named(journey) -> None:
    assert journey.answer.code == 1
    assert set(journey.delivered()) == journey.site.clean_instances
    named = {
        Path(path).relative_to(journey.site.folder).as_posix(): Reason(code)
        for path, code in journey.answer.named.items()
    }
    broken = {path: named.pop(path) for path in journey.site.broken}
    assert broken == dict(journey.site.broken)
    assert sorted(named.values()) == sorted(journey.site.held.values())


def test_no_planted_string_is_in_any_byte_of_the_package(journey) -> None:
    needles = {
        spelled.lower(): text for text in journey.site.planted for spelled in spellings(text)
    }
    finder = Finder(set(needles))
    for path in journey.package.rglob("*"):
        assert not finder.find(path.relative_to(journey.package).as_posix().encode())
        if path.is_file():
            found = finder.find(unpacked(path.read_bytes()))
            assert {needles[needle] for needle in found} == set(), path


def test_the_search_finds_in_the_source_what_is_there(journey) -> None:
    needles = {text.encode().lower() for text in journey.site.planted if text.isascii()}
    small = [
        path.read_bytes()
        for path in journey.site.folder.rglob("*")
        if path.is_file() and path.stat().st_size < 300_000
    ]
    everything = b"".join(map(unpacked, small))
    found = Finder(needles).find(everything)
    assert found == {needle for needle in needles if needle in everything.lower()}
    assert len(found) > 100


def test_what_stays_at_the_site_is_encrypted(journey) -> None:
    finder = Finder(
        {spelled.lower() for text in journey.site.planted for spelled in spellings(text)}
    )
    kept = [path for path in journey.home.rglob("*") if path.is_file()]
    assert kept
    assert not finder.find(b"".join(path.read_bytes() for path in kept))


def test_no_planted_string_is_in_any_decoded_value(journey) -> None:
    said = "\n".join(
        text for image in journey.delivered().values() for text in values(image)
    ).casefold()
    assert len(said) > 100_000
    assert [text for text in journey.site.planted if text.casefold() in said] == []


def test_pixels_are_bit_for_bit_those_of_the_source(journey) -> None:
    sources = journey.sources()
    images = {uid: one for uid, one in journey.delivered().items() if "Rows" in one}
    assert len(images) > 40
    for uid, image in images.items():
        assert image.PixelData == sources[uid].PixelData
        assert image.file_meta.TransferSyntaxUID == sources[uid].file_meta.TransferSyntaxUID
        for keyword in ("Rows", "Columns", "BitsStored", "PhotometricInterpretation"):
            assert image[keyword].value == sources[uid][keyword].value


def test_the_report_is_delivered_clean_and_points_at_its_image(journey) -> None:
    sources, delivered = journey.sources(), journey.delivered()
    (uid,) = (uid for uid, one in delivered.items() if one.Modality == "SR")
    before = [item.ValueType for item in sources[uid].ContentSequence]
    assert [item.ValueType for item in delivered[uid].ContentSequence] == before
    text, image = delivered[uid].ContentSequence[2:]
    assert "no infiltrate" in text.TextValue
    original = sources[uid].ContentSequence[3].ReferencedSOPSequence[0].ReferencedSOPInstanceUID
    mapped = image.ReferencedSOPSequence[0].ReferencedSOPInstanceUID
    assert mapped == journey.crosswalk["instance", original]


def test_references_resolve_as_they_did(journey) -> None:
    sources, delivered = journey.sources(), journey.delivered()
    resolved = 0
    for uid, image in delivered.items():
        before = [ref for ref in references(sources[uid]) if ref in delivered]
        assert [journey.crosswalk["instance", ref] for ref in before] == list(references(image))
        resolved += len(before)
    assert resolved > 20


def test_images_that_shared_a_study_series_or_frame_of_reference_still_do(journey) -> None:
    sources, delivered = journey.sources(), journey.delivered()
    for keyword in ("PatientID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID"):
        pairs = {
            (str(sources[uid].get(keyword)), str(image.get(keyword)))
            for uid, image in delivered.items()
        }
        assert len(pairs) == len(dict(pairs)) == len({new: old for old, new in pairs})


def test_intervals_between_dates_are_kept_and_dates_are_not(journey) -> None:
    sources, shifts = journey.sources(), defaultdict(set)
    for uid, image in journey.delivered().items():
        for keyword in DATES:
            if before := sources[uid].get(keyword):
                moved = day(image[keyword].value) - day(before)
                shifts[image.PatientID].add(moved.days)
    assert len(shifts) == 5
    assert all(len(days) == 1 for days in shifts.values())
    assert all(-3650 <= min(days) <= -1 for days in shifts.values())


def test_a_stranger_finds_the_bag_valid(journey) -> None:
    bagit.Bag(str(journey.package)).validate()
    assert study_courier(journey.home, "verify", journey.package).code == 0


def test_names_in_the_package_are_pseudonyms_and_new_uids(journey) -> None:
    for path in journey.package.joinpath("data").rglob("*.dcm"):
        patient, *uids = path.relative_to(journey.package / "data").with_suffix("").parts
        assert patient.startswith("004711-")
        assert all(uid.startswith("2.25.") for uid in uids)


def test_every_delivered_file_says_what_was_done(journey) -> None:
    for image in journey.delivered().values():
        assert image.PatientIdentityRemoved == "YES"
        assert "113100" in {item.CodeValue for item in image.DeidentificationMethodCodeSequence}
        assert image.LongitudinalTemporalInformationModified == "MODIFIED"


def spellings(text: str) -> Iterator[bytes]:
    """The text as it might stand in a file."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    for form in {text, unicodedata.normalize("NFD", text), plain, text.upper(), text.lower()}:
        for encoding in ENCODINGS:
            try:
                yield form.encode(encoding)
            except UnicodeEncodeError:
                continue
        # without the escape sequences, which need not stand around just this text
        for escaped in ("iso2022_jp", "iso2022_jp_2"):
            try:
                yield form.encode(escaped).removeprefix(b"\x1b$B").removesuffix(b"\x1b(B")
            except UnicodeEncodeError:
                continue


class Finder:
    """Finds any of many byte strings, in any case of ASCII letters, in one pass."""

    def __init__(self, needles: set[bytes]) -> None:
        assert min(map(len, needles)) >= 4
        self._needles: dict[int, list[bytes]] = defaultdict(list)
        for needle in needles:
            self._needles[int.from_bytes(needle[:4], "little")].append(needle)
        self._table = np.zeros(1 << 20, bool)
        starts = np.array(list(self._needles), np.uint32)
        self._table[self._hash(starts)] = True

    @staticmethod
    def _hash(words: np.ndarray) -> np.ndarray:
        return (words * np.uint32(2654435761)) >> np.uint32(12)

    def find(self, data: bytes) -> set[bytes]:
        data = data.lower()
        found = set()
        for offset in range(4):
            words = np.frombuffer(data, "<u4", (len(data) - offset) // 4, offset) if data else ()
            for index in np.flatnonzero(self._table[self._hash(np.asarray(words, np.uint32))]):
                start = offset + 4 * int(index)
                candidates = self._needles.get(int(words[index]), ())
                found.update(n for n in candidates if data.startswith(n, start))
        return found


def unpacked(data: bytes) -> bytes:
    """The bytes, and for a deflated file what it inflates to."""
    if DeflatedExplicitVRLittleEndian.encode() + b"\0" not in data[:400]:
        return data
    start = 144 + int.from_bytes(data[140:144], "little")
    return data + zlib.decompress(data[start:], -zlib.MAX_WBITS)


def values(image: Dataset) -> Iterator[str]:
    for data_set in (image.file_meta, image):
        for element in data_set.iterall():
            if element.VR in {"OB", "OW", "SQ"}:
                continue
            if isinstance(element.value, bytes):
                yield element.value.decode("latin-1")
            else:
                yield str(element.value)


def references(image: Dataset) -> Iterator[str]:
    for keyword in REFERENCES:
        for item in image.get(keyword, ()):
            yield str(item.ReferencedSOPInstanceUID)


def day(value: str) -> date:
    return datetime.strptime(value, "%Y%m%d").date()  # noqa: DTZ007 - a date has no zone
