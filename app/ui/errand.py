"""What the Send page sets going: make the package, then deliver it. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.model import Event, PackageReady, Project, Token
from app.ui.flow import Flow, Way
from app.ui.session import Session

if TYPE_CHECKING:  # the network loads with the first delivery
    from app.transfer.destination import Destination


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """What the person typed for a server. Lives from the form to the connection, nowhere else."""

    key_file: Path | None = None
    key_passphrase: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Errand:
    """The act of one press on Send. A package that is whole already is only delivered.

    Attributes:
        facts: gives the clinical facts as they are kept, by PatientID.
    """

    session: Session
    flow: Flow
    login: Login
    facts: Callable[[], Mapping[str, str]] = dict

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
        yield from self.session.send(package, _destination(project, self.login), token)


def try_connection(project: Project, login: Login) -> bool:
    """Find out whether a package could be delivered now.

    Raises:
        TransferError, TargetError: says what is wrong.
    """
    _destination(project, login).test()
    return True


def _destination(project: Project, login: Login) -> Destination:
    from app.transfer.destination import Credentials, open_destination  # noqa: PLC0415

    credentials = Credentials(
        key_file=login.key_file,
        key_passphrase=login.key_passphrase,
        password=login.password,
        host_key=project.host_key,
    )
    return open_destination(project.destination, credentials, endpoint=project.endpoint)
