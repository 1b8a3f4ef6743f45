"""The invented site's files and pydicom's own test files, de-identified one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pydicom.data
import pytest

from app.deidentify.audit import Auditor, Expected
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.screening import hold_reason
from app.errors import DamagedFile
from app.model import Finding, Instance, Option, Patient, PrivateBlock, Project, Token
from app.package.staging import STAGED, write
from app.part10 import open_source
from app.sample_site import generate
from app.study.scan import scan

PROJECT = Project(site_id="000471", private_block=PrivateBlock())
_PIXELS = frozenset({Option.CLEAN_PIXEL_DATA})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """One file before and after.

    Attributes:
        delivered: some project lets such an object into a package; else it is always held.
        findings: the audit's.
    """

    source: Path
    output: Path
    delivered: bool
    findings: tuple[Finding, ...]


@pytest.fixture(scope="session")
def cleaned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Cleaned, ...]:
    folder = tmp_path_factory.mktemp("validity")
    (folder / STAGED).mkdir()
    generate(folder / "site", slices=4)
    test_files = Path(pydicom.data.__file__).parent / "test_files"
    return tuple(_cleaned([folder / "site", test_files], folder))


def _cleaned(sources: list[Path], folder: Path) -> Iterator[Cleaned]:
    plan = Plan(load_profile(PROJECT))
    for instance in scan(sources, Token()):
        if not isinstance(instance, Instance) or instance.source.member:
            continue
        patient = Patient("000471-000815", -100, frozenset(instance.identifiers))
        engine = Deidentifier(plan, patient, Pseudonyms(b"s" * 32), PROJECT)
        try:
            with open_source(instance.source) as stream:
                splice = engine.deidentify(stream)
                staged = write(splice, stream, folder, Token())
        except DamagedFile:
            continue
        expected = Expected(
            splice.size,
            splice.sop_instance_uid,
            splice.series_uid,
            splice.study_uid,
            splice.patient_id,
        )
        findings = Auditor(patient, PROJECT).examine(staged.path, expected)
        delivered = hold_reason(instance, _PIXELS, allow_heads=True) is None
        yield Cleaned(instance.source.path, staged.path, delivered, findings)
