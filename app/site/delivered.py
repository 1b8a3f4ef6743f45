"""Which series a place has already: it takes each once, unless it is told of a correction.

The receipts say it. Versions that kept none of the series wrote a list of their own, which does not
say where to; what stands there counts everywhere.
"""

from __future__ import annotations

from app.errors import TargetUnwritable
from app.site.paths import Home
from app.site.receipts import shipments


def delivered(home: Home, places: frozenset[str]) -> frozenset[str]:
    """The new SeriesInstanceUIDs of all finished deliveries to one of these places.

    Args:
        places: see `places.places_of`; empty if it is not decided where to, so that anything
            delivered counts.

    Raises:
        TargetUnwritable: the state folder cannot be read.
    """
    found = set(_listed(home))
    for one in shipments(home):
        if not places or places & one.places:
            found.update(one.series)
    return frozenset(found)


def _listed(home: Home) -> list[str]:
    try:
        return home.delivered.read_text("ascii").split()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise TargetUnwritable(path=home.delivered) from error
