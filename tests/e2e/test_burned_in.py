"""Text burned into pictures: found, held until somebody answers for it, and blacked out alone."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset, dcmread

from app.errors import Reason
from app.model import (
    Box,
    Draft,
    Held,
    Option,
    PixelDecision,
    PixelStatus,
    Project,
    Redaction,
    Token,
)
from app.ports import open_ports
from app.site.paths import Home
from app.submission import run
from command_line import PASSPHRASE, Answer, study_courier
from e2e.burned_site import BurnedSite, burned_site

PROJECT = 'version = 1\nsite_id = "004711"\n'


@dataclass(frozen=True, slots=True)
class Trial:
    """One package of the burned site."""

    package: Path
    answer: Answer
    delivered: dict[str, Dataset]  # by original SOP Instance UID


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BurnedSite:
    return burned_site(tmp_path_factory.mktemp("burned") / "site")


@pytest.fixture(scope="session")
def looked(site: BurnedSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `inspect` says, by SeriesInstanceUID."""
    home = tmp_path_factory.mktemp("looked")
    answer = study_courier(home / "home", "inspect", site.folder, "--json")
    assert not (home / "home").exists()
    return {one["series_uid"]: one for one in answer.json["series"]}


def deidentify(site: BurnedSite, folder: Path, *arguments: object) -> Trial:
    home, package, table = folder / "home", folder / "package", folder / "crosswalk.csv"
    project = folder / "project.toml"
    project.write_text(PROJECT, encoding="utf-8")
    given = ("deidentify", site.folder, "--out", package, "--project", project)
    answer = study_courier(home, *given, *arguments)
    assert answer.err == ""
    assert study_courier(home, "crosswalk", "--out", table).code == 0
    with table.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        old = {row["id_new"]: row["id_old"] for row in rows if row["kind"] == "instance"}
    images = map(dcmread, package.rglob("*.dcm"))
    return Trial(package, answer, {old[image.SOPInstanceUID]: image for image in images})


