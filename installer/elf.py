"""Linux libraries on their way into the bundle; on other systems nothing of this is done.

Libraries of the system come along because something asked for them: when that something stayed out,
they stay out too. Symbols that only a debugger reads are dropped. And OpenSSL 1.1.1k, which nobody
mends any more and gdcm's wheel brings for encrypted DICOM, is replaced by an empty library: nothing
here encrypts or decrypts DICOM, but gdcm does not load without one.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

Entry = tuple[str, str, str]  # name in the bundle, file, kind

# Python's own, and of the wheels those that auditwheel did not rearrange: stripping breaks others
_WITH_SYMBOLS = (
    "libpython*.so* */lib-dynload/*.so sqlcipher3/*.so _CharLS*.so _openjpeg*.so "
    "cryptography/hazmat/bindings/*.so"
).split()
_OLD_OPENSSL = re.compile(r"lib(?:crypto|ssl)-\w+\.so\.1\.1\.\w+")
_ASKED = re.compile(r" U (\w+)@(OPENSSL_1_1_\w+)")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def leaner(entries: list[Entry], folder: Path) -> list[Entry]:
    """The bundle's libraries as they go in.

    Args:
        folder: what is changed is written here.

    Raises:
        subprocess.CalledProcessError, FileNotFoundError: no C compiler or binutils.
    """
    folder.mkdir(parents=True, exist_ok=True)
    entries = _reached(entries)
    if any(_is_old(name) for name, *_ in entries):
        _write_empty(entries, folder)
    return [(name, _file(name, file, folder), kind) for name, file, kind in entries]


def _reached(entries: list[Entry]) -> list[Entry]:
    """Without libraries of the system, all in the bundle's root, that nothing asks for."""
    needs = {file: set(_NEEDED.findall(_run("readelf", "-d", file))) for _, file, _ in entries}
    while True:
        asked = set().union(*(needs[file] for _, file, _ in entries))
        kept = [one for one in entries if not _is_system(one[0]) or one[0] in asked]
        if len(kept) == len(entries):
            return kept
        entries = kept


def _is_system(name: str) -> bool:
    return "/" not in name and ".so." in name and not name.startswith("libpython")


def _is_old(name: str) -> bool:
    return _OLD_OPENSSL.fullmatch(Path(name).name) is not None


def _file(name: str, file: str, folder: Path) -> str:
    made = folder / name  # with its folder: two libraries are called _sqlite3
    made.parent.mkdir(parents=True, exist_ok=True)
    if _is_old(name):
        arguments = ("-shared", "-fPIC", "-O1", "-s", "-Wl,--build-id=none")
        exports = f"-Wl,-soname,{made.name},--version-script={folder / 'empty.map'}"
        _run("cc", *arguments, exports, "-o", str(made), str(folder / "empty.c"))
    elif any(fnmatchcase(name, pattern) for pattern in _WITH_SYMBOLS):
        shutil.copyfile(file, made)
        _run("strip", "--strip-unneeded", str(made))
    else:
        return file
    return str(made)


def _write_empty(entries: list[Entry], folder: Path) -> None:
    """In C, every function of OpenSSL that gdcm asks for, answering 0; and its version."""
    asked: dict[str, set[str]] = {}
    for _, file, _kind in entries:
        if "gdcm" in Path(file).name:
            listed = _run("nm", "--dynamic", "--undefined-only", file)
            for function, version in _ASKED.findall(listed):
                asked.setdefault(version, set()).add(function)
    functions = sorted(set().union(*asked.values()))
    source = "".join(f"long {name}(void) {{ return 0; }}\n" for name in functions)
    (folder / "empty.c").write_text(source)
    versions = "".join(
        f"{version} {{ global: {''.join(f'{name}; ' for name in sorted(names))}}};\n"
        for version, names in sorted(asked.items())
    )
    (folder / "empty.map").write_text(versions)


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
