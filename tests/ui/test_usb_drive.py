"""Out on an encrypted drive and in again, through the window."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from pytestqt.qtbot import QtBot

from app.errors import RecipientError
from app.model import Delivered, Draft, Project, Token
from app.sealing.drive import packages_on
from app.site.paths import Home
from app.ui.ahead import whole
from app.ui.destination_form import DestinationForm
from app.ui.drives import MountedDrive, mounted_drives
from app.ui.errand import Errand, Login
from app.ui.flow import Flow, Obstacle, Page, Way
from app.ui.open_package_dialog import OpenPackageDialog
from app.ui.pages.confirm import ConfirmPage
from app.ui.pages.done import DonePage
from app.ui.session import Session
from ui.finished_package import bag, summary

PATIENCE = 60_000  # ms
PASSPHRASE = "an invented drive's passphrase"
STICK = MountedDrive(Path("/media/stick"), "STICK", 32_000_000_000, 8_000_000_000, "vfat")
LOCKED = replace(STICK, path=Path("/media/locked"), name="LOCKED", read_only=True)


@pytest.fixture
def flow(tmp_path: Path) -> Flow:
    """A finished package, and a drive that it shall go to."""
    package = bag(tmp_path, "package")
    drive = tmp_path / "drive"
    drive.mkdir()
    draft = Draft((), package, Project(destination=str(drive)))
    return Flow(draft, page=Page.SEND, way=Way.DRIVE, summary=summary(package))


def test_the_drives_of_this_computer_can_be_listed() -> None:
    for drive in mounted_drives():
        assert drive.size >= drive.free >= 0
        assert drive.path != Path("/")


def test_a_drive_is_chosen_by_name_size_and_file_system(form: DestinationForm) -> None:
    asked: list[bool] = []
    form.drive.list_asked.connect(lambda: asked.append(True))
    form.choose_way(3)
    assert asked
    form.drive.show_drives((STICK, LOCKED))
    shown = [form.drive.drives.itemText(place) for place in range(2)]
    for word in ("STICK", "8.0 GB", "32.0 GB", "vfat"):
        assert word in shown[0]
    assert "write-protected" in shown[1]
    assert form._flow is not None
    assert form._flow.way is Way.DRIVE
    assert form._flow.draft.project.destination == str(STICK.path)


def test_without_a_drive_the_way_is_closed(form: DestinationForm) -> None:
    form.choose_way(3)
    form.drive.show_drives(())
    assert form._flow is not None
    failed = {one.obstacle for one in form._flow.checks if not one.passed}
    assert Obstacle.NO_DESTINATION in failed


def test_somebody_must_be_able_to_open_it(form: DestinationForm, qtbot: QtBot) -> None:
    form.choose_way(3)
    form.drive.take("/media/stick")
    assert not form.is_ready
    qtbot.keyClicks(form.drive.passphrase, PASSPHRASE)
    assert not form.is_ready
    qtbot.keyClicks(form.drive.once_more, PASSPHRASE)
    assert form.is_ready
    assert PASSPHRASE in form.login().given.values()
    form.forget_secrets()
    assert not form.is_ready
    assert form._flow is not None
    key = str(pyrage.x25519.Identity.generate().to_public())
    project = replace(form._flow.draft.project, recipients=(key,))
    form.show_flow(replace(form._flow, draft=replace(form._flow.draft, project=project)))
    assert form.is_ready
    assert form.drive.passphrase.isHidden()


def test_an_open_copy_is_offered_only_where_the_project_allows_it_and_with_a_warning(
    form: DestinationForm,
) -> None:
    form.choose_way(3)
    assert form.drive.viewer.isHidden()
    assert form._flow is not None
    project = replace(form._flow.draft.project, viewer_copy=True)
    form.show_flow(replace(form._flow, draft=replace(form._flow.draft, project=project)))
    assert not form.drive.viewer.isHidden()
    assert form.drive.warning.isHidden()
    form.drive.viewer.setChecked(True)
    assert "Whoever finds the drive" in form.drive.warning.text


def test_a_package_goes_onto_a_drive_and_the_last_page_says_when_it_may_be_unplugged(
    qtbot: QtBot, session: Session, flow: Flow
) -> None:
    with pytest.raises(RecipientError):
        list(Errand(session, flow, Login())(Token()))
    *_, last = Errand(session, flow, Login({"drive_passphrase": PASSPHRASE}))(Token())
    assert isinstance(last, Delivered)
    drive = Path(flow.draft.project.destination)
    assert packages_on(drive) == 1
    page = whole(DonePage(session, flow))
    qtbot.addWidget(page)
    page.load(flow.delivered(last.receipt).finished())
    assert "safe to unplug" in page._confirmed.text()
    session.close()


def test_the_page_looks_for_drives_in_a_thread(
    qtbot: QtBot, session: Session, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.pages.confirm.mounted_drives", lambda: (STICK,))
    page = whole(ConfirmPage(session, replace(flow, page=Page.CONFIRM)))
    qtbot.addWidget(page)
    page.destination.drive.list_asked.emit()
    drives = page.destination.drive.drives
    qtbot.waitUntil(lambda: drives.count() > 0, timeout=PATIENCE)
    assert "STICK" in drives.itemText(0)
    page.stop()
    session.close()


def test_a_coordinator_is_told_why_a_package_is_refused(
    qtbot: QtBot, session: Session, flow: Flow, tmp_path: Path
) -> None:
    list(Errand(session, flow, Login({"drive_passphrase": PASSPHRASE}))(Token()))
    session.close()
    into = tmp_path / "received"
    into.mkdir()
    dialog = OpenPackageDialog(None, Home(tmp_path / "archive"))  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.begin_button.isEnabled()
    dialog.sealed.setText(flow.draft.project.destination)
    dialog.into.setText(str(into))
    dialog.passphrase.setText("another passphrase")
    assert refusal(dialog, qtbot).startswith("This key, or its passphrase")
    assert dialog.passphrase.text() == ""
    dialog.passphrase.setText(PASSPHRASE)  # it opens, but is no package of ours
    assert "does not pass the check" in refusal(dialog, qtbot) or "not valid" in dialog.said.text
    part = next(Path(flow.draft.project.destination).glob("*/part-*"))
    part.write_bytes(part.read_bytes()[:-1])
    dialog.passphrase.setText(PASSPHRASE)
    assert "is missing or too short" in refusal(dialog, qtbot)
    assert list(into.iterdir()) == []
    shutil.rmtree(into)


def refusal(dialog: OpenPackageDialog, qtbot: QtBot) -> str:
    dialog.begin_button.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    return dialog.said.text
