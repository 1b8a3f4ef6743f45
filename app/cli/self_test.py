"""`study-courier self-test`: whether everything the program needs works on this computer."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import (
    UID,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from app.cli import WINDOW_TEST
from app.cli.console import Console
from app.cli.demo import whole_way
from app.errors import CourierError, TrialFailed
from app.model import Instance, Token
from app.part10 import open_source
from app.site.crosswalk import Crosswalk, CrosswalkRow, Kind
from app.site.seal import Secrets
from app.site.vault import password_store
from app.study.frames import load
from app.study.scan import scan
from app.transfer.destination import open_destination

_PATIENCE = 60  # seconds, for the window
_DECODED = {RLELossless: "RLE", JPEGLSLossless: "JPEG-LS", JPEG2000Lossless: "JPEG 2000"}
_LOADED = {JPEGBaseline8Bit: "JPEG", JPEGLosslessSV1: "JPEG lossless"}

Check = Callable[[], str]


def run(arguments: Namespace, console: Console, token: Token) -> int:  # noqa: ARG001 - takes none
    """Exit code 0: all checks passed."""
    results = []
    with TemporaryDirectory(prefix="study-courier-") as name:
        for title, check in _checks(Path(name), token):
            token.check()
            passed, detail = _try(check)
            console.say(f"{'ok' if passed else 'FAILED':<8}{title}{detail and f': {detail}'}")
            results.append({"check": title, "ok": passed, "detail": detail})
    console.add(checks=results)
    return int(not all(result["ok"] for result in results))


def _try(check: Check) -> tuple[bool, str]:
    try:
        return True, check()
    except CourierError as error:
        return False, str(error)
    except Exception as error:  # noqa: BLE001 - a library that does not load fails in its own way
        return False, type(error).__name__


def _checks(folder: Path, token: Token) -> Iterator[tuple[str, Check]]:
    yield "from studies to a delivered package", partial(_whole_way, folder, token)
    for syntax, name in _DECODED.items():
        yield f"images in {name}", partial(_decode, folder / "site", syntax)
    for syntax, name in _LOADED.items():
        yield f"images in {name}", partial(_has_decoder, syntax)
    yield "encrypted database", partial(_encrypted_database, folder)
    yield "password store", _password_store
    yield "secure file transfer", _secure_transfer
    yield "window", _window


def _whole_way(folder: Path, token: Token) -> str:
    summary = whole_way(folder, Console(as_json=True), token, slices=1).contribution.summary
    return f"{summary.instances} images"


def _decode(site: Path, syntax: UID) -> str:
    instances = (item for item in scan([site], Token()) if isinstance(item, Instance))
    coded = next(item for item in instances if item.transfer_syntax_uid == syntax)
    with open_source(coded.source) as stream:
        frame = load(stream)
    return f"{frame.columns} x {frame.rows}"


def _has_decoder(syntax: UID) -> str:
    plugins = get_decoder(syntax).available_plugins
    if not plugins:
        raise TrialFailed(problem="no decoder can be loaded")
    return plugins[0]


def _encrypted_database(folder: Path) -> str:
    row = CrosswalkRow(Kind.STUDY, "1.2.3.4", "2.25.1")
    path, secrets = folder / "trial.sqlite", Secrets.new()
    with Crosswalk(path, secrets.data_key) as crosswalk:
        crosswalk.record([row])
    with Crosswalk(path, secrets.data_key) as crosswalk:
        if list(crosswalk.rows()) != [row]:
            raise TrialFailed(problem="what was written did not come back")
    if b"1.2.3.4" in path.read_bytes():
        raise TrialFailed(problem="it is not encrypted")
    return ""


def _password_store() -> str:
    return password_store() or "none here; the program asks for a passphrase instead"


def _secure_transfer() -> str:
    open_destination("sftp://nobody@localhost/nowhere")
    return ""


def _window() -> str:
    """Opened by another process, for a library that is missing ends the one it is missing in."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    result = subprocess.run(  # noqa: S603 - this program itself
        [*program, *WINDOW_TEST],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
    if result.returncode:
        raise TrialFailed(problem="it does not open; Qt's system libraries may be missing")
    return ""
