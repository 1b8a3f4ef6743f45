"""A sealed package opened: decrypted, verified, checked again, and only then under its name."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.errors import (
    ForeignSignature,
    SealedChanged,
    TargetExists,
    TargetUnwritable,
    WrongKey,
)
from app.model import Progress, Project, Stage, Token
from app.package.bag import TAG_MANIFEST, sha256_of
from app.package.target import writing
from app.package.verify import verify
from app.reception.examining import Examined, examine
from app.reception.register import Register, read_register, remember
from app.reception.said import read_said
from app.reception.unpacking import unpack
from app.sealing import age, sealed
from app.sealing.checking import (
    check,
    check_sizes,
    check_texts,
    judge,
    not_sealed,
    read_manifest,
    small,
)
from app.sealing.medium import Medium, digest_of, read_back, refusals
from app.sealing.sealed import Manifest, part_name
from app.site.paths import Home


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that passed.

    Attributes:
        path: the bag.
        package: SHA-256 of its tag manifest; the site knows it by that.
        signed_with: fingerprint of the site's key.
        first: the key was not known before, nor named: a person has to compare it.
        at: when it was received, UTC, ISO 8601.
        not_sealed: names of what lay beside it, and is not of the site.
    """

    path: Path
    site_id: str
    package: str
    signed_with: str
    first: bool
    at: str
    examined: Examined
    not_sealed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """How a sealed package shall be opened.

    Attributes:
        folder: the sealed package, or its manifest, or a drive with one package.
        into: the folder that the package is laid into; it must exist.
        identity: the secret key's file; None for the one that lies in the package.
        ask: gives a passphrase, if the key has one.
        project: the coordinator's project file for this site, if it sets anything of its own.
        again: it may have been received before.
        site_key: fingerprint that the site named by telephone, spaced as people write it; it
            replaces the one known of it.
    """

    folder: Path
    into: Path
    identity: Path | None
    ask: Callable[[], str]
    project: Project | None = None
    again: bool = False
    site_key: str = ""


def open_sealed(opening: Opening, home: Home, token: Token) -> Iterator[Progress | Opened]:
    """Open a sealed package. Nothing of one that is refused is kept.

    Yields progress of Stage.OPEN, then of Stage.VERIFY, and what was opened at the end.

    Raises:
        PackageError: why it is refused: each reason is a class of its own.
        WrongKey: the key does not open it.
        TargetError: the folder it shall be laid into will not do.
        Cancelled
    """
    folder = _folder(opening.folder)
    manifest, signer = read_manifest(folder)
    register = read_register(home)
    if not opening.again:
        register.require_new(manifest.package)
    _require_place(opening.into, manifest)
    check_sizes(folder, manifest)
    with refusals(folder):
        check_texts(folder, manifest)
        others = not_sealed(folder, manifest)
    identity = _identity(opening, folder, manifest)
    work = opening.into / f"{manifest.name}.opening"
    with writing(opening.into):
        try:
            # what a run that was killed has left takes the room that is needed now
            shutil.rmtree(work, ignore_errors=True)
            Medium.at(opening.into).require_space(manifest.plain)
            work.mkdir(mode=0o700)
            yield from unseal(folder, manifest, identity, work, token)
            yield from _verify(work, manifest, token)
            said = read_said(work)
            _require_own_key(opening, said.site_id, signer, register)
            examined = yield from examine(work, said, opening.project, token)
            _require_place(opening.into, manifest)
            work = work.rename(work.with_name(f"{said.site_id}-{manifest.package[:12]}"))
            at = remember(home, said.site_id, signer, manifest.package)
        except BaseException:
            with suppress(OSError):
                shutil.rmtree(work)
            raise
    first = not opening.site_key and register.keys.get(said.site_id) != signer
    yield Opened(work, said.site_id, manifest.package, signer, first, at, examined, others)


def _folder(given: Path) -> Path:
    """The sealed package's folder, also where a person named its manifest or the drive."""
    if given.name == sealed.MANIFEST:
        return given.parent
    if not (given / sealed.MANIFEST).exists():
        with suppress(OSError):
            found = [path.parent for path in given.glob(f"*/{sealed.MANIFEST}")]
            whole = [path for path in found if not path.name.endswith(sealed.UNFINISHED)]
            if len(whole) == 1:
                return whole[0]
    return given


def _identity(opening: Opening, folder: Path, manifest: Manifest) -> age.Identity:
    if opening.identity is not None:
        return age.read_identity(opening.identity, opening.ask)
    if manifest.key is None:
        raise WrongKey(path=folder)
    path = folder / sealed.KEY
    with refusals(folder):
        if hashlib.sha256(small(path)).hexdigest() != manifest.key.sha256:
            raise SealedChanged(path=path, file=sealed.KEY)
    return age.read_identity(path, opening.ask)


def _require_own_key(opening: Opening, site_id: str, signer: str, register: Register) -> None:
    if not opening.site_key:
        register.require_own_key(site_id, signer)
    elif _digits(opening.site_key) != _digits(signer):
        raise ForeignSignature(site=site_id, fingerprint=signer)


def _digits(fingerprint: str) -> str:
    return re.sub(r"[\s:-]", "", fingerprint).upper()


def _verify(work: Path, manifest: Manifest, token: Token) -> Iterator[Progress]:
    yield from verify(work, token)
    if sha256_of(work / TAG_MANIFEST) != manifest.package:
        raise SealedChanged(path=work, file=TAG_MANIFEST)


def _require_place(into: Path, manifest: Manifest) -> None:
    """Raises TargetUnwritable if the folder is not there, TargetExists if this package lies there
    already. Its site is known only when it is open, which may take hours."""
    if not into.is_dir():
        raise TargetUnwritable(path=into)
    for there in into.glob(f"[0-9][0-9][0-9][0-9][0-9][0-9]-{manifest.package[:12]}"):
        raise TargetExists(path=there)


def unseal(
    folder: Path, manifest: Manifest, identity: age.Identity, into: Path, token: Token
) -> Iterator[Progress]:
    """Decrypt the parts and unpack them into an empty folder. What is there before the end was
    reached does not count.

    Raises:
        SealedCut, SealedChanged, SealedReordered, WrongKey, Cancelled; OSError
    """
    try:
        plain = _plain(folder, manifest, identity, token)
        for read in unpack(plain, manifest.name, into, token):
            yield Progress(Stage.OPEN, 0, 0, read, manifest.plain)
    except WrongKey:  # or the part's head was changed
        judge(folder, 0, digest_of(folder / part_name(0), token), manifest)
        raise
    except ValueError as error:
        for _ in check(folder, manifest, token):  # which part it was, and what happened to it
            pass
        raise SealedChanged(path=folder, file="the archive in it") from error


def _plain(
    folder: Path, manifest: Manifest, identity: age.Identity, token: Token
) -> Iterator[bytes]:
    """The tar stream. Every part is held against its digest while it is read."""
    for number in range(len(manifest.parts)):
        yield from age.unseal(_part(folder, number, manifest, token), identity)


def _part(folder: Path, number: int, manifest: Manifest, token: Token) -> Iterator[bytes]:
    digest = hashlib.sha256()
    with refusals(folder):
        for block in read_back(folder / part_name(number), token):
            digest.update(block)
            yield block
    judge(folder, number, digest.hexdigest(), manifest)
