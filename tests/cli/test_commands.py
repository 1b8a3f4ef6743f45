"""Each command: what it says, its JSON, its exit code."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from app.errors import Reason
from command_line import PASSPHRASE, study_courier
from servers.password_server import PASSWORD

OTHER_PASSPHRASE = "quite another one"


# ---------------------------------------------------------------- scan


def test_scan_counts_and_names_what_cannot_be_used(small_site, home: Path) -> None:
    answer = study_courier(home, "scan", small_site.folder)
    assert answer.code == 1
    total = len(small_site.clean_instances) + len(small_site.held)
    assert f"{total} images" in answer.out.splitlines()[0]
    broken = {str(small_site.folder / path): why for path, why in small_site.broken.items()}
    assert broken.items() <= answer.named.items()
    held = [why for uid, why in small_site.held.items() if uid not in small_site.burned_in]
    assert Counter(answer.named.values()) == Counter([*held, *broken.values()])


def test_scan_lists_every_series_with_what_becomes_of_it(small_site, home: Path) -> None:
    series = study_courier(home, "scan", small_site.folder, "--json").json["series"]
    patients = {patient.patient_id: patient.name for patient in small_site.patients}
    assert {one["patient_id"]: one["patient_name"] for one in series} == patients
    assert {one["hold"] for one in series} == {None, "encapsulated-document"}
    expected = {one["text_expected"] for one in series}
    assert expected >= {None, "ultrasound", "dose-screen", "burned-in-text", "secondary-capture"}
    table = study_courier(home, "scan", small_site.folder).out
    assert all(one["modality"] in table for one in series)
    assert "held: encapsulated-document" in table
    assert "look first: ultrasound" in table


def test_scan_writes_nothing_and_needs_no_secret(small_site, home: Path) -> None:
    answer = study_courier(home, "scan", small_site.folder / "DICOM", STUDY_COURIER_PASSPHRASE="")
    assert answer.code == 0
    assert not home.exists()


# ---------------------------------------------------------------- inspect


def test_inspect_shows_where_text_is_and_who_has_to_look(
    small_site, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "some"
    folder.mkdir()
    images = {
        "annotated": "archive/BRUECKE_J/Röntgen Thorax/annotated.dcm",
        "dose": "archive/BRUECKE_J/CT THORAX 2024-03-12/IM-0999-0001.dcm",
        "slice": "archive/BRUECKE_J/CT THORAX 2024-03-12/IM-0001-0001.dcm",
    }
    for name, path in images.items():
        shutil.copy(small_site.folder / path, folder / name)
    answer = study_courier(home, "inspect", folder, STUDY_COURIER_PASSPHRASE="")
    assert (answer.code, answer.err) == (1, "")
    assert not home.exists()
    named = {Path(path).name: why for path, why in answer.named.items()}
    assert named == {"annotated": Reason.NEEDS_REVIEW, "dose": Reason.NEEDS_REVIEW}
    assert "BRUCKENSTEINER" in answer.out
    assert re.search(r"columns \d+ to \d+, rows \d+ to \d+, in 1 image: ", answer.out)
    series = study_courier(home, "inspect", folder, "--json").json["series"]
    found = {one["series_description"]: one["pixels"] for one in series}
    assert found["CHEST PA annotated"]["status"] == "needs-eyes"
    assert "burned-in-text" in found["CHEST PA annotated"]["because"]
    places = found["Dose Report"]["findings"]
    assert {"sop_instance_uid", "box", "why", "frames", "text"} == set(places[0])
    clean = next(one for one in series if "Thorax" in one["series_description"])
    assert (clean["hold"], clean["pixels"]["status"]) == (None, "clean")


# ---------------------------------------------------------------- deidentify


def test_deidentify_says_where_the_package_is_and_what_was_left_out(
    small_site, home: Path, tmp_path: Path
) -> None:
    package = tmp_path / "package"
    arguments = ("deidentify", small_site.folder, "--out", package, "--site-id", "004711")
    answer = study_courier(home, *arguments, "--json")
    assert (answer.code, answer.err) == (1, "")
    content = answer.json
    assert content["exit"] == 1
    assert content["package"]["path"] == str(package)
    assert content["package"]["instances"] == len(small_site.clean_instances)
    held = Counter(Reason(one["code"]) for one in content["held"])
    assert held == Counter(small_site.held.values())
    assert len(content["rejected"]) == len(small_site.broken)
    assert all(one["sentence"] for one in content["held"] + content["rejected"])


def test_a_package_of_clean_images_alone_exits_with_0(package: Path) -> None:
    assert package.joinpath("bagit.txt").is_file()


def test_a_series_that_is_excluded_is_held_and_named(small_site, used_home, tmp_path) -> None:
    folder = small_site.folder / "DICOM"
    series = study_courier(used_home, "scan", folder, "--json").json["series"]
    chosen, *others = series
    package = tmp_path / "package"
    arguments = ("deidentify", folder, "--out", package, "--site-id", "004711")
    answer = study_courier(used_home, *arguments, "--exclude-series", chosen["series_uid"])
    assert answer.code == 1
    assert set(answer.named.values()) == {Reason.EXCLUDED}
    assert len(answer.named) == chosen["instances"]
    delivered = sum(one["instances"] for one in others)
    assert sum(1 for _ in package.rglob("*.dcm")) == delivered


def test_the_site_number_comes_from_the_project_file_or_the_person_and_then_stays(
    small_site, home: Path, tmp_path: Path
) -> None:
    folder, project = small_site.folder / "DICOM", tmp_path / "project.toml"
    project.write_text('version = 1\nsite_id = "004711"\n')

    def deidentify(name: str, *more: object) -> tuple[int, str]:
        answer = study_courier(home, "deidentify", folder, "--out", tmp_path / name, *more)
        return answer.code, answer.err

    assert "site number is missing" in deidentify("none")[1]
    contradiction = deidentify("two", "--project", project, "--site-id", "004712")
    assert contradiction[0] == 2
    assert "004711, not 004712" in contradiction[1]
    assert deidentify("first", "--project", project) == (0, "")
    assert deidentify("second") == (0, "")
    assert "already sends under number 004711" in deidentify("other", "--site-id", "004712")[1]
    assert {path.name for path in tmp_path.iterdir()} >= {"first", "second"}
    assert not {"none", "two", "other"} & {path.name for path in tmp_path.iterdir()}


def test_a_wrong_project_file_is_refused_with_its_name(small_site, home, tmp_path) -> None:
    project = tmp_path / "project.toml"
    project.write_text('version = 1\nsite_number = "004711"\n')
    arguments = ("deidentify", small_site.folder, "--out", tmp_path / "package")
    answer = study_courier(home, *arguments, "--project", project, "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "project-file"
    assert "site_number" in answer.json["error"]["sentence"]
    assert str(project) in answer.err


# ---------------------------------------------------------------- verify, send


def test_verify_tells_a_whole_package_from_a_changed_one(package: Path, home: Path) -> None:
    whole = study_courier(home, "verify", package, "--json")
    assert whole.code == 0
    assert whole.json["valid"] is True
    assert whole.json["files"] == sum(1 for _ in package.rglob("*.dcm"))
    image = next(package.rglob("*.dcm"))
    image.write_bytes(image.read_bytes()[:-1] + b"\xff")
    changed = study_courier(home, "verify", package, "--json")
    assert changed.code == 2
    assert changed.json["error"] == {
        "code": "package",
        "sentence": "The package is not valid: 1 file has changed.",
        "path": str(image),
    }


def test_verify_of_something_else_says_what_is_missing(home: Path, tmp_path: Path) -> None:
    answer = study_courier(home, "verify", tmp_path)
    assert answer.code == 2
    assert "bagit.txt is missing" in answer.err


def test_send_lays_the_package_into_a_folder(package: Path, home: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    answer = study_courier(home, "send", package, "--to", archive, "--json")
    assert answer.code == 0
    assert answer.json["receipt"]["confirmed_by"] == "read back"
    assert study_courier(home, "verify", archive / "package").code == 0


@pytest.mark.parametrize(
    "address", ["ftp://archive.example/in", "sftp://u:secret@h/in", "http://archive.example/in"]
)
def test_send_refuses_an_address_it_cannot_use_and_does_not_repeat_it(
    package: Path, home: Path, address: str
) -> None:
    answer = study_courier(home, "send", package, "--to", address)
    assert answer.code == 2
    assert "address cannot be used" in answer.err
    assert "secret" not in answer.err


@pytest.mark.server
def test_send_takes_the_password_from_the_environment(
    package: Path, home: Path, password_server
) -> None:
    to = ("send", package, "--to", password_server.address, "--host-key")
    arguments = (*to, password_server.fingerprint)
    assert "login" in study_courier(home, *arguments).err
    answer = study_courier(home, *arguments, STUDY_COURIER_PASSWORD=PASSWORD)
    assert (answer.code, answer.err) == (0, "")
    assert PASSWORD not in answer.out


# ---------------------------------------------------------------- crosswalk, recovery


def test_the_crosswalk_has_every_kind_of_identifier_and_three_columns(
    package: Path, home: Path, tmp_path: Path
) -> None:
    table = tmp_path / "crosswalk.csv"
    answer = study_courier(home, "crosswalk", "--out", table, "--json")
    assert answer.code == 0
    with table.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["kind", "id_old", "id_new"]
    assert Counter(kind for kind, _, _ in rows) == answer.json["rows"]
    assert set(answer.json["rows"]) == {"patient", "study", "series", "instance", "accession"}
    images = {path.stem for path in package.rglob("*.dcm")}
    assert images == {new for kind, _, new in rows if kind == "instance"}


def test_a_recovery_file_brings_the_same_pseudonyms_to_another_computer(
    small_site, package: Path, home: Path, tmp_path: Path
) -> None:
    file, elsewhere = tmp_path / "recovery.txt", tmp_path / "elsewhere"
    passphrase = {"STUDY_COURIER_RECOVERY_PASSPHRASE": OTHER_PASSPHRASE}
    assert study_courier(home, "recovery", "export", file, **passphrase).code == 0
    answer = study_courier(elsewhere, "recovery", "import", file, "--json", **passphrase)
    assert (answer.code, answer.err) == (0, "")
    again = tmp_path / "again"
    arguments = ("deidentify", small_site.folder / "DICOM", "--out", again, "--site-id", "004711")
    assert study_courier(elsewhere, *arguments).code == 0
    names = {path.name for path in package.rglob("*.dcm")}
    assert {path.name for path in again.rglob("*.dcm")} == names


def test_a_recovery_file_is_not_overwritten_nor_opened_by_a_wrong_passphrase(
    home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "recovery.txt"
    right = {"STUDY_COURIER_RECOVERY_PASSPHRASE": OTHER_PASSPHRASE}
    assert study_courier(home, "recovery", "export", file, **right).code == 0
    assert study_courier(home, "recovery", "export", file, **right).code == 2
    wrong = {"STUDY_COURIER_RECOVERY_PASSPHRASE": PASSPHRASE}
    answer = study_courier(tmp_path / "new", "recovery", "import", file, "--json", **wrong)
    assert answer.json["error"]["code"] == "wrong-passphrase"


def test_without_a_terminal_a_passphrase_is_not_waited_for(home: Path, tmp_path: Path) -> None:
    answer = study_courier(home, "recovery", "export", tmp_path / "recovery.txt")
    assert answer.code == 2
    assert "STUDY_COURIER_RECOVERY_PASSPHRASE" in answer.err


# ---------------------------------------------------------------- demo, self-test


@pytest.mark.timeout(300)  # twice the whole way
def test_the_demo_ends_with_where_the_package_is_what_is_in_it_and_what_was_held(
    home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "demo"
    answer = study_courier(home, "demo", "--out", folder)
    assert (answer.code, answer.err) == (0, "")
    assert f"Package: {folder / 'package'}" in answer.out
    assert "report.html" in answer.out
    assert {"encapsulated-document", "truncated"} <= set(answer.named.values())
    assert "needs-review" not in answer.named.values()
    assert re.search(r"US Thorax US +\d+ boxes", answer.out)
    assert study_courier(home, "verify", folder / "archive" / "package").code == 0
    assert not home.exists()


def test_the_demo_leaves_a_folder_alone_that_is_not_its_own(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    answer = study_courier(home, "demo", "--out", tmp_path / "mine")
    assert answer.code == 2
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


@pytest.mark.timeout(900)  # the whole way, and every transfer syntax
def test_the_self_test_finds_everything_in_order(home: Path) -> None:
    answer = study_courier(home, "self-test", "--json")
    assert {check["check"]: check["ok"] for check in answer.json["checks"]} == dict.fromkeys(
        (check["check"] for check in answer.json["checks"]), True
    )
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.json["checks"]) >= 20
    assert not home.exists()


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize(
    "arguments",
    [
        ["scan", "nowhere"],
        ["deidentify", "nowhere", "--out", "package", "--site-id", "004711"],
        ["deidentify", "nowhere"],
        ["send", "nowhere", "--to", "archive"],
        ["verify", "nowhere"],
        ["crosswalk", "--out", "no/such/folder/crosswalk.csv"],
        ["recovery", "import", "nowhere"],
        ["demo", "--out", "file/demo"],
        ["dance"],
    ],
)
def test_a_failure_is_one_json_object_and_one_sentence(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    variables = {"STUDY_COURIER_RECOVERY_PASSPHRASE": OTHER_PASSPHRASE}
    answer = study_courier(home, *arguments, "--json", **variables)
    assert answer.code == 2
    error = json.loads(answer.out)["error"]
    assert error["code"] != "unforeseen"
    assert answer.err.startswith(error["sentence"])
    assert answer.err.count("\n") == 1
    spoken = study_courier(home, *arguments, **variables)
    assert (spoken.code, spoken.out, spoken.err) == (2, "", answer.err)


def test_no_secret_is_in_anything_that_is_said(package: Path, home: Path, tmp_path: Path) -> None:
    for arguments in (
        ["crosswalk", "--out", tmp_path / "crosswalk.csv"],
        ["verify", package],
        ["recovery", "export", tmp_path / "recovery.txt"],
    ):
        answer = study_courier(home, *arguments, STUDY_COURIER_RECOVERY_PASSPHRASE=OTHER_PASSPHRASE)
        assert answer.code == 0
        assert PASSPHRASE not in answer.out + answer.err
        assert OTHER_PASSPHRASE not in answer.out + answer.err
