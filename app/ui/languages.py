"""The language of the window: this computer's, or the one chosen on the Start page.

Words follow the language. Dates and numbers keep the form this computer is set to, so that 03/04
does not turn round with the words.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.resources import resource

NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""Code and own name of each language the window speaks."""


def system_language() -> str:
    """The first language this computer's person reads that the window speaks."""
    read = (tag.replace("_", "-").split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in read if code in NAMES), "en")


def speak(application: QCoreApplication, chosen: str = "") -> tuple[QTranslator, ...]:
    """Use a language for every window made from now on.

    Args:
        chosen: a code of `NAMES`; any other is the system's language.

    Returns:
        what to give to `removeTranslator` to have the language before again.
    """
    code = chosen if chosen in NAMES else system_language()
    # Qt's own words first, as the last that is installed is asked first
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    made = []
    for file in (qt, resource("languages") / f"{code}.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
            made.append(translator)
    return tuple(made)


def spoken() -> str:
    """The code of the language in force."""
    said = QCoreApplication.translate("Language", "en")  # each translation says its own code
    return said if said in NAMES else "en"


def words_of_days() -> QLocale:
    """For what a date needs of words, such as the names of months."""
    usual = QLocale()
    code = spoken()
    return usual if usual.name().startswith(code) else QLocale(code)
