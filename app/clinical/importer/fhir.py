"""FHIR R4 bundles as rows of the plain form, so that they go the same way as a site's tables.

What a resource is, its codes say (`resources/clinical/fhir.toml`); what has none of them is left
out, and counted. Source: HL7 FHIR R4 (4.0.1), US Core for race and ethnicity.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.clinical.importer import fhir_resources
from app.clinical.importer.fhir_values import Resource, text, things
from app.clinical.importer.gathering import Fact
from app.clinical.records import Sheet
from app.errors import SourceMissing, TableError

_BY_LINE = ".ndjson"
_LARGEST = 256 << 20  # bytes; a bundle is in memory as a whole


def is_fhir(path: Path) -> bool:
    """Whether this is a folder of bundles, or a file that begins as JSON does."""
    if path.is_dir():
        return bool(_files(path))
    try:
        with path.open("rb") as file:
            return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    except OSError:
        return False


class Bundles:
    """Bundles, or folders of them, read one file at a time, twice; also a bulk export's files with
    a resource in each line (`.ndjson`).

    Attributes:
        left_out: how many resources of each type say nothing that the plain form has.
    """

    def __init__(self, *paths: Path) -> None:
        self._files = [one for path in paths for one in _files(path)]
        self._patients: dict[str, str] = {}
        self._referred: dict[str, Resource] = {}
        self.left_out: Counter[str] = Counter()

    def facts(self) -> Iterator[Fact]:
        """The rows, patients first; each numbered as its entry, counted through all bundles from 1.

        Raises:
            SourceMissing, TableError: a file is no FHIR bundle.
        """
        for number, address, resource in self._resources():
            if resource.get("resourceType") == "Patient":
                fields = fhir_resources.patient(resource)
                patient_id = fields.get("patient_id", "")
                for name in (address, f"Patient/{text(resource, 'id')}"):
                    self._patients[name] = patient_id
                yield Fact(Sheet.CASES, number, fields)
            elif resource.get("resourceType") in {"Location", "Medication"}:
                kind, name = text(resource, "resourceType"), text(resource, "id")
                self._referred |= {address: resource, f"{kind}/{name}": resource}
        for number, _, resource in self._resources():
            kind = text(resource, "resourceType")
            if kind in fhir_resources.READERS:
                yield from self._events(number, kind, resource)
            elif kind not in {"Patient", "Location", "Medication"}:
                self.left_out[kind] += 1

    def _events(self, number: int, kind: str, resource: Resource) -> Iterator[Fact]:
        whose = self._whose(resource)
        count = 0
        for fields in fhir_resources.READERS[kind](resource, self._other(resource)):
            count += 1
            yield Fact(Sheet.EVENTS, number, {"patient_id": whose} | fields)
        self.left_out[kind] += not count

    def _whose(self, resource: Resource) -> str:
        for name in ("subject", "patient"):
            address = text(resource, name, "reference").partition("/_history/")[0]
            if address in self._patients:
                return self._patients[address]
            ending = "/".join(address.split("/")[-2:])  # an absolute address
            if ending in self._patients:
                return self._patients[ending]
            if said := text(resource, name, "identifier", "value"):
                return said
        return ""

    def _other(self, resource: Resource) -> fhir_resources.Others:
        own = {f"#{text(one, 'id')}": one for one in things(resource, "contained")}
        return lambda address: own.get(address) or self._referred.get(address, {})

    def _resources(self) -> Iterator[tuple[int, str, Resource]]:
        """Number, address and content of each resource that says something."""
        entries = (entry for path in self._files for entry in _entries(path))
        for number, entry in enumerate(entries, 1):
            for resource in things(entry, "resource"):
                if not fhir_resources.is_void(resource):
                    yield number, text(entry, "fullUrl"), resource


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(one for one in path.iterdir() if one.suffix.lower() in {".json", _BY_LINE})


def _content(path: Path) -> Any:
    written = path.read_text("utf-8-sig")
    if path.suffix.lower() != _BY_LINE:
        return json.loads(written)
    lines = [{"resource": json.loads(line)} for line in written.split("\n") if line.strip()]
    return {"resourceType": "Bundle", "entry": lines}


def _entries(path: Path) -> list[Resource]:
    try:
        if path.stat().st_size > _LARGEST:
            raise TableError(problem="it is larger than 256 MiB; split the bundle", path=path)
        content = _content(path)
    except FileNotFoundError as error:
        raise SourceMissing(path=path) from error
    except OSError as error:
        raise TableError(problem="the computer could not read the file", path=path) from error
    except (ValueError, RecursionError) as error:
        raise TableError(problem="it is not JSON", path=path) from error
    kind = text(content, "resourceType") if isinstance(content, dict) else ""
    if not kind:
        raise TableError(problem="it is not FHIR", path=path)
    return things(content, "entry") if kind == "Bundle" else [{"resource": content}]
