"""How a series is searched for burned-in text, decided from headers and explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import BinaryIO, NamedTuple

from app import dictionary
from app.deidentify.pixels.device_rules import written_by_device
from app.deidentify.pixels.regions import outside, regions
from app.deidentify.screening import has_picture, is_scanned, text_reason
from app.errors import Reason
from app.model import Box, BoxReason, Instance
from app.part10 import Part10, decode_text, read_part10

Opened = Callable[[Instance], BinaryIO]

_SLICED = frozenset({"CT", "MR", "NM", "PT"})  # modalities whose series are volumes
_FEWEST = 4  # pictures of which a projection is worth its while
_LARGE = 1500  # pixels of a side; text in larger pictures is small against them
_NUMBERS = {"Rows": "rows", "Columns": "columns"}
_TEXTS = {
    "BurnedInAnnotation": "burned_in_annotation",
    "Manufacturer": "manufacturer",
    "ManufacturerModelName": "model_name",
    "Modality": "modality",
    "ProtocolName": "protocol_name",
    "SeriesDescription": "series_description",
}


class How(StrEnum):
    """What of a series' pictures is searched."""

    SKIP = "skip"  # it has no pictures
    PROJECT = "project"  # projections of the volume, refined to the slices that carry text
    EVERY_IMAGE = "every-image"


class Because(StrEnum):
    """What decided. Beside these, the codes of `Reason` for text that is to be expected."""

    NO_PICTURE = "no-picture"
    VOLUME = "volume"
    SINGLE_IMAGES = "single-images"
    LARGE = "large-pictures"
    SAYS_NONE = "says-no-text"  # BurnedInAnnotation is NO, which is a hint and no proof
    DEVICE = "device-rule"
    REGIONS = "ultrasound-regions"
    NO_REGIONS = "no-ultrasound-regions"


class Proposed(NamedTuple):
    """A box that stands before anything was searched; "" as the instance means all of them."""

    sop_instance_uid: str
    box: Box
    why: BoxReason


@dataclass(frozen=True, slots=True)
class Look:
    """How one series is looked at.

    Attributes:
        tiles: also in native resolution, tile by tile: text is small against the picture.
        boxes: from device rules and ultrasound regions.
        needs_person: whatever the search finds, a person has to look.
        because: codes of what decided, for the screen.
    """

    how: How
    tiles: bool = False
    boxes: tuple[Proposed, ...] = ()
    needs_person: bool = False
    because: tuple[str, ...] = ()


def look_at(instances: Sequence[Instance], opened: Opened) -> Look:
    """How this series is to be searched.

    Args:
        instances: of one series.
        opened: gives an instance's bytes; headers are read of ultrasound images, and where a
            device rule asks for an attribute that the scan did not keep.

    Raises:
        DamagedFile: a header cannot be read any more.
    """
    pictures = [instance for instance in instances if has_picture(instance)]
    if not pictures:
        return Look(How.SKIP, because=(Because.NO_PICTURE,))
    expected = {reason: None for one in pictures if (reason := text_reason(one))}
    # calculated slices are called secondary, too
    volume = expected.keys() <= {Reason.SECONDARY_CAPTURE} and _is_volume(pictures)
    large = any(max(one.rows, one.columns) > _LARGE for one in pictures)
    boxes = (*_by_device(pictures, opened), *_around_regions(pictures, opened))
    because: list[str] = [*expected, Because.VOLUME if volume else Because.SINGLE_IMAGES]
    if large:
        because.append(Because.LARGE)
    if any(one.burned_in_annotation.upper() == "NO" for one in pictures):
        because.append(Because.SAYS_NONE)
    if any(box.why is BoxReason.DEVICE_RULE for box in boxes):
        because.append(Because.DEVICE)
    if Reason.ULTRASOUND in expected:
        around = any(box.why is BoxReason.OUTSIDE_REGIONS for box in boxes)
        because.append(Because.REGIONS if around else Because.NO_REGIONS)
    return Look(
        How.PROJECT if volume else How.EVERY_IMAGE, large, boxes, bool(expected), tuple(because)
    )


def _is_volume(pictures: Sequence[Instance]) -> bool:
    """Many slices or frames of one place: text that is on all of them stands still."""
    if not all(map(is_scanned, pictures)):
        return False
    sliced = all(one.modality in _SLICED for one in pictures)
    return (sliced and sum(one.frames for one in pictures) >= _FEWEST) or all(
        one.frames >= _FEWEST for one in pictures
    )


def _by_device(pictures: Sequence[Instance], opened: Opened) -> Iterator[Proposed]:
    """Rules are tried once for images that are alike."""
    alike: dict[tuple[object, ...], list[Instance]] = {}
    for one in pictures:
        names = (*_TEXTS.values(), *_NUMBERS.values(), "image_type")
        alike.setdefault(tuple(getattr(one, name) for name in names), []).append(one)
    for group in alike.values():
        first = group[0]
        for box in written_by_device(_values(first, opened), first.rows, first.columns):
            for one in group:
                yield Proposed(one.sop_instance_uid, box, BoxReason.DEVICE_RULE)


def _values(instance: Instance, opened: Opened) -> Callable[[str], tuple[str, ...]]:
    """An instance's values by keyword; its header is read when the scan did not keep one."""

    @cache
    def header() -> Part10:
        with opened(instance) as stream:
            return read_part10(stream, tail=False)

    def values(keyword: str) -> tuple[str, ...]:
        if keyword == "ImageType":
            return instance.image_type
        if keyword in _TEXTS:
            text = getattr(instance, _TEXTS[keyword])
            return (text,) if text else ()
        if keyword in _NUMBERS:
            return (str(getattr(instance, _NUMBERS[keyword])),)
        return _read(header(), keyword)

    return values


def _read(header: Part10, keyword: str) -> tuple[str, ...]:
    tag = dictionary.tag_of(keyword)
    if tag in header.meta:
        return (header.meta[tag].decode("ascii", "replace").strip(" \0"),)
    for found, _, _, value, end in header.elements:
        if found == tag:
            text = decode_text(header.buffer[value:end], b"")
            return tuple(part.strip(" \0") for part in text.split("\\"))
    return ()


def _around_regions(pictures: Sequence[Instance], opened: Opened) -> Iterator[Proposed]:
    for one in pictures:
        if text_reason(one) is not Reason.ULTRASOUND:
            continue
        with opened(one) as stream:
            inside = regions(read_part10(stream, tail=False), one.rows, one.columns)
        if inside:  # without any, nothing is known of the rest
            for box in outside(inside, one.rows, one.columns):
                yield Proposed(one.sop_instance_uid, box, BoxReason.OUTSIDE_REGIONS)
