"""What is written into pictures: invented people, dates, numbers, places; allowed markers."""

from __future__ import annotations

from random import Random

_FAMILY = (
    "Harrowgate Øvregård Fuentecilla Żółkiewczyk Grünwäldchen Størkersenby Nicolònari Szczepańczyk "
    "Pokorničková MacGillivraith Okonkwobi Þorsteinsbur Müßigbrodt Lindqvarnström Zubizarreta "
    "Quirósbel Kostadinovska Hart Long Porter May Head Stone Li Ng Wu Ek Hand Case Lateral Wright "
    "Leftwich"
).split()
_GIVEN = (
    "Sinéad Jürgen María Łucja Käthe Bjørnar João Nicolò Grażyna Eliška Euan Rémy Chiamaka Guðrún "
    "Stavros Venkata Åke Iñaki Ximena Vesna Wei Bo Ulf Mark Violet Ray Grace June"
).split()
_PLACES = (
    "Nimmerlein Memorial Hospital|Klinikum Regenbogenau|Hôpital Sainte-Mirabelle|St. Elsewhere"
    "|Quaggaville Med Ctr|Porto Fantasia Imaging|Krankenhaus Übersee|NOWHERE GENERAL"
).split("|")
_JAPANESE = (
    ("name", "山野辺 太郎次"),
    ("name", "如月野 穂波"),
    ("name", "ヤマノベ タロウジ"),
    ("hospital", "架空中央病院"),
    ("hospital", "夢見ヶ丘医療センター"),
    ("date", "令和6年3月9日"),
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

MARKERS = ("L", "R", "AP", "PA", "LAT", "SUPINE", "ERECT", "PORTABLE")
TECHNIQUE = ("120 kV", "200 mAs", "5 cm", "10 cm")


class Chart:
    """One invented patient; gives strings about that patient, and now and then somebody else."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.family, self.given = chance.choice(_FAMILY), chance.choice(_GIVEN)
        self.patient_id = self._number()
        self.born = self._date()
        self.taken = self._date()
        self.place = chance.choice(_PLACES)

    def line(self, *, japanese: bool) -> tuple[str, str]:
        """A kind and what is written; `japanese` if the font may be able to."""
        if japanese:
            return self._chance.choice(_JAPANESE)
        kind = self._chance.choices(
            ("name", "id", "date", "hospital", "physician"), (4, 3, 3, 2, 1)
        )[0]
        return kind, self.text(kind)

    def text(self, kind: str) -> str:
        pick = self._chance.choice
        if kind == "name":
            both = (f"{self.family}, {self.given}", f"{self.given} {self.family}")
            shape = pick((*both, f"{self.family}^{self.given}", self.family))
            return pick((shape, shape.upper()))
        if kind == "id":
            return pick(("", "ID: ", "MRN ", "Acc# ", "")) + pick((self.patient_id, self._number()))
        if kind == "date":
            return pick(("", "DOB ", "*", "")) + self._written(pick((self.born, self.taken)))
        if kind == "physician":
            return f"Dr. {pick(_FAMILY)}"
        return pick((self.place, self.place.upper()))

    def _number(self) -> str:
        number = self._chance.randrange(10**5, 10**8)
        return self._chance.choice(
            (f"{number}", f"H{number:08}", f"{number % 10**6:06}-{number % 97:02}")
        )

    def _date(self) -> tuple[int, int, int]:
        pick = self._chance.randint
        return pick(1931, 2024), pick(1, 12), pick(1, 28)

    def _written(self, date: tuple[int, int, int]) -> str:
        year, month, day = date
        clock = f"{self._chance.randrange(24):02}:{self._chance.randrange(60):02}"
        return self._chance.choice(
            (
                f"{year}-{month:02}-{day:02}",
                f"{day:02}.{month:02}.{year}",
                f"{month}/{day}/{year}",
                f"{day} {_MONTHS[month - 1]} {year}",
                f"{day:02}-{_MONTHS[month - 1].upper()}-{year} {clock}",
                f"{year}{month:02}{day:02}",
            )
        )


def technique_line(chance: Random) -> str:
    """A line of a dose table that says nothing of a person."""
    number = chance.randint
    return chance.choice(
        (
            f"{number(1, 9)}  Scout     120  {number(10, 90)}/{number(10, 90)}mA   0.6",
            f"Total DLP {number(80, 2400)} mGy*cm",
            f"Series {number(1, 9)}  Helical  I{number(10, 99)}.5-S{number(100, 300)}",
            f"CTDIvol {number(2, 40)}.{number(10, 99)} mGy",
            f"Scan mode  kV {number(80, 140)}  mAs {number(20, 400)}  TI 0.5",
            "Phantom Type  Body 32 cm",
        )
    )
