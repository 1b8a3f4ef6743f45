"""What the window asks of the program, for one contribution at a time. Knows nothing of Qt.

The methods run in the threads of `jobs`, never on the main thread; one at a time holds the site's
stores. Heavy libraries are imported by the first job, so that the window opens at once.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CourierError, KeyringUnavailable, Reason
from app.model import Draft, Event, Held, Instance, SeriesSummary, Token
from app.site.paths import Home
from app.ui import opening
from app.ui.looking import Look, Looks
from app.ui.opening import Alike, OpenedSeries
from app.ui.tally import Counts, counted

if TYPE_CHECKING:  # the window's start must not wait for these
    from app.ports import Ports
    from app.submission import Preview
    from app.transfer.destination import Destination


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The sources were read to their end. *Identified*."""

    series: tuple[SeriesSummary, ...]
    site_id: str  # "" until the site has one


class Session:
    """The site's stores, opened by the first job and closed by `close`."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._turn = threading.RLock()
        self._stores = ExitStack()
        self._ports: Ports | None = None
        self._passphrase: str | None = None
        self._looks = Looks(self._preview)
        self.passphrase_is_new = False

    def use_passphrase(self, passphrase: str) -> None:
        """What the person typed after a job ended with `KeyringUnavailable`; kept in memory."""
        self._passphrase = passphrase

    def _ask_passphrase(self, new: bool) -> str:
        self.passphrase_is_new = new
        if self._passphrase is None:
            raise KeyringUnavailable
        return self._passphrase

    def _open(self) -> Ports:
        from app.ports import open_ports  # noqa: PLC0415

        if self._ports is None:
            try:
                opened = open_ports(self._home, self._ask_passphrase)
                self._ports = self._stores.enter_context(opened)
            except CourierError:
                self._passphrase = None  # a wrong one must be asked for again
                raise
        return self._ports

    def close(self) -> None:
        """Close the stores; the study index, which names patients, is gone."""
        with self._turn:
            self._looks = Looks(self._preview)
            self._ports = None
            self._stores.close()

    # ------------------------------------------------------------ long acts

    def survey(self, draft: Draft, token: Token) -> Iterator[Event | Counts | Surveyed]:
        """Read the sources from the beginning into a fresh index."""
        from app import submission  # noqa: PLC0415

        with self._turn:
            self.close()
            ports = self._open()
            found = submission.survey(draft, ports, token)
            yield from counted(_with_all_held(found, ports))
            yield Surveyed(tuple(ports.index.series()), ports.crosswalk.site_id or "")

    def run(self, draft: Draft, token: Token) -> Iterator[Event]:
        """De-identify, check and pack; at the end names all that is held, however early."""
        from app import submission  # noqa: PLC0415

        with self._turn:
            ports = self._open()
            yield from submission.run(draft, ports, token)
            yield from ports.index.held()

    def send(self, package: Path, destination: Destination, token: Token) -> Iterator[Event]:
        """Deliver a finished package."""
        from app import submission  # noqa: PLC0415

        yield from submission.send(package, destination, self._home, token)

    # ------------------------------------------------------------ small questions

    def open_series(self, draft: Draft, series_uid: str) -> OpenedSeries:
        """What the review needs of a series before it shows an image of it."""
        with self._turn:
            return opening.open_series(draft, self._open(), series_uid)

    def alike(self, draft: Draft, like: Instance) -> Alike:
        """The other series with images of this size, and the boxes they have."""
        with self._turn:
            return opening.alike(draft, self._open(), like)

    def look(
        self, draft: Draft, instance: Instance, frame: int, hold: Reason | None = None
    ) -> Look:
        """One image before and after, with its header; `hold` is why its series stays here."""
        return self._looks.look(draft, instance, frame, hold)

    def _preview(self, draft: Draft, instance: Instance) -> Preview:
        from app import submission  # noqa: PLC0415

        with self._turn:
            return submission.preview(draft, self._open(), instance)


def _with_all_held(events: Iterator[Event], ports: Ports) -> Iterator[Event]:
    # a survey yields only some of what it holds; the index knows it all
    yield from (event for event in events if not isinstance(event, Held))
    yield from ports.index.held()
