"""One place is one text, however its address is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Endpoint, Project
from app.site.places import place_at, places_of
from app.transfer.destination import open_destination

NAMES = st.text("abcxyz019", min_size=1, max_size=8)
FOLDERS = st.lists(st.sampled_from(["in", "Ab c", "ü", "%41", "{identity}"]), min_size=1)
PORTS = st.sampled_from(["", ":1", ":22", ":80", ":104", ":443", ":2762"])
WEB = ("https", "dicomweb", "posda")


@given(
    kind=st.sampled_from(("sftp", "dicoms", "s3", "gen3", *WEB)),
    user=NAMES,
    host=st.sampled_from(["archive.example", "Archive.Example", "[2001:db8::1]"]),
    port=PORTS,
    folders=FOLDERS,
    slash=st.sampled_from(["", "/"]),
)
def test_an_address_is_the_same_place_as_its_destination_says_it_is(
    kind: str, user: str, host: str, port: str, folders: list[str], slash: str
) -> None:
    path = "/" + "/".join(folders) + slash
    if kind == "s3":
        host, port = "bucket-1", ""
    if kind == "gen3":
        path = "/program/project"
    address = f"{kind}://{user}@{host}{port}{'' if kind == 'dicoms' else path}"
    assert place_at(address) == place_at(open_destination(address).address)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://anna@archive.example/in", "https://bela@archive.example:443/in/"),
        ("https://archive.example/in", "https://ARCHIVE.example/in"),
        ("sftp://site@archive.example/in", "sftp://site@archive.example:22/in"),
        ("dicoms://STORE@archive.example", "dicoms://STORE@archive.example:2762"),
        ("dicomweb+http://localhost/dicom", "dicomweb+http://localhost:80/dicom"),
        ("s3://anna@bucket/in", "s3://bucket/in/"),
    ],
)
def test_a_login_a_usual_port_and_a_slash_make_no_other_place(one: str, other: str) -> None:
    assert place_at(one) == place_at(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://archive.example/in", "https://archive.example/trial"),
        ("https://archive.example/in", "https://archive.example:8443/in"),
        ("https://archive.example/in", "dicomweb://archive.example/in"),
        ("sftp://site@archive.example/in", "sftp://trial@archive.example/in"),
        ("sftp://site@archive.example/~/in", "sftp://site@archive.example/in"),
        ("dicoms://STORE@archive.example", "dicoms://TRIAL@archive.example"),
        ("s3://anna@bucket/{identity}", "s3://bela@bucket/{identity}"),
    ],
)
def test_what_the_server_keeps_apart_is_another_place(one: str, other: str) -> None:
    assert place_at(one) != place_at(other)


def test_a_bucket_is_another_one_at_another_service() -> None:
    ours, trial = "https://s3.archive.example", "https://s3.trial.example"
    at = [place_at("s3://bucket/in", one) for one in (ours, f"{ours}:443", trial, "")]
    assert at[0] == at[1]
    assert len(set(at)) == 3
    assert place_at("https://archive.example/in", ours) == place_at("https://archive.example/in")
    endpoint = Endpoint(service=ours)
    assert open_destination("s3://bucket/in", endpoint=endpoint).places == {at[0]}  # type: ignore[attr-defined]


def test_a_folder_is_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    there = place_at(str(tmp_path / "archive"))
    assert place_at("archive") == place_at("x/../archive/") == there
    assert place_at((tmp_path / "archive").as_uri()) == there
    assert place_at(str(tmp_path / "trial")) != there


def test_what_is_no_address_is_a_place_nobody_shares() -> None:
    assert place_at("https://archive.example:port/in") == "https://archive.example:port/in"


def test_a_project_reaches_its_archive_at_its_address_and_by_drives_its_keys_open() -> None:
    project = Project(destination="https://site@archive.example/in", recipients=("age1a", "age1b"))
    assert places_of(project) == {"https://archive.example/in", "age1a", "age1b"}
    assert places_of(Project(recipients=("age1a",))) == frozenset()
