"""From the invented site's images to a package, with the real engine and the real audit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import bagit
import pytest

from app.deidentify.audit import Auditor
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.model import FindingCode, Instance, Packaged, Patient, Token
from app.package.building import Building
from app.package.verify import verify
from app.part10 import open_source
from app.sample_site import generate
from app.study.scan import scan
from staged import stage

SECRET = Pseudonyms(bytes(range(32)))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return generate(tmp_path_factory.mktemp("site") / "export", slices=2)


@pytest.fixture
def work(site, facts) -> list[tuple[Instance, Deidentifier, Auditor]]:
    """Each image that may leave, with the engine and the auditor of its patient."""
    found = [
        item
        for item in scan([site.folder], Token())
        if isinstance(item, Instance) and item.sop_instance_uid in site.clean_instances
    ]
    images = {image.sop_instance_uid: image for image in found}.values()
    plan = Plan(load_profile(facts.project))
    tools = {}
    for number, patient_id in enumerate(sorted({image.patient_id for image in images})):
        patient = Patient(
            pseudonym=f"900001-{number:06d}",
            shift_days=SECRET.shift_days(patient_id),
            identifiers=frozenset(
                known
                for image in images
                if image.patient_id == patient_id
                for known in image.identifiers
            ),
        )
        engine = Deidentifier(plan, patient, SECRET, facts.project)
        tools[patient_id] = engine, Auditor(patient, facts.project)
    return [(image, *tools[image.patient_id]) for image in images]


def texts(package: Path) -> Iterator[str]:
    for path in package.rglob("*"):
        yield path.relative_to(package).as_posix()
        if path.is_file() and path.suffix != ".dcm":
            yield path.read_text(encoding="utf-8")


def test_a_package_of_the_invented_site_is_valid_and_tells_nothing(tmp_path, work, site, facts):
    final = tmp_path / "package"
    with Building.open(final, "configuration") as building:
        for image, engine, auditor in work:
            with closing(open_source(image.source)) as source:
                splice = engine.deidentify(source)
                outcome = stage(splice, source, building.folder, auditor, Token())
            assert isinstance(outcome, Packaged), outcome
            building.admit(SECRET.fingerprint(image.source.shown), outcome)
        assert list(building.folder.joinpath("staged").iterdir()) == []
        summary = building.finish(facts)
    assert summary.instances == len(work) == len(site.clean_instances)
    assert len(list(verify(final, Token()))) == len(work)
    bagit.Bag(str(final)).validate()
    everything = "\n".join(texts(final)).casefold()
    assert not [planted for planted in site.planted if planted.casefold() in everything]
    assert not [uid for uid in site.clean_instances if uid in everything]


def test_a_name_that_slipped_through_is_stopped_at_the_door(tmp_path, work):
    (tmp_path / "staged").mkdir()
    image, engine, auditor = next(entry for entry in work if len(entry[0].series_description) > 12)
    with closing(open_source(image.source)) as source:
        splice = engine.deidentify(source)
        description = dict(splice.facts)["SeriesDescription"].encode()
        family = image.patient_name.split("^")[0].encode()[: len(description)]
        leak = splice.head.replace(description, family.ljust(len(description)))
        assert leak != splice.head
        outcome = stage(replace(splice, head=leak), source, tmp_path, auditor, Token())
    assert FindingCode.KNOWN_IDENTIFIER in {finding.code for finding in outcome}
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
