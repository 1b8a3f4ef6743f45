"""What an import asks, and what it leaves over, put into words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.clinical.importer.questions import Doubt, Question
from app.clinical.importer.typed_days import DayForm
from app.clinical.records import Absent, Problem, Sheet
from app.ui import clinical_wording, wording
from app.ui.clinical_importing import LEAVE_OUT


def _say(context: str, source: object) -> str:
    return QCoreApplication.translate(context, str(source))


_SHEETS: dict[Sheet, object] = {
    Sheet.CASES: QT_TRANSLATE_NOOP("Import", "table of cases"),
    Sheet.EVENTS: QT_TRANSLATE_NOOP("Import", "table of events"),
}
_DAY_FORMS: dict[str, object] = {
    DayForm.DAY_FIRST: QT_TRANSLATE_NOOP("Import", "day, month, year"),
    DayForm.MONTH_FIRST: QT_TRANSLATE_NOOP("Import", "month, day, year"),
    DayForm.EXCEL_1900: QT_TRANSLATE_NOOP("Import", "days as Excel counts them, from 1900"),
    DayForm.EXCEL_1904: QT_TRANSLATE_NOOP("Import", "days as Excel counts them, from 1904"),
}


def question(asked: Question) -> str:
    """What is asked."""
    return _say("Import", asked.doubt.sentence)


def asked_of(asked: Question) -> str:
    """What it is asked of: a spelling or column, where it stands, and how many rows have it."""
    where = _say("Import", _SHEETS[asked.sheet])
    what = asked.key
    if asked.doubt is Doubt.VALUE:
        name = asked.place[1].rsplit(".", 1)[-1]
        what = f"\N{LEFT DOUBLE QUOTATION MARK}{asked.key}\N{RIGHT DOUBLE QUOTATION MARK}"
        where = clinical_wording.field(name)
    elif asked.place and asked.place[-1] == "days":
        what = clinical_wording.field(asked.key)
    parts = [] if asked.doubt in {Doubt.WHOSE, Doubt.LEADING_ZEROS} else [what]
    rows = _say("Import", QT_TRANSLATE_NOOP("Import", "rows: {count}"))
    parts += [where, rows.format(count=wording.number(asked.rows))]
    return " \N{MIDDLE DOT} ".join(parts)


def answer(asked: Question, said: str) -> str:
    """One of the answers."""
    if said == Absent.UNKNOWN.value and asked.doubt is Doubt.VALUE:
        return _say("Import", QT_TRANSLATE_NOOP("Import", "Unknown"))
    if asked.doubt in {Doubt.COLUMN, Doubt.TWICE}:
        leave = QT_TRANSLATE_NOOP("Import", "leave the column out")
        return _say("Import", leave) if said == LEAVE_OUT else clinical_wording.field(said)
    return _say("Import", _DAY_FORMS.get(said, said))


def place(found: Problem) -> str:
    """Where a row stands, and what it says."""
    where = _say("Import", QT_TRANSLATE_NOOP("Import", "{table}, row {row}"))
    told = where.format(table=_say("Import", _SHEETS[found.sheet]), row=found.row)
    return f"{told}: {found.value}" if found.value else told


def problem(found: Problem) -> str:
    return _say("Problem", found.sentence)
