"""Which series were delivered: an archive takes each once, unless it is told of a correction.

Of a finished delivery only the new SeriesInstanceUIDs are kept, which are in the package too and
say nothing of anybody; so no secret is needed to write them down.
"""

from __future__ import annotations

from pathlib import Path

from app.errors import TargetUnwritable
from app.site.paths import Home

_PAYLOAD = "data"


def note_delivered(package: Path, home: Home) -> None:
    """Remember the series of a package, whose folders are `data/<case>/<study>/<series>`.

    Raises:
        TargetUnwritable: the state folder cannot be written to.
    """
    uids = sorted(path.name for path in (package / _PAYLOAD).glob("*/*/*") if path.is_dir())
    known = delivered(home)
    new = [uid for uid in uids if uid not in known]
    try:
        with home.delivered.open("a", encoding="ascii", newline="\n") as file:
            file.writelines(f"{uid}\n" for uid in new)
    except OSError as error:
        raise TargetUnwritable(path=home.delivered) from error


def delivered(home: Home) -> frozenset[str]:
    """The new SeriesInstanceUIDs of all finished deliveries.

    Raises:
        TargetUnwritable: the state folder cannot be read.
    """
    try:
        return frozenset(home.delivered.read_text("ascii").split())
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise TargetUnwritable(path=home.delivered) from error
