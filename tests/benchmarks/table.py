"""How fast the program is, and how large it grows: one command, one table.

    python3 installer/chores.py bench [--quick] [--only NAME ...] [--peers PYTHON]

The peers are other tools from PyPI on the same CT slices. They are run where they are installed:
in this Python, or in that of another virtual environment (dicognito, dicom-anonymizer, deid).
Figures are honest on a quiet machine only; the last column says what else used the cores.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import burned_in
import clinical_import
import main_job
import peers
import scan_memory
import viewer
from measuring import begin_table

from app import sample_site

SECTIONS = ("ct", "xray", "workers", "scan", "many", "peers", "text", "clinical", "viewer")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--quick", action="store_true", help="a tenth of the files, one round")
    parser.add_argument("--slices", type=int, default=800)
    parser.add_argument("--xrays", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--files", type=int, default=100_000, help="of the scan")
    parser.add_argument("--many", type=int, default=20_000, help="small images of a whole run")
    parser.add_argument("--text", type=int, default=12, help="series of each kind to be searched")
    parser.add_argument("--patients", type=int, default=10_000, help="of the clinical tables")
    parser.add_argument("--peers", default=sys.executable, help="a Python that has them")
    chosen = parser.parse_args()
    if chosen.quick:
        chosen.rounds = 1
        for name in ("slices", "xrays", "files", "many", "text", "patients"):
            setattr(chosen, name, max(1, getattr(chosen, name) // 10))
    begin_table()
    for name in chosen.only:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            _SECTIONS[name](chosen, Path(folder))


def _slices(chosen: argparse.Namespace, work: Path) -> Path:
    return sample_site.ct_series(_new(work / "ct"), slices=chosen.slices)


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _ct(chosen: argparse.Namespace, work: Path) -> None:
    main_job.against_the_floor("CT slices", 2.0, _slices(chosen, work), work, chosen.rounds)


def _xray(chosen: argparse.Namespace, work: Path) -> None:
    source = sample_site.xrays(_new(work / "x-rays"), count=chosen.xrays)
    main_job.against_the_floor("X-rays", 1.3, source, work, chosen.rounds)


def _workers(chosen: argparse.Namespace, work: Path) -> None:
    main_job.two_workers(_slices(chosen, work), work, chosen.rounds)


def _scan(chosen: argparse.Namespace, work: Path) -> None:
    scan_memory.rows(work, (max(1, chosen.files // 100), chosen.files))


def _many(chosen: argparse.Namespace, work: Path) -> None:
    main_job.many_small_files((max(1, chosen.many // 10), chosen.many), work)


def _peers(chosen: argparse.Namespace, work: Path) -> None:
    source = sample_site.ct_series(_new(work / "ct"), slices=min(chosen.slices, 200))
    peers.rows(source, work, chosen.peers)


def _text(chosen: argparse.Namespace, work: Path) -> None:
    burned_in.rows(burned_in.KINDS, seed=1, count=max(3, chosen.text), work=work)


def _clinical(chosen: argparse.Namespace, work: Path) -> None:
    clinical_import.rows(work, (max(1, chosen.patients // 10), chosen.patients))


def _viewer(chosen: argparse.Namespace, work: Path) -> None:
    viewer.rows(work, quick=chosen.quick)


_SECTIONS: dict[str, Callable[[argparse.Namespace, Path], None]] = {
    "ct": _ct,
    "xray": _xray,
    "workers": _workers,
    "scan": _scan,
    "many": _many,
    "peers": _peers,
    "text": _text,
    "clinical": _clinical,
    "viewer": _viewer,
}

if __name__ == "__main__":
    main()
