"""A package's tables on their way to sheepdog: which goes first, and what uploads add to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.errors import PackageError, RemoteRefused
from app.transfer.consignment import Consignment
from app.transfer.gen3_service import Commons, Project, TooMuchAtOnce, objects

_FOLDER = "data/clinical/"
_ROWS = 200  # in one transaction, to begin with
# parents before children; what is not named here comes after these, files last
_ORDER = (
    "dataset core_metadata_collection case imaging_study visit condition"
    " procedure measurement medication observation"
).split()
_SERIES = "_series_file"
_LINK = "INVALID_LINK"


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What a series' row says of its ZIP."""

    guid: str
    size: int
    md5: str


@dataclass(frozen=True, slots=True)
class Table:
    """One node's rows, cells as the package's file has them."""

    node: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def of_series(self) -> bool:
        return self.node.endswith(_SERIES)

    def with_uploads(self, uploads: Mapping[str, tuple[str, Uploaded]]) -> Table:
        """A series' table with name, size, MD5 and record of each ZIP.

        Args:
            uploads: by SeriesInstanceUID, the ZIP's name and what became of it.

        Raises:
            PackageError: it has a row for a series of which there are no images.
        """
        place = {name: index for index, name in enumerate(self.columns)}
        rows = []
        for row in self.rows:
            try:
                name, uploaded = uploads[row[place["submitter_id"]]]
            except KeyError:
                raise PackageError(problem="its tables name a series it does not hold") from None
            cells = list(row)
            for column, value in (
                ("file_name", name),
                ("file_size", str(uploaded.size)),
                ("md5sum", uploaded.md5),
                ("object_id", uploaded.guid),
            ):
                if column in place:
                    cells[place[column]] = value
            rows.append(tuple(cells))
        return replace(self, rows=tuple(rows))

    def pieces(self, size: int) -> Iterator[Table]:
        for start in range(0, len(self.rows), size):
            yield replace(self, rows=self.rows[start : start + size])

    def text(self) -> bytes:
        lines = ("\t".join(cells) + "\n" for cells in (self.columns, *self.rows))
        return "".join(lines).encode()


def read_tables(consignment: Consignment) -> tuple[Table, ...]:
    """The package's tables that have rows, parents before children.

    Raises:
        PackageError: it has none, or one cannot be read.
    """
    tables = []
    for file in consignment.files:
        if file.path.startswith(_FOLDER) and file.path.endswith(".tsv"):
            text = b"".join(consignment.blocks(file, 0, file.size or 1)).decode()
            header, *lines = text.rstrip("\n").split("\n")
            columns = tuple(header.split("\t"))
            rows = tuple(tuple(line.split("\t")) for line in lines)
            if "type" in columns and rows:  # manifests have no such column
                tables.append(Table(rows[0][columns.index("type")], columns, rows))
    if not tables:
        raise PackageError(
            problem="it has no tables of studies and patients, which this archive needs",
            path=consignment.root,
        )
    return tuple(sorted(tables, key=lambda table: (_place(table.node), table.node)))


def _place(node: str) -> int:
    return _ORDER.index(node) if node in _ORDER else len(_ORDER) + node.endswith(_SERIES)


def rehearse(commons: Commons, project: Project, table: Table) -> None:
    """Let the commons judge rows before anything is changed. That their parents are not there yet
    is no fault: they come from the same package.

    Raises:
        RemoteRefused: names a row and what is wrong with it.
    """
    _submit(commons, project, table, dry_run=True)


def commit(commons: Commons, project: Project, table: Table) -> None:
    """Put the rows; raises as `rehearse`."""
    _submit(commons, project, table, dry_run=False)


def _submit(
    commons: Commons, project: Project, table: Table, *, dry_run: bool, rows: int = _ROWS
) -> None:
    for piece in table.pieces(rows):
        try:
            refused = commons.submit(project, piece.text(), dry_run=dry_run)
        except TooMuchAtOnce:
            if len(piece.rows) == 1:
                raise RemoteRefused(problem="a row is too large for it") from None
            _submit(commons, project, piece, dry_run=dry_run, rows=(len(piece.rows) + 1) // 2)
            continue
        for entity in refused:
            if not (dry_run and _lacks_parents_only(entity)):
                raise RemoteRefused(problem=_said(table.node, entity))


def _lacks_parents_only(entity: Mapping[str, Any]) -> bool:
    return all(error.get("type") == _LINK for error in entity["errors"])


def _said(node: str, entity: Mapping[str, Any]) -> str:
    """Where it is and what: of our own table, which holds nothing that identifies."""
    names = [one.get("submitter_id", "") for one in objects(entity, "unique_keys")]
    row = f", row {names[0]}" if names and names[0] else ""
    error = entity["errors"][0]
    keys = error.get("keys")
    columns = ", ".join(map(str, keys)) if isinstance(keys, list) else ""
    return f"table {node}{row}: {error.get('type', '')} {columns}".rstrip()
