"""Invented identifiers, made from a seed and remembered."""

from __future__ import annotations

import hashlib

ROOT = "1.2.826.0.1.3680043.10.999."
"""Root of every UID of the sample site; 999 is invented below pydicom's free root."""


class Mint:
    """Makes the sample site's identifiers; the same seed and label give the same one.

    It remembers all it made, since none of them may be found in what leaves the site.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._made: dict[str, None] = {}

    def uid(self, *label: str | int) -> str:
        """A UID of fixed length (PS3.5 9.1)."""
        return self.text(f"{ROOT}{self._digits(20, 'uid', *label)}")

    def number(self, prefix: str, *label: str | int) -> str:
        """`prefix` and eight digits: an accession number, an order, a serial number ..."""
        return self.text(f"{prefix}{self._digits(8, prefix, *label)}")

    def text(self, value: str) -> str:
        """Remember `value` as identifying, and return it."""
        self._made[value] = None
        return value

    @property
    def made(self) -> tuple[str, ...]:
        """Everything identifying so far, in the order it was made."""
        return tuple(self._made)

    def _digits(self, length: int, *label: str | int) -> int:
        digest = hashlib.sha256(repr((self.seed, *label)).encode()).digest()
        smallest: int = 10 ** (length - 1)  # so that every one has the same length
        return smallest + int.from_bytes(digest) % (9 * smallest)
