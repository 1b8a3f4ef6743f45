"""What a command says: lines or one JSON object on stdout, failures and bars on stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO, TypeVar

from app.errors import TargetUnwritable
from app.model import Held, Progress, Rejected, Stage

_Event = TypeVar("_Event")

_WIDEST = 40  # characters of a table's cell

_STAGES = {
    Stage.SCAN: "Reading",
    Stage.INSPECT: "Looking for text",
    Stage.DEIDENTIFY: "De-identifying",
    Stage.PACKAGE: "Packing",
    Stage.SEND: "Sending",
    Stage.VERIFY: "Checking",
    Stage.OPEN: "Opening",
}


class Console:
    """One command's output.

    Args:
        as_json: lines are not written; `finish` or `fail` writes one object.
    """

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._facts: dict[str, object] = {}
        self._held: list[dict[str, object]] = []
        self._rejected: list[dict[str, object]] = []
        self._bars = sys.stderr.isatty()
        self._bar: Any = None  # tqdm has no types
        self._stage: Stage | None = None
        for stream in (sys.stdout, sys.stderr):
            _write_anything(stream)

    @property
    def as_json(self) -> bool:
        """Whether one JSON object is written at the end, instead of lines."""
        return self._as_json

    def say(self, line: str = "") -> None:
        """A line for a person."""
        if not self._as_json:
            self._write(line)

    def add(self, **facts: object) -> None:
        """What the JSON object will hold; a Path is written as text."""
        self._facts |= facts

    def name(self, left_out: Iterable[Held | Rejected]) -> int:
        """Name each file that did not make it: path, code, sentence, with tabs between.

        Returns:
            how many there were.
        """
        count = 0
        for item in left_out:
            count += 1
            if not self._as_json:
                path, reason = plain(item.source.shown), item.reason
                self._write(f"{path}\t{reason.value}\t{reason.sentence}")
                continue
            named: dict[str, object] = {
                "path": item.source.shown,
                "code": item.reason.value,
                "sentence": item.reason.sentence,
            }
            if isinstance(item, Rejected):
                self._rejected.append(named)
            else:
                found = [{"code": f.code.value, "where": f.where} for f in item.findings]
                self._held.append(named | {"findings": found})
        return count

    def follow(self, events: Iterable[_Event]) -> Iterator[_Event]:
        """Pass the events on, and show progress on a terminal."""
        try:
            for event in events:
                if isinstance(event, Progress) and self._bars:
                    self._show(event)
                yield event
        finally:
            self._close_bar()

    def finish(self, command: str, code: int) -> None:
        """The command came to its end."""
        if self._as_json:
            left_out = {"held": self._held, "rejected": self._rejected}
            self._write_json({"command": command, "exit": code} | self._facts | left_out)
        self._flush()

    def fail(self, code: str, sentence: str, path: Path | None = None) -> None:
        """The command was refused or failed."""
        if self._as_json:
            where = {} if path is None else {"path": path}
            self._write_json({"error": {"code": code, "sentence": sentence} | where} | self._facts)
        shown = sentence if path is None else f"{sentence} ({plain(str(path))})"
        with suppress(OSError):
            sys.stderr.write(f"{shown}\n")
        self._flush()

    def _show(self, progress: Progress) -> None:
        from tqdm import tqdm  # noqa: PLC0415 - only a terminal needs it

        in_bytes = progress.bytes_total > 0
        done = progress.bytes_done if in_bytes else progress.done
        total = (progress.bytes_total if in_bytes else progress.total) or None
        if self._bar is None or progress.stage is not self._stage:
            self._close_bar()
            self._stage = progress.stage
            self._bar = tqdm(
                desc=_STAGES[progress.stage],
                total=total,
                unit="B" if in_bytes else " files",
                unit_scale=in_bytes,
                leave=False,
                dynamic_ncols=True,
            )
        self._bar.total = total
        self._bar.update(done - self._bar.n)

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.close()
        self._bar = None

    def _write_json(self, content: dict[str, object]) -> None:
        # ASCII only: a file name that is no text stays exact, on every terminal
        self._write(json.dumps(content, default=str, indent=2))

    def _write(self, line: str) -> None:
        with _reader(sys.stdout):
            sys.stdout.write(f"{line}\n")

    def _flush(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            with _reader(stream):
                stream.flush()


def table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Lines with the cells below each other; a long one is cut."""
    cut = [[plain(cell)[:_WIDEST] for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    for row in cut:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def plain(untrusted_text: str) -> str:
    """On one line, with no character that steers a terminal or cannot be encoded."""
    if untrusted_text.isprintable():
        return untrusted_text
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in untrusted_text
    )


def _write_anything(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


@contextmanager
def _reader(stream: TextIO) -> Iterator[None]:
    """Whoever reads `stream` may go away (`| head`): the work goes on, and is told to nobody.

    Raises:
        TargetUnwritable: it is a file that cannot be written, on a full drive for one.
    """
    try:
        yield
    except OSError as error:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        if not isinstance(error, BrokenPipeError):
            raise TargetUnwritable from error
