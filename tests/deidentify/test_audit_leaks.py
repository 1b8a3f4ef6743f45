"""Each kind of leak, planted behind the engine's back, is found and named by its kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydicom import Dataset
from pydicom.dataelem import DataElement
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from app.model import FindingCode
from deidentify.audit_files import ORIGINAL, PSEUDONYM, clean, code, examine, item, written

F = FindingCode
pytestmark = pytest.mark.filterwarnings("ignore:The value length", "ignore:Invalid value")


def put(**values: object) -> Callable[[Dataset], None]:
    def leak(dataset: Dataset) -> None:
        for keyword, value in values.items():
            setattr(dataset, keyword, value)

    return leak


def drop(keyword: str) -> Callable[[Dataset], None]:
    return lambda dataset: dataset.__delattr__(keyword)


def raw(tag: int, vr: str, value: object) -> Callable[[Dataset], None]:
    def leak(dataset: Dataset) -> None:
        dataset.add(DataElement(tag, vr, value, validation_mode=0))

    return leak


def deep(inner: Dataset) -> Callable[[Dataset], None]:
    def leak(dataset: Dataset) -> None:
        first = dataset.RequestAttributesSequence[0].RequestedProcedureCodeSequence[0]
        first.EquivalentCodeSequence = [inner]

    return leak


def private(creator: str, group: int, element: int, vr: str, value: object) -> Callable:
    def leak(dataset: Dataset) -> None:
        dataset.private_block(group, creator, create=True).add_new(element, vr, value)

    return leak


def content(concept: str, **values: object) -> Callable[[Dataset], None]:
    """A content item two levels deep in a content tree."""

    def leak(dataset: Dataset) -> None:
        inner = item(ConceptNameCodeSequence=[code(concept, "a concept")], **values)
        outer = item(ConceptNameCodeSequence=[code("121060", "History")], ContentSequence=[inner])
        dataset.ContentSequence = [outer]

    return leak


def text(value: str, charset: str = "utf-8") -> Callable[[Dataset], None]:
    return raw(0x00204000, "LT", value.encode(charset))


LEAKS: list[tuple[str, Callable[[Dataset], None], FindingCode]] = [
    # names, in every order and encoding
    ("name in a description", put(StudyDescription="CT Mueller Thorax"), F.KNOWN_IDENTIFIER),
    ("name in capitals", text("POST ANNA LENA"), F.KNOWN_IDENTIFIER),
    ("name with its diacritic", text("Frau Müller"), F.KNOWN_IDENTIFIER),
    ("diacritic taken away", text("Frau Muller"), F.KNOWN_IDENTIFIER),
    ("umlaut written out", text("MUELLER"), F.KNOWN_IDENTIFIER),
    ("decomposed", text("Mu\u0308ller"), F.KNOWN_IDENTIFIER),
    ("stroke taken away", text("s. Muellerost"), F.KNOWN_IDENTIFIER),
    ("latin-1 under a UTF-8 label", text("Müller", "latin-1"), F.KNOWN_IDENTIFIER),
    ("UTF-16", text("Müller", "utf-16-le"), F.KNOWN_IDENTIFIER),
    ("UTF-16 big endian", text("Müller", "utf-16-be"), F.KNOWN_IDENTIFIER),
    ("ideographs in UTF-16", text("山田", "utf-16-le"), F.KNOWN_IDENTIFIER),
    ("ideographs in ISO 2022", text("患者 山田太郎", "iso2022_jp"), F.KNOWN_IDENTIFIER),
    ("escapes lost", raw(0x00204000, "LT", b"$B;3ED(B"), F.KNOWN_IDENTIFIER),
    ("kana in ISO 2022", text("たろう", "iso2022_jp"), F.KNOWN_IDENTIFIER),
    ("ideographs in shift_jis", text("太郎", "shift_jis"), F.KNOWN_IDENTIFIER),
    ("ideographs in gb18030", text("山田", "gb18030"), F.KNOWN_IDENTIFIER),
    ("run together", text("annalena.dcm"), F.KNOWN_IDENTIFIER),
    ("initial and surname", put(StationName="TMULLERX", AcquisitionComments="amuller"),
     F.KNOWN_IDENTIFIER),
    ("inside a longer word", text("okonkwoprotokoll"), F.KNOWN_IDENTIFIER),
    ("two common words, reversed", text("MARK LONG"), F.KNOWN_IDENTIFIER),
    ("two short words", text("Dr. Li, May"), F.KNOWN_IDENTIFIER),
    ("name in a code string", raw(0x00180015, "CS", "OKONKWO"), F.KNOWN_IDENTIFIER),
    ("name in an application entity", raw(0x00080055, "AE", "OKONKWO"), F.KNOWN_IDENTIFIER),
    ("name in a PN", put(OperatorsName="Okonkwo^C"), F.KNOWN_IDENTIFIER),
    ("unknown name in a PN", put(ContentCreatorName="Somebody^Else"), F.FORBIDDEN_VALUE),
    ("name in binary", raw(0x00282000, "OB", bytes(40) + b"\xff Okonkwo\x01"), F.KNOWN_IDENTIFIER),
    # numbers
    ("id without zeros and hyphen", text("PID 81234567"), F.KNOWN_IDENTIFIER),
    ("id with other separators", text("0008.12/345 67"), F.KNOWN_IDENTIFIER),
    ("id in an integer string", raw(0x00200012, "IS", "81234567"), F.KNOWN_IDENTIFIER),
    ("digits of a code", text("order 20219934"), F.KNOWN_IDENTIFIER),
    ("short id as a whole value", raw(0x00120040, "LO", "77"), F.KNOWN_IDENTIFIER),
    ("short institution as a whole", raw(0x00080080, "LO", "CT"), F.KNOWN_IDENTIFIER),
    ("accession kept", put(AccessionNumber="RX20219934"), F.KNOWN_IDENTIFIER),
    ("serial number", put(DeviceSerialNumber="SN778812"), F.KNOWN_IDENTIFIER),
    ("phone", text("Tel. 089/5550 1234"), F.KNOWN_IDENTIFIER),
    ("e-mail", text("an Anna.Mueller@EXAMPLE.org"), F.KNOWN_IDENTIFIER),
    ("address", text("wohnt lindenallee 12"), F.KNOWN_IDENTIFIER),
    ("second line of the address", text("80331 MUSTERSTADT"), F.KNOWN_IDENTIFIER),
    ("institution", text("Klinikum Nordhausen Sued"), F.KNOWN_IDENTIFIER),
    ("institution's own word", put(SeriesDescription="Nordhausen Thorax"), F.KNOWN_IDENTIFIER),
    # dates
    ("real date", put(StudyDate="20210304"), F.REAL_DATE),
    ("real date in a DT", put(AcquisitionDateTime="20210305093000"), F.REAL_DATE),
    ("birth date", put(ContentDate="19580307"), F.REAL_DATE),
    ("birth date shifted", put(ContentDate="19550611"), F.REAL_DATE),
    ("date that would lie ahead", put(ContentDate="20251230"), F.REAL_DATE),
    ("birth date in its place", put(PatientBirthDate="19550611"), F.FORBIDDEN_VALUE),
    ("German layout", text("vom 4.3.2021"), F.REAL_DATE),
    ("American layout", text("03/04/2021"), F.REAL_DATE),
    ("ISO layout", text("2021-03-04T10:00"), F.REAL_DATE),
    ("two-digit year", text("geb. 07.03.58"), F.REAL_DATE),
    ("compact, day first", text("07031958"), F.REAL_DATE),
    ("compact, month by name", text("04MAR2021"), F.REAL_DATE),
    ("month by name", text("March 4th, 2021"), F.REAL_DATE),
    ("month in German", text("4. März 2021"), F.REAL_DATE),
    ("date as a number", raw(0x00200012, "IS", "20210304"), F.REAL_DATE),
    ("date of the wrong form", raw(0x00080022, "DA", "2018.06.08"), F.FORBIDDEN_VALUE),
    ("no date at all", raw(0x00080022, "DA", "20181345"), F.FORBIDDEN_VALUE),
    ("time of the wrong form", raw(0x00080030, "TM", "10h15"), F.FORBIDDEN_VALUE),
    ("date under another VR", raw(0x00080022, "LO", "20210304"), F.REAL_DATE),
    ("too old", put(PatientAge="091Y"), F.FORBIDDEN_VALUE),
    # UIDs
    ("original UID", put(FrameOfReferenceUID=ORIGINAL), F.ORIGINAL_UID),
    ("unknown UID", put(FrameOfReferenceUID="1.2.3.4"), F.ORIGINAL_UID),
    ("original UID in text", text(f"see {ORIGINAL}."), F.ORIGINAL_UID),
    ("unknown UID in text", text("1.3.12.2.1107.5.1.4.99"), F.ORIGINAL_UID),
    ("UID of the wrong form", raw(0x00200052, "UI", "2.25.01"), F.FORBIDDEN_VALUE),
    # attributes that may not be there
    ("attribute of the table", put(PatientAddress=""), F.UNEXPECTED_ATTRIBUTE),
    ("attribute nobody knows", raw(0x00220FFF, "LO", "x"),
     F.UNEXPECTED_ATTRIBUTE),
    ("value that must be empty", put(StudyID="9"), F.FORBIDDEN_VALUE),
    ("overlay", raw(0x60000010, "US", 4), F.UNEXPECTED_ATTRIBUTE),
    ("curve", raw(0x50000005, "US", 2), F.UNEXPECTED_ATTRIBUTE),
    ("icon", put(IconImageSequence=[item(Rows=1)]), F.UNEXPECTED_ATTRIBUTE),
    ("document", raw(0x00420011, "OB", b"%PDF"), F.UNEXPECTED_ATTRIBUTE),
    ("URL", raw(0x00081190, "UR", "http://pacs.example.org/1"), F.FORBIDDEN_VALUE),
    ("signature", raw(0xFFFAFFFA, "SQ", Sequence([item(MACIDNumber=1)])), F.TRAILING_BYTES),
    ("padding", raw(0xFFFCFFFC, "OB", b"Okonkwo "), F.TRAILING_BYTES),
    ("private attribute", private("ACME 1.0", 0x0011, 1, "LO", "x"), F.PRIVATE_ATTRIBUTE),
    ("private look-alike", private("GEMS_ACQU_01 X", 0x0019, 0x24, "DS", "1"),
     F.PRIVATE_ATTRIBUTE),
    ("neighbour of a safe one", private("GEMS_ACQU_01", 0x0019, 0x25, "DS", "1"),
     F.PRIVATE_ATTRIBUTE),
    ("name in a safe one", private("GEMS_ACQU_01", 0x0019, 0x9E, "LO", "Okonkwo"),
     F.KNOWN_IDENTIFIER),
    ("private without creator", raw(0x00191127, "DS", "1"), F.PRIVATE_ATTRIBUTE),
    ("name in the project's block", raw(0x00131010, "LO", "Okonkwo"), F.FORBIDDEN_VALUE),
    # depth
    ("sequence in a sequence", deep(item(CodeMeaning="Okonkwo")), F.KNOWN_IDENTIFIER),
    ("date deep down", deep(item(StudyDate="20210304")), F.REAL_DATE),
    ("UID deep down", deep(item(ReferencedSOPInstanceUID=ORIGINAL)), F.ORIGINAL_UID),
    ("address deep down", deep(item(PatientID=PSEUDONYM, PatientAddress="x")),
     F.UNEXPECTED_ATTRIBUTE),
    ("another patient deep down", deep(item(PatientID="4")), F.WRONG_IDENTITY),
    ("pixels deep down", deep(item(BitsAllocated=8, PixelData=b"12")),
     F.UNEXPECTED_ATTRIBUTE),
    # content items of reports
    ("serial number in a report", content("121016", TextValue="X-99"), F.FORBIDDEN_VALUE),
    ("somebody's login", content("128774", TextValue="who7"), F.FORBIDDEN_VALUE),
    ("birth date of a subject", content("121031", Date="19111111"), F.FORBIDDEN_VALUE),
    ("person in a report", content("121008", PersonName="Somebody^Else"), F.FORBIDDEN_VALUE),
    ("name in a report's text", content("121071", TextValue="saw Okonkwo"), F.KNOWN_IDENTIFIER),
    ("date in a report's text", content("121071", TextValue="on 4.3.2021"), F.REAL_DATE),
    ("date in a report", content("121125", Date="20210304"), F.REAL_DATE),
    ("date and time in a report", content("121125", DateTime="20210304101112"), F.REAL_DATE),
    ("UID in a report", content("121012", UID=ORIGINAL), F.ORIGINAL_UID),
    ("name in a code", content("121071", ConceptCodeSequence=[code("1", "Okonkwo")]),
     F.KNOWN_IDENTIFIER),
    # identity and declaration
    ("another instance", put(SOPInstanceUID="2.25.112"), F.WRONG_IDENTITY),
    ("another name", put(PatientName="482913-000418"), F.WRONG_IDENTITY),
    ("no name", drop("PatientName"), F.WRONG_IDENTITY),
    ("no modality", drop("Modality"), F.MISSING_ATTRIBUTE),
    ("no class", drop("SOPClassUID"), F.MISSING_ATTRIBUTE),
    ("not declared", put(PatientIdentityRemoved="NO"), F.NOT_DECLARED),
    ("no method", put(DeidentificationMethod=""), F.NOT_DECLARED),
    ("no codes", drop("DeidentificationMethodCodeSequence"), F.NOT_DECLARED),
    ("an option too many", put(DeidentificationMethodCodeSequence=[
        code("113100", "Basic"), code("113101", "Clean Pixel Data Option")]), F.NOT_DECLARED),
    ("dates said to be real", put(LongitudinalTemporalInformationModified="UNMODIFIED"),
     F.NOT_DECLARED),
]  # fmt: skip


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian],
                         ids=["explicit", "implicit"])  # fmt: skip
@pytest.mark.parametrize(("leak", "finding"), [x[1:] for x in LEAKS], ids=[x[0] for x in LEAKS])
def test_a_planted_leak_is_found(
    tmp_path: Path, leak: Callable[[Dataset], None], finding: FindingCode, syntax: str
) -> None:
    dataset = clean()
    leak(dataset)
    found = examine(tmp_path, written(dataset, syntax))
    assert finding in {f.code for f in found}, found
