"""`study-courier self-test`: whether everything the program needs works on this computer."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from app.cli import WINDOW_TEST
from app.cli.console import Console
from app.cli.demo import whole_way
from app.cli.trials import cleaned_syntaxes, read_text, sealed_and_opened
from app.errors import CourierError, TrialFailed
from app.model import Token
from app.site.crosswalk import Crosswalk, CrosswalkRow, Kind
from app.site.seal import Secrets
from app.site.vault import password_store
from app.transfer.ssh_trial import try_ssh
from app.transfer.tls_trial import try_tls

_PATIENCE = 300  # seconds, for the window or a worker; a busy computer is no broken one

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
    yield from cleaned_syntaxes(folder, token)
    yield "text in a picture", partial(read_text, token)
    yield "sealed, opened, verified", partial(sealed_and_opened, folder, token)
    yield "worker processes", _worker_processes
    yield "encrypted database", partial(_encrypted_database, folder)
    yield "password store", _password_store
    yield "secure file transfer", _secure_transfer
    yield "trust in certificates", _trust
    yield "window", _window


def _whole_way(folder: Path, token: Token) -> str:
    summary = whole_way(folder, Console(as_json=True), token, slices=1).contribution.summary
    return f"{summary.instances} images"


def _worker_processes() -> str:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        if pool.submit(abs, -2).result(_PATIENCE) != 2:
            raise TrialFailed(problem="a worker process gives the wrong answer")
    return ""


def _encrypted_database(folder: Path) -> str:
    row = CrosswalkRow(Kind.STUDY, "1.2.3.4", "2.25.1")
    path, secrets = folder / "trial.sqlite", Secrets.new()
    with Crosswalk(path, secrets.data_key) as crosswalk:
        crosswalk.record([row])
    with Crosswalk(path, secrets.data_key) as crosswalk:
        if list(crosswalk.rows()) != [row]:
            raise TrialFailed(problem="what was written did not come back")
    if path.read_bytes().startswith(b"SQLite format"):
        raise TrialFailed(problem="it is not encrypted")
    return ""


def _password_store() -> str:
    return password_store() or "none here; the program asks for a passphrase instead"


def _secure_transfer() -> str:
    try_ssh()
    return "a server that says nothing is given up"


def _trust() -> str:
    try_tls()
    return "a stranger's certificate is refused"


def _window() -> str:
    """Opened by another process, for a library that is missing ends the one it is missing in."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    # on the screen if there is one; Windows and macOS always have theirs
    screen = {} if os.environ.get("DISPLAY") or sys.platform != "linux" else _NO_SCREEN
    result = subprocess.run(  # noqa: S603 - this program itself
        [*program, *WINDOW_TEST],
        env=os.environ | screen,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
    if result.returncode:
        raise TrialFailed(problem="it does not open; Qt's system libraries may be missing")
    return "without a screen" if screen else "on the screen"


_NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
