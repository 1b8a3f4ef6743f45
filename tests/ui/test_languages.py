"""Every word a person sees can be translated, is translated, and is used."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.errors import AddressError
from app.model import Draft, Project
from app.resources import resource
from app.site.paths import Home
from app.site.settings import Settings, read_settings, write_settings
from app.transfer.needs import KINDS
from app.ui import languages, theme, wording
from app.ui.destination_form import DestinationForm
from app.ui.drive_form import DriveForm
from app.ui.server_form import ServerForm
from app.ui.setup_form import SetupForm
from app.ui.wizard import Wizard
from ui.mnemonics import shown, twice
from ui.other_words import generator, translations

FOLDER = resource("languages")
UI = Path(languages.__file__).parent
COMPLETE, PLURALS = generator().COMPLETE, generator().PLURALS
TRANSLATES = {"tr", "translate", "_say", "QT_TRANSLATE_NOOP"}
SHOWS = {
    *("setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription"),
    *("setPlaceholderText", "setSuffix", "setPrefix", "setSpecialValueText", "addItem", "setHtml"),
    *("setInformativeText", "setStatusTip", "setNameFilter", "setTitle", "say", "_say"),
    *("Button", "icon_button", "label", "paragraph", "Figure", "Notice", "QLabel", "QPushButton"),
    *("field", "secret", "number", "add_line", "add_caption"),
    *("QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QFileDialog", "QMessageBox"),
}
NO_WORDS = {"Study Courier"}  # the program's name
ENGLISH = {
    "printed.py": "the report on paper is the package's own, which the archive reads",
    "theme.py": "names of fonts",
    "drives.py": "names of file systems",
}
NOT_SHOWN = {
    "app.reception.contradictions.Conflict": "the archive's command line says it",
    "app.reception.settling.Why": "the archive's command line says it",
}
PLACE = re.compile(r"\{\w+\}|%n")


@pytest.fixture(scope="module", autouse=True)
def dressed(qapp: QApplication) -> None:
    """Icons need the colours."""
    theme.wear(qapp, dark=False)


@pytest.fixture
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the parameter, until the test is over."""
    installed = languages.speak(qapp, request.param)
    yield request.param
    for translator in installed:
        qapp.removeTranslator(translator)


# ---------------------------------------------------------------- the sources


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            by_name = called.attr if isinstance(called, ast.Attribute) else None
            yield node, by_name or getattr(called, "id", "")


def _bare(node: ast.AST) -> Iterator[str]:
    """The literals of an expression which no translation sees."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if name == "format":
            yield from _bare(node.func)
        return  # another function's arguments are its own affair
    if isinstance(node, ast.Subscript):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _bare(child)


def test_no_word_that_is_shown_bypasses_translation() -> None:
    found = [
        f"{path.name}:{call.lineno}: {text}"
        for path in UI.rglob("*.py")
        for call, name in _calls(ast.parse(path.read_text("utf-8")))
        if name in SHOWS and not (name in TRANSLATES and isinstance(call.func, ast.Name))
        for argument in call.args[:2]
        for text in _bare(argument)
        # icons, tones and kinds are one small word
        if re.search(r"[A-Z][a-z]|[a-z] [a-z]", text) and text not in NO_WORDS
    ]
    assert found == []


def test_prose_stands_only_where_it_is_translated() -> None:
    found = []
    of_errors = {one.source for one in generator().messages() if one.context == "Error"}
    for path in (one for one in UI.rglob("*.py") if one.name not in ENGLISH):
        tree = ast.parse(path.read_text("utf-8"))
        known = {
            id(part)
            for call, name in _calls(tree)
            if name in TRANSLATES
            for argument in call.args
            for part in ast.walk(argument)
        }
        known |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        known |= {id(part) for one in _raised(tree) for part in ast.walk(one)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                prose = re.search(r"[a-z]{2,},? [a-z]{2,}", text)
                if prose and id(node) not in known and text not in of_errors:
                    found.append(f"{path.name}:{node.lineno}: {text}")
    assert [line for line in found if "<" not in line] == []


def _raised(tree: ast.AST) -> Iterator[ast.AST]:
    """What is said to the program's maintainers only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise | ast.Assert):
            yield node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "_log":
                yield node


