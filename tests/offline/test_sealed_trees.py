"""Any tree comes out as it went in, and no bit of what is sealed can change unseen."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import CourierError, SealedChanged, SealedReordered, WrongKey
from app.model import Token
from app.reception.opening import unseal
from app.sealing import sealed
from app.sealing.checking import check_sizes, check_texts, read_manifest
from app.sealing.drive import Drive
from app.sealing.tarring import TarStream
from app.transfer.consignment import read_consignment
from app.transfer.journal import Journal

MakeBag = Callable[..., Path]
Tree = Callable[[Path], dict[str, bytes]]

_OFTEN = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_LETTERS = st.characters(
    codec="utf-8", exclude_categories=("C", "Z"), exclude_characters='/\\:*?"<>|.~'
)
_NAMES = st.text(_LETTERS, min_size=1, max_size=20)
_PATHS = st.lists(_NAMES, min_size=1, max_size=4).map("/".join)


def _can_be_a_tree(paths: list[str]) -> bool:
    """No file is where a folder has to be, nor two in one place for some file system."""
    folded = [unicodedata.normalize("NFC", path).casefold() for path in paths]
    folders = {one.rpartition("/")[0] for one in folded}
    above = {"/".join(f.split("/")[:n]) for f in folders for n in range(1, f.count("/") + 2)}
    return len(set(folded)) == len(folded) and not set(folded) & above


_TREES = st.dictionaries(_PATHS, st.binary(max_size=3000), min_size=1, max_size=8).filter(
    lambda tree: _can_be_a_tree(list(tree))
)


def seal(
    package: Path,
    drive: Path,
    signer: Ed25519PrivateKey,
    identity: pyrage.x25519.Identity,
    part_size: int,
) -> Path:
    recipients = (str(identity.to_public()),)
    way = Drive(path=drive, recipients=recipients, signer=signer, part_size=part_size)
    *_, last = way.deliver(package, Journal(drive / "journal"), Token())
    return drive / last.receipt.package


def take_out(folder: Path, identity: pyrage.x25519.Identity, into: Path) -> None:
    manifest, _ = read_manifest(folder)
    check_sizes(folder, manifest)
    check_texts(folder, manifest)
    for _ in unseal(folder, manifest, identity, into, Token()):
        pass


@_OFTEN
@given(tree_in=_TREES, part_size=st.integers(700, 20_000))
def test_any_tree_comes_out_as_it_went_in(
    tree_in: dict[str, bytes],
    part_size: int,
    make_bag: MakeBag,
    tree: Tree,
    signer: Ed25519PrivateKey,
    identity: pyrage.x25519.Identity,
) -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        package = make_bag(work / "package", tree_in)
        (work / "drive").mkdir()
        (work / "out").mkdir()
        folder = seal(package, work / "drive", signer, identity, part_size)
        take_out(folder, identity, work / "out")
        assert tree(work / "out") == tree(package)


@_OFTEN
@given(data=st.data())
def test_a_tar_stream_can_be_cut_anywhere(data: st.DataObject, package: Path) -> None:
    stream = TarStream(read_consignment(package), "top")
    whole = b"".join(stream.blocks(0, stream.size, Token()))
    assert len(whole) == stream.size
    places = data.draw(st.lists(st.integers(0, stream.size), max_size=6).map(sorted))
    cuts = [0, *places, stream.size]
    pieces = [b"".join(stream.blocks(start, stop, Token())) for start, stop in pairwise(cuts)]
    assert b"".join(pieces) == whole


@pytest.fixture
def sealed_folder(
    package: Path, drive: Path, signer: Ed25519PrivateKey, identity: pyrage.x25519.Identity
) -> Path:
    return seal(package, drive, signer, identity, 100_000)


@_OFTEN
@given(data=st.data())
def test_no_bit_can_change_unseen(
    data: st.DataObject, sealed_folder: Path, identity: pyrage.x25519.Identity
) -> None:
    path = data.draw(st.sampled_from(sorted(sealed_folder.iterdir())))
    before = path.read_bytes()
    bit = data.draw(st.integers(0, 8 * len(before) - 1))
    changed = bytearray(before)
    changed[bit // 8] ^= 1 << bit % 8
    into = sealed_folder.parent / "out"
    into.mkdir()
    try:
        path.write_bytes(changed)
        with pytest.raises(CourierError):
            take_out(sealed_folder, identity, into)
    finally:
        path.write_bytes(before)
        shutil.rmtree(into)


@_OFTEN
@given(data=st.data())
def test_no_end_can_be_cut_off_unseen(
    data: st.DataObject, sealed_folder: Path, identity: pyrage.x25519.Identity
) -> None:
    path = data.draw(st.sampled_from(sorted(sealed_folder.glob("part-*"))))
    before = path.read_bytes()
    into = sealed_folder.parent / "out"
    into.mkdir()
    try:
        path.write_bytes(before[: data.draw(st.integers(0, len(before) - 1))])
        with pytest.raises(CourierError):
            take_out(sealed_folder, identity, into)
    finally:
        path.write_bytes(before)
        shutil.rmtree(into)


def test_parts_in_another_order_are_refused_as_that(
    sealed_folder: Path, identity: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    first, second = (sealed_folder / sealed.part_name(number) for number in (0, 1))
    first.rename(sealed_folder / "waiting")
    second.rename(first)
    (sealed_folder / "waiting").rename(second)
    (tmp_path / "out").mkdir()
    with pytest.raises(SealedReordered) as refused:
        take_out(sealed_folder, identity, tmp_path / "out")
    assert refused.value.params["file"] == first.name


def test_a_changed_head_is_not_taken_for_a_wrong_key(
    sealed_folder: Path, identity: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    part = sealed_folder / sealed.part_name(0)
    content = part.read_bytes()
    place = content.index(b"X25519") + 12  # in what the key is wrapped with
    part.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    (tmp_path / "out").mkdir()
    with pytest.raises(SealedChanged):
        take_out(sealed_folder, identity, tmp_path / "out")
    part.write_bytes(content)
    shutil.rmtree(tmp_path / "out")
    (tmp_path / "out").mkdir()
    with pytest.raises(WrongKey):
        take_out(sealed_folder, pyrage.x25519.Identity.generate(), tmp_path / "out")
