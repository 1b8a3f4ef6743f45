"""What a box is filled with: the value that a display shows darkest."""

from __future__ import annotations

import numpy as np
from pydicom import Dataset
from pydicom.pixels.processing import apply_color_lut

from app.deidentify.image import Image
from app.errors import DamagedFile, Reason

_GREY = {"MONOCHROME1", "MONOCHROME2"}
_LUTS = "ModalityLUTSequence", "VOILUTSequence"


def darkest(header: Dataset, image: Image, photometric: str) -> tuple[int, ...]:
    """The stored value of each sample of a pixel that is shown as black.

    Args:
        header: the source's, for lookup tables, rescaling and padding.
        photometric: colour space of the pixels that are filled, which may have been decoded.

    Raises:
        DamagedFile: CORRUPT_PIXELS if samples and colour space contradict each other,
            UNSUPPORTED_OBJECT for a colour space that DICOM retired.
    """
    samples = 1 if photometric in _GREY | {"PALETTE COLOR"} else 3
    if samples != image.samples:
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    bits = image.stored
    if photometric in _GREY:
        return (_darkest_grey(header, image, photometric),)
    if photometric == "PALETTE COLOR":
        return (_darkest_index(header, bits),)
    if photometric == "RGB":
        return 0, 0, 0
    if photometric in {"YBR_FULL", "YBR_FULL_422"}:
        return 0, 1 << bits - 1, 1 << bits - 1
    if photometric == "YBR_PARTIAL_422":  # black is 16/256 there (PS3.3 C.7.6.3.1.2)
        return 1 << bits - 4, 1 << bits - 1, 1 << bits - 1
    raise DamagedFile(reason=Reason.UNSUPPORTED_OBJECT)


def _darkest_grey(header: Dataset, image: Image, photometric: str) -> int:
    low, high = 0, (1 << image.stored) - 1
    if image.signed:
        low, high = -(1 << image.stored - 1), (1 << image.stored - 1) - 1
    inverted = photometric == "MONOCHROME1"
    # INVERSE goes with MONOCHROME1 (PS3.3 C.8.11.3.1.2); together they invert once
    inverted |= header.get("PresentationLUTShape") == "INVERSE"
    inverted ^= _is_falling(header)
    # what the file itself pads with is black for every reader, if it lies on the dark side
    padding = header.get("PixelPaddingValue")
    if isinstance(padding, int):
        if image.signed and padding > high:  # written as unsigned
            padding -= 1 << image.stored
        if low <= padding <= high and (padding > (low + high) // 2) is inverted:
            return padding
    return high if inverted else low


def _is_falling(header: Dataset) -> bool:
    """Whether the modality or VOI transformation turns the grey scale round (PS3.3 C.11.1-2)."""
    falling = False
    order = ">u2" if _is_big(header) else "<u2"
    for keyword in _LUTS:
        for table in list(header.get(keyword) or ())[:1]:
            data = table.get("LUTData")
            values = np.frombuffer(data, order) if isinstance(data, bytes) else np.atleast_1d(data)
            falling ^= bool(values[0] > values[-1])
    slopes = [header.get("RescaleSlope")]
    for keyword in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
        for group in list(header.get(keyword) or ())[:1]:
            rescales = group.get("PixelValueTransformationSequence") or ()
            slopes += [rescale.get("RescaleSlope") for rescale in rescales]
    return falling ^ any(slope is not None and slope < 0 for slope in slopes)


def _darkest_index(header: Dataset, bits: int) -> int:
    """The index of the palette's darkest colour (PS3.3 C.7.6.3.1.5)."""
    if bits > 16:
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    if _is_big(header):  # which pydicom minds in segmented tables only
        for colour in ("Red", "Green", "Blue"):
            keyword = f"{colour}PaletteColorLookupTableData"
            table = header.get(keyword)
            if table:
                setattr(header, keyword, np.frombuffer(table, ">u2").astype("<u2").tobytes())
    indices = np.arange(1 << bits, dtype=np.uint16)
    colours = apply_color_lut(indices, header)[..., :3].astype(np.int64)
    return int(np.argmin(colours @ np.array([299, 587, 114])))


def _is_big(header: Dataset) -> bool:
    return header.original_encoding[1] is False
