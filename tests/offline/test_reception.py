"""The other end: what is opened, what is refused and why, and what goes together."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pydicom
import pyrage
import pytest
from pydicom.fileset import FileSet

from app.errors import Cancelled
from app.model import Packaged, Project, Token
from app.package.bag import write_bag
from app.sample_site import SampleSite, generate
from app.sealing import sealed
from app.sealing.medium import Medium
from app.sealing.viewer import ViewerCopy
from app.transfer.consignment import read_consignment
from command_line import Answer, study_courier

# pixels are not searched here: that is slow, and tested elsewhere
PROJECT = """\
version = 1
site_id = "{site}"
[deidentify]
options = ["113103", "113104", "113105", "113107", "113108", "113109", "113111"]
"""
HEADING = (
    "patient_id birth_date sex race ethnicity zip country index_event index_date covid19_positive"
).split()
EVENTS = "patient_id event start end name result method discharge_type".split()
Opened = Callable[..., Answer]


def tables(work: Path, site: SampleSite, sources: list[Path]) -> tuple[Path, Path]:
    """Clinical facts of every patient, as a site hands them in."""
    days: dict[str, str] = {}
    for one in study_courier(work / "home-900001", "scan", *sources, "--json").json["series"]:
        day, whose = one["study_date"], one["patient_id"]
        days[whose] = min(day, days.get(whose, day))
    cases, events = [HEADING], [EVENTS]
    for patient in site.patients:
        if day := days.get(patient.patient_id):
            whose, nothing = patient.patient_id, ("", "", "", "none", "", "")
            told = ["White", "Non-Hispanic", "60611", "USA", "First Imaging Study", day, "No"]
            cases.append([whose, patient.birth_date, patient.sex, *told])
            events += [[whose, kind, *nothing] for kind in ("hospital_stay", "breathing_support")]
            events.append([whose, "covid test", day, "", "", "NOT DETECTED", "PCR", ""])
    paths = work / "cases.csv", work / "events.csv"
    for path, lines in zip(paths, (cases, events), strict=True):
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(lines)
    return paths


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packages `900001` and `900002` of two sites, made in `home-...`, with clinical tables."""
    work = tmp_path_factory.mktemp("sites")
    site = generate(work / "site", slices=1)
    facts = tables(work, site, [site.folder / "DICOM", site.folder / "incoming"])
    for number in ("900001", "900002"):
        project = work / f"{number}.toml"
        project.write_text(PROJECT.format(site=number))
        answer = study_courier(
            work / f"home-{number}",
            *("deidentify", site.folder / "DICOM", site.folder / "incoming"),
            *("--out", work / number, "--project", project, "--clinical", *facts),
        )
        assert (work / number / "data/clinical").is_dir(), answer
    return work


@pytest.fixture
def package(made: Path, tmp_path: Path) -> Path:
    """One that may be changed."""
    return Path(shutil.copytree(made / "900001", tmp_path / "package"))


@pytest.fixture
def key(identity: pyrage.x25519.Identity, tmp_path: Path) -> Path:
    path = tmp_path / "archive.txt"
    path.write_text(f"# an invented archive's\r\n{identity}\r\n")
    return path


@pytest.fixture
def opened(made: Path, drive: Path, key: Path, tmp_path: Path) -> Opened:
    """Seals a package, lets `meddle` with the sealed folder, and opens it at the archive."""
    recipient = str(pyrage.x25519.Identity.from_str(key.read_text().split()[-1]).to_public())
    (tmp_path / "in").mkdir()

    def run(
        package: Path,
        *more: object,
        meddle: Callable[[Path], object] = bool,
        site: str = "home-900001",
    ) -> Answer:
        shutil.rmtree(drive)
        drive.mkdir()
        home = made / site
        export = ("export", package, "--to", drive, "--recipient", recipient, "--again")
        assert study_courier(home, *export).code == 0
        meddle(next(drive.iterdir()))
        into = tmp_path / "in"
        return study_courier(
            tmp_path / "archive",
            *("open", drive, "--identity", key, "--into", into, *more, "--json"),
        )

    return run


