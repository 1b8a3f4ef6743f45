"""How long until the window is seen: imports, and the first paint, beside a window of nothing.

    python tests/benchmarks/start.py [--runs N] [--program FILE]

Each start is a process of its own. The first warms the disk's cache and does not count. Work is
processor time, which tells more than the clock on a machine that does other things as well.
`--program` also times a frozen program, from its start to the end of its own window test.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGET = 1.0  # seconds to the first paint
_ROOT = Path(__file__).resolve().parents[2]
_CACHE = tempfile.TemporaryDirectory(prefix="study-courier-compiled-")
# as an installed program has it; many a test machine is told to write none
_COMPILED = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": _CACHE.name}

_LOOK = """
import sys, time
began = float(sys.argv[1])
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWindow():
            print(imported - began, time.time() - began, time.process_time(), flush=True)
            import os; os._exit(0)
        return False
"""
FLOOR = f"""{_LOOK}
imported = time.time()
program = QApplication([])
painted = Painted()
window = QMainWindow()
window.installEventFilter(painted)
window.show()
program.exec()
"""
OURS = f"""{_LOOK}
import gc
gc.disable()  # as the program's entry does
import app.ui.application as ours
imported = time.time()
painted = Painted()
show = ours.Wizard.show
ours.Wizard.show = lambda self: (self.installEventFilter(painted), show(self))
ours.main([])
"""


def times(code: str, runs: int) -> list[float]:
    """Seconds to the end of the imports, to the first paint, and of work until then: medians."""
    measured = []
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as home:
            told = subprocess.run(
                [sys.executable, "-c", code, repr(time.time())],
                cwd=_ROOT,
                env=os.environ | _COMPILED | {"STUDY_COURIER_HOME": home},
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        measured.append(tuple(float(part) for part in told.split()))
    return [statistics.median(column) for column in zip(*measured[1:], strict=True)]


def frozen(program: Path, runs: int) -> float:
    """Seconds of a start, one look, and the end: the median."""
    measured = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        subprocess.run([program, "self-test", "--only-window"], check=True)
        measured.append(time.perf_counter() - began)
    return statistics.median(measured[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", type=Path)
    wanted = parser.parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{'':<28}{'imports':>10}{'first paint':>14}{'its work':>12}")
    for name, code in (("a window of nothing", FLOOR), ("Study Courier", OURS)):
        imports, paint, work = times(code, wanted.runs)
        print(f"{name:<28}{imports:>8.2f} s{paint:>12.2f} s{work:>10.2f} s")
    if wanted.program:
        print(f"{'frozen, shown and closed':<28}{frozen(wanted.program, wanted.runs):>22.2f} s")
    print(f"target: first paint under {TARGET:.1f} s on a machine that does nothing else")


if __name__ == "__main__":
    main()
