"""The README on the drive, which says how the package is opened: with this program, or without."""

from __future__ import annotations

from string import Template

from app.resources import resource
from app.sealing.sealed import KEY, README_HTML, README_TEXT

_LOCKED = "The key is in key.age; age asks for its passphrase."
_FOR_ARCHIVE = "KEY is the file of the archive's secret key."


def as_text(name: str, *, locked: bool) -> bytes:
    """README.txt of the package of that name; `locked` if its key lies beside it."""
    line = "\n    key.age                      the key, locked with a passphrase"
    return _filled(README_TEXT, name, line if locked else "", locked=locked)


def as_html(name: str, *, locked: bool) -> bytes:
    """README.html; it loads nothing."""
    line = "\n<dt>key.age<dd>the key, locked with a passphrase"
    return _filled(README_HTML, name, line if locked else "", locked=locked)


def _filled(file: str, name: str, key_line: str, *, locked: bool) -> bytes:
    template = Template(resource(f"sealed/{file}").read_text("utf-8"))
    return template.substitute(
        name=name,
        key=KEY if locked else "KEY",
        key_sentence=_LOCKED if locked else _FOR_ARCHIVE,
        key_line=key_line,
    ).encode()
