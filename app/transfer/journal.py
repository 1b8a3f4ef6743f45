"""What a destination is known to hold already, so that a cut delivery continues where it stopped.

One JSON-lines file per (destination, package), in a folder that stays at the site. It holds the
package's own pseudonymous paths, and no secret. Losing it, or any line of it, costs time only:
what it does not confirm is read back again.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from app.errors import TargetUnwritable


@dataclass(frozen=True, slots=True)
class Found:
    """A file as the destination lists it: bytes (-1: not a plain file), and when it last changed,
    in the destination's own unit."""

    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Proof:
    """One file was read back from the destination, had this SHA-256, and looked like this."""

    sha256: str
    found: Found


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes to an object store in parts.

    Attributes:
        path: of the file in the bag.
        number: what the store calls this upload.
        part_size: bytes of every part but the last.
    """

    path: str
    number: str
    part_size: int


@dataclass(frozen=True, slots=True)
class Journal:
    """The journals of all deliveries, in one folder."""

    folder: Path

    def open(self, address: str, digest: str) -> Record:
        """The record of one package (by the digest of its tag manifest) at one destination.

        Raises:
            TargetUnwritable: the folder cannot be written to.
        """
        key = hashlib.sha256(f"{address}\n{digest}".encode()).hexdigest()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            return Record(self.folder / f"{key[:32]}.jsonl")
        except OSError as error:
            raise TargetUnwritable(path=self.folder) from error


class Record:
    """The proofs of one delivery; close it, or use it as a context."""

    def __init__(self, path: Path) -> None:
        self._proofs: dict[str, Proof] = {}
        self._uploads: dict[str, Upload] = {}
        self._etags: dict[str, dict[int, str]] = {}
        self._file = path.open("ab+")
        self._file.seek(0)
        content = self._file.read()
        for line in content.splitlines():
            self._remember(line)
        if content and not content.endswith(b"\n"):  # torn by a crash: keep it from the next line
            self._write(b"\n")

    def proof(self, path: str) -> Proof | None:
        return self._proofs.get(path)

    def confirm(self, path: str, proof: Proof) -> None:
        """Remember that the destination holds this file, proved.

        Raises:
            TargetUnwritable: the journal cannot be written.
        """
        self._proofs[path] = proof
        self._note([path, proof.sha256, proof.found.size, proof.found.modified])

    def upload(self, path: str) -> Upload | None:
        """The upload of this file that was begun last."""
        return self._uploads.get(path)

    def etags(self, upload: Upload) -> dict[int, str]:
        """What the store answered to the parts of an upload, by number."""
        return dict(self._etags.get(upload.number, {}))

    def begin(self, upload: Upload) -> None:
        """Remember an upload; raises as `confirm`."""
        self._uploads[upload.path] = upload
        self._note([upload.path, upload.number, upload.part_size])

    def part(self, upload: Upload, number: int, etag: str) -> None:
        """Remember a part that the store has; raises as `confirm`."""
        self._etags.setdefault(upload.number, {})[number] = etag
        self._note([upload.number, number, etag, "part"])

    def _note(self, values: list[str | int]) -> None:
        self._write(json.dumps(values).encode() + b"\n")

    def _write(self, line: bytes) -> None:
        try:
            os.write(self._file.fileno(), line)  # one append each: whole, or torn at the very end
        except OSError as error:
            raise TargetUnwritable from error

    def _remember(self, line: bytes) -> None:
        try:
            match json.loads(line):
                case [str(path), str(sha256), int(size), int(modified)]:
                    self._proofs[path] = Proof(sha256, Found(size, modified))
                case [str(path), str(number), int(part_size)]:
                    self._uploads[path] = Upload(path, number, part_size)
                case [str(upload), int(number), str(etag), "part"]:
                    self._etags.setdefault(upload, {})[number] = etag
        except ValueError:
            return  # a torn line proves nothing

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
