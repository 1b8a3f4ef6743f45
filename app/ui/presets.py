"""Windows that a radiologist chooses by name."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.study.frames import Frame


class Preset(StrEnum):
    """A window by its name, in the order of the keys 1 to 5."""

    FILE = "file"
    LUNG = "lung"
    SOFT_TISSUE = "soft-tissue"
    BONE = "bone"
    AUTO = "auto"

    @property
    def in_hounsfield_units(self) -> bool:
        return self in _HOUNSFIELD


_HOUNSFIELD: dict[Preset, tuple[float, float]] = {
    Preset.LUNG: (-600.0, 1500.0),
    Preset.SOFT_TISSUE: (40.0, 400.0),
    Preset.BONE: (400.0, 1800.0),
}


def window_of(preset: Preset, frame: Frame | None) -> tuple[float, float] | None:
    """Centre and width; None for what the file asks for."""
    if preset is Preset.AUTO and frame is not None:
        from app.study.rendering import automatic_window  # noqa: PLC0415  a frame is there: loaded

        return automatic_window(frame)
    return _HOUNSFIELD.get(preset)
