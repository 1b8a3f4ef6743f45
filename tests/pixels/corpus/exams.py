"""One series of each kind, written into a folder, with its answer key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian

from pixels.corpus import anatomy
from pixels.corpus.burning import Planted, Sheet, burn, coloured
from pixels.corpus.burnt_words import MARKERS, TECHNIQUE, Chart, technique_line
from pixels.corpus.lettering import japanese_font
from pixels.corpus.storing import COLOURS, COMPRESSIONS, Storage, stored

KINDS = ("CR", "CT", "US", "SC", "DOSE")
_STORAGE = "1.2.840.10008.5.1.4.1.1."
_CLASSES = {"CR": "1", "DX": "1.1", "CT": "2", "MR": "4", "US": "6.1", "CINE": "3.1", "SC": "7"}


@dataclass(slots=True)
class Exam:
    """One series.

    Attributes:
        kind: of KINDS.
        clean: nothing in it is to be removed; it may still bear markers.
        planted: what is to be removed, and the markers.
    """

    kind: str
    clean: bool
    series_uid: str
    paths: list[Path] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)


class _Writer:
    """Writes one exam; `number` walks through the variants, so that each is met."""

    def __init__(self, folder: Path, seed: int, kind: str, number: int) -> None:
        self.number = number
        self.chance = Random(f"{seed} {kind} {number}")
        self.noise = np.random.default_rng(self.chance.getrandbits(64))
        self.chart = Chart(self.chance)
        self.root = f"2.25.{self.chance.getrandbits(100)}"
        self.exam = Exam(kind, number % 3 == 2, f"{self.root}.1")
        self.folder = folder / f"{kind}-{number:04}"
        self.folder.mkdir(parents=True)

    def header(self, modality: str, image: int = 0, **values: object) -> Dataset:
        header = Dataset()
        header.SpecificCharacterSet = "ISO_IR 192"
        header.SOPClassUID = _STORAGE + _CLASSES[modality]
        header.SOPInstanceUID = self.uid(image)
        header.Modality = {"CINE": "US", "SC": "OT"}.get(modality, modality)
        header.ImageType = ["ORIGINAL", "PRIMARY"]
        header.PatientName = f"{self.chart.family}^{self.chart.given}"
        header.PatientID = self.chart.patient_id
        header.PatientBirthDate = "{:04}{:02}{:02}".format(*self.chart.born)
        header.StudyDate = "{:04}{:02}{:02}".format(*self.chart.taken)
        header.InstitutionName = self.chart.place
        header.StudyInstanceUID, header.SeriesInstanceUID = f"{self.root}.0", self.exam.series_uid
        header.InstanceNumber = image + 1
        for keyword, value in values.items():
            setattr(header, keyword, value)
        return header

    def uid(self, image: int) -> str:
        return f"{self.root}.2.{image}"

    def save(self, header: Dataset, frames: list[anatomy.Picture], storage: Storage) -> None:
        path = self.folder / f"{len(self.exam.paths):04}.dcm"
        path.write_bytes(stored(header, frames, storage))
        self.exam.paths.append(path)

    def scribble(
        self,
        sheet: Sheet,
        lines: int,
        sizes: tuple[int, int],
        frames: tuple[int, ...] = (),
        images: tuple[str, ...] = (),
    ) -> None:
        """Strings and markers; on a clean exam markers only, and on every other one nothing."""
        for _ in range(0 if self.exam.clean else lines):
            japanese = japanese_font() is not None and self.chance.random() < 0.06
            line = self.chart.line(japanese=japanese)
            self._burn(sheet, line, self._size(sizes, japanese), frames, images, japanese)
        for _ in range(self.chance.randint(1, 2) if self.number % 2 == 0 else 0):
            text = self.chance.choice((*MARKERS, *MARKERS, *TECHNIQUE))
            size = max(self._size(sizes), sum(sizes) // 2)
            self._burn(sheet, ("marker", text), size, frames, images, contrast="bright", turn=0.0)

    def _burn(
        self,
        sheet: Sheet,
        line: tuple[str, str],
        size: int,
        frames: tuple[int, ...],
        images: tuple[str, ...],
        japanese: bool = False,
        contrast: str = "",
        turn: float | None = None,
    ) -> None:
        planted = burn(sheet, self.chance, line, size, contrast, turn, japanese=japanese)
        if planted:
            self.exam.planted.append(
                replace(planted, frames=frames, images=images or (self.uid(0),))
            )

    def _size(self, sizes: tuple[int, int], japanese: bool = False) -> int:
        """Small sizes are as frequent as large ones, each in proportion; kanji need ten dots."""
        low, high = max(sizes[0], 11) if japanese else sizes[0], sizes[1]
        return round(low * (high / low) ** self.chance.random())


def _turned_over(writer: _Writer, sheet: Sheet) -> None:
    """Now and then the whole picture is stored as its negative."""
    if writer.number % 5 == 3:
        sheet.picture[:] = 1 - sheet.picture


def _radiograph(writer: _Writer) -> None:
    rows, columns = (writer.chance.randrange(2000, 3001, 4) for _ in range(2))
    if writer.number % 4 == 1:
        name = writer.chance.choice((*anatomy.CT[:2], anatomy.MR[0]))
        picture = anatomy.fitted(anatomy.real(name), rows, columns)
        picture = picture + writer.noise.normal(0, 0.012, picture.shape).astype(np.float32)
    else:
        picture = anatomy.chest(writer.noise, rows, columns)
    sheet = Sheet(picture)
    writer.scribble(sheet, 6, (10, 60))
    _turned_over(writer, sheet)
    storage = Storage(
        photometric=("MONOCHROME2", "MONOCHROME1")[writer.number % 2],
        bits=(12, 10, 16, 14, 8)[writer.number % 5],
        display=("window", "", "lut")[writer.number % 3],
        syntax=COMPRESSIONS[writer.number % 4],
    )
    header = writer.header("DX" if writer.number % 2 else "CR", BodyPartExamined="CHEST")
    writer.save(header, [sheet.picture], storage)


def _volume(writer: _Writer) -> None:
    modality = "MR" if writer.number % 4 == 3 else "CT"
    rows, columns = (320, 320) if modality == "MR" else (512, 512)
    name = anatomy.MR[0] if modality == "MR" else anatomy.CT[writer.number % 3]
    count = writer.chance.randint(40, 100)
    pictures = anatomy.slices(writer.noise, name, count, rows, columns)
    everywhere = Sheet(pictures[0].copy())
    if writer.number % 2 == 0 or writer.exam.clean:
        uids = tuple(map(writer.uid, range(count)))
        writer.scribble(everywhere, 4, (9, 26), images=uids)
        for picture in pictures:
            for stamp in everywhere.stamps:
                stamp.press(picture)
    if not writer.exam.clean:  # on single slices
        for number in writer.chance.sample(range(count), 3):
            sheet = Sheet(pictures[number], everywhere.taken)
            writer.scribble(sheet, 1, (9, 26), images=(writer.uid(number),))
    signed = writer.number % 2 == 1
    storage = Storage(
        bits=16 if signed else 12,
        signed=signed,
        display="window" if writer.number % 3 else "",
        syntax=COMPRESSIONS[writer.number % 4]
        if writer.number % 3 == 1
        else ExplicitVRLittleEndian,
    )
    for number, picture in enumerate(pictures):
        values = {"ImagePositionPatient": [0, 0, 2.5 * number], "BodyPartExamined": "CHEST"}
        header = writer.header(modality, number, **values)
        header.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        writer.save(header, [picture], storage)


def _ultrasound(writer: _Writer) -> None:
    rows, columns = writer.chance.choice(((480, 640), (600, 800), (768, 1024)))
    picture, (left, top, right, bottom) = anatomy.ultrasound(writer.noise, rows, columns)
    sheet = Sheet(picture)
    count = 12 if writer.number % 3 == 1 else 1
    sizes = (9, 26)
    writer.scribble(sheet, 5, sizes)
    frames = [sheet.picture]
    for _ in range(1, count):
        speckle = writer.noise.normal(1, 0.06, (bottom - top, right - left)).astype(np.float32)
        frame = sheet.picture.copy()
        inside = (slice(top, bottom), slice(left, right))
        letters = np.isin(frame[inside], (0.0, 1.0)) | (frame[inside] > 1)
        frame[inside] = np.where(letters, frame[inside], np.clip(frame[inside] * speckle, 0, 1))
        frames.append(frame)
    if count > 1 and not writer.exam.clean:  # a string that shows on one frame only
        number = writer.chance.randrange(1, count)
        one = Sheet(frames[number], sheet.taken)
        writer.scribble(one, 1, sizes, frames=(number,))
    photometric = (*COLOURS, "MONOCHROME2")[writer.number % 5]
    lossy = photometric == "YBR_FULL_422" and writer.number % 2 == 0
    native = photometric.startswith("YBR") or lossy
    storage = Storage(
        photometric=photometric,
        bits=8,
        syntax=ExplicitVRLittleEndian if native else COMPRESSIONS[writer.number % 2],
        lossy=lossy,
    )
    if photometric != "MONOCHROME2":
        same = writer.chance.getrandbits(32)  # a string has one colour in all frames
        frames = [coloured(frame, sheet.stamps, Random(same)) for frame in frames]
    header = writer.header("CINE" if count > 1 else "US", Manufacturer="Invented Echo")
    region = Dataset()
    region.RegionLocationMinX0, region.RegionLocationMinY0 = left, top
    region.RegionLocationMaxX1, region.RegionLocationMaxY1 = right - 1, bottom - 1
    region.RegionSpatialFormat, region.RegionDataType, region.RegionFlags = 1, 1, 0
    if writer.number % 2:
        header.SequenceOfUltrasoundRegions = [region]
    writer.save(header, frames, storage)


def _capture(writer: _Writer) -> None:
    rows, columns = writer.chance.choice(((768, 1024), (1024, 1280), (600, 800)))
    sheet = Sheet(anatomy.screen(writer.noise, rows, columns))
    writer.scribble(sheet, 7, (8, 40))
    photometric = ("RGB", "MONOCHROME2", "YBR_FULL", "PALETTE COLOR", "MONOCHROME1")[
        writer.number % 5
    ]
    storage = Storage(
        photometric=photometric,
        bits=8,
        syntax=ExplicitVRLittleEndian
        if photometric == "YBR_FULL"
        else COMPRESSIONS[writer.number % 4],
        lossy=photometric == "MONOCHROME2" and writer.number % 2 == 1,
    )
    if storage.lossy:
        storage = replace(storage, syntax=ExplicitVRLittleEndian)
    picture = sheet.picture
    if not photometric.startswith("MONOCHROME"):
        picture = coloured(picture, sheet.stamps, writer.chance)
    header = writer.header("SC", ConversionType="WSD", ImageType=["DERIVED", "SECONDARY"])
    writer.save(header, [picture], storage)


def _dose_screen(writer: _Writer) -> None:
    """A page of text in lines; what says nothing of a person is on it, but not in the key."""
    rows, columns = writer.chance.choice(((512, 512), (768, 1024), (860, 1132)))
    ground = writer.chance.choice((0.0, 0.0, 0.0, 1.0))
    sheet = Sheet(np.full((rows, columns), ground, np.float32))
    contrast = "bright" if ground == 0 else "dark"
    size = writer.chance.randint(11, max(13, columns // 50))
    step, top, page = int(size * 1.9), 8, 0
    while top + step < rows:
        personal = not writer.exam.clean and page % 3 == 0
        line = (
            writer.chart.line(japanese=False) if personal else ("", technique_line(writer.chance))
        )
        left = writer.chance.choice((8, 8, columns // 4))
        planted = burn(sheet, writer.chance, line, size, contrast, 0.0, (left, top))
        sheet.taken.clear()  # lines of a page stand closer than strings on a picture
        if planted and personal:
            writer.exam.planted.append(replace(planted, images=(writer.uid(0),)))
        top, page = top + step, page + 1
    if writer.exam.clean:
        sheet.picture[:] = ground
    storage = Storage(bits=(12, 8, 16)[writer.number % 3], syntax=COMPRESSIONS[writer.number % 4])
    header = writer.header("CT", SeriesDescription="Dose Report")
    header.SOPClassUID = _STORAGE + ("7" if writer.number % 2 else "2")
    header.ImageType = ["DERIVED", "SECONDARY", "SCREEN SAVE"]
    writer.save(header, [sheet.picture], storage)


_MAKERS: dict[str, Callable[[_Writer], None]] = {
    "CR": _radiograph,
    "CT": _volume,
    "US": _ultrasound,
    "SC": _capture,
    "DOSE": _dose_screen,
}


def exams(folder: Path, seed: int, kind: str, count: int) -> Iterator[Exam]:
    """Series of one kind, each written when it is asked for; the same seed gives the same ones."""
    for number in range(count):
        writer = _Writer(folder, seed, kind, number)
        _MAKERS[kind](writer)
        yield writer.exam
