"""Keyed pseudonyms: the only maker of UIDs, accession numbers and date shifts.

Everything follows from one 256-bit site secret, so the same study gets the same pseudonyms again,
on any machine that holds the secret, and nobody without it can recompute or link them. Patient ids
are the exception: their numbers are drawn at random and kept in the crosswalk (site.crosswalk).
"""

from __future__ import annotations

import hmac
import re

UID_ROOT = "2.25."  # UIDs derived from a 128-bit number, PS3.5 B.2
# SOP classes, transfer syntaxes, coding schemes (PS3.6 Annex A); a name behind the root is none
_WELL_KNOWN = re.compile(r"1\.2\.840\.10008(?:\.\d+)+")
MAX_SHIFT_DAYS = 3650


class Pseudonyms:
    """Makes pseudonyms from the site secret.

    Args:
        secret: 32 bytes; never shown, stored or sent by this class.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._uids: dict[str, str] = {}

    def uid(self, original: str) -> str:
        """The new UID for an instance identity; well-known UIDs and empty values stay.

        `2.25.` and 128 bits of HMAC-SHA256 as a decimal number, at most 44 characters.
        """
        known = self._uids.get(original)
        if known is not None:
            return known
        if not original or _WELL_KNOWN.fullmatch(original):
            return original
        new = UID_ROOT + str(int.from_bytes(self._digest("uid", original)[:16], "big"))
        if len(self._uids) > 200_000:  # bounded: an archive's back-catalogue has millions
            self._uids.clear()
        self._uids[original] = new
        return new

    def accession(self, original: str) -> str:
        """A keyed accession number: 16 decimal digits (VR SH allows 16), "" stays ""."""
        if not original:
            return ""
        number = int.from_bytes(self._digest("accession", original)[:8], "big")
        return f"{number % 10**16:016d}"

    def shift_days(self, patient_id: str) -> int:
        """Whole days every date of this patient moves: -1 to -3650."""
        number = int.from_bytes(self._digest("shift", patient_id)[:8], "big")
        return -(1 + number % MAX_SHIFT_DAYS)

    def fingerprint(self, text: str) -> str:
        """A keyed name for something identified, for journals that must not hold it."""
        return self._digest("fingerprint", text).hex()

    def _digest(self, purpose: str, value: str) -> bytes:
        # the purpose keeps one kind of pseudonym from telling anything about another
        message = f"{purpose}\0{value}".encode("utf-8", "surrogateescape")
        return hmac.digest(self._secret, message, "sha256")  # a third of the time of an object

    def __repr__(self) -> str:
        return "Pseudonyms(...)"
