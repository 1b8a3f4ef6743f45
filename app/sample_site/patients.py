"""The invented people of the sample site: five patients, its staff, and the hospital itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.sample_site.identifiers import Mint

LATIN_1 = ("ISO_IR 100",)
JAPANESE = ("ISO 2022 IR 6", "ISO 2022 IR 87")
UTF_8 = ("ISO_IR 192",)
ASCII: tuple[str, ...] = ()  # the default repertoire is not named

REFERRING = "Fabelhaft^Konradin^^Dr."
PERFORMING = "Ersonnen^Ludmilla"
READING = "Imaginario^Beatrix"
OPERATOR = "Schalterly^Bodoline"
RECORD = "Gutedal^Philippa"
REQUESTING = "Fingiert^Anselmus"
STAFF = (REFERRING, PERFORMING, READING, OPERATOR, RECORD, REQUESTING)

INSTITUTION = "Sankt Nimmerlein Hospital"
INSTITUTION_ADDRESS = "Luftschloss-Allee 7, 00000 Utopingen"
DEPARTMENT = "Radiologie Nimmerlein Nord"
DESK_PHONE = "(202) 555-0199"
HOSPITAL = (INSTITUTION, "Nimmerlein", "Luftschloss-Allee 7", "Utopingen", DEPARTMENT, DESK_PHONE)


@dataclass(frozen=True, slots=True)
class SamplePatient:
    """One invented person. Names are DICOM PN values (PS3.5 6.2), all representations."""

    patient_id: str
    name: str
    character_set: tuple[str, ...]
    birth_date: str
    sex: str
    age: str
    weight: str
    other_id: str
    insurance: str
    birth_name: str
    mother: str
    relative: str
    phone: str
    email: str
    address: str
    history: str
    typed_dates: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """Family name in the first representation."""
        return self.name.split("^")[0]

    @property
    def short_phone(self) -> str:
        """The number as people jot it down: the last eight characters, `555-01xx`."""
        return self.phone[-8:]

    @property
    def identifying(self) -> tuple[str, ...]:
        """Strings that give the person away: whole values and their distinctive parts."""
        names = [self.name, self.birth_name, self.mother, self.relative]
        return (
            *(part for name in names for part in name_parts(name)),
            self.birth_date,
            self.phone,
            self.short_phone,
            self.email,
            *self.address.split(", "),
            *self.typed_dates,
        )


def name_parts(name: str) -> tuple[str, ...]:
    """Each representation of a PN value and its components; titles are too common to count."""
    representations = name.split("=")
    components = [part for whole in representations for part in whole.split("^")]
    return (*representations, *(part for part in components if len(part) > 4 or not part.isascii()))


def sample_patients(mint: Mint) -> tuple[SamplePatient, ...]:
    """The five patients, with numbers that follow the mint's seed."""
    return tuple(
        replace(
            person,
            patient_id=mint.number("NIM", "patient", person.name),
            other_id=mint.number("OLD-", "patient", person.name),
            insurance=mint.number("INS-", "patient", person.name),
        )
        for person in _PEOPLE
    )


_PEOPLE = (
    SamplePatient(
        patient_id="",
        name="Brückensteiner^Jürgen^Ägidius^Dr.",
        character_set=LATIN_1,
        birth_date="19561019",
        sex="M",
        age="067Y",
        weight="81.5",
        other_id="",
        insurance="",
        birth_name="Löwenzähmer^Jürgen",
        mother="Löwenzähmer^Walpurga",
        relative="Brückensteiner^Ottokar",
        phone="(202) 555-0123",
        email="j.bruecke@example.org",
        address="Wolkenweg 112, 99999 Nirgendheim",
        history="Herr Brückensteiner, geb. 19.10.1956, Husten. Tel. (202) 555-0123",
        typed_dates=("19.10.1956", "12.03.2024"),
    ),
    SamplePatient(
        patient_id="",
        name="Hoshizora^Kaitoh=星空^海斗=ほしぞら^かいと",
        character_set=JAPANESE,
        birth_date="19780705",
        sex="M",
        age="045Y",
        weight="66",
        other_id="",
        insurance="",
        birth_name="Hoshizora^Kaitoh=星空^海斗=ほしぞら^かいと",
        mother="Tsukimori^Hanayo=月森^花代=つきもり^はなよ",
        relative="Hoshizora^Minamo=星空^水面=ほしぞら^みなも",
        phone="(202) 555-0145",
        email="kaitoh@example.org",
        address="架空市夢町 4-5-6",
        history="星空 海斗 様 咳嗽 Tel. (202) 555-0145",
    ),
    SamplePatient(
        patient_id="",
        name="Zażółcka^Grażyna^Świętomira",
        character_set=UTF_8,
        birth_date="19690228",
        sex="F",
        age="055Y",
        weight="59.2",
        other_id="",
        insurance="",
        birth_name="Gęślarska^Grażyna",
        mother="Gęślarska^Bożydara",
        relative="Zażółcki^Wszebor",
        phone="(202) 555-0156",
        email="g.zazolcka@example.org",
        address="ul. Zmyślona 77, 00-000 Nigdziewo",
        history="Pani Zażółcka (ur. 28/02/1969) kaszel, gorączka. Tel. (202) 555-0156",
        typed_dates=("28/02/1969",),
    ),
    SamplePatient(
        patient_id="",
        name="Quillfeather^Araminta^Wrenlyn^Mrs.",
        character_set=ASCII,
        birth_date="19301231",
        sex="F",
        age="093Y",
        weight="48",
        other_id="",
        insurance="",
        birth_name="Thistledown^Araminta",
        mother="Thistledown^Euphemia",
        relative="Quillfeather^Barnaby",
        phone="(202) 555-0167",
        email="araminta@example.org",
        address="3 Nowhere Crescent, Neverton",
        history="Mrs Araminta Quillfeather, DOB 1930-12-31, fall at home. Call (202) 555-0167",
        typed_dates=("1930-12-31",),
    ),
    SamplePatient(
        patient_id="",
        name="Dokimidou^Elpidia=Δοκιμίδου^Ελπίδα",
        character_set=UTF_8,
        birth_date="19910615",
        sex="F",
        age="032Y",
        weight="70",
        other_id="",
        insurance="",
        birth_name="Fantastiki^Elpidia=Φανταστική^Ελπίδα",
        mother="Fantastiki^Ourania=Φανταστική^Ουρανία",
        relative="Dokimidis^Aristos=Δοκιμίδης^Άριστος",
        phone="(202) 555-0178",
        email="elpidia@example.org",
        address="Οδός Ονείρου 15, Πουθενά",
        history="Ασθενής Δοκιμίδου, δύσπνοια. Tel. (202) 555-0178, MRN see card",
    ),
)
