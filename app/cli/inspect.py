"""`study-courier inspect`: where text is in the pictures, series by series, and who has to look."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path

from app.cli.console import Console, plain, table
from app.cli.throwaway import throwaway_ports
from app.inspection import found_in, hold_unsettled
from app.model import Draft, Option, SeriesPixels, SeriesSummary, Token
from app.site.project import DEFAULT, read_project
from app.submission import inspect, survey

_HEADINGS = ("PATIENT", "KIND", "NO.", "SERIES", "IMAGES", "PIXELS", "BOXES", "STATUS", "WHY")


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 1 if somebody has to look at a series, or some file cannot be used."""
    given = read_project(arguments.project) if arguments.project else DEFAULT
    project = replace(given, options=given.options | {Option.CLEAN_PIXEL_DATA})
    draft = Draft(
        tuple(arguments.sources),
        package=Path(),
        project=project,
        one_person=frozenset(arguments.one_person),
        workers=arguments.workers,
    )
    with throwaway_ports() as ports:
        for _ in console.follow(chain(survey(draft, ports, token), inspect(draft, ports, token))):
            pass
        hold_unsettled(draft, ports)
        series = ports.index.series()
        found = {one.series_uid: found_in(draft, ports, one.series_uid) for one in series}
        rows = (_row(one, found[one.series_uid]) for one in series)
        for line in table((_HEADINGS, *rows)):
            console.say(line)
        for one in series:
            for line in _boxes(one, found[one.series_uid]):
                console.say(line)
        console.say()
        console.add(series=[_as_json(one, found[one.series_uid]) for one in series])
        return int(console.name(chain(ports.index.rejected(), ports.index.held())) > 0)


def _row(one: SeriesSummary, found: SeriesPixels | None) -> tuple[str, ...]:
    return (
        one.patient_id,
        one.modality,
        str(one.series_number),
        one.series_description,
        str(one.instances),
        found.status.value if found else "not looked at",
        str(len(found.findings)) if found else "",
        f"held: {one.hold.value}" if one.hold else "ready",
        ", ".join(found.because) if found else "",
    )


def _boxes(one: SeriesSummary, found: SeriesPixels | None) -> Iterator[str]:
    """Each box once, however many images it is in."""
    if found is None or not found.findings:
        return
    yield ""
    name = f"{one.series_number} {one.series_description}".rstrip()
    yield f"{plain(one.patient_id)}, series {plain(name)}"
    places = Counter((place.box, place.why, place.text) for place in found.findings)
    for (box, why, text), count in sorted(places.items()):
        where = f"columns {box.left} to {box.right - 1}, rows {box.top} to {box.bottom - 1}"
        images = "1 image" if count == 1 else f"{count} images"
        read = f' "{plain(text)}"' if text else ""
        yield f"  {where}, in {images}: {why.value}{read}"


def _as_json(one: SeriesSummary, found: SeriesPixels | None) -> dict[str, object]:
    return asdict(one) | {"pixels": found and asdict(found)}
