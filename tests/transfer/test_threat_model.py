"""The page on threats names, for what stops each, a test that there is."""

from __future__ import annotations

import re
from pathlib import Path

from app.resources import resource

ROOT = Path(__file__).parent.parent.parent
ROW = re.compile(r"^\| [^|]+\| [^|]+\|[^|]*\| `(tests/[\w/]+\.py)::(\w+)` \|$", re.MULTILINE)


def test_each_defence_is_held_by_a_test_that_there_is() -> None:
    page = resource("docs/threat-model.md").read_text("utf-8")
    named = ROW.findall(page)
    assert len(named) == sum(
        line.startswith("| ") and "`tests/" in line for line in page.split("\n")
    )
    assert len(named) > 15
    missing = [
        f"{path}::{name}"
        for path, name in named
        if not re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []
