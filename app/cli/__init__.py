"""The command line: the program without a window, for people and for scripts.

Exit codes: 0 all delivered or packaged; 1 done, some files held or rejected, each named on stdout;
2 refused or failed, one sentence on stderr, and nothing left that looks whole.
"""

from __future__ import annotations

import gc
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from app.cli.arguments import COMMANDS, parse
from app.cli.console import Console
from app.cli.signals import stopping
from app.errors import Cancelled, CourierError
from app.model import Token

__all__ = ["COMMANDS", "DONE", "FAILED", "LEFT_OUT", "WINDOW_TEST", "main", "refuse"]

DONE, LEFT_OUT, FAILED = range(3)

WINDOW_TEST = ("self-test", "--only-window")
"""The arguments with which the self-test calls the program again, to open its window."""

Command = Callable[[Namespace, Console, Token], int]


def main(argv: Sequence[str]) -> int:
    """Run one command.

    Args:
        argv: the arguments without the program's name.

    Returns:
        the exit code; no exception leaves but SystemExit after --help and --version.
    """
    console = Console(as_json="--json" in argv)
    token = Token()
    try:
        with stopping(token):
            arguments = parse(argv)
            command = _command(arguments.command)
            gc.enable()  # from here on there may be much to find
            code = command(arguments, console, token)
        console.finish(arguments.command, code)
    except CourierError as error:
        console.fail(error.code, str(error), error.path)
    except KeyboardInterrupt:
        console.fail(Cancelled.code, Cancelled.sentence)
    except Exception as error:  # noqa: BLE001 - the last resort: no traceback reaches a person
        console.fail("unforeseen", _unforeseen(error))
    else:
        return code
    return FAILED


def refuse(sentence: str) -> int:
    """Say why the program does not start; returns the exit code."""
    Console(as_json=False).fail("refused", sentence)
    return FAILED


def _command(name: str) -> Command:
    """The command's module is imported only now: --help must not wait for all of them."""
    module = import_module(f"app.cli.{name.replace('-', '_')}")
    return cast("Command", module.run)


def _unforeseen(error: Exception) -> str:
    """Where it happened, for whoever mends it; an exception's own text may quote a patient."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "app" in Path(frame.filename).parts] or frames
    place = f"{Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else "unknown place"
    return (
        "Something happened that nobody foresaw, and the work was stopped. Please tell the "
        f"program's makers: {type(error).__name__} in {place}."
    )
