"""The one door: nothing enters a package that was not audited from the bytes on the disk."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.deidentify.audit import Expected
from app.errors import Cancelled, DamagedFile, PackageError, Reason
from app.model import Finding, FindingCode, Packaged, Run, Splice, Token
from app.package import staging
from app.package.staging import BAG, BLOCK, STAGED
from app.package.target import payload_file
from staged import stage

FINDING = Finding(FindingCode.KNOWN_IDENTIFIER, "bytes 312-330")


@pytest.fixture
def building(tmp_path: Path) -> Path:
    (tmp_path / STAGED).mkdir()
    return tmp_path


def remains(building: Path) -> list[Path]:
    return [path for path in building.rglob("*") if path.is_file()]


def test_what_enters_is_what_the_auditor_read(building, splice_of, recording_auditor):
    auditor = recording_auditor()
    splice = splice_of(1, offset=3, length=4)
    packaged = stage(splice, io.BytesIO(b"...pixel"), building, auditor, Token())

    [(path, read, expected)] = auditor.seen
    admitted = payload_file(building / BAG, splice.target)
    assert remains(building) == [admitted]
    assert admitted.read_bytes() == read == b"head 1 pixe tail"
    assert path.parent == building / STAGED
    assert isinstance(packaged, Packaged)
    assert packaged.sha256 == hashlib.sha256(read).hexdigest()
    assert packaged.md5 == hashlib.md5(read, usedforsecurity=False).hexdigest()
    assert packaged.size == splice.size == len(read)
    assert expected == Expected(
        size=packaged.size,
        sop_instance_uid=splice.sop_instance_uid,
        series_uid=splice.series_uid,
        study_uid=splice.study_uid,
        patient_id=splice.patient_id,
    )


def test_a_finding_keeps_the_file_out(building, splice_of, recording_auditor):
    outcome = stage(splice_of(1), io.BytesIO(), building, recording_auditor((FINDING,)), Token())
    assert outcome == (FINDING,)
    assert remains(building) == []


@pytest.mark.parametrize("position", [0, 9, 14, -1])
def test_a_byte_that_the_drive_changed_keeps_the_file_out(
    building, splice_of, recording_auditor, monkeypatch, position
):
    write = staging._write

    def write_on_a_bad_drive(made, staged):
        write(made, staged)
        data = bytearray(staged.read_bytes())
        data[position] ^= 1
        staged.write_bytes(data)

    monkeypatch.setattr(staging, "_write", write_on_a_bad_drive)
    splice = splice_of(1, offset=3, length=4)
    outcome = stage(splice, io.BytesIO(b"...pixel"), building, recording_auditor(), Token())
    assert [finding.code for finding in outcome] == [FindingCode.NOT_AS_WRITTEN]
    assert remains(building) == []


def test_a_file_waits_under_a_name_that_says_nothing(building, splice_of, recording_auditor):
    auditor = recording_auditor()
    for number in range(5):
        stage(splice_of(number), io.BytesIO(), building, auditor, Token())
    names = [path.stem for path, _, _ in auditor.seen]
    assert len(set(names)) == 5
    assert all(len(name) == 32 and int(name, 16) >= 0 for name in names)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    parts=st.tuples(*(st.binary(max_size=size) for size in (40, 300, 40))),
    offset=st.integers(0, 20),
    block=st.integers(1, 64),
)
def test_any_splice_is_its_pieces_in_order(
    tmp_path_factory, recording_auditor, parts, offset, block
):
    building = tmp_path_factory.mktemp("building")
    (building / STAGED).mkdir()
    head, run, tail = parts
    splice = Splice(head, (Run(offset, len(run)), tail, Run(0, offset)), "p", "1", "2", "3", ())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(staging, "BLOCK", block)
        source = io.BytesIO(b"x" * offset + run + b"beyond")
        packaged = stage(splice, source, building, recording_auditor(), Token())
    written = (building / BAG / "data/p/1/2/3.dcm").read_bytes()
    assert written == head + run + tail + b"x" * offset
    assert packaged == Packaged(
        "p/1/2/3.dcm",
        len(written),
        hashlib.sha256(written).hexdigest(),
        hashlib.md5(written, usedforsecurity=False).hexdigest(),
    )


def test_a_run_of_several_blocks_is_whole(building, splice_of, recording_auditor, tmp_path):
    source = tmp_path / "source"
    source.write_bytes(bytes(range(256)) * (9 * BLOCK // 256) + b"end")
    splice = splice_of(1, offset=5, length=9 * BLOCK - 2)
    auditor = recording_auditor()
    with source.open("rb", buffering=0) as stream:
        stage(splice, stream, building, auditor, Token())
    assert auditor.seen[0][1] == splice.head + source.read_bytes()[5:] + b" tail"


def test_a_source_that_ends_early_leaves_nothing(building, splice_of, recording_auditor):
    auditor = recording_auditor()
    with pytest.raises(DamagedFile) as damaged:
        stage(splice_of(1, length=9), io.BytesIO(b"short"), building, auditor, Token())
    assert damaged.value.reason is Reason.TRUNCATED
    assert auditor.seen == []
    assert remains(building) == []


def test_a_damaged_zip_member_leaves_nothing(building, splice_of, recording_auditor):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("image", bytes(range(256)) * 64)
    damaged = bytearray(content.getvalue())
    damaged[60] ^= 0xFF
    with (
        zipfile.ZipFile(io.BytesIO(damaged)) as archive,
        archive.open("image") as member,
        pytest.raises(DamagedFile) as error,
    ):
        stage(splice_of(1, length=1 << 14), member, building, recording_auditor(), Token())
    assert error.value.reason in {Reason.UNREADABLE, Reason.TRUNCATED}
    assert remains(building) == []


class CancellingSource(io.BytesIO):
    """The person presses Cancel while the first block is being read."""

    def __init__(self, content: bytes, token: Token) -> None:
        super().__init__(content)
        self.token = token

    def readinto(self, buffer: memoryview) -> int:
        self.token.cancel()
        return super().readinto(buffer)


def test_cancelling_between_blocks_leaves_nothing(building, splice_of, recording_auditor):
    token = Token()
    source = CancellingSource(bytes(2 * BLOCK), token)
    with pytest.raises(Cancelled):
        stage(splice_of(1, length=2 * BLOCK), source, building, recording_auditor(), token)
    assert remains(building) == []


def test_an_auditor_that_fails_lets_nothing_in(building, splice_of):
    class Broken:
        def examine(self, path: Path, expected: object) -> tuple[Finding, ...]:
            raise ValueError(f"{path.name} {expected is None}")

    with pytest.raises(ValueError, match="part"):
        stage(splice_of(1), io.BytesIO(), building, Broken(), Token())
    assert remains(building) == []


@pytest.mark.parametrize(
    "target",
    [
        "../1/2/3.dcm",
        "p/../2/3.dcm",
        "/etc/2/3.dcm",
        "p/1/2/...dcm",
        "p/1/2/3",
        "p/1/3.dcm",
        "p/1/2/4/3.dcm",
        "p\\q/1/2/3.dcm",
        "C:/1/2/3.dcm",
        "p/1/2/3\n.dcm",
        "p\0/1/2/3.dcm",
        "Mu\u0308ller/1/2/3.dcm",
        "p/1/2/" + "9" * 65 + ".dcm",
    ],
)
def test_a_target_that_could_lead_elsewhere_is_refused(tmp_path, target):
    with pytest.raises(PackageError) as error:
        payload_file(tmp_path, target)
    assert target not in str(error.value)
