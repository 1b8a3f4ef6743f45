"""What is remembered of a patient's files changes nothing of what becomes of the next."""

from __future__ import annotations

import io

from hypothesis import given, settings

from app.deidentify import data_sets
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.errors import DamagedFile, Reason
from app.model import Change, Identifier, IdentifierKind, Patient, Project, Splice
from series_headers import a_file, series

_PLAN = Plan(load_profile(Project()))
_PATIENT = Patient(
    "000471-000815",
    -100,
    frozenset(
        {
            Identifier(IdentifierKind.NAME, "Quillbrandt^Jürgen"),
            Identifier(IdentifierKind.PATIENT_ID, "MRN-00123456"),
        }
    ),
)


def an_engine() -> Deidentifier:
    return Deidentifier(_PLAN, _PATIENT, Pseudonyms(bytes(32)), Project(site_id="000471"))


def made(engine: Deidentifier, file: bytes) -> Splice | Reason:
    try:
        return engine.deidentify(io.BytesIO(file))
    except DamagedFile as damage:
        return damage.reason


def explained(engine: Deidentifier, file: bytes) -> tuple[Splice, tuple[Change, ...]] | Reason:
    try:
        return engine.explain(io.BytesIO(file))
    except DamagedFile as damage:
        return damage.reason


def test_an_element_of_the_file_before_is_judged_by_its_new_creator() -> None:
    engine, names = an_engine(), [0, 0, 0, 0, 1, 1, 1, 1, 0]
    files = [a_file(7, {0x00190010: name, 0x00191023: 0}) for name in names]
    heads = [engine.deidentify(io.BytesIO(file)).head for file in files]
    assert [b"1.25" in head for head in heads] == [name == 0 for name in names]


def test_a_text_of_the_file_before_is_read_in_the_new_character_set() -> None:
    engine, names = an_engine(), [0, 0, 0, 0, 1, 1, 1, 1, 0]
    files = [a_file(7, {0x00080005: name, 0x00081030: 2}) for name in names]
    assert [made(engine, file) for file in files] == [made(an_engine(), file) for file in files]


@settings(deadline=None, max_examples=40)
@given(series())
def test_a_file_becomes_the_same_after_others(files: list[bytes]) -> None:
    engine = an_engine()
    assert [made(engine, file) for file in files] == [made(an_engine(), file) for file in files]


@settings(deadline=None, max_examples=40)
@given(series())
def test_a_file_is_explained_the_same_after_others_and_becomes_what_it_says(
    files: list[bytes],
) -> None:
    engine = an_engine()
    for file in files:
        alone = explained(an_engine(), file)
        assert explained(engine, file) == alone
        assert made(engine, file) == (alone if isinstance(alone, Reason) else alone[0])


@settings(deadline=None, max_examples=20)
@given(files=series())
def test_a_file_becomes_the_same_when_little_can_be_remembered(
    files: list[bytes],
) -> None:
    known = data_sets._MAX_SIZE, data_sets._MAX_STRETCHES, data_sets._MAX_CONTEXTS
    try:
        data_sets._MAX_SIZE, data_sets._MAX_STRETCHES, data_sets._MAX_CONTEXTS = 40, 1, 1
        engine = an_engine()
        assert [made(engine, file) for file in files] == [made(an_engine(), file) for file in files]
    finally:
        data_sets._MAX_SIZE, data_sets._MAX_STRETCHES, data_sets._MAX_CONTEXTS = known
