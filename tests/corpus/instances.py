"""Invented instances, and for each what must become of every attribute (the answer key)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Literal

from pydicom import config
from pydicom.datadict import dictionary_VM, dictionary_VR
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from corpus import attributes as lists
from corpus.people import Person, invent
from corpus.planting import Planter, Required, technical

_CLASSES = {
    "CR": "1.2.840.10008.5.1.4.1.1.1",
    "DX": "1.2.840.10008.5.1.4.1.1.1.1",
    "CT": "1.2.840.10008.5.1.4.1.1.2",
    "MR": "1.2.840.10008.5.1.4.1.1.4",
    "PT": "1.2.840.10008.5.1.4.1.1.128",
    "MG": "1.2.840.10008.5.1.4.1.1.1.2",
}
_SYNTAXES = (*2 * (ExplicitVRLittleEndian,), ImplicitVRLittleEndian, ExplicitVRBigEndian)


@dataclass(slots=True)
class Made:
    """One instance and its answer key."""

    path: Path
    person: Person
    dataset: Dataset
    required: list[Required] = field(default_factory=list)


def corpus(folder: Path, seed: int, patients: int, instances: int) -> Iterator[Made]:
    """Write `instances` instances of each of `patients` patients into `folder`."""
    rng = Random(seed)
    shown = config.settings.reading_validation_mode, config.settings.writing_validation_mode
    config.settings.reading_validation_mode = config.IGNORE
    config.settings.writing_validation_mode = config.IGNORE
    try:
        for number in range(patients):
            person = invent(rng, number)
            study = _uid(rng), f"ACC{rng.randrange(10**6, 10**7)}", _day(rng)
            for index in range(instances):
                if index == instances // 2:  # on another day
                    study = _uid(rng), f"{rng.randrange(10**7, 10**8)}", _day(rng)
                made = _instance(rng, person, *study)
                made.path = folder / f"{number:03}" / f"{index:02}.dcm"
                made.path.parent.mkdir(parents=True, exist_ok=True)
                made.dataset.save_as(made.path, enforce_file_format=True)
                yield made
    finally:
        config.settings.reading_validation_mode, config.settings.writing_validation_mode = shown


def _uid(rng: Random) -> str:
    return f"1.2.840.99999.{rng.randrange(1, 9)}.{rng.randrange(10**8)}.{rng.randrange(10**14)}"


def _day(rng: Random) -> date:
    return date(2012, 1, 1) + timedelta(rng.randrange(4400))


def _instance(rng: Random, person: Person, study: str, accession: str, day: date) -> Made:
    modality = rng.choice(list(_CLASSES))
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = rng.choice(_SYNTAXES)
    ds.file_meta.SourceApplicationEntityTitle = person.station
    ds.preamble = person.family.encode()[:60].ljust(128, b"\0")
    ds.SpecificCharacterSet = person.charsets
    made = Made(Path(), person, ds)
    plant = Planter(made.required, ds, rng, person, accession, day, (study, _uid(rng)))
    plant.exactly("SOPClassUID", _CLASSES[modality])
    plant.exactly("Modality", modality)
    for keyword, uid in (("StudyInstanceUID", study), ("SeriesInstanceUID", _uid(rng))):
        plant.uid(keyword, uid)
    plant.uid("SOPInstanceUID", _uid(rng))
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
    _identity(plant, rng, person, accession)
    _attributes(plant, rng, person)
    _sequences(plant, rng)
    _private(plant, rng)
    _pixels(plant, rng, modality)
    return made


def _identity(plant: Planter, rng: Random, person: Person, accession: str) -> None:
    plant.pseudonym("PatientName", person.name)
    plant.pseudonym("PatientID", person.patient_id)
    plant.changed("AccessionNumber", accession)
    plant.emptied("PatientBirthDate", person.birth.strftime("%Y%m%d"))
    years = rng.choice([*range(1, 89), 89, 90, 93, 101])
    age = rng.choice([f"{years:03}Y", f"{years:03}Y", f"{years:03}M", "003D", "1080M", "012W"])
    if age == "1080M" or (age[-1] == "Y" and years > 89):
        plant.changed("PatientAge", age)
    else:
        plant.exactly("PatientAge", age)
    for keyword, value in {
        "PatientSex": rng.choice("MFO"),
        "PatientSize": "1.78",
        "PatientWeight": "81.5",
        "EthnicGroup": "HISPANIC",
        "SmokingStatus": "NO",
        "PregnancyStatus": 4,
        "Manufacturer": rng.choice(["SIEMENS", "GE MEDICAL SYSTEMS", "Philips", "Hologic, Inc."]),
        "ManufacturerModelName": rng.choice(["SOMATOM Force", "Revolution CT", "Selenia"]),
        "SoftwareVersions": "syngo CT VA50A",
        "ImageType": ["ORIGINAL", "PRIMARY", "AXIAL"],
        "SeriesNumber": "4",
        "InstanceNumber": "17",
        "AcquisitionNumber": "2",
        "ImagePositionPatient": ["-170.5", "-170.5", "12.25"],
        "ImageOrientationPatient": ["1", "0", "0", "0", "1", "0"],
        "SliceLocation": "12.25",
    }.items():
        plant.exactly(keyword, value)


def _attributes(plant: Planter, rng: Random, person: Person) -> None:
    for keyword in rng.sample(lists.CLEANED, 24) + rng.sample(lists.UNLISTED, 14):
        plant.text(keyword)
    for keyword in rng.sample(lists.PEOPLE, 9):
        plant.gone(keyword, rng.choice([person.doctor, person.operator]))
    plant.gone("InstitutionName", person.institution)
    plant.gone("PatientAddress", f"{person.street}, {person.town}")
    plant.gone("PatientTelephoneNumbers", person.phone)
    for keyword in rng.sample(lists.PLACES[4:], 6):
        plant.gone(keyword, rng.choice([person.institution, person.town]))
    for keyword in rng.sample(lists.NUMBERS, 8):
        plant.gone(keyword, rng.choice([person.patient_id, f"N{rng.randrange(10**6, 10**7)}"]))
    for keyword in rng.sample(lists.CONTACTS[1:], 2):
        plant.gone(keyword, rng.choice([person.phone, person.mail]))
    plant.gone("DeviceSerialNumber", person.serial)
    plant.gone("StationName", person.station)
    for keyword in rng.sample(lists.DEVICES[2:], 6):
        plant.gone(keyword, rng.choice([person.serial, person.station]))
    for keyword in rng.sample(lists.AE_TITLES, 2):
        plant.gone(keyword, person.station)
    _technique(plant, rng)


def _technique(plant: Planter, rng: Random) -> None:
    for keyword in ["StudyDate", "SeriesDate", *rng.sample(lists.DATES[2:], 9)]:
        plant.date(keyword)
    for keyword in rng.sample(lists.DATE_TIMES, 6):
        plant.date_time(keyword)
    for keyword in rng.sample(lists.TIMES, 6):
        plant.exactly(keyword, rng.choice(["101112", "235959.123456", "0815"]))
    for keyword in rng.sample(lists.UIDS, 7):
        plant.uid(keyword, _uid(rng))
    for keyword in rng.sample(sorted(lists.CODES), 18):
        plant.exactly(keyword, rng.choice(lists.CODES[keyword]))
    for keyword in rng.sample(technical(), 45):
        plant.exactly(keyword, _number(keyword, rng))


def _number(keyword: str, rng: Random) -> str | float:
    vr = dictionary_VR(keyword)
    assert dictionary_VM(keyword) == "1"
    if vr == "IS":
        return str(rng.randrange(10**5))
    return f"{rng.uniform(0, 500):.3f}" if vr == "DS" else round(rng.uniform(0, 500), 2)


def _sequences(plant: Planter, rng: Random) -> None:
    request = plant.item("RequestAttributesSequence")
    for keyword in ("ScheduledProcedureStepDescription", "RequestedProcedureDescription"):
        request.text(keyword)
    request.gone("RequestedProcedureID", plant.person.patient_id)
    request.uid("StudyInstanceUID", str(plant.ds.StudyInstanceUID))
    _code(request.item("ScheduledProtocolCodeSequence"), rng)
    for keyword in ("ReferencedImageSequence", "SourceImageSequence"):
        for _ in range(2):
            image = plant.item(keyword)
            image.exactly("ReferencedSOPClassUID", _CLASSES["CT"])
            image.uid("ReferencedSOPInstanceUID", _uid(rng))
    for keyword in ("ProcedureCodeSequence", "AnatomicRegionSequence", "ViewCodeSequence"):
        _code(plant.item(keyword), rng)
    dose = plant.item("RadiopharmaceuticalInformationSequence")
    dose.exactly("RadionuclideTotalDose", "371000000")
    dose.date_time("RadiopharmaceuticalStartDateTime")
    dose.text("Radiopharmaceutical")
    _code(dose.item("RadionuclideCodeSequence"), rng)
    other = plant.item("OtherPatientIDsSequence", removed=True)
    other.gone("PatientID", f"OLD{rng.randrange(10**6)}")
    shared = plant.item("CTAcquisitionDetailsSequence")
    shared.exactly("GantryDetectorTilt", "0.000")
    shared.text("ReconstructionDescription")
    inner = shared.item("DerivationImageSequence")
    inner.text("DerivationDescription")
    inner.date("ContentDate")
    source = inner.item("SourceImageSequence")
    source.uid("ReferencedSOPInstanceUID", str(plant.ds.SOPInstanceUID))
    source.gone("ReferringPhysicianName", plant.person.doctor)


def _code(plant: Planter, rng: Random) -> None:
    plant.exactly("CodeValue", rng.choice(["T-D3000", "51185008", "R-10206", "RPID16"]))
    plant.exactly("CodingSchemeDesignator", rng.choice(["SRT", "SCT", "99LOCAL", "RADLEX"]))
    if rng.random() < 0.15:
        plant.text("CodeMeaning")
    else:
        plant.exactly("CodeMeaning", rng.choice(["Chest", "cranio-caudal", "Hand", "^18^Fluorine"]))


def _private(plant: Planter, rng: Random) -> None:
    for creator, group, element, vr, value in rng.sample(lists.SAFE_PRIVATE, 4):
        plant.private(creator, group, element, vr, value, kept=True)
    for creator, group, element, vr in rng.sample(lists.UNSAFE_PRIVATE, 4):
        text = plant.person.doctor if vr == "PN" else plant.writer.telling().text
        plant.private(creator, group, element, vr, text, kept=False)


def _pixels(plant: Planter, rng: Random, modality: str) -> None:
    for keyword, value in {
        "SamplesPerPixel": 1,
        "PhotometricInterpretation": "MONOCHROME2",
        "Rows": 8,
        "Columns": 8,
        "BitsAllocated": 16,
        "BitsStored": 12,
        "HighBit": 11,
        "PixelRepresentation": 0,
        "PixelSpacing": ["0.7", "0.7"],
        "WindowCenter": "40",
        "WindowWidth": "400",
    }.items():
        plant.exactly(keyword, value)
    if modality == "CT":
        plant.exactly("RescaleIntercept", "-1024")
        plant.exactly("RescaleSlope", "1")
        plant.exactly("KVP", "120")
    big = plant.ds.file_meta.TransferSyntaxUID == ExplicitVRBigEndian
    order: Literal["big", "little"] = "big" if big else "little"
    pixels = b"".join(rng.randrange(4096).to_bytes(2, order) for _ in range(64))
    plant.ds.add(DataElement("PixelData", "OW", pixels))
    plant.required.append(Required(("PixelData",), "pixels unchanged", pixels))
