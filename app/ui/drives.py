"""The drives that are plugged in. Asked for in a thread: a drive that sleeps takes seconds."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

# what sticks and portable disks are formatted with; Linux lists much else that is no drive
_PORTABLE = frozenset("vfat msdos exfat fat32 ntfs ntfs3 fuseblk hfs hfsplus apfs udf".split())
_WHERE_LINUX_MOUNTS = ("/media/", "/run/media/", "/mnt/")
_OF_MACOS = ("/System/", "/private/", "/dev")


@dataclass(frozen=True, slots=True)
class MountedDrive:
    """One drive: its sizes in bytes.

    Attributes:
        system: the file system's name, such as `exfat`.
    """

    path: Path
    name: str
    size: int
    free: int
    system: str
    read_only: bool = False


def mounted_drives() -> tuple[MountedDrive, ...]:
    """What something could be carried out on, by name; never the system's own disk."""
    found = [_drive(volume) for volume in QStorageInfo.mountedVolumes() if _is_drive(volume)]
    return tuple(sorted(found, key=lambda drive: (drive.read_only, drive.name.casefold())))


def _is_drive(volume: QStorageInfo) -> bool:
    if not (volume.isValid() and volume.isReady()) or volume.isRoot() or volume.bytesTotal() <= 0:
        return False
    place = volume.rootPath()
    if sys.platform == "linux":
        return place.startswith(_WHERE_LINUX_MOUNTS) or _system(volume) in _PORTABLE
    return not place.startswith(_OF_MACOS)


def _drive(volume: QStorageInfo) -> MountedDrive:
    path = Path(volume.rootPath())
    return MountedDrive(
        path=path,
        name=volume.name() or path.name or str(path),
        size=volume.bytesTotal(),
        free=volume.bytesAvailable(),
        system=_system(volume),
        read_only=volume.isReadOnly(),
    )


def _system(volume: QStorageInfo) -> str:
    return bytes(volume.fileSystemType().data()).decode("ascii", "replace").lower()
