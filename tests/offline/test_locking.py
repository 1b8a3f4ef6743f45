"""A key that a passphrase locks is one that `age` itself opens, and the other way round."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sealing.locking import lock, unlock

PASSPHRASE = "an invented passphrase"
TEXT = b"AGE-SECRET-KEY-INVENTED\n"

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="age asks at a terminal")


def at_a_terminal(command: list[str], typed: str, times: int) -> None:
    """Run a command with a terminal of its own, and type an answer to each of its questions."""
    import pty  # noqa: PLC0415 - not on Windows

    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)  # noqa: S606
    said = b""
    while times:
        said += os.read(terminal, 1024)
        if said.rstrip().endswith(b":") or b"): " in said:
            os.write(terminal, f"{typed}\n".encode())
            said, times = b"", times - 1
    while True:
        try:
            if not os.read(terminal, 1024):
                break
        except OSError:  # the other end is closed
            break
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@on_posix
def test_age_opens_what_is_locked_here(tmp_path: Path) -> None:
    locked, opened = tmp_path / "key.age", tmp_path / "key.txt"
    locked.write_bytes(lock(TEXT, PASSPHRASE))
    at_a_terminal(["age", "-d", "-o", str(opened), str(locked)], PASSPHRASE, 1)
    assert opened.read_bytes() == TEXT


@on_posix
def test_what_age_locks_is_opened_here(tmp_path: Path) -> None:
    locked, text = tmp_path / "key.age", tmp_path / "key.txt"
    text.write_bytes(TEXT)
    at_a_terminal(["age", "-p", "-o", str(locked), str(text)], PASSPHRASE, 2)
    assert unlock(locked.read_bytes(), PASSPHRASE) == TEXT


def test_another_passphrase_does_not_open_it() -> None:
    locked = lock(TEXT, PASSPHRASE)
    assert unlock(locked, PASSPHRASE) == TEXT
    for wrong in ("", PASSPHRASE + "x"):
        with pytest.raises(ValueError, match="passphrase"):
            unlock(locked, wrong)


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_no_bit_of_it_can_change_unseen(data: st.DataObject) -> None:
    locked = bytearray(_LOCKED)
    place = data.draw(st.integers(0, 8 * len(locked) - 1))
    locked[place // 8] ^= 1 << place % 8
    with pytest.raises(ValueError, match=r"passphrase|head|power of 2"):
        unlock(bytes(locked), PASSPHRASE)


_LOCKED = lock(TEXT, PASSPHRASE)
