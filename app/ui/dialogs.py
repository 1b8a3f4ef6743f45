"""The few moments at which the window asks, or has to say that something went wrong."""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.errors import CourierError
from app.ui import theme, wording
from app.ui.theme import SPACE
from app.ui.widgets import Button, Glyph, Notice, label, paragraph, row, set_tone

_SHORTEST = 12  # characters of a new passphrase


class PassphraseDialog(QDialog):
    """Asks for the site's passphrase, or that of a recovery file; twice if it is a new one."""

    def __init__(
        self, parent: QWidget, *, new: bool, wrong: bool = False, recovery: bool = False
    ) -> None:
        super().__init__(parent)
        self._new, self._recovery = new, recovery
        self.setWindowTitle(self.tr("Passphrase"))
        self._first, self._second = QLineEdit(), QLineEdit()
        self._notice = Notice()
        self._ok = Button(self.tr("&Continue"), kind="primary")
        self._cancel = Button(self.tr("Cancel"))
        self._build()
        if wrong and recovery:
            self._notice.say(self.tr("That passphrase does not open the recovery file."))
        elif wrong:
            self._notice.say(self.tr("That passphrase does not open the site's store."))
        self._check()

    @property
    def passphrase(self) -> str:
        return self._first.text()

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        return (self._first, self._second) if self._new else (self._first,)

    def _build(self) -> None:
        title, why = self._title_and_reason()
        grid = QGridLayout()
        grid.setSpacing(SPACE)
        names = (self.tr("&Passphrase"), self.tr("Passphrase &again"))
        fields = (self._first, self._second)
        for line, (name, field) in enumerate(zip(names, fields, strict=True)):
            caption = label(name)
            caption.setBuddy(field)
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(name.replace("&", ""))
            field.textChanged.connect(self._check)
            grid.addWidget(caption, line, 0)
            grid.addWidget(field, line, 1)
            caption.setVisible(line == 0 or self._new)
            field.setVisible(line == 0 or self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(label(title, factor=1.3, bold=True))
        column.addWidget(paragraph(why))
        column.addLayout(grid)
        column.addWidget(self._notice)
        column.addLayout(row(None, self._cancel, self._ok))
        self._ok.setDefault(True)
        self._ok.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.setMinimumWidth(460)

    def _title_and_reason(self) -> tuple[str, str]:
        if self._recovery and not self._new:
            why = self.tr(
                "Type the passphrase that was chosen when the recovery file was saved. The file's"
                " secret becomes this site's own: patients get the pseudonyms they had before."
            )
            return self.tr("Recovery file"), why
        if self._recovery:
            why = self.tr(
                "Choose a passphrase of at least {count} characters for the recovery file. Keep the"
                " two apart, and neither on this computer: whoever has both can tell who is who."
            ).format(count=_SHORTEST)
            return self.tr("Recovery file"), why
        why = self.tr(
            "This computer has no password store, so a passphrase protects your site's secrets."
        )
        choose = self.tr(
            " Choose one of at least {count} characters and keep it safe: without it, earlier"
            " contributions cannot be linked to new ones."
        ).format(count=_SHORTEST)
        return self.tr("Unlock your site's store"), why + (choose if self._new else "")

    def _check(self) -> None:
        first, second = self._first.text(), self._second.text()
        problem = ""
        if self._new and first and len(first) < _SHORTEST:
            problem = self.tr("Please use at least {count} characters.").format(count=_SHORTEST)
        elif self._new and second and first != second:
            problem = self.tr("The two do not agree yet.")
        if first:
            self._notice.say(problem)
        self._ok.setEnabled(bool(first) and not problem and (not self._new or first == second))


class ErrorDialog(QDialog):
    """A calm sentence, and details to copy that hold no patient data."""

    def __init__(self, parent: QWidget | None, problem: BaseException) -> None:
        super().__init__(parent)
        if parent is None:
            theme.dress(self)  # there is no window to have its look from
        self.setWindowTitle(self.tr("Study Courier"))
        shown = problem if isinstance(problem, Exception) else RuntimeError()
        sentence = label(wording.error(shown), factor=1.15, bold=True)
        sentence.setWordWrap(True)
        self.details = QPlainTextEdit(details(problem))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Technical details"))
        copy = Button(self.tr("&Copy details"), "copy")
        close = Button(self.tr("Cl&ose"), kind="primary")
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self._copied = label("")
        set_tone(self._copied, "good")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(row(Glyph("alert", "warning", 32), sentence, spacing=2 * SPACE))
        column.addWidget(
            paragraph(
                self.tr(
                    "Your exams are unchanged. If this happens again, send the details below to"
                    " whoever looks after this program. They contain no patient data."
                )
            )
        )
        column.addWidget(self.details)
        column.addLayout(row(copy, self._copied, None, close))
        self.resize(560, 380)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self._copied.setText(self.tr("Copied"))


def details(problem: BaseException) -> str:
    """What happened where, for the program's maintainers.

    The message of a foreign exception can quote a file's name or a value, so only its type and the
    lines of our own source are named.
    """
    lines = [
        f"Study Courier {__version__}",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        f"{type(problem).__module__}.{type(problem).__qualname__}",
    ]
    if isinstance(problem, CourierError):
        lines.append(f"code {problem.code}")
    for frame in traceback.extract_tb(problem.__traceback__):
        module = frame.filename.replace("\\", "/").rsplit("/", 2)
        lines.append(f"  {'/'.join(module[-2:])}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def may_stop(parent: QWidget) -> bool:
    """Ask whether a running job may be stopped."""
    translate = QCoreApplication.translate
    return may_lose(
        parent,
        translate("Closing", "Stop and close?"),
        translate(
            "Closing",
            "Work is still under way. What is finished is kept and can be continued later.",
        ),
        act=translate("Closing", "&Stop and close"),
        stay=translate("Closing", "&Keep working"),
    )


def may_lose(parent: QWidget, question: str, detail: str, *, act: str, stay: str) -> bool:
    """Ask before an act that loses something; Enter and Escape stand for no."""
    box = QMessageBox(parent)
    box.setWindowTitle("Study Courier")
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(question)
    box.setInformativeText(detail)
    yes = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes
