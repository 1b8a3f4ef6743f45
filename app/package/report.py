"""What was done, for the site and the archive: report.json for programs, report.html for people.

Both are made from de-identified facts and counts alone. Neither holds a source value, the name of
a source file, an original UID, or anything of the destination.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from app import __version__
from app.errors import Reason
from app.model import Attestation, FindingCode, Packaged, PixelReview, Project
from app.package.bag import readable_size
from app.package.contents import COLUMNS, Contents
from app.package.target import table_file
from app.resources import resource

REPORT_JSON = "report.json"
REPORT_HTML = "report.html"

CHECKS: dict[FindingCode, str] = {
    FindingCode.NOT_AS_WRITTEN: "Size and SHA-256 are those of the file that was written.",
    FindingCode.NOT_DICOM: "The file is a whole DICOM file.",
    FindingCode.PREAMBLE: "The preamble is empty.",
    FindingCode.FILE_META: "The file meta information holds nothing but what this program wrote.",
    FindingCode.UNEXPECTED_ATTRIBUTE: "Every attribute is one that the profile lets through.",
    FindingCode.PRIVATE_ATTRIBUTE: "Every private attribute is on the list of safe ones.",
    FindingCode.FORBIDDEN_VALUE: "What must be empty is empty, and each value has its proper form.",
    FindingCode.KNOWN_IDENTIFIER: (
        "No known identifier of the patient is in any value outside the pixel data."
    ),
    FindingCode.ORIGINAL_UID: "No original UID is left.",
    FindingCode.REAL_DATE: "No real date of the patient is left.",
    FindingCode.TRAILING_BYTES: "Nothing is hidden behind the image.",
    FindingCode.MISSING_ATTRIBUTE: "The attributes that identify the image are there.",
    FindingCode.WRONG_IDENTITY: "The image carries its own pseudonymous identity and no other.",
    FindingCode.NOT_DECLARED: "The file declares which options were applied to it.",
}
"""What the audit looks for in each written file, in words; a finding keeps the file out."""

_REVIEWS = {
    PixelReview.REVIEWED: "Pixels: a person looked",
    PixelReview.ACCEPTED: "Pixels: somebody answers for all boxes found, unseen",
    PixelReview.NOT_NEEDED: "Pixels: searched, no text found",
}


@dataclass(frozen=True, slots=True, order=True)
class FactsLeftOut:
    """Clinical facts of a patient that are not in the tables, and why: no value, no row.

    Attributes:
        case_id: the patient's pseudonym; "" for patients who are not in the package.
        table, column: where it stood in the site's tables.
        facts: how many there are.
    """

    case_id: str
    table: str
    column: str
    code: str
    sentence: str
    facts: int


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the package itself does not know of the run.

    Attributes:
        project: its name, site id and options are reported; its destination is not.
        recipe_digest: SHA-256 of the compiled rules, hexadecimal.
        rules: how many rules there are.
        held, rejected: number of files by reason.
        reviewed: a person looked at every series in the preview.
        started, finished: UTC.
        attestation: who answers for the package; None if nobody was asked (the command line).
        correction: what was sent before may be here again, and may differ.
        facts_left_out: clinical facts that are not in the tables.
    """

    project: Project
    recipe_digest: str
    rules: int
    held: Mapping[Reason, int]
    rejected: Mapping[Reason, int]
    reviewed: bool
    started: datetime
    finished: datetime
    attestation: Attestation | None = None
    correction: bool = False
    facts_left_out: tuple[FactsLeftOut, ...] = ()


def write_report(
    bag: Path, facts: ReportFacts, contents: Contents, tables: Sequence[Packaged] = ()
) -> None:
    """Write both reports as tag files of the bag.

    Args:
        tables: the clinical tables, which are in the payload.
    """
    clinical = {
        "tables": [_table(bag, table) for table in tables],
        "left_out": [asdict(one) for one in facts.facts_left_out],
    }
    report = _report(facts, contents) | {"clinical": clinical}
    texts = {
        REPORT_JSON: json.dumps(report, indent=2, ensure_ascii=False) + "\n",
        REPORT_HTML: _html(report),
    }
    for name, text in texts.items():
        (bag / name).write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _table(bag: Path, table: Packaged) -> dict[str, object]:
    with table_file(bag, table.target).open("rb") as file:
        rows = sum(1 for _ in file) - 1  # below the heading
    return {"name": table.target.rsplit("/", 1)[1], "rows": rows, "bytes": table.size}


def _report(facts: ReportFacts, contents: Contents) -> dict[str, object]:
    return {
        "report": "study-courier/1",
        "program": {"name": "Study Courier", "version": __version__},
        "project": {"name": facts.project.name, "site_id": facts.project.site_id},
        "started": facts.started.isoformat(timespec="seconds"),
        "finished": facts.finished.isoformat(timespec="seconds"),
        "correction": facts.correction,
        "counts": {
            "patients": contents.patients,
            "studies": contents.studies,
            "series": len(contents.series),
            "instances": contents.instances,
            "bytes": contents.size,
            "held": sum(facts.held.values()),
            "rejected": sum(facts.rejected.values()),
        },
        "deidentification": {
            "options": [
                {"code": option.value, "meaning": option.meaning}
                for option in sorted(facts.project.options)
            ],
            "recipe_sha256": facts.recipe_digest,
            "rules": facts.rules,
            "reviewed": facts.reviewed,
            "heads_allowed": facts.project.allow_heads,
            "pixels": _pixels(contents),
        },
        "audit": {
            "checks": [{"code": code.value, "check": text} for code, text in CHECKS.items()],
            "files_admitted": contents.instances,
            "findings_admitted": 0,
            "files_held": facts.held.get(Reason.AUDIT_FINDING, 0),
        },
        "attestation": asdict(facts.attestation) if facts.attestation else None,
        "series": [asdict(series) for series in contents.series],
        "held": _reasons(facts.held),
        "rejected": _reasons(facts.rejected),
    }


def _pixels(contents: Contents) -> dict[str, object]:
    """What was done about burned-in text, in counts; never the text."""
    return {
        "series": {
            review.value: sum(series.review == review for series in contents.series)
            for review in PixelReview
        },
        "boxes": sum(series.boxes for series in contents.series),
        "images_with_boxes": sum(series.redacted for series in contents.series),
    }


def _reasons(counts: Mapping[Reason, int]) -> list[dict[str, object]]:
    return [
        {"code": reason.value, "files": counts[reason], "sentence": reason.sentence}
        for reason in sorted(counts, key=lambda reason: (-counts[reason], reason.value))
        if counts[reason]
    ]


def _html(report: Mapping[str, object]) -> str:
    # the window knows this module from its start; it writes a report much later
    from jinja2 import (  # noqa: PLC0415
        Environment,
        FileSystemLoader,
        StrictUndefined,
        select_autoescape,
    )
    from markupsafe import Markup  # noqa: PLC0415

    folder = resource("report")
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["size"] = readable_size
    environment.filters["number"] = lambda number: f"{number:,}".replace(",", "\u202f")
    style = (folder / "report.css").read_text(encoding="utf-8")
    template = environment.get_template("report.html.j2")
    style = Markup(style)  # noqa: S704 - ours
    return template.render(report, columns=tuple(COLUMNS), reviews=_REVIEWS, style=style)
