"""All series of a site are looked at before anything is made of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from pydicom import dcmread
from pydicom.encaps import encapsulate
from pydicom.uid import JPEGLSLossless, RLELossless

from app import inspection
from app.errors import Cancelled, Reason
from app.model import (
    Box,
    BoxReason,
    Draft,
    Held,
    Option,
    PixelDecision,
    PixelReview,
    PixelStatus,
    Progress,
    Project,
    Redaction,
    SeriesPixels,
    Stage,
    Token,
)
from app.ports import Ports, open_ports
from app.sample_site import xrays
from app.sample_site.images import text_mask
from app.searching import Piece, Searched
from app.site.paths import Home
from app.submission import inspect, preview, run, survey


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four radiographs, small, each a series of its own; text in the first two."""
    folder = tmp_path_factory.mktemp("films")
    whole = xrays(tmp_path_factory.mktemp("whole") / "films", count=4)
    for number, path in enumerate(path for path in sorted(whole.rglob("*")) if path.is_file()):
        made = dcmread(path)
        pixels = made.pixel_array[::5, ::5].copy()
        if number < 2:
            pixels[text_mask(*pixels.shape, ["QUILLBRANDT ADELHEID"], size=22)] = pixels.max()
        made.Rows, made.Columns = pixels.shape
        made.PixelData = pixels.tobytes()
        made.SeriesInstanceUID = f"2.25.{number + 1}"
        made.save_as(folder / f"{number + 1}.dcm")
    return folder


@pytest.fixture
def source(films: Path, tmp_path: Path) -> Path:
    return shutil.copytree(films, tmp_path / "source")


@pytest.fixture
def draft(source: Path, tmp_path: Path) -> Draft:
    return Draft((source,), tmp_path / "package", Project(site_id="004711"))


@pytest.fixture
def ports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ports]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    with open_ports(Home(tmp_path / "home")) as opened:
        yield opened


def found(draft: Draft, ports: Ports) -> dict[str, SeriesPixels | None]:
    uids = [one.series_uid for one in ports.index.series()]
    return {uid: inspection.found_in(draft, ports, uid) for uid in uids}


def looked(draft: Draft, ports: Ports) -> list[Progress]:
    list(survey(draft, ports, Token()))
    return [one for one in inspect(draft, ports, Token()) if isinstance(one, Progress)]


def test_every_series_is_looked_at_once_with_counts(draft: Draft, ports: Ports) -> None:
    progress = looked(draft, ports)
    assert {one.stage for one in progress} == {Stage.INSPECT}
    assert [one.done for one in progress] == [0, 1, 2, 3, 4]
    assert {one.total for one in progress} == {4}
    status = {uid: one and one.status for uid, one in found(draft, ports).items()}
    assert status["2.25.1"] is status["2.25.2"] is PixelStatus.HAS_TEXT
    assert status["2.25.3"] is status["2.25.4"] is PixelStatus.CLEAN
    assert list(inspect(draft, ports, Token())) == [Progress(Stage.INSPECT, 0, 0)]


def test_several_processes_find_what_one_does(draft: Draft, ports: Ports) -> None:
    looked(draft, ports)
    alone = found(draft, ports)
    wanting = replace(draft, project=replace(draft.project, allowed_words=frozenset({"OTHER"})))
    assert set(found(wanting, ports).values()) == {None}
    list(inspect(replace(wanting, workers=2), ports, Token()))
    assert found(wanting, ports) == alone