def rebag(package: Path) -> None:
    """Make the bag valid again after something in it was changed."""
    packaged = []
    for path in sorted((package / "data").rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            target = path.relative_to(package / "data").as_posix()
            digest = hashlib.sha256(content).hexdigest()
            packaged.append(Packaged(target, len(content), digest, ""))
    (package / "tagmanifest-sha256.txt").unlink()
    write_bag(package, packaged, Project(site_id="900001"), datetime.now(UTC))


def images(package: Path) -> list[Path]:
    return sorted((package / "data").glob("9*/**/*.dcm"))


def table(package: Path, node: str) -> Path:
    return next((package / "data/clinical").glob(f"{node}_*.tsv"))


def refusal(answer: Answer, tmp_path: Path) -> str:
    """The code; nothing may be left of a package that was refused."""
    assert answer.code == 2, answer
    assert list((tmp_path / "in").iterdir()) == []
    return str(answer.json["error"]["code"])


# ---------------------------------------------------------------- opened


def test_a_package_that_passes_is_there_as_it_was_made_with_a_receipt(
    opened: Opened, package: Path, tree: Callable[[Path], dict[str, bytes]]
) -> None:
    answer = opened(package)
    assert answer.code == 0, answer
    told = answer.json["opened"]
    assert tree(Path(told["path"])) == tree(package)
    assert told["examined"]["instances"] == len(images(package))
    assert told["examined"]["tables"] == len(list((package / "data/clinical").iterdir()))
    assert told["first"] is True
    text = Path(answer.json["receipt"]).read_text()
    assert told["package"] in text
    assert told["signed_with"] in text
    assert "900001" in text


def test_what_was_received_before_is_refused_unless_it_is_asked_for_again(
    opened: Opened, package: Path, tmp_path: Path
) -> None:
    assert opened(package).code == 0
    for left in (tmp_path / "in").iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    assert refusal(opened(package), tmp_path) == "received-before"
    assert opened(package, "--again").code == 0


def test_another_key_of_a_known_site_is_refused_until_the_site_names_it(
    opened: Opened, package: Path, tmp_path: Path
) -> None:
    assert opened(package).code == 0
    for left in (tmp_path / "in").iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    foreign = opened(package, "--again", site="home-900002")
    assert refusal(foreign, tmp_path) == "foreign-signature"
    shown = foreign.json["error"]["sentence"].split("signed with ")[-1].split(")")[0]
    wrong = opened(package, "--again", "--site-key", "0000 " * 8, site="home-900002")
    assert refusal(wrong, tmp_path) == "foreign-signature"
    assert opened(package, "--again", "--site-key", shown, site="home-900002").code == 0


def test_a_key_that_the_site_named_is_compared_at_its_first_package_and_not_asked_for_again(
    opened: Opened, package: Path, tmp_path: Path
) -> None:
    refused = opened(package, "--site-key", "0000 " * 8)
    assert refusal(refused, tmp_path) == "foreign-signature"
    shown = refused.json["error"]["sentence"].split("signed with ")[-1].split(")")[0]
    answer = opened(package, "--site-key", shown.lower().replace(" ", "-"))
    assert answer.json["opened"]["first"] is False


def test_where_a_package_lies_already_is_said_before_it_is_read(
    opened: Opened, package: Path, tmp_path: Path
) -> None:
    assert opened(package).code == 0
    before = sorted((tmp_path / "in").iterdir())
    answer = opened(package, "--again", meddle=take_away)
    assert answer.json["error"]["code"] == "target-exists"
    assert sorted((tmp_path / "in").iterdir()) == before


def test_what_a_killed_run_left_does_not_take_the_room_of_the_next(
    opened: Opened, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[Path] = []

    def leave(folder: Path) -> None:
        left.append(tmp_path / "in" / f"{folder.name}.opening")
        left[0].mkdir()
        monkeypatch.setattr("app.sealing.medium.shutil.disk_usage", usage)

    def usage(_: Path) -> SimpleNamespace:
        return SimpleNamespace(total=1 << 40, free=0 if left[0].exists() else 1 << 40)

    assert opened(package, meddle=leave).code == 0


def test_a_folder_that_is_not_there_is_not_called_a_drive_that_was_pulled_out(
    opened: Opened, package: Path, tmp_path: Path
) -> None:
    answer = opened(package, "--into", tmp_path / "nowhere")
    assert refusal(answer, tmp_path) == "target-unwritable"


# ---------------------------------------------------------------- refused on the way


def cut(folder: Path) -> None:
    part = folder / sealed.part_name(0)
    part.write_bytes(part.read_bytes()[:-7])


def take_away(folder: Path) -> None:
    (folder / sealed.part_name(0)).unlink()


def change(folder: Path) -> None:
    part = folder / sealed.part_name(0)
    content = bytearray(part.read_bytes())
    content[len(content) // 2] ^= 1
    part.write_bytes(content)


def say_otherwise(folder: Path) -> None:
    path = folder / sealed.MANIFEST
    path.write_text(path.read_text().replace('"plain": ', '"plain": 1'))


def unsign(folder: Path) -> None:
    (folder / sealed.SIGNATURE).unlink()


def wait_for_ever(folder: Path) -> None:
    (folder / sealed.MANIFEST).unlink()
    os.mkfifo(folder / sealed.MANIFEST)


def advise_otherwise(folder: Path) -> None:
    with (folder / sealed.README_TEXT).open("a") as file:
        file.write("\nFirst of all, turn off your virus scanner.\n")


def expect_otherwise(folder: Path) -> None:
    lines = (folder / sealed.SUMS).read_text().splitlines(keepends=True)
    (folder / sealed.SUMS).write_text("".join(lines[1:]))


@pytest.mark.parametrize(
    ("meddle", "code"),
    [
        (cut, "sealed-cut"),
        (take_away, "sealed-cut"),
        (change, "sealed-changed"),
        (say_otherwise, "sealed-changed"),
        (unsign, "not-sealed"),
        pytest.param(
            wait_for_ever,
            "not-sealed",
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has none"),
        ),
        (advise_otherwise, "sealed-changed"),
        (expect_otherwise, "sealed-changed"),
    ],
)
def test_what_happened_on_the_way_is_refused_with_its_reason(
    opened: Opened, package: Path, tmp_path: Path, meddle: Callable[[Path], None], code: str
) -> None:
    assert refusal(opened(package, meddle=meddle), tmp_path) == code


def test_without_its_readme_it_opens_and_what_the_site_did_not_seal_is_named(
    opened: Opened, package: Path
) -> None:
    def leave_things(folder: Path) -> None:
        (folder / sealed.README_TEXT).unlink()
        (folder / ".DS_Store").write_bytes(b"left by a computer")
        (folder / "OPEN ME\u202e.cmd").write_text("del *")

    answer = opened(package, meddle=leave_things)
    assert answer.code == 0, answer
    assert answer.json["opened"]["not_sealed"] == ["OPEN ME\u202e.cmd"]
    text = Path(answer.json["receipt"]).read_text()
    assert "NOT SEALED BY THE SITE, and not to be opened: 1 file" in text
    assert r"'OPEN ME\u202e.cmd'" in text


def test_another_key_does_not_open_it(opened: Opened, package: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(str(pyrage.x25519.Identity.generate()))
    assert refusal(opened(package, "--identity", other), tmp_path) == "wrong-key"


# ---------------------------------------------------------------- refused for what is inside


def name_the_hospital(package: Path) -> None:
    image = pydicom.dcmread(images(package)[0])
    image.InstitutionName = "INVENTED HOSPITAL"
    image.save_as(images(package)[0])


def tell_the_birth_date(package: Path) -> None:
    image = pydicom.dcmread(images(package)[0])
    image.PatientBirthDate = "19500102"
    image.save_as(images(package)[0])


def refer_to_nowhere(package: Path) -> None:
    first, *others = images(package)
    other = next(one for one in others if one.parent != first.parent)
    image = pydicom.dcmread(first)
    reference, series = pydicom.Dataset(), pydicom.Dataset()
    reference.ReferencedSOPClassUID = image.SOPClassUID
    reference.ReferencedSOPInstanceUID = other.stem
    series.SeriesInstanceUID = first.parent.name
    series.ReferencedInstanceSequence = [reference]
    image.ReferencedSeriesSequence = [series]
    image.save_as(first)


def lose_an_image(package: Path) -> None:
    images(package)[-1].unlink()


def write_a_day(package: Path) -> None:
    path = table(package, "case")
    path.write_text(path.read_text().replace("First Imaging Study", "2021-03-04"))


def lose_a_column(package: Path) -> None:
    path = table(package, "case")
    write_cells(path, [row[:-1] for row in cells(path)])


def lose_a_case(package: Path) -> None:
    path = table(package, "case")
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:-1]))


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (name_the_hospital, "not-replaced in 1"),
        (tell_the_birth_date, "forbidden-value"),
        (refer_to_nowhere, "broken-reference in 1"),
        # its series, or its study, may be lost with it
        (lose_an_image, "the report says|not among the images|not the same as among"),
        (write_a_day, "case_"),
        (lose_a_column, "not those of the dictionary"),
        (lose_a_case, "not the same as among the images"),
    ],
)
def test_what_is_inside_is_checked_again(
    opened: Opened, package: Path, tmp_path: Path, spoil: Callable[[Path], None], word: str
) -> None:
    spoil(package)
    rebag(package)
    answer = opened(package)
    assert refusal(answer, tmp_path) == "not-fit-to-receive"
    assert re.search(word, answer.json["error"]["sentence"])


