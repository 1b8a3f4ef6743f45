from __future__ import annotations

from pathlib import Path

from pydicom import dcmread

from app.sample_site import ct_series, xrays


def test_ct_slices_differ_only_where_slices_differ(tmp_path: Path) -> None:
    paths = sorted(ct_series(tmp_path / "ct", slices=42).iterdir())
    slices = [dcmread(path) for path in paths]
    assert len(slices) == 42
    for number, made in enumerate(slices, 1):
        assert made.InstanceNumber == number
        assert made.file_meta.MediaStorageSOPInstanceUID == made.SOPInstanceUID
        assert made.ImagePositionPatient[2] == made.SliceLocation == 2.5 * (number - 1)
    assert len({made.SOPInstanceUID for made in slices}) == 42
    assert len({made.PixelData for made in slices}) == 42
    assert len({made.SeriesInstanceUID for made in slices}) == 1


def test_ct_slices_have_half_a_megabyte_and_200_attributes(tmp_path: Path) -> None:
    path = next(ct_series(tmp_path / "ct", slices=1).iterdir())
    made = dcmread(path)
    assert made.pixel_array.shape == (512, 512)
    assert path.stat().st_size > 512 * 512 * 2
    assert 190 <= sum(1 for _ in made.iterall()) <= 260


def test_xrays_have_ten_megabytes_and_several_patients(tmp_path: Path) -> None:
    paths = sorted(xrays(tmp_path / "xr", count=3).rglob("*.dcm"))
    made = [dcmread(path) for path in paths]
    assert all(path.stat().st_size > 10_000_000 for path in paths)
    assert len({image.PatientID for image in made}) == 3
    assert {image.Modality for image in made} == {"CR", "DX"}
