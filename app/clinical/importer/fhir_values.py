"""Values out of untrusted FHIR JSON: whatever has another shape is as if it were absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Resource = Mapping[str, Any]


def things(resource: Any, *path: str) -> list[Resource]:
    """The objects at a path; a list on the way stands for each of its elements."""
    found = [resource]
    for name in path:
        found = [one.get(name) for one in found if isinstance(one, dict)]
        found = [one for some in found for one in (some if isinstance(some, list) else [some])]
    return [one for one in found if isinstance(one, dict)]


def texts(resource: Any, *path: str) -> list[str]:
    """The texts and numbers at a path."""
    *way, last = path
    values = [one.get(last) for one in (things(resource, *way) if way else [resource])]
    flat = [one for some in values for one in (some if isinstance(some, list) else [some])]
    return [_text(one) for one in flat if isinstance(one, str | int | float) and _text(one)]


def text(resource: Any, *path: str) -> str:
    """The first text at a path; "" if there is none."""
    return next(iter(texts(resource, *path)), "")


def codings(concept: Any, known: Mapping[str, str] | None = None) -> Iterator[tuple[str, str]]:
    """System and code of each coding of concepts; only those whose code is known, if that is
    given."""
    for one in things(concept, "coding"):
        code = text(one, "code")
        if code and (known is None or code in known):
            yield text(one, "system"), code


def meaning(resource: Any, name: str, known: Mapping[str, str]) -> str:
    """What a concept's codes stand for; "" if none is known, or they contradict."""
    found = {known[code] for one in things(resource, name) for _, code in codings(one, known)}
    return found.pop() if len(found) == 1 else ""


def words(concept: Any) -> str:
    """How a concept is called: as its code system says, otherwise as the site does."""
    return text(concept, "coding", "display") or text(concept, "text")


def span(resource: Any, name: str) -> dict[str, str]:
    """`start` and `end` of a choice such as performed[x], as far as they are said."""
    moment = text(resource, f"{name}DateTime") or text(resource, f"{name}Instant")
    if moment:
        return {"start": moment}
    period = f"{name}Period" if f"{name}Period" in resource else name
    return filled(start=text(resource, period, "start"), end=text(resource, period, "end"))


def filled(**fields: str) -> dict[str, str]:
    """Those that are not empty."""
    return {name: value for name, value in fields.items() if value}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())
