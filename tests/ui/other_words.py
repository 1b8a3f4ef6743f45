"""Translators for tests: a stretched pseudo-locale, and the longest of all real translations."""

from __future__ import annotations

import importlib.util
import re
import sys
from functools import cache
from types import ModuleType
from xml.etree import ElementTree

from PySide6.QtCore import QTranslator

from app.resources import resource

_ACCENTED = str.maketrans("aeiouncAEIOUNC", "áéíóúñçÁÉÍÓÚÑÇ")
_NOT_WORDS = re.compile(r"(\{[^}]*\}|&.|%n|\n)")  # placeholders, mnemonics, line ends


@cache
def generator() -> ModuleType:
    """`resources/languages/generate.py`."""
    path = resource("languages/generate.py")
    spec = importlib.util.spec_from_file_location("generate_languages", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def translations(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Context and source -> the translation, in all its forms; those that are finished."""
    tree = ElementTree.parse(resource("languages") / f"{language}.ts")  # noqa: S314 - our own
    return {
        (context.findtext("name", ""), message.findtext("source", "")): forms
        for context in tree.iter("context")
        for message in context.iter("message")
        for forms in (_forms(message),)
        if forms
    }


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    said = message.find("translation")
    if said is None or said.get("type") == "unfinished":
        return ()
    return tuple(one.text or "" for one in list(said) or [said])


def stretched(text: str) -> str:
    """Half as long again, accented and in brackets: what is cut off, or bypasses, is seen."""
    parts = _NOT_WORDS.split(text)
    words = "".join(part if _NOT_WORDS.match(part) else part.translate(_ACCENTED) for part in parts)
    return f"[{words}{' ~' * max(1, len(text) // 5)}]"


class _Words(QTranslator):
    """Knows the program's own words only; of Qt's it says nothing."""

    def __init__(self, words: dict[tuple[str, str], str]) -> None:
        super().__init__()
        self.words = words

    def isEmpty(self) -> bool:
        return False

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del disambiguation
        said = self.words.get((context, source))  # None, not "", lets Qt ask on
        return said and said.replace("%n", str(n))


def pseudo() -> QTranslator:
    """Every word of the window, stretched."""
    return _Words({(m.context, m.source): stretched(m.source) for m in generator().messages()})


def german() -> QTranslator:
    return _Words({key: forms[-1] for key, forms in translations("de").items()})


def longest() -> QTranslator:
    """The longest of what German, Spanish and French say."""
    said: dict[tuple[str, str], str] = {}
    for language in generator().COMPLETE:
        for key, forms in translations(language).items():
            said[key] = max(said.get(key, ""), *forms, key=len)
    return _Words(said)
