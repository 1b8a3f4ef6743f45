"""Runs the program over a corpus and holds what it delivers against the answer key."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pydicom import dcmread
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue

from app.model import (
    DEFAULT_OPTIONS,
    Draft,
    Held,
    Option,
    PackageReady,
    PrivateBlock,
    Project,
    Rejected,
    Token,
)
from app.ports import open_ports
from app.site.crosswalk import Kind
from app.site.paths import Home
from app.submission import run
from corpus.instances import Made, corpus
from corpus.people import folded
from corpus.planting import Required, Step
from corpus.wording import WORDS, Wording

_REMOVALS = {"value removed", "text removed", "private removed", "emptied", "sequence removed"}
_ALONE_TELLING = 5  # letters or digits: a shorter one may stand in any number or word


@dataclass(slots=True)
class Score:
    """Required actions and those not met, by action; `misses` and `survivors` in words."""

    total: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)
    instances: int = 0
    held: int = 0

    @property
    def percent(self) -> float:
        return 100 * (1 - self.missed.total() / max(1, self.total.total()))

    def add(self, other: Score) -> None:
        self.total += other.total
        self.missed += other.missed
        self.misses += other.misses
        self.survivors += other.survivors
        self.instances += other.instances
        self.held += other.held


def score(folder: Path, seed: int, patients: int = 40, instances: int = 6) -> Score:
    """The program's score on the corpus of this seed; `folder` must be empty."""
    made = list(corpus(folder / "site", seed, patients, instances))
    # headers are judged here; the pixels say nothing
    options = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
    project = Project(
        site_id="004711", options=options, private_block=PrivateBlock(), allow_heads=True
    )
    draft = Draft((folder / "site",), folder / "package", project)
    outcomes: dict[Path, Held | Rejected] = {}
    with open_ports(Home(folder / "home"), lambda _: "an invented passphrase") as ports:
        for event in run(draft, ports, Token()):
            if isinstance(event, Held | Rejected):
                outcomes[event.source.path] = event
            ready = isinstance(event, PackageReady)
        assert ready
        new = {
            row.id_old: row.id_new for row in ports.crosswalk.rows() if row.kind is Kind.INSTANCE
        }
    delivered = {path.stem: path for path in (folder / "package").rglob("*.dcm")}
    result = Score(instances=len(made))
    facts = Consistency()
    for one in made:
        path = delivered.get(new.get(str(one.dataset.SOPInstanceUID), ""))
        if path is None:
            result.held += 1
        _judge(one, path, outcomes.get(one.path), facts, result)
    return result


@dataclass(slots=True)
class Consistency:
    """What one file says of a patient or a UID must be what all others say."""

    uids: dict[str, str] = field(default_factory=dict)
    patients: dict[str, str] = field(default_factory=dict)
    shifts: dict[str, int] = field(default_factory=dict)


def _judge(
    made: Made,
    path: Path | None,
    outcome: Held | Rejected | None,
    facts: Consistency,
    result: Score,
) -> None:
    ds = dcmread(path) if path else None
    for required in made.required:
        result.total[required.action] += 1
        if ds is None:
            met = required.action in _REMOVALS
        else:
            met = _is_met(required, _find(ds, required.path), made, facts)
        if met:
            continue
        result.missed[required.action] += 1
        if ds is not None:
            after = repr(_find(ds, required.path))
            before = required.value.text if isinstance(required.value, Wording) else required.value
            place = ".".join(map(str, required.path))
            who = made.person.name
            result.misses.append(f"{required.action} [{place}] {before!r} -> {after} ({who})")
    if ds is None:
        result.misses.append(f"held ({made.person.name}) {_why(outcome)}")
    elif path is not None:
        result.survivors += _survivors(made, ds, path.read_bytes())


def _why(outcome: Held | Rejected | None) -> str:
    if isinstance(outcome, Held):
        findings = (f"{f.code} {f.kind or ''} at {f.where}" for f in outcome.findings)
        return f"{outcome.reason}: {', '.join(findings)}"
    return f"{outcome and outcome.reason}"


