"""What the window remembers of this computer between two starts: no secret, no patient data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.site import stored
from app.site.paths import Home, whole_file

IDLE_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """Attributes:
    site_name: how the site calls itself; shown to its people, never sent.
    site_id: as entered at the first start; the crosswalk's counts once something was sent.
    contributions: the folder in which packages are made; None until somebody chose.
    coordinator: fingerprint of the key that signed the project file; "" if none did.
    idle_minutes: after so many without a key or the mouse the screen is covered; 0 for never.
    bytes_per_second: how fast a delivery may be; 0 for as fast as it goes.
    window: the window's place and size, as Qt writes it, hexadecimal.
    language: the code of the window's language; "" for the computer's.
    """

    site_name: str = ""
    site_id: str = ""
    contributions: Path | None = None
    coordinator: str = ""
    idle_minutes: int = IDLE_MINUTES
    bytes_per_second: int = 0
    window: str = ""
    language: str = ""


def read_settings(home: Home) -> Settings:
    """The settings; the usual ones if there are none, or none that can be read."""
    try:
        return stored.from_text(home.settings.read_text("utf-8"), Settings)
    except (OSError, ValueError):
        return Settings()


def write_settings(home: Home, settings: Settings) -> None:
    """Keep them for the next start.

    Raises:
        TargetFull, TargetUnwritable
    """
    with whole_file(home.settings) as file:
        file.write(stored.to_text(settings).encode())
