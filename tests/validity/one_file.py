"""One small file, and what leaves of it."""

from __future__ import annotations

import io
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

from app.deidentify.audit import Auditor, Expected
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.model import DEFAULT_OPTIONS, Identifier, IdentifierKind, Option, Patient, Project, Token
from app.package.staging import STAGED, write

PATIENT = Patient(
    "000471-000815", -100, frozenset({Identifier(IdentifierKind.NAME, "Quillbrandt^Ada")})
)
SHARED = 0x52009229  # a sequence that no rule names


def a_file(inside: Dataset, syntax: str = ExplicitVRLittleEndian) -> Dataset:
    inside.file_meta = FileMetaDataset()
    inside.file_meta.TransferSyntaxUID = syntax
    inside.SOPClassUID, inside.SOPInstanceUID = CTImageStorage, "1.2.3.10"
    inside.StudyInstanceUID, inside.SeriesInstanceUID = "1.2.3.11", "1.2.3.12"
    inside.PatientName, inside.PatientID, inside.Modality = "Quillbrandt^Ada", "MRN-1", "CT"
    return inside


def cleaned(made: Dataset, folder: Path, options: frozenset[Option] = DEFAULT_OPTIONS) -> Dataset:
    """What leaves, after the audit has found nothing in it."""
    project = Project(site_id="000471", options=options)
    stream = io.BytesIO()
    made.save_as(stream, enforce_file_format=True)
    (folder / STAGED).mkdir(exist_ok=True)
    engine = Deidentifier(Plan(load_profile(project)), PATIENT, Pseudonyms(b"s" * 32), project)
    splice = engine.deidentify(stream)
    staged = write(splice, stream, folder, Token())
    expected = Expected(
        splice.size, splice.sop_instance_uid, splice.series_uid, splice.study_uid, splice.patient_id
    )
    assert Auditor(PATIENT, project).examine(staged.path, expected) == ()
    return pydicom.dcmread(staged.path)
