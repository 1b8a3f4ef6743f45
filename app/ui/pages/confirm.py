"""The last look: what leaves the building, what does not, where it goes, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model import Project
from app.site.logins import forget, is_remembered, place
from app.ui import wording
from app.ui.attestation_card import AttestationCard
from app.ui.balance import LeavesCard, StaysCard
from app.ui.destination_form import DestinationForm
from app.ui.drives import mounted_drives
from app.ui.errand import try_connection
from app.ui.flow import Check, Flow, Obstacle, Page, Way
from app.ui.form_parts import FormScroll
from app.ui.jobs import Answer, Lane
from app.ui.pages.page import WizardPage
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, paragraph, row

_DRIVES = "drives"
_HERE = frozenset({Obstacle.NO_DESTINATION, Obstacle.NOT_ATTESTED})  # said at their own fields


class ConfirmPage(WizardPage):
    """`confirmed` when the person sent it off; `go_asked` carries the page where something has to
    be mended."""

    confirmed = Signal()
    go_asked = Signal(object)

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self._failed_shown: tuple[Check, ...] | None = None
        self._lane = Lane(self)
        self._lane.answered.connect(self._tested)

    def make(self) -> Iterator[None]:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(2 * SPACE)
        self._scroll = FormScroll(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._failed, self.leaves, self.stays = Card(), LeavesCard(), StaysCard()
        balance = QHBoxLayout()
        balance.setSpacing(2 * SPACE)
        balance.addWidget(self.leaves, 1)
        balance.addWidget(self.stays, 1)
        column.addWidget(self._failed)
        column.addLayout(balance)
        yield
        self.destination = DestinationForm()
        column.addWidget(self.destination)
        yield from self.destination.make()
        yield
        self.word = AttestationCard()
        column.addWidget(self.word)
        column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.stays.look_asked.connect(self.go_asked)
        self.destination.answered.connect(self._answered)
        self.destination.test_asked.connect(self._test)
        self.destination.forget_asked.connect(self._forget)
        self.destination.drive.list_asked.connect(self._look_for_drives)
        self.destination.server.is_remembered = self._is_remembered
        self.word.attested.connect(self._attested)

    def load(self, flow: Flow) -> None:
        super().load(flow)
        self.leaves.show_flow(flow)
        self.stays.show_flow(flow)
        self.destination.show_flow(flow)
        self.word.show_flow(flow)
        self.word.setVisible(flow.summary is None)  # it is in the package already
        failed = tuple(one for one in flow.checks if not one.passed and one.obstacle not in _HERE)
        if failed != self._failed_shown:
            self._failed_shown = failed
            self._list(failed)

    def entered(self) -> None:
        self.destination.begin()
        self._scroll.verticalScrollBar().setValue(0)

    def primary(self) -> tuple[str, str]:
        if self.flow.summary is not None:  # the word was given with it
            return self.tr("&Send"), "send"
        if self.flow.way is Way.KEEP:
            return self.tr("A&gree and make package"), "package"
        return self.tr("A&gree and send"), "send"

    def go_on(self) -> None:
        if not self.destination.is_ready:
            self.destination.drive.passphrase.setFocus()
        elif self.flow.obstacle is None:
            flow = self.flow if self.flow.summary else self.flow.attest(self.word.given())
            self.flowed.emit(flow.next())
            self.confirmed.emit()

    def stop(self) -> None:
        super().stop()
        self._lane.stop()

    # ------------------------------------------------------------ what is not right yet

    def _list(self, failed: tuple[Check, ...]) -> None:
        while (old := self._failed.column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        self._failed.setVisible(bool(failed))
        for check in failed:
            self._failed.column.addWidget(self._line(check))

    def _line(self, check: Check) -> QWidget:
        made = QWidget()
        there = Button(self.tr("Go there"), "next", "quiet")
        sentence = wording.obstacle(check.obstacle)
        there.setAccessibleName(self.tr("Go there: {what}").format(what=sentence))
        there.clicked.connect(partial(self._go, check.page))
        said = paragraph(sentence, tone="")
        line = row(Glyph("alert", "warning"), said, there, spacing=SPACE + 4)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made

    def _go(self, page: Page) -> None:
        if page is Page.CONFIRM:
            self.destination.package.setFocus()
        else:
            self.go_asked.emit(page)

    # ------------------------------------------------------------ the person

    def _answered(self, flow: Flow) -> None:
        """A package that is whole stays where it is."""
        if self.flow.summary is not None and flow.summary is None:
            package = self.flow.draft.package
            flow = replace(flow.pack_into(package), summary=self.flow.summary)
        self.flowed.emit(flow)

    def _attested(self, given: object) -> None:
        self.flowed.emit(self.flow.attest(given))  # type: ignore[arg-type]

    def _test(self) -> None:
        self.destination.server.tested.say(self.tr("Trying…"), "search", "accent")
        project, login = self.flow.draft.project, self.destination.login()
        self._lane.ask("test", partial(try_connection, self.session, project, login))

    def _look_for_drives(self) -> None:
        self._lane.ask(_DRIVES, mounted_drives)

    def _tested(self, answer: Answer) -> None:
        if answer.topic == _DRIVES:
            self.destination.drive.show_drives(answer.value or ())  # type: ignore[arg-type]
            return
        self.destination.server.show_test(answer.error)
        self._show_whether_kept()

    def _is_remembered(self, project: Project) -> bool:
        return is_remembered(self.session.home, place(project))

    def _forget(self) -> None:
        forget(self.session.home, place(self.flow.draft.project))
        self._show_whether_kept()

    def _show_whether_kept(self) -> None:
        self.destination.server.show_project(self.flow.draft.project)
