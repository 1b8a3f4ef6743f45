"""Files of a hospital export that are no usable DICOM."""

from __future__ import annotations

from pathlib import Path

from app.errors import Reason

LOGIN_PAGE = (
    b"<!DOCTYPE html><html><head><title>PACS login</title></head>"
    b"<body>Your session has expired. Please sign in again.</body></html>\n"
)
THUMBNAILS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2040)


def broken_files(patient: str, phone: str) -> dict[str, tuple[bytes, Reason]]:
    """Content and expected reason by path, relative to the site's folder."""
    note = f"{patient}: second exam asked for on the phone, {phone}. CD goes to the ward.\n"
    not_dicom = {
        "README.txt": b"Export of the archive. Open index.htm to look at the images.\n",
        "incoming/notes.txt": note.encode("utf-8"),
        "incoming/image.dcm": LOGIN_PAGE,
        "incoming/Thumbs.db": THUMBNAILS,
        "disc/AUTORUN.INF": b"[autorun]\r\nopen=VIEWER.EXE\r\n",
    }
    files = {path: (content, Reason.NOT_DICOM) for path, content in not_dicom.items()}
    files["incoming/IM0004"] = (b"", Reason.EMPTY_FILE)
    return files


def truncate(path: Path) -> None:
    """Cut a whole file in the middle of its pixels, as a broken copy leaves it."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
