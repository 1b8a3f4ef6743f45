"""One element before, one element after: the plan's decisions applied to bytes.

Actions are those of PS3.15 E.1. Whatever the plan keeps is still looked at by its value
representation: kept text is searched for identifiers, numbers must be numbers, sequences are
entered item by item, and a private value that is not plainly safe goes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.deidentify import values
from app.deidentify.conformance import Place
from app.deidentify.datum import Datum, decoded, encoded, verbatim
from app.deidentify.declarations import nobody
from app.deidentify.explaining import Outcome, explain, explain_sequence
from app.deidentify.plan import GROUP_LENGTH, Decision, Plan
from app.deidentify.private_blocks import (
    is_as_known,
    keep_creators,
    private_creators,
    private_representation,
)
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.removals import RULE, removal
from app.deidentify.structured import concept_of, decide
from app.deidentify.text import Cleaner
from app.errors import DamagedFile, Reason
from app.model import Action, Change, Option, Patient, Project
from app.part10 import (
    MAX_DEPTH,
    Encoding,
    Raw,
    Stretch,
    check_declaration,
    encode_element,
    encode_item,
    encode_text,
    implicit_vr,
    item_encoding,
    items,
)

_BLANK = " ^=\\"
_IDENTITY_CODES = frozenset({0x00080082, 0x00401101})  # of institutions and persons


@dataclass(frozen=True, slots=True)
class Written:
    """The new element, None if there is none, and the actions taken on it and inside it."""

    content: bytes | None
    actions: tuple[Action, ...]


class Engine:
    """Applies a plan to single elements for one patient."""

    def __init__(
        self, plan: Plan, patient: Patient, pseudonyms: Pseudonyms, project: Project
    ) -> None:
        self._plan, self._patient, self._pseudonyms = plan, patient, pseudonyms
        self._site_id = project.site_id
        self._cleaner = Cleaner(patient.identifiers, pseudonyms.uid)
        options = plan.profile.options
        self._dates_move = Option.RETAIN_MODIFIED_DATES in options
        self._dates_stay = Option.RETAIN_FULL_DATES in options

    # ------------------------------------------------------------ one element

    def element(self, datum: Datum, trace: list[Change] | None) -> Written | None:
        """The new element; None for a private creator, which follows its block."""
        tag = datum.tag
        if tag & 0x10000:
            if tag & 0xFFFF <= 0xFF and tag & 0xFFFF:
                return None
            return self._private(datum, trace)
        if tag == 0x00080005:
            check_declaration(datum.value)
        vr = self._representation(datum)
        decision = decide(datum, self._plan.decide(tag, vr, datum.place))
        if datum.is_removed:
            decision = removal(tag, datum.place)
        return self._apply(datum, vr, decision, trace)

    def patient_element(self, tag: int, target: Encoding) -> bytes:
        """PatientName or PatientID holding the pseudonym."""
        value = values.pad(self._patient.pseudonym.encode("ascii"), "LO")
        return encode_element(tag, implicit_vr(tag), value, target)

    @staticmethod
    def _representation(datum: Datum) -> str:
        vr = datum.raw[1]
        return implicit_vr(datum.tag).decode() if vr == b"UN" else vr.decode("ascii")

    def _private(self, datum: Datum, trace: list[Change] | None) -> Written:
        decision = (
            self._plan.decide_private(datum.creator, datum.tag)
            if datum.tag & 0xFFFF
            else GROUP_LENGTH
        )
        vr = datum.raw[1].decode("ascii")
        if vr == "UN" and decision.action is not Action.REMOVE:
            vr = private_representation(datum)
        if datum.is_removed:
            decision = Decision(Action.REMOVE, RULE)
        elif decision.action is Action.KEEP:
            decision = self._safe_private(datum, vr, decision)
        return self._apply(datum, vr, decision, trace)

    def _safe_private(self, datum: Datum, vr: str, decision: Decision) -> Decision:
        """What a safe private element's value needs (PS3.15 E.3.10): dates and UIDs are treated as
        everywhere, and a value that holds an identifier goes."""
        if not is_as_known(datum, vr):
            return replace(decision, action=Action.REMOVE, rule="private, not what is known of it")
        if vr == "SQ":
            return decision
        if vr in {"DA", "DT"}:
            return replace(decision, action=Action.SHIFT)
        if vr == "UI":
            return replace(decision, action=Action.UID, function="uid")
        if vr in {"PN", "AE", "UR"}:
            return replace(decision, action=Action.REMOVE, rule="private, names somebody")
        if vr in values.STRING_VRS:
            risky = bool(self._cleaner.clean(decoded(datum, vr)).cuts)
        else:
            risky = self._cleaner.knows(datum.value.decode("latin-1"))
        if risky:
            return replace(decision, action=Action.REMOVE, rule="private, holds an identifier")
        return decision

    # ------------------------------------------------------------ the actions

    def _apply(
        self, datum: Datum, vr: str, decision: Decision, trace: list[Change] | None
    ) -> Written:
        action = decision.action
        if vr == "SQ" and action in {Action.KEEP, Action.DUMMY}:
            return self._sequence(datum, decision, trace)
        cuts: tuple[tuple[str, str], ...] = ()
        if action is Action.REMOVE:
            content = None
        elif action is Action.EMPTY:
            content = encoded(datum, vr, b"")
        elif action is Action.KEEP or action is Action.CLEAN:
            action, content, cuts = self._kept(datum, vr, decision)
        else:
            value = self._new_value(datum, vr, decision)
            content = None if value is None else encoded(datum, vr, values.pad(value, vr))
            if content is None:
                action = Action.REMOVE
            elif content == verbatim(datum, vr):
                action = Action.KEEP  # a well-known UID, a date that stays
        if trace is not None:
            trace.append(explain(datum, vr, Outcome(action, content, decision.rule, cuts)))
        return Written(content, (action,))

    def _new_value(self, datum: Datum, vr: str, decision: Decision) -> bytes | None:
        """The value for an action that makes a new one; None if there can be none."""
        if decision.literal is not None and decision.action is not Action.SHIFT:
            return encode_text(decision.literal, datum.charset)
        if decision.action is Action.UID or (decision.action is Action.DUMMY and vr == "UI"):
            return self._uids(datum) if vr == "UI" else None
        if decision.action is Action.SHIFT:
            shifted = self._shifted(datum, vr, decision.literal)
            return values.dummy(vr) if decision.never_blank and shifted == b"" else shifted
        if decision.action is Action.DUMMY:
            return values.dummy(vr)
        if decision.function == "accession":
            return self._pseudonyms.accession(decoded(datum, vr)).encode("ascii")
        if decision.function == "site_id":
            return self._site_id.encode("ascii")
        return self._patient.pseudonym.encode("ascii")

    def _uids(self, datum: Datum) -> bytes:
        originals = datum.value.decode("latin-1").split("\\")
        return "\\".join(self._pseudonyms.uid(uid.strip(" \0")) for uid in originals).encode()

    def _shifted(self, datum: Datum, vr: str, literal: str | None) -> bytes | None:
        if literal is None and self._dates_stay:
            return datum.value
        if vr not in {"DA", "DT"}:
            return None
        if literal is None and not self._dates_move:
            return b""
        days = self._patient.shift_days if literal is None else int(literal)
        shift = values.shift_dates if vr == "DA" else values.shift_datetimes
        return shift(decoded(datum, vr), days).encode("ascii")

    def _kept(
        self, datum: Datum, vr: str, decision: Decision
    ) -> tuple[Action, bytes | None, tuple[tuple[str, str], ...]]:
        """A value that stays as far as it names nobody; unchanged values keep their bytes."""
        if values.is_unreadable(datum.value, vr):
            return Action.EMPTY, encoded(datum, vr, b""), ()
        same = Action.KEEP, verbatim(datum, vr), ()
        if vr not in values.STRING_VRS:
            return same
        if decision.function == "age":
            text = decoded(datum, vr)
            capped = values.cap_age(text)
            if capped == text:
                return same
            return Action.EMPTY, encoded(datum, vr, capped.encode()), ()
        plain = values.PLAIN.get(vr)
        if plain is not None and plain.fullmatch(datum.value):
            return same
        if self._dates_stay and decision.action is Action.KEEP and _is_date(datum, vr):
            return same
        if vr == "UI" and decision.action is Action.KEEP:  # what is no UID may be anything
            return Action.UID, encoded(datum, vr, self._uids(datum)), ()
        text = decoded(datum, vr)
        if decision.action is Action.KEEP and plain is None and not self._cleaner.knows(text):
            return same
        cleaned = self._cleaner.clean(text)
        if cleaned.text == text:
            return same
        if decision.never_blank and not cleaned.text.strip(_BLANK):
            return Action.DUMMY, encoded(datum, vr, values.dummy(vr)), cleaned.cuts
        value = values.pad(encode_text(cleaned.text, datum.charset), vr)
        return Action.CLEAN, encoded(datum, vr, value), cleaned.cuts

    def _sequence(self, datum: Datum, decision: Decision, trace: list[Change] | None) -> Written:
        """A sequence, item by item; every element inside has its own decision."""
        if len(datum.path) // 2 >= MAX_DEPTH:
            raise DamagedFile(reason=Reason.MALFORMED)
        try:
            inside = list(items(datum.buffer, datum.raw, datum.source))
        except DamagedFile:
            if datum.raw[1] != b"UN":
                raise
            return Written(None, (Action.REMOVE,))  # what cannot be read cannot be judged
        actions = [Action.KEEP]
        if trace is not None:
            trace.append(explain_sequence(datum, decision.rule, len(inside)))
        content: list[bytes] = []
        for number, elements in enumerate(inside):
            if decision.action is Action.DUMMY and datum.tag in _IDENTITY_CODES:
                content.append(encode_item(nobody(datum.target), datum.target))
                break
            item = self._item(datum, number, elements, actions, trace)
            content.append(encode_item(item, datum.target))
        value = b"".join(content)
        return Written(encode_element(datum.tag, b"SQ", value, datum.target), tuple(actions))

    def _item(
        self,
        datum: Datum,
        number: int,
        elements: list[Raw],
        actions: list[Action],
        trace: list[Change] | None,
    ) -> bytes:
        values = Stretch(datum.buffer, elements).values
        if len(values) != len(elements):
            raise DamagedFile(reason=Reason.MALFORMED)
        charset = values[0x00080005][1] if 0x00080005 in values else datum.charset
        creators = private_creators(values)
        inner = replace(
            datum,
            charset=charset,
            source=item_encoding(datum.raw[1], datum.source),
            path=(*datum.path, datum.tag, number),
            place=Place(datum.place.sop_class, datum.tag),
        )
        inner = replace(inner, concept=concept_of(inner, elements))
        written: dict[int, bytes] = {}
        owned: set[int] = set()
        for raw in elements:
            creator = creators.get(raw[0] >> 8, "") if raw[0] & 0x10000 else ""
            result = self.element(replace(inner, raw=raw, creator=creator), trace)
            if result is None:
                continue
            actions += result.actions
            if result.content is not None:
                written[raw[0]] = result.content
                if creator:
                    owned.add(raw[0] >> 8)
        keep_creators(written, owned, creators, datum.target)
        return b"".join(written[tag] for tag in sorted(written))


def _is_date(datum: Datum, vr: str) -> bool:
    """Whether the value is nothing but dates: then no name can hide in it."""
    if vr not in {"DA", "DT"}:
        return False
    text = decoded(datum, vr)
    shift = values.shift_dates if vr == "DA" else values.shift_datetimes
    return shift(text, 0) == text.strip()
