"""What nobody foresaw: written down without patient data, so that it can be mended."""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from app.errors import CourierError
from app.site.paths import Home
from app.ui.dialogs import details

_KEPT = 20  # reports
_traces: list[TextIO] = []  # open as long as the program runs


def write_report(home: Home, problem: BaseException) -> Path | None:
    """Write a report into the folder of logs; None if that cannot be done either."""
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    with suppress(OSError, CourierError):
        path = home.logs / f"crash-{now}.txt"
        path.write_text(f"{now}\n{details(problem)}\n", encoding="utf-8")
        for old in sorted(home.logs.glob("crash-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
        return path
    return None


def trace_faults(home: Home) -> None:
    """Let a crash inside a library leave the names of functions, and nothing else, in a file."""
    with suppress(OSError, CourierError):
        file = (home.logs / "faults.txt").open("a", encoding="utf-8")
        faulthandler.enable(file)
        _traces.append(file)
