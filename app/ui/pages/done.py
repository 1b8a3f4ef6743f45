"""Where the package is, what arrived, what stayed behind, and what the site keeps of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from app.model import Held, PackageSummary, Receipt, Rejected
from app.package.report import REPORT_HTML, REPORT_JSON
from app.ui import site_wording, wording
from app.ui.flow import Flow, Way
from app.ui.form_parts import choose_new
from app.ui.jobs import Answer, Lane
from app.ui.models import KeptBack
from app.ui.pages.page import WizardPage
from app.ui.printed import print_report
from app.ui.session import Session
from app.ui.tables import KeptBackTable
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Figure, Glyph, Notice, label, paragraph, row

_PDF, _LEFT = "pdf", "left"


class DonePage(WizardPage):
    """`again` when another contribution shall begin; `who_asked` to see who is who."""

    again = Signal()
    who_asked = Signal()

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.kept_back = KeptBack(self)
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)

    def make(self) -> Iterator[None]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        hero = self._hero()
        column.addWidget(hero)
        yield
        self.note = Notice()
        hero.column.addSpacing(SPACE)
        hero.column.addLayout(self._buttons())
        hero.column.addWidget(self.note)
        yield
        left, none = (
            self.tr("Not in the package, and what to do"),
            self.tr("Everything is in the package."),
        )
        column.addWidget(KeptBackTable(self.kept_back, left, none), 1)

    def _hero(self) -> Card:
        self._title = label("", factor=1.6, bold=True)
        self._where = _selectable(self.tr("Where the package is"))
        self._confirmed = paragraph("")
        self.receipt = _selectable(self.tr("Receipt"))
        self._figures = {
            "patients": Figure(self.tr("patients")),
            "studies": Figure(self.tr("studies")),
            "series": Figure(self.tr("series")),
            "instances": Figure(self.tr("images")),
            "held": Figure(self.tr("held back")),
            "rejected": Figure(self.tr("not usable")),
        }
        card = Card(margin=3 * SPACE)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        for line in (self._title, self._where, self._confirmed, self.receipt):
            words.addWidget(line)
        top = row(spacing=2 * SPACE)
        top.addWidget(Glyph("done", "good", 48), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        figures = row(*self._figures.values())
        for place in range(len(self._figures)):
            figures.setStretch(place, 1)
        card.column.addLayout(top)
        card.column.addSpacing(SPACE)
        card.column.addLayout(figures)
        return card

    def _buttons(self) -> QHBoxLayout:
        folder = Button(self.tr("Open &folder"), "folder")
        report = Button(self.tr("Open &report"), "report")
        pdf = Button(self.tr("Save report as &PDF…"), "report")
        self.who = Button(self.tr("&Who is who…"), "person")
        folder.clicked.connect(self._open_folder)
        report.clicked.connect(self._open_report)
        pdf.clicked.connect(self._ask_pdf)
        self.who.clicked.connect(self.who_asked)
        return row(folder, report, pdf, self.who, None)

    # ------------------------------------------------------------ the state

    def load(self, flow: Flow) -> None:
        super().load(flow)
        if flow.summary is None:
            return
        self._title.setText(
            self.tr("Delivered") if flow.receipt else self.tr("The package is ready")
        )
        self._where.setText(str(flow.summary.path))
        self._confirmed.setText(self._sentence(flow.summary, flow.receipt))
        self.receipt.setVisible(flow.receipt is not None)
        if flow.receipt is not None:
            self.receipt.setText(site_wording.receipt(flow.receipt))
        for name, figure in self._figures.items():
            figure.count(wording.number(getattr(flow.summary, name)))

    def list_left_behind(self, *lists: Sequence[Rejected | Held]) -> None:
        """What the survey rejected or held, and what the run held."""
        self.kept_back.clear()
        self._lane.ask(_LEFT, partial(_once, lists))

    def entered(self) -> None:
        self.note.say("")
        self.note.hide()

    def primary(self) -> tuple[str, str]:
        return self.tr("&New contribution"), "again"

    def go_on(self) -> None:
        self.again.emit()

    def stop(self) -> None:
        super().stop()
        self._lane.finish()  # a file that is being written is written whole

    def _sentence(self, summary: PackageSummary, receipt: Receipt | None) -> str:
        size = wording.size(summary.size)
        if receipt is None:
            return self.tr("{size}, every file checked. It has not been sent.").format(size=size)
        if self.flow.way is Way.DRIVE:
            said = self.tr(
                "{size}, sealed on {where} and read back from it. It is safe to unplug the drive."
            )
            return said.format(size=wording.size(receipt.size), where=receipt.destination)
        return self.tr("{size} in {files} files arrived at {where} and were checked there.").format(
            size=wording.size(receipt.size),
            files=wording.number(receipt.files),
            where=receipt.destination,
        )

    # ------------------------------------------------------------ what the site keeps

    def _open_folder(self) -> None:
        if self.flow.summary is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.flow.summary.path)))

    def _open_report(self) -> None:
        if self.flow.summary is not None:
            report = self.flow.summary.path / REPORT_HTML
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))

    def _ask_pdf(self) -> None:
        if self.flow.summary is None:
            return
        name = f"{self.flow.summary.path.name}-report.pdf"
        choose_new(self, self.tr("Save as"), name, self.save_pdf, self.tr("PDF files (*.pdf)"))

    def save_pdf(self, name: str) -> None:
        if self.flow.summary is not None:
            report = self.flow.summary.path / REPORT_JSON
            self._lane.ask(_PDF, partial(print_report, report, self.flow.receipt, Path(name)))

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer.value, list):
            self.kept_back.append(answer.value)
            return
        if answer.error is not None:
            self.note.say(wording.error(answer.error), "alert", "bad")
        else:
            self.note.say(self.tr("Saved: {path}").format(path=answer.value), "done", "good")
        self.note.show()


def _once(lists: Sequence[Sequence[Rejected | Held]]) -> list[Rejected | Held]:
    """Each file once; first what a person can do something about. Runs in a lane."""
    once = {one.source: one for rows in lists for one in rows}.values()
    return sorted(once, key=lambda one: isinstance(one, Rejected))


def _selectable(name: str) -> QLabel:
    made = paragraph("")
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setAccessibleName(name)
    return made
