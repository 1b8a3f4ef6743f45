"""For coordinators: a sealed package is opened, checked again, and a receipt made for the site."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.errors import Cancelled, ForeignSignature, ReceivedBefore, TargetExists
from app.model import Progress
from app.site.paths import Home
from app.ui import wording
from app.ui.form_parts import FileMode, add_line, add_path, field, form_grid, grow, secret
from app.ui.jobs import Job
from app.ui.new_project_dialog import NewProjectDialog
from app.ui.package_opening import Package, PackageOpening
from app.ui.progress import amount
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, label, paragraph, row

_STEPS = 1000
_RECEIPT = 10  # lines of it that are seen at once


class OpenPackageDialog(QDialog):
    """Stays open while it works. `ended` when it came to an end, well or not."""

    ended = Signal()

    def __init__(self, parent: QWidget, home: Home) -> None:
        super().__init__(parent)
        self._home = home
        self.job: Job | None = None
        self.setWindowTitle(self.tr("Open a sealed package"))
        self.sealed = field(hint=self.tr("the folder with manifest.json"))
        self.key = field(hint=self.tr("only if the package has no key.age"))
        self.passphrase = secret()
        self.project = field(hint=self.tr("only if it sets rules of its own"))
        self.site_key = field(hint=self.tr("only as the site told it, by telephone"))
        self.into = field(hint=self.tr("an existing folder"))
        self.said = Notice()
        self.again = QCheckBox(self.tr("Open it a&gain, although it was received before"))
        self.again.hide()
        self.receipt = QPlainTextEdit()
        self.receipt.setReadOnly(True)
        self.receipt.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.receipt.setAccessibleName(self.tr("Receipt"))
        self.receipt.setMinimumHeight(_RECEIPT * self.receipt.fontMetrics().lineSpacing())
        self.receipt.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self.begin_button = Button(self.tr("&Open"), "check", "primary")
        self.close_button = Button(self.tr("&Close"))
        self.new_project = Button(self.tr("&New project file…"), "report", "quiet")
        self.new_project.clicked.connect(self._make_project)
        self.begin_button.clicked.connect(self.begin)
        self.close_button.clicked.connect(self._close)
        for line in (self.sealed, self.into):
            line.textChanged.connect(self._check)
        self.sealed.textChanged.connect(self._forget_answers)
        self._build()
        self._check()

    def _build(self) -> None:
        grid = form_grid()
        add_path(grid, self.tr("&Sealed package"), self.sealed, FileMode.Directory)
        add_path(grid, self.tr("Secret &key"), self.key, FileMode.ExistingFile)
        add_line(grid, self.tr("&Passphrase of the key"), self.passphrase)
        add_path(grid, self.tr("Pro&ject file"), self.project, FileMode.ExistingFile)
        add_line(grid, self.tr("Key of the si&te"), self.site_key)
        add_path(grid, self.tr("Put it &into"), self.into, FileMode.Directory)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(label(self.tr("Open a sealed package"), factor=1.3, bold=True))
        column.addWidget(
            paragraph(
                self.tr(
                    "It is decrypted beside its place, checked again as if nobody had checked it,"
                    " and kept only if it passes."
                )
            )
        )
        column.addLayout(grid)
        column.addWidget(self._bar)
        column.addWidget(self.said)
        column.addWidget(self.again)
        column.addWidget(self.receipt, 1)
        column.addLayout(row(self.new_project, None, self.close_button, self.begin_button))
        self.begin_button.setDefault(True)
        self.setMinimumWidth(720)

    # ------------------------------------------------------------ the work

    def begin(self) -> None:
        """Open what is named."""
        opening = PackageOpening(
            home=self._home,
            sealed=Path(self.sealed.text().strip()),
            into=Path(self.into.text().strip()),
            key=_path(self.key),
            project=_path(self.project),
            passphrase=self.passphrase.text(),
            again=self.again.isChecked(),
            site_key=self.site_key.text().strip(),
        )
        self.receipt.hide()
        self.said.say(self.tr("Opening…"), "search", "accent")
        self._bar.setRange(0, 0)
        self._bar.show()
        self.begin_button.setEnabled(False)
        self.close_button.setText(self.tr("&Cancel"))
        self.job = Job(opening, self)
        self.job.arrived.connect(self._arrived)
        self.job.ended.connect(self._ended)
        self.job.start()

    def _arrived(self, events: tuple[object, ...]) -> None:
        for event in events:
            if isinstance(event, Progress):
                done, total = amount(event)
                self._bar.setRange(0, _STEPS if total else 0)
                self._bar.setValue(done * _STEPS // total if total else 0)
            elif isinstance(event, Package):
                self._show(event)

    def _show(self, package: Package) -> None:
        said = self.tr("It passed, and is in {folder}. The receipt for the site is beside it.")
        if package.first:
            said = self.tr(
                "It passed, and is in {folder}. The key of this site is known from now on: ask the"
                " site, by telephone, whether it is {key}. If it is not, delete the folder."
            )
        key = _in_one_line(package.signed_with)
        self.said.say(said.format(folder=package.path, key=key), "done", "good")
        self._forget_answers()
        self.site_key.clear()
        self.receipt.setPlainText(package.receipt)
        self.receipt.show()
        grow(self)

    def _ended(self, problem: Exception | None) -> None:
        self.job = None
        self._bar.hide()
        self.close_button.setText(self.tr("&Close"))
        self._check()
        is_question = isinstance(problem, ReceivedBefore | ForeignSignature)
        if not (is_question and self.isVisible()):  # else it is needed for the answer
            self.passphrase.clear()
        if isinstance(problem, ReceivedBefore):
            self._ask_whether_again(problem)
        elif isinstance(problem, ForeignSignature):
            self._ask_for_key(problem)
        elif isinstance(problem, Cancelled):
            self.said.say(self.tr("You stopped it. Nothing was kept."), "pause", "warning")
        elif isinstance(problem, TargetExists):
            said = self.tr("The package lies there already. Choose another folder to put it into.")
            self.said.say(said, "folder", "warning")
        elif problem is not None:
            self.said.say(wording.error(problem), "alert", "bad")
        grow(self)
        self.ended.emit()

    # ------------------------------------------------------------ what only a person can know

    def _ask_whether_again(self, problem: ReceivedBefore) -> None:
        said = self.tr(
            "This package of site {site} was received before, on {day}. Nothing was opened: if you"
            " still have it, there is nothing to do."
        )
        self.said.say(said.format(**problem.params), "history", "warning")
        self.again.show()
        self.again.setFocus()

    def _ask_for_key(self, problem: ForeignSignature) -> None:
        if self.site_key.text().strip():
            said = self.tr(
                "The package of site {site} is not signed with the key entered above, but with"
                " {fingerprint}. Nothing was kept. If the site does not tell you exactly this key,"
                " the package is not from it."
            )
        else:
            said = self.tr(
                "The package says that it is of site {site}, but is not signed with the key known"
                " of that site. Nothing was kept. Ask the site, by telephone, for its key; enter"
                " what it tells you above, and open the package again. It is signed with"
                " {fingerprint}."
            )
        shown = _in_one_line(str(problem.params["fingerprint"]))
        said = said.format(site=problem.params["site"], fingerprint=shown)
        self.said.say(said, "alert", "bad")
        self.site_key.setFocus()
        self.site_key.selectAll()

    def _forget_answers(self) -> None:
        """They are for one package only."""
        self.again.setChecked(False)
        self.again.hide()

    # ------------------------------------------------------------ the dialog

    def _close(self) -> None:
        """The first press stops what is under way; the next closes. Escape leaves it working."""
        if self.job is not None:
            self.job.token.cancel()
        else:
            self.reject()

    def done(self, result: int) -> None:
        """See QDialog; nobody shall find a passphrase behind it."""
        super().done(result)
        self.passphrase.clear()

    def stop(self) -> None:
        """Stop what is under way, and wait for it."""
        if self.job is not None:
            self.job.stop()

    def _make_project(self) -> None:
        NewProjectDialog(self).open()

    def _check(self) -> None:
        named = bool(self.sealed.text().strip() and self.into.text().strip())
        self.begin_button.setEnabled(named and self.job is None)


def _path(line: QLineEdit) -> Path | None:
    text = line.text().strip()
    return Path(text) if text else None


def _in_one_line(fingerprint: str) -> str:
    return fingerprint.replace(" ", "\N{NO-BREAK SPACE}")
