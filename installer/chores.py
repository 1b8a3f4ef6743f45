"""Every chore of the project, in one place. Needs nothing but Python 3.11:

    python3 installer/chores.py demo           the whole way with an invented hospital's images
    python3 installer/chores.py test [...]     all tests; arguments go to pytest
    python3 installer/chores.py check          what must hold before a change goes in
    python3 installer/chores.py lint | format | types | contract | bench | screenshots | languages

Makes `.venv`, and installs what a chore needs, at its first call. System libraries come from apt:
installed when root, otherwise the line to type is printed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

WINDOW_PACKAGES = (
    "libgl1 libegl1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 "
    "libxcb-render-util0 libxcb-shape0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 "
    "fonts-dejavu-core fonts-noto-cjk"
).split()
READER_PACKAGES = ["dicom3tools", "dcmtk"]  # other programs that open and judge what is written
SERVER_PACKAGES = (
    "openssh-client openssh-server nginx libnginx-mod-http-dav-ext dbus gnome-keyring xvfb "
    "orthanc orthanc-dicomweb age"
).split()
BUILD_PACKAGES = (
    "build-essential zstd nsis debootstrap xvfb xdotool imagemagick libwayland-client0 "
    "libwayland-cursor0 libwayland-egl1 libdrm2"
).split()

Command = list[str | Path]


class Refused(Exception):
    """A chore cannot be done; says what to do."""


def main(arguments: list[str]) -> int:
    chores = {
        "demo": demo,
        "test": test,
        "check": check,
        "lint": lint,
        "format": reformat,
        "types": types,
        "contract": contract,
        "bench": bench,
        "screenshots": screenshots,
        "lock": lock,
        "nightly": nightly,
        "languages": languages,
    }
    chosen = chores.get(arguments[0]) if arguments else None
    if chosen is None:
        say(__doc__ or "")
        return 2
    try:
        return chosen(arguments[1:])
    except Refused as refused:
        say(str(refused))
        return 2
    except KeyboardInterrupt:
        return 2


# ---------------------------------------------------------------- the chores


def demo(arguments: list[str]) -> int:
    install(extra="")
    folder = [] if "--out" in arguments else ["--out", str(ROOT / "demo-output")]
    return run([PYTHON, "-m", "app", "demo", *folder, *arguments])


def test(arguments: list[str]) -> int:
    install_packages([*WINDOW_PACKAGES, *SERVER_PACKAGES, *READER_PACKAGES])
    install(extra="test")
    return run([PYTHON, "-m", "pytest", *arguments], screen=False)


def check(arguments: list[str]) -> int:
    """All of it, so that one failure does not hide another; the tests have the last word."""
    failed = [chore.__name__ for chore in (lint, types, contract) if chore([])]
    if failed:
        say(f"failed: {', '.join(failed)}")
    return test(arguments) or int(bool(failed))


def lint(_: list[str]) -> int:
    install(extra="test")
    unformatted = run([BIN / "ruff", "format", "--check", "."])
    return run([BIN / "ruff", "check", "."]) or unformatted


def reformat(_: list[str]) -> int:
    install(extra="test")
    run([BIN / "ruff", "check", "--fix", "."])
    return run([BIN / "ruff", "format", "."])


def types(_: list[str]) -> int:
    install(extra="test")
    return run([BIN / "mypy"])


def contract(_: list[str]) -> int:
    install(extra="test")
    return run([BIN / "lint-imports", "--no-cache"])


def bench(arguments: list[str]) -> int:
    """One table: speed and memory; --help says more."""
    install(extra="test")
    return run([PYTHON, ROOT / "tests" / "benchmarks" / "table.py", *arguments])


def screenshots(arguments: list[str]) -> int:
    """Every page of the window, as pictures in a folder; review.png is the README's."""
    install_packages(WINDOW_PACKAGES)
    install(extra="test")
    sheet = ROOT / "tests" / "ui" / "contact_sheet.py"
    return run([PYTHON, sheet, *(arguments or ["demo-output/screenshots"])], screen=False)


