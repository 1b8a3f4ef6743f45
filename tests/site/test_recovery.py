from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from app.errors import RecoveryFileError, TargetUnwritable, WeakPassphrase, WrongPassphrase
from app.site import recovery, seal
from app.site.seal import Secrets

SECRETS = Secrets(b"d" * 32, b"s" * 32)
PASSPHRASE = "pferd-straße-42"
CHEAP = 14  # log2 N


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal.seal(SECRETS, PASSPHRASE, CHEAP)


@pytest.fixture(scope="module")
def text(sealed: bytes) -> bytes:
    """A recovery file that is as real as any, but quick to open."""
    return recovery._render(sealed).encode("ascii")


def read(content: bytes, passphrase: str = PASSPHRASE) -> Secrets:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "recovery.txt"
        path.write_bytes(content)
        return recovery.read_recovery(path, passphrase)


def test_a_recovery_file_gives_back_what_went_in(tmp_path: Path) -> None:
    path = tmp_path / "recovery.txt"
    recovery.export_recovery(SECRETS, path, PASSPHRASE)
    assert recovery.read_recovery(path, PASSPHRASE) == SECRETS
    assert path.read_text().startswith("STUDY COURIER RECOVERY FILE 1\n")
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_another_passphrase_is_named_as_such(text: bytes) -> None:
    with pytest.raises(WrongPassphrase):
        read(text, "pferd-strasse-42")
    with pytest.raises(WrongPassphrase):
        read(text, "")


def test_a_passphrase_typed_on_another_system_is_the_same() -> None:
    sealed = seal.seal(SECRETS, "Zu\u0308rich-Paraplui", CHEAP)
    assert seal.unseal(sealed, "Z\u00fcrich-Paraplui") == SECRETS


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_any_changed_byte_is_noticed(text: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 2), label="at")
    byte = data.draw(st.integers(0, 255), label="byte")
    assume(text[at] != byte)
    with pytest.raises(RecoveryFileError):
        read(text[:at] + bytes([byte]) + text[at + 1 :])


@given(content=st.binary(max_size=700))
@example(b"")
@example(b"STUDY COURIER RECOVERY FILE 1\n")
@example(b"A" * 10_000)
@settings(max_examples=50, deadline=None)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(RecoveryFileError):
        read(content)


def test_a_cut_file_is_refused_wherever_it_is_cut(text: bytes) -> None:
    for length in range(len(text) - 1):
        with pytest.raises(RecoveryFileError):
            read(text[:length])


def test_line_ends_may_change_on_the_way(text: bytes) -> None:
    assert read(text.replace(b"\n", b"\r\n")) == SECRETS
    assert read(text.rstrip()) == SECRETS
    assert read(text + b"\n\n") == SECRETS


def test_a_forged_head_does_not_make_the_computer_swap(sealed: bytes) -> None:
    body = bytearray(sealed[:-6])
    body[4] = 40  # 2**40 blocks of 1 KiB
    with pytest.raises(RecoveryFileError):
        seal.unseal(bytes(body) + seal._checksum(bytes(body)), PASSPHRASE)


def test_a_changed_cost_with_a_right_checksum_does_not_open(sealed: bytes) -> None:
    body = bytearray(sealed[:-6])
    body[4] = CHEAP + 1
    with pytest.raises(WrongPassphrase):
        seal.unseal(bytes(body) + seal._checksum(bytes(body)), PASSPHRASE)


def test_two_seals_of_one_secret_have_nothing_in_common(sealed: bytes) -> None:
    again = seal.seal(SECRETS, PASSPHRASE, CHEAP)
    assert again[6:34] != sealed[6:34]
    assert again[34:] != sealed[34:]


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphrase, match="8"):
        recovery.export_recovery(SECRETS, tmp_path / "recovery.txt", "1234567")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        recovery.export_recovery(SECRETS, tmp_path / "none" / "recovery.txt", PASSPHRASE)
    with pytest.raises(RecoveryFileError):
        recovery.read_recovery(tmp_path / "none", PASSPHRASE)


def test_secrets_show_nowhere() -> None:
    shown = f"{SECRETS!r} {SECRETS} {[SECRETS]}"
    assert "ddd" not in shown
    assert "sss" not in shown
    assert "6464" not in shown


def test_secrets_have_their_size() -> None:
    with pytest.raises(ValueError, match="32"):
        Secrets(b"", b"s" * 32)
