"""One package on its way to a drive: sealed part by part, read back, signed, and then named.

A part that is whole is noted in `state.json`. An export that was cut, or cancelled, leaves only
such parts, which nobody can read without the key, and goes on after them; for other people, or
with another passphrase, it begins anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import NotAsWritten, PackageError, WrongKey
from app.model import Progress, Stage, Token
from app.sealing import age, readme, sealed
from app.sealing.checking import check_sizes, read_manifest
from app.sealing.medium import Medium, digest_of, flush, refusals, uncached
from app.sealing.sealed import Manifest, Sum, part_name
from app.sealing.signing import public_pem
from app.sealing.tarring import TarStream
from app.site.paths import flush_folder
from app.transfer.consignment import Consignment

_FLUSHED = 32 << 20  # bytes that may be on their way to the medium
_BESIDE = 1 << 20  # bytes for README, manifest and what the file system itself needs


class Export:
    """See the module.

    Args:
        beside: bytes that something else will need on the drive.
    """

    def __init__(
        self,
        consignment: Consignment,
        medium: Medium,
        recipients: Sequence[str],
        passphrase: str,
        signer: Ed25519PrivateKey,
        *,
        part_size: int,
        beside: int = 0,
    ) -> None:
        self._medium = medium
        self._package = consignment.digest
        name = sealed.name_of(self._package)
        self._final = medium.root / name
        self._folder = medium.root / (name + sealed.UNFINISHED)
        self._tar = TarStream(consignment, name)
        self._recipients, self._passphrase = tuple(recipients), passphrase
        self._signer = signer
        self._part_size, self._beside = part_size, beside
        self._starts = range(0, self._tar.size, part_size)
        self._done: dict[int, Sum] = {}

    def run(self, token: Token) -> Iterator[Progress]:
        """Do it. When it ends without an error the package is on the drive, whole, proved, and
        under its name.

        Raises:
            PackageError, WeakPassphrase, TargetError, Cancelled
        """
        with refusals(self._medium.root):
            self._begin()
            keys = self._keys()
            self._require_space()
            yield from self._seal_parts(keys, token)
            yield from self._read_back(token)
            self._finish(token)

    def is_as_asked(self, manifest: Manifest) -> bool:
        """Whether the package that has its name already was sealed as this one shall be: by this
        site, for these recipients, with this passphrase."""
        return manifest.plan == self._plan() and self._unlocks(self._final / sealed.KEY)

    # ------------------------------------------------------------ beginning, or going on

    def _begin(self) -> None:
        self._medium.check()
        try:
            state = json.loads((self._folder / sealed.STATE).read_bytes())
            fits = state["plan"] == self._plan() and self._unlocks(self._folder / sealed.KEY)
            parts = {int(number): sealed.sum_of(part) for number, part in state["parts"].items()}
        except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
            fits, parts = False, {}
        if not fits and self._folder.exists():
            shutil.rmtree(self._folder)
        self._folder.mkdir(exist_ok=True)
        self._done = {
            number: part
            for number, part in parts.items()
            if number in range(len(self._starts)) and _has_size(self._path(number), part.bytes)
        }
        kept = {part_name(number) for number in self._done} | {sealed.STATE, sealed.KEY}
        for path in self._folder.iterdir():
            if path.name not in kept:
                path.unlink()

    def _plan(self) -> str:
        """Stands for all that decides what a part holds, and who can open it. Whoever knows the
        archives' public keys, but not the site's secret one, cannot try which of them it was."""
        told = (self._package, self._part_size, sorted(self._recipients), bool(self._passphrase))
        return hashlib.sha256(self._signer.sign(json.dumps(told).encode())).hexdigest()

    def _unlocks(self, key: Path) -> bool:
        """Whether the passphrase, if there is one, opens a key that lies there."""
        try:
            if self._passphrase and key.is_file():
                age.read_identity(key, lambda: self._passphrase)
        except WrongKey:
            return False
        return True

    def _keys(self) -> list[age.Recipient]:
        keys = [age.recipient(one) for one in self._recipients]
        path = self._folder / sealed.KEY
        if self._passphrase:
            if path.exists():
                identity = age.read_identity(path, lambda: self._passphrase)
            else:
                identity = pyrage.x25519.Identity.generate()
                self._medium.write(path, age.lock_identity(identity, self._passphrase))
            keys.append(identity.to_public())
        return keys

    def _require_space(self) -> None:
        left = (self._length(n) for n in range(len(self._starts)) if n not in self._done)
        self._medium.require_space(sum(map(age.sealed_size, left)) + self._beside + _BESIDE)

    def _length(self, number: int) -> int:
        return min(self._part_size, self._tar.size - self._starts[number])

    def _path(self, number: int) -> Path:
        return self._folder / part_name(number)

    # ------------------------------------------------------------ the parts

    def _seal_parts(self, keys: Sequence[age.Recipient], token: Token) -> Iterator[Progress]:
        parts, size = len(self._starts), self._tar.size
        gone = sum(map(self._length, self._done))
        for number in range(parts):
            if number in self._done:
                continue
            for count in self._seal_part(number, keys, token):
                gone += count
                yield Progress(Stage.SEND, len(self._done), parts, gone, size)
            self._note()
        yield Progress(Stage.SEND, parts, parts, size, size)

    def _seal_part(self, number: int, keys: Sequence[age.Recipient], token: Token) -> Iterator[int]:
        """One part, onto the medium; nothing of it is left if that fails."""
        self._medium.check()
        digest, path = hashlib.sha256(), self._path(number)
        start = self._starts[number]
        try:
            with path.open("xb", buffering=0) as file:
                uncached(file)

                def take(block: bytes) -> None:
                    digest.update(block)
                    left = memoryview(block)
                    while left:  # a drive that is nearly full takes a part, and refuses the next
                        left = left[file.write(left) :]
                    # else a slow stick would seem fast, and then neither go on nor stop
                    if file.tell() % _FLUSHED < len(block):
                        os.fsync(file.fileno())

                blocks = self._tar.blocks(start, start + self._length(number), token)
                yield from age.seal(blocks, keys, take)
                flush(file)
                size = file.tell()
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        self._done[number] = Sum(size, digest.hexdigest())

    def _note(self) -> None:
        parts = {str(number): asdict(part) for number, part in self._done.items()}
        content = json.dumps({"plan": self._plan(), "parts": parts}).encode()
        self._medium.write(self._folder / sealed.STATE, content)
        flush_folder(self._folder)

    def _read_back(self, token: Token) -> Iterator[Progress]:
        """Every part as the medium has it, also those of an earlier run."""
        read, total = 0, sum(part.bytes for part in self._done.values())
        for done, (number, part) in enumerate(sorted(self._done.items())):
            yield Progress(Stage.VERIFY, done, len(self._done), read, total)
            if digest_of(self._path(number), token) != part.sha256:
                del self._done[number]
                self._note()
                raise NotAsWritten(path=self._path(number))
            read += part.bytes
        yield Progress(Stage.VERIFY, len(self._done), len(self._done), read, total)

    # ------------------------------------------------------------ the end

    def _finish(self, token: Token) -> None:
        key = self._folder / sealed.KEY
        locked = Sum(key.stat().st_size, digest_of(key, token)) if self._passphrase else None
        parts = tuple(self._done[number] for number in range(len(self._starts)))
        readmes = {
            sealed.README_TEXT: readme.as_text(self._final.name, locked=locked is not None),
            sealed.README_HTML: readme.as_html(self._final.name, locked=locked is not None),
        }
        told = tuple(sealed.sum_over(readmes[name]) for name in sealed.READMES)
        manifest = Manifest(self._package, self._tar.size, parts, locked, told, self._plan())
        content = manifest.to_bytes()
        signed = {
            sealed.MANIFEST: content,
            sealed.SIGNATURE: self._signer.sign(content),
            sealed.SITE_KEY: public_pem(self._signer),
        }
        beside = readmes | signed | {sealed.SUMS: manifest.sums(signed)}
        for name, content in beside.items():
            self._medium.write(self._folder / name, content)
            if digest_of(self._folder / name, token) != hashlib.sha256(content).hexdigest():
                raise NotAsWritten(path=self._folder / name)
        (self._folder / sealed.STATE).unlink(missing_ok=True)
        flush_folder(self._folder)
        self._medium.check()
        self._folder.rename(self._final)
        flush_folder(self._medium.root)
        self._medium.check()
        try:
            check_sizes(self._final, read_manifest(self._final)[0])
        except PackageError as error:  # drivers have lost what was in a folder that was renamed
            raise NotAsWritten(path=self._final) from error


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
