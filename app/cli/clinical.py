"""`study-courier clinical`: empty tables to fill in, and the check of filled ones."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from app.cli.clinical_report import ClinicalReport
from app.cli.console import Console, plain
from app.cli.throwaway import throwaway_ports
from app.clinical.dictionary import chosen
from app.clinical.importer.form import closed_lists
from app.clinical.importer.gathering import Exam, Gathering
from app.clinical.importer.importing import Files, Import
from app.clinical.importer.judging import compared, completed, judge
from app.clinical.importer.mapping import Decisions, read_decisions, write_decisions
from app.clinical.importer.template import write_template
from app.errors import UsageError
from app.model import Draft, Project, Token
from app.site.paths import Home
from app.site.project import DEFAULT, read_project
from app.submission import survey


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 1 if something has an error, or has to be decided first."""
    project = read_project(arguments.project) if arguments.project else DEFAULT
    if arguments.act == "template":
        paths = write_template(
            arguments.out, closed_lists(chosen(project.clinical), project.clinical)
        )
        for path in paths:
            console.say(plain(str(path)))
        console.add(files=[str(path) for path in paths])
        return 0
    return _check(arguments, project, console, token)


def _check(arguments: Namespace, project: Project, console: Console, token: Token) -> int:
    decisions = remembered(arguments.mapping, project)
    with throwaway_ports() as ports:
        path, key = ports.home.work / "tables", ports.secrets.data_key
        with closing(Gathering(path, key)) as gathering:
            if arguments.source:
                draft = Draft(tuple(arguments.source), package=Path(), project=project)
                for _ in console.follow(survey(draft, ports, token)):
                    pass
                gathering.add_exams(Exam(*one) for one in ports.index.exams())
            files = Files(arguments.cases, arguments.events)
            imported = Import(files, decisions, project.clinical, gathering)
            report = ClinicalReport(console)
            for problem in imported.read(token):
                report.problem(problem)
            for found in imported.cases(token):
                studies = imported.studies(found.case.patient_id)
                births = ports.index.birth_dates(found.case.patient_id)
                sexes = ports.index.sexes(found.case.patient_id)
                whole = completed(found, births, sexes)
                judged = judge(whole, project.clinical, studies)
                report.judged(compared(judged, births, sexes))
            report.exams_without_rows(imported.without_rows())
    questions = imported.questions()
    report.reading(imported)
    report.questions(questions)
    if arguments.write_mapping:
        asked = [question for question in questions if question.key]
        write_decisions(
            arguments.write_mapping,
            decisions,
            ((one.place, one.key, " | ".join(one.answers)) for one in asked),
        )
    code = report.finish()
    console.add(**report.facts)
    return code


def open_files(paths: Sequence[Path]) -> Files:
    """What the paths of an argument are.

    Raises:
        UsageError: there are too many.
    """
    if len(paths) > 2:
        raise UsageError(problem="Clinical facts come in two tables at most, CASES and EVENTS.")
    return Files(paths[0], paths[1] if len(paths) == 2 else None)


def remembered(path: Path | None, project: Project) -> Decisions:
    """What the mapping file says, which from now on is remembered; without one, what was said last.

    Raises:
        MappingError, TargetUnwritable
    """
    home = Home.default()
    lists = closed_lists(chosen(project.clinical), project.clinical)
    if path is not None:
        decisions = read_decisions(path, lists)
        write_decisions(home.mapping, decisions)
        return decisions
    if home.root.is_dir() and home.mapping.is_file():
        return read_decisions(home.mapping, lists)
    return Decisions()
