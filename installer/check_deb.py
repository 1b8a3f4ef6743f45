"""Too slow for every change, so nightly: does the Debian package do what it is for?

    python3 installer/check_deb.py dist/study-courier_*.deb [--work FOLDER]

In a Debian 12 with nothing but the minimum: installs it with apt, runs its self-test, starts it
through its .desktop file under Xvfb, takes a picture, answers the first questions from the
keyboard, removes it, and looks whether something is left. Needs root on Debian, and of its packages
debootstrap, xvfb, xdotool and imagemagick. Debian comes from where this computer's own apt has it.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from configparser import ConfigParser
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
PACKAGE = "study-courier"
SITE_ID = "004711"
DESKTOP = Path("usr/share/applications/study-courier.desktop")
HOME = "/home/visitor"
STATE = f"{HOME}/.local/share/study-courier"
VISITOR = 1000

_NOTHING: Mapping[str, str] = {}
_NEEDED = ("debootstrap", "Xvfb", "xdotool", "import", "identify", "unshare")
_PATIENCE = 120  # seconds, for a window
_SETTLING = 3  # seconds, for a page
_FEWEST_COLOURS = 200  # a window that was drawn has more, with its letters' soft edges


class Failed(Exception):
    """What does not hold."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("package", type=Path)
    parser.add_argument("--work", type=Path, default=Path("build/check-deb"))
    wanted = parser.parse_args(arguments)
    try:
        require(wanted.package.is_file(), f"there is no {wanted.package}")
        require(os.geteuid() == 0, "this needs root")
        missing = [name for name in _NEEDED if shutil.which(name) is None]
        require(not missing, f"not installed: {' '.join(missing)}")
        if os.environ.get("STUDY_COURIER_MOUNTS") != "own":
            # what is mounted from here on, nobody else sees, and it goes with this process
            return subprocess.run(
                ["unshare", "--mount", sys.executable, __file__, *arguments],
                env=os.environ | {"STUDY_COURIER_MOUNTS": "own"},
                check=False,
            ).returncode
        wanted.work.mkdir(parents=True, exist_ok=True)
        check(wanted.package.resolve(), wanted.work.resolve())
    except Failed as failed:
        say(f"FAILED: {failed}")
        return 1
    say("all of it holds")
    return 0


