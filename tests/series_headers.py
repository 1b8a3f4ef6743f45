"""Headers of one invented series: each element stays, changes, or is missing, from file to file."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from app.part10 import Encoding, encode_element, encode_item

_SYNTAXES = {
    "1.2.840.10008.1.2.1": Encoding(False, False),
    "1.2.840.10008.1.2": Encoding(True, False),
    "1.2.840.10008.1.2.2": Encoding(False, True),
}
_ALWAYS = {
    0x00080016: (b"UI", b"1.2.840.10008.5.1.4.1.1.2\0"),
    0x00100020: (b"LO", b"MRN-00123456"),
    0x0020000D: (b"UI", b"1.2.3.11"),
    0x0020000E: (b"UI", b"1.2.3.12"),
}
_SOMETIMES = {
    0x00080005: (b"CS", (b"ISO_IR 100", b"ISO_IR 192")),
    0x00080020: (b"DA", (b"20200410", b"20200411")),
    0x00081030: (b"LO", (b"Thorax", b"Thorax J\xfcrgen ", b"Thorax J\xc3\xbcrgen")),
    0x00090010: (b"LO", (b"GEMS_IDEN_01", b"SIEMENS CT VA0")),
    0x00091001: (b"LO", (b"CT01", b"MRN-00123456")),
    0x00100010: (b"PN", (b"Quillbrandt^J\xfcrgen ", b"Quillbrandt")),
    0x00180050: (b"DS", (b"1.25", b"2 ")),
    0x00190010: (b"LO", (b"GEMS_ACQU_01", b"Nobody's block")),
    0x00191023: (b"DS", (b"1.25", b"2 ")),
    0x00200032: (b"DS", (b"1\\2\\3 ", b"1\\2\\4.5 ")),
    0x00281052: (b"DS", (b"-1024 ", b"0 ")),
    0x00400275: (b"SQ", (b"CHEST ", b"CHEST J\xfcrgen")),  # what is said in the one item
}

_choices = st.fixed_dictionaries(
    {tag: st.integers(-1, len(values) - 1) for tag, (_, values) in _SOMETIMES.items()}
)


def a_file(
    number: int, chosen: Mapping[int, int], syntax: str = "1.2.840.10008.1.2.1", order: int = 0
) -> bytes:
    """A file without pixels.

    Args:
        chosen: which of its values each tag has; none if it is missing or negative.
        order: how many elements stand at the end that should be the first.
    """
    encoding = _SYNTAXES[syntax]
    elements = {tag: encode_element(tag, *known, encoding) for tag, known in _ALWAYS.items()}
    elements[0x00080018] = encode_element(0x00080018, b"UI", b"1.2.3.%d\0\0" % number, encoding)
    for tag, choice in chosen.items():
        vr, values = _SOMETIMES[tag]
        if choice >= 0:
            value = values[choice]
            if vr == b"SQ":
                value = encode_item(encode_element(0x00400007, b"LO", value, encoding), encoding)
            elements[tag] = encode_element(tag, vr, value, encoding)
    tags = sorted(elements)
    if order:  # some writers do not sort
        tags = tags[order:] + tags[:order]
    meta = encode_element(
        0x00020010, b"UI", syntax.encode().ljust(20, b"\0"), Encoding(False, False)
    )
    return bytes(128) + b"DICM" + meta + b"".join(elements[tag] for tag in tags)


@st.composite
def series(draw: st.DrawFn) -> list[bytes]:
    """Files without pixels, of which most elements are those of the file before."""
    chosen = draw(_choices)
    found = []
    for number in range(draw(st.integers(2, 8))):
        changed = draw(st.lists(st.sampled_from(sorted(_SOMETIMES)), max_size=2))
        chosen = chosen | {tag: draw(_choices)[tag] for tag in changed}
        syntax = draw(st.sampled_from([*["1.2.840.10008.1.2.1"] * 8, *_SYNTAXES]))
        order = draw(st.sampled_from([*[0] * 9, 3]))
        found.append(a_file(number, chosen, syntax, order))
    return found
