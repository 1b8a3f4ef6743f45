"""The pages of the way, what may stand in it, and how things stand with one series."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Page(StrEnum):
    """The pages, in the order of the way."""

    START = "start"
    STUDIES = "studies"
    REVIEW = "review"
    CLINICAL = "clinical"
    CONFIRM = "confirm"
    SEND = "send"
    DONE = "done"


class Obstacle(StrEnum):
    """Why the way ahead is closed. `wording.obstacle` says it to the person."""

    NO_SITE_ID = "no-site-id"
    NO_PACKAGE = "no-package"
    NO_STUDIES = "no-studies"
    WORKING = "working"
    NOT_READ = "not-read"
    NOTHING_FOUND = "nothing-found"
    NOTHING_LEFT = "nothing-left"
    UNDECIDED = "undecided"
    FACTS_MISSING = "facts-missing"
    FACTS_WRONG = "facts-wrong"
    NO_DESTINATION = "no-destination"
    NOT_ATTESTED = "not-attested"


class SeriesStatus(StrEnum):
    """How things stand with one series. `wording.series_status` says it to the person."""

    TO_REVIEW = "to-review"
    APPROVED = "approved"
    EXCLUDED = "excluded"
    HELD = "held"


class Way(StrEnum):
    """How the package travels once it is whole."""

    KEEP = "keep"  # it stays in its folder; someone carries or sends it later
    FOLDER = "folder"
    SERVER = "sftp"  # the first kind there was; drafts have its name
    DRIVE = "drive"  # sealed, so that it may get lost


def is_site_id(text: str) -> bool:
    """Six digits, as the archive's coordinator gives them."""
    return re.fullmatch(r"[0-9]{6}", text) is not None


def way_to(address: str) -> Way:
    """How a package goes to an address out of a project file."""
    if not address:
        return Way.KEEP
    return Way.SERVER if leads_on(Way.SERVER, address) else Way.FOLDER


def leads_on(way: Way, address: str) -> bool:
    """Whether a package can go this way, to that address."""
    if way is Way.SERVER:
        return re.fullmatch(r"(?!file:)[a-z0-9+]+://[^/\s]+.*", address.strip()) is not None
    return way is Way.KEEP or bool(address.strip())


@dataclass(frozen=True, slots=True)
class Check:
    """Something that has to be right before anything is sent.

    Attributes:
        page: where the person mends it.
    """

    obstacle: Obstacle
    page: Page
    passed: bool
