"""The bag's tag files, written in one pass from digests that are known already (RFC 8493).

A bag of ours:

    bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt
    image_manifest_<site id>_<date>.tsv  report.json  report.html
    clinical_manifest_<site id>_<date>.tsv
    data/<PatientID>/<StudyInstanceUID>/<SeriesInstanceUID>/<SOPInstanceUID>.dcm
    data/clinical/<node>_<organisation>_<date>.tsv

The payload holds what goes into the archive: images, and clinical tables if there are any. The
manifests and reports are tag files, which the tag manifest covers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app import __version__
from app.errors import PackageError
from app.model import Packaged, Project
from app.package.target import PAYLOAD

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

# RFC 8493, 2.1.3: these three characters, and only those, are percent-encoded in a path
_ENCODED = re.compile(r"%(0[AaDd]|25)")
_LINE = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")


def write_bag(
    bag: Path, packaged: Iterable[Packaged], project: Project, finished: datetime
) -> None:
    """Write the tag files around a payload and, last, the tag manifest over all of them.

    Args:
        bag: the folder; its payload, tables and reports are there already.
        packaged: the payload's files, ordered by target.
        project: names the bag.
        finished: when it was packaged (UTC). The date says nothing of any patient.
    """
    (bag / PAYLOAD).mkdir(exist_ok=True)
    size = count = 0
    with (bag / MANIFEST).open("w", encoding="utf-8", newline="\n") as manifest:
        for file in packaged:
            manifest.write(_line(file.sha256, f"{PAYLOAD}/{file.target}"))
            size += file.size
            count += 1
    _write(bag / DECLARATION, DECLARED)
    _write(bag / INFO, _info(size, count, project, finished))
    tags = sorted(path for path in bag.iterdir() if path.is_file() and path.name != TAG_MANIFEST)
    _write(bag / TAG_MANIFEST, "".join(_line(sha256_of(tag), tag.name) for tag in tags))


def _info(size: int, count: int, project: Project, finished: datetime) -> str:
    name = re.sub(r"\s+", " ", project.name).strip()
    return "".join(
        f"{label}: {value}\n"
        for label, value in (
            ("Bag-Software-Agent", f"Study Courier {__version__}"),
            ("Bagging-Date", finished.date().isoformat()),
            ("External-Identifier", f"{name} {project.site_id}".strip()),
            ("Bag-Size", readable_size(size)),
            ("Payload-Oxum", f"{size}.{count}"),
        )
    )


def read_manifest(text: str) -> dict[str, bytes]:
    """Path -> digest of a manifest.

    Raises:
        PackageError: a line is no manifest line, or its path leads out of the bag or comes twice.
    """
    entries: dict[str, bytes] = {}
    for line in re.split(r"\r\n|\r|\n", text):
        if not line:
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise PackageError(problem="a line of a manifest cannot be read")
        path = _ENCODED.sub(lambda encoded: chr(int(encoded[1], 16)), match[2])
        if not _is_safe(path):
            raise PackageError(problem="a manifest names a path outside the package")
        if path in entries:
            raise PackageError(problem="a manifest names one file twice")
        entries[path] = bytes.fromhex(match[1])
    return entries


def sha256_of(path: Path) -> str:
    """Of a small file, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def readable_size(size: int) -> str:
    """Bytes for people, in decimal units: `1.2 GB`."""
    amount = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"


def _line(digest: str, path: str) -> str:
    encoded = path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"{digest}  {encoded}\n"


def _is_safe(path: str) -> bool:
    parts = path.split("/")
    return not ("\\" in path or ":" in parts[0] or {"", ".", ".."} & set(parts))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
