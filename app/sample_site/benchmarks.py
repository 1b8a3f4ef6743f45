"""Studies as large as real sites have them, for the benchmarks."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.sample_site.attributes import Exam, Series
from app.sample_site.elements import fill
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
)
from app.sample_site.writing import write

XRAY_ROWS, XRAY_COLUMNS = 2560, 2048  # 10 MB at 16 bits


def ct_series(folder: Path, *, slices: int = 800, seed: int = 0) -> Path:
    """Write one patient's CT series: 512 x 512, 16 bits, explicit little endian, 0.5 MB each.

    The data set is built once; a slice changes only what differs from slice to slice.
    """
    mint = Mint(seed)
    exam = Exam(sample_patients(mint)[0], "CT", "20240312", "101530", "CT THORAX", mint)
    series = ct_slices(exam, SIEMENS_CT)
    first = next(chest_slices(1, 512, seed=seed))
    made = ct_image(series, 1, first, localizer=series.instance_uid(1))
    VENDORS[SIEMENS_CT](made, series)
    for number, pixels in enumerate(chest_slices(slices, 512, seed=seed), 1):
        position = ct_position(number)
        fill(
            made,
            {
                "SOPInstanceUID": series.instance_uid(number),
                "InstanceNumber": number,
                "ImagePositionPatient": position,
                "SliceLocation": position[2],
                "ContentTime": f"{exam.time}.{number:06d}",
                "SmallestImagePixelValue": int(pixels.min()),
                "LargestImagePixelValue": int(pixels.max()),
                "PixelData": pixels.astype("<u2", copy=False).tobytes(),
            },
        )
        write(made, folder / f"IM{number:05d}.dcm")
    return folder


def xrays(folder: Path, *, count: int = 40, seed: int = 0) -> Path:
    """Write CR and DX images of 10 MB, explicit little endian, of five patients in turn."""
    mint = Mint(seed)
    patients = sample_patients(mint)
    chest = chest_radiograph(XRAY_ROWS, XRAY_COLUMNS, bits=12, seed=seed)
    for number in range(1, count + 1):
        patient = patients[number % len(patients)]
        exam = Exam(patient, f"X{number}", f"202403{number % 28 + 1:02d}", "101530", "CHEST", mint)
        device = (FUJI_CR, PHILIPS_DX)[number % 2]
        series = Series(exam, device, 1, "CR" if device is FUJI_CR else "DX", "CHEST", "CHEST PA")
        made = radiograph(
            series,
            1,
            other=series.instance_uid(1),
            pixels=np.roll(chest, 7 * number, axis=0),
        )
        write(made, folder / f"{patient.patient_id}" / f"{number:04d}.dcm")
    return folder
