from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pydicom import Dataset, dcmread
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from app.errors import Reason, TargetExists
from app.sample_site import SampleSite, generate
from app.sample_site.identifiers import ROOT

Instances = dict[Path, Dataset]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes(site: SampleSite, tmp_path: Path) -> None:
    again = generate(tmp_path / "again", slices=3)
    assert contents(again.folder) == contents(site.folder)
    assert (again.planted, again.held, again.broken) == (site.planted, site.held, site.broken)


def test_another_seed_gives_other_people_numbers(site: SampleSite, tmp_path: Path) -> None:
    other = generate(tmp_path / "other", seed=1, slices=1)
    assert not other.clean_instances & site.clean_instances
    assert {p.patient_id for p in other.patients}.isdisjoint(p.patient_id for p in site.patients)


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep me")
    with pytest.raises(TargetExists):
        generate(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_generating_gives_no_warning_of_values_pydicom_finds_wrong(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        generate(tmp_path / "site", slices=1)


def test_every_file_is_a_known_instance_or_known_broken(
    site: SampleSite, instances: Instances
) -> None:
    found = {made.SOPInstanceUID for made in instances.values()}
    assert found == site.clean_instances | set(site.held)
    assert len(found) == len(instances)
    assert not site.clean_instances & set(site.held)


def test_broken_files_are_what_their_reason_says(site: SampleSite, absent: str) -> None:
    present = {path: why for path, why in site.broken.items() if path != absent}
    assert set(present) <= set(contents(site.folder))
    assert absent not in contents(site.folder)
    for path, reason in present.items():
        data = (site.folder / path).read_bytes()
        is_dicom = data[128:132] == b"DICM"
        assert is_dicom == (reason in {Reason.TRUNCATED, Reason.DICOMDIR}), path
        assert (reason is Reason.EMPTY_FILE) == (not data)


def test_the_truncated_file_ends_inside_its_pixels(site: SampleSite) -> None:
    path = next(path for path, why in site.broken.items() if why is Reason.TRUNCATED)
    made = dcmread(site.folder / path)
    assert len(made.PixelData) < made.Rows * made.Columns * 2


def test_every_transfer_syntax_of_the_issue_is_there(instances: Instances) -> None:
    used = {made.file_meta.get("TransferSyntaxUID") for made in instances.values()}
    assert used - {None} == {
        ExplicitVRLittleEndian,
        ImplicitVRLittleEndian,
        ExplicitVRBigEndian,
        DeflatedExplicitVRLittleEndian,
        RLELossless,
        JPEGLSLossless,
        JPEG2000Lossless,
    }


def test_one_file_is_a_bare_data_set(instances: Instances) -> None:
    bare = [path for path in instances if path.read_bytes()[128:132] != b"DICM"]
    assert [path.name for path in bare] == ["bare.raw"]


def test_every_picture_decodes_to_a_chest_with_contrast(
    site: SampleSite, instances: Instances
) -> None:
    for path, made in instances.items():
        if made.SOPInstanceUID not in site.clean_instances or "PixelData" not in made:
            continue
        if path.name == "bare.raw":
            made.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
        pixels = made.pixel_array
        assert pixels.shape == (made.Rows, made.Columns)
        assert pixels.min() == made.SmallestImagePixelValue, path
        assert pixels.max() == made.LargestImagePixelValue, path
        assert 500 < pixels.max() < 2**made.BitsStored


def test_every_instance_has_120_attributes_and_nested_ones(instances: Instances) -> None:
    for path, made in instances.items():
        count = sum(1 for _ in made.iterall())
        assert count >= 120, path
        assert count > len(made)


def test_every_planted_string_is_in_the_site(site: SampleSite) -> None:
    haystack = b"\0".join(searchable(data) for data in contents(site.folder).values())
    encodings = ("utf-8", "latin-1", "iso2022_jp")
    missing = [
        text
        for text in site.planted
        if not any(needle in haystack for needle in spelled(text, encodings))
    ]
    assert missing == []


def searchable(data: bytes) -> bytes:
    """The file's bytes, inflated where it is deflated."""
    if DeflatedExplicitVRLittleEndian.encode() + b"\0" not in data[:400]:
        return data
    start = 144 + int.from_bytes(data[140:144], "little")
    return data[:start] + zlib.decompress(data[start:], -zlib.MAX_WBITS)


def spelled(text: str, encodings: tuple[str, ...]) -> Iterator[bytes]:
    for encoding in encodings:
        try:
            yield text.encode(encoding)
        except UnicodeEncodeError:
            continue


def test_planted_strings_are_long_enough_for_a_search_without_false_alarms(
    site: SampleSite,
) -> None:
    assert all(len(text) > 4 or not text.isascii() for text in site.planted)
    assert len(set(site.planted)) == len(site.planted)


def test_names_numbers_and_uids_of_each_kind_are_planted(
    site: SampleSite, instances: Instances
) -> None:
    planted = set(site.planted)
    for made in instances.values():
        for keyword in ("PatientID", "AccessionNumber", "SOPInstanceUID", "StudyInstanceUID"):
            assert made[keyword].value in planted
    assert {"星空", "ほしぞら^かいと", "Zażółcka", "Δοκιμίδου", "Jürgen", "555-0123"} <= planted


def test_every_uid_of_the_site_is_invented(site: SampleSite) -> None:
    assert all(text.startswith(ROOT) for text in site.planted if text.startswith("1.2."))


def test_one_patient_has_one_name_everywhere(site: SampleSite, instances: Instances) -> None:
    names = {(made.PatientID, str(made.PatientName)) for made in instances.values()}
    assert names == {(patient.patient_id, patient.name) for patient in site.patients}


def test_one_patient_has_studies_on_two_dates_and_one_is_over_89(
    site: SampleSite, instances: Instances
) -> None:
    dates = {(made.PatientID, made.StudyDate) for made in instances.values()}
    assert sum(1 for patient, _ in dates if patient == site.patients[0].patient_id) == 2
    assert {"067Y", "093Y"} <= {made.PatientAge for made in instances.values()}


def test_references_between_delivered_images_resolve(
    site: SampleSite, instances: Instances
) -> None:
    keywords = ("ReferencedImageSequence", "SourceImageSequence")
    by_uid = {made.SOPInstanceUID: made for made in instances.values()}
    targets = [
        (made, item.ReferencedSOPInstanceUID)
        for made in instances.values()
        if made.SOPInstanceUID in site.clean_instances
        for keyword in keywords
        for item in made.get(keyword, ())
    ]
    assert len(targets) > 20
    for made, uid in targets:
        assert uid in site.clean_instances
        assert by_uid[uid].StudyInstanceUID == made.StudyInstanceUID


def test_slices_of_a_ct_lie_evenly_along_one_axis(instances: Instances) -> None:
    slices = [made for made in instances.values() if made.get("ImageType", [""])[-1] == "AXIAL"]
    for series in {made.SeriesInstanceUID for made in slices}:
        mine = sorted(
            (made for made in slices if made.SeriesInstanceUID == series),
            key=lambda made: int(made.InstanceNumber),
        )
        heights = [made.ImagePositionPatient[2] for made in mine]
        steps = {later - earlier for earlier, later in pairwise(heights)}
        assert steps == {mine[0].SpacingBetweenSlices}
        assert len({made.FrameOfReferenceUID for made in mine}) == 1


def test_one_dx_is_inverted(instances: Instances) -> None:
    inverted = [
        m for m in instances.values() if m.get("PhotometricInterpretation") == "MONOCHROME1"
    ]
    assert inverted
    assert all(made.PresentationLUTShape == "INVERSE" for made in inverted)


def test_what_is_held_has_text_in_its_pixels_or_is_a_document(
    site: SampleSite, instances: Instances
) -> None:
    made = {one.SOPInstanceUID: one for one in instances.values()}
    screens = {made[uid].SeriesDescription for uid in site.burned_in}
    assert screens == {"Dose Report", "CHEST PA annotated", "3D", "Thorax US"}
    others = {why for uid, why in site.held.items() if uid not in site.burned_in}
    assert others == {Reason.ENCAPSULATED_DOCUMENT}
    says_so = {
        uid
        for uid, one in made.items()
        if "PixelData" in one and one.get("BurnedInAnnotation") == "YES"
    }
    assert len(says_so) == 1
    assert says_so <= site.burned_in


def test_the_disc_lists_its_images_and_one_that_is_absent(site: SampleSite, absent: str) -> None:
    directory = dcmread(site.folder / "disc" / "DICOMDIR")
    listed = {
        "/".join(["disc", *record.ReferencedFileID])
        for record in directory.DirectoryRecordSequence
        if record.DirectoryRecordType == "IMAGE"
    }
    present = {path for path in contents(site.folder) if path.startswith("disc/PT")}
    assert listed - present == {absent}
    assert present < listed
