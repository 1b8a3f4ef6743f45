"""A file's way in the worker: a fault of ours costs one file, never the run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

import pytest

from app.deidentify.audit import Auditor
from app.deidentify.header import Deidentifier
from app.errors import Reason
from app.model import Draft, Held, Packaged, Project, Splice, Token
from app.ports import open_ports
from app.sample_site import ct_series
from app.site.paths import Home
from app.submission import run


@pytest.fixture
def outcomes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Held | Packaged]]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    source = ct_series(tmp_path / "source", slices=5)
    draft = Draft((source,), tmp_path / "package", Project(site_id="000471"))

    def work() -> Iterator[Held | Packaged]:
        with open_ports(Home(tmp_path / "home")) as ports:
            for event in run(draft, ports, Token()):
                if isinstance(event, Held | Packaged):
                    yield event

    return work()  # type: ignore[return-value]


def fail_on_third(monkeypatch: pytest.MonkeyPatch, cls: type, method: str) -> None:
    original, calls = getattr(cls, method), []

    def sometimes(self: object, *arguments: object, **options: object) -> object:
        calls.append(1)
        if len(calls) == 3:
            raise IndexError("Quillbrandt")  # what a fault of ours might say
        return original(self, *arguments, **options)

    monkeypatch.setattr(cls, method, sometimes)


@pytest.mark.parametrize(("cls", "method"), [(Deidentifier, "deidentify"), (Auditor, "examine")])
def test_a_fault_in_one_file_holds_that_file_and_the_rest_goes_on(
    outcomes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cls: type, method: str
) -> None:
    fail_on_third(monkeypatch, cls, method)
    events = list(outcomes)
    held = [event for event in events if isinstance(event, Held)]
    assert [one.reason for one in held] == [Reason.UNFORESEEN]
    assert sum(isinstance(event, Packaged) for event in events) == 4
    assert len(list((tmp_path / "package").rglob("*.dcm"))) == 4
    assert "Quillbrandt" not in (tmp_path / "package" / "report.json").read_text()


def test_a_file_that_shrinks_while_its_header_is_read_is_held_as_changed(
    outcomes, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, calls = Deidentifier.deidentify, []

    def shrink(self: Deidentifier, stream: FileIO, *arguments, **options) -> Splice:
        calls.append(1)
        if len(calls) == 2:
            os.truncate(str(stream.name), 1000)
        return original(self, stream, *arguments, **options)

    monkeypatch.setattr(Deidentifier, "deidentify", shrink)
    events = list(outcomes)
    held = [event for event in events if isinstance(event, Held)]
    assert [one.reason for one in held] == [Reason.SOURCE_CHANGED]
    assert sum(isinstance(event, Packaged) for event in events) == 4
