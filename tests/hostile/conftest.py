"""Runs of the main job over hostile folders, through the use case and through the command line."""

# ruff: noqa: ARG005 - makers and callbacks of one shape
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app import submission
from app.errors import Reason
from app.model import Draft, Held, Packaged, Project, Rejected, Token
from app.ports import open_ports
from app.site.paths import Home
from command_line import PASSPHRASE

PROJECT = Project(site_id="004711")


@dataclass(slots=True)
class Outcome:
    """What a run made of a folder.

    Attributes:
        package: the finished package.
        packaged: what is in it.
        named: every reason each path was named with, by what the site's screen shows.
    """

    package: Path
    packaged: list[Packaged] = field(default_factory=list)
    named: dict[str, list[Reason]] = field(default_factory=dict)

    def reasons(self, path: Path, member: str = "") -> list[Reason]:
        return self.named.get(f"{path}!{member}" if member else str(path), [])


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def run_over(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs the main job over folders; `watch` is called with each event."""

    def run(*sources: Path, watch: Callable[[object], None] = lambda event: None) -> Outcome:
        place = tmp_path_factory.mktemp("run")
        outcome = Outcome(place / "package")
        draft = Draft(sources=sources, package=outcome.package, project=PROJECT)
        with open_ports(Home(place / "home"), lambda new: PASSPHRASE) as ports:
            for event in submission.run(draft, ports, Token()):
                watch(event)
                if isinstance(event, Packaged):
                    outcome.packaged.append(event)
                elif isinstance(event, Held | Rejected):
                    outcome.named.setdefault(event.source.shown, []).append(event.reason)
            for kept in ports.index.held():
                # an index that holds names it too, before anything is worked on
                outcome.named.setdefault(kept.source.shown, [kept.reason])
        return outcome

    return run
