"""A sealed package on a drive: which files there are, and what its manifest says of them.

    study-courier-<first digits of the package's digest>/
        README.html  README.txt     how to open it, with this program or without
        manifest.json               sizes and SHA-256 of README, key and parts, and of the package
        manifest.sig  site-key.pem  the site's signature under the manifest, and its public key
        SHA256SUMS                  the digests of all other files for `sha256sum -c`
        key.age                     the key, locked with a passphrase, if one was chosen
        part-0001.tar.age ...       a tar stream cut into parts, each encrypted by itself

No name and no text in it tells of the site, a patient or the project. All names fit FAT. While it
is written the folder's name ends in `.unfinished`, and `state.json` says which parts are whole.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

MANIFEST, SIGNATURE, SITE_KEY = "manifest.json", "manifest.sig", "site-key.pem"
SUMS, KEY = "SHA256SUMS", "key.age"
README_TEXT, README_HTML = "README.txt", "README.html"
READMES, SIGNED = (README_TEXT, README_HTML), (MANIFEST, SIGNATURE, SITE_KEY)
STATE, UNFINISHED = "state.json", ".unfinished"

PART_SIZE = 1 << 30
"""Plain bytes of a part. FAT32 takes files of up to 4 GiB less one byte; smaller ones, because a
part that was cut is the only one that is made again."""

_FORM = "study-courier-sealed/1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_PARTS = 9999
LARGEST_MANIFEST = 1 << 21  # bytes


@dataclass(frozen=True, slots=True)
class Sum:
    """A file's size in bytes, and its SHA-256 in lower-case hexadecimal."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Attributes:
    package: SHA-256 of the bag's tag manifest, which stands for every byte of the package.
    plain: bytes of the tar stream.
    parts: in their order.
    key: of `key.age`; None if there is none.
    readme: of `READMES`; () in a package that was sealed before these were listed.
    plan: tells the site whom it was sealed for, and nobody else (`Export`); "" in an older one.
    """

    package: str
    plain: int
    parts: tuple[Sum, ...]
    key: Sum | None = None
    readme: tuple[Sum, ...] = ()
    plan: str = ""

    @property
    def name(self) -> str:
        """The sealed package's folder, and the folder in the tar stream."""
        return name_of(self.package)

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.bytes for part in self.parts)

    @property
    def files(self) -> dict[str, Sum]:
        """What it lists, by name."""
        listed = {part_name(number): part for number, part in enumerate(self.parts)}
        listed |= {KEY: self.key} if self.key else {}
        return listed | dict(zip(READMES, self.readme, strict=False))

    def sums(self, signed: Mapping[str, bytes]) -> bytes:
        """What SHA256SUMS says.

        Args:
            signed: the contents of `SIGNED`, by name.
        """
        digests = {name: one.sha256 for name, one in self.files.items()}
        digests |= {name: hashlib.sha256(content).hexdigest() for name, content in signed.items()}
        return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())).encode()

    def to_bytes(self) -> bytes:
        return (json.dumps({"form": _FORM} | asdict(self), indent=1) + "\n").encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> Manifest:
        """Raises ValueError if this is not what `to_bytes` gave."""
        try:
            fields = json.loads(content)
            if fields["form"] != _FORM:
                raise ValueError("another form")
            made = cls(
                package=_digest(fields["package"]),
                plain=_count(fields["plain"]),
                parts=tuple(map(sum_of, fields["parts"])),
                key=sum_of(fields["key"]) if fields["key"] else None,
                readme=tuple(map(sum_of, fields.get("readme", ()))),
                plan=_digest(fields["plan"]) if fields.get("plan") else "",
            )
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("not a manifest") from error
        if not 0 < len(made.parts) <= _MOST_PARTS:
            raise ValueError("no number of parts that can be")
        if len(made.readme) not in {0, len(READMES)}:
            raise ValueError("another number of READMEs")
        return made


def name_of(package: str) -> str:
    """The folder's name, by the package's digest."""
    return f"study-courier-{package[:12]}"


def part_name(number: int) -> str:
    """Of the part of that number, from 0."""
    return f"part-{number + 1:04d}.tar.age"


def sum_over(content: bytes) -> Sum:
    return Sum(len(content), hashlib.sha256(content).hexdigest())


def sum_of(fields: Mapping[str, Any]) -> Sum:
    """Raises ValueError, KeyError or TypeError if it is none."""
    return Sum(_count(fields["bytes"]), _digest(fields["sha256"]))


def _digest(text: Any) -> str:
    if not isinstance(text, str) or not _DIGEST.fullmatch(text):
        raise ValueError("not a digest")
    return text


def _count(number: Any) -> int:
    if type(number) is not int or number < 0:
        raise ValueError("not a size")
    return number
