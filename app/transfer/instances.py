"""The images of a package, for places that take nothing else: DICOMweb, C-STORE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from sys import intern

from app.errors import DamagedFile, PackageError
from app.model import Token
from app.part10.reader import read_part10
from app.transfer.consignment import BagFile, Consignment
from app.transfer.journal import Found

THERE = Found(-1, 1)
"""What is known of an instance that a place lists: that it is there."""

_SOP_CLASS, _SOP_INSTANCE, _STUDY, _SERIES = 0x00080016, 0x00080018, 0x0020000D, 0x0020000E
_GROUP_LENGTH = 0x00020000
_MAGIC = 132  # bytes of preamble and "DICM"; the group length's own element has twelve (PS3.10 7.1)


@dataclass(frozen=True, slots=True)
class Instance:
    """One image of the bag as the network knows it (UIDs).

    Attributes:
        data_set: bytes before the data set: preamble and group 0002.
    """

    file: BagFile
    sop_class: str
    sop_instance: str
    study: str
    series: str
    transfer_syntax: str
    data_set: int


@dataclass(frozen=True, slots=True)
class Images:
    """The images of a consignment.

    Attributes:
        consignment: these alone, under the digest of the whole package.
        by_path: every one of them.
        others: how many files of the package are none.
    """

    consignment: Consignment
    by_path: Mapping[str, Instance]
    others: int

    def among(self, files: Iterable[BagFile]) -> list[Instance]:
        return [self.by_path[file.path] for file in files]

    def left_here(self) -> str:
        """What does not go this way, for the receipt."""
        return f"images only, {self.others} other files of the package did not go this way"


def read_images(consignment: Consignment, token: Token) -> Images:
    """Find the images and read their headers.

    Raises:
        Cancelled
        PackageError: there is none, one is damaged, or two claim to be the same.
    """
    images = replace(consignment, files=consignment.images)
    if not images.files:
        raise PackageError(problem="it holds no image", path=consignment.root)
    by_path = {}
    for file in images.files:
        token.check()
        by_path[file.path] = _instance(consignment, file)
    if len({one.sop_instance for one in by_path.values()}) < len(by_path):
        raise PackageError(problem="two images have the same UID", path=consignment.root)
    return Images(images, by_path, len(consignment.files) - len(by_path))


def _instance(consignment: Consignment, file: BagFile) -> Instance:
    path = consignment.root / file.path
    try:
        with path.open("rb") as stream:
            part10 = read_part10(stream, tail=False)
        length = int.from_bytes(part10.meta[_GROUP_LENGTH], "little")
        values = {raw[0]: part10.buffer[raw[3] : raw[4]] for raw in part10.elements}
        uids = [values[tag].decode("ascii") for tag in (_SOP_CLASS, _SOP_INSTANCE, _STUDY, _SERIES)]
    except (OSError, DamagedFile, KeyError, UnicodeDecodeError):
        raise PackageError(problem="an image cannot be read", path=path) from None
    sop_class, sop_instance, study, series = (uid.rstrip("\0 ") for uid in uids)
    return Instance(
        file,
        intern(sop_class),
        sop_instance,
        intern(study),
        intern(series),
        intern(part10.transfer_syntax),
        _MAGIC + 12 + length,
    )


def by_series(instances: Iterable[Instance]) -> dict[tuple[str, str], list[Instance]]:
    """In order, by the UIDs of study and series."""
    series: dict[tuple[str, str], list[Instance]] = {}
    for one in instances:
        series.setdefault((one.study, one.series), []).append(one)
    return series
