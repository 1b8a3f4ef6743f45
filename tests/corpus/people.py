"""Invented people whose names and numbers are hard to find, in every way names are hard."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

# family, given, other representations of PS3.5 6.2.1, character set
_LATIN = [
    ("O'Harrowgate", "Sinéad"),
    ("Brandt-Øvregård", "Jürgen Karl"),
    ("van der Heijdenrijk", "Joost"),
    ("de la Fuentecilla Montalvánez", "María del Rosario"),
    ("Żółkiewczyk", "Łucja"),
    ("Nguyễnhoa", "Thị Bích"),
    ("Grünwäldchen", "Käthe"),
    ("Størkersenby", "Bjørnar"),
    ("Albuquerquinho dos Santarém", "João Gonçalo"),
    ("D'Ambrosiani", "Nicolò"),
    ("bin Rashidowi", "Abdulhakim"),
    ("al-Khattabiyya", "Noor-Fatimah"),
    ("El Messaoudiane", "Yacine"),
    ("Szczepańczyk", "Grażyna"),
    ("Pokorničková", "Eliška"),
    ("MacGillivraith", "Euan"),
    ("St. Cloudmont", "Rémy"),
    ("Smitheringale", "Perpetua"),
    ("Okonkwobi", "Chiamaka"),
    ("Þorsteinsbur", "Guðrún"),
    ("Papadimoulis Jr", "Stavros"),
    ("Wolfeschlegel", "Hubert Blaine"),
    ("Ramanathaswamy", "Venkata"),
    ("Müßigbrodt", "Weiß"),
    ("Lindqvarnström", "Åke"),
    ("Zubizarretagoitia", "Iñaki"),
    ("Quirós-Belmontez", "Ximena"),
    ("Kostadinovska", "Vesna"),
]
_SHORT = [
    ("Li", "Wei"),
    ("Ng", "Bo"),
    ("O", "Ki"),
    ("Wu", "X"),
    ("Ye", "Jo"),
    ("Ek", "Ulf"),
    ("Vo", "Ty"),
]
_COMMON = [
    ("Long", "Mark"),
    ("Hand", "Robin"),
    ("May", "Violet"),
    ("Head", "Art"),
    ("Neck", "Will"),
    ("Foot", "Drew"),
    ("White", "Ray"),
    ("Stone", "Cliff"),
    ("Chest", "Grace"),
    ("Young", "Hope"),
    ("Cross", "Bill"),
    ("Major", "June"),
    ("Bone", "Rose"),
    ("Field", "Dean"),
    ("Case", "Dale"),
    ("Price", "April"),
    ("Hill", "Glen"),
    ("Black", "Iris"),
    ("Side", "Penny"),
    ("Gray", "Angel"),
]
_NATIVE = [
    ("Yamanobe", "Tarouji", "山野辺^太郎次", "やまのべ^たろうじ", "ISO 2022 IR 87"),
    ("Kisaragino", "Honami", "如月野^穂波", "キサラギノ^ホナミ", "ISO_IR 192"),
    ("Mori", "Ai", "森^愛", "もり^あい", "ISO_IR 192"),
    ("Hwangbo", "Gildongi", "皇甫^吉東", "황보^길동이", "ISO 2022 IR 149"),
    ("Gim", "Huiseoni", "金^喜善", "김^희선이", "ISO_IR 192"),
    ("Ouyangzi", "Xiaolong", "歐陽^小龍", "", "ISO_IR 192"),
    ("Люксембургов", "Дмитрий Петрович", "", "", "ISO_IR 144"),
    ("Щербаковский", "Ярослав", "", "", "ISO_IR 192"),
    ("Διονυσόπουλος", "Λευτέρης", "", "", "ISO_IR 126"),
    ("قباني", "نزارين", "", "", "ISO_IR 192"),
]
_DOCTORS = [
    "Peartreeham^Octavia^^Dr",
    "O'Shaughnessey-Vance^Liam^^^MD",
    "Thistlewaite^Barnaby",
    "van Oosterwijk^Hendrika",
    "Castellanoza^Ignacio^^Dr^PhD",
    "Abernathyson^Prudence^Q",
    "Featherstoneby^Rupert^^Prof",
    "Mbekinwa^Thandiwe",
    "Kowalczewska^Danuta",
]
STRANGERS = [
    "Winterbournely",
    "McAllisterby",
    "Szymborowska",
    "O'Donoghueson",
    "Featherington",
    "Vandersloot-Pike",
    "Haverbrooke",
    "Tremblayette",
    "Oyelaranmi",
    "Kirkpatrickson",
]
FIRST = ["Eulalia", "Thaddeus", "Ottoline", "Ferdinand", "Araminta", "Cornelius", "Philippa"]
_INSTITUTIONS = [
    "Nimmerlein Memorial Hospital",
    "Klinikum Regenbogenau",
    "Hôpital Sainte-Mirabelle",
    "Quaggaville Medical Center",
    "St. Elsewhere University Clinic",
    "Porto Fantasia Imaging",
]
_IDS = [
    "MRN-00{n:06}",
    "{n:03}.{m:03}.{k:03}-{d}",
    "H{d}{d}-{n:04}-{k:02}",
    "000{n:05}{m:02}",
    "AB{n:06}C",
    "{n:08}",
    "Q/2021/{n:05}",
    "{n:05}",
    "PAT_{n:06}_X",
    "  {n:07}",
    "{n:06}^^^HOSP",
    "Z{n:04}{k:02}",
    "{n:03} {m:03} {k:04}",
]
PARTICLES = frozenset(
    "van der de la del dos da di bin al el st jr sr dr prof md phd von hosp mrn id".split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """One invented patient, with everything by which they could be known.

    Attributes:
        name: as PatientName has it, with all representations.
        common: the name consists of ordinary words; `short`: of one or two letters each.
    """

    name: str
    family: str
    given: str
    native: tuple[str, ...]
    charset: str
    common: bool
    short: bool
    patient_id: str
    birth: date
    phone: str
    mail: str
    street: str
    town: str
    doctor: str
    operator: str
    institution: str
    serial: str
    station: str

    @property
    def charsets(self) -> str | list[str]:
        return ["", self.charset] if "2022" in self.charset else self.charset


def invent(rng: Random, number: int) -> Person:
    """The `number`th patient of a corpus."""
    kind = number % 5
    native: tuple[str, ...] = ()
    charset = "ISO_IR 192"
    if kind == 0:
        family, given, ideographic, phonetic, charset = rng.choice(_NATIVE)
        native = tuple(part for part in (ideographic, phonetic) if part)
    elif kind == 1:
        family, given = rng.choice(_COMMON)
    elif kind == 2:
        family, given = rng.choice(_SHORT)
    else:
        family, given = rng.choice(_LATIN)
    name = f"{family}^{given}"
    if rng.random() < 0.3 and not native and kind != 0:
        name += "^" + rng.choice("QXV") + rng.choice(["", "^Dr", "^^III"])
    if native:
        name += "=" + "=".join(native)
    digits = {k: rng.randrange(10**2, 10**3) for k in "mk"}
    patient_id = rng.choice(_IDS).format(
        n=rng.randrange(10**4, 10**6), d=rng.randrange(10), **digits
    )
    doctor, operator = rng.sample(_DOCTORS, 2)
    return Person(
        name=name,
        family=family,
        given=given,
        native=native,
        charset=charset,
        common=kind == 1,
        short=kind == 2,
        patient_id=f"{patient_id}{number}" if "^" not in patient_id else f"{number}{patient_id}",
        birth=date(1928, 1, 1) + timedelta(rng.randrange(28000)),
        phone=f"({rng.randrange(200, 999)}) 555-{rng.randrange(10**4):04}",
        mail=f"quillpatient{number}@mail.example",
        street=f"{rng.randrange(2, 9999)} {rng.choice(['Larkspurton', 'Gooseberrygate'])} Street",
        town=rng.choice(["Quibbleford", "Hinterwaldau", "San Inventado"]),
        doctor=doctor,
        operator=operator,
        institution=rng.choice(_INSTITUTIONS) if charset == "ISO_IR 192" else _INSTITUTIONS[0],
        serial=f"SN{rng.randrange(10**6, 10**7)}",
        station=f"QCT{rng.randrange(100, 999)}WKST",
    )


_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "Þ": "Th", "ð": "d", "đ": "d"}
)


def plain(text: str) -> str:
    """Without diacritics, as a terminal of the ward would have it."""
    decomposed = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def folded(text: str) -> str:
    """For comparing: without case, width and diacritics."""
    wide = unicodedata.normalize("NFKC", text)
    return unicodedata.normalize("NFC", plain(wide)).casefold()
