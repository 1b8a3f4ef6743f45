"""Write the pinned data dictionary from the YAML of uc-cdis/midrc_dictionary (Apache-2.0).

    python resources/clinical/generate.py FOLDER_OF_YAML "d7befda of 2026-06-29"

The result has the form that a Gen3 server gives at `/api/v0/submission/_dictionary/_all`: one JSON
schema for each node, references put in place. A newer dictionary from there loads as well.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
# a node's schema and what links it; the rest is for the server's own pages
KEPT = (
    "id title type description additionalProperties systemProperties links required uniqueKeys "
    "properties"
).split()
LEFT_OUT = {"annotation", "annotation_file", "dicom_annotation_file"}  # what readers of images make


def put_in_place(value: Any, folder: Path, here: str) -> Any:
    """The value without references; what stands beside a reference goes over it."""
    if isinstance(value, list):
        return [put_in_place(one, folder, here) for one in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    if "$ref" in value:
        name, _, path = value["$ref"].partition("#/")
        file = name or here
        target = yaml.safe_load((folder / file).read_text("utf-8"))
        for part in path.split("/"):
            target = target[part]
        found = put_in_place(target, folder, file)
    rest = {key: put_in_place(one, folder, here) for key, one in value.items() if key != "$ref"}
    return found | rest


def described(schema: Any) -> Any:
    """A schema whose terms, of which only the description matters here, are taken in."""
    if isinstance(schema, list):
        return [described(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: described(one) for key, one in schema.items() if key != "term"}
    term = schema.get("term")
    if isinstance(term, dict) and "description" in term:
        found.setdefault("description", " ".join(term["description"].split()))
    return found


def node(path: Path) -> dict[str, Any]:
    schema = put_in_place(yaml.safe_load(path.read_text("utf-8")), path.parent, path.name)
    return {key: described(schema[key]) for key in KEPT if key in schema}


def dictionary(folder: Path, version: str) -> dict[str, Any]:
    paths = sorted(path for path in folder.glob("*.yaml") if not path.name.startswith("_"))
    nodes = {path.stem: node(path) for path in paths if path.stem not in LEFT_OUT}
    return {"_version": version, **nodes}


def main(folder: Path, version: str) -> None:
    text = json.dumps(dictionary(folder, version), indent=1, ensure_ascii=False)
    (HERE / "midrc_dictionary.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
