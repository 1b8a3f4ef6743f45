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
from app.site.places import place_at

_VERSION = 1
_PAYLOAD, _TAG_MANIFEST = "data", "tagmanifest-sha256.txt"


@dataclass(frozen=True, slots=True)
class Shipment:
    """One delivery.

    Attributes:
        places: where it is now (see `places.place_at`): at a server, in a folder, or with whoever
            has one of the keys that open a sealed drive.
        studies: the pseudonymous StudyInstanceUIDs in it.
        series: the SeriesInstanceUIDs; none if an older version wrote the receipt.
        hashes: SHA-256 of the package's tag files, by name; the payload's manifest, which lists
            every file with its own, is one of them.
    """

    receipt: Receipt
    places: frozenset[str]
    studies: tuple[str, ...]
    series: frozenset[str]
    hashes: Mapping[str, str]


def keep_receipt(home: Home, package: Path, receipt: Receipt, places: frozenset[str]) -> Path:
    """Write a receipt down; the same delivery confirmed anew gets another.

    Args:
        places: where the package is now, as a `Shipment` has it.

    Raises:
        TargetFull, TargetUnwritable: all of the package arrived even so.
    """
    finished = receipt.finished.replace(":", "").replace("+0000", "Z")
    path = home.receipts / f"{finished}-{receipt.digest[:12]}-{_mark(receipt.destination)}.json"
    inside = _series(package)
    shipment = Shipment(
        receipt=receipt,
        places=places,
        studies=tuple(sorted({study for study, _ in inside})),
        series=frozenset(series for _, series in inside),
        hashes=_hashes(package),
    )
    _write(path, {"version": _VERSION} | _told(shipment))
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
    found = [_told(one) for one in shipments(home)]
    _write(path, found)
    return len(found)


def require_new(home: Home, package: Path, places: frozenset[str]) -> None:
    """Notice a study of which one of these places confirmed a series in another package: a new
    series of a known study is no question. The same package again is only proved again.

    Raises:
        SentBefore
    """
    digest, inside = _digest(package), _series(package)
    again: dict[str, str] = {}  # when, by study
    for one in shipments(home):
        if places & one.places and one.receipt.digest != digest:
            for study, series in inside:
                # an older version's receipt knows studies only
                if series in one.series if one.series else study in one.studies:
                    again[study] = max(again.get(study, ""), one.receipt.finished)
    if again:
        total = len({study for study, _ in inside})
        raise SentBefore(count=len(again), total=total, day=max(again.values())[:10])


def _told(one: Shipment) -> dict[str, Any]:
    return {
        "receipt": asdict(one.receipt),
        "places": sorted(one.places),
        "studies": one.studies,
        "series": sorted(one.series),
        "hashes": dict(one.hashes),
    }


def _write(path: Path, content: object) -> None:
    with whole_file(path) as file:
        file.write(json.dumps(content, indent=1, ensure_ascii=True).encode())


def _shipment(fields: dict[str, Any]) -> Shipment:
    receipt = stored.from_text(json.dumps(fields["receipt"]), Receipt)
    places = fields.get("places") or (place_at(receipt.destination),)
    return Shipment(
        receipt=receipt,
        places=frozenset(map(str, places)),
        studies=tuple(map(str, fields["studies"])),
        series=frozenset(map(str, fields.get("series", ()))),
        hashes={str(name): str(value) for name, value in fields["hashes"].items()},
    )


def _series(package: Path) -> list[tuple[str, str]]:
    """Each with its study before it; its folders are `data/<case>/<study>/<series>`."""
    folders = (package / _PAYLOAD).glob("*/*/*")
    return sorted((one.parent.name, one.name) for one in folders if one.is_dir())


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
