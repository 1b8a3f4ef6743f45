"""Above the form: who the patient is, what the images say, and the picture of the days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clinical.offsets import age_and_over, completed_years
from app.clinical.records import Case, Problem, told
from app.ui import wording
from app.ui.clinical_book import Person
from app.ui.theme import SPACE
from app.ui.timeline import timeline
from app.ui.timeline_view import TimelineView
from app.ui.widgets import Button, Headline, label, row


class PatientHead(QWidget):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self.timeline = TimelineView()
        self._title, self._facts = Headline(), label("", tone="muted")
        self.copy = Button(self.tr("&Copy from the one before"), "copy", "quiet")
        self.copy.setToolTip(
            self.tr("Everything but days, results and what is this patient's own (Ctrl+D)")
        )
        self.onward = Button(self.tr("Next &without facts"), "down", "quiet")
        self.onward.setToolTip(self.tr("Go to the next patient without facts (Ctrl+E)"))
        line = row(self._title, self.copy, self.onward, spacing=4)
        line.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(line)
        column.addWidget(self._facts)
        column.addWidget(self.timeline)

    def show_person(self, person: Person, case: Case, problems: Sequence[Problem]) -> None:
        """Show a patient with what is known so far."""
        self._title.say(wording.person(person.name) or person.patient_id)
        days = [one.day for one in person.studies]
        self.timeline.show_line(timeline(case, days, problems))
        self._facts.setText(" \N{MIDDLE DOT} ".join(self._known(person, case)))

    def _known(self, person: Person, case: Case) -> list[str]:
        """What the images say, and what follows from it."""
        parts = [person.patient_id]
        if person.studies:
            count = wording.number(len(person.studies))
            parts.append(self.tr("imaging studies: {count}").format(count=count))
        if sex := told(case.sex):
            parts.append(sex)
        birth, index = told(case.birth_date), told(case.index_date)
        age, over = age_and_over(birth, index)
        if over == "Yes":
            parts.append(self.tr("over 89 on the index day"))
        elif age is not None and age >= 0:
            parts.append(self.tr("{age} years on the index day").format(age=age))
        elif birth is not None and person.studies:
            years = completed_years(birth, person.studies[0].day)
            parts.append(self.tr("{age} years at the first study").format(age=years))
        return parts
