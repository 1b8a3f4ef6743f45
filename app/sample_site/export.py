"""Collects what the invented site's export holds, and what ought to become of each file."""

from __future__ import annotations

from pathlib import Path

from pydicom.dataset import Dataset
from pydicom.uid import UID, ExplicitVRLittleEndian

from app.errors import Reason
from app.sample_site.writing import write


class Export:
    """A folder being filled. Paths are relative to it, with `/`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clean: set[str] = set()
        self.held: dict[str, Reason] = {}
        self.broken: dict[str, Reason] = {}

    def deliver(self, made: Dataset, path: str, syntax: UID = ExplicitVRLittleEndian) -> None:
        """Write an instance that ought to be delivered."""
        write(made, self.folder / path, syntax)
        self.clean.add(made.SOPInstanceUID)

    def hold(self, made: Dataset, path: str, reason: Reason) -> None:
        """Write an instance that ought to be held."""
        write(made, self.folder / path)
        self.held[made.SOPInstanceUID] = reason

    def reject(self, path: str, content: bytes, reason: Reason) -> None:
        """Write a file that is no usable instance."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self.broken[path] = reason
