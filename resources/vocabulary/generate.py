"""Writes terms.txt: the words in which DICOM itself speaks of images.

Source: the names of attributes in PS3.6 and the meanings of codes in PS3.16, as pydicom has them.
Left out are animals and places, and words that are better known as people's names: what is called
so may be a person.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from pydicom._dicom_dict import DicomDictionary
from pydicom.sr._concepts_dict import concepts

_ANIMALS = {7480, 7481, 8112}  # context groups of breeds, their registries, and stains
_SCHEMES = {"SCT", "DCM", "RADLEX", "FMA", "NEU"}
_CALLED = re.compile(r"projection|method|position|formula|syndrome|classification|equation|\bby\b")
_NAMES = frozenset(
    """
abbott abel abraham adam adams alan alba albert alexander alfred alice allen allison amber amelia
amy anders andersen anderson andre andrea andrew andrews angela ann anna anne anthony antonio
arnold arthur ashley austin bailey baker baldwin barber barker barnes barrett barry bartholin
barton bates beck becker bell benjamin bennett benson berg bernard berry betty bishop blair blake
bond booth boston bowen boyd bradford bradley brady brandt brennan brian brice bridges briggs
bruce bruno bryan bryant burke burns burton butler byrne calvin cameron campbell carl carla carlos
carmen carol caroline carpenter carr carroll carson carter catherine chambers chan chang chapman
charles charlotte chen cheng cho christian christina christopher chu claire clara clark clarke
claude clay clayton cohen cole coleman collins colon connor cook cooper cox craig crawford cruz
crystal curtis daisy dale dalton dan daniel daniels davenport david davidson davies davis dawson
dean deborah deng denis dennis diana diaz dixon donald donovan dorothy douglas doyle duke duncan
dunn eaton ed eden edgar edith edward edwards eileen elaine eleanor elena elizabeth ella ellen
elliott ellis emily emma eric erik ernest esther ethan eugene eva evans eve evelyn fang farmer
felix ferguson fernandez fernando fischer fisher fletcher flora florence flores flynn forbes ford
forster foster fowler fox frances francis franco frank franklin fraser frederick freeman friedrich
fuller garcia gardner garrett gary gavin gene george gerald gibbs gibson gilbert giles gill gina
giovanni gloria gomez gonzalez gordon graham grant graves gregory griffin gross guo gupta gustav
hale hall hamilton han hans hansen hanson harold harper harris harrison harry hart hartmann harvey
hawkins hayes hazel heather hector helen helena henderson henry herbert herman hernandez hicks
hoffman hoffmann holland holmes holt hood hopkins horton howard howell huang hubert hudson hugh
hughes hugo hull hunt hunter hussain ian ida ingram irene isaac isabel ivan ivy jack jackson jacob
jacobs jaime james jan jane janet jansen jason jasper jay jean jefferson jeffrey jenkins jennifer
jensen jerome jerry jesus jim jimenez jin joan joe joel johan johannes john johns johnson johnston
jones jordan jorge jose joseph joshua juan judith julia julian julie jung justin kang karen karl
kate katherine kathleen kay keith keller kelly ken kennedy kenneth kent kerr kevin khan kim king
klein knight koch kruger kumar kurt lam lambert lane lara larry larson laura lauren laurence
lawrence lawson lea lee leo leon leonard leone leslie lewis lim lin linda lindsay lisa liu lloyd
logan lopez lorenz louis louise lowe lu lucas lucia lucy ludwig luis luke luna lutz lynch lynn ma
mack madison maldonado manning manuel marc marcel marco marcus margaret maria marie marina mario
marion marsh marshall martha martin martinez martini mary mason matthew matthews maurice max
maxwell mccarthy mcdonald mckenzie melissa mendez mendoza mercedes meyer michael michel miguel
miles miller mills milton mitchell mohr molina monica montgomery moore morales moran moreno morgan
moritz morris morrison morse morton moses mueller muller munoz murphy murray myers nancy natalia
nathan neil nelson newman newton nguyen nicholas nicholson nick nicole nielsen nina noah nora
norman norris norton norwood oliver olivia olsen olson ortiz oscar otto owen owens pablo palmer
pamela park parker parkinson parks parsons patel patricia patrick patterson paul paula pauline
pearson pedro peng perez perkins perry peter peters petersen peterson phil philip philipp phillips
pierce pierre pope porter potter powell priest quinn rachel ralph ramirez ramos randall ray
raymond rebecca reed reid reyes reynolds rhodes ricardo richard richards richardson richmond
richter riley rios rita rivera robert roberts robertson robinson rodriguez roger rogers roland
roman romero romano ron rosa rosario rosen ross rowe roy rubin ruby russell ruth ryan salazar
sally salomon sam samantha samson samuel sanchez sanders sandra santa santiago santos sara sarah
saunders schmidt schneider schroeder schultz schwartz scott sean sebastian serena shah shannon
sharon shaw shelley shepherd sherman silva silver silvia simmons simon simpson singh smith snow
snyder sofia solomon sophia spencer stanley stella stephen stephens steven stevens stewart stuart
sullivan sun susan sutton suzuki swan sylvia tan tanaka tanner tara taylor teresa terry theodore
theresa thomas thompson thomson thornton tim timothy tina todd tom tony torres tracy travis tucker
turner tyler underwood unger valentin valentine valerie vance vargas vega vera vernon veronica
victor victoria vincent violet virginia vivian vogel wagner walker wallace walsh walter walters
walton wang ward warner warren warwick watson watts wayne webb weber webster weiss wells wendy
wesley west wheeler wilhelm william williams williamson willis wilson wolf wolfe wolff wong wood
woods wright wu xavier xu yale yan yang yates york yu yves zhang zhao zhou zhu zimmer zimmerman
hadlock haas blalock merkel judd paget lysholm hughston stryker chamberlain holly holmblad
titterington tamworth lilienfeld barkow blackett bohm boutin
""".split()
)


def main() -> None:
    words: set[str] = set()
    for scheme in _SCHEMES & concepts.keys():
        for codes in concepts[scheme].values():
            for meaning, groups in codes.values():
                if not _ANIMALS & {int(group) for group in groups} and "breed" not in meaning:
                    words |= _words(meaning if scheme == "DCM" else _without_proper_names(meaning))
    for _, _, name, _, _ in DicomDictionary.values():
        words |= _words(name)
    terms = sorted(words - _NAMES)
    lines = ["# Words of DICOM's attributes and codes. Written by generate.py; do not edit."]
    for word in terms:
        if len(lines) == 1 or len(lines[-1]) + len(word) > 98:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    target = Path(__file__).with_name("terms.txt")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _without_proper_names(meaning: str) -> str:
    """SNOMED writes "Judd projection" and "projection of Judd": there, a capital is a person's."""
    first, *others = re.sub(r"\b\w+'s\b", "", meaning).split() or [""]
    small = [word for word in others if not word[0].isupper()]
    return " ".join(small if _CALLED.search(meaning) else [first, *small])


def _words(text: str) -> set[str]:
    letters = unicodedata.normalize("NFKD", text.lower())
    return {word for word in re.findall(r"[a-z]+", letters) if len(word) > 2}


if __name__ == "__main__":
    main()
