"""What was delivered, where, and who confirmed it: a JSON file for each delivery, kept for good.

Pseudonymous like the packages themselves, so no secret is needed to read or write them: what was
sent is known on the command line too, where nobody may be there to unlock anything.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.errors import SentBefore
from app.model import Receipt
from app.site import stored
from app.site.paths import Home, whole_file

_VERSION = 1
_PAYLOAD, _TAG_MANIFEST = "data", "tagmanifest-sha256.txt"


@dataclass(frozen=True, slots=True)
class Shipment:
    """One delivery.

    Attributes:
        studies: the pseudonymous StudyInstanceUIDs in it.
        hashes: SHA-256 of the package's tag files, by name; the payload's manifest, which lists
            every file with its own, is one of them.
    """

    receipt: Receipt
    studies: tuple[str, ...]
    hashes: Mapping[str, str]


def keep_receipt(home: Home, package: Path, receipt: Receipt) -> Path:
    """Write a receipt down; the same delivery confirmed anew gets another.

    Raises:
        TargetFull, TargetUnwritable: all of the package arrived even so.
    """
    finished = receipt.finished.replace(":", "").replace("+0000", "Z")
    path = home.receipts / f"{finished}-{receipt.digest[:12]}-{_mark(receipt.destination)}.json"
    fields = {
        "version": _VERSION,
        "receipt": asdict(receipt),
        "studies": _studies(package),
        "hashes": _hashes(package),
    }
    with whole_file(path) as file:
        file.write(json.dumps(fields, indent=1, ensure_ascii=True).encode())
    return path


def shipments(home: Home) -> tuple[Shipment, ...]:
    """Every delivery, the newest first; a file that cannot be understood is passed over."""
    found = []
    for path in sorted(home.receipts.glob("*.json"), reverse=True):
        try:
            found.append(_shipment(json.loads(path.read_bytes())))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    return tuple(found)


def export_receipts(home: Home, path: Path) -> int:
    """Write all of them into one JSON file, for the site's own records; returns how many.

    Raises:
        TargetFull, TargetUnwritable
    """
    found = [
        {"receipt": asdict(one.receipt), "studies": one.studies, "hashes": dict(one.hashes)}
        for one in shipments(home)
    ]
    with whole_file(path) as file:
        file.write(json.dumps(found, indent=1, ensure_ascii=True).encode())
    return len(found)


def require_new(home: Home, package: Path, destination: str) -> None:
    """Notice a study that this destination confirmed in another package. The same package again
    is only proved again.

    Args:
        destination: its address, as receipts have it.

    Raises:
        SentBefore
    """
    digest = _digest(package)
    there = {
        study: one.receipt.finished
        for one in reversed(shipments(home))
        if one.receipt.destination == destination and one.receipt.digest != digest
        for study in one.studies
    }
    studies = _studies(package)
    again = [study for study in studies if study in there]
    if again:
        last = max(there[study] for study in again)
        raise SentBefore(count=len(again), total=len(studies), day=last[:10])


def _shipment(fields: dict[str, Any]) -> Shipment:
    receipt = stored.from_text(json.dumps(fields["receipt"]), Receipt)
    hashes = {str(name): str(value) for name, value in fields["hashes"].items()}
    return Shipment(receipt, tuple(map(str, fields["studies"])), hashes)


def _studies(package: Path) -> list[str]:
    """Its folders are `data/<case>/<study>/<series>`."""
    return sorted({path.name for path in (package / _PAYLOAD).glob("*/*") if path.is_dir()})


def _hashes(package: Path) -> dict[str, str]:
    try:
        lines = (package / _TAG_MANIFEST).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    parted = (line.split(maxsplit=1) for line in lines if " " in line)
    return {name: value for value, name in parted} | {_TAG_MANIFEST: _digest(package)}


def _digest(package: Path) -> str:
    try:
        return sha256((package / _TAG_MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return ""  # it is no finished package, which the delivery itself will say


def _mark(destination: str) -> str:
    return sha256(destination.encode()).hexdigest()[:6]
