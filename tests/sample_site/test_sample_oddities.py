from __future__ import annotations

from pathlib import Path

import pytest
from pydicom import Dataset, dcmread

from app.sample_site import SampleSite

Instances = dict[Path, Dataset]
REQUEST_AS_UN = b"\x40\x00\x75\x02UN\0\0"


@pytest.fixture(scope="module")
def strange(site: SampleSite) -> dict[str, bytes]:
    """The strange images' bytes, by what is strange about them."""
    folder = next(site.folder.rglob("strange"))
    return {path.stem: path.read_bytes() for path in folder.iterdir()}


def test_a_preamble_holds_text(strange: dict[str, bytes], site: SampleSite) -> None:
    preamble = strange["text_preamble"][:128]
    assert site.patients[0].patient_id.encode() in preamble


def test_padding_follows_the_pixels(strange: dict[str, bytes]) -> None:
    assert strange["trailing_padding"][-524:-512] == b"\xfc\xff\xfc\xffOB\0\0\x00\x02\0\0"


def test_a_group_length_is_right(strange: dict[str, bytes]) -> None:
    data = strange["group_length"]
    start = data.index(b"\x08\x00\x00\x00UL\x04\x00")
    length = int.from_bytes(data[start + 8 : start + 12], "little")
    assert data[start + 12 + length :][:4] == b"\x09\x00\x10\x00"  # the next group begins there


def test_sequences_come_as_unknown_in_both_lengths(strange: dict[str, bytes]) -> None:
    assert REQUEST_AS_UN + b"\xff\xff\xff\xff" in strange["endless_unknown_sequence"]
    assert REQUEST_AS_UN in strange["unknown_sequence"]
    assert REQUEST_AS_UN + b"\xff\xff\xff\xff" not in strange["unknown_sequence"]


def test_known_attributes_come_as_unknown(strange: dict[str, bytes]) -> None:
    assert b"\x08\x00\x20\x00UN\0\0\x08\0\0\x0020240402" in strange["known_as_unknown"]


def test_overlay_curve_icon_and_strangers_are_there(site: SampleSite) -> None:
    folder = next(site.folder.rglob("strange"))
    assert (0x6000, 0x3000) in dcmread(folder / "overlay.IMA")
    assert (0x5000, 0x3000) in dcmread(folder / "curve.IMA")
    assert "PixelData" in dcmread(folder / "icon.IMA").IconImageSequence[0]
    strangers = dcmread(folder / "unknown_tags.IMA")
    assert (0x0010, 0x9431) in strangers
    assert (0x0029, 0x1201) in strangers
    assert (0x0029, 0x0012) not in strangers


def test_safe_private_elements_stand_beside_their_look_alikes(instances: Instances) -> None:
    made = next(m for m in instances.values() if m.Manufacturer.startswith("GE MEDICAL"))
    assert made.private_block(0x0019, "GEMS_ACQU_01")[0x23].value == 39.37
    # implicit VR: what pydicom's dictionary does not know stays bytes
    assert made.private_block(0x0019, "GEMS_ACQU_O1")[0x23].value == b"Dokimidou "
    assert made.private_block(0x0029, "GEMS_ACQU_01")[0x23].value == b"Dokimidou "


def test_five_vendors_write_private_blocks(instances: Instances) -> None:
    creators = {
        element.value
        for made in instances.values()
        for element in made
        if element.tag.is_private_creator
    }
    assert creators >= {
        "SIEMENS CSA HEADER",
        "SIEMENS MED DISPLAY",
        "GEMS_IDEN_01",
        "GEMS_ACQU_01",
        "GEMS_PARM_01",
        "Philips Imaging DD 001",
        "ELSCINT1",
        "TOSHIBA_MEC_CT3",
        "FDMS 1.0",
    }
