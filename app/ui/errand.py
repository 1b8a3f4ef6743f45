"""What the Send page sets going: make the package, then deliver it. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.model import Event, PackageReady, Project, Token
from app.site.endpoints import slowest
from app.site.settings import read_settings
from app.ui.flow import Flow, Way
from app.ui.session import Session

if TYPE_CHECKING:  # the network loads with the first delivery
    from app.transfer.destination import Destination


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """What the person typed for a server. Lives from the form to the connection; longer, sealed in
    the site's vault, if they want it.

    Attributes:
        given: by the names of the fields of `transfer.destination.Credentials`.
        remember: keep it once the server took it.
    """

    given: Mapping[str, str] = field(default_factory=dict)
    remember: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Errand:
    """The act of one press on Send. A package that is whole already is only delivered.

    Attributes:
        facts: gives the clinical facts as they are kept, by PatientID.
        again: also studies that the destination has already, out of another package.
    """

    session: Session
    flow: Flow
    login: Login
    facts: Callable[[], Mapping[str, str]] = dict
    again: bool = False

    def __call__(self, token: Token) -> Iterator[Event]:
        package = self.flow.summary.path if self.flow.summary else None
        if package is None:
            for event in self.session.run(self.flow.draft, token, self.facts()):
                yield event
                if isinstance(event, PackageReady):
                    package = event.summary.path
        if package is not None and self.flow.way is not Way.KEEP:
            yield from self._deliver(package, self.flow.draft.project, token)

    def _deliver(self, package: Path, project: Project, token: Token) -> Iterator[Event]:
        again = self.again or self.flow.draft.correction
        if self.flow.way is Way.DRIVE:
            from app.ui.drive_errand import drive_of  # noqa: PLC0415

            drive = drive_of(self.session, project, self.login.given)
            yield from self.session.send(package, drive, token, again=again)
            return
        given = _known(self.session, project, self.login)
        destination = _destination(self.session, project, given)
        yield from self.session.send(package, destination, token, again=again)
        _keep(self.session, project, self.login, given)


def try_connection(session: Session, project: Project, login: Login) -> bool:
    """Find out whether a package could be delivered now.

    Raises:
        TransferError, TargetError: says what is wrong.
        SecretError: a login is kept, and the vault does not open.
    """
    given = _known(session, project, login)
    _destination(session, project, given).test()
    _keep(session, project, login, given)
    return True


def _known(session: Session, project: Project, login: Login) -> dict[str, str]:
    """What was typed; what is remembered stands for what was not."""
    from app.site.logins import is_remembered, place  # noqa: PLC0415

    where = place(project)
    kept = session.logins().recall(where) if is_remembered(session.home, where) else {}
    return kept | dict(login.given)


def _keep(session: Session, project: Project, login: Login, given: Mapping[str, str]) -> None:
    from app.site.logins import place  # noqa: PLC0415

    if login.remember and given:
        session.logins().remember(place(project), given)


def _destination(session: Session, project: Project, given: Mapping[str, str]) -> Destination:
    from app.transfer.destination import open_destination  # noqa: PLC0415
    from app.transfer.needs import credentials  # noqa: PLC0415

    login = credentials({**given, "host_key": project.host_key})
    limit = read_settings(session.home).bytes_per_second
    endpoint = slowest(project.endpoint, limit)
    return open_destination(project.destination, login, endpoint=endpoint)
