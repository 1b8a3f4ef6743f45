"""Write conformance.txt beside this file: what an object needs to stay valid (PS3.3).

    python resources/recipes/generate_conformance.py TABLE_E1_1.csv STANDARD_FOLDER

TABLE_E1_1.csv is PS3.15 Table E.1-1. STANDARD_FOLDER holds the attribute types of PS3.3 as JSON
(`module_attribute_map`, `iod_module_map`, `sop_class_iod_map`), as highdicom publishes them in its
folder `_standard`. Both are facts kept outside the project.

Only attributes whose action the table leaves to their type (X/Z, X/D, Z/D, X/Z/D) are listed with
the place where they are needed, and texts that may not be empty, for where cleaning leaves nothing.
A conditional type counts as its unconditional one: whoever wrote the attribute met the condition.
"""

from __future__ import annotations

import csv
import json
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

from pydicom.datadict import dictionary_VR, tag_for_keyword

HERE = Path(__file__).parent
HEADING = "# Written by generate_conformance.py from PS3.3; do not edit."
STORAGE = "1.2.840.10008.5.1.4.1.1."
CHOICES = {"X/Z", "X/D", "Z/D", "X/Z/D"}
PATIENT_ID = 0x00100020
TEXTS = {"DA", "DT", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UT"}

Modules = dict[str, list[dict[str, str | list[str]]]]


def choices(table: Path) -> dict[int, str]:
    """The actions that depend on the attribute's type, by tag."""
    with table.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["basic"] in CHOICES]
    actions = {int(row["tag"][1:5] + row["tag"][6:10], 16): row["basic"] for row in rows}
    del actions[PATIENT_ID]  # the pseudonym is always there
    return actions


def need(kind: str, action: str) -> str:
    """What the type asks of an attribute: a value, to be present, or nothing ("")."""
    if kind in {"1", "1C"} and "D" in action:
        return "value"
    if kind in {"1", "1C", "2", "2C"}:
        return "present" if "Z" in action else "value"  # X/D leaves only the dummy
    return ""


def lines(actions: dict[int, str], folder: Path) -> list[str]:
    modules: Modules = json.loads((folder / "module_attribute_map.json").read_text("utf-8"))
    iods = json.loads((folder / "iod_module_map.json").read_text("utf-8"))
    sop_classes = json.loads((folder / "sop_class_iod_map.json").read_text("utf-8"))
    roots: dict[tuple[str, str], set[str]] = defaultdict(set)
    inside: dict[tuple[str, str], set[str]] = defaultdict(set)
    texts: dict[str, set[str]] = {"root": set(), "in": set()}
    for sop_class, iod in sop_classes.items():
        for module in iods[iod]:
            for attribute in modules.get(module["key"], ()):
                keyword, kind = str(attribute["keyword"]), str(attribute["type"])
                tag = tag_for_keyword(keyword)
                if tag is None:  # repeating groups are removed
                    continue
                if kind in {"1", "1C"} and dictionary_VR(tag) in TEXTS:
                    texts["in" if attribute["path"] else "root"].add(keyword)
                wanted = need(kind, actions[tag]) if tag in actions else ""
                if wanted and attribute["path"]:
                    inside[keyword, wanted].add(attribute["path"][-1])
                elif wanted:
                    roots[keyword, wanted].add(sop_class.removeprefix(STORAGE))
    return [
        *(f"root {wanted} {name} {joined(at)}" for (name, wanted), at in sorted(roots.items())),
        *(f"in {wanted} {name} {joined(at)}" for (name, wanted), at in sorted(inside.items())),
        *(
            f"{where} text {row}"
            for where, found in texts.items()
            for row in textwrap.wrap(joined(found), 90)
        ),
    ]


def joined(names: set[str]) -> str:
    return " ".join(sorted(names))


def main(table: Path, folder: Path) -> None:
    text = "\n".join([HEADING, *lines(choices(table), folder)])
    (HERE / "conformance.txt").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
