"""Two cards beside each other: what leaves the building, and what stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model import Option
from app.ui import site_wording, wording
from app.ui.flow import Flow, Page, SeriesStatus
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Figure, Glyph, label, paragraph, row

# options that leave something in the package, in the order they are told
_LEFT_IN = (
    Option.RETAIN_PATIENT_CHARACTERISTICS,
    Option.RETAIN_MODIFIED_DATES,
    Option.RETAIN_FULL_DATES,
    Option.RETAIN_DEVICE_IDENTITY,
    Option.CLEAN_DESCRIPTORS,
    Option.RETAIN_SAFE_PRIVATE,
    Option.CLEAN_STRUCTURED_CONTENT,
    Option.RETAIN_UIDS,
    Option.RETAIN_INSTITUTION_IDENTITY,
)


class _Lines(QWidget):
    """Sentences, each with a sign before it and perhaps a way to look."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)

    def clear(self) -> None:
        while (old := self._column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()  # at once: it has no place any more
                widget.deleteLater()

    def add(self, text: str, icon: str, tone: str, button: Button | None = None) -> None:
        line = QWidget()
        said = paragraph(text, tone="warning" if tone == "warning" else "")
        glyph = Glyph(icon, tone, 16)
        inner = row(glyph, said, *([button] if button else []))
        inner.setContentsMargins(0, 2, 0, 0)
        if button is None:  # beside the first line of a text that wraps
            inner.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        inner.setStretch(1, 1)
        line.setLayout(inner)
        self._column.addWidget(line)


class LeavesCard(Card):
    """What is in the package."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._figures = (
            Figure(self.tr("patients")),
            Figure(self.tr("series")),
            Figure(self.tr("images")),
        )
        self._lines = _Lines()
        self.column.addWidget(label(self.tr("Leaves the building"), factor=1.15, bold=True))
        figures = row(*self._figures)
        for place in range(len(self._figures)):
            figures.setStretch(place, 1)
        self.column.addLayout(figures)
        self.column.addWidget(self._lines)
        self.column.addStretch(1)

    def show_flow(self, flow: Flow) -> None:
        shown = (
            flow.series, flow.draft.excluded_series, flow.draft.project, flow.facts, flow.summary,
        )  # fmt: skip
        if shown == self._shown:
            return
        self._shown = shown
        for figure, count in zip(self._figures, _counts(flow), strict=True):
            figure.count(wording.number(count))
        self._lines.clear()
        if flow.summary is not None:
            made = self.tr("The package {name}, as it was made and checked; its report says more.")
            self._lines.add(made.format(name=flow.summary.path.name), "package", "accent")
            return
        project = flow.draft.project
        pseudonym = self.tr("Patients under pseudonyms such as {site}-123456.")
        self._lines.add(pseudonym.format(site=project.site_id or "······"), "person", "accent")
        for option in _LEFT_IN:
            if option in project.options:
                reveals = option in site_wording.REVEALING
                icon, tone = ("alert", "warning") if reveals else ("check", "muted")
                self._lines.add(site_wording.option(option), icon, tone)
        if flow.facts is not None and flow.facts.entered + flow.facts.held:
            clinical = self.tr(
                "Clinical tables (patients with facts: {count}): days from the index day, no dates;"
                " ages to 89; three digits of the ZIP code."
            )
            number = wording.number(flow.facts.entered + flow.facts.held)
            self._lines.add(clinical.format(count=number), "calendar", "accent")
        else:
            self._lines.add(self.tr("No clinical facts."), "calendar", "muted")
        self._lines.add(
            self.tr("A report with counts and rules, and your name and role below it."),
            "report",
            "muted",
        )


def _counts(flow: Flow) -> tuple[int, int, int]:
    """Patients, series and images that leave."""
    if flow.summary is not None:
        return flow.summary.patients, flow.summary.series, flow.summary.instances
    leaving = [one for one in flow.series or () if flow.leaves(one)]
    people = {one.patient_id for one in leaving}
    return len(people), len(leaving), sum(one.instances for one in leaving)


class StaysCard(Card):
    """What is not; `look_asked` carries the page where it can be seen."""

    look_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._lines = _Lines()
        self.column.addWidget(label(self.tr("Stays here"), factor=1.15, bold=True))
        self.column.addWidget(self._lines)
        self.column.addStretch(1)

    def show_flow(self, flow: Flow) -> None:
        shown = (flow.series, flow.draft.excluded_series, flow.summary, flow.facts)
        if shown == self._shown:
            return
        self._shown = shown
        self._lines.clear()
        for text in (
            self.tr("Names, birth dates, addresses, telephone numbers and all record numbers."),
            self.tr("The list of who is who: it is encrypted and never in a package."),
            self.tr("Your original files: they are not changed."),
        ):
            self._lines.add(text, "held", "good")
        if Option.CLEAN_PIXEL_DATA in flow.draft.project.options:
            blacked = self.tr("Text that was found in the pictures: it is blacked out.")
            self._lines.add(blacked, "held", "good")
        if flow.facts is not None and flow.facts.held:
            said = self.tr("Patients of whom clinical facts with an error are left out: {count}")
            there = self._button(Page.CLINICAL, self.tr("left out"))
            button = there if flow.summary is None else None
            number = wording.number(flow.facts.held)
            self._lines.add(said.format(count=number), "held", "warning", button)
        counts = dict.fromkeys(SeriesStatus, 0)
        for one in flow.series or ():
            counts[flow.status(one)] += 1
        may_look = flow.summary is None
        if counts[SeriesStatus.EXCLUDED]:
            said = self.tr(
                "Series left out, by you or because the project asks for others: {count}"
            )
            number = wording.number(counts[SeriesStatus.EXCLUDED])
            button = self._button(Page.STUDIES, self.tr("left out")) if may_look else None
            self._lines.add(said.format(count=number), "remove", "muted", button)
        if counts[SeriesStatus.HELD]:
            said = self.tr("Series held, because they cannot be made safe as they are: {count}")
            number = wording.number(counts[SeriesStatus.HELD])
            button = self._button(Page.REVIEW, self.tr("held")) if may_look else None
            self._lines.add(said.format(count=number), "held", "warning", button)

    def _button(self, page: Page, what: str) -> Button:
        made = Button(self.tr("Look"), "", "quiet")
        made.setAccessibleName(self.tr("Look at what is {what}").format(what=what))
        made.clicked.connect(partial(self.look_asked.emit, page))
        return made
