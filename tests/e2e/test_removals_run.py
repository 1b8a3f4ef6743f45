"""What a person removed in the review is not in the package, and the report says so."""

from __future__ import annotations

import json
from pathlib import Path

import pydicom
import pytest

from app import submission
from app.model import Draft, Option, PackageReady, Project, Reach, Removal, Token
from app.ports import open_ports
from app.sample_site.benchmarks import ct_series
from app.site.paths import Home

SERIES_DESCRIPTION, PROTOCOL = (0x0008103E,), (0x00181030,)


def test_removals_reach_the_files_and_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    (tmp_path / "ct").mkdir()
    exam = ct_series(tmp_path / "ct", slices=2)
    first, second = sorted(exam.glob("*.dcm"))
    options = Project().options - {Option.CLEAN_PIXEL_DATA}
    draft = Draft(
        sources=(exam,),
        package=tmp_path / "package",
        project=Project(site_id="004711", options=options),
        removals=(
            Removal(SERIES_DESCRIPTION),
            Removal(PROTOCOL, Reach.IMAGE, str(pydicom.dcmread(first).SOPInstanceUID)),
        ),
    )
    with open_ports(Home(tmp_path / "home")) as ports:
        events = list(submission.run(draft, ports, Token()))
    assert isinstance(events[-1], PackageReady)
    written = [pydicom.dcmread(path) for path in (draft.package / "data").rglob("*.dcm")]
    by_number = {int(one.InstanceNumber): one for one in written}
    assert {one.SeriesDescription for one in written} == {""}
    assert by_number[1].ProtocolName == ""
    assert by_number[2].ProtocolName == pydicom.dcmread(second).ProtocolName
    report = json.loads((draft.package / "report.json").read_text("utf-8"))
    assert report["series"][0]["removed"] == ["ProtocolName", "SeriesDescription"]
    page = (draft.package / "report.html").read_text("utf-8")
    assert "Removed by a person: ProtocolName, SeriesDescription" in page
