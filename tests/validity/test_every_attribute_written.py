"""Every row of Table E.1-1 as bytes in a file, at the root and in sequences, for each option."""

from __future__ import annotations

import io
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from app.deidentify.audit import Auditor, Expected
from app.deidentify.conformance import Place, need
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import Profile, load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.recipe import parse_recipe
from app.model import DEFAULT_OPTIONS, Action, Option, Patient, Project, Token
from app.package.staging import STAGED, write
from validity.published import HEADER_OPTIONS, Row, allowed, table

PATIENT = Patient("000471-000815", -100, frozenset())
SHARED, FRAME_CONTENT = 0x52009229, 0x00209111  # sequences that no row of the table names
VALUES = {
    "AE": "SCANNER",
    "AS": "045Y",
    "CS": "AXIAL",
    "DA": "20200410",
    "DS": "2.5",
    "IS": "7",
    "DT": "20200410101112",
    "LO": "CHEST",
    "LT": "CHEST",
    "PN": "Pearwood^Ann",
    "SH": "CHEST",
    "ST": "CHEST",
    "TM": "101112",
    "UC": "CHEST",
    "UT": "CHEST",
    "UR": "http://clinic.example",
    "FD": 2.5,
    "FL": 2.5,
    "SL": 7,
    "SS": 7,
    "UL": 7,
    "US": 7,
    "OB": b"\1\2",
    "UN": b"\1\2",
    "OW": b"\1\2",
    "AT": 0x00180050,
    "OB or OW": b"\1\2",
}
ALWAYS = {0x00080016, 0x00080018, 0x0020000D, 0x0020000E, 0x00100010, 0x00100020}
DOCUMENT = "(0042,0011)"  # the audit lets no encapsulated document pass, not even a dummy
IDENTITY = parse_recipe(
    "FORMAT dicom\n%header\nREPLACE PatientID var:patient_id\nREPLACE PatientName var:patient_id\n",
    "identity",
)
OPTION_SETS = [
    *(frozenset({Option.BASIC, option}) for option in HEADER_OPTIONS),
    frozenset({Option.BASIC}),
    DEFAULT_OPTIONS,
    frozenset({Option.BASIC, *HEADER_OPTIONS}) - {Option.RETAIN_FULL_DATES},
]


def every_attribute() -> Dataset:
    """All rows but those an object cannot do without."""
    made = Dataset()
    for row in table():
        if row.tag in ALWAYS:
            continue
        if row.vr == "SQ":
            code = Dataset()
            code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "T-1", "SRT", "Chest"
            made.add_new(row.tag, "SQ", [code])
        elif row.vr == "UI":
            made.add_new(row.tag, "UI", f"1.2.3.{row.tag}")
        else:
            made.add_new(row.tag, row.vr, VALUES[row.vr])
    return made


def a_file(syntax: str) -> io.BytesIO:
    """Every attribute at the root, inside a sequence, and inside a sequence of that."""
    made, inner = every_attribute(), every_attribute()
    inner.add_new(FRAME_CONTENT, "SQ", [every_attribute()])
    made.add_new(SHARED, "SQ", [inner])
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = syntax
    made.SOPClassUID, made.SOPInstanceUID = CTImageStorage, "1.2.3.10"
    made.StudyInstanceUID, made.SeriesInstanceUID = "1.2.3.11", "1.2.3.12"
    made.PatientName, made.PatientID, made.Modality = "Quillbrandt^Ada", "MRN-1", "CT"
    buffer = io.BytesIO()
    made.save_as(buffer, enforce_file_format=True)
    return buffer


def outcomes(row: Row, before: Dataset, after: Dataset) -> set[Action]:
    """The actions that can have made this of the value."""
    if row.tag not in after:
        return {Action.REMOVE}
    was, now = before[row.tag].value, after[row.tag].value
    if now is None or len(str(now)) == 0 or (row.vr == "SQ" and not len(now)):
        return {Action.EMPTY}
    if row.vr == "SQ":
        return {Action.KEEP, Action.DUMMY, Action.CLEAN}
    if isinstance(now, bytes) and isinstance(was, str):
        now = now.decode().rstrip()  # pydicom does not know the newest attributes
    if was == now:
        return {Action.KEEP, Action.CLEAN}
    if row.vr in {"DA", "DT"}:
        return {Action.SHIFT if str(now).startswith("20200101") else Action.DUMMY}
    return {Action.DUMMY, Action.UID if row.vr == "UI" else Action.PSEUDONYM}


@pytest.mark.parametrize("options", OPTION_SETS, ids=lambda options: "-".join(sorted(options)))
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_each_attribute_is_written_as_the_standard_allows_at_every_depth(
    options: frozenset[Option], syntax: str, tmp_path: Path
) -> None:
    project = Project(site_id="000471", options=options)
    profile = load_profile(project)
    recipes = tuple(recipe for recipe in profile.recipes if recipe.name != "midrc")
    plan = Plan(Profile(profile.options, (*recipes, IDENTITY), ""))
    stream = a_file(syntax)
    (tmp_path / STAGED).mkdir()
    splice = Deidentifier(plan, PATIENT, Pseudonyms(b"s" * 32), project).deidentify(stream)
    staged = write(splice, stream, tmp_path, Token())
    before, after = every_attribute(), pydicom.dcmread(staged.path)
    inner = after[SHARED].value[0]
    levels = (
        (after, Place(CTImageStorage)),
        (inner, Place(CTImageStorage, SHARED)),
        (inner[FRAME_CONTENT].value[0], Place(CTImageStorage, FRAME_CONTENT)),
    )
    wrong = [
        (f"{row.tag:08X}", row.basic, place.sequence, level.get(row.tag))
        for row in table()
        for level, place in levels
        if row.tag not in ALWAYS
        and not outcomes(row, before, level) & allowed(row, options, need(row.tag, place))
    ]
    assert wrong == []
    expected = Expected(
        splice.size, splice.sop_instance_uid, splice.series_uid, splice.study_uid, splice.patient_id
    )
    found = Auditor(PATIENT, project).examine(staged.path, expected)
    assert {finding.where[-11:] for finding in found} == {DOCUMENT}
