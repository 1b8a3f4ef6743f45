"""What a package says of itself, in its report."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import NotFitToReceive
from app.model import Option, PixelReview
from app.package.report import REPORT_JSON

_SITE_ID = re.compile(r"\d{6}")
_LARGEST = 1 << 28  # bytes


@dataclass(frozen=True, slots=True)
class Said:
    """Attributes:
    options: profile and options it was de-identified with.
    counts: patients, studies, series, instances, bytes.
    reviewed: the series whose pixels somebody answers for.
    """

    site_id: str
    options: frozenset[Option]
    counts: Mapping[str, int]
    reviewed: frozenset[str]
    finished: datetime
    corrects: bool


def read_said(bag: Path) -> Said:
    """Raises NotFitToReceive if the package has no report that can be read."""
    try:
        with (bag / REPORT_JSON).open("rb") as file:
            told = json.loads(file.read(_LARGEST))
        return Said(
            site_id=_SITE_ID.fullmatch(told["project"]["site_id"])[0],  # type: ignore[index]
            options=frozenset(Option(one["code"]) for one in told["deidentification"]["options"]),
            counts={name: int(count) for name, count in told["counts"].items()},
            reviewed=frozenset(
                one["series_uid"]
                for one in told["series"]
                if one["review"] and PixelReview(one["review"]).by_person
            ),
            finished=datetime.fromisoformat(told["finished"]).astimezone(UTC),
            corrects=told.get("correction") is True,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotFitToReceive(problem="its report cannot be read") from error
