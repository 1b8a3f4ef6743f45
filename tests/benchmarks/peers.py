"""Other tools from PyPI on the same CT slices, as a multiple of the same floor.

None of them audits what it wrote, and each has a profile of its own; deid runs our recipes. They
are no dependencies: a tool is timed if the chosen Python has it.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from main_job import floor, whole
from measuring import environment, row, timed

from app.deidentify.profile import load_profile
from app.model import Project

_FILES = """
import pathlib, sys, warnings
warnings.simplefilter("ignore")
source, target = map(pathlib.Path, sys.argv[1:3])
paths = (path for path in source.rglob("*") if path.is_file())
files = [(path, target / f"{number}.dcm") for number, path in enumerate(paths)]
"""
_DICOGNITO = """
from dicognito.anonymizer import Anonymizer
from pydicom import dcmread
anonymizer = Anonymizer()
for path, made in files:
    with dcmread(path) as data:
        anonymizer.anonymize(data)
        data.save_as(made)
"""
_DICOM_ANONYMIZER = """
from dicomanonymizer import anonymize_dicom_file
for path, made in files:
    anonymize_dicom_file(str(path), str(made))
"""
_DEID = """
from deid.config import DeidRecipe
from deid.dicom import replace_identifiers
from deid.logger import bot
bot.level = -6
def value(item, value, field, dicom):
    return "1.2.3" if field.element.VR == "UI" else "CLEANED"
given = {"date_shift": -100, "patient_id": "000471-000001", "site_id": "000471"}
given |= dict.fromkeys(("uid", "clean", "dummy", "age", "accession"), value)
recipe = DeidRecipe(sys.argv[3])
for path, made in files:
    ids = {str(path): dict(given)}
    for data in replace_identifiers([str(path)], ids=ids, deid=recipe, save=False):
        data.save_as(made)
"""
_TOOLS = {
    "dicognito": ("dicognito", _DICOGNITO),
    "dicom-anonymizer": ("dicomanonymizer", _DICOM_ANONYMIZER),
    "deid with our recipes": ("deid", _DEID),
}


def rows(source: Path, work: Path, python: str) -> None:
    """Also Study Courier itself, on as few slices; its start weighs more there."""
    count = sum(1 for _ in source.iterdir())
    recipe = work / "deid.recipe"
    recipe.write_text(_one_recipe(), encoding="utf-8")
    bottom = min(floor(source, work).wall for _ in range(3))
    whole(source, work)  # the secrets are made, the modules compiled
    ours = min((whole(source, work) for _ in range(3)), key=lambda cost: cost.wall)
    row(f"Study Courier, {count} slices", f"{ours.wall / bottom:.1f} x the floor")
    for name, (module, script) in _TOOLS.items():
        if subprocess.run(
            [python, "-c", f"import {module}"], capture_output=True, check=False
        ).returncode:
            row(name, "not installed here")
            continue
        copies = work / module
        copies.mkdir()
        command = [python, "-c", _FILES + script, str(source), str(copies), str(recipe)]
        try:
            cost = timed(command, environment(work) | {"PYTHONPATH": ""})
        except SystemExit:
            row(name, "failed")
            continue
        made = sum(1 for _ in copies.iterdir())
        row(name, f"{cost.wall / bottom:.1f} x the floor", "", f"{made} of {count} files written")


def _one_recipe() -> str:
    """The default profile as one text. deid settles contradictions otherwise than we do, but has
    as many lines to look at."""
    recipes = load_profile(Project()).recipes
    lines = (rule.line for recipe in recipes for rule in recipe.rules if rule.line != "REMOVE ALL")
    return "FORMAT dicom\n\n%header\n\n" + "\n".join(lines) + "\n"
