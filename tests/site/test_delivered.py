"""What a place has already: told by receipts, place by place."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from app.errors import SentBefore
from app.model import Receipt
from app.site.delivered import delivered
from app.site.paths import Home
from app.site.places import place_at
from app.site.receipts import keep_receipt, require_new, shipments

ARCHIVE, TRIAL = "https://archive.example/in", "/media/trial"
AT_ARCHIVE, AT_TRIAL = (frozenset({place_at(one)}) for one in (ARCHIVE, TRIAL))
ANYWHERE: frozenset[str] = frozenset()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def package(folder: Path, name: str, *series: str) -> Path:
    """Of a series `2.25.1.7`, the study is `2.25.1`."""
    made = folder / name
    for one in series:
        (made / "data" / "123456-000001" / one.rpartition(".")[0] / one).mkdir(parents=True)
    (made / "tagmanifest-sha256.txt").write_text(f"{name}  manifest-sha256.txt\n")
    return made


def deliver(home: Home, made: Path, address: str, places: frozenset[str] = ANYWHERE) -> Path:
    digest = hashlib.sha256((made / "tagmanifest-sha256.txt").read_bytes()).hexdigest()
    times = "2031-05-04T09:00:00+00:00", "2031-05-04T10:00:00+00:00"
    receipt = Receipt(address, made.name, 3, 99, digest, "read back", *times)
    return keep_receipt(home, made, receipt, places or frozenset({place_at(address)}))


def as_older_versions_wrote_it(home: Home, receipt: Path, *series: str) -> None:
    fields = json.loads(receipt.read_bytes())
    del fields["places"], fields["series"]
    receipt.write_text(json.dumps(fields))
    home.delivered.write_text("".join(f"{one}\n" for one in series))


def test_what_a_trial_folder_has_the_archive_has_not(home: Home, tmp_path: Path) -> None:
    deliver(home, package(tmp_path, "one", "2.25.1.1", "2.25.1.2"), TRIAL)
    assert delivered(home, AT_ARCHIVE) == frozenset()
    assert delivered(home, AT_TRIAL) == {"2.25.1.1", "2.25.1.2"}
    deliver(home, package(tmp_path, "two", "2.25.1.2"), ARCHIVE)
    assert delivered(home, AT_ARCHIVE) == {"2.25.1.2"}


def test_while_nobody_says_where_to_all_that_was_delivered_counts(
    home: Home, tmp_path: Path
) -> None:
    deliver(home, package(tmp_path, "one", "2.25.1.1"), TRIAL)
    deliver(home, package(tmp_path, "two", "2.25.2.1"), ARCHIVE)
    assert delivered(home, ANYWHERE) == {"2.25.1.1", "2.25.2.1"}


def test_what_went_by_drive_is_with_whoever_can_open_it(home: Home, tmp_path: Path) -> None:
    keys = frozenset({"age1archive", "age1second"})
    deliver(home, package(tmp_path, "one", "2.25.1.1"), "/media/drive", keys)
    assert delivered(home, AT_ARCHIVE | {"age1archive"}) == {"2.25.1.1"}
    assert delivered(home, frozenset({place_at("/media/drive")})) == frozenset()


def test_the_list_of_an_older_version_counts_everywhere(home: Home, tmp_path: Path) -> None:
    made = package(tmp_path, "one", "2.25.1.1")
    as_older_versions_wrote_it(home, deliver(home, made, TRIAL), "2.25.1.1")
    deliver(home, package(tmp_path, "two", "2.25.2.1"), ARCHIVE)
    assert delivered(home, AT_TRIAL) == {"2.25.1.1"}
    assert delivered(home, AT_ARCHIVE) == {"2.25.1.1", "2.25.2.1"}
    assert home.delivered.read_text() == "2.25.1.1\n"


def test_a_series_that_is_there_is_asked_about_and_a_new_one_of_its_study_is_not(
    home: Home, tmp_path: Path
) -> None:
    deliver(home, package(tmp_path, "one", "2.25.1.1", "2.25.2.1"), ARCHIVE)
    require_new(home, package(tmp_path, "delta", "2.25.1.2", "2.25.3.1"), AT_ARCHIVE)
    both = package(tmp_path, "both", "2.25.1.1", "2.25.1.2", "2.25.3.1")
    with pytest.raises(SentBefore, match=r"1 of the 2 studies .* 2031-05-04"):
        require_new(home, both, AT_ARCHIVE)
    require_new(home, both, AT_TRIAL)
    require_new(home, package(tmp_path / "again", "one", "2.25.1.1", "2.25.2.1"), AT_ARCHIVE)


def test_of_an_older_receipt_its_studies_are_known_and_where_it_went(
    home: Home, tmp_path: Path
) -> None:
    made = package(tmp_path, "one", "2.25.1.1")
    as_older_versions_wrote_it(home, deliver(home, made, ARCHIVE), "2.25.1.1")
    (known,) = shipments(home)
    assert (known.places, known.series, known.studies) == (AT_ARCHIVE, frozenset(), ("2.25.1",))
    later = package(tmp_path, "later", "2.25.1.2")
    with pytest.raises(SentBefore):
        require_new(home, later, AT_ARCHIVE)
    require_new(home, later, AT_TRIAL)
