"""The pinned dictionary, and newer ones from a file."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from jsonschema import Draft4Validator

from app.clinical.dictionary import ValueType, chosen, load, pinned
from app.errors import ProjectFileError
from app.model import Clinical
from app.resources import resource


def generator() -> ModuleType:
    path = resource("clinical/generate.py")
    spec = importlib.util.spec_from_file_location("generate_dictionary", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pinned_dictionary_says_which_it_is() -> None:
    assert pinned().version == "d7befda of 2026-06-29"
    assert {"case", "visit", "ct_series_file"} <= pinned().nodes.keys()


def test_every_schema_is_a_schema() -> None:
    for node in pinned().nodes.values():
        Draft4Validator.check_schema(dict(node.schema))


def test_columns_follow_the_dictionary() -> None:
    case = pinned().nodes["case"].properties
    assert list(case)[:4] == ["type", "submitter_id", "datasets.submitter_id", "case_ids"]
    assert case["datasets.submitter_id"].required
    assert (case["age_at_index"].type, case["age_at_index"].most) == (ValueType.NUMBER, 89)
    assert case["icu_indicator"].type is ValueType.BOOLEAN
    assert case["race_ethnicity"].several
    assert "Middle Eastern or North African" in case["race_ethnicity"].values
    assert not {"id", "state", "project_id"} & case.keys()
    assert "projects.code" in pinned().nodes["dataset"].properties


def test_links_of_a_group_are_not_required_by_themselves() -> None:
    measurement = pinned().nodes["measurement"].properties
    assert not measurement["cases.submitter_id"].required


def test_a_newer_dictionary_comes_from_a_file(tmp_path: Path) -> None:
    # as a server gives it: with entries that are no nodes, and no version
    content = json.loads(resource("clinical/midrc_dictionary.json").read_text("utf-8"))
    del content["_version"]
    content["_settings"] = {"enable_case_cache": False}
    content["case"]["properties"]["sex"]["enum"].append("Intersex")
    path = tmp_path / "new.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    newer = chosen(Clinical(dictionary=str(path)))
    assert "Intersex" in newer.values("case", "sex")
    assert newer.version == ""
    assert chosen(Clinical()) is pinned()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"case": 3}', '{"visit": {}}'])
def test_what_is_no_dictionary_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProjectFileError):
        load(path)


def test_the_generator_puts_references_in_place(tmp_path: Path) -> None:
    (tmp_path / "_definitions.yaml").write_text(
        "UUID: {type: string}\nubiquitous_properties:\n  id: {$ref: '#/UUID'}\n", encoding="utf-8"
    )
    (tmp_path / "_terms.yaml").write_text("sex: {description: the sex}\n", encoding="utf-8")
    (tmp_path / "case.yaml").write_text(
        "id: case\nproperties:\n  $ref: '_definitions.yaml#/ubiquitous_properties'\n"
        "  sex:\n    term: {$ref: '_terms.yaml#/sex'}\n    enum: [Female, Male]\n",
        encoding="utf-8",
    )
    made = generator().dictionary(tmp_path, "v")
    assert made["case"]["properties"] == {
        "id": {"type": "string"},
        "sex": {"enum": ["Female", "Male"], "description": "the sex"},
    }
