"""What a coordinator's computer remembers of the sites: whose key is known, and what came before.

A site's key is taken as its own the first time (the person is told the fingerprint, to be compared
by telephone), and from then on no other is. Nothing in here is secret, or of a patient.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.errors import ForeignSignature, NewerStore, ReceivedBefore
from app.site import database
from app.site.paths import Home, whole_file

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Arrival:
    """A package that was opened here: of which site, and when (UTC, ISO 8601)."""

    site: str
    at: str


@dataclass(frozen=True, slots=True)
class Register:
    """Attributes:
    keys: fingerprint of the key of each site, by the site's number.
    arrivals: by the package's digest.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    arrivals: Mapping[str, Arrival] = field(default_factory=dict)

    def require_new(self, package: str) -> None:
        """Raises ReceivedBefore."""
        if arrival := self.arrivals.get(package):
            raise ReceivedBefore(site=arrival.site, day=arrival.at[:10])

    def require_own_key(self, site: str, fingerprint: str) -> None:
        """Raises ForeignSignature if another key of the site is known."""
        if self.keys.get(site, fingerprint) != fingerprint:
            raise ForeignSignature(site=site, fingerprint=fingerprint)


def read_register(home: Home) -> Register:
    """What is remembered; an empty one at first.

    Raises:
        NewerStore: a newer version wrote it, or it is damaged: then nobody can say whom to trust.
    """
    path = _path(home)
    try:
        fields = json.loads(path.read_bytes())
        if fields["version"] != _VERSION:
            raise NewerStore(path=path)
        arrivals = {digest: Arrival(**one) for digest, one in fields["arrivals"].items()}
        return Register(dict(fields["keys"]), arrivals)
    except FileNotFoundError:
        return Register()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NewerStore(path=path) from error


def remember(home: Home, site: str, fingerprint: str, package: str) -> str:
    """A package of that site arrived, and passed.

    Returns:
        when, UTC, ISO 8601.

    Raises:
        TargetFull, TargetUnwritable, NewerStore
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with database.alone(home.lock):
        register = read_register(home)
        keys = {**register.keys, site: fingerprint}
        arrivals = {
            digest: {"site": one.site, "at": one.at}
            for digest, one in {**register.arrivals, package: Arrival(site, now)}.items()
        }
        fields = {"version": _VERSION, "keys": keys, "arrivals": arrivals}
        with whole_file(_path(home)) as file:
            file.write(json.dumps(fields, indent=1).encode())
    return now


def _path(home: Home) -> Path:
    return home.reception
