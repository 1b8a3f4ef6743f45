"""Does `pip install` (or pipx) of the wheel alone make a program that works? For the nightly run.

    python3 installer/check_wheel.py

In a new virtual environment, away from the checkout, so that nothing comes from there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="study-courier-wheel-") as name:
        folder = Path(name)
        quiet = ("-m", "pip", "--disable-pip-version-check", "--quiet")
        run(folder, sys.executable, "-m", "venv", "venv")
        programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        python = programs / "python"
        run(folder, python, *quiet, "wheel", "--no-deps", "--wheel-dir", "made", ROOT)
        run(folder, python, *quiet, "install", *(folder / "made").glob("*.whl"))
        run(folder, programs / "study-courier", "--version")
        return run(folder, programs / "study-courier", "--self-test", fatal=False)


def run(folder: Path, *command: str | Path, fatal: bool = True) -> int:
    own = {"STUDY_COURIER_HOME": str(folder / "state"), "PYTHONPATH": ""}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=os.environ | own, check=fatal
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
