"""Packages of invented images, for servers that take nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import bagit
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    MRImageStorage,
)

SYNTAXES = (
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    DeflatedExplicitVRLittleEndian,
)

MakeImages = Callable[..., Path]


def write_image(
    path: Path, uids: tuple[str, str, str], pixels: bytes, syntax: str, kind: str = CTImageStorage
) -> None:
    """One image; `uids` are of study, series and instance; `pixels` may be any bytes."""
    image = Dataset()
    image.file_meta = FileMetaDataset()
    image.file_meta.TransferSyntaxUID = syntax
    image.file_meta.MediaStorageSOPClassUID = image.SOPClassUID = kind
    image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID = uids[2]
    image.StudyInstanceUID, image.SeriesInstanceUID = uids[0], uids[1]
    image.PatientID = image.PatientName = "123456-000001"
    image.Modality, image.StudyDate, image.StudyTime = "CT", "20310504", "120000"
    image.AccessionNumber = image.StudyID = image.PatientBirthDate = image.PatientSex = ""
    image.SeriesNumber, image.InstanceNumber = "1", "1"
    image.Rows, image.Columns, image.SamplesPerPixel = len(pixels) // 2000, 1000, 1
    image.PhotometricInterpretation, image.PixelRepresentation = "MONOCHROME2", 0
    image.BitsAllocated, image.BitsStored, image.HighBit = 16, 16, 15
    if syntax == JPEG2000Lossless:
        image.PixelData = encapsulate([pixels])
        image["PixelData"].VR = "OB"
        image["PixelData"].is_undefined_length = True
    else:
        image.PixelData = pixels
        image["PixelData"].VR = "OW"
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save_as(path, enforce_file_format=True)


@pytest.fixture
def make_images(tmp_path: Path) -> MakeImages:
    """Makes bags of images: `make_images([bytes of pixels, ...])`, three series of two studies."""

    def make(
        sizes: Sequence[int],
        *,
        name: str = "123456-2031-05-04",
        seed: int = 1,
        mixed: bool = True,
        kinds: int = 1,
    ) -> Path:
        rng, package = random.Random(seed), tmp_path / "out" / name
        for number, size in enumerate(sizes):
            study, series = f"2.25.{seed}1{number % 2}", f"2.25.{seed}2{number % 6}"
            instance = f"2.25.{seed}3{number:05}"
            place = package / "123456-000001" / study / series / f"{instance}.dcm"
            syntax = SYNTAXES[number % 4] if mixed else ExplicitVRLittleEndian
            kind = MRImageStorage if mixed and number % 5 == 3 else CTImageStorage
            if kinds > 1:
                kind = f"1.2.840.10008.5.1.4.1.1.99.{number % kinds}"
            pixels = rng.randbytes((1 + size // 2000) * 2000)
            write_image(place, (study, series, instance), pixels, syntax, kind)
        (package / "clinical").mkdir()
        (package / "clinical" / "case_invented.tsv").write_text("type\tsubmitter_id\n")
        bagit.make_bag(str(package), checksums=["sha256"])
        return package

    return make


def images_of(package: Path) -> list[Path]:
    return sorted(package.rglob("*.dcm"))


def data_set_of(path: Path) -> bytes:
    """What follows the file meta information, as it is stored."""
    content = path.read_bytes()
    return content[144 + int.from_bytes(content[140:144], "little") :]
