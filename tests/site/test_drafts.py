"""Unfinished contributions survive; finished ones become history."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import app
from app.errors import Reason
from app.model import (
    Attestation,
    Box,
    Criteria,
    Draft,
    Exclusion,
    PackageSummary,
    PixelDecision,
    Project,
    Receipt,
    Redaction,
    Removal,
    SeriesSummary,
    WhyExcluded,
)
from app.site import stored
from app.site.drafts import Drafts, SavedDraft, finished_now, new_id
from app.site.paths import Home
from app.site.settings import Settings, read_settings, write_settings

KEY = bytes(range(32))
DRAFT = Draft(
    sources=(Path("exams").absolute(), Path("disc.zip").absolute()),
    package=Path("package").absolute(),
    project=Project(site_id="004711", criteria=Criteria(frozenset({"CT", "CR"}), youngest=18)),
    excluded_series=frozenset({"1.2.3", "1.2.4"}),
    exclusions=(Exclusion("1.2.3", WhyExcluded.POOR_IMAGE),),
    approved_series=frozenset({"1.2.5"}),
    included_series=frozenset({"1.2.6"}),
    removals=(Removal((0x00400275, 0, 0x00321060)),),
    pixel_decisions=(PixelDecision("1.2.5", (Redaction("1.2.5.1", Box(1, 2, 3, 4), (0, 2)),)),),
    attestation=Attestation("Ida Invented", "Nurse", "I may", "2031-01-01T00:00:00+00:00"),
    workers=3,
)
SERIES = SeriesSummary(
    "P1", "Müller^Ida", "1.2", "20240102", "Chest", "1.2.3", "CT", 1, "Lung", 3, 3000,
    Reason.ULTRASOUND,
)  # fmt: skip
SUMMARY = PackageSummary(Path("package").absolute(), 1, 1, 1, 3, 3000, 0, 0)
RECEIPT = Receipt("sftp://a/b", "p", 3, 3000, "0" * 64, "read back", "2031", "2032")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Home(tmp_path / "home").drafts


def test_a_draft_comes_back_as_it_was(path: Path) -> None:
    drafts = Drafts(path, KEY)
    saved = SavedDraft(new_id(), DRAFT, "review", "sftp", (SERIES,), SUMMARY)
    drafts.save(saved)
    drafts.close()
    again = Drafts(path, KEY)
    (found,) = again.drafts()
    again.close()
    assert found.changed
    assert replace(found, changed="") == saved


def test_the_draft_last_changed_comes_first(path: Path) -> None:
    drafts = Drafts(path, KEY)
    for name in ("a", "b", "a"):
        drafts.save(SavedDraft(name, DRAFT))
    assert {one.id for one in drafts.drafts()} == {"a", "b"}
    assert drafts.drafts()[0].changed >= drafts.drafts()[1].changed
    drafts.discard("a")
    assert [one.id for one in drafts.drafts()] == ["b"]
    drafts.close()


def test_a_finished_contribution_is_history_and_no_draft(path: Path) -> None:
    drafts = Drafts(path, KEY)
    drafts.save(SavedDraft("a", DRAFT))
    done = finished_now("a", "MIDRC", SUMMARY, RECEIPT)
    drafts.finish(done)
    assert drafts.drafts() == ()
    assert drafts.history() == (done,)
    drafts.close()


def test_nothing_of_a_draft_can_be_read_without_the_key(path: Path) -> None:
    drafts = Drafts(path, KEY)
    drafts.save(SavedDraft("a", DRAFT, series=(SERIES,)))
    drafts.close()
    for file in path.parent.iterdir():
        assert b"ller^Ida" not in file.read_bytes()
        assert b"1.2.3" not in file.read_bytes()


def test_drafts_of_another_secret_are_set_aside(path: Path) -> None:
    drafts = Drafts(path, KEY)
    drafts.save(SavedDraft("a", DRAFT))
    drafts.close()
    other = Drafts(path, bytes(32))
    assert other.drafts() == ()
    other.close()
    assert [one for one in path.parent.iterdir() if "aside" in one.name]


@pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")
def test_what_was_saved_survives_a_kill(path: Path) -> None:
    script = """if True:
        import sys
        from pathlib import Path
        from app.model import Draft, Project
        from app.site.drafts import Drafts, SavedDraft
        drafts = Drafts(Path(sys.argv[1]), bytes(range(32)))
        for number in range(1000000):
            draft = Draft((Path(f"/exams/{number}"),), Path("/package"), Project())
            drafts.save(SavedDraft("a", draft))
            print(number, flush=True)
    """
    command = [sys.executable, "-c", script, str(path)]
    folder = Path(app.__file__).parent.parent
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(5)]
        process.send_signal(signal.SIGKILL)
    drafts = Drafts(path, KEY)
    (found,) = drafts.drafts()
    drafts.close()
    assert int(found.draft.sources[0].name) >= int(said[-1])


def test_a_field_of_another_version_does_no_harm() -> None:
    text = stored.to_text(Settings(site_name="Köln")).replace('"site_id":""', '"newer":[1]')
    assert stored.from_text(text, Settings) == Settings(site_name="Köln")


@pytest.mark.parametrize("text", ["", "[]", "3", '{"idle_minutes": {}}', '{"contributions": 3}'])
def test_what_is_no_stored_value_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"value|Expecting|not"):
        stored.from_text(text, Settings)


def test_settings_come_back_and_damaged_ones_are_the_usual(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert read_settings(home) == Settings()
    settings = Settings("Köln", "004711", tmp_path, "ABCD", 5, window="00ff", language="de")
    write_settings(home, settings)
    assert read_settings(home) == settings
    home.settings.write_text("{")
    assert read_settings(home) == Settings()