def test_what_an_earlier_run_found_is_not_searched_for_again(
    draft: Draft, ports: Ports, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(draft, ports)
    before = found(draft, ports)
    searched = []
    original = inspection.search_piece

    def counting(piece: Piece, token: Token) -> Searched:
        searched.append(piece.images[0].source.path.name)
        return original(piece, token)

    monkeypatch.setattr(inspection, "search_piece", counting)
    os.utime(source / "3.dcm", ns=(1, 1))
    with open_ports(ports.home) as later:
        looked(draft, later)
        assert found(draft, later) == before
    assert searched == ["3.dcm"]
    kept = [path for path in ports.home.work.iterdir() if path.is_file()]
    assert not any(b"2.25.1" in path.read_bytes() for path in kept)


def test_what_the_project_does_not_ask_for_is_not_done(draft: Draft, ports: Ports) -> None:
    plain = replace(draft.project, options=frozenset({Option.BASIC}))
    assert looked(replace(draft, project=plain), ports) == []


def test_what_is_left_out_is_not_looked_at(draft: Draft, ports: Ports) -> None:
    progress = looked(replace(draft, excluded_series=frozenset({"2.25.1", "2.25.3"})), ports)
    assert progress[-1].total == 2


def test_a_person_can_stop_it_and_it_goes_on_where_it_was(draft: Draft, ports: Ports) -> None:
    list(survey(draft, ports, Token()))
    token = Token()
    with pytest.raises(Cancelled):
        for event in inspect(draft, ports, token):
            if isinstance(event, Progress) and event.done == 2:
                token.cancel()
    assert len([one for one in found(draft, ports).values() if one]) == 2
    assert len(list(inspect(draft, ports, Token()))) == 3


def test_a_picture_that_cannot_be_looked_at_is_held_and_the_rest_goes_on(
    draft: Draft, ports: Ports, source: Path
) -> None:
    corrupt, bomb, gone, fine = sorted(source.iterdir())
    made = dcmread(corrupt)
    made.compress(JPEGLSLossless, generate_instance_uid=False)
    stream = bytearray(made.PixelData)
    stream[300:2000] = Random(1).randbytes(1700)
    made.PixelData = bytes(stream)
    made.save_as(corrupt)
    made = dcmread(bomb)
    made.file_meta.TransferSyntaxUID = RLELossless
    made.Rows = made.Columns = 65535
    made.PixelData = encapsulate([b"\2\0\0\0\x40\0\0\0".ljust(64, b"\0") + b"\x81\0" * 5000])
    made["PixelData"].is_undefined_length = True
    made.save_as(bomb)
    list(survey(draft, ports, Token()))
    os.truncate(gone, 5000)
    held = {
        one.source.path.name: one.reason
        for one in inspect(draft, ports, Token())
        if isinstance(one, Held)
    }
    assert held.pop(gone.name) is Reason.SOURCE_CHANGED
    assert set(held) == {corrupt.name, bomb.name}
    assert held[corrupt.name] is Reason.CORRUPT_PIXELS
    assert held[bomb.name] in {Reason.CORRUPT_PIXELS, Reason.TOO_LARGE}
    assert {one.source.path.name for one in ports.index.held()} == {*held, gone.name}
    uid = dcmread(fine).SeriesInstanceUID
    assert found(draft, ports)[uid] is not None


def test_the_preview_shows_what_is_proposed_until_somebody_decides(
    draft: Draft, ports: Ports
) -> None:
    looked(draft, ports)
    (image,) = ports.index.instances(series_uid="2.25.1")
    shown = preview(draft, ports, image)
    result = inspection.found_in(draft, ports, "2.25.1")
    assert result is not None
    proposed = {one.box for one in result.findings if one.why is not BoxReason.ALLOWED}
    assert proposed
    assert {one.box for one in shown.redactions} == proposed
    assert shown.review is None
    decision = PixelDecision("2.25.1", (Redaction(image.sop_instance_uid, Box(3, 4, 50, 60)),))
    decided = preview(replace(draft, pixel_decisions=(decision,)), ports, image)
    assert decided.redactions == decision.redactions
    assert decided.review is PixelReview.REVIEWED
    assert decided.after != shown.after


def test_an_approval_counts_only_for_what_was_searched_before_it(
    draft: Draft, ports: Ports
) -> None:
    approved = replace(draft, approved_series=frozenset({"2.25.1", "2.25.2"}))
    list(survey(draft, ports, Token()))
    list(inspect(replace(draft, excluded_series=frozenset({"2.25.2"})), ports, Token()))
    list(run(approved, ports, Token()))
    held = {one.series_uid: one.hold for one in ports.index.series()}
    assert held["2.25.1"] is None
    assert held["2.25.2"] is Reason.NEEDS_REVIEW


def test_a_series_left_out_by_choice_is_left_out_for_that_reason(
    draft: Draft, ports: Ports
) -> None:
    list(run(replace(draft, excluded_series=frozenset({"2.25.1", "2.25.3"})), ports, Token()))
    held = {one.series_uid: one.hold for one in ports.index.series()}
    assert held == {
        "2.25.1": Reason.EXCLUDED,
        "2.25.2": Reason.NEEDS_REVIEW,
        "2.25.3": Reason.EXCLUDED,
        "2.25.4": None,
    }
