"""The tables and reports: what the archive and the site read, with no trace of the source."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from app.deidentify import audit
from app.errors import Reason
from app.model import Token
from app.package.building import Building
from app.package.contents import Contents
from app.package.manifest import COLUMNS
from app.package.report import CHECKS
from staged import stage


class Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data):
        self.words.append(data)


def read_html(package) -> tuple[Text, str]:
    parser = Text()
    parser.feed((package / "report.html").read_text(encoding="utf-8"))
    return parser, " ".join(" ".join(parser.words).split())


def test_the_image_manifest_has_one_true_row_per_image(package):
    path = package / "image_manifest_900001_20250131.tsv"
    raw = path.read_bytes()
    assert raw.startswith(b"md5sum\t")
    rows = list(csv.DictReader(raw.decode().splitlines(), delimiter="\t"))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 12
    for row in rows:
        image = package / "data" / row["file_name"]
        assert str(image.stat().st_size) == row["file_size"]
        case, study, series, _ = row["file_name"].split("/")
        assert (row["case_ids"], row["study_uid"], row["series_uid"]) == (case, study, series)
        assert row["modality"] == "CT"


def test_report_json_counts_what_is_in_the_package(package):
    report = json.loads((package / "report.json").read_text(encoding="utf-8"))
    counts = report["counts"]
    assert (counts["patients"], counts["series"], counts["instances"]) == (3, 3, 12)
    assert counts["bytes"] == sum(path.stat().st_size for path in package.rglob("*.dcm"))
    assert (counts["held"], counts["rejected"]) == (3, 4)
    [first, *_] = report["series"]
    assert first["instances"] == 4
    assert first["actions"] == {
        "kept": 160, "removed": 48, "emptied": 0, "replaced": 20, "cleaned": 0, "shifted": 12,
        "added": 0,
    }  # fmt: skip
    assert report["held"][0] == {
        "code": "structured-report",
        "files": 2,
        "sentence": Reason.STRUCTURED_REPORT.sentence,
    }
    assert report["deidentification"]["options"][0] == {
        "code": "113100",
        "meaning": "Basic Application Confidentiality Profile",
    }
    assert report["audit"]["files_held"] == 1


def test_report_html_stands_alone(package):
    html, _ = read_html(package)
    assert not html.tags & {"script", "link", "img", "iframe"}
    assert html.links == ["#left"]


def test_report_html_says_what_a_person_asks(package):
    _, text = read_html(package)
    assert "Not reviewed." in text
    assert "Each of the 12 images was read again from the disk" in text
    assert "1 file had one and was kept back." in text
    assert Reason.STRUCTURED_REPORT.sentence in text
    assert Reason.NOT_DICOM.sentence in text


def test_text_of_an_image_cannot_become_markup(package):
    html, text = read_html(package)
    assert "LUNG 1.25 <axial>" in text
    assert "axial" not in html.tags


def test_a_report_names_neither_destination_nor_this_computer(package):
    for path in package.iterdir():
        if path.is_file():
            content = path.read_text(encoding="utf-8")
            assert "archive.example" not in content
            assert "courier@" not in content
            assert str(package.parent) not in content


def test_a_reviewed_and_complete_package_says_so(tmp_path, fill, facts):
    with Building.open(tmp_path / "package", "configuration") as building:
        fill(building, range(1), Token())
        building.finish(replace(facts, held={}, rejected={}, reviewed=True))
    _, text = read_html(tmp_path / "package")
    assert "A person looked at every series" in text
    assert "Every file of the source is in the package." in text
    assert "Not everything is here" not in text


def test_what_was_blacked_out_is_counted_and_who_answers_for_it_is_said(
    tmp_path, facts, splice_of, recording_auditor
):
    told = {
        0: (("PixelReview", "accepted"), ("RedactedBoxes", "2"), ("RedactedShare", "0.0312")),
        1: (("PixelReview", "not-needed"),),
        3: (("PixelReview", "accepted"), ("RedactedBoxes", "1"), ("RedactedShare", "0.0100")),
    }
    with Building.open(tmp_path / "package", "configuration") as building:
        for number, pixels in told.items():
            splice = splice_of(number)
            splice = replace(splice, facts=splice.facts + pixels)
            outcome = stage(splice, io.BytesIO(), building.folder, recording_auditor(), Token())
            building.admit(str(number), outcome)
        building.finish(replace(facts, project=replace(facts.project, allow_heads=True)))
    report = json.loads((tmp_path / "package" / "report.json").read_text(encoding="utf-8"))
    assert report["deidentification"]["pixels"] == {
        "series": {"reviewed": 0, "accepted": 1, "not-needed": 1},
        "boxes": 3,
        "images_with_boxes": 2,
    }
    first, second = report["series"]
    assert (first["review"], first["boxes"], first["redacted"]) == ("accepted", 3, 2)
    assert first["largest_share"] == 0.0312
    assert (second["review"], second["boxes"]) == ("not-needed", 0)
    _, text = read_html(tmp_path / "package")
    assert "3 boxes were blacked out in 2 images." in text
    assert "In 1 series somebody answered for all boxes that were found, without" in text
    assert "3 boxes in 2 images, at most 3.1 % of a picture" in text
    assert "option 113102 is not claimed" in text


def test_an_empty_package_says_so(tmp_path, facts):
    with Building.open(tmp_path / "package", "configuration") as building:
        building.finish(facts)
    _, text = read_html(tmp_path / "package")
    assert "No image is in this package." in text


def test_the_report_claims_exactly_the_checks_that_the_audit_makes():
    sources = Path(audit.__file__).parent.glob("*.py")
    made = re.findall(r"FindingCode\.([A-Z_]+)", "".join(map(Path.read_text, sources)))
    assert {code.name for code in CHECKS} == set(made)


def test_contents_of_nothing_are_nothing():
    contents = Contents.of(())
    assert (contents.patients, contents.instances, contents.size) == (0, 0, 0)
