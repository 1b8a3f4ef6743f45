"""Real files of every transfer syntax, changed at random, and one file's way through it all."""

from __future__ import annotations

import io
import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pydicom.data import get_testdata_files

from app.deidentify.audit import Auditor
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.errors import DamagedFile
from app.model import Packaged, Patient, Project, Source, Token
from app.package.staging import BAG, STAGED, admit, write
from app.sample_site import generate
from app.study.header import read_instance
from hostile.crafting import BIG, DEFLATED, EXPLICIT, IMPLICIT, Image

LARGEST = 200_000
_VRS = b"SQ UN OB UT PN TM DT DA UI AS ?? ZZ LO FD AT IS DS UR".split()
_WORDS = (
    b"\xff\xff\xff\xff",
    bytes(4),
    b"\xfe\xff\0\xe0",
    b"\xfe\xff\x0d\xe0",
    b"\xfe\xff\xdd\xe0",
)
_WORDS += (
    b"\xff\xff\xff\x7f",
    b"\x1b$B\\",
    "\u0660\u0661".encode(),
    b"\x08\0\x05\0",
    b"\0\0\0\x01",
    b"DICM",
)


@cache
def seeds() -> tuple[bytes, ...]:
    """Small files: ours, those of the invented site, and pydicom's."""
    files = [path for path in map(Path, get_testdata_files()) if path.is_file()]
    with TemporaryDirectory() as name:
        site = generate(Path(name) / "site", slices=1)
        files += sorted(path for path in site.folder.rglob("*") if path.is_file())
        content = [path.read_bytes() for path in files if 132 < path.stat().st_size < LARGEST]
    ours = [Image(1, syntax).file() for syntax in (EXPLICIT, IMPLICIT, BIG)]
    found = [data for data in content if data[128:132] == b"DICM" or data[:1] == b"\x08"]
    assert any(DEFLATED.encode() in data for data in found)
    return (*ours, *found)


def mutate(data: bytes, draw: random.Random) -> bytes:
    """Some bytes changed, put in, taken out, doubled or cut, most of them in the header."""
    made = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 4, 16))):
        reach = min(len(made), draw.choice((400, 2000, 8000, len(made))))
        at = draw.randrange(min(132, reach - 1), reach) if reach > 1 else 0
        match draw.randrange(9):
            case 0 | 1:
                made[at : at + 1] = draw.randbytes(1)
            case 2:
                found = made.find(draw.choice(_VRS), at)
                if found > 0:
                    made[found : found + 2] = draw.choice(_VRS)
            case 3 | 4:
                made[at : at + 4] = draw.choice(_WORDS)
            case 5:
                made[at:at] = draw.randbytes(draw.randrange(1, 20))
            case 6:
                del made[at : at + draw.randrange(1, 20)]
            case 7:
                made[at:at] = made[at - 64 : at + 64]
            case _:
                del made[draw.randrange(len(made) + 1) :]
    return bytes(made)


class Line:
    """The way of one file after the other: scan, engine, staging and audit."""

    def __init__(self, folder: Path) -> None:
        for name in (BAG, STAGED):
            (folder / name).mkdir(parents=True)
        self._folder = folder
        self._project = Project(site_id="004711")
        self._plan = Plan(load_profile(self._project))
        self._pseudonyms = Pseudonyms(bytes(32))

    def take(self, data: bytes) -> Path | None:
        """The admitted file; None if it is damaged or held. Nothing else may be raised."""
        try:
            found = read_instance(io.BytesIO(data), Source(Path("x")))
            patient = Patient("004711-000001", -40, frozenset(found.identifiers))
            engine = Deidentifier(self._plan, patient, self._pseudonyms, self._project)
            splice = engine.deidentify(io.BytesIO(data))
            staged = write(splice, io.BytesIO(data), self._folder, Token())
            result = admit(staged, self._folder, Auditor(patient, self._project))
        except DamagedFile:
            return None
        return self._folder / BAG / "data" / result.target if isinstance(result, Packaged) else None
