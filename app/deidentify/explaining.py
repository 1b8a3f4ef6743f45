"""What the review shows of an element: before, after, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from app import dictionary
from app.deidentify.datum import NUMBER_SIZES, Datum
from app.deidentify.values import STRING_VRS
from app.model import Action, Change
from app.part10 import Encoding, decode_text, implicit_vr, value_offset

_SHOWN = 500  # characters of a value
_SHOWN_NUMBERS = 16
_INTEGERS = frozenset({"SL", "SS", "SV", "UL", "US", "UV"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done with an element; `content` is the new element, None if there is none."""

    action: Action
    content: bytes | None
    rule: str
    cuts: tuple[tuple[str, str], ...] = ()


def explain(datum: Datum, vr: str, outcome: Outcome) -> Change:
    """One element before and after."""
    after = None
    if outcome.content is not None:
        value = outcome.content[value_offset(vr.encode(), datum.target) :]
        after = _show(value, vr, datum.charset, datum.target)
    return Change(
        path=(*datum.path, datum.tag),
        keyword=_keyword(datum.tag),
        vr=vr,
        before=_show(datum.value, vr, datum.charset, datum.source),
        after=after,
        action=outcome.action,
        rule=outcome.rule,
        cuts=outcome.cuts,
    )


def explain_sequence(datum: Datum, rule: str, items: int) -> Change:
    """A sequence that is entered; its elements have changes of their own."""
    shown = f"{items} item" + ("" if items == 1 else "s")
    path = (*datum.path, datum.tag)
    return Change(path, _keyword(datum.tag), "SQ", shown, shown, Action.KEEP, rule)


def explain_addition(tag: int, content: bytes, target: Encoding) -> Change:
    """An element that the program adds."""
    vr = implicit_vr(tag)
    shown = content[value_offset(vr, target) :].decode("ascii", "replace")
    after = "the profile and its options" if vr == b"SQ" else _display(shown)
    why = "says what was done"
    return Change((tag,), _keyword(tag), vr.decode(), "", after, Action.ADD, why)


def explain_correction(
    tag: int, content: bytes | None, target: Encoding, before: Change | None
) -> Change:
    """An attribute that describes the picture, after that was redacted.

    Args:
        content: the new element; None if it goes.
        before: what was to become of it otherwise, if it was there.
    """
    vr = implicit_vr(tag)
    after = None
    if content is not None:
        after = _show(content[value_offset(vr, target) :], vr.decode(), b"", target)
    action = Action.CLEAN if content is not None else Action.REMOVE
    rule = "burned-in text was blacked out"
    if before is None:
        return Change((tag,), _keyword(tag), vr.decode(), "", after, Action.ADD, rule)
    return replace(before, after=after, action=action, rule=rule)


def _keyword(tag: int) -> str:
    return dictionary.keyword(tag) or ("Private" if tag & 0x10000 else "Unknown")


def _show(value: bytes, vr: str, charset: bytes, encoding: Encoding) -> str:
    if vr in STRING_VRS:
        return _display(decode_text(value[: 4 * _SHOWN], charset, name=vr == "PN"))
    size = NUMBER_SIZES.get(vr, 0)
    if vr in _INTEGERS and len(value) <= _SHOWN_NUMBERS * size:
        order: Literal["big", "little"] = "big" if encoding.big else "little"
        parts = (value[at : at + size] for at in range(0, len(value), size))
        return "\\".join(str(int.from_bytes(p, order, signed=vr[0] == "S")) for p in parts)
    return f"{len(value)} bytes" if value else ""


def _display(text: str) -> str:
    plain = "".join(c if c.isprintable() else " " for c in text).strip()
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
