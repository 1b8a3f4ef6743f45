"""ZIPs that try something, each with what has to become of its members."""

# ruff: noqa: ARG001, ARG005 - makers and callbacks of one shape
from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from app.errors import Reason

Members = dict[str, tuple[Reason, ...]]
"""The fitting reasons by a member's name; "" is the ZIP itself, no reason means delivered."""
GOOD = "good"


@dataclass(frozen=True, slots=True)
class Archive:
    """One ZIP: `make` gets the bytes of two good images and returns the ZIP's bytes."""

    name: str
    make: Callable[[bytes, bytes], bytes]
    members: Members


def pack(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = 8) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in members:
            made.writestr(name, content, method)
    return buffer.getvalue()


def unsafe(name: str) -> Archive:
    return Archive(
        f"a member called {name[:20]!a}",
        lambda one, two: pack((name, one), (GOOD, two)),
        {name: (Reason.UNSAFE_ARCHIVE,), GOOD: ()},
    )


def harmless(name: str) -> Archive:
    return Archive(
        f"a member called {name[:20]!a}",
        lambda one, two: pack((name, one), (GOOD, two)),
        {name: (), GOOD: ()},
    )


def patched(data: bytes, *changes: tuple[bytes, int, bytes]) -> bytes:
    """Bytes written at an offset behind the first place that begins with a signature."""
    made = bytearray(data)
    for signature, offset, content in changes:
        at = made.index(signature) + offset
        made[at : at + len(content)] = content
    return bytes(made)


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def overlapping(one: bytes, two: bytes) -> bytes:
    """A kernel of zeros that 500 entries share (as in "A better zip bomb", Fifield 2019)."""
    data = pack((GOOD, two), ("bomb 0", bytes(32 << 20)))
    first = data.index(CENTRAL)
    table = data[first:-22]
    record = table[table.rindex(CENTRAL) :]
    records = b"".join(record.replace(b"bomb 0", b"bomb %d" % n) for n in range(1, 9)) * 60
    table += records
    count = 2 + 480
    end = struct.pack("<4s4H2LH", END, 0, 0, count, count, len(table), first, 0)
    return data[:first] + table + end


def linked(one: bytes, two: bytes) -> bytes:
    link = zipfile.ZipInfo("link")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return pack((link, b"../../../../etc/passwd"), (GOOD, two))


def encrypted(one: bytes, two: bytes) -> bytes:
    return patched(pack(("locked", one), (GOOD, two)), (LOCAL, 6, b"\1"), (CENTRAL, 8, b"\1"))


def quine(one: bytes, two: bytes) -> bytes:
    """A ZIP with an entry that is the ZIP itself: where it lies, it starts anew."""
    inner = pack((GOOD, two))
    return pack(("r.zip", inner), (GOOD, two))


U, PACKED, BROKEN = Reason.UNSAFE_ARCHIVE, Reason.PACKED, Reason.UNREADABLE
ARCHIVES: list[Archive] = [
    *map(unsafe, ("../up", "a/../../up", "/absolute", "C:\\boot.ini", "c:x", "..\\up", "\\\\h\\x")),
    *map(harmless, ("CON", "nul.dcm", "a" * 300, "a/b/" * 50 + "c", "new\nline", "tab\t\x1b[31m")),
    *map(harmless, (" ", ".", "trailing. ", "ä/日本")),
    Archive("an empty ZIP", lambda one, two: pack(), {"": (Reason.NOT_DICOM,)}),
    Archive("an encrypted member", encrypted, {"locked": (U,), GOOD: ()}),
    Archive(
        "two members of one name",
        lambda one, two: pack(("same", one), ("same", two)),
        {"same": (Reason.CONFLICTING_COPY,)},
    ),
    Archive("a link", linked, {"link": (Reason.NOT_DICOM,), GOOD: ()}),
    Archive(
        "a ZIP in a ZIP",
        lambda one, two: pack(("in.zip", pack(("x", one))), (GOOD, two)),
        {"in.zip": (PACKED,), GOOD: ()},
    ),
    Archive("a ZIP like itself", quine, {"r.zip": (PACKED,), GOOD: ()}),
    Archive(
        "a gzip in a ZIP",
        lambda one, two: pack(("x.dcm.gz", b"\x1f\x8b\x08" + one), (GOOD, two)),
        {"x.dcm.gz": (PACKED,), GOOD: ()},
    ),
    Archive(
        "a bomb",
        lambda one, two: pack(("bomb", bytes((64 << 20) + 2)), (GOOD, two)),
        {"bomb": (U,), GOOD: ()},
    ),
    Archive("entries that share their bytes", overlapping, {"bomb 1": (U,) * 60, GOOD: ()}),
    Archive(
        "a size that lies",
        lambda one, two: patched(
            pack(("small", one), (GOOD, two)), (CENTRAL, 24, struct.pack("<L", 200))
        ),
        {"small": (Reason.TRUNCATED, BROKEN), GOOD: ()},
    ),
    Archive(
        "a giant size",
        lambda one, two: patched(
            pack(("large", one), (GOOD, two)), (CENTRAL, 24, b"\xff\xff\xff\xfe")
        ),
        {"large": (U,), GOOD: ()},
    ),
    Archive(
        "a checksum that lies",
        lambda one, two: patched(pack(("bad", one), (GOOD, two)), (CENTRAL, 16, b"\1\2\3\4")),
        {"bad": (BROKEN,), GOOD: ()},
    ),
    Archive(
        "rubbish for deflated",
        lambda one, two: patched(pack(("bad", one), (GOOD, two)), (LOCAL, 33, b"\xff" * 64)),
        {"bad": (BROKEN,), GOOD: ()},
    ),
    Archive(
        "an offset that lies",
        lambda one, two: patched(pack(("lost", one), (GOOD, two)), (CENTRAL, 42, b"\x07\0\0\0")),
        {"lost": (BROKEN,), GOOD: ()},
    ),
    Archive(
        "a packing nobody knows",
        lambda one, two: patched(pack(("odd", one), (GOOD, two)), (CENTRAL, 10, b"\x63\0")),
        {"odd": (BROKEN, U), GOOD: ()},
    ),
    Archive(
        "a name that is no text",
        lambda one, two: pack(("ä", one), (GOOD, two)).replace("ä".encode(), b"\xff\xff"),
        {b"\xff\xff".decode("cp437"): (U,), GOOD: ()},
    ),
    Archive(
        "another name in the local header",
        lambda one, two: patched(pack(("right", one), (GOOD, two)), (LOCAL, 30, b"wrong")),
        {"right": (), GOOD: ()},
    ),
    Archive("no table", lambda one, two: pack((GOOD, one))[:-30], {"": (Reason.TRUNCATED,)}),
    Archive("half a file", lambda one, two: pack((GOOD, one))[:60], {"": (Reason.TRUNCATED,)}),
    Archive(
        "a table elsewhere",
        lambda one, two: patched(pack((GOOD, one)), (END, 12, b"\xff\xff\xff\x7f")),
        {"": (Reason.MALFORMED,)},
    ),
    Archive(
        "a table of rubbish",
        lambda one, two: patched(pack((GOOD, one)), (CENTRAL, 0, b"XXXX")),
        {"": (Reason.MALFORMED,)},
    ),
    Archive(
        "a Mac's other fork",
        lambda one, two: pack(("__MACOSX/._good", b"\0\5\x16\7" + bytes(100)), (GOOD, two)),
        {"__MACOSX/._good": (Reason.NOT_DICOM,), GOOD: ()},
    ),
]
