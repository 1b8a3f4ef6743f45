"""What scanners and people write into descriptors: useful words, and what must not be there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from corpus.people import FIRST, PARTICLES, STRANGERS, Person, folded, plain

WORDS = re.compile(r"[^\W_]+")


def _lines(name: str) -> tuple[str, ...]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return tuple(line for line in lines if line[:1] != "#")


_SENTENCES, _TEMPLATES = _lines("useful.txt"), _lines("templates.txt")
_MONTHS = {
    "{d} de {} de {y}": "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre",
    "{d}. {} {y}": "Januar Februar Maerz April Mai Juni Juli August September Oktober November "
    "Dezember",
    "{d} {} {y}": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre "
    "decembre",
}
_DATES = (
    "%Y%m%d", "%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%d-%b-%Y", "%B %d, %Y", "%d %B %Y", "%m/%d/%y",
    "%d/%m/%y", "%Y/%m/%d", "%b %d %Y", "%d%b%Y", "%Y%m%d%H%M%S", "%d%b%y", "%m-%d-%y", "%Y.%m.%d",
    "%d/%m/%Y", "%a %d %b %Y", "%Y-%m-%dT%H:%M:%S", "%b. %d, %Y",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, the words of it that must stay, and what was planted: whole, and word by word."""

    text: str
    keep: tuple[str, ...]
    planted: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes texts about one patient's study."""

    person: Person
    rng: Random
    accession: str
    study_date: date
    uids: tuple[str, ...]

    def useful(self) -> Wording:
        text = self.rng.choice(_SENTENCES)
        return Wording(text, tuple(WORDS.findall(folded(text))), (), ())

    def telling(self) -> Wording:
        """A text that holds an identifier."""
        template = self.rng.choice(_TEMPLATES).replace("{useful}", self.rng.choice(_SENTENCES))
        keep: list[str] = []
        planted: list[str] = []
        words: list[str] = []
        text = ""
        for piece in re.split(r"(<[^>]*>|\{\w+\})", template):
            if piece[:1] == "<":
                keep += WORDS.findall(folded(piece))
                text += piece[1:-1]
            elif piece[:1] == "{":
                new, telling = getattr(self, f"_{piece[1:-1]}")()
                planted.append(new)
                words += telling
                text += new
            else:
                text += piece
        return Wording(text, tuple(keep), tuple(planted), tuple(words))

    def _name(self) -> tuple[str, list[str]]:
        rng, family, given = self.rng, self.person.family, self.person.given
        first = given.split()[0]
        forms = [
            f"{family}^{given}", f"{family}, {given}", f"{given} {family}", f"{family} {given}",
            f"{family},{given}", f"{family}_{given}".replace(" ", "_"), f"{first} {family}",
            f"{family}, {first}", f"{first}.{family}",
        ]  # fmt: skip
        if not self.person.common and not self.person.short:
            forms += [family, f"{first[0]}. {family}", f"{family} {first[0]}.", f"{family}{first}"]
            forms += [f"{family}^^", re.sub(r"\W", "", first[0] + family), f"{family}'s"]
        text = rng.choice(forms)
        text = rng.choice(
            [str, str.upper, str.lower, str.title, plain, lambda t: plain(t).upper()]
        )(text)
        return text, _telling(text)

    def _native(self) -> tuple[str, list[str]]:
        if not self.person.native:
            return self._name()
        text = self.rng.choice(self.person.native)
        text = text.replace("^", self.rng.choice(["", " ", "^", "\u3000"]))
        return text, []

    def _id(self) -> tuple[str, list[str]]:
        raw = self.person.patient_id.strip()
        forms = [raw, raw.split("^")[0], raw.split("^")[0].lstrip("0")]
        if len(raw) > 6 and "^" not in raw:
            forms += [
                re.sub(r"[^\w]|_", "", raw),
                raw.replace(".", " ").replace("-", " "),
                raw.lower(),
            ]
        return self.rng.choice(forms), []

    def _acc(self) -> tuple[str, list[str]]:
        return self.rng.choice([self.accession, self.accession.lower()]), []

    def _date(self) -> tuple[str, list[str]]:
        day = self.study_date - timedelta(self.rng.randrange(2000))
        return _written(day, self.rng), []

    def _studydate(self) -> tuple[str, list[str]]:
        return _written(self.study_date, self.rng), []

    def _month(self) -> tuple[str, list[str]]:
        day = self.study_date - timedelta(self.rng.randrange(2000))
        return day.strftime(self.rng.choice(["%b %Y", "%B %Y", "%m/%Y", "%b-%Y"])), []

    def _dob(self) -> tuple[str, list[str]]:
        return _written(self.person.birth, self.rng), []

    def _stranger(self) -> tuple[str, list[str]]:
        text = self.rng.choice([str, str.upper])(self.rng.choice(STRANGERS))
        return text, _telling(text)

    def _fullstranger(self) -> tuple[str, list[str]]:
        first, family = self.rng.choice(FIRST), self.rng.choice(STRANGERS)
        forms = [
            f"{first} {family}",
            f"{family}, {first}",
            f"{first[0]}. {family}",
            f"{family}^{first}",
        ]
        text = self.rng.choice([str, str, str.upper])(self.rng.choice(forms))
        return text, _telling(text)

    def _fullkin(self) -> tuple[str, list[str]]:
        text = f"{self.rng.choice(FIRST)} {self.person.family}"
        return text, _telling(text) if not self.person.common else []

    def _doctor(self) -> tuple[str, list[str]]:
        return self._known(self.person.doctor)

    def _operator(self) -> tuple[str, list[str]]:
        return self._known(self.person.operator)

    def _known(self, name: str) -> tuple[str, list[str]]:
        family, given = name.split("^")[:2]
        forms = [
            f"Dr. {family}",
            f"{given} {family}",
            f"{family}, {given}",
            family,
            f"{family}^{given}",
        ]
        text = self.rng.choice([str, str.upper])(self.rng.choice(forms))
        return text, _telling(text)

    def _phone(self) -> tuple[str, list[str]]:
        digits = re.sub(r"\D", "", self.person.phone)
        forms = [
            self.person.phone,
            f"{digits[:3]}-{digits[3:6]}-{digits[6:]}",
            f"+1 {self.person.phone}",
        ]
        return self.rng.choice([*forms, digits, f"{digits[:3]}.{digits[3:6]}.{digits[6:]}"]), []

    def _otherphone(self) -> tuple[str, list[str]]:
        a, b, c = (
            self.rng.randrange(201, 999),
            self.rng.randrange(200, 999),
            self.rng.randrange(9999),
        )
        forms = [f"{a}-{b}-{c:04}", f"({a}) {b}-{c:04}", f"+49 {a} {b}{c:04}", f"tel {b}-{c:04}"]
        return self.rng.choice([*forms, f"x{c:04} pager {a}{c:04}"]), []

    def _mail(self) -> tuple[str, list[str]]:
        return self.person.mail, []

    def _othermail(self) -> tuple[str, list[str]]:
        return f"{self.rng.choice(STRANGERS).lower()}@hospital.example.org".replace("'", ""), []

    def _street(self) -> tuple[str, list[str]]:
        return self.person.street, [folded(self.person.street.split()[1])]

    def _otherstreet(self) -> tuple[str, list[str]]:
        streets = [
            "44 Elmhollow Road",
            "P.O. Box 1234",
            "1207 West Fernbank Ave",
            "Springfeld, IL 62704",
        ]
        return self.rng.choice([*streets, "Tannenweg 12, 80331 Hinterau"]), []

    def _town(self) -> tuple[str, list[str]]:
        return self.person.town, []

    def _inst(self) -> tuple[str, list[str]]:
        return self.rng.choice([str, str.upper])(self.person.institution), []

    def _serial(self) -> tuple[str, list[str]]:
        return self.person.serial, []

    def _station(self) -> tuple[str, list[str]]:
        return self.person.station, []

    def _ssn(self) -> tuple[str, list[str]]:
        rng = self.rng
        return f"{rng.randrange(100, 666)}-{rng.randrange(10, 99)}-{rng.randrange(10**4):04}", []

    def _url(self) -> tuple[str, list[str]]:
        return f"https://pacs.example.org/view?acc={self.accession}", []

    def _uid(self) -> tuple[str, list[str]]:
        return self.rng.choice(self.uids), []

    def _old(self) -> tuple[str, list[str]]:
        years = self.rng.randrange(90, 104)
        forms = [f"{years}-year-old", f"{years} yo", f"{years}Y", f"age {years}", f"{years} y/o"]
        return self.rng.choice([*forms, f"{years} years old", f"0{years}Y"[-4:]]), []


def _telling(text: str) -> list[str]:
    return [word for word in WORDS.findall(folded(text)) if len(word) > 1 and word not in PARTICLES]


def _written(day: date, rng: Random) -> str:
    if rng.random() < 0.15:
        form, months = rng.choice(list(_MONTHS.items()))
        return form.format(months.split()[day.month - 1], d=day.day, y=day.year)
    text = day.strftime(rng.choice(_DATES))
    return text.upper() if rng.random() < 0.3 else text
