"""The program as a person starts it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import app.ui.application as program

def look(loaded):
    window = next(w for w in QApplication.topLevelWidgets() if w.isWindow() and w.isVisible())
    late = {name for name in loaded if name.startswith(LATE)}
    print(window.windowTitle(), sorted(late | {"numpy", "pydicom", "ssh", "deid"} & loaded))
    window.close()

# what is only needed later, and loaded when the first page can be seen
LATE = (
    "app.clinical.importer.importing", "app.transfer", "app.reception", "app.sealing",
    "app.submission", "app.ui.open_package_dialog", "app.ui.clinical_form",
    *(f"app.ui.pages.{name}" for name in "studies review clinical confirm send done".split()),
)
show = program.Wizard.show

def begin(window):
    loaded = set(sys.modules)
    show(window)
    QTimer.singleShot(0, lambda: look(loaded))

program.Wizard.show = begin
sys.exit(program.main([]))
"""


def test_the_window_opens_without_what_only_later_pages_need(tmp_path: Path) -> None:
    environment = {**os.environ, "STUDY_COURIER_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", START],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Study Courier []"
