"""A coordinator's project file on the command line: signed, checked, and followed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from app.errors import Reason
from command_line import study_courier

PROJECT = """version = 1
name = "Pilot"
site_id = "004711"
[deidentify]
options = ["113100", "113105", "113107"]
[protocol]
modalities = ["CT"]
minimum_age = 18
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "project.toml"
    path.write_text(PROJECT)
    return path


def test_a_coordinator_signs_a_file_and_a_site_sees_who_did(
    home: Path, project: Path, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key]
    subprocess.run(command, check=True)
    assert study_courier(home, "project", "check", project, "--json").json["signed_with"] == ""
    signed = study_courier(home, "project", "sign", project, "--key", key, "--json")
    assert signed.code == 0
    fingerprint = signed.json["signed_with"]
    assert len(fingerprint.split()) == 8
    assert fingerprint in study_courier(home, "project", "check", project).out
    project.write_text(project.read_text().replace("18", "12"))
    assert study_courier(home, "project", "check", project).code == 2
    again = study_courier(home, "project", "sign", project, "--key", key, "--json")
    assert again.json["signed_with"] == fingerprint
    assert again.json["criteria"]["youngest"] == 12


@pytest.mark.parametrize("kind", ["rsa", "nothing"])
def test_only_an_ed25519_key_signs(home: Path, project: Path, tmp_path: Path, kind: str) -> None:
    key = tmp_path / "key"
    if kind == "rsa":
        command = ["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", key]
        subprocess.run(command, check=True)
    assert study_courier(home, "project", "sign", project, "--key", key).code == 2
    assert project.read_text() == PROJECT


def test_what_a_project_does_not_ask_for_stays_behind(
    home: Path, project: Path, tmp_path: Path, small_site
) -> None:
    package = tmp_path / "package"
    arguments = ("deidentify", small_site.folder, "--out", package, "--project", project)
    answer = study_courier(home, *arguments)
    assert answer.code == 1
    assert Reason.EXCLUDED.value in answer.named.values()
    manifest = next(package.glob("image_manifest_*.tsv")).read_text()
    rows = [line.split("\t") for line in manifest.splitlines()]
    assert {row[rows[0].index("modality")] for row in rows[1:]} == {"CT"}
