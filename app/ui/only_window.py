"""One window for each site: a second start hands over what it was started with, and ends.

What it was started with, names of files, lies in a file in the site's own folder until the first
window has read it, at once. Two windows would write the same drafts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Qt, Signal

from app.errors import CourierError
from app.site.paths import Home, whole_file

if TYPE_CHECKING:
    from app.ui.wizard import Wizard

_ENDING = ".json"


class OnlyWindow(QObject):
    """`asked` carries the paths that a later start was given, none perhaps."""

    asked = Signal(object)

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._lock: QLockFile | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._read)

    def take(self) -> bool:
        """Whether this is the only window; it is from now on. Where nothing can be written, every
        window is: what is wrong will be said there."""
        with suppress(CourierError):
            self._lock = QLockFile(str(self._home.window))
            self._lock.setStaleLockTime(0)  # only the death of its holder frees it
            is_ours = self._lock.tryLock(0)
            if not is_ours and self._lock.error() == QLockFile.LockError.LockFailedError:
                return False
            for left in self._home.asked.glob(f"*{_ENDING}"):
                left.unlink(missing_ok=True)
            self._watcher.addPath(str(self._home.asked))
        return True

    def hand_over(self, paths: Sequence[Path]) -> None:
        """To the window that is open."""
        with (
            suppress(CourierError),
            whole_file(self._home.asked / (token_hex(8) + _ENDING)) as file,
        ):
            file.write(json.dumps([str(path) for path in paths]).encode())

    def _read(self) -> None:
        for file in sorted(self._home.asked.glob(f"*{_ENDING}")):
            with suppress(OSError, ValueError, TypeError):
                content = file.read_bytes()
                file.unlink()
                self.asked.emit([Path(name) for name in json.loads(content)])


def come_forward(wizard: Wizard, paths: Sequence[Path]) -> None:
    """The program was started once more, with these."""
    wizard.setWindowState(wizard.windowState() & ~Qt.WindowState.WindowMinimized)
    wizard.raise_()
    wizard.activateWindow()
    if paths and not wizard.beside.lock.isVisible():
        wizard.open(*paths)