def _find(ds: Dataset, path: tuple[Step, ...]) -> Any:
    """The value at a path; None if it is absent."""
    at: Any = ds
    for step in path:
        if at is None:
            return None
        if isinstance(step, int):
            at = at[step] if step < len(at) else None
        elif isinstance(step, tuple):
            creator, group, element = step
            try:
                at = at.private_block(group, creator)[element].value
            except KeyError:
                return None
        else:
            at = at[step].value if step in at else None
    return at


def _is_met(required: Required, after: Any, made: Made, facts: Consistency) -> bool:
    before = required.value
    match required.action:
        case "value retained" | "pixels unchanged" | "private retained":
            return after is not None and _plain(after) == _plain(before)
        case "emptied":
            return after is not None and not _plain(after)
        case "value removed":
            return after is None or folded(_plain(before)) not in folded(_plain(after))
        case "private removed" | "sequence removed":
            return not after
        case "patient consistent":
            given = facts.patients.setdefault(made.person.patient_id, str(after))
            return bool(re.fullmatch(r"\d{6}-\d{6}", str(after))) and given == str(after)
        case "uid changed":
            given = facts.uids.setdefault(before, str(after))
            return bool(after) and str(after) not in {before, ""} and given == str(after)
        case "date shifted":
            return _is_shifted(before, _plain(after), made, facts)
        case "text retained":
            return not Counter(before.keep) - Counter(WORDS.findall(folded(_plain(after))))
        case "text removed":
            return _is_clean(before, folded(_plain(after)))
    raise AssertionError(required.action)


def _plain(value: Any) -> str:
    if isinstance(value, MultiValue | list):
        return "\\".join(map(_plain, value))
    return "" if value is None else str(value)


def _is_shifted(before: tuple[date, str], after: str, made: Made, facts: Consistency) -> bool:
    day, tail = before
    if not re.fullmatch(r"\d{8}", after[:8]) or after[8:] != tail:
        return False
    moved = (date(int(after[:4]), int(after[4:6]), int(after[6:8])) - day) // timedelta(days=1)
    return moved < 0 and facts.shifts.setdefault(made.person.patient_id, moved) == moved


def _is_clean(wording: Wording, after: str) -> bool:
    if any(folded(planted) in after for planted in wording.planted if len(planted) > 1):
        return False
    left = Counter(WORDS.findall(after)) - Counter(wording.keep)
    return not any(left[word] for word in wording.words)


def _survivors(made: Made, ds: Dataset, content: bytes) -> list[str]:
    """What of the patient's own identifiers is anywhere in the file."""
    person = made.person
    words = set() if person.common else set(WORDS.findall(folded(person.name)))
    for name in (person.doctor, person.operator):
        words |= set(WORDS.findall(folded(name)))
    words = {
        word for word in words if len(word) >= _ALONE_TELLING or not word.isascii()
    } - _EXPECTED
    numbers = {_squeezed(person.patient_id.split("^")[0]), _squeezed(person.serial)}
    numbers = {number for number in numbers if len(number) >= _ALONE_TELLING}
    numbers |= {_squeezed(person.station), _squeezed(person.mail)}
    found = []
    for path, element in _texts(ds):
        text = folded(_plain(element.value))
        tokens = set(WORDS.findall(text))
        if hits := tokens & words:
            found.append(f"{path}: {hits} in {text!r}")
        squeezed = _squeezed(text)
        if element.VR not in {"UI", "DS", "IS"} and any(n in squeezed for n in numbers):
            found.append(f"{path}: number in {text!r}")
    low = content.lower()
    found += [f"bytes: {w}" for w in words if len(w) > _ALONE_TELLING and w.encode() in low]
    found += [
        f"bytes: {required.path} {required.value}"
        for required in made.required
        if required.action == "uid changed" and required.value.encode() in content
    ]
    return [f"{made.path.parent.name}/{made.path.name} {what}" for what in found]


_EXPECTED = {"prof", "maria", "rosario"}


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", folded(text))


def _texts(ds: Dataset, path: str = "") -> list[tuple[str, DataElement]]:
    found = []
    for element in ds:
        place = f"{path}/{element.keyword or element.tag}"
        if element.VR == "SQ":
            for item in element.value:
                found += _texts(item, place)
        elif not isinstance(element.value, bytes):
            found.append((place, element))
    return found
