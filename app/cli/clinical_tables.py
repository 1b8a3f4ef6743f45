"""The clinical facts that go into a package, out of the tables that were named with it."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack

from app.cli.clinical import open_files, remembered
from app.cli.clinical_report import ClinicalReport
from app.cli.console import Console
from app.clinical.importer.importing import Import
from app.clinical.importer.judging import Judged
from app.intake import Intake, open_intake
from app.model import Draft, Token
from app.ports import Ports
from app.submission import survey


def take_in(
    arguments: Namespace,
    draft: Draft,
    ports: Ports,
    console: Console,
    token: Token,
    *,
    until: ExitStack,
) -> tuple[Intake[Import], int]:
    """Find the exams, read the tables, and name what of them is left out.

    Returns:
        what was read, open until `until` ends, and the exit code: 1 if something is left out.
    """
    files = open_files(arguments.clinical)
    decisions = remembered(arguments.mapping, draft.project)
    for _ in console.follow(survey(draft, ports, token)):
        pass
    intake = until.enter_context(
        open_intake(files, decisions, draft.project, ports, correction=arguments.correction)
    )
    return intake, _read(intake, console, token)


def _read(intake: Intake[Import], console: Console, token: Token) -> int:
    report = ClinicalReport(console, errors_only=True)
    for found in intake.read(token):
        if isinstance(found, Judged):
            report.judged(found)
        else:
            report.problem(found)
    report.exams_without_rows(intake.imported.without_rows())
    report.reading(intake.imported)
    report.questions(intake.imported.questions())
    code = report.finish("written")
    console.add(clinical=report.facts)
    return code
