"""A series whose header speaks of a head is recognised, in several languages; others are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.deidentify.heads import shows_head
from app.model import Instance, Source

CHEST = Instance(
    source=Source(Path("x")),
    patient_id="P",
    study_uid="1.2",
    series_uid="1.3",
    sop_instance_uid="1.4",
    sop_class_uid="1.2.840.10008.5.1.4.1.1.2",
    transfer_syntax_uid="1.2.840.10008.1.2.1",
    modality="CT",
)


@pytest.mark.parametrize("part", ["HEAD", "BRAIN", "SKULL", "NECK", "HEADNECK", "head", "FACE"])
def test_by_its_body_part(part: str) -> None:
    assert shows_head(replace(CHEST, body_part=part))


@pytest.mark.parametrize(
    "text",
    [
        "CT Head w/o",
        "AX BRAIN 5MM",
        "HeadSeq",
        "NECK_CHEST",
        "Sinuses cor",
        "1.0 face bone",
        "Schädel nativ",
        "SCHAEDEL",
        "NNH coronal",
        "Hals/Thorax",
        "Crâne sans injection",
        "TÊTE",
        "Cráneo simple",
        "cabeça",
        "Encefalo senza mdc",
        "Hersenen",
        "hjärna",
        "mózg",
        "головной мозг",
        "頭部単純",
        "脳MRI",
        "副鼻腔",
        "颅脑平扫",
        "두부 CT",
        "ראש",
        "CT الرأس",
    ],
)
def test_by_what_protocol_or_series_are_called(text: str) -> None:
    assert shows_head(replace(CHEST, series_description=text))
    assert shows_head(replace(CHEST, body_part="CHEST", protocol_name=text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Chest routine 1.0 B31f",
        "THORAX",
        "Thorax Lunge nativ",
        "Thorax de face",
        "THORAX FACE ET PROFIL",
        "Thorax face debout",
        "LUNG 1.25mm",
        "CAP with contrast",
        "Femoral neck",
        "HEAD OF FEMUR",
        "col du fémur",
        "collo del femore",
        "pancreatic head",
        "Head First-Supine",
        "HeadFirst",
        "ahead headroom Gehirnbach surface",
        "coronary sinus",
        "大腿骨頸部",
        "자궁경부",
        "胸部単純",
        "Грудная клетка",
    ],
)
def test_whole_words_only_and_other_heads_are_none(text: str) -> None:
    assert not shows_head(replace(CHEST, series_description=text, protocol_name=text))


def test_the_studys_description_counts_where_no_body_part_is_named() -> None:
    both = replace(CHEST, study_description="CT HEAD AND CHEST")
    assert shows_head(both)
    assert not shows_head(replace(both, body_part="CHEST"))
