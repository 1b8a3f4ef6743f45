"""What goes into the frozen program, and what must never be in it.

Used by `study-courier.spec`, while it is made, and by `check_bundle.py`, on what was made. Names
are paths inside the bundle with forward slashes, on every system.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

HERE = Path(__file__).resolve().parent
ALLOWED = HERE / "libraries.txt"

UNUSED_MODULES = (
    # deid's own engines: its recipes alone are read here, and the engines load matplotlib
    "deid.dicom deid.main deid.tests matplotlib dateutil.tz.win "
    # RapidOCR's code: its two networks are used, run by onnxruntime
    "rapidocr cv2 omegaconf pyclipper shapely requests yaml "
    # under the GPL, and nobody types here
    "readline "
    # what libraries would use if it were there
    "lxml pandas scipy tkinter IPython numpy.f2py numpy.distutils numpy.testing.tests "
    "onnxruntime.tools onnxruntime.transformers onnxruntime.quantization google sympy coloredlogs "
    "PIL.ImageTk PIL.ImageQt PIL._avif PIL._webp PIL._imagingcms PIL._imagingmath "
    "PIL._imagingmorph PIL._imagingtk "
    "PySide6.QtNetwork PySide6.QtOpenGL PySide6.QtQml PySide6.QtQuick "
    "setuptools pkg_resources pip wheel distutils pydoc_data pytest test"
).split()

_QT_PLUGINS = (
    "platforms/*qxcb* platforms/*qwayland* platforms/*qoffscreen* platforms/qwindows* "
    "platforms/*qcocoa* platformthemes/*xdgdesktopportal* iconengines/*qsvgicon* "
    "imageformats/*qsvg* platforminputcontexts/*compose* platforminputcontexts/*ibus* "
    "wayland-decoration-client/* wayland-shell-integration/*xdg-shell* styles/*mac*"
).split()
_QT_LIBRARIES = re.compile(
    r"(?:lib)?Qt6?(?:Core|DBus|Gui|Svg|WaylandClient|Widgets|XcbQpa)(?:[._]|$)"
)
_LANGUAGES = ("de", "es", "fr")
_S3 = (
    "data/s3/* data/endpoints.json data/partitions.json data/sdk-default-configuration.json "
    "data/_retry.json"
).split()
_DROPPED = (
    "onnxruntime/capi/libonnxruntime.so* "  # for programs in C; Python's part has all of it
    "pydicom/data/test_files/* pydicom/data/charset_files/* "
    "pynetdicom/tests/* pynetdicom/apps/* tzdata/* "
    "PIL/_avif* PIL/_webp* PIL/_imagingcms* PIL/_imagingtk* "
    "*libavif-* *libwebp* *libsharpyuv-* *liblcms2-* "
    "*.pyi *.pxd *.pyx */py.typed"
).split()

FORBIDDEN = {
    "OpenCV": re.compile(r"(?:^|/)(?:cv2|opencv)|libopencv", re.IGNORECASE),
    "FFmpeg": re.compile(r"(?:^|/)(?:lib)?(?:avcodec|avformat|avutil|swscale)[-.]", re.IGNORECASE),
    "pylibjpeg-libjpeg (GPL)": re.compile(r"(?:^|/)_?libjpeg/|_libjpeg\."),
    "GNU readline (GPL)": re.compile(r"(?:^|/)(?:lib)?readline\."),
    "matplotlib": re.compile(r"(?:^|/)matplotlib/"),
    "a module of Qt that is not used": re.compile(
        r"Qt6?(?:Qml|Quick|Network|OpenGL|Pdf|Designer|VirtualKeyboard|WebEngine)"
    ),
}
_OLD_OPENSSL = re.compile(rb"OpenSSL [01]\.\d\.\d\w* +(?:FIPS +)?\d{1,2} [A-Z]")
_LIBRARY = re.compile(r"\.(?:so|dylib|dll|pyd)(?:\.|$)")


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller found goes into the bundle."""
    _, plugin, kind = name.partition("/plugins/")
    if plugin and name.startswith("PySide6/"):
        return _matches(kind, _QT_PLUGINS)
    if "/translations/" in name and name.startswith("PySide6/"):
        return Path(name).name in {f"qtbase_{code}.qm" for code in _LANGUAGES}
    if name.startswith("botocore/data/"):
        return _matches(name.removeprefix("botocore/"), _S3)
    own = name.rpartition("/")[2]  # also as a link in the bundle's root
    if re.match(r"(?:lib)?Qt6?[A-Z]", own):
        return _QT_LIBRARIES.match(own) is not None
    return not _matches(name, _DROPPED)


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def problems(program: Path) -> Iterator[str]:
    """What is in a frozen program that must not be there, one sentence each.

    Every file is held against what nobody may ship. On Linux every library must also be one that
    `libraries.txt` names: a new one comes in only by somebody's decision.
    """
    names = sorted(
        path.relative_to(program).as_posix() for path in program.rglob("*") if path.is_file()
    )
    if not names:
        yield f"there is nothing in {program.name}"
    for name in names:
        inside = name.removeprefix("_internal/")
        for what, pattern in FORBIDDEN.items():
            if pattern.search(inside):
                yield f"{what} came along: {inside}"
        if is_library(inside) and _OLD_OPENSSL.search((program / name).read_bytes()):
            yield f"an OpenSSL that nobody mends any more is in {inside}"
    if any(name.endswith(".so") for name in names):
        allowed = allowed_libraries()
        for name in names:
            inside = name.removeprefix("_internal/")
            if is_library(inside) and not _matches(inside, allowed):
                yield f"{inside} is not among the libraries that libraries.txt allows"


def allowed_libraries() -> list[str]:
    """Patterns of names inside the bundle."""
    lines = (line.partition("#")[0].strip() for line in ALLOWED.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def is_library(name: str) -> bool:
    return _LIBRARY.search(Path(name).name) is not None
