"""The compiled engine does what deid's own engine does, on the actions both know."""

from __future__ import annotations

import io
from pathlib import Path

import pydicom
import pytest
from deid.config import DeidRecipe
from deid.dicom.parser import DicomParser
from deid.logger import bot
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import Profile
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.recipe import parse_recipe
from app.model import Option, Patient, Project

KEEP_ALL = parse_recipe("FORMAT dicom\n%header\nKEEP ALL\n", "ground")
DAYS = 37

TEXTS = ("StudyDescription", "InstitutionName", "Manufacturer", "ImageComments", "StationName")
DATES = ("StudyDate", "SeriesDate", "AcquisitionDate")
NUMBERS = ("SeriesNumber", "InstanceNumber")
NESTED = ("RequestedProcedureDescription", "ScheduledProcedureStepID")
PRIVATE = '(0019,"INVENTED VENDOR",01)'
FIELDS = (*TEXTS, *DATES, *NUMBERS, *NESTED, "RequestAttributesSequence", PRIVATE)


def a_data_set() -> Dataset:
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID = CTImageStorage
    ds.SOPInstanceUID, ds.SeriesInstanceUID, ds.StudyInstanceUID = "1.2.3", "1.2.4", "1.2.5"
    ds.PatientID = "INVENTED"
    for keyword in TEXTS:
        setattr(ds, keyword, f"some {keyword}"[:16])
    for number, keyword in enumerate(DATES, 1):
        setattr(ds, keyword, f"2020010{number}")
    ds.SeriesNumber, ds.InstanceNumber = 3, 7
    item = Dataset()
    item.RequestedProcedureDescription = "CHEST"
    item.ScheduledProcedureStepID = "STEP"
    ds.RequestAttributesSequence = Sequence([item])
    block = ds.private_block(0x0019, "INVENTED VENDOR", create=True)
    block.add_new(0x01, "LO", "private")
    return ds


def a_file() -> io.BytesIO:
    buffer = io.BytesIO()
    a_data_set().save_as(buffer, enforce_file_format=True)
    buffer.seek(0)
    return buffer


def by_deid(text: str, folder: Path) -> Dataset:
    bot.level = -6
    path = folder / "deid.recipe"
    path.write_text(text)
    parser = DicomParser(pydicom.dcmread(a_file()), recipe=DeidRecipe(str(path)))
    parser.define("date_shift", DAYS)
    parser.define("uid", lambda field, **_: Pseudonyms(bytes(32)).uid(str(field.element.value)))
    parser.parse()
    return parser.dicom


def by_us(text: str) -> Dataset:
    options = (Option.BASIC, Option.RETAIN_MODIFIED_DATES)
    profile = Profile(options, (KEEP_ALL, parse_recipe(text, "tried")), "")
    engine = Deidentifier(
        Plan(profile), Patient("000001-000001", DAYS, frozenset()), Pseudonyms(bytes(32)), Project()
    )
    splice = engine.deidentify(a_file())
    return pydicom.dcmread(io.BytesIO(splice.head), force=True)


def flat(ds: Dataset) -> dict[str, str]:
    """Every value but what our engine always declares or needs, by path."""
    found = {}
    for element in ds:
        tag = element.tag
        if tag.group == 0x0012 or element.keyword in {"PatientName", "PatientID"}:
            continue
        if element.keyword == "LongitudinalTemporalInformationModified" or tag.is_private_creator:
            continue
        if element.VR == "SQ":
            found[str(tag)] = "sequence"
            for item in element.value or ():
                found |= {f"{tag}/{path}": value for path, value in flat(item).items()}
        else:
            found[str(tag)] = "" if element.value is None else str(element.value)
    return found


def a_line(field: str) -> st.SearchStrategy[str]:
    choices = [f"KEEP {field}", f"REMOVE {field}", f"BLANK {field}"]
    if field in TEXTS + NESTED:
        choices.append(f"REPLACE {field} nobody")
    if field in NUMBERS:
        choices.append(f"REPLACE {field} 42")
    if field in DATES:
        choices += [f"JITTER {field} var:date_shift", f"JITTER {field} 5"]
    if field in (*NESTED, "RequestAttributesSequence"):
        # deid's KEEP on a sequence covers all inside, and inside a sequence it yields to patterns
        choices.remove(f"KEEP {field}")
    if field == PRIVATE:
        choices.remove(f"BLANK {field}")  # deid cannot find the block again once it is blank
    return st.sampled_from(choices)


@st.composite
def recipes(draw: st.DrawFn) -> str:
    fields = draw(st.lists(st.sampled_from(FIELDS), unique=True, max_size=8))
    lines = [draw(a_line(field)) for field in fields]
    patterns = [
        "REMOVE select:VR:LO",
        "KEEP select:VR:DA",
        "JITTER select:VR:DA var:date_shift",
        "REMOVE contains:Description",
        "KEEP startswith:Station",
        "BLANK endswith:Comments",
        "REMOVE select:group:0018",
    ]
    lines += draw(st.lists(st.sampled_from(patterns), unique=True, max_size=2))
    jitters = [line for line in lines if line.startswith("JITTER")]
    # deid moves a date once for each line that says so; ours has one decision for an attribute
    assume(len(jitters) < 2 or not any("select" in line for line in jitters))
    return "FORMAT dicom\n%header\n" + "\n".join(draw(st.permutations(lines))) + "\n"


@settings(max_examples=50, deadline=None)
@given(text=recipes())
def test_the_compiled_engine_agrees_with_deids_own_engine(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    theirs = flat(by_deid(text, tmp_path_factory.mktemp("recipe")))
    if PRIVATE not in text:
        theirs.pop("(0019,1001)", None)  # what no line names by its creator, we never keep
    assert flat(by_us(text)) == theirs, text


def test_the_engines_map_uids_alike_through_a_function(tmp_path: Path) -> None:
    text = "FORMAT dicom\n%header\nREPLACE SeriesInstanceUID func:uid\n"
    assert by_us(text).SeriesInstanceUID == by_deid(text, tmp_path).SeriesInstanceUID
    assert by_us(text).SeriesInstanceUID.startswith("2.25.")


def test_remove_all_leaves_what_another_line_names_in_both_engines(tmp_path: Path) -> None:
    text = (
        "FORMAT dicom\n%header\nREMOVE ALL\nKEEP StudyDescription\nKEEP SOPClassUID\n"
        "KEEP SOPInstanceUID\nKEEP SeriesInstanceUID\nKEEP StudyInstanceUID\n"
        "JITTER StudyDate var:date_shift\nREPLACE Manufacturer nobody\n"
    )
    ours, theirs = flat(by_us(text)), flat(by_deid(text, tmp_path))
    theirs.pop("(0019,1001)", None)  # deid's ALL keeps private elements; ours never does
    assert ours == theirs
