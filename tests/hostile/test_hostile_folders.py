"""Folders with things in them that are no files, cannot be read, or change meanwhile."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.errors import Reason
from app.model import Instance, Token
from app.study.scan import scan
from command_line import start
from hostile.crafting import Image

pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.skipif(os.name == "nt", reason="these are things of other systems"),
]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A folder with one good image."""
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "good.dcm").write_bytes(Image(1).file())
    return folder


def the_good_one_and(run: Callable, study: Path, **named: Reason) -> None:
    """Run over the folder: the good image is delivered, and only these are named, each once."""
    outcome = run(study)
    assert len(outcome.packaged) == 1
    told = {Path(path).name: reasons for path, reasons in outcome.named.items()}
    assert told == {name: [reason] for name, reason in named.items()}


def test_pipes_sockets_and_devices_are_never_opened(run_over, study: Path) -> None:
    os.mkfifo(study / "pipe")
    (study / "zero").symlink_to("/dev/zero")
    (study / "terminal").symlink_to("/dev/tty")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.fspath(study / "socket"))
        kinds = dict.fromkeys(("pipe", "socket", "terminal", "zero"), Reason.NOT_A_FILE)
        the_good_one_and(run_over, study, **kinds)


def test_what_may_not_be_read_is_named(study: Path, another_user: Path) -> None:
    folder = another_user
    shutil.copy(study / "good.dcm", folder)
    locked, room = folder / "locked", folder / "room"
    locked.write_bytes(Image(2).file())
    room.mkdir()
    for path in (locked, room):
        path.chmod(0)
    with as_nobody():
        found = {
            item.source.path: getattr(item, "reason", None) for item in scan([folder], Token())
        }
    unreadable = dict.fromkeys((locked, room), Reason.UNREADABLE)
    assert found == {folder / "good.dcm": None} | unreadable


@pytest.fixture
def another_user() -> Iterator[Path]:
    """A folder that anybody may enter; those of pytest are root's alone."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything; nobody may not."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_link_to_nothing_and_a_link_to_itself_are_named(run_over, study: Path) -> None:
    (study / "nothing").symlink_to(study / "gone")
    (study / "itself").symlink_to(study / "itself")
    (study / "loop").symlink_to(study)
    loop = Reason.LINK_LOOP
    the_good_one_and(run_over, study, nothing=Reason.UNREADABLE, itself=loop, loop=loop)


def test_a_path_of_4_000_characters_is_read(run_over, study: Path) -> None:
    deep = study
    while len(os.fspath(deep)) < 3850:
        deep /= "d" * 100
    deep.mkdir(parents=True)
    (deep / "image").write_bytes(Image(2).file())
    (deep / "broken").write_bytes(b"")
    outcome = run_over(study)
    assert len(outcome.packaged) == 2
    assert outcome.named == {os.fspath(deep / "broken"): [Reason.EMPTY_FILE]}


def test_a_path_longer_than_the_system_takes_is_named(run_over, study: Path) -> None:
    here = os.open(study, os.O_RDONLY)
    for _ in range(50):
        os.mkdir("d" * 100, dir_fd=here)
        inner = os.open("d" * 100, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    outcome = run_over(study)
    assert len(outcome.packaged) == 1
    assert list(outcome.named.values()) == [[Reason.UNREADABLE]]
    shutil.rmtree(study)  # goes by file descriptors; pytest's own clean-up may not


NAMES = [
    b"new\nline",
    b"\x1b[31mred",
    b"caf\xe9",
    b"\xff\xfe",
    b"tab\t",
    b" ",
    b"-",
    b"--out",
    b"a\\b",
    b"%s%n",
    b"'\"",
    "\uff4e\uff41\u202e".encode(),
    b"x" * 255,
    b"CON",
    b"a:b",
]


def test_any_name_is_read_and_named(run_over, study: Path) -> None:
    for number, name in enumerate(NAMES):
        (study / os.fsdecode(name)).write_bytes(Image(10 + number).file())
        (study / os.fsdecode(b"_" + name[:254])).write_bytes(b"")
    outcome = run_over(study)
    assert len(outcome.packaged) == 1 + len(NAMES)
    assert list(outcome.named.values()) == [[Reason.EMPTY_FILE]] * len(NAMES)


def test_files_and_folders_that_vanish_during_the_scan_are_named_at_most_once(study: Path) -> None:
    for number in range(2, 40):
        room = study / f"{number:02d}"
        room.mkdir()
        for turn in range(2):
            (room / str(turn)).write_bytes(Image(2 * number + turn).file())
    found = []
    for item in scan([study], Token()):
        found.append(item.source.path)
        for _ in range(2):
            rooms = sorted(path for path in study.iterdir() if path.is_dir())
            if rooms:
                shutil.rmtree(rooms[-1 if len(found) % 2 else 0])
    assert study / "good.dcm" in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("act", ["vanish", "grow", "shrink", "empty", "be another"])
def test_a_file_that_changes_during_the_run_is_held(run_over, study: Path, act: str) -> None:
    changing = study / "changing"
    whole = Image(2).file()
    changing.write_bytes(whole)

    def change(event: object) -> None:
        if getattr(event, "stage", None) != "deidentify" or not changing.exists():
            return
        if act == "vanish":
            changing.unlink()
        elif act == "be another":
            changing.write_bytes(Image(3).file())
        else:
            size = {"grow": len(whole) + 99, "shrink": len(whole) - 9, "empty": 0}[act]
            os.truncate(changing, size)

    outcome = run_over(study, watch=change)
    assert len(outcome.packaged) == 1
    assert outcome.reasons(changing) == [Reason.SOURCE_CHANGED]


def test_a_zip_that_vanishes_during_the_run_is_held(run_over, study: Path, tmp_path: Path) -> None:
    shutil.make_archive(os.fspath(tmp_path / "made"), "zip", study)
    (study / "good.dcm").write_bytes(Image(2).file())
    packed = (tmp_path / "made.zip").rename(study / "packed.zip")

    def change(event: object) -> None:
        if getattr(event, "stage", None) == "deidentify":
            packed.unlink(missing_ok=True)

    outcome = run_over(study, watch=change)
    assert len(outcome.packaged) == 1
    assert outcome.reasons(packed, "good.dcm") == [Reason.SOURCE_CHANGED]


def test_a_folder_of_10_000_entries_is_read(study: Path) -> None:
    for number in range(10_000):
        (study / f"{number}.txt").touch()
    found = list(scan([study], Token()))
    assert len(found) == 10_001
    assert sum(isinstance(item, Instance) for item in found) == 1


def test_an_empty_folder_makes_no_noise(tmp_path: Path, run_over) -> None:
    empty = tmp_path / "empty" / "inner"
    empty.mkdir(parents=True)
    outcome = run_over(empty.parent)
    assert (outcome.packaged, outcome.named) == ([], {})


def test_the_command_line_names_oddities_without_a_traceback(study: Path, tmp_path: Path) -> None:
    os.mkfifo(study / "pipe")
    (study / os.fsdecode(b"new\nline\x1b\xff")).write_bytes(b"")
    (study / "itself").symlink_to(study / "itself")
    package = tmp_path / "package"
    running = start(tmp_path / "home", "deidentify", study, "--out", package, "--site-id", "004711")
    out, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert b"Traceback" not in out + err
    assert sum(os.fspath(study) in line for line in out.decode().splitlines()) == 3
    assert len(list(package.rglob("*.dcm"))) == 1
