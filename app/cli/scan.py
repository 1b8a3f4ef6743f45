"""`study-courier scan`: what is there, series by series, and what cannot be used."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from app.cli.console import Console, table
from app.cli.throwaway import throwaway_ports
from app.deidentify.screening import text_reason
from app.errors import Reason
from app.model import Draft, Instance, Project, SeriesSummary, Token
from app.package.bag import readable_size
from app.submission import survey

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
        expected: dict[str, Reason] = {}  # why text is to be expected in the pixels of a series
        for event in console.follow(survey(draft, ports, token)):
            if isinstance(event, Instance) and (reason := text_reason(event)):
                expected[event.series_uid] = reason
        counts, series = ports.index.counts, ports.index.series()
        console.say(
            f"{counts.patients} patients, {counts.studies} studies, {counts.series} series, "
            f"{counts.instances} images ({readable_size(counts.size)}); "
            f"{counts.held} held, {counts.rejected} rejected"
        )
        console.say()
        rows = (_row(one, expected.get(one.series_uid)) for one in series)
        for line in table((_HEADINGS, *rows)):
            console.say(line)
        console.say()
        told = [asdict(one) | {"text_expected": expected.get(one.series_uid)} for one in series]
        console.add(counts=asdict(counts), series=told)
        return int(console.name(chain(ports.index.rejected(), ports.index.held())) > 0)


def _row(one: SeriesSummary, expected: Reason | None) -> tuple[str, ...]:
    ready = f"look first: {expected.value}" if expected else "ready"
    return (
        one.patient_id,
        one.patient_name,
        one.study_date,
        one.modality,
        str(one.series_number),
        one.series_description,
        str(one.instances),
        f"held: {one.hold.value}" if one.hold else ready,
    )
