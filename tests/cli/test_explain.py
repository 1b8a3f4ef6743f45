"""`explain` and `rules`: every attribute's fate in words, with who asked for it."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from app.deidentify.profile import load_profile
from app.deidentify.rules import ground, named_attributes, other_attributes, private_attributes
from app.model import Option, Project
from command_line import ROOT, study_courier

DOCS = ROOT / "resources" / "docs"


@pytest.fixture
def image(small_site) -> Path:
    return min(path for path in (small_site.folder / "DICOM").rglob("*") if path.is_file())


def attributes(answer) -> dict[str, dict[str, object]]:
    return {one["keyword"]: one for one in answer.json["attributes"] if len(one["path"]) == 1}


def test_explain_shows_before_after_the_rule_and_who_asked_for_it(image: Path, home: Path) -> None:
    answer = study_courier(home, "explain", image, "--json")
    assert answer.code == 0
    shown = attributes(answer)
    assert shown["StudyDate"]["before"] != shown["StudyDate"]["after"]
    assert "113107" in shown["StudyDate"]["authority"]
    assert shown["StudyDate"]["line"] == "JITTER StudyDate var:date_shift"
    assert shown["InstitutionAddress"]["after"] is None
    assert shown["InstitutionAddress"]["authority"] == "PS3.15 Table E.1-1, Basic Profile"
    assert shown["PatientIdentityRemoved"]["action"] == "add"
    text = study_courier(home, "explain", image).out
    assert "StudyDate DA: moved by the patient's days" in text
    assert "PS3.15 Table E.1-1, Basic Profile: REMOVE InstitutionAddress" in text


def test_explain_needs_no_secret_and_says_that_its_pseudonyms_are_examples(
    image: Path, home: Path
) -> None:
    answer = study_courier(home, "explain", image, STUDY_COURIER_PASSPHRASE="")
    assert (answer.code, answer.err) == (0, "")
    assert "examples" in answer.out.splitlines()[0]
    assert not home.exists()


def test_explain_shows_what_a_run_of_this_site_makes(
    image: Path, home: Path, tmp_path: Path
) -> None:
    package = tmp_path / "package"
    done = study_courier(home, "deidentify", image, "--out", package, "--site-id", "004711")
    assert done.code == 0
    answer = study_courier(home, "explain", image, "--json")
    assert answer.json["examples"] is False
    (made,) = package.joinpath("data").rglob("*.dcm")
    assert made.stem == attributes(answer)["SOPInstanceUID"]["after"]


def test_explain_shows_what_was_cut_out_of_text_and_why(small_site, home: Path) -> None:
    cuts = [
        cut
        for path in (small_site.folder / "DICOM").rglob("*")
        if path.is_file()
        for one in study_courier(home, "explain", path, "--json").json["attributes"]
        for cut in one["cuts"]
    ]
    assert cuts
    assert all(cut["text"] and cut["reason"] for cut in cuts)


def test_explain_shows_what_would_be_blacked_out_and_that_somebody_has_to_look(
    small_site, home: Path
) -> None:
    burned = small_site.folder / "archive" / "BRUECKE_J" / "Röntgen Thorax" / "annotated.dcm"
    answer = study_courier(home, "explain", burned)
    assert (answer.code, answer.named) == (1, {str(burned): "needs-review"})
    assert re.search(r"Pixels: blacked out in columns \d+ to \d+, rows \d+ to \d+", answer.out)
    shown = study_courier(home, "explain", burned, "--json").json
    assert shown["redactions"]
    assert shown["held"][0]["code"] == "needs-review"


def test_explain_follows_the_project_file(image: Path, home: Path, tmp_path: Path) -> None:
    project = tmp_path / "site.toml"
    project.write_text(
        "version = 1\n[deidentify]\noptions = ['basic']\n"
        "recipe = '''FORMAT dicom\n%header\nREMOVE Modality\n'''\n"
    )
    shown = attributes(study_courier(home, "explain", image, "--project", project, "--json"))
    assert shown["Modality"]["authority"] == "the project file's recipe"
    assert shown["StudyDate"]["after"] == ""


def test_explain_names_a_file_that_cannot_be_used(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("not an image")
    answer = study_courier(home, "explain", path)
    assert (answer.code, answer.named) == (1, {str(path): "not-dicom"})


def test_explain_names_an_image_that_only_the_engine_refuses(
    image: Path, home: Path, tmp_path: Path
) -> None:
    twice, data = tmp_path / "twice.dcm", image.read_bytes()
    modality = re.search(rb"\x08\x00\x60\x00CS\x02\x00..", data)
    assert modality is not None
    twice.write_bytes(data[: modality.end()] + modality[0] + data[modality.end() :])
    answer = study_courier(home, "explain", twice)
    assert (answer.code, answer.named) == (1, {str(twice): "malformed"})


def test_explain_refuses_more_than_one_image(small_site, home: Path) -> None:
    answer = study_courier(home, "explain", small_site.folder)
    assert (answer.code, answer.out) == (2, "")
    assert "one file" in answer.err


def test_rules_lists_every_attribute_that_a_recipe_names(home: Path) -> None:
    rules = study_courier(home, "rules", "--json").json["rules"]
    found = {one["attribute"]: one for one in rules}
    assert found["(0010,0010) PatientName"]["authority"] == "MIDRC's RICORD protocol"
    assert "Table E.3.10-1" in found['(0019,"SIEMENS MR HEADER",0C)']["authority"]
    assert len(study_courier(home, "rules").out.splitlines()) == len(rules)
    assert not home.exists()


def test_every_rule_has_an_authority_in_words() -> None:
    profile = load_profile(Project())
    decisions = [decision for _, decision in named_attributes(profile)]
    decisions += [decision for _, decision in private_attributes(profile)]
    decisions += [decision for _, _, decision in other_attributes(profile)]
    assert {recipe.name for recipe in profile.recipes} >= {
        one.rule.partition(": ")[0] for one in decisions
    }
    assert all(ground(one.rule).line for one in decisions)


def test_an_option_is_named_by_its_code_and_meaning() -> None:
    asked = ground("113109-retain-device-identity: KEEP DetectorID")
    assert Option.RETAIN_DEVICE_IDENTITY.value in asked.authority
    assert "Retain Device Identity" in asked.authority
    assert asked.line == "KEEP DetectorID"


def test_a_built_in_rule_keeps_its_words() -> None:
    assert str(ground("group lengths are retired (PS3.5 7.2)")).startswith("group lengths")
    assert str(ground("so: it is")) == "so: it is"


def test_the_page_says_what_the_recipes_say() -> None:
    """If not: python resources/docs/generate.py"""
    made = runpy.run_path(str(DOCS / "generate.py"))["page"]()
    assert (DOCS / "what-is-removed.md").read_text("utf-8") == made
