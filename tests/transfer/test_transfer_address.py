"""Addresses: what is understood, what is refused, and that no secret in one is repeated."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AddressError
from app.transfer.destination import open_destination
from app.transfer.sftp import SftpAddress


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("sftp://site@archive.example/in", "sftp://site@archive.example/in"),
        ("sftp://site@archive.example:22/in", "sftp://site@archive.example/in"),
        ("sftp://site@archive.example:2222/~/in", "sftp://site@archive.example:2222/~/in"),
        ("SFTP://site@[::1]:2222/in%20box", "sftp://site@[::1]:2222/in%20box"),
        ("sftp://a%40b@archive.example", "sftp://a%40b@archive.example"),
    ],
)
def test_an_sftp_address_is_shown_in_one_spelling(address, shown):
    destination = open_destination(address)
    assert destination.address == shown
    assert open_destination(shown).address == shown


@pytest.mark.parametrize(
    ("folder", "remote"),
    [("", "/"), ("/in/", "/in"), ("/~", "."), ("/~/in", "in"), ("/~x/in", "/~x/in")],
)
def test_a_path_is_absolute_and_a_tilde_is_the_logins_own_folder(folder, remote):
    assert SftpAddress("site", "archive.example", 22, folder).remote_folder == remote


def test_a_path_and_a_file_address_name_the_same_folder(tmp_path: Path):
    by_path = open_destination(str(tmp_path))
    assert open_destination(tmp_path.as_uri()).address == by_path.address == str(tmp_path)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ftp://site@archive.example/in",
        "sftp://archive.example/in",
        "sftp://site@/in",
        "sftp://site@archive.example:port/in",
        "sftp://site@archive.example:0/in",
        "sftp://site@archive.example:99999/in",
        "sftp://site@archive.example/in?key=1",
        "sftp://site@archive.example/in#1",
        "sftp://site@archive.example/in/../../etc",
        "sftp://site@archive.example/in%0Adel",
        "sftp://site@[::1/in",
        "file://elsewhere/in",
    ],
)
def test_an_address_that_cannot_be_used_is_refused(address):
    with pytest.raises(AddressError):
        open_destination(address)


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6))
def test_a_password_in_an_address_is_refused_and_not_repeated(password):
    address = f"sftp://site:{password}@archive.example/in"
    try:
        shown = open_destination(address).address
    except AddressError as error:
        shown = f"{error} {error!r} {error.params} {error.__cause__}"
    assert password not in shown
