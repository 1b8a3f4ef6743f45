"""age (age-encryption.org/v1) through pyrage, as streams: no more than a few blocks in memory.

age tells what was changed or cut, but only after it gave out what came before, and it does not tell
who encrypted. So nothing that is opened counts before its end was reached, and what is sealed is
signed as well (`signing`).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import pyrage

from app.errors import RecipientError, WeakPassphrase, WrongKey
from app.sealing.belt import Belt
from app.sealing.locking import lock, unlock
from app.site.seal import LEAST_PASSPHRASE

Recipient: TypeAlias = "pyrage.x25519.Recipient"
Identity: TypeAlias = "pyrage.x25519.Identity"

BLOCK = 1 << 20
_FRAME = 1 << 16  # plain bytes that carry one authentication tag
_TAG = 16
_HEAD = 1024  # bytes; more than the header for a few recipients takes
_SECRET = re.compile(r"^AGE-SECRET-KEY-1[0-9A-Z]+$", re.MULTILINE)
_LARGEST_KEY = 1 << 16


def sealed_size(size: int) -> int:
    """At most so many bytes `size` bytes become."""
    return size + _TAG * (size // _FRAME + 1) + _HEAD


def recipient(text: str) -> Recipient:
    """A public key as people write it (`age1...`).

    Raises:
        RecipientError: it is none.
    """
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError as error:
        raise RecipientError(problem="a recipient must be a key that begins with age1") from error


def lock_identity(identity: Identity, passphrase: str) -> bytes:
    """An identity's file, encrypted with a passphrase: `age -d -i` asks for it.

    Raises:
        WeakPassphrase
    """
    require_strong(passphrase)
    text = f"# public key: {identity.to_public()}\n{identity}\n"
    return lock(text.encode(), passphrase)


def require_strong(passphrase: str) -> None:
    """Raises WeakPassphrase."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise WeakPassphrase(least=LEAST_PASSPHRASE)


def read_identity(path: Path, ask: Callable[[], str]) -> Identity:
    """The secret key in a file as `age-keygen` writes it, or as a passphrase locks it.

    Args:
        ask: gives the passphrase, if one is needed.

    Raises:
        WrongKey: there is no key in the file, or the passphrase is not the one.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_KEY)
        if content.startswith(b"age-encryption.org/"):
            content = unlock(content, ask())
        found = _SECRET.search(content.decode("ascii").replace("\r\n", "\n"))
        return pyrage.x25519.Identity.from_str(found[0] if found else "")
    except (OSError, ValueError, pyrage.IdentityError) as error:
        raise WrongKey(path=path) from error


def seal(
    blocks: Iterable[bytes], recipients: Sequence[Recipient], take: Callable[[bytes], object]
) -> Iterator[int]:
    """Encrypt `blocks`, and give what comes out to `take`, in a thread of its own.

    Encrypting, and taking (which hashes and writes), go on while the next block is read.

    Yields:
        how many plain bytes each block had, when it was handed over. At the end all is taken.

    Raises:
        Exception: what `blocks` or `take` raised.
    """
    plain, sealed = Belt(), Belt()

    def encrypt() -> None:
        outlet = _Outlet(sealed.put)
        try:
            pyrage.encrypt_io(_Inlet(plain), outlet, list(recipients))
            outlet.empty()
            sealed.close()
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits
            plain.break_off(error)
            sealed.break_off(error)

    def taking() -> None:
        try:
            for block in sealed:
                take(block)
        except BaseException as error:  # noqa: BLE001
            plain.break_off(error)
            sealed.break_off(error)

    with _at_work(encrypt, taking, belts=(plain, sealed)):
        for block in blocks:
            plain.put(block)
            yield len(block)
        plain.close()


def unseal(blocks: Iterable[bytes], identity: Identity) -> Iterator[bytes]:
    """Decrypt `blocks`.

    Yields:
        plain blocks. They count only when the end was reached without an error.

    Raises:
        WrongKey: the identity is not one of those it was sealed for.
        ValueError: the bytes are not what age wrote, or not all of it.
        Exception: what `blocks` raised.
    """
    sealed, plain = Belt(), Belt()

    def feed() -> None:
        try:
            for block in blocks:
                sealed.put(block)
            sealed.close()
        except BaseException as error:  # noqa: BLE001
            plain.break_off(error)
            sealed.break_off(error)

    def decrypt() -> None:
        outlet = _Outlet(plain.put)
        try:
            pyrage.decrypt_io(_Inlet(sealed), outlet, [identity])
            outlet.empty()
            plain.close()
        except BaseException as error:  # noqa: BLE001
            plain.break_off(_reason(error))
            sealed.break_off(error)

    with _at_work(feed, decrypt, belts=(sealed, plain)):
        yield from plain


def _reason(error: BaseException) -> BaseException:
    if isinstance(error, (pyrage.DecryptError, OSError)):  # the second of a changed block
        nobody = "No matching keys" in str(error)
        return WrongKey() if nobody else ValueError("not as age wrote it")
    return error


@contextmanager
def _at_work(*acts: Callable[[], None], belts: Sequence[Belt]) -> Iterator[None]:
    """Run `acts` in threads meanwhile; none is left, and no error of theirs is lost."""
    threads = [threading.Thread(target=act, name="sealing", daemon=True) for act in acts]
    for thread in threads:
        thread.start()
    try:
        yield
    except BaseException as error:
        for belt in belts:
            belt.break_off(error)
        raise
    finally:
        for thread in threads:
            thread.join()
    for belt in belts:
        for _ in belt:  # raises what broke it off
            pass


class _Inlet:
    """A belt as the file pyrage reads."""

    def __init__(self, belt: Belt) -> None:
        self._blocks = iter(belt)
        self._block, self._at = b"", 0

    def read(self, size: int = -1) -> bytes:
        if self._at == len(self._block):
            self._block, self._at = next(self._blocks, b""), 0
        stop = len(self._block) if size < 0 else self._at + size
        piece = self._block[self._at : stop]
        self._at += len(piece)
        return piece


class _Outlet:
    """The file pyrage writes: gathers its small pieces into blocks, and hands them on."""

    def __init__(self, put: Callable[[bytes], None]) -> None:
        self._put = put
        self._waiting = bytearray()

    def write(self, piece: bytes) -> int:
        self._waiting += piece
        if len(self._waiting) >= BLOCK:
            self.empty()
        return len(piece)

    def flush(self) -> None:
        """Nothing: pyrage flushes after every piece, and blocks are handed on when full."""

    def empty(self) -> None:
        if self._waiting:
            self._put(bytes(self._waiting))
            self._waiting.clear()
