"""What it costs to make and audit the tables of a package of many patients: run as a program with
their number and a folder, it takes in their facts, writes the tables and has them audited.

The images are invented in the index and in the package's journal; no file of theirs is made.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from clinical_import import tables_of

from app.clinical.importer.importing import Files
from app.clinical.importer.mapping import Decisions
from app.intake import open_intake
from app.model import Draft, Identifier, IdentifierKind, Instance, Option, Packaged, Project, Token
from app.model import Source as File
from app.package.building import Building
from app.ports import Ports, open_ports
from app.site.paths import Home
from app.tabulation import Tabulation

_PROJECT = Project(site_id="900001", options=Project().options - {Option.CLEAN_PIXEL_DATA})
_FACTS = (
    ("Modality", "CT"),
    ("BodyPartExamined", "CHEST"),
    ("StudyDescription", "CT CHEST"),
    ("SeriesDescription", "AXIAL"),
    ("ImageType", "ORIGINAL\\PRIMARY\\AXIAL"),
    ("Manufacturer", "ACME"),
)


def main(patients: int, work: Path) -> None:
    work.mkdir(parents=True)
    with open_ports(Home(work / "home"), lambda _: "an invented passphrase") as ports:
        for number in range(patients):
            ports.index.add(_image(number))
        ports.crosswalk.lock_site_id(_PROJECT.site_id)
        draft = Draft((work,), work / "package", _PROJECT)
        files = Files(*tables_of(work / "tables", patients))
        started = time.process_time()
        with (
            open_intake(files, Decisions(), _PROJECT, ports) as intake,
            Building.open(draft.package, "bench") as building,
        ):
            going = sum(1 for _ in intake.read(Token()))
            read = time.process_time()
            for number in range(patients):
                building.admit(str(number), _packaged(ports, number))
            begun = time.process_time()
            tabulation = Tabulation(draft, ports, intake)
            held = sum(1 for _ in tabulation.admit(building, datetime.now(UTC)))
            written = time.process_time()
            tabulation.remember(building.folder / "bag")
        tables = sum(path.stat().st_size for path in work.rglob("*.tsv"))
    print(
        f"{len(intake)} of {going} cases, {held} images held, tables of {tables / 2**20:.1f} MB: "
        f"read and judged in {read - started:.1f} s, written and audited in "
        f"{written - begun:.1f} s, frozen in {time.process_time() - written:.1f} s"
    )


def _image(number: int) -> Instance:
    patient_id, day = f"P{number:07d}", date(2021, 1, 4) + timedelta(number % 700 + 1)
    return Instance(
        source=File(Path(f"/invented/{number}.dcm"), size=1000),
        patient_id=patient_id,
        study_uid=f"1.2.{number}",
        series_uid=f"1.2.{number}.1",
        sop_instance_uid=f"1.2.{number}.1.1",
        sop_class_uid="1.2.840.10008.5.1.4.1.1.2",
        transfer_syntax_uid="1.2.840.10008.1.2.1",
        patient_name=f"Invented{number}^Ida",
        study_date=f"{day:%Y%m%d}",
        modality="CT",
        identifiers=(
            Identifier(IdentifierKind.PATIENT_ID, patient_id),
            Identifier(IdentifierKind.NAME, f"Invented{number}^Ida"),
            Identifier(IdentifierKind.DATE, f"{day:%Y%m%d}"),
        ),
    )


def _packaged(ports: Ports, number: int) -> Packaged:
    names = [ports.pseudonyms.uid(f"1.2.{number}{tail}") for tail in ("", ".1", ".1.1")]
    folders = "/".join((ports.crosswalk.patient(f"P{number:07d}"), *names))
    return Packaged(f"{folders}.dcm", 1000, "0" * 64, "0" * 32, (), _FACTS)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
