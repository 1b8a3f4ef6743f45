"""The images unencrypted, for a viewer: one DICOMDIR (PS3.10, PS3.11) for each patient.

Only for projects that allow it. The files are byte for byte those of the package. One file-set for
each patient, because pydicom's takes a time that grows with the square of its files.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path

from app.errors import NotAsWritten
from app.model import Progress, Stage, Token
from app.sealing.medium import Medium, digest_of, flush, refusals
from app.sealing.sealed import UNFINISHED, name_of
from app.site.paths import flush_folder
from app.transfer.consignment import BagFile, Consignment

_BLOCK = 1 << 20
_WARNING = "NOT-ENCRYPTED.txt"
_TEXT = """\
The images in this folder are de-identified, but not encrypted: whoever finds the drive can look at
them. Open DICOMDIR of a patient's folder with a DICOM viewer. Delete this folder when it is not
needed any more.
"""
# what a directory record must have (PS3.3 F.5), and a de-identified image may have empty
_STAND_INS = {"StudyID": "1", "SeriesNumber": 0, "InstanceNumber": 0, "StudyDate": "19000101"}
_STAND_INS |= {"StudyTime": "000000"}


class ViewerCopy:
    """See the module.

    Attributes:
        size: bytes of the images.
    """

    def __init__(self, consignment: Consignment, medium: Medium) -> None:
        self._consignment, self._medium = consignment, medium
        self._images = consignment.images
        self.size = sum(image.size for image in self._images)
        self._final = medium.root / f"{name_of(consignment.digest)}-viewer"
        self._folder = self._final.with_name(self._final.name + UNFINISHED)

    def remove_unfinished(self) -> None:
        """Remove what a run that was killed left to be looked at."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def write(self, token: Token) -> Iterator[Progress]:
        """Write it, and read it back. Nothing readable is left if it is stopped.

        Raises:
            TargetError, PackageError, Cancelled
        """
        final, folder = self._final, self._folder
        with refusals(self._medium.root):
            if final.exists():
                return
            self.remove_unfinished()
            self._medium.check()
            folder.mkdir()
            try:
                self._medium.write(folder / _WARNING, _TEXT.encode())
                yield from self._patients(folder, token)
                folder.rename(final)
            except BaseException:
                with suppress(OSError):
                    shutil.rmtree(folder)
                raise

    def _patients(self, folder: Path, token: Token) -> Iterator[Progress]:
        done, written, count = 0, 0, len(self._images)
        for patient, images in groupby(self._images, lambda one: one.path.split("/")[1]):
            for size in self._patient(folder / patient, list(images), token):
                done, written = done + 1, written + size
                yield Progress(Stage.SEND, done, count, written, self.size)

    def _patient(self, folder: Path, images: Sequence[BagFile], token: Token) -> Iterator[int]:
        by_uid = {Path(image.path).stem: image for image in images}
        for uid, place in _directory(folder, self._consignment.root, images, token):
            image = by_uid[uid]
            with place.open("wb") as file:
                for block in self._consignment.blocks(image, 0, _BLOCK):
                    token.check()
                    file.write(block)
                flush(file)
            if digest_of(place, token) != image.sha256:
                raise NotAsWritten(path=place)
            yield image.size
        flush_folder(folder)


def _directory(
    folder: Path, bag: Path, images: Sequence[BagFile], token: Token
) -> list[tuple[str, Path]]:
    """Write a patient's DICOMDIR; gives each image's UID and the file that it names."""
    from pydicom import dcmread  # noqa: PLC0415 - slow to load, and seldom needed
    from pydicom.fileset import FileSet  # noqa: PLC0415

    files = FileSet()
    for image in images:
        token.check()
        header = dcmread(bag / image.path, stop_before_pixels=True)
        for keyword, value in _STAND_INS.items():
            if header.get(keyword) in (None, ""):
                setattr(header, keyword, value)
        files.add(header)  # the header alone; the whole file takes its place
    files.write(folder)
    with (folder / "DICOMDIR").open("rb+") as written:
        flush(written)
    return [(str(one.SOPInstanceUID), Path(one.path)) for one in files]
