"""Calls the command line as a person or a script would, on a state folder of the test's own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app import cli

ROOT = Path(cli.__file__).parents[2]
PASSPHRASE = "an invented passphrase"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on stdout; anything beside it fails."""
        content: dict[str, Any] = json.loads(self.out)
        return content

    @property
    def named(self) -> dict[str, str]:
        """Reason code of each file that was left out, by its path."""
        columns = (line.split("\t") for line in self.out.splitlines())
        return {row[0]: row[1] for row in columns if len(row) == 3}


def environment(home: Path, **more: str) -> dict[str, str]:
    return {"STUDY_COURIER_HOME": str(home), "STUDY_COURIER_PASSPHRASE": PASSPHRASE} | more


def study_courier(home: Path, *arguments: object, **more: str) -> Answer:
    """Run a command in this process; `more` is environment."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name, value in environment(home, **more).items():
            patch.setenv(name, value)
        code = cli.main([str(argument) for argument in arguments])
    said = []
    for stream in (out, err):
        stream.flush()
        said.append(stream.buffer.getvalue().decode("utf-8"))
    return Answer(code, *said)


def start(home: Path, *arguments: object, **more: str) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "app", *(os.fspath(a) for a in arguments)],
        cwd=ROOT,
        env=os.environ | environment(home, **more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
