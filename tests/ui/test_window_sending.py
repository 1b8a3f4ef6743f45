"""Sending from the window to a real OpenSSH server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.model import DEFAULT_OPTIONS, Attestation, Draft, Option, Project
from app.sample_site import SampleSite, generate
from app.site.paths import Home
from app.ui import dialogs
from app.ui.flow import Page
from app.ui.wizard import Wizard
from servers.sshd import Sshd

# the search for burned-in text has tests of its own, and takes its time
PLAIN = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
PROJECT = Project(site_id="004711", options=PLAIN)
PATIENCE = 60_000  # ms


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=3)


@pytest.fixture
def wizard(
    qtbot: QtBot, tmp_path: Path, site: SampleSite, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Wizard]:
    """On the Confirm page, everything approved and attested."""
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    draft = Draft((), tmp_path / "package", PROJECT)
    made = Wizard(Home(tmp_path / "home"), draft)
    qtbot.addWidget(made)
    made.show()
    made.studies.take(site.folder)
    press_next(made, qtbot)
    uids = [one.series_uid for one in made.flow.undecided]
    made.review.flowed.emit(made.flow.approve(*uids))
    press_next(made, qtbot)
    press_next(made, qtbot)
    fill(made.confirm.word.name, "Ida Invented", qtbot)
    fill(made.confirm.word.role, "Nurse", qtbot)
    yield made
    made.send.cancel()
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    made.close()


def fill(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.clear()
    qtbot.keyClicks(field, text)


def press_next(wizard: Wizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)


def address(wizard: Wizard, qtbot: QtBot, server: Sshd, key: str | None = None) -> None:
    form = wizard.confirm.destination
    form.choose_way(2)
    fill(form.server.address, server.address(), qtbot)
    fill(form.server.host_key, server.fingerprint if key is None else key, qtbot)
    fill(form.server.key_file, str(server.key_file), qtbot)


def test_a_package_is_delivered_and_proved(
    wizard: Wizard, qtbot: QtBot, sshd: Sshd, site: SampleSite
) -> None:
    address(wizard, qtbot, sshd)
    press_next(wizard, qtbot)
    assert wizard.flow.page is Page.SEND
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
    receipt, summary = wizard.flow.receipt, wizard.flow.summary
    assert receipt is not None
    assert summary is not None
    assert (sshd.folder / receipt.package / "bagit.txt").is_file()
    assert summary.instances == len(site.clean_instances)
    assert receipt.digest in wizard.done.receipt.text()


def test_the_word_is_given_by_the_press_that_sends_also_after_a_look_back(
    wizard: Wizard, qtbot: QtBot
) -> None:
    early = Attestation("Ida Invented", "Nurse", "", "2000-01-01T00:00:00+00:00")
    wizard.confirm.flowed.emit(wizard.flow.attest(early))
    wizard.back_button.click()
    press_next(wizard, qtbot)
    press_next(wizard, qtbot)
    given = wizard.flow.draft.attestation
    assert wizard.flow.page is Page.SEND
    assert given == replace(early, agreement=given.agreement, at=given.at)
    assert given.agreement
    assert datetime.now(UTC) - datetime.fromisoformat(given.at) < timedelta(hours=1)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)


def test_a_connection_can_be_tried_without_sending(
    wizard: Wizard, qtbot: QtBot, sshd: Sshd
) -> None:
    address(wizard, qtbot, sshd)
    form = wizard.confirm.destination.server
    form.test.click()
    qtbot.waitUntil(lambda: form.tested.text not in ("", "Trying…"), timeout=20000)
    assert "known one" in form.tested.text
    fill(form.host_key, "SHA256:" + "A" * 43, qtbot)
    form.test.click()
    qtbot.waitUntil(lambda: "not the one" in form.tested.text, timeout=PATIENCE)
    form._met.click()  # after the coordinator read it on the telephone
    assert wizard.flow.draft.project.host_key == sshd.fingerprint
    assert not any(sshd.folder.iterdir())


def test_a_wrong_server_is_refused_and_the_package_waits(
    wizard: Wizard, qtbot: QtBot, sshd: Sshd
) -> None:
    address(wizard, qtbot, sshd, key="SHA256:" + "A" * 43)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: bool(wizard.send.failure.text), timeout=PATIENCE)
    assert "not the one" in wizard.send.failure.text
    assert "safe on this computer" in wizard.send.failure.text
    assert wizard.flow.summary is not None
    qtbot.mouseClick(wizard.back_button, Qt.MouseButton.LeftButton)
    assert wizard.flow.page is Page.CONFIRM
    fill(wizard.confirm.destination.server.host_key, sshd.fingerprint, qtbot)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
    assert wizard.flow.receipt is not None


def test_a_delivery_left_unfinished_is_resumed_without_packing_again(
    wizard: Wizard, qtbot: QtBot, start_sshd: Callable[..., Sshd], tmp_path: Path
) -> None:
    closed = start_sshd("-R")  # takes nothing
    address(wizard, qtbot, closed)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: bool(wizard.send.failure.text), timeout=PATIENCE)
    package = wizard.flow.draft.package
    made = (package / "manifest-sha256.txt").stat().st_mtime_ns
    wizard.close()
    again = Wizard(Home(tmp_path / "home"), Draft((), tmp_path / "other", Project()))
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.start.view.drafts.rowCount() == 1, timeout=PATIENCE)
    again.start.view.resume_asked.emit(again.start.view.drafts.rows[0].value)
    assert again.flow.page is Page.CONFIRM
    open_server = start_sshd()
    address(again, qtbot, open_server)
    press_next(again, qtbot)
    qtbot.waitUntil(lambda: again.flow.page is Page.DONE, timeout=PATIENCE)
    assert (package / "manifest-sha256.txt").stat().st_mtime_ns == made
    assert any(open_server.folder.iterdir())
    again.close()
