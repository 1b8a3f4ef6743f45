"""What an output file says of itself: that it was de-identified, how, and by which program.

(0012,0062), (0012,0063), (0012,0064) and (0028,0303) state exactly what was done (PS3.15 E.1.1,
PS3.3 C.7.1.1 and C.12.1); group 0002 is written anew and names nothing of the site (PS3.10 7.1).
"""

from __future__ import annotations

from dataclasses import dataclass

from app import __version__
from app.deidentify.plan import Plan
from app.deidentify.values import pad
from app.model import Action, Option, Project
from app.part10 import Encoding, encode_element, encode_item, implicit_vr

# of this program; made once from a random UUID (PS3.5 B.2)
IMPLEMENTATION_CLASS_UID = "2.25.311054966511382965919333092204781193731"
IMPLEMENTATION_VERSION_NAME = f"STUDYCOURIER_{__version__}"[:16].rstrip("._")
_EXPLICIT_LE = Encoding(False, False)


@dataclass(frozen=True, slots=True)
class Pictures:
    """What one output says of its pictures.

    Attributes:
        reviewed: nothing identifying is left in them, and somebody answers for that.
        remarks: what was done to them, for De-identification Method (0012,0063).
    """

    reviewed: bool = False
    remarks: tuple[str, ...] = ()


def declarations(
    plan: Plan, project: Project, pseudonym: str, encoding: Encoding, pictures: Pictures
) -> dict[int, bytes]:
    """Elements that every output of this plan carries, by tag."""
    options = _carried_out(plan.profile.options, pictures)
    method = f"Study Courier {__version__}; PS3.15 Annex E"
    texts = {
        (0x00120062, "CS"): "YES",
        (0x00120063, "LO"): "\\".join((method, *pictures.remarks)),
        (0x00280303, "CS"): _longitudinal(options),
    }
    if pictures.reviewed:
        texts[0x00280301, "CS"] = "NO"  # PS3.15 E.3.1
    if project.private_block is not None:
        site = pseudonym.partition("-")[0]
        block = (project.private_block.project, project.private_block.trial, site, site)
        texts[0x00130010, "LO"] = "CTP"
        texts |= {(0x00131010 + index, "LO"): text for index, text in enumerate(block)}
    for tag, decision in plan.additions().items():
        if decision.action is Action.ADD and decision.literal is not None:
            texts[tag, implicit_vr(tag).decode()] = decision.literal
    made = {tag: _text(tag, vr, text, encoding) for (tag, vr), text in texts.items()}
    # PS3.16 CID 7050
    codes = (_code(option.value, "DCM", option.meaning, encoding) for option in options)
    made[0x00120064] = encode_element(
        0x00120064, b"SQ", b"".join(encode_item(code, encoding) for code in codes), encoding
    )
    return made


def _carried_out(options: tuple[Option, ...], pictures: Pictures) -> tuple[Option, ...]:
    """The options without Clean Pixel Data (113101), unless that was done to this very file."""
    others = (option for option in options if option is not Option.CLEAN_PIXEL_DATA)
    done = (Option.CLEAN_PIXEL_DATA,) if pictures.reviewed else ()
    return tuple(sorted((*others, *done)))


def _longitudinal(options: tuple[Option, ...]) -> str:
    if Option.RETAIN_FULL_DATES in options:
        return "UNMODIFIED"
    return "MODIFIED" if Option.RETAIN_MODIFIED_DATES in options else "REMOVED"


def _text(tag: int, vr: str, text: str, encoding: Encoding) -> bytes:
    return encode_element(tag, vr.encode(), pad(text.encode("ascii", "replace"), vr), encoding)


def nobody(encoding: Encoding) -> bytes:
    """An item's code that stands for a person or an institution that is not named."""
    return _code("REMOVED", "99REMOVED", "REMOVED", encoding)


def _code(value: str, scheme: str, meaning: str, encoding: Encoding) -> bytes:
    """PS3.3 section 8.8; a scheme that begins with 99 is nobody's but one's own."""
    return (
        _text(0x00080100, "SH", value, encoding)
        + _text(0x00080102, "SH", scheme, encoding)
        + _text(0x00080104, "LO", meaning, encoding)
    )


def file_meta(sop_class: str, sop_instance: str, transfer_syntax: str) -> bytes:
    """Group 0002 (PS3.10 section 7.1), with its length."""
    content = encode_element(0x00020001, b"OB", b"\0\1", _EXPLICIT_LE)
    for tag, vr, text in (
        (0x00020002, "UI", sop_class),
        (0x00020003, "UI", sop_instance),
        (0x00020010, "UI", transfer_syntax),
        (0x00020012, "UI", IMPLEMENTATION_CLASS_UID),
        (0x00020013, "SH", IMPLEMENTATION_VERSION_NAME),
    ):
        content += _text(tag, vr, text, _EXPLICIT_LE)
    length = len(content).to_bytes(4, "little")
    return encode_element(0x00020000, b"UL", length, _EXPLICIT_LE) + content
