"""The coordinator's signature under a project file."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import ProjectFileError
from app.model import Criteria
from app.site.project import read_project_file
from app.site.signature import sign

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PROJECT = """version = 1
name = "Pilot"
agreement = '''
I may send these.
'''
contact = "Ida Invented"
[protocol]
modalities = ["cr", "CT"]
body_parts = ["Chest"]
minimum_age = 18
"""


def read(folder: Path, text: str) -> tuple[str, str]:
    path = folder / "project.toml"
    path.write_bytes(text.encode())
    read = read_project_file(path)
    return read.coordinator, read.project.name


def test_a_file_without_signature_has_no_coordinator(tmp_path: Path) -> None:
    assert read(tmp_path, PROJECT) == ("", "Pilot")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_signed_file_names_its_coordinators_key(tmp_path: Path, ends: str) -> None:
    signed = sign(PROJECT, KEY).replace("\n", ends)
    fingerprint, name = read(tmp_path, signed + ends)
    assert name == "Pilot"
    assert len(fingerprint.split()) == 8
    assert read(tmp_path, sign(signed, KEY))[0] == fingerprint


def test_another_key_has_another_fingerprint(tmp_path: Path) -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    assert read(tmp_path, sign(PROJECT, KEY))[0] != read(tmp_path, sign(PROJECT, other))[0]


@pytest.mark.parametrize(
    "forge",
    [
        lambda signed: signed.replace("18", "12"),
        lambda signed: signed + '[destination]\naddress = "sftp://thief.example/in"\n',
        lambda signed: signed + "more = 1\n",
        lambda signed: "# a word before\n" + signed,
        lambda signed: signed.replace('key = "A', 'key = "B'),
        lambda signed: signed.replace("[signature]", "[signature]\nvalue = 'x'"),
    ],
)
def test_a_changed_file_is_refused(tmp_path: Path, forge: object) -> None:
    assert callable(forge)
    with pytest.raises(ProjectFileError):
        read(tmp_path, forge(sign(PROJECT, KEY)))


def test_what_the_project_asks_for_is_read(tmp_path: Path) -> None:
    path = tmp_path / "project.toml"
    path.write_text(PROJECT)
    project = read_project_file(path).project
    assert project.criteria == Criteria(frozenset({"CR", "CT"}), frozenset({"CHEST"}), 18, 0)
    assert project.agreement == "I may send these."
    assert project.contact == "Ida Invented"


@pytest.mark.parametrize(
    "wrong",
    [
        "[protocol]\nminimum_age = -1",
        "[protocol]\nmodalities = [1]",
        "[protocol]\nmodality = ['CT']",
        "agreement = 3",
        'agreement = "a\\u0007b"',
    ],
)
def test_what_is_wrong_is_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ProjectFileError):
        read(tmp_path, f"version = 1\n{wrong}\n")
