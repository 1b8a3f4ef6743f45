"""A drive as destination: the package is sealed onto it, part by part, and proved there."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    AddressError,
    NotAsWritten,
    NotSealed,
    RecipientError,
    SealedChanged,
    SealedCut,
    SealedReordered,
    TargetExists,
)
from app.model import Delivered, Progress, Stage, Token
from app.sealing import sealed
from app.sealing.age import recipient, require_strong
from app.sealing.checking import check, read_manifest
from app.sealing.exporting import Export
from app.sealing.medium import Medium, refusals
from app.sealing.signing import fingerprint_of
from app.sealing.viewer import ViewerCopy
from app.site.paths import flush_folder
from app.site.places import place_at
from app.transfer.consignment import read_consignment
from app.transfer.delivery import now, receipt
from app.transfer.journal import Journal


@dataclass(frozen=True, slots=True, repr=False)
class Drive:
    """See `transfer.destination.Destination`. Several packages may be on one drive.

    Attributes:
        path: where it is mounted, or a folder on it.
        recipients: age public keys that open the package.
        signer: the site's key (`signing.site_key`).
        passphrase: locks a key of the package's own, which is laid beside it; "" for none.
        viewer_copy: lay an unencrypted copy for a viewer beside it.
    """

    path: Path
    recipients: tuple[str, ...]
    signer: Ed25519PrivateKey
    passphrase: str = ""
    viewer_copy: bool = False
    part_size: int = sealed.PART_SIZE

    @property
    def address(self) -> str:
        return str(self.path)

    @property
    def places(self) -> frozenset[str]:
        """With whoever can open it: any drive may be mounted there. Where a passphrase opens it,
        the path is all that is known."""
        return frozenset(self.recipients or (place_at(self.address),))

    def test(self) -> None:
        """See `Destination.test`."""
        self._know_recipients()
        medium = Medium.at(self.path)
        medium.require_space(1)
        with refusals(self.path), tempfile.TemporaryFile(dir=self.path) as probe:
            probe.write(b"test")

    def deliver(
        self,
        package: Path,
        journal: Journal,  # noqa: ARG002 - a drive carries its own
        token: Token,
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`.

        Raises:
            PackageError: the package is not whole; RecipientError: nobody could open it.
            WeakPassphrase
            TargetFull, DriveReadOnly, DriveGone, NotAsWritten, TargetUnwritable, Cancelled
        """
        started = now()
        self._know_recipients()
        consignment = read_consignment(package)
        if self.path.resolve().is_relative_to(package.resolve()):
            raise AddressError(problem="the folder lies inside the package")
        medium = Medium.at(self.path)
        final = self.path / sealed.name_of(consignment.digest)
        viewer = ViewerCopy(consignment, medium)
        viewer.remove_unfinished()  # also if none is wanted now
        export = Export(
            consignment,
            medium,
            self.recipients,
            self.passphrase,
            self.signer,
            part_size=self.part_size,
            beside=viewer.size if self.viewer_copy else 0,
        )
        if not (final.exists() and (yield from _prove_again(final, export, token))):
            yield from export.run(token)
        if self.viewer_copy:
            yield from viewer.write(token)
        flush_folder(self.path)
        proof = f"read back; signed with {fingerprint_of(self.signer)}"
        confirmed = receipt(self.address, consignment, proof, started)
        yield Delivered(replace(confirmed, package=final.name))

    def _know_recipients(self) -> None:
        for one in self.recipients:
            recipient(one)
        if not self.recipients and not self.passphrase:
            raise RecipientError(problem="neither a key to encrypt to nor a passphrase is given")
        if self.passphrase:
            require_strong(self.passphrase)


def _prove_again(final: Path, export: Export, token: Token) -> Generator[Progress, None, bool]:
    """The package is there already: read it. If it is damaged it loses its name, so that the next
    run makes it anew; if other people were to open it, this run does.

    Returns:
        whether it is what was asked for.
    """
    with refusals(final):
        try:
            manifest, _ = read_manifest(final)
            if not export.is_as_asked(manifest):
                final.rename(final.with_name(final.name + sealed.UNFINISHED))
                return False
            for done, read in enumerate(check(final, manifest, token)):
                yield Progress(Stage.VERIFY, done, len(manifest.parts), read, manifest.size)
        except NotSealed as error:
            raise TargetExists(path=final) from error
        except (SealedCut, SealedChanged, SealedReordered) as error:
            final.rename(final.with_name(final.name + sealed.UNFINISHED))
            raise NotAsWritten(path=final) from error
    return True


def packages_on(drive: Path) -> int:
    """How many sealed packages are on a drive; they are left as they are."""
    with refusals(drive):
        return sum(
            not manifest.parent.name.endswith(sealed.UNFINISHED)
            for manifest in drive.glob(f"study-courier-*/{sealed.MANIFEST}")
        )
