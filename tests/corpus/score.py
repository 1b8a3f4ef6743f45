"""Prints how much of what a corpus requires the program does: `score.py --seeds 5`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from corpus.scoring import Score, score  # noqa: E402 - the script finds its packages first


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=1, help="how many corpora")
    parser.add_argument("--first", type=int, default=1, help="the first corpus's seed")
    parser.add_argument("--patients", type=int, default=40)
    parser.add_argument("--instances", type=int, default=6, help="of each patient")
    parser.add_argument("--misses", type=int, default=40, help="how many misses are listed")
    chosen = parser.parse_args()
    total = Score()
    for seed in range(chosen.first, chosen.first + chosen.seeds):
        with tempfile.TemporaryDirectory() as folder:
            total.add(score(Path(folder), seed, chosen.patients, chosen.instances))
    lines = [*total.survivors, *total.misses][: chosen.misses]
    sys.stdout.write("\n".join([*lines, *_table(total)]) + "\n")


def _table(total: Score) -> Iterator[str]:
    yield f"{'required action':24}{'all':>9}{'missed':>9}{'met %':>10}"
    for action, count in sorted(total.total.items()):
        missed = total.missed[action]
        yield f"{action:24}{count:9}{missed:9}{100 * (1 - missed / count):10.3f}"
    yield f"{'all':24}{total.total.total():9}{total.missed.total():9}{total.percent:10.3f}"
    yield f"{total.instances} instances, {total.held} held, {len(total.survivors)} survivors"


if __name__ == "__main__":
    main()