@pytest.fixture(scope="session")
def accepted(site: BurnedSite, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return deidentify(site, tmp_path_factory.mktemp("accepted"), "--accept-redactions")


@pytest.fixture(scope="session")
def unseen(site: BurnedSite, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return deidentify(site, tmp_path_factory.mktemp("unseen"))


def sources(site: BurnedSite) -> dict[str, Dataset]:
    return {str(one.SOPInstanceUID): one for one in map(dcmread, site.folder.rglob("*.dcm"))}


def covered(boxes: list[Box], shape: tuple[int, ...]) -> np.ndarray:
    inside = np.zeros(shape[:2], bool)
    for box in boxes:
        inside[box.top : box.bottom, box.left : box.right] = True
    return inside


def found_boxes(looked: dict[str, Any], image: Dataset) -> list[Box]:
    findings = looked[image.SeriesInstanceUID]["pixels"]["findings"]
    return [
        Box(**one["box"])
        for one in findings
        if one["sop_instance_uid"] == image.SOPInstanceUID and one["why"] != "allowed"
    ]


# ---------------------------------------------------------------- looking


def test_each_burned_series_has_text_or_needs_eyes_and_clean_slices_are_clean(
    site: BurnedSite, looked: dict[str, Any]
) -> None:
    status = {name: looked[uid]["pixels"]["status"] for name, uid in site.series.items()}
    assert status.pop("CT clean") == PixelStatus.CLEAN
    assert status.pop("CR clean") == PixelStatus.CLEAN
    assert set(status.values()) <= {PixelStatus.HAS_TEXT, PixelStatus.NEEDS_EYES}


def test_all_planted_ink_is_inside_the_boxes_that_are_found(
    site: BurnedSite, looked: dict[str, Any]
) -> None:
    for uid, image in sources(site).items():
        ink = site.ink[uid]
        assert not (ink & ~covered(found_boxes(looked, image), ink.shape)).any(), uid


# ---------------------------------------------------------------- nobody looked


def test_without_a_person_what_has_text_is_held_and_named(site: BurnedSite, unseen: Trial) -> None:
    assert set(unseen.delivered) == site.clean
    assert unseen.answer.code == 1
    assert set(unseen.answer.named.values()) == {Reason.NEEDS_REVIEW}
    assert len(unseen.answer.named) == len(site.ink) - len(site.clean)


def test_what_nobody_looked_at_is_not_declared(unseen: Trial) -> None:
    for image in unseen.delivered.values():
        codes = {item.CodeValue for item in image.DeidentificationMethodCodeSequence}
        assert Option.CLEAN_PIXEL_DATA not in codes
        assert "BurnedInAnnotation" not in image


# ---------------------------------------------------------------- somebody answers for all boxes


def test_when_somebody_answers_for_all_boxes_everything_is_delivered(
    site: BurnedSite, accepted: Trial
) -> None:
    assert accepted.answer.named == {}
    assert accepted.answer.code == 0
    assert set(accepted.delivered) == set(site.ink)


def test_no_planted_ink_is_visible_in_any_delivered_picture(
    site: BurnedSite, accepted: Trial
) -> None:
    for uid, image in accepted.delivered.items():
        if site.ink[uid].any():
            seen = image.pixel_array[site.ink[uid]]
            assert (seen == seen[0]).all(), image.SeriesDescription


def test_outside_of_the_boxes_every_pixel_is_the_source_s(
    site: BurnedSite, accepted: Trial, looked: dict[str, Any]
) -> None:
    before = sources(site)
    for uid, image in accepted.delivered.items():
        source = before[uid]
        old, new = source.pixel_array, image.pixel_array
        assert old.shape == new.shape
        outside = ~covered(found_boxes(looked, source), old.shape)
        assert outside.mean() > 0.5
        assert np.array_equal(old[outside], new[outside]), image.SeriesDescription
        if uid in site.clean:
            assert source.PixelData == image.PixelData
            assert source.file_meta.TransferSyntaxUID == image.file_meta.TransferSyntaxUID


def test_what_somebody_answers_for_is_declared_and_the_report_says_how(
    site: BurnedSite, accepted: Trial
) -> None:
    for uid, image in accepted.delivered.items():
        codes = {item.CodeValue for item in image.DeidentificationMethodCodeSequence}
        assert (Option.CLEAN_PIXEL_DATA in codes) == (uid not in site.clean)
        assert image.get("BurnedInAnnotation") == (None if uid in site.clean else "NO")
    report = json.loads((accepted.package / "report.json").read_text(encoding="utf-8"))
    pixels = report["deidentification"]["pixels"]
    assert pixels["series"] == {"reviewed": 0, "accepted": len(site.series) - 2, "not-needed": 2}
    assert pixels["images_with_boxes"] == len(site.ink) - len(site.clean)
    assert pixels["boxes"] >= pixels["images_with_boxes"]


def test_what_was_read_in_the_pictures_is_nowhere_in_the_package(accepted: Trial) -> None:
    for path in accepted.package.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            assert b"quillbrandt" not in content
            assert b"4471920" not in content


# ---------------------------------------------------------------- somebody looked


def test_a_decision_has_exactly_its_boxes_blacked_out_and_another_makes_the_file_anew(
    site: BurnedSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", PASSPHRASE)
    name, number = "US colour", 1
    series = site.series[name]
    uid = f"{series}.{number}"
    source = dcmread(site.folder / name / f"{number}.dcm").pixel_array

    def made(*boxes: Box) -> np.ndarray:
        decision = PixelDecision(series, tuple(Redaction(uid, box) for box in boxes))
        draft = Draft(
            (site.folder / name,),
            tmp_path / "package",
            Project(site_id="004711"),
            pixel_decisions=(decision,),
        )
        with open_ports(Home(tmp_path / "home")) as ports:
            events = list(run(draft, ports, Token()))
        assert not any(isinstance(event, Held) for event in events)
        (path,) = draft.package.rglob("*.dcm")
        picture = dcmread(path).pixel_array
        draft.package.rename(tmp_path / f"package {len(list(tmp_path.iterdir()))}")
        return picture

    chosen = (Box(100, 100, 180, 140), Box(300, 200, 301, 210))
    inside = covered(list(chosen), source.shape)
    picture = made(*chosen)
    assert (picture[inside] == 0).all()
    assert np.array_equal(picture[~inside], source[~inside])
    assert np.array_equal(made(), source)
