"""The one entry: no arguments, or something to open, and the window opens; a command runs."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import warnings
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app import cli


def main() -> int:
    """Run the program; returns the exit code."""
    _leave_no_core()
    gc.disable()  # what is made at a start stays
    argv = sys.argv[1:]
    if argv[:1] == ["--self-test"]:  # what a person on the telephone is asked to type
        argv[0] = "self-test"
    if argv == list(cli.WINDOW_TEST):
        return _try_window()
    if not argv or _is_something_to_open(argv[0]):
        return _open_window(argv)
    _silence()
    return cli.main(argv)


def _leave_no_core() -> None:
    """Patients and secrets are in memory: if the process dies, they do not come to lie on a disk.
    Workers inherit it; Windows writes none unless somebody sets it up."""
    try:
        import resource  # noqa: PLC0415 - POSIX only
    except ImportError:
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _is_something_to_open(argument: str) -> bool:
    named = argument not in cli.COMMANDS and not argument.startswith("-")
    return named and os.path.lexists(argument)


def _open_window(argv: Sequence[str]) -> int:
    if sys.platform == "linux" and not _has_screen():
        return cli.refuse("There is no screen here. For the command line: study-courier --help")
    try:
        from app.ui import application  # noqa: PLC0415 - no command waits for Qt
    except ImportError:
        return cli.refuse(
            "The window needs libraries this computer does not have; README.md names them. "
            "For the command line: study-courier --help"
        )
    return application.main(argv)


def _has_screen() -> bool:
    # without any of these Qt aborts the process
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _try_window() -> int:
    """Show the window with all its pages and take it down again, for the self-test."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from app.model import Project  # noqa: PLC0415
    from app.site.paths import Home  # noqa: PLC0415
    from app.ui import application, theme  # noqa: PLC0415
    from app.ui.wizard import Wizard  # noqa: PLC0415

    qt = QApplication([])
    theme.follow_system(qt)
    wizard = Wizard(Home(Path("never-made")), application.first_draft(Project()))
    wizard.show()
    for _ in wizard.make_pages():
        qt.processEvents()
    wizard.close()
    return 0


def _silence() -> None:
    """Let nothing but our own words reach the terminal: libraries quote values in warnings."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115 - stays open
    warnings.simplefilter("ignore")
    os.environ["PYTHONWARNINGS"] = "ignore"  # for worker processes
    logging.getLogger().addHandler(logging.NullHandler())
    threading.excepthook = lambda _: None
    sys.unraisablehook = lambda _: None


if __name__ == "__main__":
    sys.exit(main())