def check(package: Path, work: Path) -> None:
    with a_debian(work) as root:
        shutil.copyfile(package, root / "package.deb")
        inside(root, "apt-get", "-qq", "update")
        install = ("apt-get", "-qq", "-y", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends")
        inside(root, *install, "install", "/package.deb")
        files = inside(root, "dpkg", "-L", PACKAGE).split("\n")
        size = inside(root, "du", "-sxm", "--apparent-size", "/usr/lib/study-courier").split()[0]
        say(f"installed: {size} MiB, {len(files)} files and folders")
        say(run(*visitors(root, ["study-courier", "--version"])).strip())
        say(run(*visitors(root, ["study-courier", "--self-test"])).rstrip())
        use_window(root, work / "window.png")
        inside(root, *install, "purge", PACKAGE)
        left = [
            one
            for one in files
            if os.path.lexists(root / one[1:])
            and (PACKAGE in Path(one).parts or not (root / one[1:]).is_dir())
        ]
        require(not left, f"left behind: {' '.join(left[:5])}")
        say("removed; nothing is left of it but what the visitor's own folder holds")


@contextmanager
def a_debian(work: Path) -> Iterator[Path]:
    """A fresh one to be used up; what debootstrap made is kept for the next time."""
    base, root = work / SUITE, work / "root"
    if not (base / "etc/os-release").is_file():
        shutil.rmtree(base, ignore_errors=True)
        say("making a minimal Debian ...")
        run("debootstrap", "--variant=minbase", SUITE, str(base), sources()[0].split()[1])
    shutil.rmtree(root, ignore_errors=True)
    run("cp", "-a", str(base), str(root))
    (root / "etc/apt/sources.list").write_text("".join(f"{line}\n" for line in sources()))
    (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")  # no service is started
    (root / "usr/sbin/policy-rc.d").chmod(0o755)
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", root / "etc" / name)
    (root / HOME[1:]).mkdir(parents=True)
    os.chown(root / HOME[1:], VISITOR, VISITOR)
    for what, where in (("/dev", "dev"), ("/proc", "proc")):
        run("mount", "--rbind", what, str(root / where))
    try:
        yield root
    finally:
        for where in ("dev", "proc"):
            run("umount", "--recursive", "--lazy", str(root / where))
        shutil.rmtree(root)


def sources() -> list[str]:
    """Lines of a sources.list, as this computer's apt has them."""
    told = run(
        *("apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME) $(COMPONENT)"),
        "Created-By: Packages",
    )
    found = sorted({tuple(line.split()) for line in told.splitlines()})
    lines = [
        f"deb {uri} {suite} {component}"
        for uri, suite, component in (one for one in found if len(one) == 3)
        if suite.partition("-")[0] == SUITE and component == "main"
    ]
    require(bool(lines), f"this computer's apt knows no Debian {SUITE}")
    return sorted(lines, key=lambda line: line.split()[2])  # bookworm itself first


# ---------------------------------------------------------------- the window


def use_window(root: Path, picture: Path) -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(root / DESKTOP)
    command = [part for part in shlex.split(entry["Desktop Entry"]["Exec"]) if part[0] != "%"]
    with a_screen(root) as screen:
        display = {"DISPLAY": screen}
        began = time.monotonic()
        secret = {"STUDY_COURIER_PASSPHRASE": "an invented passphrase"}
        program = subprocess.Popen(visitors(root, command, display | secret))
        try:
            window = wait_for_window(program, display)
            say(f"the window is there after {time.monotonic() - began:.1f} s")
            settings = root / STATE[1:] / "settings.json"
            answer_first_page(window, settings, display)
            known = json.loads(settings.read_text())["site_id"]
            require(known == SITE_ID, f"typed {SITE_ID}, kept {known}")
            say("the first page was answered from the keyboard")
            time.sleep(_SETTLING)
            run("import", "-window", "root", str(picture), **display)
            colours = int(run("identify", "-format", "%k", str(picture)))
            require(colours >= _FEWEST_COLOURS, f"the picture has {colours} colours only")
            say(f"its picture: {picture}, {colours} colours")
        finally:
            program.send_signal(signal.SIGTERM)
            program.wait(_PATIENCE)
    reports = list((root / STATE[1:] / "logs").glob("crash-*"))
    require(not reports, "it wrote a report of a crash")


def answer_first_page(window: str, settings: Path, display: dict[str, str]) -> None:
    """Type the site's number, and go on; again while the page is not there yet."""

    def is_answered() -> bool:
        run("xdotool", "windowfocus", "--sync", window, **display)
        run("xdotool", "key", "alt+t", "ctrl+a", **display)  # the field "Site ID"
        run("xdotool", "type", SITE_ID, **display)
        run("xdotool", "key", "alt+Right", **display)  # leads on
        time.sleep(_SETTLING)
        return settings.is_file()

    wait_until(is_answered, "what was typed on the first page")


@contextmanager
def a_screen(root: Path) -> Iterator[str]:
    """A display of its own, seen in there too."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-ac"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        require(bool(number), "Xvfb does not start")
        sockets = root / "tmp/.X11-unix"
        sockets.mkdir(parents=True, exist_ok=True)
        run("mount", "--bind", "/tmp/.X11-unix", str(sockets))  # noqa: S108 - where X has it
        try:
            yield f":{number}"
        finally:
            run("umount", "--lazy", str(sockets))
    finally:
        server.terminate()
        server.wait()


def wait_for_window(program: subprocess.Popen[bytes], display: dict[str, str]) -> str:
    found: list[str] = []

    def is_there() -> bool:
        require(program.poll() is None, "the program ended before it had a window")
        told = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Study Courier"],
            env=os.environ | display,
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        found[:] = told.split()
        return bool(found)

    wait_until(is_there, "the window", every=0.05)
    return found[0]


def wait_until(holds: Callable[[], bool], what: str, every: float = 0.3) -> None:
    latest = time.monotonic() + _PATIENCE
    while not holds():
        require(time.monotonic() < latest, f"waited {_PATIENCE} s for {what}")
        time.sleep(every)


# ---------------------------------------------------------------- commands


def visitors(root: Path, command: Sequence[str], more: Mapping[str, str] = _NOTHING) -> list[str]:
    """A command of somebody who is not root and knows nothing of this computer."""
    own = {"HOME": HOME, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LOGNAME": "visitor", **more}
    known = [f"{name}={value}" for name, value in own.items()]
    return ["chroot", f"--userspec={VISITOR}:{VISITOR}", str(root), "env", "-i", *known, *command]


def inside(root: Path, *command: str) -> str:
    path = "/usr/sbin:/usr/bin:/sbin:/bin"
    return run("chroot", str(root), *command, PATH=path, DEBIAN_FRONTEND="noninteractive")


def run(*command: str, **environment: str) -> str:
    done = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told = f"{done.stdout}\n{done.stderr}".strip()
        raise Failed(f"{' '.join(command)}: exit code {done.returncode}\n{told[-3000:]}")
    return done.stdout


def require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Failed(otherwise)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
