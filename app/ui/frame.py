"""What is around every page: the steps at the left, a title above, Back and Next below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui import wording
from app.ui.flow import Flow
from app.ui.foot import Foot
from app.ui.pages.page import WizardPage
from app.ui.rail import Rail
from app.ui.theme import SPACE
from app.ui.widgets import label, paragraph


class Frame(QWidget):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self.rail = Rail()
        self.foot = Foot()
        self._title = label("", factor=1.9, bold=True)
        self._help = paragraph("")
        self._stack = QStackedWidget()
        content = QVBoxLayout()
        content.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 2 * SPACE)
        content.setSpacing(SPACE // 2)
        content.addWidget(self._title)
        content.addWidget(self._help)
        content.addSpacing(SPACE + 4)
        content.addWidget(self._stack, 1)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addLayout(content, 1)
        main.addWidget(self.foot)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(main, 1)
        before: QWidget = self.foot.next  # the page comes first, and what is beside the way last
        for button in self.rail.buttons:
            QWidget.setTabOrder(before, button)
            before = button

    def hold(self, page: WizardPage) -> None:
        """It is being made: dressed as the others, and not laid out with them yet."""
        page.setParent(self._stack)

    def add(self, page: WizardPage) -> None:
        self._stack.addWidget(page)

    def show_page(self, page: WizardPage, flow: Flow) -> None:
        """Show this page, which has loaded the flow."""
        self._stack.setCurrentWidget(page)
        self.rail.show_page(flow.page)
        self.rail.who.setEnabled(flow.site_is_locked and not flow.working)  # a job has the stores
        self._title.setText(wording.page_name(flow.page))
        self._help.setText(wording.page_help(flow.page))
        self.foot.show_flow(flow, *page.primary())
