"""The program with a window: sets Qt up and shows the wizard."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from app import __version__
from app.model import Draft, Project
from app.site.paths import Home
from app.site.settings import read_settings
from app.ui import languages, theme
from app.ui.collector import Collector
from app.ui.courtesy import Courtesy
from app.ui.crash import trace_faults, write_report
from app.ui.decisions import fresh_draft
from app.ui.dialogs import ErrorDialog, details
from app.ui.only_window import OnlyWindow, come_forward
from app.ui.wizard import Wizard

TURN = 0.0005  # seconds

_log = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Open the window; each argument is a folder or ZIP to begin with, or a project file.

    Args:
        argv: the arguments without the program's name.

    Returns:
        the process's exit code.
    """
    application = QApplication([sys.argv[0]])
    application.setApplicationName("study-courier")
    application.setApplicationDisplayName("Study Courier")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("study-courier")
    application.setWindowIcon(theme.icon("study-courier"))
    QLocale.setDefault(QLocale.system())
    theme.follow_system(application)
    home = Home.default()
    only = OnlyWindow(home)
    if not only.take():
        only.hand_over([Path(name).absolute() for name in argv])
        return 0
    languages.speak(application, read_settings(home).language)
    sys.excepthook = partial(_caught, home)
    trace_faults(home)
    wizard = Wizard(home, first_draft(Project()))
    wizard.show()
    keep_lively(wizard)
    wizard.open(*(Path(name).absolute() for name in argv))
    only.asked.connect(partial(come_forward, wizard))
    return application.exec()


def keep_lively(window: QWidget) -> None:
    """See to it that nothing holds the window up but what it does itself."""
    # a thread that computes gives the window its turn ten times sooner than Python's usual 5 ms:
    # one repaint takes the interpreter's lock some hundreds of times
    sys.setswitchinterval(TURN)
    Courtesy(window)
    Collector(window)


def first_draft(project: Project) -> Draft:
    """An empty contribution whose package will be in the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    today = datetime.now(tz=UTC).astimezone().strftime("%Y-%m-%d")
    package = Path(documents) / "Study Courier" / f"contribution-{today}"
    # one core stays for the window
    workers = max(1, (os.cpu_count() or 2) - 1)
    return fresh_draft(Draft(sources=(), package=package, project=project, workers=workers))


def _caught(
    home: Home, kind: type[BaseException], problem: BaseException, _: TracebackType | None
) -> None:
    """What nobody foresaw: written down, and one calm dialog; the window stays, and the draft."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    write_report(home, problem)
    _log.error("unforeseen: %s", details(problem))
    ErrorDialog(QApplication.activeWindow(), problem).exec()
