"""`study-courier demo`: the whole way with an invented hospital's images, and no question asked."""

from __future__ import annotations

import json
import os
import shutil
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from app.cli.console import Console, plain
from app.cli.deidentify import Contribution, describe, package
from app.errors import TargetExists, TargetUnwritable, TrialFailed
from app.model import Delivered, Draft, Held, Project, Receipt, Token
from app.package.bag import readable_size
from app.package.report import REPORT_JSON
from app.package.verify import verify
from app.ports import open_ports
from app.sample_site import SampleSite, generate
from app.site.paths import Home
from app.site.vault import ENVIRONMENT
from app.submission import send
from app.transfer.destination import open_destination

PASSPHRASE = "nothing of this is real"  # noqa: S105 - it guards invented people
_SITE_ID = "999999"
_MARK = "study-courier-demo.txt"
_PARTS = ("site", "state", "package", "package.building", "archive")


@dataclass(frozen=True, slots=True)
class Trial:
    """What the whole way led to."""

    site: SampleSite
    contribution: Contribution
    receipt: Receipt


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: all went as it must, with what is to be held held."""
    folder = arguments.out
    _make_room(folder)
    console.say(f"Inventing a hospital's export in {plain(str(folder / 'site'))}")
    trial = whole_way(folder, console, token)
    contribution, archive = trial.contribution, folder / "archive" / "package"
    console.say()
    describe(contribution.summary, console)
    _show_contents(archive, console)
    _show_redactions(archive, console)
    console.say()
    console.say(f"Delivered to {plain(str(archive))}, every byte read back and checked.")
    console.say("The report is in report.html there. Left out, as it must be:")
    console.name(contribution.left_out)
    console.say()
    console.say("To see which pseudonym stands for whom:")
    console.say(
        f"  STUDY_COURIER_HOME='{plain(str(folder / 'state'))}' {ENVIRONMENT}='{PASSPHRASE}' "
        "study-courier crosswalk --out crosswalk.csv"
    )
    console.add(site=trial.site.folder, receipt=asdict(trial.receipt))
    return 0


def whole_way(folder: Path, console: Console, token: Token, *, slices: int = 24) -> Trial:
    """Invent the site, scan, de-identify, audit, package, deliver and verify below `folder`.

    Raises:
        TrialFailed: something became of a file that must not.
    """
    site = generate(folder / "site", slices=slices)
    home = Home(folder / "state")
    archive = folder / "archive"
    archive.mkdir()
    draft = Draft(
        (site.folder,), folder / "package", Project(site_id=_SITE_ID), accept_redactions=True
    )
    with _passphrase(), open_ports(home) as ports:
        contribution = package(draft, ports, console, token)
    _compare(site, contribution)
    receipt = None
    destination = open_destination(str(archive))
    for event in console.follow(send(draft.package, destination, home, token)):
        if isinstance(event, Delivered):
            receipt = event.receipt
    for _ in console.follow(verify(archive / "package", token)):
        pass
    assert receipt is not None  # noqa: S101 - the last event of a delivery
    return Trial(site, contribution, receipt)


def _compare(site: SampleSite, contribution: Contribution) -> None:
    held = Counter(one.reason for one in contribution.left_out if isinstance(one, Held))
    expected = Counter(why for uid, why in site.held.items() if uid not in site.burned_in)
    rejected = {
        one.source.path.relative_to(site.folder).as_posix(): one.reason
        for one in contribution.left_out
        if not isinstance(one, Held)
    }
    if contribution.summary.instances != len(site.clean_instances | site.burned_in):
        raise TrialFailed(problem="not every image that may be there is in the package")
    if held != expected:
        raise TrialFailed(problem="other images were held than must be")
    if rejected != dict(site.broken):
        raise TrialFailed(problem="other files were rejected than must be")


def _show_contents(bag: Path, console: Console) -> None:
    console.say()
    for path in sorted(bag.iterdir()):
        if path.is_file():
            console.say(f"  {path.name:<38} {readable_size(path.stat().st_size)}")
    for patient in sorted((bag / "data").iterdir()):
        images = list(patient.rglob("*.dcm"))
        size = readable_size(sum(image.stat().st_size for image in images))
        console.say(f"  data/{patient.name + '/':<33} {len(images)} images, {size}")


def _show_redactions(bag: Path, console: Console) -> None:
    report = json.loads((bag / REPORT_JSON).read_text(encoding="utf-8"))
    console.say()
    console.say("Text was burned into these pictures; what was found is blacked out:")
    for one in report["series"]:
        if one["boxes"]:
            console.say(f"  {one['modality']} {one['description']:<25} {one['boxes']} boxes")


def _make_room(folder: Path) -> None:
    """Make the folder, or empty the one an earlier demo left; anything else is not ours."""
    mark = folder / _MARK
    try:
        if mark.is_file():
            for part in _PARTS:
                shutil.rmtree(folder / part, ignore_errors=True)
        elif os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
            raise TargetExists(path=folder)
        folder.mkdir(parents=True, exist_ok=True)
        mark.write_text("Made by `study-courier demo`, which may delete and make it again.\n")
    except OSError as error:
        raise TargetUnwritable(path=folder) from error


@contextmanager
def _passphrase() -> Iterator[None]:
    """So that the demo's secrets stay in its own folder, away from the password store."""
    before = os.environ.get(ENVIRONMENT)
    os.environ[ENVIRONMENT] = PASSPHRASE
    try:
        yield
    finally:
        if before is None:
            del os.environ[ENVIRONMENT]
        else:
            os.environ[ENVIRONMENT] = before
