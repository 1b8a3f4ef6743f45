"""Where the package is, what is in it, what stayed behind and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from app.model import PackageSummary, Receipt
from app.ui import wording
from app.ui.flow import Flow
from app.ui.models import KeptBack
from app.ui.pages.page import WizardPage
from app.ui.session import Session
from app.ui.tables import KeptBackTable
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Figure, Glyph, label, paragraph, row


class DonePage(WizardPage):
    """See the module."""

    again = Signal()

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.kept_back = KeptBack(self)
        self._title = label("", factor=1.6, bold=True)
        self._where = paragraph("")
        self._where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._where.setAccessibleName(self.tr("Where the package is"))
        self._confirmed = paragraph("")
        self._folder = Button(self.tr("Open &folder"), "folder")
        self._report = Button(self.tr("Open &report"), "report")
        self._folder.clicked.connect(self._open_folder)
        self._report.clicked.connect(self._open_report)
        self._figures = {
            "patients": Figure(self.tr("patients")),
            "studies": Figure(self.tr("studies")),
            "series": Figure(self.tr("series")),
            "instances": Figure(self.tr("images")),
            "held": Figure(self.tr("held back")),
            "rejected": Figure(self.tr("not usable")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._hero())
        column.addWidget(
            KeptBackTable(
                self.kept_back,
                self.tr("Not in the package"),
                self.tr("Everything is in the package."),
            ),
            1,
        )

    def _hero(self) -> Card:
        card = Card(margin=3 * SPACE)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(self._title)
        words.addWidget(self._where)
        words.addWidget(self._confirmed)
        top = row(Glyph("done", "good", 48), spacing=2 * SPACE)
        top.addLayout(words, 1)
        figures = row(*self._figures.values())
        for place in range(len(self._figures)):
            figures.setStretch(place, 1)
        card.column.addLayout(top)
        card.column.addSpacing(SPACE)
        card.column.addLayout(figures)
        card.column.addSpacing(SPACE)
        card.column.addLayout(row(self._folder, self._report, None))
        return card

    def load(self, flow: Flow) -> None:
        super().load(flow)
        if flow.summary is None:
            return
        self._title.setText(
            self.tr("Delivered") if flow.receipt else self.tr("The package is ready")
        )
        self._where.setText(str(flow.summary.path))
        self._confirmed.setText(self._sentence(flow.summary, flow.receipt))
        for name, figure in self._figures.items():
            figure.count(wording.number(getattr(flow.summary, name)))

    def primary(self) -> tuple[str, str]:
        return self.tr("&Start another"), "again"

    def go_on(self) -> None:
        self.again.emit()

    def _sentence(self, summary: PackageSummary, receipt: Receipt | None) -> str:
        size = wording.size(summary.size)
        if receipt is None:
            return self.tr("{size}, every file checked. It has not been sent.").format(size=size)
        return self.tr("{size} in {files} files arrived at {where} and were checked there.").format(
            size=wording.size(receipt.size),
            files=wording.number(receipt.files),
            where=receipt.destination,
        )

    def _open_folder(self) -> None:
        if self.flow.summary is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.flow.summary.path)))

    def _open_report(self) -> None:
        if self.flow.summary is not None:
            report = self.flow.summary.path / "report.html"
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
