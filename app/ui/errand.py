"""What the Send page sets going: make the package, then deliver it. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.model import Event, PackageReady, Project, Token
from app.ui.flow import Flow, Way
from app.ui.session import Session


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """What the person typed for a server. Lives from the form to the connection, nowhere else."""

    key_file: Path | None = None
    password: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Errand:
    """The act of one press on Send. A package that is whole already is only delivered."""

    session: Session
    flow: Flow
    login: Login

    def __call__(self, token: Token) -> Iterator[Event]:
        package = self.flow.summary.path if self.flow.summary else None
        if package is None:
            for event in self.session.run(self.flow.draft, token):
                yield event
                if isinstance(event, PackageReady):
                    package = event.summary.path
        if package is not None and self.flow.way is not Way.KEEP:
            yield from self._deliver(package, self.flow.draft.project, token)

    def _deliver(self, package: Path, project: Project, token: Token) -> Iterator[Event]:
        from app.transfer.destination import Credentials, open_destination  # noqa: PLC0415

        credentials = Credentials(
            key_file=self.login.key_file,
            password=self.login.password,
            host_key=project.host_key,
        )
        destination = open_destination(project.destination, credentials)
        yield from self.session.send(package, destination, token)
