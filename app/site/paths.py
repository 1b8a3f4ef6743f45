"""Where this site's state lives, and how a file in it (or for a person) is written whole."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import platformdirs

from app.errors import CourierError, TargetFull, TargetUnwritable


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of all state that stays at the site.

    Folders are made when they are first asked for, private to the user (0700 on POSIX; on Windows
    the user's profile is private already). A folder that is there keeps its rights: it may be
    somebody's own.
    """

    root: Path

    @classmethod
    def default(cls) -> Home:
        """`STUDY_COURIER_HOME` if it is set, otherwise the system's place for a user's data."""
        chosen = os.environ.get("STUDY_COURIER_HOME")
        if chosen:
            return cls(Path(chosen).expanduser().absolute())
        return cls(platformdirs.user_data_path("study-courier", appauthor=False))

    @property
    def database(self) -> Path:
        """The crosswalk's encrypted database."""
        return self._folder() / "site.sqlite"

    @property
    def drafts(self) -> Path:
        """The encrypted database of unfinished contributions and of what was delivered."""
        return self._folder() / "drafts.sqlite"

    @property
    def settings(self) -> Path:
        """What this computer's window remembers; holds nothing of a patient and no secret."""
        return self._folder() / "settings.json"

    @property
    def project(self) -> Path:
        """The coordinator's project file as it was taken over."""
        return self._folder() / "project.toml"

    @property
    def mapping(self) -> Path:
        """How this site's tables of clinical facts are read; holds nothing of a patient."""
        return self._folder() / "clinical-mapping.toml"

    @property
    def reception(self) -> Path:
        """Whose key is known, and what arrived here: of a coordinator's computer."""
        return self._folder() / "reception.json"

    @property
    def secrets(self) -> Path:
        """Says where the secrets are kept, and holds them when a passphrase seals them."""
        return self._folder() / "secrets.json"

    @property
    def lock(self) -> Path:
        """Held by the process that makes or replaces the secrets."""
        return self._folder() / "secrets.lock"

    @property
    def work(self) -> Path:
        """Folder for what lives only during one session, such as the encrypted study index."""
        return self._folder("work")

    @property
    def delivered(self) -> Path:
        """The series that older versions delivered, one in a line; receipts have them since."""
        return self._folder() / "delivered-series.txt"

    @property
    def deliveries(self) -> Path:
        """Folder for the journals of deliveries, so that a cut one continues."""
        return self._folder("deliveries")

    @property
    def receipts(self) -> Path:
        """Folder for what destinations confirmed, a file for each delivery."""
        return self._folder("receipts")

    @property
    def logins(self) -> Path:
        """Folder for sealed logins that a person asked to be remembered."""
        return self._folder("logins")

    @property
    def window(self) -> Path:
        """Held by the process whose window is open."""
        return self._folder() / "window.lock"

    @property
    def asked(self) -> Path:
        """Folder in which a second start lays down, for a moment, what it was started with."""
        return self._folder("asked")

    @property
    def logs(self) -> Path:
        """Folder for logs; they hold no patient data."""
        return self._folder("logs")

    def _folder(self, name: str = "") -> Path:
        folder = self.root / name
        try:
            # `mode` counts for the last folder only, so the root is made on its own
            for path in (self.root, folder):
                path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise TargetUnwritable(path=folder) from error
        return folder


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Write a file that is there whole, or not at all, and that only its owner can read.

    The bytes go to a temporary file beside `path`, to the disk, and then under the final name,
    which replaces what was there.

    Raises:
        TargetFull, TargetUnwritable: the file was not written; what was there before still is.
    """
    temporary: Path | None = None
    try:
        # mkstemp's file has mode 0600 from its first moment
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
        ) as file:
            temporary = Path(file.name)
            yield file.file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        temporary = None
        flush_folder(path.parent)
    except OSError as error:
        raise _write_error(error, path) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_error(error: OSError, path: Path) -> CourierError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    return TargetFull(path=path) if full else TargetUnwritable(path=path)


def flush_folder(folder: Path) -> None:
    """Make new names last through a power cut. Windows has no such call; some drives refuse it,
    and the files' own bytes are safe already."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
