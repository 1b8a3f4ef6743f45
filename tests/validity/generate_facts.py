"""Write table_e1_1.txt and safe_private.txt beside this file: what the tests hold the program to.

    python tests/validity/generate_facts.py TABLE_E1_1.csv PRIVATE_ATTRIBUTES.csv

The first is PS3.15 Table E.1-1, turned round: for each set of actions (Basic Profile, then option
and action) the tags that have it. The second is Table E.3.10-1: for each group, creator and VR the
element numbers. The program's own recipes and the audit's tables come from generators of their own.
"""

from __future__ import annotations

import csv
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
COLUMNS = {
    "clean_graphics": "113103",
    "clean_structured_content": "113104",
    "clean_descriptors": "113105",
    "retain_long_full_dates": "113106",
    "retain_long_modified_dates": "113107",
    "retain_patient_characteristics": "113108",
    "retain_device_identity": "113109",
    "retain_uids": "113110",
    "retain_safe_private": "113111",
    "retain_institution_identity": "113112",
}


def table(path: Path) -> list[str]:
    found: dict[str, list[str]] = defaultdict(list)
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            tag = row["tag"][1:5] + row["tag"][6:10]
            if row["tag"][5] != "," or len(row["tag"]) != 11 or "X" in tag:
                continue  # repeating groups and private attributes have tests of their own
            options = [f"{code}={row[name]}" for name, code in COLUMNS.items() if row[name]]
            found[" ".join([row["basic"], *options])].append(tag)
    return folded({key: sorted(tags) for key, tags in found.items()})


def safe_private(path: Path) -> list[str]:
    found: dict[str, set[str]] = defaultdict(set)
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["in_ps3.15_table_e3.10-1"] == "Y":
                key = f"{row['group'].upper()} {row['vr']} {row['private_creator']}"
                found[key].add(row["element"][2:].upper())
    return folded({key: sorted(numbers) for key, numbers in found.items()})


def folded(groups: dict[str, list[str]]) -> list[str]:
    return [
        f"{key}: {part}"
        for key, words in sorted(groups.items())
        for part in textwrap.wrap(" ".join(words), 80)
    ]


def main(table_path: str, private_path: str) -> None:
    for name, lines in (
        ("table_e1_1.txt", table(Path(table_path))),
        ("safe_private.txt", safe_private(Path(private_path))),
    ):
        text = "\n".join(["# generate_facts.py", *lines]) + "\n"
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
