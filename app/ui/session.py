"""What the window asks of the program, for one contribution at a time. Knows nothing of Qt.

The methods run in the threads of `jobs`, never on the main thread; one at a time holds the site's
stores. Heavy libraries are imported by the first job, so that the window opens at once.
"""

from __future__ import annotations

import hmac
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CourierError, KeyringUnavailable, Reason
from app.model import (
    Criteria,
    Draft,
    Event,
    Held,
    Instance,
    Progress,
    Project,
    SeriesSummary,
    Token,
)
from app.site.paths import Home
from app.ui import clinical_desk, opening
from app.ui.clinical_desk import About
from app.ui.looking import Look, Looks
from app.ui.opening import Alike, OpenedSeries
from app.ui.tally import Counts, Doubt, Grown, Outside, Tally

if TYPE_CHECKING:  # the window's start must not wait for these
    from app.clinical.importer.mapping import Decisions
    from app.ports import Ports
    from app.previewing import Engines
    from app.site.crosswalk import CrosswalkRow
    from app.site.logins import Logins
    from app.site.seal import Secrets
    from app.submission import Preview
    from app.transfer.destination import Destination


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The sources were read to their end. *Identified*."""

    series: tuple[SeriesSummary, ...]
    site_id: str  # "" until the site has one
    outside: tuple[Outside, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Session:
    """The site's stores, opened by the first job and closed by `close`."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._turn = threading.RLock()
        self._reading = threading.Lock()  # while the index is asked out of turn, it stays open
        self._stores = ExitStack()
        self._ports: Ports | None = None
        self._passphrase: str | None = None
        self._tally = Tally(Criteria())
        self._looks = Looks(self._preview)
        self._engines: Engines | None = None
        self.passphrase_is_new = False

    def use_passphrase(self, passphrase: str) -> None:
        """What the person typed after a job ended with `KeyringUnavailable`; kept in memory."""
        self._passphrase = passphrase

    def ask_passphrase(self, new: bool) -> str:
        """What the person typed, for whoever opens the site's secrets."""
        self.passphrase_is_new = new
        if self._passphrase is None:
            raise KeyringUnavailable
        return self._passphrase

    @property
    def home(self) -> Home:
        return self._home

    @property
    def has_passphrase(self) -> bool:
        """Whether a person opened the secrets with one."""
        return self._passphrase is not None

    def knows_passphrase(self, passphrase: str) -> bool:
        """Whether it is the one that opened the secrets."""
        known = self._passphrase or ""
        return hmac.compare_digest(known.encode(), passphrase.encode())

    def forget_passphrase(self) -> None:
        """It was wrong: it must be asked for again."""
        self._passphrase = None

    def _open(self) -> Ports:
        from app.ports import open_ports  # noqa: PLC0415

        if self._ports is None:
            try:
                opened = open_ports(self._home, self.ask_passphrase)
                self._ports = self._stores.enter_context(opened)
            except CourierError:
                self.forget_passphrase()
                raise
        return self._ports

    def close(self) -> None:
        """Close the stores; the study index, which names patients, is gone."""
        with self._turn, self._reading:
            self._looks = Looks(self._preview)
            self._engines = None
            self._ports = None
            self._stores.close()

    def warm(self) -> None:
        """Load the heavy libraries while the person reads the first page: loading them stops the
        window for moments, which must not be in the middle of something."""
        from app import submission  # noqa: F401, PLC0415
        from app.study import frames  # noqa: F401, PLC0415

    # ------------------------------------------------------------ long acts

    def survey(self, draft: Draft, token: Token) -> Iterator[Event | Counts | Grown | Surveyed]:
        """Read the sources from the beginning into a fresh index, and look for burned-in text.

        What was found is told of before the search for text, which takes longer, and once more
        after it: a series that cannot be searched is held.
        """
        from app import submission  # noqa: PLC0415

        with self._turn:
            self.close()
            ports = self._open()
            found = submission.survey(draft, ports, token)
            self._tally = Tally(draft.project.criteria)
            yield from self._tally.counted(_with_all_held(found, ports))
            yield self._surveyed(ports)
            yield from submission.inspect(draft, ports, token)
            yield self._surveyed(ports)

    def judge_again(self, draft: Draft, token: Token) -> Iterator[Event | Surveyed]:
        """What was read, after a person said which names are one patient; nothing is read again,
        but pictures that are not held any more are looked at."""
        from app import submission  # noqa: PLC0415

        with self._turn:
            ports = self._open()
            token.check()
            for _ in ports.index.settle(draft.one_person):
                token.check()
            looked_at = submission.inspect(draft, ports, token)
            yield from (event for event in looked_at if isinstance(event, Progress))
            yield from ports.index.rejected()
            yield from ports.index.held()
            yield self._surveyed(ports)

    def _surveyed(self, ports: Ports) -> Surveyed:
        series = tuple(ports.index.series())
        unsure = {one.patient_id for one in series if one.hold is Reason.TWO_NAMES}
        return Surveyed(
            series,
            ports.crosswalk.site_id or "",
            tuple(Outside(uid, why) for uid, why in self._tally.outside.items()),
            tuple(Doubt(one, tuple(sorted(self._tally.names[one]))) for one in sorted(unsure)),
        )

    def run(self, draft: Draft, token: Token, facts: Mapping[str, str]) -> Iterator[Event]:
        """De-identify, check and pack; at the end names all that is held, however early.

        Args:
            facts: clinical ones, by PatientID; the package has clinical tables if there are any.
        """
        from app import submission  # noqa: PLC0415

        with self._turn:
            ports = self._open()
            cases = clinical_desk.cases(facts, draft, ports, token)
            yield from submission.run(draft, ports, token, cases=cases)
            yield from ports.index.held()

    def people(
        self, patient_ids: Iterable[str], project: Project, token: Token
    ) -> tuple[About, ...]:
        """What the images, and packages before, say of these patients."""
        with self._turn:
            return clinical_desk.people(patient_ids, project, self._open(), token)

    def send(
        self, package: Path, destination: Destination, token: Token, *, again: bool = False
    ) -> Iterator[Event]:
        """Deliver a finished package; `again` as `submission.send`."""
        from app import submission  # noqa: PLC0415

        yield from submission.send(package, destination, self._home, token, again=again)

    def secrets(self) -> Secrets:
        """The site's secrets.

        Raises:
            SecretError: the vault does not open.
        """
        with self._turn:
            return self._open().secrets

    def logins(self) -> Logins:
        """The logins that were kept.

        Raises:
            SecretError: the vault does not open.
        """
        from app.site.logins import Logins  # noqa: PLC0415

        with self._turn:
            return Logins(self._home, self._open().secrets.data_key)

    def read_tables(
        self, draft: Draft, paths: Sequence[Path], decisions: Decisions, token: Token
    ) -> Iterator[object]:
        """A site's tables of clinical facts, as `clinical_importing.read`."""
        from app.ui import clinical_importing  # noqa: PLC0415

        with self._turn:
            clinical = draft.project.clinical
            yield from clinical_importing.read(paths, decisions, clinical, self._open(), token)

    def middle(self, series_uid: str) -> Instance | None:
        """The image in the middle of a series, held or not; None when no exams are open. Also
        answers while a survey has the turn: the index may be asked by any thread."""
        with self._reading:
            if self._ports is None:
                return None
            instances = list(self._ports.index.instances(series_uid=series_uid, held=True))
        return instances[len(instances) // 2] if instances else None

    def who_is_who(self, text: str, most: int) -> tuple[CrosswalkRow, ...]:
        """Originals and pseudonyms with this text in them; see `Crosswalk.find`."""
        with self._turn:
            return self._open().crosswalk.find(text, most)

    def export_crosswalk(self, path: Path) -> None:
        """Write which pseudonym is whose, for the site's own records.

        Raises:
            TargetFull, TargetUnwritable
        """
        with self._turn:
            self._open().crosswalk.export_csv(path)

    # ------------------------------------------------------------ small questions

    def open_series(self, draft: Draft, series_uid: str, token: Token) -> OpenedSeries:
        """What the review needs of a series before it shows an image of it."""
        with self._turn:
            return opening.open_series(draft, self._open(), series_uid, token)

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
            self._engines = self._engines or submission.Engines()
            return submission.preview(draft, self._open(), instance, self._engines)


def _with_all_held(events: Iterator[Event], ports: Ports) -> Iterator[Event]:
    # a survey yields only some of what it holds; the index knows it all
    yield from (event for event in events if not isinstance(event, Held))
    yield from ports.index.held()
