"""The check of what was inside: as if nobody had checked it before.

The auditor is the one that looked at the site. It does not know the patients here, so it asks what
can be asked of a stranger's file: is every element one that may stand, with a value that may stand?
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from app.clinical.dictionary import chosen
from app.deidentify.audit import Auditor, Expected, TableAuditor
from app.errors import NotFitToReceive
from app.model import DEFAULT_OPTIONS, Patient, Progress, Project, Stage, Token
from app.package.target import CLINICAL, PAYLOAD
from app.reception import tables
from app.reception.references import References
from app.reception.said import Said
from app.reception.strangers import Strangers

_TARGET = re.compile(r"(\d{6}-\d{6})/([\d.]{1,64})/([\d.]{1,64})/([\d.]{1,64})\.dcm")
_MOST_NAMED = 5  # problems in one sentence


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found to be in a package, in counts.

    Attributes:
        references_resolved, references_outside: see `References`.
    """

    patients: int
    studies: int
    series: int
    instances: int
    bytes: int
    tables: int
    references_resolved: int
    references_outside: int


@dataclass(frozen=True, slots=True)
class Image:
    """One image of a package, by its path in the payload."""

    path: Path
    patient: str
    study: str
    series: str
    instance: str

    @property
    def folder(self) -> str:
        return f"{self.patient}/{self.study}/{self.series}"


def examine(
    bag: Path, said: Said, project: Project | None, token: Token
) -> Generator[Progress, None, Examined]:
    """Look at every file of a valid bag.

    Args:
        project: of the coordinator for this site; without it, only what the usual options keep may
            be there.

    Returns:
        what there was.

    Raises:
        NotFitToReceive: what was found, by its codes and in counts.
        Cancelled
    """
    rules = _rules(said, project)
    images = images_of(bag, said.site_id)
    references = References({one.instance: (one.study, one.series) for one in images})
    strangers = Strangers(rules)
    found: Counter[str] = Counter()
    done = 0
    for patient, own in groupby(images, lambda image: image.patient):
        auditor = Auditor(_stranger(patient), rules)
        for image in own:
            token.check()
            found.update(_codes(image, auditor, said))
            found.update(_in_header(image, references, strangers))
            done += 1
            yield Progress(Stage.VERIFY, done, len(images))
    found["broken-reference"] += references.broken
    problems = [f"{code} in {count} images" for code, count in found.items() if count]
    if problems and project is None:
        problems.append("a project with rules of its own needs its project file")
    _complain(problems)
    paths = sorted((bag / PAYLOAD / CLINICAL).glob("*"))
    _complain(_of_tables(paths, images, rules))
    examined = _counted(images, len(paths), references)
    _complain(
        [
            f"{name}: {getattr(examined, name)}, and the report says {said.counts.get(name)}"
            for name in ("patients", "studies", "series", "instances", "bytes")
            if getattr(examined, name) != said.counts.get(name)
        ]
    )
    return examined


def images_of(bag: Path, site_id: str) -> list[Image]:
    """The package's images, ordered by their path.

    Raises:
        NotFitToReceive: a path is not one of the site's, or an image comes twice.
    """
    images = []
    payload = bag / PAYLOAD
    for path in sorted(payload.rglob("*")):
        target = path.relative_to(payload).as_posix()
        if path.is_dir() or target.startswith(f"{CLINICAL}/"):
            continue
        match = _TARGET.fullmatch(target)
        if match is None or not match[1].startswith(f"{site_id}-"):
            raise NotFitToReceive(problem="a file has no place in the tree of the site's patients")
        images.append(Image(path, *match.groups()))
    if len({image.instance for image in images}) != len(images):
        raise NotFitToReceive(problem="an image comes twice")
    for what, pairs in (
        ("series is in two studies", {(image.series, image.folder) for image in images}),
        ("study is of two patients", {(image.study, image.patient) for image in images}),
    ):
        if len({one for one, _ in pairs}) != len(pairs):
            raise NotFitToReceive(problem=f"a {what}")
    return images


def _rules(said: Said, project: Project | None) -> Project:
    allowed = DEFAULT_OPTIONS if project is None else project.options
    if beyond := said.options - allowed:
        codes = ", ".join(sorted(beyond))
        raise NotFitToReceive(problem=f"it was made with options that nobody allowed: {codes}")
    rules = replace(project or Project(), options=said.options, site_id=said.site_id)
    if project is not None and project.site_id not in {"", said.site_id}:
        raise NotFitToReceive(problem="it is of another site than the project file")
    return rules


def _stranger(pseudonym: str) -> Patient:
    return Patient(pseudonym, 0, frozenset())


def _codes(image: Image, auditor: Auditor, said: Said) -> set[str]:
    """What the auditor finds in one image."""
    expected = Expected(
        size=image.path.stat().st_size,
        sop_instance_uid=image.instance,
        series_uid=image.series,
        study_uid=image.study,
        patient_id=image.patient,
        pixels_reviewed=image.series in said.reviewed,
    )
    return {finding.code.value for finding in auditor.examine(image.path, expected)}


def _in_header(image: Image, references: References, strangers: Strangers) -> set[str]:
    """What another reader finds; counts the references."""
    from pydicom import dcmread  # noqa: PLC0415 - a second to load
    from pydicom.errors import InvalidDicomError  # noqa: PLC0415

    try:
        header = dcmread(image.path, stop_before_pixels=True)
        references.count(header)
        return {"not-replaced"} if strangers.tells(header) else set()
    except (InvalidDicomError, OSError, KeyError, ValueError, TypeError, AttributeError):
        return {"unreadable"}


def _of_tables(paths: Sequence[Path], images: Sequence[Image], rules: Project) -> list[str]:
    dictionary = chosen(rules.clinical)
    patients = {image.patient for image in images}
    batch = next((p.stem.partition("_")[2] for p in paths if p.name.startswith("dataset_")), "")
    auditor = TableAuditor(
        rules,
        lambda pseudonym: _stranger(pseudonym) if pseudonym in patients else None,
        batch,
        dictionary.terms(),
    )
    found = Counter(one.finding.code.value for one in auditor.examine(paths))
    folders = frozenset(image.folder for image in images)
    return [
        *(f"{code} in {count} cells of tables" for code, count in found.items()),
        *tables.problems(paths, folders, dictionary),
    ]


def _counted(images: Sequence[Image], paths: int, references: References) -> Examined:
    return Examined(
        patients=len({image.patient for image in images}),
        studies=len({image.study for image in images}),
        series=len({image.series for image in images}),
        instances=len(images),
        bytes=sum(image.path.stat().st_size for image in images),
        tables=paths,
        references_resolved=references.resolved,
        references_outside=references.outside,
    )


def _complain(problems: Sequence[str]) -> None:
    if problems:
        more = len(problems) - _MOST_NAMED
        shown = [*problems[:_MOST_NAMED], *([f"and {more} more"] if more > 0 else [])]
        raise NotFitToReceive(problem="; ".join(shown))
