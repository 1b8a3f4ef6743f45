"""What only a coordinator can know: whether a package comes again, and whose key signed it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.reception.register import read_register
from app.sample_site import generate
from app.site.paths import Home
from app.ui.open_package_dialog import OpenPackageDialog
from command_line import study_courier

PATIENCE = 60_000  # ms
PASSPHRASE = "an invented drive's passphrase"
ALT = Qt.KeyboardModifier.AltModifier
# pixels are not searched here: that is slow, and tested elsewhere
PROJECT = """\
version = 1
site_id = "900001"
[deidentify]
options = ["113103", "113104", "113105", "113107", "113108", "113109", "113111"]
"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drives `own` and `other`: one site's packages, signed with two keys."""
    work = tmp_path_factory.mktemp("sites")
    site = generate(work / "site", slices=1)
    (work / "project.toml").write_text(PROJECT)
    secret = {"STUDY_COURIER_DRIVE_PASSPHRASE": PASSPHRASE}
    for name in ("own", "other"):
        home, package, drive = (work / f"{name}-{part}" for part in ("home", "package", "drive"))
        drive.mkdir()
        made = ("deidentify", site.folder / "DICOM", "--out", package)
        answer = study_courier(home, *made, "--project", work / "project.toml")
        assert (package / "data").is_dir(), answer
        sealed = ("export", package, "--to", drive, "--passphrase")
        assert study_courier(home, *sealed, **secret).code == 0
    return work


@pytest.fixture
def dialog(qtbot: QtBot, sites: Path, tmp_path: Path) -> OpenPackageDialog:
    """Everything is named, and the first package was opened."""
    made = OpenPackageDialog(None, Home(tmp_path / "archive"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.into.setText(str(tmp_path))
    try_to_open(made, qtbot, sites / "own-drive")
    assert made.receipt.isVisible()
    return made


def try_to_open(dialog: OpenPackageDialog, qtbot: QtBot, sealed: Path) -> str:
    dialog.sealed.setText(str(sealed))
    dialog.passphrase.setText(PASSPHRASE)
    return press(dialog, qtbot)


def press(dialog: OpenPackageDialog, qtbot: QtBot) -> str:
    """Open with what stands there, and read what is said."""
    dialog.begin_button.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    return dialog.said.text


def forget(folder: Path) -> None:
    for one in folder.glob("900001-*"):
        shutil.rmtree(one) if one.is_dir() else one.unlink()


def known_key(tmp_path: Path) -> str:
    return read_register(Home(tmp_path / "archive")).keys["900001"]


def test_what_was_received_before_is_opened_again_only_if_somebody_says_so(
    dialog: OpenPackageDialog, qtbot: QtBot, sites: Path, tmp_path: Path
) -> None:
    assert dialog.again.isHidden()
    forget(tmp_path)
    assert "was received before" in try_to_open(dialog, qtbot, sites / "own-drive")
    assert dialog.again.isVisible()
    assert not dialog.again.isChecked()
    assert dialog.again.hasFocus()
    assert "was received before" in press(dialog, qtbot)  # nothing was said
    assert not list(tmp_path.glob("900001-*"))
    QTest.keyClick(dialog, Qt.Key.Key_G, ALT)
    qtbot.waitUntil(dialog.again.isChecked)
    assert "It passed" in press(dialog, qtbot)  # the passphrase did not have to be typed again
    assert dialog.passphrase.text() == ""
    assert dialog.again.isHidden()
    assert not dialog.again.isChecked()


def test_what_was_said_of_one_package_is_not_said_of_the_next(
    dialog: OpenPackageDialog, qtbot: QtBot, sites: Path
) -> None:
    try_to_open(dialog, qtbot, sites / "own-drive")
    dialog.again.setChecked(True)
    dialog.sealed.setText(str(sites / "other-drive"))
    assert dialog.again.isHidden()
    assert not dialog.again.isChecked()


def test_where_the_package_lies_still_another_folder_is_asked_for(
    dialog: OpenPackageDialog, qtbot: QtBot, sites: Path
) -> None:
    try_to_open(dialog, qtbot, sites / "own-drive")
    dialog.again.setChecked(True)
    assert "Choose another folder" in press(dialog, qtbot)


def test_another_key_of_a_site_is_taken_as_the_site_told_it_and_not_otherwise(
    dialog: OpenPackageDialog, qtbot: QtBot, sites: Path, tmp_path: Path
) -> None:
    before = known_key(tmp_path)
    said = try_to_open(dialog, qtbot, sites / "other-drive")
    assert "not signed with the key known" in said
    assert dialog.site_key.hasFocus()
    shown = said.split(" with ")[-1].strip(". ")
    qtbot.keyClicks(dialog.site_key, before)
    assert "not signed with the key entered" in press(dialog, qtbot)
    assert known_key(tmp_path) == before
    dialog.site_key.clear()
    qtbot.keyClicks(dialog.site_key, shown.lower().replace("\N{NO-BREAK SPACE}", "-"))
    said = press(dialog, qtbot)
    assert "It passed" in said
    assert "telephone" not in said  # that was done
    assert dialog.site_key.text() == ""
    assert known_key(tmp_path) == shown.replace("\N{NO-BREAK SPACE}", " ")


def test_a_key_told_before_the_first_package_is_compared_with_it(
    qtbot: QtBot, sites: Path, tmp_path: Path
) -> None:
    made = OpenPackageDialog(None, Home(tmp_path / "archive"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.into.setText(str(tmp_path))
    made.site_key.setText("0000 " * 8)
    assert "not signed with the key entered" in try_to_open(made, qtbot, sites / "own-drive")
    assert not read_register(Home(tmp_path / "archive")).keys
    assert made.passphrase.text()
    made.close()
    assert made.passphrase.text() == ""


def test_no_passphrase_waits_behind_a_closed_window(
    dialog: OpenPackageDialog, qtbot: QtBot, sites: Path
) -> None:
    dialog.sealed.setText(str(sites / "own-drive"))
    dialog.passphrase.setText(PASSPHRASE)
    dialog.begin_button.click()
    dialog.reject()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert dialog.passphrase.text() == ""
