"""Stores for looking at something: under a key that is forgotten, in a folder that is removed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.ports import Ports
from app.site.crosswalk import Crosswalk
from app.site.paths import Home
from app.site.seal import Secrets
from app.study.index import StudyIndex


@contextmanager
def throwaway_ports() -> Iterator[Ports]:
    """Looking needs no secret and leaves nothing."""
    with TemporaryDirectory(prefix="study-courier-") as folder:
        home, secrets = Home(Path(folder)), Secrets.new()
        with (
            Crosswalk(home.database, secrets.data_key) as crosswalk,
            closing(StudyIndex(home.work / "scan.index", secrets.data_key)) as index,
        ):
            yield Ports(home, secrets, crosswalk, index)
