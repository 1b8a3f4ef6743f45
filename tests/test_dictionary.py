"""The dictionary gives what pydicom gives, without importing pydicom."""

from __future__ import annotations

import subprocess
import sys

from pydicom._dicom_dict import DicomDictionary
from pydicom._private_dict import private_dictionaries
from pydicom.datadict import dictionary_VR, keyword_for_tag, private_dictionary_VR, tag_for_keyword
from pydicom.tag import Tag

from app import dictionary


def test_every_standard_attribute_is_as_pydicom_has_it() -> None:
    for tag in DicomDictionary:
        assert dictionary.representation(tag) == dictionary_VR(tag)
        keyword = keyword_for_tag(tag)
        assert dictionary.keyword(tag) == keyword
        if keyword:
            assert dictionary.tag_of(keyword) == tag_for_keyword(keyword)


def test_repeating_groups_are_known_and_strangers_are_not() -> None:
    assert dictionary.representation(0x60023000) == dictionary_VR(0x60023000)
    assert dictionary.representation(0x00189ABC) == ""
    assert dictionary.tag_of("NoSuchKeyword") is None


def test_private_attributes_are_as_pydicom_has_them() -> None:
    checked = 0
    for creator, entries in private_dictionaries.items():
        for key in entries:
            if "xx" not in key[4:6] or "x" in key.lower().replace("xx", "", 1):
                continue
            tag = Tag(int(key[:4], 16), 0x1000 | int(key[6:8], 16))
            assert dictionary.private_representation(tag, creator) == private_dictionary_VR(
                tag, creator
            )
            checked += 1
    assert checked > 5000


def test_the_main_job_does_not_import_numpy_or_pydicom() -> None:
    program = "import app.submission, sys; print('numpy' in sys.modules, 'pydicom' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert shown.stdout.split() == [b"False", b"False"]


def test_transfer_syntaxes_are_told_from_other_uids() -> None:
    assert dictionary.is_transfer_syntax("1.2.840.10008.1.2.4.90")
    assert not dictionary.is_transfer_syntax("1.2.840.10008.5.1.4.1.1.2")
    assert not dictionary.is_transfer_syntax("1.2.3")
