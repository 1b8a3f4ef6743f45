"""Opening a sealed package, as the act of a job. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.model import Progress, Token
from app.site.paths import Home


@dataclass(frozen=True, slots=True)
class Package:
    """A package that passed: where it is, whose key signed it, and the receipt's text.

    Attributes:
        first: the site's key was not known before, and nobody named it.
    """

    path: Path
    signed_with: str
    first: bool
    receipt: str


@dataclass(frozen=True, slots=True, repr=False)
class PackageOpening:
    """See the module.

    Attributes:
        key: None if the package's own shall be used.
        project: None if the site has no rules of its own.
        again, site_key: see `reception.opening.Opening`.
    """

    home: Home
    sealed: Path
    into: Path
    key: Path | None
    passphrase: str
    project: Path | None = None
    again: bool = False
    site_key: str = ""

    def __call__(self, token: Token) -> Iterator[Progress | Package]:
        from app.reception.opening import Opened, Opening, open_sealed  # noqa: PLC0415
        from app.reception.receipt import receipt, write_receipt  # noqa: PLC0415
        from app.site.project import read_project  # noqa: PLC0415

        opening = Opening(
            folder=self.sealed,
            into=self.into,
            identity=self.key,
            ask=lambda: self.passphrase,
            project=read_project(self.project) if self.project else None,
            again=self.again,
            site_key=self.site_key,
        )
        for event in open_sealed(opening, self.home, token):
            if isinstance(event, Opened):
                write_receipt(event)
                yield Package(event.path, event.signed_with, event.first, receipt(event))
            else:
                yield event
