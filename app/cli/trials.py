"""The longer trials of the self-test, on pictures that are invented."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pyrage
from pydicom.uid import UID

from app.cli.console import Console
from app.cli.deidentify import package
from app.cli.throwaway import throwaway_ports
from app.compressed import DECODERS
from app.deidentify.pixels.detection import TextDetector
from app.deidentify.pixels.recognition import TextReader
from app.errors import TrialFailed
from app.model import Box, Draft, Instance, PixelDecision, Project, Redaction, Token
from app.package.report import REPORT_JSON
from app.reception.opening import Opened, Opening, open_sealed
from app.sample_site.coded import write_coded
from app.sample_site.images import text_mask
from app.sealing.drive import Drive
from app.sealing.signing import site_key
from app.site.paths import Home
from app.study.scan import scan
from app.submission import send

Trial = tuple[str, Callable[[], str]]

_BOX = Box(3, 3, 20, 9)
_WRITTEN = "NIMMERLAND 4711"
_PLAIN = ("", ".1", ".1.99", ".2")  # behind 1.2.840.10008.1.2: what is not compressed


def cleaned_syntaxes(folder: Path, token: Token) -> Iterator[Trial]:
    """An image in each transfer syntax has its header cleaned and a box blacked out, and passes
    the audit: first all of them together, then one trial for each."""
    coded = Coded(folder, token)
    yield "an image in each transfer syntax", coded.clean
    for syntax in coded.syntaxes:
        yield f"header and pixels, {UID(syntax).name}", partial(coded.outcome, syntax)


class Coded:
    """An image in each transfer syntax, and what became of it."""

    def __init__(self, folder: Path, token: Token) -> None:
        self._folder, self._token = folder, token
        self._cleaned: set[str] = set()
        self._held: dict[str, str] = {}
        self.syntaxes = sorted({*DECODERS, *(f"1.2.840.10008.1.2{end}" for end in _PLAIN)})

    def outcome(self, syntax: str) -> str:
        """The decoder that did it.

        Raises:
            TrialFailed: the image is not in the package.
        """
        if syntax not in self._cleaned:
            raise TrialFailed(
                problem=f"the image was held ({self._held.get(syntax, 'never made')})"
            )
        return DECODERS.get(syntax, "")

    def clean(self) -> str:
        """Package them all.

        Raises:
            TrialFailed: fewer boxes were blacked out than images are in the package.
        """
        token = self._token
        images = (one for one in scan([self._folder / "site"], token) if isinstance(one, Instance))
        like = next(one for one in images if one.modality == "CR" and not one.source.member)
        coded = write_coded(self._folder / "coded", like.source.path)
        draft = Draft(
            (self._folder / "coded",),
            self._folder / "coded-package",
            Project(site_id="999999"),
            pixel_decisions=tuple(
                PixelDecision(one.series_uid, (Redaction(one.instance_uid, _BOX),)) for one in coded
            ),
        )
        with throwaway_ports() as ports:
            made = package(draft, ports, Console(as_json=True), token)
        reasons = {one.source.path: one.reason for one in made.left_out}
        self._held = {one.syntax: reasons[one.path] for one in coded if one.path in reasons}
        self._cleaned = {one.syntax for one in coded if one.path not in reasons}
        report = json.loads((draft.package / REPORT_JSON).read_text("utf-8"))
        if sum(one["boxes"] for one in report["series"]) != len(self._cleaned):
            raise TrialFailed(problem="not every box was blacked out")
        return f"{len(self._cleaned)} images"


def read_text(token: Token) -> str:
    """Find a line of text in a picture, and read it."""
    token.check()
    picture = np.where(text_mask(160, 480, [_WRITTEN], size=30), 230, 40).astype(np.uint8)
    found = TextDetector().boxes(picture)
    if len(found) != 1:
        raise TrialFailed(problem="a line of text is not found")
    left, top, right, bottom = found[0][:4]
    line = TextReader().read(picture[top:bottom, left:right])
    if line.text != _WRITTEN:
        raise TrialFailed(problem="a line of text is not read as it is written")
    return ""


def sealed_and_opened(folder: Path, token: Token) -> str:
    """Seal the package of the first trial, sign it, and open it as its coordinator."""
    identity = pyrage.x25519.Identity.generate()
    key, drive, into = folder / "identity.txt", folder / "drive", folder / "opened"
    key.write_text(f"{identity}\n", "ascii")
    drive.mkdir()
    into.mkdir()
    with throwaway_ports() as ports:
        signer = site_key(ports.secrets)
    destination = Drive(drive, (str(identity.to_public()),), signer)
    for _ in send(folder / "package", destination, Home(folder / "state"), token):
        pass
    opening = Opening(drive, into, key, ask=str)
    for event in open_sealed(opening, Home(folder / "coordinator"), token):
        if isinstance(event, Opened):
            return ""
    raise TrialFailed(problem="the sealed package did not open")
