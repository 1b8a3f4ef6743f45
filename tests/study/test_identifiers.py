"""What tells who the patient is, wherever it stands in a header and however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from app.errors import Reason
from app.model import Identifier, Instance, Rejected, Token
from app.part10 import decode_text
from app.sample_site import SampleSite
from app.study.scan import scan


def item(**attributes: object) -> Dataset:
    made = Dataset()
    for keyword, value in attributes.items():
        setattr(made, keyword, value)
    return made


def identifiers(path: Path) -> set[tuple[str, str]]:
    (found,) = scan([path], Token())
    assert isinstance(found, Instance)
    assert len(set(found.identifiers)) == len(found.identifiers)
    return {(known.kind.value, known.value) for known in found.identifiers}


def test_every_planted_name_of_the_invented_site_is_known(sample_site: SampleSite) -> None:
    known: dict[str, set[Identifier]] = {}
    for found in scan([sample_site.folder], Token()):
        if isinstance(found, Instance):
            known.setdefault(found.patient_id, set()).update(found.identifiers)
    for patient in sample_site.patients:
        values = {i.value for i in known[patient.patient_id]}
        assert values >= {
            patient.name,
            patient.birth_name,
            patient.mother,
            patient.patient_id,
            patient.other_id,
            patient.insurance,
            patient.birth_date,
            patient.phone,
            patient.email,
        }


@pytest.mark.parametrize(
    "syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian]
)
def test_identifiers_are_found_at_every_depth(make_image, syntax) -> None:
    request = item(
        RequestedProcedureID="RP1234",
        OtherPatientIDsSequence=[item(PatientID="OLD-77"), item(PatientID="OLD-78")],
        ScheduledProcedureStepSequence=[item(ScheduledPerformingPhysicianName="Gut^Tal")],
    )
    path = make_image("image", syntax=syntax, RequestAttributesSequence=[request])
    assert identifiers(path) >= {
        ("accession", "RP1234"),
        ("patient-id", "OLD-77"),
        ("patient-id", "OLD-78"),
        ("person", "Gut^Tal"),
    }


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"OtherPatientNames": ["Alt^Eva", "Neu^Eva"]}, {("name", "Alt^Eva"), ("name", "Neu^Eva")}),
        ({"StudyID": "1"}, set()),
        ({"StudyID": "20391"}, {("accession", "20391")}),
        ({"PatientTelecomInformation": "a@b.example"}, {("email", "a@b.example")}),
        ({"PatientTelephoneNumbers": "555-0100"}, {("phone", "555-0100")}),
        ({"PersonAddress": "A \\ B"}, {("address", "A \\ B")}),
        ({"AcquisitionDateTime": "20240312101530"}, {("date", "20240312")}),
        ({"AccessionNumber": " - "}, set()),
        ({"FrameOfReferenceUID": "1.2.840.10008.1.4.1.1"}, set()),
        ({"FrameOfReferenceUID": "1.2.3.4"}, {("uid", "1.2.3.4")}),
        ({"IssuerOfPatientID": "NIM", "PatientComments": "x", "MilitaryRank": "y"}, set()),
        ({"InstitutionName": "Nimmerlein"}, {("institution", "Nimmerlein")}),
        ({"DeviceSerialNumber": "SN1"}, {("device", "SN1")}),
    ],
)
def test_an_attribute_is_known_for_what_it_is(make_image, attributes, expected) -> None:
    plain = identifiers(make_image("plain"))
    assert identifiers(make_image("image", **attributes)) - plain == expected


def test_person_names_in_private_blocks_are_persons(make_image) -> None:
    made = Dataset()
    made.add_new(0x00091001, "PN", "Privat^Paul")
    path = make_image("image")
    data = path.read_bytes()
    at = data.index(b"\x10\x00\x10\x00PN")
    private = b"\x09\x00\x10\x00LO\x04\x00ACME\x09\x00\x01\x10PN\x0c\x00Privat^Paul "
    path.write_bytes(data[:at] + private + data[at:])
    assert ("person", "Privat^Paul") in identifiers(path)


def test_an_item_may_have_a_character_set_of_its_own(make_image) -> None:
    nested = item(SpecificCharacterSet="ISO_IR 192", PatientID="Ä1")
    path = make_image("image", SpecificCharacterSet="ISO_IR 100", OtherPatientIDsSequence=[nested])
    assert ("patient-id", "Ä1") in identifiers(path)


def test_sequences_nested_without_end_are_refused(make_image) -> None:
    innermost = item(PatientID="X")
    for _ in range(30):
        innermost = item(ReferencedStudySequence=[innermost])
    path = make_image("image", ReferencedStudySequence=[innermost])
    (found,) = scan([path], Token())
    assert isinstance(found, Rejected)
    assert found.reason is Reason.MALFORMED


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        (b"Erdacht^Emil ", b"", "Erdacht^Emil"),
        (b"M\xfcller^Anna\0", b"ISO_IR 100", "Müller^Anna"),
        ("Żółć^Ewa".encode(), b"ISO_IR 192", "Żółć^Ewa"),
        (
            b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
            b"\\ISO 2022 IR 87",
            "Yamada^Tarou=山田^太郎=やまだ^たろう",
        ),
        # the first byte of this character is the = that separates the groups
        (b"A=\x1b$B=)\x1b(B", b"\\ISO 2022 IR 87", "A=秋"),
        (b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7", b"\\ISO 2022 IR 149", None),
        (b"Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", b"GB18030", "Wang^XiaoDong=王^小东"),
        (b"\xe4", b"no such set", "ä"),
        (b"\xe4", b"hex", "ä"),
        (b"\xe4", b"ISO\0IR", "ä"),
        (b"\xff\xfe", b"ISO_IR 192", "\ufffd\ufffd"),
    ],
)
def test_names_are_read_in_their_character_set(
    raw: bytes, charset: bytes, text: str | None
) -> None:
    if text is None:
        text = "Hong^Gildong=洪^吉洞"
    assert decode_text(raw, charset, name=True).strip(" \0") == text


def test_text_that_no_store_takes_is_made_harmless() -> None:
    decode_text(b"\\ud800 \xff", b"unicode_escape").encode()