# ---------------------------------------------------------------- beside it, for a viewer


def test_an_open_copy_for_a_viewer_needs_the_project_s_leave_and_has_the_same_bytes(
    made: Path, package: Path, drive: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project.toml"
    export = ("export", package, "--to", drive, "--passphrase", "--project", project, "--again")
    secret = {"STUDY_COURIER_DRIVE_PASSPHRASE": "an invented passphrase"}
    project.write_text(PROJECT.format(site="900001"))
    refused = study_courier(made / "home-900001", *export, "--viewer-copy", **secret)
    assert refused.code == 2
    assert list(drive.iterdir()) == []
    project.write_text(PROJECT.format(site="900001") + "[drive]\nviewer_copy = true\n")
    answer = study_courier(made / "home-900001", *export, "--viewer-copy", **secret)
    assert answer.code == 0, answer
    assert "unencrypted" in answer.out
    (copy,) = drive.glob("*-viewer")
    assert "not encrypted" in (copy / "NOT-ENCRYPTED.txt").read_text()
    shown = set()
    for directory in copy.glob("*/DICOMDIR"):
        files = FileSet(directory)
        shown |= {Path(one.path).read_bytes() for one in files}
        for one in files:
            assert all(re.fullmatch("[A-Z0-9]{1,8}", part) for part in Path(one.FileID).parts)
    assert shown == {path.read_bytes() for path in images(package)}


def test_an_open_copy_that_is_stopped_leaves_nothing_to_look_at(package: Path, drive: Path) -> None:
    token = Token()
    copy = ViewerCopy(read_consignment(package), Medium.at(drive)).write(token)
    next(copy)
    assert list(drive.rglob("IM*"))
    token.cancel()
    with pytest.raises(Cancelled):
        list(copy)
    assert list(drive.iterdir()) == []


def test_an_open_copy_of_a_killed_run_is_not_left_to_be_looked_at(
    made: Path, package: Path, drive: Path
) -> None:
    key = str(pyrage.x25519.Identity.generate().to_public())
    export = ("export", package, "--to", drive, "--recipient", key, "--again")
    copy = ViewerCopy(read_consignment(package), Medium.at(drive)).write(Token())
    next(copy)
    (unfinished,) = drive.iterdir()
    left = unfinished.with_name("left")
    unfinished.rename(left)
    copy.close()  # type: ignore[attr-defined]
    left.rename(unfinished)
    assert study_courier(made / "home-900001", *export).code == 0
    assert not unfinished.exists()
    assert len(list(drive.iterdir())) == 1


# ---------------------------------------------------------------- merged


def merge(home: Path, out: Path, *packages: Path) -> Answer:
    return study_courier(home, "merge", *packages, "--out", out, "--organisation", "RSNA")


def test_packages_of_two_sites_become_one_batch(made: Path, tmp_path: Path) -> None:
    one, two = made / "900001", made / "900002"
    out = tmp_path / "batch"
    answer = merge(tmp_path / "archive", out, one, two)
    assert answer.code == 0, answer
    inside = {path.relative_to(out / "data").as_posix() for path in (out / "data").rglob("*.dcm")}
    expected = {
        path.relative_to(package / "data").as_posix()
        for package in (one, two)
        for path in images(package)
    }
    assert inside == expected
    (manifest,) = out.glob("image_manifest_RSNA_*.tsv")
    rows = list(csv.DictReader(manifest.open(), delimiter="\t"))
    assert {row["file_name"] for row in rows} == expected
    for row in rows:
        content = (out / "data" / row["file_name"]).read_bytes()
        assert row["md5sum"] == hashlib.md5(content, usedforsecurity=False).hexdigest()
        assert row["file_size"] == str(len(content))
        assert row["modality"]
    (cases,) = out.glob("case_RSNA_*.tsv")
    told = list(csv.DictReader(cases.open(), delimiter="\t"))
    assert {row["submitter_id"] for row in told} == {name.split("/")[0] for name in inside}
    assert {row["datasets.submitter_id"] for row in told} == {cases.stem.removeprefix("case_")}
    assert len(next(out.glob("dataset_*.tsv")).read_text().splitlines()) == 2


def test_a_package_twice_is_in_the_batch_once(made: Path, package: Path, tmp_path: Path) -> None:
    out = tmp_path / "batch"
    answer = merge(tmp_path / "archive", out, made / "900001", package)
    assert answer.code == 0
    assert "in two packages" in answer.out
    assert len(list(out.rglob("*.dcm"))) == len(images(package))


def say(package: Path, column: str, value: str) -> str:
    """Of the first case; gives its id."""
    path = table(package, "case")
    header, first, *rows = cells(path)
    first[header.index(column)] = value
    write_cells(path, (header, first, *rows))
    rebag(package)
    return first[header.index("submitter_id")]


def merged_cell(batch: Path, case: str, column: str) -> str:
    (path,) = batch.glob("case_*.tsv")
    rows = csv.DictReader(path.open(), delimiter="\t")
    return next(row[column] for row in rows if row["submitter_id"] == case)


def test_what_one_package_knows_and_another_does_not_is_in_the_batch_and_named(
    made: Path, package: Path, tmp_path: Path
) -> None:
    case = say(package, "covid19_positive", "Not Reported")
    for packages in ((package, made / "900001"), (made / "900001", package)):
        out = tmp_path / f"batch-{packages[0].name}"
        answer = merge(tmp_path / "archive", out, *packages)
        assert answer.code == 0, answer
        assert merged_cell(out, case, "covid19_positive") == "No"
        assert answer.named == {case: "known"}
        line = next(line for line in answer.out.splitlines() if line.startswith(case))
        for word in ("covid19_positive is No", "package: Not Reported", "900001: No"):
            assert word in line
        (noted,) = csv.DictReader(
            out.with_name(f"{out.name}-differences.tsv").open(), delimiter="\t"
        )
        assert (noted["submitter_id"], noted["taken"]) == (case, "No")


def test_what_only_a_person_can_know_is_asked_and_taken_as_she_says(
    made: Path, package: Path, tmp_path: Path
) -> None:
    case = say(package, "covid19_positive", "Yes")
    batch = ("merge", made / "900001", package, "--out", tmp_path / "batch")
    refused = study_courier(tmp_path / "archive", *batch)
    assert refused.code == 2
    assert refused.named == {case: "undecided"}
    assert "covid19_positive: 900001: No; package: Yes" in refused.out
    assert "--take ID PROPERTY VALUE" in refused.out
    assert not list(tmp_path.glob("batch*"))
    told = study_courier(tmp_path / "archive", *batch, "--json").json
    assert told["error"]["code"] == "packages-contradict"
    assert [one["difference"]["column"] for one in told["contradictions"]] == ["covid19_positive"]
    answer = study_courier(tmp_path / "archive", *batch, "--take", case, "covid19_positive", "Yes")
    assert answer.code == 0, answer
    assert merged_cell(tmp_path / "batch", case, "covid19_positive") == "Yes"
    assert answer.named == {case: "decided"}
    wrong = study_courier(tmp_path / "archive", *batch, "--take", case, "sex", "Male")
    assert wrong.code == 2


def test_a_later_package_that_the_site_calls_a_correction_corrects(
    made: Path, package: Path, tmp_path: Path
) -> None:
    report = package / "report.json"
    report.write_text(
        report.read_text()
        .replace('"correction": false', '"correction": true')
        .replace('"finished": "20', '"finished": "21')
    )
    case = say(package, "race", "Asian")
    answer = merge(tmp_path / "archive", tmp_path / "batch", package, made / "900001")
    assert answer.code == 0, answer
    assert answer.named == {case: "corrected"}
    assert merged_cell(tmp_path / "batch", case, "race") == "Asian"


def other_pixels(package: Path) -> None:
    content = images(package)[0].read_bytes()
    images(package)[0].write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def other_patient(package: Path) -> None:
    study = images(package)[0].parents[1]  # all of it: within one package it must fit
    there = package / "data" / "900001-999999" / study.name
    there.parent.mkdir(parents=True)
    study.rename(there)


def other_race(package: Path) -> None:
    path = table(package, "case")
    path.write_text(path.read_text().replace("\tWhite\t", "\tAsian\t"))


def other_zip(package: Path) -> None:
    path = table(package, "case")
    header, *rows = cells(path)
    for row in rows:
        row[header.index("zip")] = "607"
    write_cells(path, (header, *rows))


def grow_younger(package: Path) -> None:
    path = table(package, "imaging_study")
    header, *rows = cells(path)
    day, age, over = map(header.index, ("days_to_study", "age_at_imaging", "age_at_imaging_gt89"))
    latest = max((row for row in rows if row[day]), key=lambda row: int(row[day]))
    assert int(latest[day]) > 0
    latest[age], latest[over] = "1", "No"
    write_cells(path, (header, *rows))


def cells(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text().splitlines()]


def write_cells(path: Path, rows: Iterable[list[str]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows))


@pytest.mark.parametrize(
    ("spoil", "codes"),
    [
        (other_pixels, {"duplicate-instance"}),
        (
            other_patient,
            {"duplicate-instance", "series-in-two-places", "study-of-two-cases"}
            | {"images-without-case"},
        ),
        (other_race, {"changed-demographics"}),
        (other_zip, {"changed-demographics"}),
        (grow_younger, {"changed-study", "younger-later"}),
    ],
)
def test_packages_that_contradict_each_other_are_not_merged(
    made: Path, package: Path, tmp_path: Path, spoil: Callable[[Path], None], codes: set[str]
) -> None:
    spoil(package)
    rebag(package)
    answer = merge(tmp_path / "archive", tmp_path / "batch", made / "900001", package)
    assert answer.code == 2
    assert set(answer.named.values()) == codes
    assert not (tmp_path / "batch").exists()
    assert not list(tmp_path.glob("batch*"))
