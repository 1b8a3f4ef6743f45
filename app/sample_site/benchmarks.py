"""Studies as large as real sites have them, for the benchmarks."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import numpy as np

from app.sample_site.attributes import Exam, Series
from app.sample_site.elements import items
from app.sample_site.identifiers import Mint
from app.sample_site.images import chest_radiograph, chest_slices
from app.sample_site.modalities import ct_image, ct_position
from app.sample_site.patients import sample_patients
from app.sample_site.series import (
    FUJI_CR,
    PHILIPS_DX,
    SIEMENS_CT,
    VENDORS,
    ct_slices,
    radiograph,
    two_views,
)
from app.sample_site.writing import encode, write

DISTINCT_SLICES = 40
XRAY_ROWS, XRAY_COLUMNS = 2560, 2048  # 10 MB at 16 bits


def ct_series(folder: Path, *, slices: int = 800, seed: int = 0) -> Path:
    """Write one patient's CT series: 512 x 512, 16 bits, explicit little endian, 0.5 MB each.

    The data set is built and encoded once; in each slice only the attributes that differ from
    slice to slice are replaced.
    """
    mint = Mint(seed)
    exam = Exam(sample_patients(mint)[0], "CT", "20240312", "101530", "CT THORAX", mint)
    series = ct_slices(exam, SIEMENS_CT)
    chests = list(chest_slices(min(slices, DISTINCT_SLICES), 512, seed=seed))
    made = ct_image(series, 1, chests[0], localizer=series.instance_uid(1))
    VENDORS[SIEMENS_CT](made, series)
    first = folder / "IM00001.dcm"
    write(made, first)
    head = first.read_bytes()[: -chests[0].nbytes]
    for number in range(1, slices + 1):
        turn, chest = divmod(number - 1, DISTINCT_SLICES)
        pixels = np.roll(chests[chest], turn, axis=0)
        varying = zip(_of_slice(series, 1), _of_slice(series, number), strict=True)
        start = reduce(lambda data, change: data.replace(*change), varying, head)
        (folder / f"IM{number:05d}.dcm").write_bytes(start + pixels.astype("<u2").tobytes())
    return folder


def _of_slice(series: Series, number: int) -> list[bytes]:
    """The encoded attributes that differ from slice to slice."""
    position, uid = ct_position(number), series.instance_uid(number)
    values: dict[str, object] = {
        "MediaStorageSOPInstanceUID": uid,
        "SOPInstanceUID": uid,
        "InstanceNumber": number,
        "ImagePositionPatient": position,
        "SliceLocation": position[2],
        "ContentTime": f"{series.exam.time}.{number:06d}",
        "AcquisitionTime": f"{series.exam.time}.{number:06d}",
    }
    single = items(*({keyword: value} for keyword, value in values.items()))
    return [encode(element, implicit=False) for element in single]


def xrays(folder: Path, *, count: int = 40, seed: int = 0) -> Path:
    """Write CR and DX images of 10 MB, explicit little endian, of five patients in turn."""
    mint = Mint(seed)
    patients = sample_patients(mint)
    chest = chest_radiograph(XRAY_ROWS, XRAY_COLUMNS, bits=12, seed=seed)
    for number in range(1, count + 1):
        patient = patients[number % len(patients)]
        exam = Exam(patient, f"X{number}", f"202403{number % 28 + 1:02d}", "101530", "CHEST", mint)
        series = two_views(exam, (FUJI_CR, PHILIPS_DX)[number % 2])
        made = radiograph(
            series,
            1,
            other=series.instance_uid(1),
            pixels=np.roll(chest, 7 * number, axis=0),
        )
        write(made, folder / f"{patient.patient_id}" / f"{number:04d}.dcm")
    return folder
