"""`study-courier scan`: what is there, series by series, and what cannot be used."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from app.cli.console import Console, plain
from app.cli.throwaway import throwaway_ports
from app.model import Draft, Project, SeriesSummary, Token
from app.package.bag import readable_size
from app.submission import survey

_WIDEST = 40  # characters of a column
_HEADINGS = ("PATIENT", "NAME", "DATE", "KIND", "NO.", "SERIES", "IMAGES", "STATUS")


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 1 if some file cannot be used as things stand."""
    draft = Draft(
        tuple(arguments.sources),
        package=Path(),
        project=Project(),
        one_person=frozenset(arguments.one_person),
    )
    with throwaway_ports() as ports:
        for _ in console.follow(survey(draft, ports, token)):
            pass
        counts, series = ports.index.counts, ports.index.series()
        console.say(
            f"{counts.patients} patients, {counts.studies} studies, {counts.series} series, "
            f"{counts.instances} images ({readable_size(counts.size)}); "
            f"{counts.held} held, {counts.rejected} rejected"
        )
        console.say()
        for line in _table(series):
            console.say(line)
        console.say()
        console.add(counts=asdict(counts), series=[asdict(one) for one in series])
        return int(console.name(chain(ports.index.rejected(), ports.index.held())) > 0)


def _table(series: Sequence[SeriesSummary]) -> Iterator[str]:
    rows = [_HEADINGS, *map(_row, series)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _row(one: SeriesSummary) -> tuple[str, ...]:
    cells = (
        one.patient_id,
        one.patient_name,
        one.study_date,
        one.modality,
        str(one.series_number),
        one.series_description,
        str(one.instances),
        f"held: {one.hold.value}" if one.hold else "ready",
    )
    return tuple(plain(cell)[:_WIDEST] for cell in cells)
