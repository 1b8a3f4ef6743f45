"""The project file's table `[clinical]`: how clinical facts are written, and its closed lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from app.model import Clinical, Question

KEYS = (
    "organisation project_code hold_images dictionary required breathing_support ventilator "
    "discharge_type outcome observation"
)

Refuse = Callable[[str, str], NoReturn]

# they become cells of a tab-separated table, and an array's values are parted by commas
_TERM = re.compile(r"[!-~](?:[ -~]{0,62}[!-~])?")
_NAME = re.compile(r"[0-9A-Za-z]{1,20}")  # part of file names
_CODE = re.compile(r"[0-9A-Za-z_-]{1,40}")
# it is kept among the site's own files, none of which is called so
_BESIDE = re.compile(r"(?=.*dictionary)[0-9A-Za-z_][0-9A-Za-z_. -]{0,99}\.json")
_DEFAULT = Clinical()


def read_clinical(table: Mapping[str, Any], folder: Path, refuse: Refuse) -> Clinical:
    """The lists; what the table leaves out stays as it is by default.

    Args:
        folder: of the project file, where a dictionary lies beside it.
        refuse: called with a key and what is wrong with it.
    """
    breathing_support = _terms(table, "breathing_support", _DEFAULT.breathing_support, refuse)
    ventilator = _terms(table, "ventilator", _DEFAULT.ventilator, refuse)
    if "breathing_support" in table and "ventilator" not in table:
        ventilator = tuple(kind for kind in ventilator if kind in breathing_support)
    if not set(ventilator) <= set(breathing_support):
        refuse("clinical.ventilator", "has a kind that clinical.breathing_support does not")
    return Clinical(
        organisation=_matching(table, "organisation", _DEFAULT.organisation, _NAME, refuse),
        project_code=_matching(table, "project_code", _DEFAULT.project_code, _CODE, refuse),
        hold_images=_truth(table, "hold_images", _DEFAULT.hold_images, refuse),
        required=_truth(table, "required", _DEFAULT.required, refuse),
        dictionary=_path(table, folder, refuse),
        breathing_support=breathing_support,
        ventilator=ventilator,
        discharge_types=_terms(table, "discharge_type", _DEFAULT.discharge_types, refuse),
        outcomes=_terms(table, "outcome", _DEFAULT.outcomes, refuse),
        observations=_questions(table, refuse),
    )


def _matching(
    table: Mapping[str, Any], key: str, default: str, form: re.Pattern[str], refuse: Refuse
) -> str:
    value = table.get(key, default)
    if value != default and not (isinstance(value, str) and form.fullmatch(value)):
        refuse(f"clinical.{key}", "must be a short name of letters and digits in quotes")
    return str(value)


def _path(table: Mapping[str, Any], folder: Path, refuse: Refuse) -> str:
    """A file beside the project file and nowhere else: it must not lead to other files of the site,
    or to another computer's (`\\\\server\\share`)."""
    value = table.get("dictionary", "")
    if value == "":
        return ""
    if not isinstance(value, str) or not _BESIDE.fullmatch(value):
        refuse("clinical.dictionary", "must be a file beside it, such as a-dictionary.json")
    return str((folder / value).absolute())


def _truth(table: Mapping[str, Any], key: str, default: bool, refuse: Refuse) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        refuse(f"clinical.{key}", "must be true or false")
    return value


def _terms(
    table: Mapping[str, Any], key: str, default: tuple[str, ...], refuse: Refuse
) -> tuple[str, ...]:
    value = table.get(key, list(default))
    if not isinstance(value, list) or not all(_is_term(one) for one in value):
        refuse(f"clinical.{key}", "must be a list of terms in quotes, in plain letters")
    return tuple(dict.fromkeys(value))


def _is_term(value: object) -> bool:
    return isinstance(value, str) and _TERM.fullmatch(value) is not None


def _questions(table: Mapping[str, Any], refuse: Refuse) -> tuple[Question, ...]:
    if "observation" not in table:
        return _DEFAULT.observations
    asked = table["observation"]
    if not isinstance(asked, dict) or not all(_is_term(name) for name in asked):
        refuse("clinical.observation", 'must be a table such as "Cough" = ["Yes", "No"]')
    return tuple(Question(name, _terms(asked, name, (), refuse)) for name in asked)
