"""Where the program's own data files are: in a checkout, an installed wheel, a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """A file or folder of the top-level `resources/`, such as `report/report.html.j2`.

    Raises:
        FileNotFoundError: the program was built without it.
    """
    here = Path(__file__).parent
    roots = [here / "resources", here.parent / "resources"]  # wheel; checkout
    if bundle := getattr(sys, "_MEIPASS", None):  # PyInstaller
        roots.insert(0, Path(bundle) / "resources")
    for root in roots:
        if (found := root / name).exists():
            return found
    raise FileNotFoundError(name)
