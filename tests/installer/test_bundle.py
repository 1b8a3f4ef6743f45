"""What may be in the frozen program, and what holds its installers together."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from app import __version__
from app.site.project import SUFFIXES

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
BUILT = ROOT / "build" / "program" / "study-courier"


def load(name: str) -> ModuleType:
    """A module of installer/, which is no package: its files are started, not imported."""
    spec = importlib.util.spec_from_file_location(f"installer_{name}", INSTALLER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(INSTALLER))
    try:
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(INSTALLER))
    return module


build = load("build")
bundle, packing = build.bundle, build.packing


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "libQt6Widgets.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/QtSvg.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "botocore/data/s3/2006-03-01/service-2.json.gz",
        "botocore/data/endpoints.json",
        "rapidocr/models/PP-OCRv6_det_small.onnx",
        "pydicom/data/__init__.pyc",
        "resources/report/report.html.j2",
    ],
)
def test_what_the_program_uses_goes_in(name: str) -> None:
    assert bundle.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6Network.so.6",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6/Qt6Pdf.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_fi.qm",
        "botocore/data/ec2/2016-11-15/service-2.json.gz",
        "pydicom/data/test_files/CT_small.dcm",
        "PIL/_avif.cpython-311-x86_64-linux-gnu.so",
        "pillow.libs/libavif-c6062d5f.so.16.4.2",
    ],
)
def test_what_it_does_not_use_stays_out(name: str) -> None:
    assert not bundle.is_wanted(name)


def lay(folder: Path, name: str, content: bytes = b"") -> None:
    path = folder / "_internal" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_a_bundle_of_allowed_libraries_has_no_problem(tmp_path: Path) -> None:
    lay(tmp_path, "PySide6/Qt/lib/libQt6Core.so.6")
    lay(tmp_path, "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so")
    lay(tmp_path, "app/model.pyc")
    assert list(bundle.problems(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cv2/cv2.abi3.so", b"", "OpenCV"),
        ("opencv_python_headless.libs/libavcodec-c4.so.62", b"", "FFmpeg"),
        ("avcodec-62.dll", b"", "FFmpeg"),
        ("libjpeg/_libjpeg.so", b"", "GPL"),
        ("libreadline.so.8", b"", "GPL"),
        ("PySide6/Qt6Network.dll", b"", "Qt"),
        ("libcrypto-81.so.1.1.1k", b"\0OpenSSL 1.1.1k  FIPS 25 Mar 2021\0", "nobody mends"),
        ("libcrypto-1_1.dll", b"\0OpenSSL 1.1.1w  11 Sep 2023\0", "nobody mends"),
        ("libnew.so.1", b"", "libraries.txt"),
    ],
)
def test_what_must_not_be_there_is_named(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    lay(tmp_path, "math.so")
    lay(tmp_path, name, content)
    assert any(said in problem and name in problem for problem in bundle.problems(tmp_path))


def test_an_empty_library_in_place_of_old_openssl_is_no_problem(tmp_path: Path) -> None:
    lay(tmp_path, "python_gdcm.libs/libcrypto-5409cd36.so.1.1.1k", b"\x7fELF")
    assert list(bundle.problems(tmp_path)) == []


def test_nothing_frozen_is_a_problem(tmp_path: Path) -> None:
    assert list(bundle.problems(tmp_path))


@pytest.mark.skipif(not BUILT.is_dir(), reason="nothing was built here; the nightly run builds")
def test_the_frozen_program_holds_nothing_else() -> None:
    assert list(bundle.problems(BUILT)) == []
    assert sum(one.lstat().st_size for one in BUILT.rglob("*") if one.is_file()) < 330e6


# ---------------------------------------------------------------- warnings


WARNING = (
    "1 WARNING: Library not found: could not resolve '{}', dependency of "
    "'/somewhere/site-packages/{}'.\n"
)


def test_a_library_that_is_not_found_stops_the_build() -> None:
    told = WARNING.format("libxcb-cursor.so.0", "PySide6/Qt/plugins/platforms/libqxcb.so")
    with pytest.raises(packing.NotBuilt, match="libxcb-cursor"):
        build.refuse_unresolved(told)


def test_what_stays_out_may_miss_its_libraries() -> None:
    build.refuse_unresolved(
        WARNING.format("libgtk-3.so.0", "PySide6/Qt/plugins/platformthemes/libqgtk3.so")
    )


def test_the_glibc_floor_is_the_newest_that_is_asked_for(tmp_path: Path) -> None:
    lay(tmp_path, "a.so", b"GLIBC_2.9\0GLIBC_2.17\0")
    lay(tmp_path, "b.so.1", b"GLIBC_2.36\0GLIBC_PRIVATE\0")
    assert packing.glibc_floor(tmp_path) == "2.36"


# ---------------------------------------------------------------- one number, one set of names


def test_there_is_one_version_number() -> None:
    assert build.version() == __version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" in project["dynamic"]


def test_the_lock_pins_every_dependency_with_hashes_and_names_no_host() -> None:
    text = (INSTALLER / "requirements.lock").read_text("utf-8")
    assert "://" not in text
    pinned = re.split(r"\n(?=\S)", text.strip())
    assert all("==" in one and "--hash=sha256:" in one for one in pinned)
    names = {one.partition("==")[0].strip() for one in pinned}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["installer"]]
    assert {re.split(r"[^\w-]", one)[0].lower().replace("_", "-") for one in wanted} <= names


def test_a_double_click_on_a_project_file_is_known_everywhere() -> None:
    (ending,) = set(SUFFIXES) - {".toml"}
    kinds = ET.parse(INSTALLER / "linux" / "study-courier.xml").getroot()  # noqa: S314 - ours
    (kind,) = kinds
    patterns = [one.get("pattern") for one in kind if one.tag.endswith("glob")]
    assert patterns == [f"*{ending}"]
    entry = ConfigParser(interpolation=None)
    entry.read(INSTALLER / "linux" / "study-courier.desktop")
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    assert f"\\{ending}" in (INSTALLER / "windows" / "study-courier.nsi").read_text("utf-8")
    assert f'"{ending[1:]}"' in (INSTALLER / "study-courier.spec").read_text("utf-8")


def test_the_setup_needs_no_administrator_and_takes_away_what_it_laid_down() -> None:
    script = (INSTALLER / "windows" / "study-courier.nsi").read_text("utf-8")
    assert "Target amd64-unicode" in script
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"\\]+(?:\\[^"\\]+)?)', script))
    removed = set(re.findall(r'DeleteRegKey HKCU "([^"\\]+(?:\\[^"\\]+)?)', script))
    assert written == removed
