"""How a series is searched for burned-in text, decided from headers and explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, NamedTuple

from app.model import Box, BoxReason, Instance

Opened = Callable[[Instance], BinaryIO]

_RADIOGRAPHS = frozenset({"CR", "DX", "MG", "RG", "IO", "PX", "XA", "RF"})


class How(StrEnum):
    """What of a series' pictures is searched."""

    SKIP = "skip"  # it has no pictures
    PROJECT = "project"  # projections of the volume, refined to the slices that carry text
    EVERY_IMAGE = "every-image"


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
        instances: of one series; not empty.
        opened: gives an instance's bytes.
    """
    first = instances[0]
    if not first.rows:
        return Look(How.SKIP, because=("no-pixels",))
    volume = first.modality in {"CT", "MR"} and "SCREEN SAVE" not in first.image_type
    return Look(How.PROJECT if volume else How.EVERY_IMAGE, tiles=first.modality in _RADIOGRAPHS)
