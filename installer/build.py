"""The one way to build what a site installs. Needs Python 3.11 and, on Linux, a C compiler:

    python3 installer/build.py deb     Debian package          (Linux)
    python3 installer/build.py tar     archive to unpack       (Linux)
    python3 installer/build.py nsis    setup for Windows       (Windows; on Linux only a trial)
    python3 installer/build.py dmg     disk image for macOS    (macOS)

Several at once share one frozen program. --into FOLDER says where they go (`dist`), --work FOLDER
where all else is made (`build`); --reuse takes the frozen program that lies there.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import bundle
import packing
from packing import Build, NotBuilt, say

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "installer"
LOCK = HERE / "requirements.lock"

_UNRESOLVED = re.compile(r"could not resolve '([^']+)', dependency of '([^']+)'", re.IGNORECASE)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("kinds", nargs="+", choices=packing.KINDS, metavar="deb|tar|nsis|dmg")
    parser.add_argument("--into", type=Path, default=ROOT / "dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build")
    parser.add_argument("--reuse", action="store_true")
    wanted = parser.parse_args(arguments)
    os.environ.setdefault("SOURCE_DATE_EPOCH", last_change())
    build = Build(version(), wanted.work.resolve(), wanted.into.resolve())
    try:
        if not (wanted.reuse and build.program.is_dir()):
            freeze(build)
        check(build)
        for kind in wanted.kinds:
            made = packing.KINDS[kind](build)
            say(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB")
        for paper in packing.PAPERS:
            shutil.copyfile(build.program / paper, build.into / paper)
        write_sums(build.into)
    except NotBuilt as problem:
        say(f"NOT BUILT: {problem}")
        return 1
    except subprocess.CalledProcessError as problem:
        say(f"NOT BUILT: {Path(problem.cmd[0]).name} failed\n{problem.stdout or ''}")
        return 1
    return 0


def version() -> str:
    """The one number: `app.__version__`, from which pyproject.toml has it too."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "app" / "__init__.py").read_text())
    if found is None:
        raise NotBuilt("app/__init__.py has no version")
    return found[1]


def last_change() -> str:
    """When the sources were last changed, in seconds: the time all files in the packages get."""
    command = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return told.strip() or str(int((ROOT / "pyproject.toml").stat().st_mtime))


def freeze(build: Build) -> None:
    """The program in a folder of its own, with the papers that belong to it."""
    python = environment(build.work)
    say("drawing the icons ...")
    run(python, HERE / "icons.py", build.icons)
    say("freezing the program ...")
    shutil.rmtree(build.program.parent, ignore_errors=True)
    told = run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "INFO"),
        *("--workpath", build.work / "frozen", "--distpath", build.program.parent),
        HERE / "study-courier.spec",
    )
    (build.work / "pyinstaller.log").write_text(told)
    refuse_unresolved(told)
    run(python, HERE / "papers.py", build.program, build.version)


def environment(work: Path) -> Path:
    """A virtual environment with what the lock file names and nothing else; its Python."""
    folder = work / "environment"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "made-from"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != wanted:
        say("installing what the lock file names ...")
        run(sys.executable, "-m", "venv", "--clear", folder)
        pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        run(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", LOCK)
        stamp.write_text(wanted)
    return python


def refuse_unresolved(told: str) -> None:
    """A library that is missing while freezing is missing where the program is installed.

    Raises:
        NotBuilt: names them. What was asked for by something that stays out does not count.
    """
    missing = {
        f"{library} (for {Path(asker).name})"
        for library, asker in _UNRESOLVED.findall(told)
        if bundle.is_wanted(Path(asker).as_posix().rpartition("site-packages/")[2])
    }
    if missing:
        raise NotBuilt(f"could not resolve {', '.join(sorted(missing))}")


def check(build: Build) -> None:
    """Raises: NotBuilt: something is in the frozen program that must not be."""
    problems = list(bundle.problems(build.program))
    if problems:
        raise NotBuilt("; ".join(problems))
    size = sum(one.lstat().st_size for one in build.program.rglob("*") if one.is_file())
    say(f"frozen program: {size / 1e6:.1f} MB")
    if sys.platform == "linux":
        say(f"needs glibc {packing.glibc_floor(build.program)} or newer, on {packing.machine()}")


def write_sums(folder: Path) -> None:
    names = sorted(one for one in folder.iterdir() if one.is_file() and one.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in names]
    (folder / "SHA256SUMS").write_text("".join(lines))


def run(*command: str | Path) -> str:
    """Run at the project's root; what it told.

    Raises:
        subprocess.CalledProcessError: it failed; carries what it told.
    """
    fixed = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=os.environ | fixed,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
