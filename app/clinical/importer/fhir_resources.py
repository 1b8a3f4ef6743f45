"""Each kind of FHIR resource as rows of the plain form."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from app.clinical.importer.fhir_values import (
    Resource,
    codings,
    filled,
    meaning,
    span,
    text,
    texts,
    things,
    words,
)
from app.clinical.records import EventKind
from app.resources import resource as our_file

Fields = dict[str, str]
Others = Callable[[str], Resource]
"""Another resource of the bundle by its address; empty if it is not there."""

_US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
_VOID = frozenset(
    "entered-in-error cancelled not-done not-taken refuted unconfirmed intended planned".split()
)
_ICD = "http://hl7.org/fhir/sid/icd-10-cm"


@cache
def _known() -> Mapping[str, Mapping[str, str]]:
    content: Mapping[str, Mapping[str, str]] = tomllib.loads(
        our_file("clinical/fhir.toml").read_text("utf-8")
    )
    return content


def patient(resource: Resource) -> Fields:
    """A row of `cases`. Its PatientID is the identifier of type MR, or the only one."""
    numbers = [text(one, "value") for one in things(resource, "identifier")]
    records = [
        text(one, "value")
        for one in things(resource, "identifier")
        if any(code == "MR" for kind in things(one, "type") for _, code in codings(kind))
    ]
    chosen = records or numbers
    address = next(
        (one for one in things(resource, "address") if text(one, "use") in {"home", ""}), {}
    )
    dead = text(resource, "deceasedBoolean") == "true" or text(resource, "deceasedDateTime")
    alive = text(resource, "deceasedBoolean") == "false"
    race = _omb(resource, "race")
    return filled(
        patient_id=chosen[0] if len(set(chosen)) == 1 else "",
        birth_date=text(resource, "birthDate"),
        sex=text(resource, "gender"),
        race="; ".join(race),
        ethnicity="; ".join(_omb(resource, "ethnicity")),
        zip=text(address, "postalCode"),
        country=text(address, "country"),
        outcome="Deceased" if dead else "Alive" if alive else "",
    )


def _omb(resource: Resource, name: str) -> list[str]:
    """What US Core's extension for race or ethnicity says, in the words of OMB's categories."""
    parts = [
        part
        for one in things(resource, "extension")
        if text(one, "url") == _US_CORE + name
        for part in things(one, "extension")
    ]
    said = [part for part in parts if text(part, "url") == "ombCategory"]
    plain = [part for part in parts if text(part, "url") == "text"]
    return [text(one, "valueCoding", "display") for one in said] or [
        text(one, "valueString") for one in plain
    ]


def _encounter(resource: Resource, others: Others) -> Iterator[Fields]:
    known = dict.fromkeys(_known()["intensive_care"]["codes"], "ICU")
    if meaning(resource, "type", known):
        yield {"event": EventKind.ICU_STAY} | span(resource, "period")
    elif text(resource, "class", "code") in _known()["inpatient"]["codes"]:
        discharge = things(resource, "hospitalization", "dischargeDisposition")
        yield (
            {"event": EventKind.HOSPITAL_STAY}
            | span(resource, "period")
            | filled(discharge_type=words(discharge[0]) if discharge else "")
        )
    for place in things(resource, "location"):
        if meaning(others(text(place, "location", "reference")), "type", known):
            yield {"event": EventKind.ICU_STAY} | span(place, "period")


def _observation(resource: Resource, _: Others) -> Iterator[Fields]:
    when = filled(start=span(resource, "effective").get("start", ""))
    if method := meaning(resource, "code", _known()["covid_test"]):
        result = _result(resource)
        yield {"event": EventKind.COVID_TEST, "method": method} | when | filled(result=result)
        return
    question = meaning(resource, "code", _known()["observation"])
    if answer := _answer(resource, question):
        yield {"event": EventKind.OBSERVATION, "name": question, "result": answer} | when


def _result(resource: Resource) -> str:
    known = _known()["result"]
    return (
        meaning(resource, "valueCodeableConcept", known)
        or meaning(resource, "interpretation", known)
        or next(map(words, things(resource, "valueCodeableConcept")), "")
        or text(resource, "valueString")
    )


def _answer(resource: Resource, question: str) -> str:
    """A number only in the question's own unit."""
    if not question:
        return ""
    for quantity in things(resource, "valueQuantity"):
        wanted = question.partition("(")[2].rstrip(")")
        unit = _known()["units"].get(text(quantity, "code") or text(quantity, "unit"), "")
        return text(quantity, "value") if wanted and wanted in (unit, *unit.split()) else ""
    concept = next(iter(things(resource, "valueCodeableConcept")), {})
    return words(concept).removesuffix(" (finding)") or text(resource, "valueString")


def _condition(resource: Resource, _: Others) -> Iterator[Fields]:
    begun, over = span(resource, "onset"), span(resource, "abatement")
    end = over.get("start", "") or begun.get("end", "")
    event = {"event": EventKind.CONDITION} | _coded(things(resource, "code"), _ICD)
    yield event | filled(start=begun.get("start", ""), end=end)


def _procedure(resource: Resource, _: Others) -> Iterator[Fields]:
    if name := meaning(resource, "code", _known()["breathing_support"]):
        yield {"event": EventKind.BREATHING_SUPPORT, "name": name} | span(resource, "performed")


def _medication(resource: Resource, others: Others) -> Iterator[Fields]:
    concept = things(resource, "medicationCodeableConcept") or things(
        others(text(resource, "medicationReference", "reference")), "code"
    )
    system = "http://www.nlm.nih.gov/research/umls/rxnorm"
    yield {"event": EventKind.MEDICATION} | _coded(concept, system) | span(resource, "effective")


def _immunization(resource: Resource, _: Others) -> Iterator[Fields]:
    dose = things(resource, "protocolApplied")
    yield (
        {"event": EventKind.VACCINATION}
        | _coded(things(resource, "vaccineCode"), "http://hl7.org/fhir/sid/cvx")
        | filled(
            start=text(resource, "occurrenceDateTime"),
            manufacturer=text(resource, "manufacturer", "display"),
            dose=text(dose[0], "doseNumberPositiveInt") if dose else "",
        )
    )


def _coded(concepts: list[Resource], wanted: str) -> Fields:
    """Name, code and code system; of several codings the one of the wanted system."""
    coded = [one for concept in concepts for one in things(concept, "coding")]
    coded.sort(key=lambda one: text(one, "system") != wanted)
    if not coded:
        return filled(name=next(map(words, concepts), ""))
    system, name = text(coded[0], "system"), text(coded[0], "display")
    return filled(
        name=name or next(map(words, concepts), ""),
        code=text(coded[0], "code"),
        code_system=_known()["systems"].get(system, system),
    )


def is_void(resource: Resource) -> bool:
    """Whether the resource says that it is wrong, or that nothing was done."""
    verified = [code for one in things(resource, "verificationStatus") for _, code in codings(one)]
    return bool(_VOID & {*verified, *texts(resource, "status")})


READERS: Mapping[str, Callable[[Resource, Others], Iterator[Fields]]] = {
    "Encounter": _encounter,
    "Observation": _observation,
    "Condition": _condition,
    "Procedure": _procedure,
    "MedicationStatement": _medication,
    "Immunization": _immunization,
}
