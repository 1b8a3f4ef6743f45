"""Writes the audit's own copy of the rules: attributes.txt and safe_private.txt beside this file.

    python resources/audit/generate.py ps3.15_table_e1-1.csv private_attributes.csv

The first table is PS3.15 Table E.1-1 (one row an attribute, a column each for the Basic Profile and
the options), the second the known private attributes, of which only those of PS3.15 Table E.3.10-1
are taken. The audit shares no table with the engine it checks, so this generator stands alone.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

HERE = Path(__file__).parent

HEADERS = {
    "attributes.txt": "# generate.py: Table E.1-1: tag, Basic Profile, relieving options",
    "safe_private.txt": "# generate.py: Table E.3.10-1: group, element, VR, private creator",
}

OPTIONS = {
    "retain_safe_private": "113111",
    "retain_uids": "113110",
    "retain_device_identity": "113109",
    "retain_institution_identity": "113112",
    "retain_patient_characteristics": "113108",
    "retain_long_full_dates": "113106",
    "retain_long_modified_dates": "113107",
    "clean_descriptors": "113105",
    "clean_structured_content": "113104",
    "clean_graphics": "113103",
}


def attributes(table: Path) -> list[str]:
    """`GGGGEEEE action option...`; repeating groups and private attributes are rules in code."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = [
            row for row in csv.DictReader(file) if row["tag"].strip("(,)0123456789ABCDEF") == ""
        ]
    return sorted(
        " ".join(
            [row["tag"].strip("()").replace(",", ""), row["basic"]]
            + [code for column, code in OPTIONS.items() if row[column]]
        )
        for row in rows
    )


def safe_private(table: Path) -> list[str]:
    """`GGGG EE VR creator` of the elements on the standard's own safe list."""
    with table.open(encoding="utf-8", newline="") as file:
        return sorted(
            f"{row['group'].upper()} {row['element'][-2:].upper()} {row['vr']} "
            f"{row['private_creator']}"
            for row in csv.DictReader(file)
            if row["in_ps3.15_table_e3.10-1"] == "Y"
        )


def main(table: str, private: str) -> None:
    for name, lines in (
        ("attributes.txt", attributes(Path(table))),
        ("safe_private.txt", safe_private(Path(private))),
    ):
        text = "\n".join([HEADERS[name], *lines])
        (HERE / name).write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
