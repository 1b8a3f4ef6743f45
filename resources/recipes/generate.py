"""Write the profile's recipes from the facts of PS3.15: one file for each option of Annex E.

    python resources/recipes/generate.py TABLE_E1_1.csv PRIVATE_ATTRIBUTES.csv

The CSVs are facts kept outside the project; what they say about actions becomes recipe lines here.
`dictionary.deid` and `midrc.deid` are written by hand and are not touched.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

from app import dictionary

HERE = Path(__file__).parent
Row = dict[str, str]

# what says something of an attribute that the table removes (PS3.3 C.7.1.1: only beside a person)
CONSEQUENCES = ["REMOVE ResponsiblePersonRole"]

OPTIONS = {
    "113103-clean-graphics": "clean_graphics",
    "113104-clean-structured-content": "clean_structured_content",
    "113105-clean-descriptors": "clean_descriptors",
    "113106-retain-full-dates": "retain_long_full_dates",
    "113107-retain-modified-dates": "retain_long_modified_dates",
    "113108-retain-patient-characteristics": "retain_patient_characteristics",
    "113109-retain-device-identity": "retain_device_identity",
    "113110-retain-uids": "retain_uids",
    "113112-retain-institution-identity": "retain_institution_identity",
}

# PS3.15 leaves X/Z, X/D, Z/D and X/Z/D to the attribute's type in the IOD. Here stands what is
# right where it has none (type 3); the plan raises it to what the object needs (conformance.txt).
# An empty value is legal for type 3, an empty sequence is not.
CONDITIONAL = {
    "X/Z": "BLANK",
    "Z/D": "BLANK",
    "X/Z/D": "BLANK",
    "X/D": "REMOVE",
    "X/Z/U*": "KEEP",  # the references inside are remapped, so they still resolve
}


def tag_of(row: Row) -> int | None:
    digits = row["tag"][1:5] + row["tag"][6:10]
    return None if "X" in digits.upper() or len(row["tag"]) != 11 else int(digits, 16)


def vr_of(tag: int) -> str:
    return dictionary.representation(tag) or "UN"


def field(tag: int) -> str:
    return dictionary.keyword(tag) or f"({tag >> 16:04X},{tag & 0xFFFF:04X})"


def basic_line(tag: int, code: str) -> str:
    """The rule for a row's Basic Profile column."""
    if code == "X":
        return f"REMOVE {field(tag)}"
    if code == "Z":
        return f"BLANK {field(tag)}"
    if code == "U":
        return f"REPLACE {field(tag)} func:uid"
    if code == "D":
        return f"REPLACE {field(tag)} func:dummy"
    verb = CONDITIONAL[code]
    return f"{'REMOVE' if verb == 'BLANK' and vr_of(tag) == 'SQ' else verb} {field(tag)}"


def option_line(tag: int, code: str, column: str) -> str | None:
    """The rule for a row's option column: K keeps, C cleans in the way the VR allows."""
    vr = vr_of(tag)
    if vr in {"DA", "DT", "TM"} and not column.startswith("retain_long"):
        return None  # a calibration's date is a date: the two longitudinal options decide
    if vr == "UR":
        return None  # an address in a network leads to somebody
    if vr == "AS":
        return f"REPLACE {field(tag)} func:age"  # ages over 89 single a person out
    if code == "K":
        return f"KEEP {field(tag)}"
    if column == "retain_long_modified_dates":
        if vr in {"DA", "DT"}:
            return f"JITTER {field(tag)} var:date_shift"
        return f"KEEP {field(tag)}" if vr == "TM" or tag == 0x00080201 else None
    if vr in {"LO", "SH", "ST", "LT", "UT", "UC", "CS"}:
        return f"REPLACE {field(tag)} func:clean"
    if vr == "SQ":
        return f"KEEP {field(tag)}"  # every attribute inside has its own rule
    return None  # nothing to clean it with: the Basic Profile's action stands


def write(name: str, heading: str, lines: Iterable[str]) -> None:
    body = "\n".join(lines)
    text = f"FORMAT dicom\n\n# {heading}\n# Written by generate.py; do not edit.\n\n%header\n\n"
    (HERE / f"{name}.deid").write_text(text + body + "\n", encoding="utf-8")


def main(table: Path, private: Path) -> None:
    with table.open(newline="", encoding="utf-8") as file:
        rows = [(tag_of(row), row) for row in csv.DictReader(file)]
    # what stands in messages, file meta and directories has no place in a data set: no rule
    known = [(tag, row) for tag, row in rows if tag is not None and tag >> 16 >= 0x0008]
    write(
        "113100-basic-profile",
        "PS3.15 Table E.1-1, Basic Application Level Confidentiality Profile.",
        [basic_line(tag, row["basic"]) for tag, row in known] + CONSEQUENCES,
    )
    for name, column in OPTIONS.items():
        lines = [option_line(tag, row[column], column) for tag, row in known if row[column]]
        title = name.split("-", 1)[1].replace("-", " ").title()
        write(name, f"PS3.15 Annex E, {title} Option.", filter(None, lines))
    write(
        "113110-uids-in-no-table",
        "PS3.15 E.3.9, Retain Uids Option, for UIDs that Table E.1-1 does not list.",
        ["KEEP select:VR:UI"],
    )
    with private.open(newline="", encoding="utf-8") as file:
        safe = [
            (row["group"], row["private_creator"], row["element"])
            for row in csv.DictReader(file)
            if row["in_ps3.15_table_e3.10-1"] == "Y"
        ]
    write(
        "113111-retain-safe-private",
        "PS3.15 Table E.3.10-1, Retain Safe Private Option: by group, creator and element.",
        sorted(
            {
                f'KEEP ({group.upper()},"{creator}",{element[2:].upper()})'
                for group, creator, element in safe
            }
        ),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
