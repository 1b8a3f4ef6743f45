"""The page on repairs names 34 of them, each with a test that there is."""

from __future__ import annotations

import re
from pathlib import Path

from app.resources import resource

ROOT = Path(__file__).parent.parent.parent
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROW = re.compile(
    rf"^\| (\d+) \|[^|]+\|[^|]+\| ({TEST.pattern}(?:, {TEST.pattern})*) \|$", re.MULTILINE
)


def test_each_repair_is_held_by_a_test_that_there_is() -> None:
    rows = ROW.findall(resource("docs/what-curators-repair.md").read_text("utf-8"))
    assert [int(number) for number, *_ in rows] == list(range(1, 35))
    named = {test for _, tests, *_ in rows for test in TEST.findall(tests)}
    missing = [
        f"{path}::{name}"
        for path, name in sorted(named)
        if not re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []
