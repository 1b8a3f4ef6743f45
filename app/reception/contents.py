"""What is in packages that shall be merged: images, and the rows of their clinical tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.errors import NotFitToReceive
from app.package.target import CLINICAL, PAYLOAD
from app.reception.examining import Image, images_of
from app.reception.said import read_said
from app.reception.tables import Table, read_table
from app.transfer.consignment import BagFile, Consignment, read_consignment


@dataclass(frozen=True, slots=True)
class Contents:
    """One package.

    Attributes:
        finished, corrects: see `Said`.
        files: size and digest of each image, by its path in the payload.
        modalities: of each image by its path in the payload, as the package's manifest has it.
        tables: by the dictionary's node.
    """

    consignment: Consignment
    site_id: str
    finished: datetime
    corrects: bool
    images: tuple[Image, ...]
    files: Mapping[str, BagFile]
    modalities: Mapping[str, str]
    tables: Mapping[str, Table]

    def target(self, image: Image) -> str:
        """`PatientID/Study/Series/SOPInstanceUID.dcm`."""
        return f"{image.folder}/{image.instance}.dcm"


def read_contents(package: Path) -> Contents:
    """Read a package's manifests and tables; its images are read while they are copied.

    Raises:
        PackageError: it is no package, or not whole.
    """
    consignment = read_consignment(package)
    said = read_said(package)
    prefix = f"{PAYLOAD}/"
    return Contents(
        consignment=consignment,
        site_id=said.site_id,
        finished=said.finished,
        corrects=said.corrects,
        images=tuple(images_of(package, said.site_id)),
        files={
            file.path.removeprefix(prefix): file
            for file in consignment.files
            if file.path.startswith(prefix)
        },
        modalities={row["file_name"]: row["modality"] for row in _image_manifest(package)},
        tables=dict(_tables(package)),
    )


def _image_manifest(package: Path) -> Table:
    found = sorted(package.glob("image_manifest_*.tsv"))
    try:
        return read_table(found[0])
    except (IndexError, ValueError, OSError) as error:
        raise NotFitToReceive(problem="its image manifest cannot be read") from error


def _tables(package: Path) -> Iterator[tuple[str, Table]]:
    for path in sorted((package / PAYLOAD / CLINICAL).glob("*.tsv")):
        try:
            table = read_table(path)
            yield table[0]["type"], table
        except (ValueError, KeyError, IndexError, OSError) as error:
            raise NotFitToReceive(problem="a clinical table cannot be read") from error
