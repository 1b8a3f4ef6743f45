"""The invented site's export: a folder of studies such as a hospital hands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.errors import Reason, TargetExists
from app.sample_site import exams
from app.sample_site.broken import broken_files
from app.sample_site.export import Export
from app.sample_site.identifiers import Mint
from app.sample_site.patients import (
    HOSPITAL,
    STAFF,
    SamplePatient,
    name_parts,
    sample_patients,
)


@dataclass(frozen=True, slots=True)
class SampleSite:
    """What was generated, and what ought to become of it.

    Attributes:
        folder: where it is.
        planted: strings that identify someone or something. Each is in the folder's files, and
            none may be anywhere in what leaves the site. Dates are here only as typed into text
            and as birth dates: a shifted study date can equal another patient's real one.
        clean_instances: original SOP Instance UIDs of what is to be delivered: images, a report.
        held: why each instance that is not to be delivered is held, by SOP Instance UID.
        broken: why each file that is no usable instance is rejected, by path relative to
            `folder`, with `/`.
    """

    folder: Path
    patients: tuple[SamplePatient, ...]
    planted: tuple[str, ...]
    clean_instances: frozenset[str]
    held: Mapping[str, Reason]
    broken: Mapping[str, Reason]

    @property
    def burned_in(self) -> frozenset[str]:
        """Of those held, the images with text in their pixels: they are delivered, too, if somebody
        answers for what is blacked out."""
        return frozenset(uid for uid, why in self.held.items() if why is Reason.NEEDS_REVIEW)


def generate(folder: Path, *, seed: int = 0, slices: int = 24) -> SampleSite:
    """Write the invented site; the same seed gives the same bytes.

    Args:
        folder: must not exist, or be empty.
        slices: images of the largest CT.

    Raises:
        TargetExists: there is something in `folder`.
    """
    if folder.exists() and any(folder.iterdir()):
        raise TargetExists(path=folder)
    folder.mkdir(parents=True, exist_ok=True)
    mint, export = Mint(seed), Export(folder)
    latin, japanese, polish, old, greek = patients = sample_patients(mint)
    exams.latin_patient(export, latin, mint, slices)
    exams.japanese_patient(export, japanese, mint)
    exams.polish_patient(export, polish, mint)
    exams.old_patient(export, old, mint)
    exams.greek_patient(export, greek, mint)
    for path, (content, reason) in broken_files(old.name, old.phone).items():
        export.reject(path, content, reason)
    return SampleSite(
        folder=folder,
        patients=patients,
        planted=_planted(patients, mint),
        clean_instances=frozenset(export.clean),
        held=export.held,
        broken=export.broken,
    )


def _planted(patients: tuple[SamplePatient, ...], mint: Mint) -> tuple[str, ...]:
    found = [
        *HOSPITAL,
        *(part for name in STAFF for part in name_parts(name)),
        *(text for patient in patients for text in patient.identifying),
        *mint.made,
    ]
    return tuple(dict.fromkeys(found))
