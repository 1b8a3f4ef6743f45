"""Help in the window, page by page, for people who care for patients, not for computers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app.ui import wording
from app.ui.stations import Page
from app.ui.theme import SPACE
from app.ui.widgets import Button, row

# each page: pairs of a heading and a text
_HELP: dict[Page, tuple[tuple[object, object], ...]] = {
    Page.START: (
        (
            QT_TRANSLATE_NOOP("Help", "Begin here"),
            QT_TRANSLATE_NOOP(
                "Help",
                "“New contribution” begins with empty hands. What you did not finish is listed"
                " under “Unfinished”: “Continue” brings you back to where you stopped, also after"
                " the computer was switched off.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "The project file"),
            QT_TRANSLATE_NOOP(
                "Help",
                "The coordinator of the project may have mailed you a file ending in .toml. Drop it"
                " into the window. You see what it sets up before anything of it counts. If it is"
                " signed, let the coordinator read you the eight groups of letters on the phone.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Your site's secrets"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Pseudonyms are made with a secret that only your site has. It is kept in this"
                " computer's password store, or under a passphrase of yours.",
            ),
        ),
    ),
    Page.STUDIES: (
        (
            QT_TRANSLATE_NOOP("Help", "Choosing exams"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Drop folders, ZIP files or a disc into the window, as many as you like. The files"
                " are only read. The list shows patients, their studies and their series; take a"
                " tick away and that part is left out.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Left out"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Here is everything that is not sent, and why. Some of it waits for your word:"
                " whether two names are one person, or whether a series is sent although the"
                " project did not ask for its kind.",
            ),
        ),
    ),
    Page.REVIEW: (
        (
            QT_TRANSLATE_NOOP("Help", "Looking before sending"),
            QT_TRANSLATE_NOOP(
                "Help",
                "At the left are the series, at the right the original beside what would be sent."
                " Look at text that stays, and at the edges of the pictures. A approves a series,"
                " N goes to the next one, X leaves it out.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Colours and words"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Each line of the header says in words what happens to it: kept, changed, removed,"
                " emptied or added. Text that stays comes first: please read it. Choose a line to"
                " read the rule behind it, and Remove value if it must not leave.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Images"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Wheel or arrow keys: next image. Drag: brightness, or 1 to 5 for the usual ones."
                " Ctrl and wheel, or + and -: larger and smaller; middle button: move; 0: as at"
                " first. P plays the series. Whole series shows all images at once.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Text in the pictures"),
            QT_TRANSLATE_NOOP(
                "Help",
                "What is under a box is blacked out, exactly as the right side shows. B, then drag:"
                " a new box (Enter adds one without a mouse; a double click takes a word that was"
                " allowed). Tab chooses a box, arrows move it,"
                " Shift and arrows size it, Delete removes it, Ctrl+Z takes a step back. J goes to"
                " the next image with a box.",
            ),
        ),
    ),
    Page.CLINICAL: (
        (
            QT_TRANSLATE_NOOP("Help", "What the patient went through"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Choose a patient at the left and enter what you know, with the real dates as you"
                " write them. The picture above shows when things were, counted from the index"
                " day: a wrong year stands out. The dates stay here, encrypted; what leaves are"
                " days from the index day, ages up to 89 and three digits of the ZIP code.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Unknown, none, or not asked"),
            QT_TRANSLATE_NOOP(
                "Help",
                "“Unknown” says that somebody looked and could not find out; “There was none” that"
                " somebody looked and it did not happen. What you leave empty, nobody was asked.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "From a table"),
            QT_TRANSLATE_NOOP(
                "Help",
                "“Import…” reads CSV or Excel tables and FHIR files. What can be read in two ways"
                " is asked first, and your answers are remembered. Ctrl+E goes to the next patient"
                " without facts, Ctrl+D copies from the one before.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Many patients at once"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Ctrl+G shows all patients in one grid. Type, or paste a column from a spreadsheet;"
                " with the Patient IDs as its first column each row finds its patient. Ctrl+D fills"
                " the chosen cells with what the first says, Ctrl+Z takes the last act back,"
                " Ctrl+Enter opens the form.",
            ),
        ),
    ),
    Page.CONFIRM: (
        (
            QT_TRANSLATE_NOOP("Help", "The last look"),
            QT_TRANSLATE_NOOP(
                "Help",
                "The page says what leaves the building and what does not. Whatever still has to be"
                " mended is listed at the top, and leads you there.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Where it goes"),
            QT_TRANSLATE_NOOP(
                "Help",
                "The coordinator tells you the server's address and fingerprint and gives you a key"
                " file or password. “Test the connection” tries them without sending anything."
                " A login is kept only if you ask for it, and then sealed.",
            ),
        ),
        (
            QT_TRANSLATE_NOOP("Help", "Your word"),
            QT_TRANSLATE_NOOP(
                "Help",
                "Read what you agree to, and enter your name and role. The button that sends gives"
                " your word; it becomes part of the report, with the day and the time.",
            ),
        ),
    ),
    Page.SEND: (
        (
            QT_TRANSLATE_NOOP("Help", "While it works"),
            QT_TRANSLATE_NOOP(
                "Help",
                "You may pause, stop, close the window or lose the network: what is finished is"
                " kept, and it goes on from there. Each file is read again after it was written;"
                " one that fails this check is held back and does not stop the others.",
            ),
        ),
    ),
    Page.DONE: (
        (
            QT_TRANSLATE_NOOP("Help", "What you have now"),
            QT_TRANSLATE_NOOP(
                "Help",
                "The receipt proves what arrived. The report says what was done and names no"
                " patient. “Who is who” finds a patient's pseudonym, or the patient of one; a table"
                " saved from it names patients and must stay at your site.",
            ),
        ),
    ),
}


def paragraphs(page: Page) -> tuple[tuple[str, str], ...]:
    """Headings and texts of a page's help."""
    return tuple(
        (QCoreApplication.translate("Help", str(a)), QCoreApplication.translate("Help", str(b)))
        for a, b in _HELP.get(page, ())
    )


class HelpDialog(QDialog):
    """Stays beside the window while one works."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self._page: Page | None = None
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Help for this page"))
        close = Button(self.tr("Cl&ose"))
        close.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.addWidget(self.text, 1)
        column.addLayout(row(None, close))
        self.resize(420, 460)

    def show_page(self, page: Page) -> None:
        if page is self._page:
            return
        self._page = page
        parts = [f"<h2>{wording.page_name(page)}</h2>"]
        parts += [f"<h3>{heading}</h3><p>{text}</p>" for heading, text in paragraphs(page)]
        self.text.setHtml("".join(parts))