def test_translated_words_are_literals_of_the_own_class() -> None:
    """lupdate and the reader of `generate.py` see literals, and take the class for the context."""
    found = []
    for path in UI.rglob("*.py"):
        for call, name in _calls(ast.parse(path.read_text("utf-8"))):
            if name != "tr":
                continue
            owner = call.func.value if isinstance(call.func, ast.Attribute) else None
            own = isinstance(owner, ast.Name) and owner.id == "self"
            literal = isinstance(call.args[0], ast.Constant)
            if not (own and literal):
                found.append(f"{path.name}:{call.lineno}")
    assert found == []


def test_every_code_with_sentences_has_a_context() -> None:
    kinds = {name for name in generator().codes_with_sentences() if name not in NOT_SHOWN}
    assert kinds == set(generator().SENTENCES)


# ---------------------------------------------------------------- the translations


def test_the_translations_follow_the_sources(tmp_path: Path) -> None:
    """If not: python3 installer/chores.py languages."""
    known = {(one.context, one.source) for one in generator().messages()}
    for language in COMPLETE:
        shutil.copy(FOLDER / f"{language}.ts", tmp_path)
        there = _messages(tmp_path / f"{language}.ts")
        assert sorted(known - there) == [], f"{language}: not there yet"
        assert sorted(there - known) == [], f"{language}: not said any more"


def _messages(file: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).iter("context")  # noqa: S314 - our own
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", [*COMPLETE, generator().PLURALS])
def test_every_word_is_translated(language: str) -> None:
    left = [f"{m.context}: {m.source}" for m in generator().unfinished(FOLDER / f"{language}.ts")]
    assert left == []


@pytest.mark.parametrize("language", COMPLETE)
def test_placeholders_mnemonics_and_edges_survive_translation(language: str) -> None:
    wrong = []
    for (context, source), forms in translations(language).items():
        for said in forms:
            same = (
                Counter(PLACE.findall(said)) == Counter(PLACE.findall(source)),
                _mnemonics(said) == _mnemonics(source),
                (said[:1] == " ", said[-1:] == " ") == (source[:1] == " ", source[-1:] == " "),
                said.count("\n") == source.count("\n"),
                said.endswith("…") == source.endswith("…"),
            )
            if not all(same):
                wrong.append(f"{context}: {source!r}: {said!r}")
    assert wrong == []


def _mnemonics(text: str) -> int:
    return len(re.findall(r"&\w", text))


@pytest.mark.parametrize("language", COMPLETE)
def test_file_filters_keep_their_patterns(language: str) -> None:
    for (_, source), forms in translations(language).items():
        patterns = re.findall(r"\(\*[^)]*\)", source)
        assert all(re.findall(r"\(\*[^)]*\)", said) == patterns for said in forms)


def test_the_compiled_translations_are_those_of_the_sources(tmp_path: Path) -> None:
    """If not: python3 installer/chores.py languages."""
    generator().compile_all(FOLDER, tmp_path)
    for made in tmp_path.glob("*.qm"):
        assert made.read_bytes() == (FOLDER / made.name).read_bytes()
    assert len(list(tmp_path.glob("*.qm"))) == len(languages.NAMES)


def test_merging_again_changes_nothing(tmp_path: Path) -> None:
    for file in FOLDER.glob("*.ts"):
        shutil.copy(file, tmp_path)
    generator().merge(tmp_path)
    for file in tmp_path.glob("*.ts"):
        assert file.read_text("utf-8") == (FOLDER / file.name).read_text("utf-8")


# ---------------------------------------------------------------- the window


@pytest.mark.parametrize("spoken", COMPLETE, indirect=True)
def test_a_mnemonic_stands_once_on_a_page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoken: str
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    project = Project(site_id="004711")
    wizard = Wizard(Home(tmp_path), Draft((), tmp_path / "package", project))
    qtbot.addWidget(wizard)
    pages = (wizard.studies, wizard.review, wizard.clinical, wizard.confirm, wizard.send)
    twice = {}
    for page in (*pages, wizard.done, wizard.start.setup, wizard.start.view):
        of_page = page if page in (*pages, wizard.done) else wizard.start
        counted = Counter(_keys(page, wizard.back_button.text(), of_page.primary()[0]))
        if more := {key: many for key, many in counted.items() if many > 1}:
            twice[type(page).__name__] = more
    wizard.close()
    assert twice == {}, spoken


