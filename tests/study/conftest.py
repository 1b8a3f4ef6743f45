"""Invented DICOM files for the tests of `study`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian

from app.sample_site import SampleSite, generate

ROOT = "1.2.826.0.1.3680043.10.999."
MakeImage = Callable[..., Path]


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    """The invented site, to be read only."""
    return generate(tmp_path_factory.mktemp("site") / "export", slices=4)


@pytest.fixture
def make_image(tmp_path: Path) -> MakeImage:
    """Writes a small image below `tmp_path`; attributes given as None are left out."""

    def make(
        name: str, *, syntax: UID = ExplicitVRLittleEndian, number: int = 1, **attributes: object
    ) -> Path:
        made = Dataset()
        given = {
            "SOPClassUID": CTImageStorage,
            "SOPInstanceUID": f"{ROOT}{number}",
            "StudyInstanceUID": f"{ROOT}100",
            "SeriesInstanceUID": f"{ROOT}200",
            "PatientID": "NIM1",
            "PatientName": "Erdacht^Emil",
            "Modality": "CT",
            "InstanceNumber": number,
            "Rows": 4,
            "Columns": 4,
            "SamplesPerPixel": 1,
            "PhotometricInterpretation": "MONOCHROME2",
            "BitsAllocated": 16,
            "BitsStored": 16,
            "HighBit": 15,
            "PixelRepresentation": 0,
            "PixelData": bytes(range(32)),
        }
        for keyword, value in {**given, **attributes}.items():
            if value is not None:
                setattr(made, keyword, value)
        if "PixelData" in made:
            made["PixelData"].VR = "OW"
        made.file_meta = FileMetaDataset()
        made.file_meta.TransferSyntaxUID = syntax
        made.preamble = bytes(128)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # not enforced, so that broken headers can be written too
        made.save_as(path, enforce_file_format=False)
        return path

    return make
