from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import app
from app.errors import ProjectFileError
from app.model import Clinical, Criteria, Endpoint, Option, PrivateBlock, Project
from app.site.project import DEFAULT, read_project

EXAMPLE = Path(app.__file__).parent.parent / "resources" / "project-example.toml"
Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(content: str | bytes) -> Path:
        path = tmp_path / "project.toml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return to_file


def test_the_example_shows_the_defaults() -> None:
    project = read_project(EXAMPLE)
    assert project.options == DEFAULT.options
    assert project.unattended == DEFAULT.unattended
    assert project.allowed_words == DEFAULT.allowed_words
    assert project.private_block == PrivateBlock()
    assert project.site_id == "000000"
    assert project.destination.startswith("sftp://")


def test_only_the_version_is_needed(write: Write) -> None:
    assert read_project(write("version = 1")) == Project()


def test_everything_that_can_be_set_is_read(write: Write) -> None:
    project = read_project(
        write(
            """
version = 1
name = "Köln pilot"
site_id = "004711"
[deidentify]
options = ["clean-pixel-data", "113106"]
recipe = '''
FORMAT dicom
%header
REMOVE PatientComments
'''
[pixels]
unattended = ["ct", "OPT"]
allowed_words = ["QC passed"]
allow_heads = true
[private_block]
trial = "TRIAL-2"
[destination]
address = "sftp://site@archive.example:2222/in"
host_key = "SHA256:uNiVztksCsDhcc0u9e8BrvDhZjxt0KpYbYpY5fJ5Mq4"
"""
        )
    )
    assert project == Project(
        name="Köln pilot",
        site_id="004711",
        options=frozenset({Option.BASIC, Option.CLEAN_PIXEL_DATA, Option.RETAIN_FULL_DATES}),
        recipe="FORMAT dicom\n%header\nREMOVE PatientComments\n",
        unattended=frozenset({"CT", "OPT"}),
        allowed_words=frozenset({"QC PASSED"}),
        allow_heads=True,
        private_block=PrivateBlock("MIDRC-RICORD", "TRIAL-2"),
        destination="sftp://site@archive.example:2222/in",
        host_key="SHA256:uNiVztksCsDhcc0u9e8BrvDhZjxt0KpYbYpY5fJ5Mq4",
    )


def test_a_file_saved_on_windows_is_read(write: Write) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("\n", "\r\n")
    assert read_project(write("\ufeff" + text)) == read_project(EXAMPLE)


@pytest.mark.parametrize(
    "place",
    [
        "/srv/out",
        "out",
        "..",
        r"D:\out box",
        r"\\server\share",
        "//server/share",
        "file:///srv/out",
    ],
)
def test_no_folder_of_the_site_is_the_destination(write: Write, place: str) -> None:
    with pytest.raises(ProjectFileError, match="a folder is chosen at the site"):
        read_project(write(f"version = 1\n[destination]\naddress = '{place}'"))


def test_nothing_in_a_project_is_a_path_but_the_dictionary_beside_it() -> None:
    """A new field that holds a path must be thought about here."""
    texts = {
        f"{kind.__name__}.{one.name}"
        for kind in (Project, Endpoint, Clinical, Criteria, PrivateBlock)
        for one in fields(kind)
        if "Path" in str(one.type) or one.name in {"dictionary", "command", "script", "program"}
    }
    assert texts == {"Clinical.dictionary"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "version is missing"),
        ("version = 2", "version must be 1"),
        ("version = true", "version must be a whole number"),
        ("version = 1\nsiteid = '004711'", "'siteid' is not a key"),
        ("version = 1\n[deidentify]\noption = []", "'deidentify.option' is not a key"),
        ("version = 1\n[destination]\npassword = 'x'", "'destination.password' is not a key"),
        ("version = 1\n[private_block]\nsite = 'x'", "'private_block.site' is not a key"),
        ("version = 1\ndeidentify = 3", "deidentify must be a table"),
        ("version = 1\n[pixels]\nunattended = [7]", "unattended must be a list of words"),
        ("version = 1\n[pixels]\nallow_heads = 'no'", "allow_heads must be true or false"),
        ("version = 1\nname = 3", "name must be text"),
        ("version = 1\nname = 'a\\b'", "name must be one line"),
        ("version = 1\nname = '''a\nb'''", "name must be one line"),
        ("version = 1\nsite_id = 4711", "site_id must be text"),
        ("version = 1\nsite_id = '4711'", "site_id must be six digits"),
        ("version = 1\n[deidentify]\noptions = '113100'", "options must be a list"),
        ("version = 1\n[deidentify]\noptions = ['113199']", "'113199', which is no option"),
        ("version = 1\n[deidentify]\noptions = [113101]", "'113101', which is no option"),
        ("version = 1\n[deidentify]\noptions = [['113101']]", "which is no option"),
        ("version = 1\n[deidentify]\noptions = ['113106', '113107']", "both full and modified"),
        ("version = 1\n[deidentify]\nrecipe = ['x']", "recipe must be text"),
        ("version = 1\n[private_block]\nproject = '%s'" % ("x" * 65), "project must be one line"),
        ("version = 1\n[destination]\naddress = 'sftp://u:pw@h/'", "holds a password"),
        ("version = 1\n[destination]\naddress = 'sftp://u:@h/'", "holds a password"),
        ("version = 1\n[destination]\naddress = 'sftp:///in'", "address is not of the form"),
        ("version = 1\n[destination]\naddress = 'sftp://h:99999/'", "address is not of the form"),
        ("version = 1\n[destination]\naddress = 'sftp://h/?token=x'", "must end with the path"),
        ('version = 1\n[destination]\naddress = "a\\u0000b"', "cannot be seen"),
        ("version = 1\n[destination]\nhost_key = 'MD5:aa:bb'", "host_key must be a fingerprint"),
        ("version = ", "not TOML"),
        (b"version = 1 # \xff", "not TOML"),
        ("version = 1\nname = " + "[" * 5000, "not TOML"),
        ("version = 1 #" + " " * 1024 * 1024, "larger than 1 MiB"),
    ],
    ids=lambda value: None if len(value) < 60 else "long",
)
def test_what_is_wrong_is_refused_and_named(write: Write, text: str | bytes, named: str) -> None:
    with pytest.raises(ProjectFileError) as caught:
        read_project(write(text))
    assert named in str(caught.value)
    assert "pw" not in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError):
        read_project(tmp_path / "none.toml")
    with pytest.raises(ProjectFileError):
        read_project(tmp_path)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_file_makes_it_fail_in_another_way(data: st.DataObject) -> None:
    content = bytearray(EXAMPLE.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.toml"
        path.write_bytes(content)
        try:
            project = read_project(path)
        except ProjectFileError:
            return
    assert Option.BASIC in project.options
