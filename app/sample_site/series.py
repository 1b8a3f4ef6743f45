"""The hospital's machines, and the series they make."""

from __future__ import annotations

from collections.abc import Iterator

from pydicom.dataset import Dataset

from app.sample_site import private_blocks
from app.sample_site.attributes import Device, Exam, Series
from app.sample_site.images import Pixels, chest_radiograph, chest_slices
from app.sample_site.modalities import LOCALIZER, cr_image, ct_image, dx_image
from app.sample_site.private_blocks import Vendor

SIEMENS_CT = Device("SIEMENS", "SOMATOM Force", "syngo CT VB20A", "NIMCT01")
GE_CT = Device("GE MEDICAL SYSTEMS", "Discovery CT750 HD", "gmp_hde.84", "NIMCT02")
PHILIPS_CT = Device("Philips", "Brilliance 64", "3.6.6", "NIMCT03")
CANON_CT = Device("TOSHIBA", "Aquilion ONE", "V7.0", "NIMCT04")
FUJI_CR = Device("FUJIFILM Corporation", "5501ES", "A18-02", "NIMCR01")
PHILIPS_DX = Device("Philips Medical Systems", "DigitalDiagnost", "2.1.3", "NIMDX01")
GE_ULTRASOUND = Device("GE Healthcare", "LOGIQ E9", "R6", "NIMUS01")
WORKSTATION = Device("Invented Workstations", "Viewer 9", "9.1", "NIMWS01")

VENDORS: dict[Device, Vendor] = {
    SIEMENS_CT: private_blocks.siemens,
    GE_CT: private_blocks.ge,
    PHILIPS_CT: private_blocks.philips_ct,
    CANON_CT: private_blocks.canon,
    FUJI_CR: private_blocks.fuji,
    PHILIPS_DX: private_blocks.philips_dx,
}

ROWS, COLUMNS = 480, 400
"""Small radiographs: the demo is to be quick; `benchmarks.xrays` makes them full size."""

SCOUT = 256  # rows and columns of a localizer
SLICES = 2  # series number of a CT's slices; 1 is the localizer


def localizer_and_slices(
    exam: Exam, device: Device, slices: int, *, size: int = 256
) -> Iterator[Dataset]:
    """A chest CT: first its localizer, then `slices` axial images of `size` x `size`."""
    scout = Series(exam, device, 1, "CT", "Topogram", "Thorax Topogram")
    uid = scout.instance_uid(1)
    pixels = chest_radiograph(SCOUT, SCOUT, bits=11, seed=exam.mint.seed)
    made = ct_image(scout, 1, pixels, localizer=uid, kind=LOCALIZER)
    made.ImageOrientationPatient = [1, 0, 0, 0, 0, -1]
    VENDORS[device](made, scout)
    yield made
    series = ct_slices(exam, device)
    for number, pixels in enumerate(chest_slices(slices, size, seed=exam.mint.seed), 1):
        made = ct_image(series, number, pixels, localizer=uid)
        VENDORS[device](made, series)
        yield made


def ct_slices(exam: Exam, device: Device) -> Series:
    """The series of a CT's slices."""
    return Series(exam, device, SLICES, "CT", "Thorax 2.5 I31f", "ThoraxRoutine")


def two_views(exam: Exam, device: Device) -> Series:
    """The series of an exam's radiographs."""
    modality = "CR" if device is FUJI_CR else "DX"
    return Series(exam, device, 1, modality, "CHEST PA/LAT", "CHEST 2 VIEWS")


def radiographs(exam: Exam, device: Device, *, inverted: bool = False) -> tuple[Dataset, Dataset]:
    """Two views of a chest that refer to each other."""
    series = two_views(exam, device)
    first, second = (series.instance_uid(number) for number in (1, 2))
    return (
        radiograph(series, 1, other=second, inverted=inverted),
        radiograph(series, 2, other=first, view="LL", inverted=inverted),
    )


def radiograph(
    series: Series,
    number: int,
    *,
    other: str,
    view: str = "PA",
    inverted: bool = False,
    pixels: Pixels | None = None,
) -> Dataset:
    """One view, with its vendor's private blocks; `other` is the image it refers to."""
    if pixels is None:
        pixels = plain_pixels(series, number)
    if series.modality == "CR":
        made = cr_image(series, number, pixels, view=view, other=other)
    else:
        made = dx_image(series, number, pixels, view=view, other=other, inverted=inverted)
    VENDORS[series.device](made, series)
    return made


def plain_pixels(series: Series, number: int) -> Pixels:
    """The chest behind a radiograph."""
    return chest_radiograph(ROWS, COLUMNS, bits=12, seed=series.exam.mint.seed + number)
