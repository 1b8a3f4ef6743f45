"""What the tests of the package station share: splices, an auditor that keeps a record, facts."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import Action, Finding, Packaged, Project, Run, Splice, Token
from app.package.building import Building
from app.package.report import ReportFacts
from staged import stage


@dataclass
class RecordingAuditor:
    """Says what it is told to say, and keeps what it was shown."""

    findings: tuple[Finding, ...] = ()
    seen: list[tuple[Path, bytes, object]] = field(default_factory=list)

    def examine(self, path: Path, expected: object) -> tuple[Finding, ...]:
        self.seen.append((path, path.read_bytes(), expected))
        return self.findings


def make_splice(number: int, *, head: bytes = b"", offset: int = 0, length: int = 0) -> Splice:
    patient = f"900001-{number % 3:06d}"
    study = f"2.25.{1000 + number % 3}"
    return Splice(
        head=head or f"head {number} ".encode(),
        body=(Run(offset, length), b" tail"),
        patient_id=patient,
        study_uid=study,
        series_uid=f"{study}.7",
        sop_instance_uid=f"2.25.{500000 + number}",
        actions=((Action.KEEP, 40), (Action.REMOVE, 12), (Action.UID, 5), (Action.SHIFT, 3)),
        facts=(
            ("Modality", "CT"),
            ("SeriesDescription", "LUNG 1.25 <axial>"),
            ("StudyDescription", "CT CHEST"),
            ("Manufacturer", "ACME"),
            ("ManufacturerModelName", "Spiral 9"),
        ),
    )


def build(building: Building, numbers: range, token: Token) -> list[int]:
    """Stage and admit files; gives the numbers of those that had to be written."""
    written = []
    for number in numbers:
        fingerprint = f"source {number}"
        if building.already(fingerprint):
            continue
        outcome = stage(
            make_splice(number), io.BytesIO(), building.folder, RecordingAuditor(), token
        )
        assert isinstance(outcome, Packaged)
        building.admit(fingerprint, outcome)
        written.append(number)
    return written


@pytest.fixture
def recording_auditor() -> Callable[..., RecordingAuditor]:
    return RecordingAuditor


@pytest.fixture
def splice_of() -> Callable[..., Splice]:
    return make_splice


@pytest.fixture
def fill() -> Callable[[Building, range, Token], list[int]]:
    return build


@pytest.fixture
def facts() -> ReportFacts:
    return ReportFacts(
        project=Project(site_id="900001", destination="sftp://courier@archive.example/in"),
        recipe_digest="ab" * 32,
        rules=640,
        held={Reason.STRUCTURED_REPORT: 2, Reason.AUDIT_FINDING: 1},
        rejected={Reason.NOT_DICOM: 4},
        reviewed=False,
        started=datetime(2025, 1, 31, 10, 0, tzinfo=UTC),
        finished=datetime(2025, 1, 31, 10, 7, 30, tzinfo=UTC),
    )


@pytest.fixture
def package(tmp_path: Path, facts: ReportFacts) -> Path:
    """A finished package of twelve files."""
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        build(building, range(12), Token())
        building.finish(facts)
    return final
