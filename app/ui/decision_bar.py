"""What the person decides of the chosen series: approve it, or leave it out and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import Reason
from app.model import PixelStatus, SeriesSummary, WhyExcluded
from app.ui import wording
from app.ui.flow import Flow, SeriesStatus
from app.ui.review_wording import why_excluded
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, row


class DecisionBar(QWidget):
    """How things stand with a series, and the buttons that change it.

    Signals:
        approved(bool): found good to send, or not any more.
        left_out(object): why, or None to take it in again.
    """

    approved = Signal(bool)
    left_out = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._status = SeriesStatus.HELD
        self._notice = Notice()
        self.approve = Button(self.tr("&Approve"), "done")
        self.leave_out = Button(self.tr("Leave &out…"), "remove")
        self.whys = QMenu(self)
        self.whys.setAccessibleName(self.tr("Why is it left out?"))
        for why in WhyExcluded:
            self.whys.addAction(why_excluded(why)).triggered.connect(
                partial(self.left_out.emit, why)
            )
        self.approve.setToolTip(self.tr("Approve this series, or think again (A)"))
        self.leave_out.setToolTip(self.tr("Leave this series out, or take it in again (X)"))
        self.approve.clicked.connect(self._approve)
        self.leave_out.clicked.connect(self._leave_out)
        line = row(self._notice, self.leave_out, self.approve, spacing=SPACE)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        self.setLayout(line)

    def listen(self, page: QWidget) -> None:
        """A and X work wherever the focus is on the page, but where one types."""
        for key, button in (("A", self.approve), ("X", self.leave_out)):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_series(
        self, flow: Flow, one: SeriesSummary | None, found: PixelStatus | None = None
    ) -> None:
        """How things stand with a series.

        Args:
            found: what the search for burned-in text came to; None if there was none.
        """
        self._status = SeriesStatus.HELD if one is None else flow.status(one)
        free = self._status is not SeriesStatus.HELD
        out = self._status is SeriesStatus.EXCLUDED
        good = self._status is SeriesStatus.APPROVED
        self.approve.setEnabled(free and not out)
        self.leave_out.setEnabled(free)
        self.approve.say(*((self.tr("Undo &approval"), "undo") if good else self._to_approve()))
        if out:
            self.leave_out.say(self.tr("&Take in again"), "add")
        else:
            self.leave_out.say(self.tr("Leave &out…"), "remove")
        if one is None:
            self._notice.say("")
        elif one.hold is not None:
            self._notice.say(self._held(one.hold), "held", "warning")
        elif out:
            whys = {known.series_uid: known.why for known in flow.draft.exclusions}
            why = why_excluded(whys.get(one.series_uid, WhyExcluded.OTHER))
            self._notice.say(self.tr("Left out: {why}.").format(why=why), "remove", "muted")
        elif good:
            self._notice.say(self.tr("Approved. It will be sent as shown."), "done", "good")
        else:
            self._notice.say(self._waiting(found), "to-review", "accent")

    def _to_approve(self) -> tuple[str, str]:
        return self.tr("&Approve"), "done"

    def _waiting(self, found: PixelStatus | None) -> str:
        if found is PixelStatus.HAS_TEXT:
            return self.tr("Text was found in the images. Check the boxes, then decide.")
        if found is PixelStatus.NEEDS_EYES:
            return self.tr("Text is to be expected here. Look closely, then decide.")
        return self.tr("Waits for your decision.")

    def _held(self, hold: Reason) -> str:
        return self.tr("Held, will not be sent. ") + wording.reason_sentence(hold)

    def _approve(self) -> None:
        self.approved.emit(self._status is not SeriesStatus.APPROVED)

    def _leave_out(self) -> None:
        if self._status is SeriesStatus.EXCLUDED:
            self.left_out.emit(None)
        else:
            self.whys.popup(self.leave_out.mapToGlobal(QPoint(0, self.leave_out.height() + 4)))
