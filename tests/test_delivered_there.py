"""What was delivered stays out of the next package for the same place, and of no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import Reason, SentBefore
from app.model import Draft, Option, PackageReady, Project, Token
from app.ports import Ports, open_ports
from app.sample_site import ct_series, xrays
from app.sealing.drive import Drive
from app.site.paths import Home
from app.submission import run, send
from app.transfer.destination import Destination, open_destination
from app.ui.clinical_desk import people

ARCHIVE = "https://site@archive.example/in"
KEY = str(pyrage.x25519.Identity.generate().to_public())
# looking at pixels is another matter, and takes its time
OPTIONS = Project().options - {Option.CLEAN_PIXEL_DATA}
PROJECT = Project(site_id="000471", options=OPTIONS, destination=ARCHIVE, recipients=(KEY,))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    return Home(tmp_path / "home")


@pytest.fixture
def ports(home: Home) -> Iterator[Ports]:
    with open_ports(home) as opened:
        yield opened


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft((ct_series(tmp_path / "ct", slices=2),), tmp_path / "one", PROJECT)


def folder(at: Path) -> Destination:
    at.mkdir(exist_ok=True)
    return open_destination(str(at))


def drive(at: Path, *recipients: str, passphrase: str = "") -> Drive:
    at.mkdir(exist_ok=True)
    return Drive(at, recipients, Ed25519PrivateKey.generate(), passphrase)


def deliver(draft: Draft, ports: Ports, destination: Destination) -> None:
    """Make a package and deliver it."""
    for _ in run(draft, ports, Token()):
        pass
    for _ in send(draft.package, destination, ports.home, Token()):
        pass


def packed(draft: Draft, ports: Ports, name: str, to: str, **changes: object) -> int:
    """How many images the next package for that place would have."""
    project = replace(draft.project, destination=to)
    again = replace(draft, package=draft.package.with_name(name), project=project, **changes)  # type: ignore[arg-type]
    *_, last = run(again, ports, Token())
    assert isinstance(last, PackageReady)
    held = {one.reason for one in ports.index.held()}
    assert (Reason.DELIVERED_BEFORE in held) is (last.summary.instances < 2)
    return last.summary.instances


def test_after_a_trial_folder_the_archive_gets_everything(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    trial = tmp_path / "trial"
    deliver(draft, ports, folder(trial))
    assert packed(draft, ports, "archive", ARCHIVE) == 2
    assert packed(draft, ports, "again", f"{trial}/../trial/") == 0
    assert packed(draft, ports, "corrected", str(trial), correction=True) == 2


def test_while_nobody_says_where_to_what_was_delivered_anywhere_stays_out(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    assert packed(draft, ports, "kept", "") == 2
    deliver(draft, ports, folder(tmp_path / "trial"))
    assert packed(draft, ports, "kept too", "") == 0


def test_the_next_package_for_a_place_has_what_is_new_and_is_sent_without_a_question(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    archive = tmp_path / "archive"
    deliver(draft, ports, folder(archive))
    with open_ports(ports.home) as later:
        both = (*draft.sources, xrays(tmp_path / "xr", count=1))
        delta = replace(draft, sources=both)
        assert packed(delta, later, "delta", str(archive)) == 1
    for _ in send(tmp_path / "delta", folder(archive), ports.home, Token()):
        pass
    assert sorted(path.name for path in archive.iterdir()) == ["delta", "one"]


def test_a_drive_is_on_its_way_to_the_archive_whose_key_opens_it(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    deliver(draft, ports, drive(tmp_path / "usb", KEY))
    assert packed(draft, ports, "to the archive", ARCHIVE) == 0
    other = str(pyrage.x25519.Identity.generate().to_public())
    trial = replace(draft, project=replace(PROJECT, recipients=(other,)))
    assert packed(trial, ports, "to others", str(tmp_path / "usb")) == 2


def test_another_package_for_the_same_key_is_asked_about_whatever_drive_it_is(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    corrected = replace(draft, package=tmp_path / "two", correction=True)
    deliver(draft, ports, drive(tmp_path / "usb", KEY))
    for _ in run(corrected, ports, Token()):
        pass
    with pytest.raises(SentBefore):
        next(iter(send(corrected.package, drive(tmp_path / "other", KEY), ports.home, Token())))
    locked = drive(tmp_path / "usb", passphrase="an invented passphrase")
    for _ in send(corrected.package, locked, ports.home, Token()):
        pass


def test_the_clinical_page_says_who_was_sent_before_to_where_this_goes(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    deliver(draft, ports, folder(tmp_path / "trial"))
    ids = list(ports.index.patients())
    for to, before in ((ARCHIVE, False), (str(tmp_path / "trial"), True), ("", True)):
        (about,) = people(ids, replace(PROJECT, destination=to), ports, Token())
        assert about.delivered is before, to
