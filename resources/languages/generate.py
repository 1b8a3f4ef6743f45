"""Makes the translations follow the words of the window: gathers, merges, compiles.

    python3 installer/chores.py languages

All words a person sees are read out of the program: literals given to `self.tr`, `translate`,
`_say` or `QT_TRANSLATE_NOOP`, sentences of the codes and errors below the window, and what an error
puts into its `{problem}`. lupdate merges them into each `.ts`, which is for Qt Linguist (it reads
Python too, but takes some words for those of another class and overlooks others; Python's own
parser does not); lrelease makes each `.qm`, which the window reads. What is not translated yet is
printed, and a test fails.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import PySide6

import app
from app.errors import CourierError

APP = Path(app.__file__).parent
HERE = Path(__file__).parent
COMPLETE = ("de", "es", "fr")
PLURALS = "en"  # says only what the English sources leave open: one minute, two minutes
SENTENCES = {  # a code with sentences: the context `app.ui` puts them into words in
    "app.errors.Reason": "Reason",
    "app.clinical.checks.codes.Code": "Problem",
    "app.clinical.importer.row_problems.RowCode": "Problem",
    "app.clinical.importer.typed_days.NotRead": "Problem",
    "app.clinical.importer.questions.Doubt": "Import",
}
_WITH_CONTEXT = {"translate", "_say", "QT_TRANSLATE_NOOP"}  # functions, unlike a page's `self._say`


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """Attributes:
    context: the class, or the kind of code.
    source: in English.
    counts: it has another form for one than for many (`%n`).
    """

    context: str
    source: str
    counts: bool = False


@cache
def messages() -> tuple[Message, ...]:
    """Every message once, in the order of contexts and sources."""
    found = {*_of_codes(), *_of_errors()}
    for path in APP.joinpath("ui").rglob("*.py"):
        found.update(_Reader().read(path))
    for path in APP.rglob("*.py"):
        if not path.is_relative_to(APP / "cli"):
            found.update(Message("Error", text) for text in _problems(path))
    return tuple(sorted(found))


def codes_with_sentences() -> dict[str, type[StrEnum]]:
    """Every enumeration below the window that has sentences, by its full name."""
    for module in pkgutil.walk_packages([str(APP)], "app."):
        if not module.name.startswith(("app.ui", "app.cli", "app.__main__")):
            importlib.import_module(module.name)
    kinds = (one for one in StrEnum.__subclasses__() if hasattr(one, "sentence"))
    return {f"{one.__module__}.{one.__qualname__}": one for one in kinds}


def _of_codes() -> Iterator[Message]:
    for name, context in SENTENCES.items():
        module, _, kind = name.rpartition(".")
        codes = getattr(importlib.import_module(module), kind)
        yield from (Message(context, code.sentence) for code in codes)


def _of_errors() -> Iterator[Message]:
    kinds: list[type[CourierError]] = [CourierError]
    for kind in kinds:
        kinds += kind.__subclasses__()
        if kind.sentence != "{problem}" and not kind.__module__.startswith("app.cli"):
            yield Message("Error", kind.sentence)


class _Reader(ast.NodeVisitor):
    """The messages of one module of the window."""

    def __init__(self) -> None:
        self._classes: list[str] = []
        self._found: set[Message] = set()

    def read(self, path: Path) -> set[Message]:
        self.visit(ast.parse(path.read_text("utf-8")))
        return self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = node.func
        method = called.attr if isinstance(called, ast.Attribute) else ""
        function = called.id if isinstance(called, ast.Name) else ""
        texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
        words = [text for text in texts if isinstance(text, str)]
        if method == "tr" and words and self._classes:
            self._found.add(Message(self._classes[-1], words[0], len(node.args) > 1))
        elif (method == "translate" or function in _WITH_CONTEXT) and len(words) > 1:
            self._found.add(Message(words[0], words[1], len(node.args) > 3))


def _problems(path: Path) -> Iterator[str]:
    """The literals that go into an error's `{problem}`, also by way of a name."""
    tree = ast.parse(path.read_text("utf-8"))
    given: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    given.setdefault(target.id, []).append(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for one in node.keywords:
                if one.arg == "problem":
                    yield from _literals(one.value, given)


def _literals(value: ast.expr, given: dict[str, list[ast.expr]]) -> Iterator[str]:
    """The texts an expression can give; none of those it is put together of."""
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Name(id=name):
            for one in given.get(name, ()):
                if not isinstance(one, ast.Name):
                    yield from _literals(one, given)
        case ast.IfExp():
            yield from _literals(value.body, given)
            yield from _literals(value.orelse, given)
        case ast.Dict():
            for one in value.values:
                yield from _literals(one, given)
        case ast.DictComp():
            yield from _literals(value.value, given)
        case ast.BinOp(op=ast.BitOr()):
            yield from _literals(value.left, given)
            yield from _literals(value.right, given)
        case ast.Call(func=ast.Attribute(attr="get", value=table)):
            yield from _literals(table, given)
            yield from _literals(value.args[-1], given)
        case _:
            return


# ---------------------------------------------------------------- merging and compiling


def merge(folder: Path) -> None:
    """Bring the `.ts` of a folder up to date with the program."""
    lines = (
        f"{'QT_TRANSLATE_N_NOOP' if one.counts else 'QT_TRANSLATE_NOOP'}"
        f"({_quoted(one.context)}, {_quoted(one.source)});\n"
        for one in messages()
    )
    with tempfile.TemporaryDirectory() as work:
        words = Path(work, "words.cpp")
        words.write_text("".join(lines), "utf-8")
        options = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
        options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        for language in (*COMPLETE, PLURALS):
            only = ["-pluralonly"] if language == PLURALS else []
            target = ["-source-language", "en", "-target-language", language]
            _run("lupdate", *options, *only, *target, words, "-ts", folder / f"{language}.ts")


def compile_all(folder: Path, into: Path) -> None:
    """Make the `.qm` of every `.ts`; what is not finished is left out."""
    for language in (*COMPLETE, PLURALS):
        _run("lrelease", "-silent", folder / f"{language}.ts", "-qm", into / f"{language}.qm")


def unfinished(file: Path) -> list[Message]:
    """What a `.ts` has no translation for."""
    return [
        Message(context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if _is_open(message.find("translation"))
    ]


def _is_open(translation: ElementTree.Element | None) -> bool:
    return translation is None or translation.get("type") == "unfinished"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str | Path) -> None:
    program = f"{tool}.exe" if sys.platform == "win32" else tool
    found = next(Path(PySide6.__file__).parent.rglob(program))
    subprocess.run([found, *arguments], check=True)  # noqa: S603 - Qt's own


def main() -> int:
    merge(HERE)
    compile_all(HERE, HERE)
    left = {language: unfinished(HERE / f"{language}.ts") for language in (*COMPLETE, PLURALS)}
    for language, open_ones in left.items():
        for one in open_ones:
            sys.stdout.write(f"{language}: not translated: {one.context}: {one.source}\n")
    return int(any(left.values()))


if __name__ == "__main__":
    sys.exit(main())
