"""The manifests: one row per image, and one per clinical table, for the archive's packaging step.

Columns and file names follow what MIDRC's tools read: a name with "manifest" and "image" or
"clinical" in it, tab-separated, UTF-8 without BOM, plain digits. `acl` and `storage_urls` stay
empty: the archive decides on them when it stores the batch.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app.model import Packaged, Project

COLUMNS = (
    "md5sum",
    "acl",
    "storage_urls",
    "file_size",
    "case_ids",
    "study_uid",
    "series_uid",
    "modality",
    "file_name",
)


CLINICAL_COLUMNS = ("file_name", "md5sum", "acl", "storage_urls", "file_size")


def manifest_name(project: Project, finished: datetime) -> str:
    """`image_manifest_<ORG>_<YYYYMMDD>.tsv`; the organisation is the site's id at the archive."""
    return f"image_manifest_{project.site_id}_{finished:%Y%m%d}.tsv"


def write_manifest(
    bag: Path, packaged: Iterable[Packaged], project: Project, finished: datetime
) -> None:
    """Write it as a tag file: it describes the payload, and the payload is images only."""
    path = bag / manifest_name(project, finished)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(COLUMNS) + "\n")
        file.writelines("\t".join(_row(image)) + "\n" for image in packaged)


def write_clinical_manifest(
    bag: Path, tables: Iterable[Packaged], project: Project, finished: datetime
) -> None:
    """Write the clinical tables' manifest, a tag file as well."""
    path = bag / f"clinical_manifest_{project.site_id}_{finished:%Y%m%d}.tsv"
    rows = ((table.target, table.md5, "", "", str(table.size)) for table in tables)
    lines = ("\t".join(row) + "\n" for row in (CLINICAL_COLUMNS, *rows))
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def _row(image: Packaged) -> tuple[str, ...]:
    case, study, series, _ = image.target.split("/")
    modality = " ".join(dict(image.facts).get("Modality", "").split())  # a tab would shift columns
    return (image.md5, "", "", str(image.size), case, study, series, modality, image.target)
