"""From the frozen program to what a site installs."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAPERS = ("THIRD-PARTY-LICENSES.txt", "sbom.cdx.json")
"""Beside the frozen program, and beside the packages: see papers.py."""

# what the window asks the system for; everything else is in the package
_DEPENDS = (
    "libgl1, libegl1, libxcb1, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-image0, "
    "libxcb-render-util0, libxkbcommon-x11-0, libdbus-1-3, libfontconfig1, libwayland-client0, "
    "libwayland-cursor0, libwayland-egl1, libdrm2, fonts-dejavu-core"
)
_CONTROL = """\
Package: study-courier
Version: {version}
Architecture: {architecture}
Maintainer: Study Courier <study-courier@localhost>
Installed-Size: {kilobytes}
Depends: libc6 (>= {glibc}), {depends}
Section: science
Priority: optional
Description: de-identifies imaging studies and delivers them to a research archive
 Study Courier de-identifies DICOM by the standard's own profile, reads every
 file it wrote again with an independent auditor, and packages and sends what
 passed.
"""
_GLIBC = re.compile(rb"GLIBC_(2\.\d+)\0")


class NotBuilt(Exception):
    """Something cannot be built; says what."""


@dataclass(frozen=True, slots=True)
class Build:
    """Attributes:
    work: where all is made.
    into: where what is finished goes.
    """

    version: str
    work: Path
    into: Path

    @property
    def program(self) -> Path:
        """The frozen program."""
        return self.work / "program" / "study-courier"

    @property
    def icons(self) -> Path:
        return self.work / "icons"


def deb(build: Build) -> Path:
    """A package for Debian 12, Ubuntu 24.04 and newer."""
    _only_on("linux", "deb")
    root = build.work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(build.program, root / "usr/lib/study-courier", symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/study-courier").symlink_to("../lib/study-courier/study-courier")
    _put(HERE / "linux/study-courier.desktop", root / "usr/share/applications")
    _put(HERE / "linux/study-courier.xml", root / "usr/share/mime/packages")
    documents = root / "usr/share/doc/study-courier"
    _put(HERE.parent / "LICENSE", documents).rename(documents / "copyright")
    icons = root / "usr/share/icons/hicolor"
    for icon in build.icons.glob("*.png"):
        size = icon.stem.rpartition("-")[2]
        if size != "1024":  # no folder of the theme is for these
            _put(icon, icons / f"{size}x{size}/apps").rename(
                icons / f"{size}x{size}/apps/study-courier.png"
            )
    _put(HERE.parent / "resources/icons/study-courier.svg", icons / "scalable/apps")
    _write_control(build, root)
    made = _room(build, f"study-courier_{build.version}_{_architecture()}.deb")
    _settle(root)
    _run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(root), str(made))
    return made


def tar(build: Build) -> Path:
    """An archive to unpack anywhere."""
    _only_on("linux", "tar")
    made = _room(build, f"study-courier-{build.version}-linux-{machine()}.tar.zst")
    _settle(build.program)
    _run(
        *("tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"),
        *("--use-compress-program", "zstd -12 -T0", "-cf", str(made)),
        *("-C", str(build.program.parent), build.program.name),
    )
    return made


def nsis(build: Build) -> Path:
    """A setup for one Windows user, who need not be an administrator."""
    made = _room(build, f"study-courier-{build.version}-windows-setup.exe")
    if sys.platform != "win32":
        say("a trial of the setup's script: what is in it does not run on Windows")
        made = made.with_name(f"trial-{made.name}")
    _sign(build.program, "*.exe")
    _run(
        *("makensis", "-V2", "-WX", f"-DVERSION={build.version}", f"-DPROGRAM={build.program}"),
        *(f"-DICON={build.icons / 'study-courier.ico'}", f"-DMADE={made}"),
        str(HERE / "windows/study-courier.nsi"),
    )
    _sign(made.parent, made.name)
    return made


def dmg(build: Build) -> Path:
    """A disk image with the program to drag into Applications."""
    _only_on("darwin", "dmg")
    made = _room(build, f"study-courier-{build.version}-macos-{machine()}.dmg")
    program, room = build.program.with_name("Study Courier.app"), build.work / "dmg"
    identity = os.environ.get("APPLE_IDENTITY")
    signed = ("codesign", "--force", "--timestamp", "--sign", identity or "-")
    if identity:
        entitlements = str(HERE / "macos/entitlements.plist")
        _run(*signed, "--deep", "--options=runtime", "--entitlements", entitlements, str(program))
    else:
        say("SKIPPED signing: APPLE_IDENTITY names no certificate")
    shutil.rmtree(room, ignore_errors=True)
    shutil.copytree(program, room / program.name, symlinks=True)
    (room / "Applications").symlink_to("/Applications")
    for paper in PAPERS:
        _put(build.program / paper, room)
    image = ("hdiutil", "create", "-volname", "Study Courier", "-format", "ULFO", "-ov")
    _run(*image, "-srcfolder", str(room), str(made))
    if identity and (profile := os.environ.get("APPLE_NOTARY_PROFILE")):
        _run(*signed, str(made))
        wait = ("submit", str(made), "--keychain-profile", profile, "--wait")
        _run("xcrun", "notarytool", *wait)
        _run("xcrun", "stapler", "staple", str(made))
    else:
        say("SKIPPED notarisation: APPLE_IDENTITY or APPLE_NOTARY_PROFILE is not set")
    return made


KINDS: dict[str, Callable[[Build], Path]] = {"deb": deb, "tar": tar, "nsis": nsis, "dmg": dmg}


def glibc_floor(program: Path) -> str:
    """The newest version of glibc that any file of the program asks for."""
    versions = {
        version.decode()
        for file in program.rglob("*")
        if file.is_file() and (".so" in file.name or file.parent == program)
        for version in _GLIBC.findall(file.read_bytes())
    }
    return max(versions, key=lambda version: int(version.split(".")[1]), default="2.0")


def machine() -> str:
    return {"AMD64": "x86_64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _architecture() -> str:
    return {"x86_64": "amd64"}.get(machine(), machine())


def _only_on(system: str, kind: str) -> None:
    if sys.platform != system:
        raise NotBuilt(f"{kind} can be built on {system} only")


def _write_control(build: Build, root: Path) -> None:
    size = sum(one.lstat().st_size for one in root.rglob("*") if one.is_file())
    control = _CONTROL.format(
        version=build.version,
        architecture=_architecture(),
        kilobytes=size // 1024,
        glibc=glibc_floor(build.program),
        depends=_DEPENDS,
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control)


def _sign(folder: Path, pattern: str) -> None:
    certificate = os.environ.get("WINDOWS_CERTIFICATE")
    if sys.platform != "win32" or not certificate:
        say(f"SKIPPED signing {pattern}: WINDOWS_CERTIFICATE names no certificate")
        return
    for program in sorted(folder.glob(pattern)):
        _run(
            *("signtool", "sign", "/fd", "sha256", "/td", "sha256"),
            *("/tr", os.environ["WINDOWS_TIMESTAMP_SERVICE"], "/f", certificate),
            *("/p", os.environ["WINDOWS_CERTIFICATE_PASSWORD"], str(program)),
        )


def _settle(root: Path) -> None:
    """Every file gets the time of the sources, and rights that do not depend on who builds."""
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _room(build: Build, name: str) -> Path:
    build.into.mkdir(parents=True, exist_ok=True)
    return build.into / name


def _put(file: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(file, folder / file.name))


def _run(*command: str) -> None:
    try:
        subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    except FileNotFoundError:
        raise NotBuilt(f"{command[0]} is not installed") from None
