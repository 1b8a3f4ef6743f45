"""`study-courier deidentify`: from a study folder to a checked package."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from app.cli import asking
from app.cli.console import Console, plain
from app.errors import SiteIdError, UsageError
from app.model import (
    Draft,
    Held,
    PackageReady,
    PackageSummary,
    Progress,
    Project,
    Rejected,
    Stage,
    Token,
)
from app.package.bag import readable_size
from app.ports import Ports, open_ports
from app.site.crosswalk import Crosswalk
from app.site.paths import Home
from app.site.project import DEFAULT, read_project
from app.submission import run as contribute

if TYPE_CHECKING:
    from app.clinical.records import Case


@dataclass(frozen=True, slots=True)
class Contribution:
    """What became of everything in the sources."""

    summary: PackageSummary
    left_out: tuple[Held | Rejected, ...]


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 1 if some file did not make it into the package."""
    if arguments.mapping and not arguments.clinical:
        raise UsageError(problem="--mapping is for --clinical.")
    project = read_project(arguments.project) if arguments.project else DEFAULT
    project = replace(project, destination=arguments.to or project.destination)
    with ExitStack() as stack:
        ports = stack.enter_context(open_ports(Home.default(), asking.site_passphrase()))
        draft = Draft(
            sources=tuple(arguments.sources),
            package=arguments.out,
            project=_numbered(project, arguments.site_id or "", ports.crosswalk),
            excluded_series=frozenset(arguments.exclude_series),
            one_person=frozenset(arguments.one_person),
            accept_redactions=arguments.accept_redactions,
            correction=arguments.correction,
            workers=arguments.workers,
        )
        executor = None
        if arguments.cluster:
            from app.cluster import connect  # noqa: PLC0415 - few have one

            secret = ports.secrets.site_secret
            executor = stack.enter_context(connect(arguments.cluster, draft.project, secret))
            draft = replace(draft, workers=executor.workers)
        cases: Mapping[str, Case] | None = None
        code = 0
        if arguments.clinical:
            from app.cli.clinical_tables import take_in  # noqa: PLC0415 - many have none

            cases, code = take_in(arguments, draft, ports, console, token, until=stack)
        contribution = package(draft, ports, console, token, executor, cases=cases)
    describe(contribution.summary, console)
    return int(console.name(contribution.left_out) > 0 or code > 0)


def package(
    draft: Draft,
    ports: Ports,
    console: Console,
    token: Token,
    executor: Executor | None = None,
    *,
    cases: Mapping[str, Case] | None = None,
) -> Contribution:
    """Run to the end.

    Raises:
        CourierError: as `submission.run`.
    """
    late: list[Held | Rejected] = []
    at_work = False
    summary = None
    for event in console.follow(contribute(draft, ports, token, executor, cases)):
        match event:
            case Progress():
                at_work = event.stage not in {Stage.SCAN, Stage.INSPECT}
            case Held() | Rejected() if at_work:  # what was left out before, the index has
                late.append(event)
            case PackageReady():
                summary = event.summary
    assert summary is not None  # noqa: S101 - the last event of a run
    return Contribution(summary, tuple(chain(ports.index.rejected(), ports.index.held(), late)))


def describe(summary: PackageSummary, console: Console) -> None:
    """Where the package is, and what is in it."""
    console.say(f"Package: {plain(str(summary.path))}")
    console.say(
        f"{summary.instances} images of {summary.series} series, {summary.studies} studies, "
        f"{summary.patients} patients ({readable_size(summary.size)}); "
        f"{summary.held} held, {summary.rejected} rejected"
    )
    console.add(package=asdict(summary))


def _numbered(project: Project, typed: str, crosswalk: Crosswalk) -> Project:
    """The project with this site's number: the file's, the one typed, or the one used before.

    Raises:
        SiteIdError: they contradict each other. It is better to hear that before the scan.
    """
    if typed and project.site_id not in {"", typed}:
        raise SiteIdError(
            problem=f"The project file gives site number {project.site_id}, not {typed}."
        )
    numbered = replace(project, site_id=project.site_id or typed or crosswalk.site_id)
    if crosswalk.site_id:
        crosswalk.lock_site_id(numbered.site_id)
    return numbered
