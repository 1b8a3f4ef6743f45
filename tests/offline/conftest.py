"""Invented bags, keys and drives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.model import Packaged, Project
from app.package.bag import write_bag

SIGNER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def bag_of(folder: Path, files: Mapping[str, bytes]) -> Path:
    """A bag with these files as its payload."""
    packaged = []
    for name, content in sorted(files.items()):
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        packaged.append(Packaged(name, len(content), digest, ""))
    folder.mkdir(exist_ok=True, parents=True)
    write_bag(folder, packaged, Project(site_id="900001"), datetime(2031, 5, 4, tzinfo=UTC))
    return folder


def tree_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def make_bag() -> Callable[[Path, Mapping[str, bytes]], Path]:
    return bag_of


@pytest.fixture
def tree() -> Callable[[Path], dict[str, bytes]]:
    return tree_of


@pytest.fixture
def signer() -> Ed25519PrivateKey:
    return SIGNER


@pytest.fixture(scope="session")
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Some 300 kB of images that are none."""
    files = {
        f"900001-00000{n % 2}/2.25.{n % 2}/2.25.{n % 3}/2.25.{n}.dcm": bytes([n]) * (30_000 + n)
        for n in range(10)
    }
    return bag_of(tmp_path / "package", files)


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder
