"""A state folder for each test, and never the password store of whoever runs the tests."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest

import app
from app.site import seal, vault
from app.site.paths import Home

Together = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What keyring itself uses on a computer without a password store."""
    monkeypatch.delenv(vault.ENVIRONMENT, raising=False)
    before = keyring.core._keyring_backend
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.core._keyring_backend = before


@pytest.fixture(autouse=True)
def quick_seals(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of guessing a passphrase is not what these tests are about."""
    monkeypatch.setattr(seal, "SESSION_COST", 14)
    monkeypatch.setattr(seal, "RECOVERY_COST", 14)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "state")


@pytest.fixture
def together() -> Together:
    """Runs one script in several processes at once, and gives what each printed.

    The script imports what it needs, prints "ready" and waits in `input()` for the others.
    """

    def run(script: str, *arguments: object, processes: int = 4) -> list[str]:
        with ExitStack() as stack:
            started = [
                stack.enter_context(
                    subprocess.Popen(
                        [sys.executable, "-u", "-c", script, *map(str, arguments)],
                        cwd=Path(app.__file__).parent.parent,
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        text=True,
                    )
                )
                for _ in range(processes)
            ]
            for process in started:
                assert process.stdout.readline() == "ready\n"
            for process in started:
                process.stdin.write("go\n")
                process.stdin.flush()
            answers = [process.stdout.read() for process in started]
        assert [process.returncode for process in started] == [0] * processes
        return answers

    return run
