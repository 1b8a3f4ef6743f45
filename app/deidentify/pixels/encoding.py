"""Compressed frames, one at a time: decoded, and encoded again without any loss.

The syntax stays where a lossless encoder for it is at hand (RLE, JPEG-LS, JPEG 2000), and then the
new frames stand beside old ones. All others become JPEG-LS (PS3.5 section 8.2.3, A.4.3): nothing
is ever compressed with loss a second time, which would change pixels everywhere and leave traces of
what was blacked out.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from pydicom.encaps import encapsulate
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.encoders.base import get_encoder
from pydicom.pixels.processing import convert_color_space

from app.compressed import DECODERS, RLE, Stream, look
from app.deidentify.image import Image
from app.errors import DamagedFile, Reason

Picture = np.ndarray[Any, np.dtype[Any]]
_Given = TypeVar("_Given")
_Made = TypeVar("_Made")

JPEG_LS = "1.2.840.10008.1.2.4.80"
_JPEG_2000 = "1.2.840.10008.1.2.4.90"
_KEPT = frozenset({RLE, JPEG_LS, _JPEG_2000})
_LARGEST_PICTURE = 1 << 27  # bytes of one decoded frame; the largest real ones measure a third
_BESIDE = 1 << 20  # bytes of application data beside a picture
_LEAST_SIDE = 32  # pixels; OpenJPEG always makes six resolutions
_MOST_BITS = {JPEG_LS: 16, _JPEG_2000: 24, RLE: 64}
_DECODED = {"YBR_RCT": "RGB", "YBR_ICT": "RGB"}
_SHARED = "YBR_FULL_422"
_ENCODERS = {RLE: "pylibjpeg", JPEG_LS: "pyjpegls", _JPEG_2000: "pylibjpeg"}
_ALWAYS_LOSSY = frozenset({"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"})
# PS3.3 C.7.6.1.1.5.2
_LOSSY = {
    **dict.fromkeys(_ALWAYS_LOSSY, "ISO_10918_1"),
    "1.2.840.10008.1.2.4.81": "ISO_14495_1",
    "1.2.840.10008.1.2.4.91": "ISO_15444_1",
    "1.2.840.10008.1.2.4.203": "ISO_15444_15",
}


class Coder:
    """Decodes and encodes the frames of one file.

    Args:
        syntax: the source's transfer syntax.

    Attributes:
        target: the transfer syntax of what `encode` makes.
        longest: bytes that a compressed frame can have; more hold something else, which may
            unpack to any size.
        decoded: colour space of what `decode` gave, one for all frames; "" before that.

    Raises:
        DamagedFile: UNSUPPORTED_OBJECT if no decoder or no lossless encoder can do it,
            CORRUPT_PIXELS if the header asks for pictures of a monstrous size.
    """

    def __init__(self, syntax: str, image: Image) -> None:
        size = image.rows * image.columns * image.samples * max(1, image.allocated // 8)
        if size > _LARGEST_PICTURE:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        self.longest = size + size // 2 + _BESIDE
        self._syntax, self._image = syntax, image
        self.target = syntax if syntax in _KEPT else JPEG_LS
        if syntax == _JPEG_2000 and min(image.rows, image.columns) < _LEAST_SIDE:
            self.target = JPEG_LS
        most = 8 if syntax in _ALWAYS_LOSSY else _MOST_BITS[self.target]  # Pillow knows no 12 bits
        able = syntax in DECODERS and image.stored <= most
        if not able or image.shift or image.allocated not in {8, 16, 32, 64}:
            raise DamagedFile(reason=Reason.UNSUPPORTED_OBJECT)
        self._space = image.photometric
        self.decoded = ""

    @property
    def stays(self) -> bool:
        """Whether the syntax is still the source's."""
        return self.target == self._syntax

    def lossy_method(self, stream: Stream) -> str:
        """PS3.3's name for the stream's compression if that was lossy; else ""."""
        if stream.reversible and self._syntax not in _ALWAYS_LOSSY:
            return ""
        return _LOSSY.get(self._syntax, "")

    def look(self, content: bytes) -> Stream:
        """What the stream says of itself.

        Raises:
            DamagedFile: CORRUPT_PIXELS if it holds another picture than the header describes, such
                as one that would fill the memory.
        """
        image = self._image
        if self._syntax == RLE:  # `codestreams` has unpacked it
            return Stream(image.rows, image.columns, image.samples, reversible=True)
        try:
            found = look(content, self._syntax)
        except ValueError:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS) from None
        if (found.rows, found.columns, found.samples) != (image.rows, image.columns, image.samples):
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        return found

    def decode(self, content: bytes) -> Picture:
        """Stored values: (rows, columns), or (rows, columns, samples).

        Raises:
            DamagedFile: CORRUPT_PIXELS.
        """
        return _settled(self._decode, content)

    def encode(self, picture: Picture) -> bytes:
        """The picture, compressed without loss, of even length.

        Raises:
            DamagedFile: CORRUPT_PIXELS.
        """
        return _settled(self._encode, picture)

    def _decode(self, content: bytes) -> Picture:
        stream = self.look(content)
        options = self._options(self._space)
        whole = encapsulate([content], has_bot=False)
        plugin = DECODERS[self._syntax]
        picture: Picture
        picture, found = get_decoder(self._syntax).as_array(
            whole, index=0, raw=True, decoding_plugin=plugin, **options
        )
        is_rgb = stream.is_rgb and plugin == "pillow"
        space = "RGB" if is_rgb else str(found["photometric_interpretation"])
        space = _DECODED.get(space, space)
        if space == _SHARED and not self.stays:
            # without pairs of pixels that name is wrong, and YBR_FULL is not for ultrasound and
            # visible light (PS3.3 C.8.5.6.1.2, C.8.12.1.1.2): as every viewer shows it
            picture, space = convert_color_space(picture, space, "RGB"), "RGB"
        if self.decoded not in {"", space}:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        self.decoded = space
        # decoders choose the cell's size by the stream's precision, which may not be the header's
        return picture.astype(f"{'ui'[self._image.signed]}{self._image.allocated // 8}")

    def _encode(self, picture: Picture) -> bytes:
        bits, size = self._image.stored, picture.dtype.itemsize
        cells = picture.view(f"u{size}") if picture.dtype.kind == "i" else picture
        if self.target == JPEG_LS:  # knows no sign
            cells = cells & cells.dtype.type((1 << bits) - 1)
        space = self.decoded
        if self.target == _JPEG_2000 and self._space == "YBR_RCT":
            space = "YBR_RCT"  # as the frames around it: the colours are transformed
        options = self._options(space) | {"bits_allocated": 8 * size}
        if self.target == RLE:  # all bytes of a cell
            options["bits_stored"] = 8 * size
        coded: bytes = get_encoder(self.target).encode(
            cells.astype(cells.dtype.newbyteorder("<")).tobytes(),
            validate=not self.stays,
            encoding_plugin=_ENCODERS[self.target],
            **options,
        )
        return bytes(coded) + b"\0" * (len(coded) % 2)

    def _options(self, space: str) -> dict[str, Any]:
        image = self._image
        options: dict[str, Any] = {
            "rows": image.rows,
            "columns": image.columns,
            "samples_per_pixel": image.samples,
            "photometric_interpretation": space,
            "bits_allocated": image.allocated,
            "bits_stored": image.stored,
            "pixel_representation": int(image.signed),
            "number_of_frames": 1,
        }
        options["pixel_keyword"] = "PixelData"
        if image.samples > 1:
            options["planar_configuration"] = 0
        return options


def _settled(code: Callable[[_Given], _Made], given: _Given) -> _Made:
    """What a coder makes of it; coders in C raise whatever damaged bytes make them raise."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return code(given)
    except DamagedFile:
        raise
    except Exception as error:
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS) from error
