"""Packages of several sites as one batch, in the layout that RSNA hands to MIDRC.

<organisation>_<YYYYMMDD>/            or another name
    data/<case>/<study>/<series>/<sop>.dcm
    <node>_<organisation>_<YYYYMMDD>.tsv
    image_manifest_<organisation>_<YYYYMMDD>.tsv
    clinical_manifest_<organisation>_<YYYYMMDD>.tsv
<organisation>_<YYYYMMDD>-differences.tsv    what packages said differently, and what was taken
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from app.errors import PackagesContradict, TargetExists
from app.model import Progress, Stage, Token
from app.package.manifest import CLINICAL_COLUMNS, COLUMNS
from app.package.target import PAYLOAD, writing
from app.reception.contents import Contents, read_contents
from app.reception.contradictions import Contradiction, contradictions
from app.reception.examining import Image
from app.reception.settling import Decisions, Difference, settle
from app.sealing.medium import Medium
from app.site.paths import whole_file

_BLOCK = 1 << 20
_LINKS = ("datasets.submitter_id", "core_metadata_collections.submitter_id")
_NAMED = {
    "dataset": ("submitter_id", "data_description"),
    "core_metadata_collection": ("submitter_id", "title"),
}


@dataclass(frozen=True, slots=True)
class Merged:
    """Attributes:
    path: the batch.
    repeated: images that were in two packages, the same to the last bit; they are in it once.
    differences: what packages said differently, and what was taken.
    """

    path: Path
    name: str
    packages: int
    cases: int
    images: int
    bytes: int
    tables: int
    repeated: int
    differences: tuple[Difference, ...]


@dataclass(slots=True)
class _Batch:
    name: str
    folder: Path
    rows: list[tuple[str, ...]] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    cases: set[str] = field(default_factory=set)
    instances: Counter[str] = field(default_factory=Counter)  # of each series
    size: int = 0
    repeated: int = 0


def merge(
    packages: Sequence[Path],
    out: Path,
    organisation: str,
    token: Token,
    decisions: Decisions | None = None,
) -> Iterator[Progress | Contradiction | Merged]:
    """Make one batch; every byte is held against its package's manifest while it is copied.

    Args:
        decisions: of a person, where packages say different things.

    Yields progress, and what was made at the end; or first all contradictions.

    Raises:
        PackagesContradict: nothing was made.
        UsageError: a decision is of nothing that differs.
        PackageError, TargetError, Cancelled
    """
    if os.path.lexists(out):
        raise TargetExists(path=out)
    name = f"{organisation}_{datetime.now(UTC):%Y%m%d}"
    read = sorted(map(read_contents, packages), key=lambda package: package.finished)
    renamed = [_of_batch(package, name, organisation) for package in read]
    contents, differences = settle(renamed, decisions or {})
    found = contradictions(contents, differences)
    yield from found
    if found:
        raise PackagesContradict(count=len(found))
    Medium.at(out.parent).require_space(sum(one.consignment.size for one in contents))
    batch = _Batch(name, out.with_name(f"{out.name}.building"))
    with writing(out):
        try:
            shutil.rmtree(batch.folder, ignore_errors=True)
            batch.folder.mkdir()
            yield from _copy(contents, batch, token)
            tables = _write_tables(contents, batch)
            _write(batch.folder / f"image_manifest_{name}.tsv", COLUMNS, sorted(batch.rows))
            _note(differences, out)
            batch.folder.rename(out)
        except BaseException:
            with suppress(OSError):
                shutil.rmtree(batch.folder)
            raise
    yield Merged(
        path=out,
        name=name,
        packages=len(contents),
        cases=len(batch.cases),
        images=len(batch.rows),
        bytes=batch.size,
        tables=tables,
        repeated=batch.repeated,
        differences=tuple(differences),
    )


def _copy(contents: Sequence[Contents], batch: _Batch, token: Token) -> Iterator[Progress]:
    total = sum(file.size for package in contents for file in package.files.values())
    count = sum(len(package.images) for package in contents)
    done = read = 0
    for package in contents:
        for image in package.images:
            size = package.files[package.target(image)].size
            if image.instance in batch.seen:
                batch.repeated += 1
            else:
                _copy_one(package, image, batch, token)
            done, read = done + 1, read + size
            yield Progress(Stage.PACKAGE, done, count, read, total)


def _copy_one(package: Contents, image: Image, batch: _Batch, token: Token) -> None:
    target = package.target(image)
    source = package.files[target]
    path = batch.folder.joinpath(PAYLOAD, *target.split("/"))
    path.parent.mkdir(parents=True, exist_ok=True)
    md5 = hashlib.md5(usedforsecurity=False)
    with path.open("xb") as file:
        for block in package.consignment.blocks(source, 0, _BLOCK):
            token.check()
            md5.update(block)
            file.write(block)
    batch.seen.add(image.instance)
    batch.cases.add(image.patient)
    batch.instances[image.series] += 1
    batch.size += source.size
    modality = package.modalities.get(target, "")
    uids = (image.patient, image.study, image.series)
    batch.rows.append((md5.hexdigest(), "", "", str(source.size), *uids, modality, target))


def _write_tables(contents: Sequence[Contents], batch: _Batch) -> int:
    """Every node's rows of all packages in one table, each row once; gives how many tables."""
    merged: dict[str, dict[str, Mapping[str, str]]] = {}
    for package in contents:
        for node, table in package.tables.items():
            rows = merged.setdefault(node, {})
            for row in table:
                where = row["submitter_id"]
                # a later package may bring the rest of a series
                counted = {"number_of_instances": str(batch.instances[where])}
                is_counted = bool(row.get("number_of_instances"))
                rows.setdefault(where, {**row, **counted} if is_counted else row)
    manifest = []
    for node, rows in sorted(merged.items()):
        path = batch.folder / f"{node.removesuffix('_file')}_{batch.name}.tsv"
        columns = tuple(dict.fromkeys(column for row in rows.values() for column in row))
        lines = [[row.get(column, "") for column in columns] for _, row in sorted(rows.items())]
        _write(path, columns, lines)
        content = path.read_bytes()
        md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
        manifest.append((path.name, md5, "", "", str(len(content))))
    if manifest:
        path = batch.folder / f"clinical_manifest_{batch.name}.tsv"
        _write(path, CLINICAL_COLUMNS, manifest)
    return len(manifest)


def _of_batch(package: Contents, batch: str, organisation: str) -> Contents:
    """Its rows as those of this batch, no longer of their package."""
    tables = {
        node: [_renamed(node, row, batch, organisation) for row in table]
        for node, table in package.tables.items()
    }
    return replace(package, tables=tables)


def _renamed(node: str, row: Mapping[str, str], batch: str, organisation: str) -> dict[str, str]:
    names = {*_NAMED.get(node, ()), *_LINKS}
    renamed = {key: batch if key in names and value else value for key, value in row.items()}
    if renamed.get("data_contributor"):
        renamed["data_contributor"] = organisation
    return renamed


def _note(differences: Sequence[Difference], out: Path) -> None:
    """Beside the batch, whose layout knows no such table."""
    if not differences:
        return
    rows = [
        (one.where, one.column, one.taken, one.why.sentence if one.why else "", one.all_told)
        for one in differences
    ]
    with whole_file(out.with_name(f"{out.name}-differences.tsv")) as file:
        file.write(_tsv(("submitter_id", "property", "taken", "why", "told"), rows))


def _write(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    path.write_bytes(_tsv(columns, rows))


def _tsv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    return "".join("\t".join(row) + "\n" for row in (columns, *rows)).encode()
