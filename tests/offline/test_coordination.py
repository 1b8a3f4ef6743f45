"""A coordinator's keys, and the project files that are signed with one of them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Option
from app.reception.keys import IDENTITY, RECIPIENT, SIGNING, SIGNING_PUBLIC
from app.reception.project_files import site_range
from app.reception.project_text import Answers, project_text
from app.sealing.locking import unlock
from app.site.project import read_project, read_project_file
from command_line import Answer, study_courier

PASSPHRASE = "an invented coordinator's"
_LINE = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=30)


def courier(folder: Path, *arguments: object) -> Answer:
    secret = {"STUDY_COURIER_DRIVE_PASSPHRASE": PASSPHRASE}
    return study_courier(folder / "home", *arguments, **secret)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coordinator")
    assert courier(folder, "keys", "new", "--out", folder / "keys").code == 0
    return folder / "keys"


def test_the_keys_are_those_of_the_standard_tools_and_locked(keys: Path) -> None:
    locked = (keys / IDENTITY).read_bytes()
    assert locked.startswith(b"age-encryption.org/v1\n")
    text = unlock(locked, PASSPHRASE).decode()
    identity = pyrage.x25519.Identity.from_str(text.splitlines()[1])
    assert str(identity.to_public()) == (keys / RECIPIENT).read_text().strip()
    asked = ["ssh-keygen", "-y", "-P", PASSPHRASE, "-f", keys / SIGNING]
    public = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    assert public.split()[:2] == (keys / SIGNING_PUBLIC).read_text().split()[:2]


def test_keys_are_never_written_over(keys: Path) -> None:
    before = (keys / IDENTITY).read_bytes()
    assert courier(keys.parent, "keys", "new", "--out", keys).code == 2
    assert (keys / IDENTITY).read_bytes() == before


def test_each_site_of_a_range_gets_a_signed_file(keys: Path, tmp_path: Path) -> None:
    agreement, recipe = tmp_path / "agreement.txt", tmp_path / "recipe.txt"
    agreement.write_text('I agree: "all" of it.\n\nTruly.\n', "utf-8")
    recipe.write_text("FORMAT dicom\n%header\nREMOVE PatientComments\n")
    recipient = (keys / RECIPIENT).read_text().strip()
    answer = courier(
        tmp_path,
        *("project", "new", "--out", tmp_path / "sites", "--name", "Köln pilot"),
        *("--site-ids", "004711-004713", "--key", keys / SIGNING, "--agreement", agreement),
        *("--recipe", recipe, "--option", "113106", "--option", "clean-pixel-data"),
        *("--modality", "ct", "--body-part", "chest", "--minimum-age", "18"),
        *("--destination", "sftp://site@archive.example/in", "--recipient", recipient),
        *("--private-block", "PILOT", "--viewer-copy", "--contact", "Ida, ida@archive.example"),
    )
    assert answer.code == 0, answer
    files = sorted((tmp_path / "sites").iterdir())
    assert [path.stem for path in files] == ["004711", "004712", "004713"]
    read = read_project_file(files[1])
    project = read.project
    assert read.coordinator in answer.out
    assert project.site_id == "004712"
    assert project.name == "Köln pilot"
    assert project.options == {Option.BASIC, Option.RETAIN_FULL_DATES, Option.CLEAN_PIXEL_DATA}
    assert "REMOVE PatientComments" in project.recipe
    assert project.agreement == agreement.read_text("utf-8").strip()
    assert project.criteria.modalities == {"CT"}
    assert project.criteria.youngest == 18
    assert project.recipients == (recipient,)
    assert project.viewer_copy
    assert project.private_block is not None


def test_an_answer_that_will_not_do_leaves_no_file(keys: Path, tmp_path: Path) -> None:
    answer = courier(
        tmp_path,
        *("project", "new", "--out", tmp_path / "sites", "--name", "Pilot"),
        *("--key", keys / SIGNING, "--option", "no such option"),
    )
    assert answer.code == 2
    assert "option" in answer.err
    assert list((tmp_path / "sites").iterdir()) == []


@given(
    name=_LINE.filter(lambda one: one.isprintable() and "\\" not in one),
    agreement=st.lists(_LINE.filter(str.isprintable), max_size=4).map("\n".join),
    words=st.lists(st.text("ABC \"'#[]=", min_size=1, max_size=8).filter(str.strip), max_size=4),
)
def test_whatever_is_answered_is_what_is_read(
    name: str, agreement: str, words: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("project") / "project.toml"
    text = project_text(Answers(name=name, agreement=agreement, modalities=tuple(words)))
    path.write_text(text, "utf-8", newline="\n")
    project = read_project(path)
    assert project.name == (name or "MIDRC")
    assert project.agreement == agreement.strip()
    assert project.criteria.modalities == {word.strip().upper() for word in words}


def test_a_range_is_six_digits_twice() -> None:
    assert site_range("") == ("",)
    assert site_range("004711") == ("004711",)
    assert site_range("004711 - 004713") == ("004711", "004712", "004713")
    for wrong in ("4711", "004713-004711", "000001-900000", "00471x", "004711-004712-004713"):
        with pytest.raises(ValueError, match=r"each|range"):
            site_range(wrong)
