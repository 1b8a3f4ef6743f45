"""What claims, or unpacks to, more than a computer has is refused in bounded memory and time.

Each file is read by a process of its own, whose address space is limited: one that believed a
length, or unpacked a bomb, would fail.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.deidentify.text import Cleaner
from app.deidentify.values import PLAIN
from app.errors import Reason
from app.model import Identifier, IdentifierKind
from command_line import ROOT
from hostile.broken_files import SEQUENCE, bomb, put
from hostile.crafting import DEFLATED, IMPLICIT, RLE, Image, element, fragments, item

pytestmark = pytest.mark.timeout(120)

SPACE = 900 << 20  # bytes of address space; the libraries take 250 of it
PROGRAM = """if True:
    import sys
    from pathlib import Path
    from app.deidentify.header import Deidentifier
    from app.deidentify.plan import Plan
    from app.deidentify.profile import load_profile
    from app.deidentify.pseudonyms import Pseudonyms
    from app.errors import DamagedFile
    from app.model import Patient, Project, Source
    from app.study.header import read_instance

    project, path = Project(site_id="004711"), Path(sys.argv[1])
    plan = Plan(load_profile(project))
    try:
        with path.open("rb", buffering=0) as stream:
            known = read_instance(stream, Source(path)).identifiers
        patient = Patient("004711-000001", -9, frozenset(known))
        with path.open("rb", buffering=0) as stream:
            Deidentifier(plan, patient, Pseudonyms(bytes(32)), project).deidentify(stream)
        print("delivered")
    except DamagedFile as damage:
        print(damage.reason.value)
"""


def giant_pixels(i: Image) -> bytes:
    return i.file()[:-36] + struct.pack("<L", 0xFFFFFFF0)


def many_fragments(i: Image) -> bytes:
    i.pixels = fragments(*[b""] * 1_200_000)
    return i.file(syntax=RLE)


def many_elements(i: Image) -> bytes:
    tags = (((0x41 + 2 * (n // 60000)) << 16) + n % 60000 + 256 for n in range(1_000_000))
    return i.file(i.data()[: -len(i.pixels)] + b"".join(element(tag, "LO") for tag in tags))


def deflate_bomb(i: Image) -> bytes:
    i.pixels = element(0x7FE00010, "OW", length=700 << 20)
    return i.file(bomb(i.data(), 700))


A_TEXT = element(0x00400007, "LO", b"CHEST ", syntax=IMPLICIT)
LARGE: dict[str, tuple[Callable[[Image], bytes], set[str]]] = {
    "giant value": (put(0x00082111, "UT", b"", 0xFFFFFFF0), {Reason.TRUNCATED}),
    "giant pixel data": (giant_pixels, {Reason.TRUNCATED}),
    "giant item": (put(SEQUENCE, "SQ", item(length=0xFFFFFFF0)), {Reason.MALFORMED}),
    "private value of 60 MB": (put(0x00291010, "OB", bytes(60 << 20)), {"delivered"}),
    "private value of 100 MB": (put(0x00291010, "OB", bytes(100 << 20)), {Reason.TOO_LARGE}),
    "text of 30 MB": (put(0x0040A160, "UT", b"CHEST " * (5 << 20)), {"delivered"}),
    "millions of items": (put(SEQUENCE, "SQ", item() * 4_000_000), {Reason.TOO_LARGE}),
    "millions of items in UN": (put(SEQUENCE, "UN", item(A_TEXT) * 1_000_000), {"delivered"}),
    "a million elements": (many_elements, {Reason.TOO_LARGE}),
    "a million fragments": (many_fragments, {Reason.TOO_LARGE}),
    "deflate bomb": (deflate_bomb, {Reason.TOO_LARGE}),
}


@pytest.mark.skipif(sys.platform != "linux", reason="others do not limit an address space")
@pytest.mark.parametrize("name", LARGE)
def test_memory_is_bounded_whatever_a_file_claims(name: str, tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on every system

    make, fitting = LARGE[name]
    path = tmp_path / "large"
    path.write_bytes(make(Image(1, DEFLATED if "deflate" in name else Image(1).syntax)))
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, os.fspath(path)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=100,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE)),
    )
    assert ran.stderr == ""
    assert ran.stdout.strip() in fitting


LONG = 30_000
SLOW = {
    "letters": "a" * LONG,
    "digits": "1" * LONG,
    "letters and digits": "a1" * LONG,
    "a label and blanks": "mrn" + " " * LONG + "x",
    "many labels and blanks": ("read by" + " " * 500) * 50,
    "dots": "1." * LONG,
    "apostrophes": "a'" * LONG,
    "carets": "a^" * LONG,
    "separators behind a name": "Doe" + ", " * LONG + "x Doe" + ",;" * LONG + "x",
    "at signs": "a@" * LONG,
    "accents": "é" * LONG,
    "backslashes": "\\" * LONG,
}


@pytest.mark.parametrize("name", SLOW)
def test_a_text_made_to_be_slow_is_cleaned_all_the_same(name: str) -> None:
    known = [Identifier(IdentifierKind.NAME, "Doe^John"), Identifier(IdentifierKind.PHONE, "77-12")]
    assert "Doe" not in Cleaner(known, lambda uid: uid).clean(SLOW[name]).text


def test_a_name_of_thousands_of_words_is_taken_as_it_is() -> None:
    words = [f"wort{number}x" for number in range(4000)]
    cleaner = Cleaner([Identifier(IdentifierKind.PERSON, " ".join(words))], lambda uid: uid)
    assert cleaner.clean("chest pa").text == "chest pa"
    assert "wort77x" not in cleaner.clean("chest wort77x pa").text


def test_a_text_nobody_can_judge_goes() -> None:
    assert Cleaner([], lambda uid: uid).clean("chest " * 60_000).text == ""


def test_a_time_that_is_none_is_told_at_once() -> None:
    assert not PLAIN["TM"].fullmatch(b"00" * 500 + b"x")
    assert PLAIN["TM"].fullmatch(b"101530.25 \\10:15:30\\-\\1015 ")
