"""Studies with text burned into their pictures, in every way that pictures are stored."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
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

from app.sample_site.images import chest_radiograph, chest_slices, text_mask, ultrasound_fan
from app.sample_site.writing import write
from pixels.corpus.storing import Storage, stored

Ink = np.ndarray[Any, np.dtype[np.bool_]]
Picture = np.ndarray[Any, np.dtype[np.float32]]

FAMILY, GIVEN, NUMBER = "QUILLBRANDT", "ADELHEID", "PX-4471920"
_LINES = (f"{FAMILY} {GIVEN}", NUMBER, "12.03.2024 10:15")
_STORAGE = "1.2.840.10008.5.1.4.1.1."
_CLASSES = {"CR": "1", "DX": "1.1", "CT": "2", "US": "6.1", "OT": "7"}

SINGLE = {
    "CR native": ("CR", Storage(), ExplicitVRLittleEndian),
    "CR implicit": ("CR", Storage(), ImplicitVRLittleEndian),
    "CR big endian": ("CR", Storage(), ExplicitVRBigEndian),
    "CR deflated": ("CR", Storage(signed=True), DeflatedExplicitVRLittleEndian),
    "DX inverted": ("DX", Storage("MONOCHROME1", 14, syntax=JPEGLSLossless), None),
    "DX wavelets": ("DX", Storage(bits=10, syntax=JPEG2000Lossless), None),
    "CR run lengths": ("CR", Storage(bits=16, display="window", syntax=RLELossless), None),
    "DX baseline": ("DX", Storage(bits=8, lossy=True), None),
    "US colour": ("US", Storage("RGB", 8), None),
    "US palette": ("US", Storage("PALETTE COLOR", 8, syntax=RLELossless), None),
    "US baseline": ("US", Storage("YBR_FULL_422", 8, lossy=True), None),
    "OT screen": ("OT", Storage(bits=8), None),
}
"""Series of one image: modality, storage, and a transfer syntax to write it in afterwards."""


@dataclass(slots=True)
class BurnedSite:
    """What was written.

    Attributes:
        ink: which pixels are letters, by SOP Instance UID; of clean images none.
        series: SeriesInstanceUID by name.
    """

    folder: Path
    ink: dict[str, Ink] = field(default_factory=dict)
    series: dict[str, str] = field(default_factory=dict)

    @property
    def clean(self) -> set[str]:
        return {uid for uid, ink in self.ink.items() if not ink.any()}


def burned_site(folder: Path) -> BurnedSite:
    site = BurnedSite(folder)
    chest = _shown(chest_radiograph(480, 400, bits=12, seed=3), 4095)
    fan = _shown(ultrasound_fan(480, 640, seed=3), 255)
    for name, (modality, storage, syntax) in SINGLE.items():
        _add(site, name, modality, [fan if modality == "US" else chest], storage, syntax)
    slices = [_shown(one, 4095) for one in chest_slices(6, 256, seed=3)]
    _add(site, "CT burned", "CT", slices, Storage())
    _add(site, "CT clean", "CT", slices, Storage(), burn=False)
    _add(site, "CR clean", "CR", [chest], Storage(), burn=False)
    return site


def _shown(pixels: Any, whole: int) -> Picture:
    return np.asarray(pixels / whole, np.float32)


def _add(
    site: BurnedSite,
    name: str,
    modality: str,
    pictures: list[Picture],
    storage: Storage,
    syntax: Any = None,
    *,
    burn: bool = True,
) -> None:
    site.series[name] = f"2.25.777.{len(site.series) + 1}"
    for number, picture in enumerate(pictures, 1):
        header = _header(site.series[name], name, modality, number)
        ink = text_mask(*picture.shape, _LINES) & burn
        site.ink[header.SOPInstanceUID] = ink
        made = stored(header, [np.where(ink, np.float32(1), picture)], storage)
        path = site.folder / name / f"{number}.dcm"
        if syntax is None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        else:
            write(_anew(made), path, syntax)


def _header(series: str, name: str, modality: str, number: int) -> Dataset:
    header = Dataset()
    header.SpecificCharacterSet = "ISO_IR 192"
    header.SOPClassUID = _STORAGE + _CLASSES[modality]
    header.SOPInstanceUID = f"{series}.{number}"
    header.ImageType = ["ORIGINAL", "PRIMARY"]
    header.Modality = modality
    header.Manufacturer, header.StationName = "Invented Machines", "NIMXX01"
    header.SeriesDescription = name
    header.PatientName, header.PatientID = f"{FAMILY}^{GIVEN}", NUMBER
    header.StudyInstanceUID, header.SeriesInstanceUID = "2.25.777", series
    header.StudyDate, header.StudyTime = "20240312", "101500"
    header.InstanceNumber = number
    return header


def _anew(made: bytes) -> Dataset:
    """The data set without what it remembers of its encoding."""
    anew = Dataset()
    for element in dcmread(io.BytesIO(made)):
        anew.add(element)
    return anew
