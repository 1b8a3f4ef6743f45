"""The package's report as a PDF, with the receipt. Runs in a lane: nothing of it is a widget."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from app.model import Receipt
from app.ui import wording

_SCALE = 96  # dots an inch, which QTextDocument takes for its own


def print_report(report: Path, receipt: Receipt | None, target: Path) -> Path:
    """Write the report at `report` (JSON) as a PDF of A4 pages.

    Raises:
        OSError: the report cannot be read.
    """
    facts = json.loads(report.read_text("utf-8"))
    writer = QPdfWriter(str(target))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    writer.setResolution(_SCALE)
    writer.setTitle("Study Courier")
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", 9))
    document.setHtml(_html(facts, receipt))
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    return target


def _html(facts: dict[str, Any], receipt: Receipt | None) -> str:
    project, counts = facts["project"], facts["counts"]
    parts = [
        f"<h1>Package report</h1><p>{escape(project['name'])}, site {escape(project['site_id'])},"
        f" {escape(facts['finished'][:10])}</p>",
        _table([(name.capitalize(), _shown(name, value)) for name, value in counts.items()]),
    ]
    if receipt is not None:
        parts += ["<h2>Receipt</h2>", _table(_receipt_lines(receipt))]
    if facts.get("attestation"):
        parts += ["<h2>Attestation</h2>", _table(_lines(facts["attestation"]))]
    parts.append("<h2>What is in the package</h2>")
    heading = ("Patient", "Series", "Images", "Size")
    parts.append(_table([heading, *(_series_line(one) for one in facts["series"])]))
    for name in ("held", "rejected"):
        if facts[name]:
            lines = [(one["sentence"], wording.number(one["files"])) for one in facts[name]]
            parts += [f"<h2>{name.capitalize()}</h2>", _table(lines)]
    options = [(one["code"], one["meaning"]) for one in facts["deidentification"]["options"]]
    parts += ["<h2>How it was de-identified</h2>", _table(options)]
    checks = "".join(f"<li>{escape(one['check'])}</li>" for one in facts["audit"]["checks"])
    parts.append(f"<h2>How it was checked</h2><ul>{checks}</ul>")
    return "".join(parts)


def _shown(name: str, value: int) -> str:
    return wording.size(value) if name == "bytes" else wording.number(value)


def _series_line(one: dict[str, Any]) -> tuple[str, str, str, str]:
    return (
        one["patient_id"],
        f"{one['modality']} {one['description']}",
        wording.number(one["instances"]),
        wording.size(one["size"]),
    )


def _lines(facts: dict[str, str]) -> list[tuple[str, str]]:
    return [(name.capitalize(), value) for name, value in facts.items()]


def _receipt_lines(receipt: Receipt) -> list[tuple[str, str]]:
    return [
        ("Destination", receipt.destination),
        ("Package", receipt.package),
        ("Arrived", f"{wording.number(receipt.files)} files, {wording.size(receipt.size)}"),
        ("Finished", receipt.finished),
        ("Proved by", receipt.confirmed_by),
        ("SHA-256", receipt.digest),
    ]


def _table(lines: Sequence[tuple[str, ...]]) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in line) + "</tr>"
        for line in lines
    )
    return f"<table cellpadding='3' width='100%'>{rows}</table>"
