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

def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.isWindow() and w.isVisible())
    heavy = {"numpy", "pydicom", "paramiko", "deid"} & set(sys.modules)
    print(window.windowTitle(), sorted(heavy))
    window.close()

show = program.Wizard.show
program.Wizard.show = lambda self: (show(self), QTimer.singleShot(0, look))
sys.exit(program.main([]))
"""


def test_the_window_opens_without_the_heavy_libraries(tmp_path: Path) -> None:
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
