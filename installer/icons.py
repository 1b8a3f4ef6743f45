"""The program's icon for every system, drawn from the one SVG: PNGs, .ico and .icns.

python installer/icons.py FOLDER
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "study-courier.svg"

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)  # pixels
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {  # Apple's type of each picture
    16: (b"icp4",),
    32: (b"icp5", b"ic11"),
    64: (b"icp6", b"ic12"),
    128: (b"ic07",),
    256: (b"ic08", b"ic13"),
    512: (b"ic09", b"ic14"),
    1024: (b"ic10",),
}


def write_icons(folder: Path) -> None:
    """`study-courier-SIZE.png` of each size, `study-courier.ico` and `study-courier.icns`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: _png(size) for size in SIZES}
    for size, content in pictures.items():
        (folder / f"study-courier-{size}.png").write_bytes(content)
    (folder / "study-courier.ico").write_bytes(ico(pictures))
    (folder / "study-courier.icns").write_bytes(icns(pictures))
    application.shutdown()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a directory of PNGs."""
    place = 6 + 16 * len(_ICO)
    directory = struct.pack("<HHH", 0, 1, len(_ICO))
    for size in _ICO:
        length = len(pictures[size])
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, length, place)
        place += length
    return directory + b"".join(pictures[size] for size in _ICO)


def icns(pictures: dict[int, bytes]) -> bytes:
    """Apple's container: PNGs one after the other."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for size, kinds in _ICNS.items()
        for kind in kinds
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


if __name__ == "__main__":
    write_icons(Path(sys.argv[1]))
