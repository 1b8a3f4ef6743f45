"""The project file's clinical lists: read whole, or refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import ProjectFileError
from app.model import Clinical, Question
from app.site.project import read_project


def read(tmp_path: Path, text: str) -> Clinical:
    path = tmp_path / "site.toml"
    path.write_text(f"version = 1\n{text}", encoding="utf-8")
    return read_project(path).clinical


def test_lists_of_the_file_replace_the_defaults(tmp_path: Path) -> None:
    clinical = read(
        tmp_path,
        """
        [clinical]
        organisation = "RSNA"
        hold_images = false
        breathing_support = ["Oxygen", "Tube"]
        ventilator = ["Tube"]
        [clinical.observation]
        "Loss of smell" = ["Yes", "No"]
        "Weight (kg)" = []
        """,
    )
    assert clinical == Clinical(
        organisation="RSNA",
        hold_images=False,
        breathing_support=("Oxygen", "Tube"),
        ventilator=("Tube",),
        observations=(Question("Loss of smell", ("Yes", "No")), Question("Weight (kg)")),
    )


def test_a_dictionary_lies_beside_the_project_file(tmp_path: Path) -> None:
    clinical = read(tmp_path, '[clinical]\ndictionary = "newer-dictionary.json"')
    assert Path(clinical.dictionary) == tmp_path / "newer-dictionary.json"


def test_without_the_table_the_defaults_hold(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Clinical()


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("breathing = []", "clinical.breathing"),
        ('organisation = "a b"', "clinical.organisation"),
        ('project_code = "R1/../.."', "clinical.project_code"),
        ("dictionary = true", "clinical.dictionary"),
        ('dictionary = "secrets.json"', "clinical.dictionary"),
        ('dictionary = "/etc/newer-dictionary.json"', "clinical.dictionary"),
        ('dictionary = "../newer-dictionary.json"', "clinical.dictionary"),
        ('dictionary = "C:newer-dictionary.json"', "clinical.dictionary"),
        ('dictionary = "//server/share/newer-dictionary.json"', "clinical.dictionary"),
        ("dictionary = '\\\\server\\share\\newer-dictionary.json'", "clinical.dictionary"),
        ('hold_images = "yes"', "clinical.hold_images"),
        ('discharge_type = "Home"', "clinical.discharge_type"),
        ('discharge_type = ["Hôpital"]', "clinical.discharge_type"),
        ('outcome = ["a\\tb"]', "clinical.outcome"),
        ('ventilator = ["CPAP"]', "clinical.ventilator"),
        ("observation = 3", "clinical.observation"),
        ('observation = {"Cough" = [1]}', "clinical.Cough"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, line: str, key: str) -> None:
    with pytest.raises(ProjectFileError, match=key):
        read(tmp_path, f"[clinical]\n{line}\n")
