"""A coordinator answers the questions that make a project file."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model import DEFAULT_OPTIONS, Option
from app.site.project import read_project_file
from app.ui.new_project_dialog import NewProjectDialog

PATIENCE = 60_000  # ms


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    key = tmp_path / "key"
    key.write_bytes(
        Ed25519PrivateKey.generate().private_bytes(
            Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()
        )
    )
    window = QWidget()
    qtbot.addWidget(window)
    made = NewProjectDialog(window)
    made.parent_kept = window  # type: ignore[attr-defined]
    for name, text in (
        ("name", "Pilot"),
        ("site_ids", "004711-004712"),
        ("modalities", "ct, DX"),
        ("key", str(key)),
        ("folder", str(tmp_path / "sites")),
    ):
        made.fields[name].setText(text)
    return made


def said(dialog: NewProjectDialog, qtbot: QtBot) -> str:
    dialog.said.say("")
    dialog.begin()
    qtbot.waitUntil(dialog.make.isEnabled, timeout=PATIENCE)
    return dialog.said.text


def test_the_answers_become_signed_files(
    dialog: NewProjectDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.agreement.setPlainText("I agree.\nTruly.")
    dialog.youngest.setValue(18)
    dialog.options[Option.RETAIN_SAFE_PRIVATE].setChecked(False)
    text = said(dialog, qtbot)
    read = read_project_file(tmp_path / "sites" / "004712.toml")
    assert read.coordinator in text
    assert read.project.site_id == "004712"
    assert read.project.agreement == "I agree.\nTruly."
    assert read.project.criteria.modalities == {"CT", "DX"}
    assert read.project.criteria.youngest == 18
    assert read.project.options == DEFAULT_OPTIONS - {Option.RETAIN_SAFE_PRIVATE}
    dialog.reject()


def test_what_will_not_do_is_named_and_nothing_is_written(
    dialog: NewProjectDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.fields["recipients"].setText("age1nobody")
    assert "recipients" in said(dialog, qtbot)
    dialog.fields["recipients"].clear()
    dialog.fields["site_ids"].setText("4711")
    assert "six digits" in said(dialog, qtbot)
    dialog.fields["site_ids"].clear()
    dialog.fields["key"].setText(str(tmp_path / "nothing"))
    assert "key" in said(dialog, qtbot)
    assert not list(tmp_path.glob("sites/*"))
    dialog.reject()
