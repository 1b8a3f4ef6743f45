"""The window stays alive while the program works."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from many_exams import write_many

LIMIT = 0.020  # seconds of processor time for one event, on the machine the next line is of
REFERENCE = 0.00058  # seconds that the reference work of whole_way.py takes there
# the form of the clinical facts is still made in one go when somebody first comes to it
FORM, FORM_LIMIT = "to clinical", 0.200

pytestmark = [
    pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="asks a thread's clock"),
    pytest.mark.timeout(900),
]


@dataclass(frozen=True, slots=True)
class Long:
    """An event that took long, in seconds of a machine as fast as the one of `REFERENCE`."""

    seconds: float
    step: str
    event: str
    stack: str


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> list[Long]:
    """What the whole way with 2,000 files took."""
    folder = tmp_path_factory.mktemp("watched")
    exams = write_many(folder)
    way = Path(__file__).with_name("whole_way.py")
    gone = subprocess.run(
        [sys.executable, str(way), str(exams), str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert gone.returncode == 0, gone.stderr[-2000:]
    told = json.loads(gone.stdout)
    assert told["done"]
    slower = max(1.0, told["reference"] / REFERENCE)  # by the same work, done all the way along
    found = [Long(taken / slower, *rest) for taken, *rest in told["long"]]
    worst = "\n".join(f"{1000 * one.seconds:.0f} ms {one}" for one in found[:5])
    sys.stdout.write(f"{slower:.1f} times as slow as there\n{worst}\n")
    return found


def test_no_event_holds_the_window_up_on_the_whole_way_with_2000_files(events: list[Long]) -> None:
    assert [one for one in events if one.seconds > LIMIT and one.step != FORM] == []


def test_the_clinical_form_is_made_in_a_fifth_of_a_second(events: list[Long]) -> None:
    assert [one for one in events if one.seconds > FORM_LIMIT] == []
