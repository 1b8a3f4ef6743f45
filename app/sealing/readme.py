"""The README on the drive, which says how the package is opened: with this program, or without."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from string import Template

from app.resources import resource
from app.sealing.sealed import README_HTML, README_TEXT

_LOCKED = "The key is in key.age; age asks for its passphrase."
_FOR_ARCHIVE = "KEY is the file of the archive's secret key."

_UNPACK = ('for part in part-*.tar.age; do age -d -i KEY "$part"; done | tar -xf - -C FOLDER',)
_UNPACK_LOCKED = (  # asked for once, not for each part; the key is never on a disk
    "key=$(age -d key.age)",
    'for part in part-*.tar.age; do echo "$key" | age -d -i - "$part"; done | tar -xf - -C FOLDER',
)
_UNPACK_WINDOWS = (  # for lists a FAT drive's files in the order of their making, dir by name
    r"for /f %p in ('dir /b /on part-*.tar.age') do @age -d -i KEY %p >> FOLDER\all.tar",
    r"tar -xf FOLDER\all.tar -C FOLDER",
)
_UNPACK_WINDOWS_LOCKED = (
    r"age -d -o FOLDER\key.txt key.age",
    *(line.replace("KEY", r"FOLDER\key.txt") for line in _UNPACK_WINDOWS),
    r"del FOLDER\key.txt",
)


def as_text(name: str, *, locked: bool) -> bytes:
    """README.txt of the package of that name; `locked` if its key lies beside it."""
    line = "\n    key.age                      the key, locked with a passphrase"
    indent = " " * 8

    def shown(lines: Sequence[str]) -> str:
        return "\n".join(indent + line for line in lines)

    unpack, windows = map(shown, _unpack(locked=locked))
    return _filled(README_TEXT, name, line, unpack, windows, locked=locked)


def as_html(name: str, *, locked: bool) -> bytes:
    """README.html; it loads nothing."""
    line = "\n<dt>key.age<dd>the key, locked with a passphrase"
    unpack, windows = (escape("\n".join(lines), quote=False) for lines in _unpack(locked=locked))
    return _filled(README_HTML, name, line, unpack, windows, locked=locked)


def _unpack(*, locked: bool) -> tuple[Sequence[str], Sequence[str]]:
    """The lines that decrypt and unpack, for a POSIX shell and for Windows."""
    return (_UNPACK_LOCKED, _UNPACK_WINDOWS_LOCKED) if locked else (_UNPACK, _UNPACK_WINDOWS)


def _filled(
    file: str, name: str, key_line: str, unpack: str, windows: str, *, locked: bool
) -> bytes:
    template = Template(resource(f"sealed/{file}").read_text("utf-8"))
    return template.substitute(
        name=name,
        identity="" if locked else " --identity KEY",
        key_sentence=_LOCKED if locked else _FOR_ARCHIVE,
        key_line=key_line if locked else "",
        key_too=", key" if locked else "",
        unpack=unpack,
        unpack_windows=windows,
    ).encode()
