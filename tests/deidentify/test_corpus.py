"""The program on a corpus with an answer key, as the MIDI-B benchmark measures (tests/corpus).

`tests/corpus/score.py --seeds N` runs larger ones and prints what is missed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.scoring import score

pytestmark = pytest.mark.filterwarnings("ignore:The value length")  # scanners do so, too

REQUIRED = 99.95  # percent of all actions, removal and retention together


@pytest.mark.parametrize("seed", [2026, 471])
def test_nothing_planted_survives_and_what_is_useful_stays(seed: int, tmp_path: Path) -> None:
    result = score(tmp_path, seed, patients=20, instances=2)
    assert result.survivors == []
    assert result.percent >= REQUIRED, "\n".join(result.misses[:20])
