"""The house keeps its own rules."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "app").rglob("*.py")
)
TOP = {
    *(".ci", ".github", ".gitignore", "CONTRIBUTING.md", "LICENSE", "README.md", "pyproject.toml"),
    *("app", "installer", "resources", "tests"),
}
LONGEST = 300  # lines
LONG = {
    "app/errors.py": "every error and every reason, in one place to look",
    "app/model.py": "every value that crosses a border, in one place to look",
    "app/part10/reader.py": "one format, read in one pass",
}
NO_ROOMS = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}


def tracked() -> Iterator[Path]:
    """The repository's files; none outside of a checkout."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    command = ["git", "ls-files", "-z", "--cached"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return (ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


def run_python(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_the_import_contracts_hold() -> None:
    code = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_nothing_below_the_window_loads_qt() -> None:
    code = """if True:
        import importlib, sys
        for name in sys.argv[1:]:
            importlib.import_module(name)
        print(any(name.startswith("PySide6") for name in sys.modules))
    """
    below = [name for name in MODULES if not name.startswith("app.ui")]
    assert run_python(code, *below).strip() == "False"


def test_every_module_can_be_imported_first() -> None:
    code = """if True:
        import importlib, sys
        before = set(sys.modules)
        for name in sys.argv[1:]:
            for loaded in [n for n in sys.modules if n == "app" or n.startswith("app.")]:
                del sys.modules[loaded]
            importlib.import_module(name)
    """
    below = [name for name in MODULES if not name.startswith("app.ui")]
    run_python(code, *below)


def test_only_transfer_opens_urls() -> None:
    for path in (ROOT / "app").rglob("*.py"):
        if "transfer" not in path.parts:
            assert not imported(path) & {"urllib.request", "http.client", "ftplib"}, path


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_no_module_is_a_drawer_for_everything() -> None:
    parts = {part for name in MODULES for part in name.split(".")}
    assert not parts & NO_ROOMS


def test_files_can_be_read_in_one_sitting() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "app").rglob("*.py")
    }
    assert {path: n for path, n in lengths.items() if n > LONGEST and path not in LONG} == {}


def test_the_top_level_holds_the_rooms_of_the_house_and_nothing_else() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP


def test_no_tracked_file_names_a_registry_or_a_place_on_somebodys_machine() -> None:
    told = re.compile(
        rb"/(?:root|home/\w+|Users/\w+|work)/[\w.]"
        rb"|(?:pypi|pythonhosted)\.org|registry\.npmjs|(?:index|extra-index)-url"
    )
    suffixes = {".svg", ".png", ".ico"}
    found = {
        path.relative_to(ROOT).as_posix(): match[0]
        for path in tracked()
        if path.suffix not in suffixes and path != Path(__file__)
        for match in [told.search(path.read_bytes())]
        if match
    }
    assert found == {}


def test_every_dependency_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[^\w-]", line)[0].lower() for line in project["dependencies"]}
    modules = {
        "pyside6-essentials": "PySide6",
        "pillow": None,  # pydicom's decoders load these
        "pyjpegls": None,
        "pylibjpeg": None,
        "pylibjpeg-openjpeg": None,
        "pylibjpeg-rle": None,
        "python-gdcm": None,
        "rapidocr": None,  # its weights alone are used
        "ssh-python": "ssh",
    }
    used = {name.split(".")[0] for path in (ROOT / "app").rglob("*.py") for name in imported(path)}
    wanted = {modules.get(name, name) for name in names} - {None}
    assert wanted - used == set()