def languages(_: list[str]) -> int:
    """New words of the window into the translations; says which are not translated yet."""
    install(extra="test")
    return run([PYTHON, ROOT / "resources" / "languages" / "generate.py"])


def lock(arguments: list[str]) -> int:
    """installer/requirements.lock: every library for every system, with its hashes and no address;
    arguments go to uv, such as --upgrade."""
    install(extra="")
    run([PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-qq", "uv"])
    what: Command = [PYTHON, "-m", "uv", "pip", "compile", "--quiet", "pyproject.toml"]
    how = ["--extra", "installer", "--universal", "--python-version", "3.11"]
    form = ["--generate-hashes", "--no-header", "--no-annotate"]
    return run([*what, *how, *form, "-o", "installer/requirements.lock", *arguments])


def nightly(arguments: list[str]) -> int:
    """All that is too slow for every change: the packages as a site gets them."""
    install_packages([*WINDOW_PACKAGES, *BUILD_PACKAGES])
    here = ROOT / "installer"
    failed = run([sys.executable, here / "build.py", "deb", "tar", "nsis", *arguments])
    failed = failed or run([sys.executable, here / "check_deb.py", *(ROOT / "dist").glob("*.deb")])
    return run([sys.executable, here / "check_wheel.py"]) or failed


# ---------------------------------------------------------------- what they stand on


def install(extra: str) -> None:
    """The project in `.venv`, editable, with an extra; again only when pyproject.toml changed."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamps = [VENV / f"installed-{name}" for name in {"test", extra or "plain"}]  # test has all
    if any(stamp.is_file() and stamp.read_text() == wanted for stamp in stamps) and works():
        return
    if not works():
        make_venv()
    what = f"{ROOT}[{extra}]" if extra else str(ROOT)
    say(f"installing {'what the tests need' if extra else 'the program'} into .venv ...")
    pip: Command = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    if run([*pip, "--editable", what]):
        raise Refused("The libraries could not be installed. Is there a network?")
    (VENV / f"installed-{extra or 'plain'}").write_text(wanted)


def works() -> bool:
    """Whether `.venv` has a Python that runs: the one it was made with may be gone."""
    try:
        return run([PYTHON, "-c", "import pip"], quiet=True) == 0
    except OSError:
        return False


def make_venv() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older one
        raise Refused("Python 3.11 or newer is needed; this one is older.")
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it apart
        install_packages(["python3-venv"])
    say("making .venv ...")
    if run([sys.executable, "-m", "venv", "--clear", VENV]):
        raise Refused("The virtual environment could not be made.")


def install_packages(packages: list[str]) -> None:
    """Debian's packages that are missing; elsewhere nothing is known about them."""
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        say("note: not a Debian system, so Qt's and the test servers' packages are not looked for")
        return
    missing = missing_packages(packages)
    if not missing:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        raise Refused(
            f"Some system packages are missing. Type this, then try again:\n  sudo {' '.join(line)}"
        )
    say(f"installing {', '.join(missing)} ...")
    quiet: Command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    run([*quiet, "update"], quiet=True)
    if run([*quiet, *line[1:]], quiet=True) and missing_packages(packages):
        raise Refused(f"apt could not install them. See for yourself:\n  {' '.join(line)}")


def missing_packages(packages: list[str]) -> list[str]:
    command = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *packages]
    found = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    there = {line.split()[0] for line in found.splitlines() if line.endswith(" installed")}
    return [package for package in packages if package not in there]


def run(command: Command, *, quiet: bool = False, screen: bool = True) -> int:
    """Run at the project's root; gives the exit code.

    Args:
        quiet: show nothing of it.
        screen: False: windows go to memory, whatever screen there is.
    """
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if not screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False
    ).returncode


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
