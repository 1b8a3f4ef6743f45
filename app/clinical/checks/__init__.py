"""What does not fit together in a case's clinical facts, before anything is written of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from app.clinical.checks.agreement import agreement
from app.clinical.checks.codes import Code
from app.clinical.checks.days import days
from app.clinical.checks.inquiry import Inquiry
from app.clinical.checks.person import same_person
from app.clinical.checks.values import values
from app.clinical.dictionary import Dictionary, chosen
from app.clinical.records import Case, Day, Problem, Severity
from app.model import Clinical

__all__ = ["Code", "check", "has_errors", "same_person"]


def check(
    case: Case,
    clinical: Clinical,
    *,
    dictionary: Dictionary | None = None,
    studies: Iterable[Day] | None = None,
    today: date | None = None,
) -> tuple[Problem, ...]:
    """Everything that is wrong with one case, or may be; errors first.

    Args:
        clinical: the project's closed lists.
        dictionary: by default the one that the project chose.
        studies: true days of the patient's imaging studies; None leaves out what needs them.
        today: nothing may be later; by default this day.
    """
    inquiry = Inquiry(
        case=case,
        clinical=clinical,
        dictionary=dictionary or chosen(clinical),
        studies=None if studies is None else tuple(studies),
        today=today or datetime.now().astimezone().date(),
    )
    found = dict.fromkeys((*values(inquiry), *days(inquiry), *agreement(inquiry)))
    return tuple(sorted(found, key=lambda problem: problem.severity is Severity.WARNING))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether the case must be held."""
    return any(problem.severity is Severity.ERROR for problem in problems)