@pytest.mark.parametrize("spoken", [PLURALS, *COMPLETE], indirect=True)
def test_a_mnemonic_stands_once_in_what_a_choice_unfolds(
    form: DestinationForm, spoken: str
) -> None:
    assert languages.spoken() == spoken
    form.server.is_remembered = lambda _: True
    for kind in KINDS.values():
        form.server.show_project(Project(destination=kind.example))
        assert twice(*(part.text() for part in shown(form.server))) == {}
    form.drive.show_project(Project(viewer_copy=True), "")
    assert twice(*(part.text() for part in shown(form.drive))) == {}


def _keys(page: QWidget, *others: str) -> Iterator[str]:
    """Of what is there when the page opens."""
    unfolded = [*page.findChildren(ServerForm), *page.findChildren(DriveForm)]
    parts = [*page.findChildren(QAbstractButton), *page.findChildren(QLabel)]
    texts = [
        part.text()
        for part in parts
        if not (isinstance(part, QLabel) and not part.buddy())
        and not any(one.isAncestorOf(part) for one in unfolded)
    ]
    for text in (*texts, *others):
        if found := re.search(r"&(\w)", text):
            yield found[1].lower()


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_the_window_qt_and_its_errors_speak_german(qtbot: QtBot, spoken: str) -> None:
    assert languages.spoken() == spoken
    form = SetupForm()
    qtbot.addWidget(form)
    assert form.site_name.accessibleName() == "Name Ihrer Einrichtung"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text().replace("&", "") == "Abbrechen"
    assert wording.duration(3600) == "noch etwa 1 Stunde"
    assert wording.duration(7200) == "noch etwa 2 Stunden"
    said = wording.error(AddressError(problem="it is empty"))
    assert said == "Die Adresse des Ziels ist nicht verwendbar: sie ist leer."
    assert "März" in wording.date("20210304") or "Mär" in wording.date("20210304")


@pytest.mark.parametrize("spoken", ["en"], indirect=True)
def test_english_counts_one_and_many(spoken: str) -> None:
    assert languages.spoken() == spoken
    assert wording.duration(60) == "about 1 minute left"
    assert wording.duration(120) == "about 2 minutes left"


@pytest.mark.parametrize("spoken", ["es", "fr"], indirect=True)
def test_qt_brings_its_own_words(qapp: QApplication, spoken: str) -> None:
    assert qapp.translate("QPlatformTheme", "Cancel") in {"Cancelar", "Annuler"}
    assert languages.spoken() == spoken


@pytest.mark.parametrize(
    ("read", "code"),
    [(["de-AT", "de", "en"], "de"), (["it-IT", "fr-FR"], "fr"), (["ja-JP"], "en"), ([], "en")],
)
def test_the_system_says_the_language(
    monkeypatch: pytest.MonkeyPatch, read: list[str], code: str
) -> None:
    class System:
        @staticmethod
        def uiLanguages() -> list[str]:
            return read

    monkeypatch.setattr(languages.QLocale, "system", System)
    assert languages.system_language() == code


def test_the_chosen_language_is_remembered_and_begins_with_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    home = Home(tmp_path)
    form = SetupForm()
    qtbot.addWidget(form)
    form.language.setCurrentIndex(form.language.findData("fr"))
    form.language.activated.emit(form.language.currentIndex())
    assert not form._language_line.isHidden()
    write_settings(home, form.settings(Settings(), ""))
    assert read_settings(home).language == "fr"


START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
import app.ui.application as program
from app.ui import wording
from app.ui.stations import Page

class Window(QWidget):
    def __init__(self, *_):
        super().__init__()

    def open(self):
        print(wording.page_name(Page.SEND))
        QTimer.singleShot(0, self.close)

program.Wizard = Window
sys.exit(program.main([]))
"""


def test_the_program_starts_in_the_chosen_language(tmp_path: Path) -> None:
    write_settings(Home(tmp_path), Settings(language="fr"))
    done = subprocess.run(
        [sys.executable, "-c", START],
        env={**os.environ, "STUDY_COURIER_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    assert done.stdout.strip() == "Envoi", done.stderr
