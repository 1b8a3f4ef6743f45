"""Writing an invented data set as a DICOM file, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from openjpeg.utils import encode_array
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import write_dataset
from pydicom.uid import UID, ExplicitVRBigEndian, ExplicitVRLittleEndian, JPEG2000Lossless

from app.sample_site.elements import fill

IMPLEMENTATION = UID("1.2.826.0.1.3680043.10.999.7")
PREAMBLE = 128


def write(made: Dataset, path: Path, syntax: UID = ExplicitVRLittleEndian) -> None:
    """Write `made`, whose pixels are uncompressed and little endian, in a transfer syntax.

    A lossless syntax compresses the pixels in place.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    set_file_meta(made, syntax)
    if syntax == JPEG2000Lossless:
        _compress_jpeg2000(made)
    elif syntax.is_compressed and not syntax.is_deflated:
        made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        made.compress(syntax, generate_instance_uid=False)
    elif syntax == ExplicitVRBigEndian:
        made.PixelData = np.frombuffer(made.PixelData, "<u2").astype(">u2").tobytes()
    made.save_as(path, enforce_file_format=True)


def write_bare(made: Dataset, path: Path) -> None:
    """Write a data set alone: no preamble, no file meta, implicit VR (as PS3.10 forbids)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encode(made, implicit=True))


def write_with_group_length(made: Dataset, path: Path) -> None:
    """Write with the retired (0008,0000) group length, which pydicom itself leaves out."""
    write(made, path)
    data = path.read_bytes()
    meta = PREAMBLE + 4 + 12  # behind "DICM" and the element that holds the meta's length
    start = meta + int.from_bytes(data[meta - 4 : meta], "little")
    length = len(encode(made.group_dataset(0x0008), implicit=False))
    element = b"\x08\x00\x00\x00UL\x04\x00" + length.to_bytes(4, "little")
    path.write_bytes(data[:start] + element + data[start:])


def encode(made: Dataset, *, implicit: bool) -> bytes:
    """The data set's little endian bytes."""
    buffer = DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = True, implicit
    write_dataset(buffer, made)
    return bytes(buffer.getvalue())


def set_file_meta(made: Dataset, syntax: UID = ExplicitVRLittleEndian) -> None:
    """Give `made` a group 0002 as a chatty PACS writes it (PS3.10 7.1)."""
    meta = FileMetaDataset()
    fill(
        meta,
        {
            "FileMetaInformationVersion": b"\0\1",
            "MediaStorageSOPClassUID": made.SOPClassUID,
            "MediaStorageSOPInstanceUID": made.SOPInstanceUID,
            "TransferSyntaxUID": syntax,
            "ImplementationClassUID": IMPLEMENTATION,
            "ImplementationVersionName": "NIMMER_PACS_7",
            "SourceApplicationEntityTitle": "NIMPACS01",
            "SendingApplicationEntityTitle": made.StationName,
            "ReceivingApplicationEntityTitle": "NIMARCHIVE",
            "PrivateInformationCreatorUID": IMPLEMENTATION + ".1",
            "PrivateInformation": f"exported for {made.PatientID} ".encode("ascii"),
        },
    )
    made.file_meta = meta


def _compress_jpeg2000(made: Dataset) -> None:
    # by hand: pydicom's own way wants one more package, pylibjpeg
    pixels = np.frombuffer(made.PixelData, "<u2").reshape(made.Rows, made.Columns)
    code = encode_array(pixels, bits_stored=made.BitsStored, photometric_interpretation=2)
    made.add_new(0x7FE00010, "OB", encapsulate([code]))
    made["PixelData"].is_undefined_length = True
