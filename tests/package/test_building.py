"""A package under construction: killed and continued, never looking whole before it is."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import PackageError, TargetBusy, TargetExists
from app.model import Token
from app.package.building import Building
from app.package.verify import verify

# the same work as `fill`, in a process of its own that says so after each file
WORKER = """
import io, sys
from pathlib import Path
sys.path[:0] = [{tests!r}, {tests!r} + "/.."]
from conftest import RecordingAuditor, make_splice
from app.model import Token
from app.package.building import Building
from staged import stage

with Building.open(Path({final!r}), "configuration") as building:
    for number in range(100_000):
        splice = make_splice(number)
        packaged = stage(splice, io.BytesIO(), building.folder, RecordingAuditor(), Token())
        building.admit(f"source {{number}}", packaged)
        print(number, flush=True)
"""


@pytest.fixture
def start_worker():
    started = []

    def start(final: Path) -> subprocess.Popen[str]:
        script = WORKER.format(tests=str(Path(__file__).parent), final=str(final))
        worker = subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(worker)
        return worker

    yield start
    for worker in started:
        worker.kill()
        worker.stdout.close()
        worker.wait()


def inodes(final: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in final.rglob("*.dcm")}


def test_a_package_appears_whole_and_nothing_stays_beside_it(package):
    assert list(package.parent.iterdir()) == [package]
    assert len(list(verify(package, Token()))) == 12


def test_the_summary_counts_what_is_inside(tmp_path, fill, facts):
    with Building.open(tmp_path / "package", "configuration") as building:
        fill(building, range(12), Token())
        summary = building.finish(facts)
    sizes = [path.stat().st_size for path in (tmp_path / "package/data").rglob("*.dcm")]
    assert (summary.patients, summary.studies, summary.series) == (3, 3, 3)
    assert (summary.instances, summary.size) == (len(sizes), sum(sizes))
    assert (summary.held, summary.rejected) == (3, 4)
    assert summary.path == tmp_path / "package"


def test_a_killed_run_continues_and_rewrites_nothing_it_noted(tmp_path, start_worker, fill, facts):
    final = tmp_path / "package"
    worker = start_worker(final)
    for line in worker.stdout:
        if int(line) >= 150:
            break
    os.kill(worker.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    worker.wait()
    assert not final.exists()

    before = inodes(tmp_path / "package.building")
    with Building.open(final, "configuration") as building:
        kept = inodes(building.folder)
        written = fill(building, range(200), Token())
        building.finish(facts)
    # at most a batch of files was not noted yet
    assert len(kept) >= 150 - 32
    assert len(written) == 200 - len(kept)
    after = inodes(final)
    assert {name: before[name] for name in kept} == {name: after[name] for name in kept}
    assert len(list(verify(final, Token()))) == 200


def test_a_second_run_at_the_same_time_is_refused(tmp_path, start_worker):
    worker = start_worker(tmp_path / "package")
    assert worker.stdout.readline() == "0\n"
    with pytest.raises(TargetBusy):
        Building.open(tmp_path / "package", "configuration")


def test_an_unfinished_file_changed_by_others_is_made_again(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(6), Token())
        files = sorted(building.folder.rglob("*.dcm"))
    content = bytearray(files[0].read_bytes())
    content[0] ^= 1
    files[0].write_bytes(content)
    files[1].unlink()
    with Building.open(final, "configuration") as building:
        assert len(fill(building, range(6), Token())) == 2
        building.finish(facts)
    assert len(list(verify(final, Token()))) == 6


def test_another_configuration_starts_over(tmp_path, fill):
    with Building.open(tmp_path / "package", "one") as building:
        fill(building, range(4), Token())
    with Building.open(tmp_path / "package", "other") as building:
        assert list(building.folder.rglob("*.dcm")) == []
        assert fill(building, range(4), Token()) == [0, 1, 2, 3]


def test_what_was_left_out_since_is_not_in_the_package(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(6), Token())
    with Building.open(final, "configuration") as building:
        assert fill(building, range(2), Token()) == []
        assert building.finish(facts).instances == 2
    assert len(list(final.rglob("*.dcm"))) == 2
    assert len(list(verify(final, Token()))) == 2


def test_files_that_nobody_noted_are_removed(tmp_path, fill):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(3), Token())
        folder = building.folder
    (folder / "bag/data/p/1").mkdir(parents=True)
    (folder / "bag/data/p/1/stray.dcm").write_bytes(b"unnoted")
    (folder / "bag/report.html").write_bytes(b"half a report")
    (folder / "staged/left.part").write_bytes(b"unaudited")
    with Building.open(final, "configuration") as building:
        assert not (folder / "bag/data/p").exists()
        assert not (folder / "bag/report.html").exists()
        assert not (folder / "staged/left.part").exists()
        assert fill(building, range(3), Token()) == []


def test_a_package_with_a_file_taken_away_is_not_finished(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(3), Token())
        next(building.folder.rglob("*.dcm")).unlink()
        with pytest.raises(PackageError):
            building.finish(facts)
    assert not final.exists()


def test_a_run_that_stopped_while_finishing_can_finish_later(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(3), Token())
        final.mkdir()  # somebody puts something in the way
        with pytest.raises(TargetExists):
            building.finish(facts)
    final.rmdir()
    with Building.open(final, "configuration") as building:
        assert fill(building, range(3), Token()) == []
        building.finish(facts)
    assert len(list(verify(final, Token()))) == 3


def test_a_finished_package_is_never_written_over(package):
    with pytest.raises(TargetExists):
        Building.open(package, "configuration")
    assert len(list(verify(package, Token()))) == 12


def test_a_folder_of_somebody_else_is_left_alone(tmp_path):
    folder = tmp_path / "package.building"
    folder.mkdir()
    (folder / "holiday.txt").write_text("mine")
    with pytest.raises(TargetExists):
        Building.open(tmp_path / "package", "configuration")
    database = sqlite3.connect(folder / "journal.sqlite")
    database.execute("CREATE TABLE mine (x)")
    database.close()
    with pytest.raises(TargetExists):
        Building.open(tmp_path / "package", "configuration")
    (folder / "journal.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(TargetExists):
        Building.open(tmp_path / "package", "configuration")
    assert (folder / "holiday.txt").read_text() == "mine"


def test_a_link_in_place_of_the_building_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "package.building").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(TargetExists):
        Building.open(tmp_path / "package", "configuration")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_empty_package_is_a_valid_one(tmp_path, facts):
    with Building.open(tmp_path / "package", "configuration") as building:
        assert building.finish(facts).instances == 0
    assert list(verify(tmp_path / "package", Token())) == []


def test_a_building_can_be_removed_and_begun_again_in_one_process(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(2), Token())
    shutil.rmtree(tmp_path / "package.building")
    with Building.open(final, "configuration") as building:
        assert fill(building, range(2), Token()) == [0, 1]
        building.finish(facts)
    assert len(list(verify(final, Token()))) == 2
