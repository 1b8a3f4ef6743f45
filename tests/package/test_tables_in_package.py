"""Clinical tables enter a package like images do: audited, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import bagit
import pytest

from app.errors import PackageError
from app.model import Finding, FindingCode, Token
from app.package.building import Building
from app.package.staging import TABLES, admit_tables
from app.package.verify import verify


@dataclass
class Tells:
    """An auditor that finds what it is told to."""

    findings: tuple[Finding, ...] = ()

    def examine(self, paths: tuple[Path, ...]) -> tuple[Finding, ...]:
        assert all(path.is_file() for path in paths)
        return self.findings


def tables(building: Building) -> list[Path]:
    made = [building.folder / TABLES / f"{node}_ORG_20250131.tsv" for node in ("visit", "case")]
    for path in made:
        path.write_bytes(path.name.encode())
    return made


def test_tables_lie_in_the_payload_and_in_a_manifest_of_their_own(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(6), Token())
        admitted, findings = admit_tables(tables(building), building.folder, Tells())
        assert findings == ()
        building.admit_tables(admitted)
        summary = building.finish(facts)
    assert summary.instances == 6
    assert sorted(path.name for path in (final / "data/clinical").iterdir()) == [
        "case_ORG_20250131.tsv",
        "visit_ORG_20250131.tsv",
    ]
    assert len(list(verify(final, Token()))) == 8
    assert bagit.Bag(str(final)).is_valid()
    lines = (final / "clinical_manifest_900001_20250131.tsv").read_text("utf-8").splitlines()
    assert lines[0] == "file_name\tmd5sum\tacl\tstorage_urls\tfile_size"
    assert lines[1].startswith("clinical/case_ORG_20250131.tsv\t")
    assert lines[1].endswith("\t\t\t21")
    images = (final / "image_manifest_900001_20250131.tsv").read_text("utf-8")
    assert "clinical" not in images


def test_a_finding_keeps_all_tables_out(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(3), Token())
        found = (Finding(FindingCode.REAL_DATE, "case_ORG_20250131.tsv row 2 zip"),)
        made = tables(building)
        assert admit_tables(made, building.folder, Tells(found)) == ((), found)
        assert not any(path.exists() for path in made)
        building.finish(facts)
    assert not (final / "data/clinical").exists()
    assert not list(final.glob("clinical_manifest*"))


def test_tables_of_a_run_that_was_stopped_are_made_again(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(3), Token())
        admit_tables(tables(building), building.folder, Tells())
    with Building.open(final, "configuration") as building:
        assert not list((building.folder / TABLES).iterdir())
        fill(building, range(3), Token())
        building.finish(facts)
    assert not (final / "data/clinical").exists()


def test_a_patient_who_is_left_out_late_is_not_in_the_package(tmp_path, fill, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        fill(building, range(6), Token())
        building.leave_out("900001-000001")
        assert all("900001-000001" not in one.target for one in building.packaged())
        summary = building.finish(facts)
    assert (summary.patients, summary.instances) == (2, 4)
    assert not (final / "data/900001-000001").exists()


@pytest.mark.parametrize("name", ["case.txt", "a b.tsv", "caf\u00e9.tsv"])
def test_a_table_with_another_name_is_refused(tmp_path, name):
    with Building.open(tmp_path / "package", "configuration") as building:
        path = building.folder / TABLES / name
        path.write_bytes(b"x")
        with pytest.raises(PackageError):
            admit_tables([path], building.folder, Tells())
