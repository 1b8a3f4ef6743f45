"""Photographs every page on the invented site, so that a person can look at them.

    python tests/ui/contact_sheet.py FOLDER [--dark] [--small] [--many] [--language de]

Set QT_SCALE_FACTOR=2 for 200 %. Run under a real screen or Xvfb, or with QT_QPA_PLATFORM=offscreen.
`FOLDER/review.png` is what the README shows.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # run by hand, from anywhere
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.clinical.records import Absent, EventKind
from app.model import Draft, Progress, Project, Stage, Token
from app.sample_site import generate
from app.site.paths import Home
from app.site.signature import sign
from app.ui import languages, theme
from app.ui.about import AboutDialog
from app.ui.dialogs import ErrorDialog, PassphraseDialog
from app.ui.flow import Page
from app.ui.open_package_dialog import OpenPackageDialog
from app.ui.pages.page import WizardPage
from app.ui.who_is_who import WhoIsWho
from app.ui.wizard import Wizard
from many_exams import write_many

PROJECT = """version = 1
name = "MIDRC chest pilot"
site_id = "004711"
contact = "Ida Invented, ida@archive.example"
agreement = '''
I am allowed to send these exams for this project. I looked at what will be sent, and to the best of
my knowledge nothing in it names a patient.
'''
[protocol]
modalities = ["CR", "DX", "CT"]
body_parts = ["CHEST", "THORAX"]
minimum_age = 18
[destination]
address = "sftp://site@archive.example/incoming"
host_key = "SHA256:uNiVztksCsDhcc0u9e8BrvDhZjxt0KpYbYpY5fJ5Mq4"
"""


class Photographer:
    """Drives the wizard from page to page and takes a picture of each.

    Args:
        project: the text of the project file.
        slices: of a CT.
    """

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        work: Path,
        *,
        project: str = PROJECT,
        slices: int = 24,
    ) -> None:
        self._application = application
        self._folder = folder
        self._project = project
        self._site = generate(work / "exams", slices=slices).folder
        self._work = work
        draft = Draft((), work / "Documents" / "Study Courier" / "contribution", Project())
        self.window = Wizard(Home(work / "home"), draft)

    def wait(self, until: Callable[[], bool], seconds: float = 300) -> None:
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)

    def rest(self, seconds: float) -> None:
        """Until all is drawn."""
        self.wait(lambda: False, seconds)

    def shoot(self, name: str) -> None:
        self.rest(0.3)
        self.window.grab().save(str(self._folder / f"{name}.png"))

    def shoot_paused(self, page: WizardPage, name: str) -> None:
        """The job stands still for the picture, if it is not over already."""
        token = page.job.token if page.job else Token()
        token.pause()
        self.shoot(name)
        token.resume()

    def walk(self) -> None:
        """The whole way."""
        for station in (
            *(self.start, self.studies, self.review, self.clinical, self.confirm, self.send),
            *(self.desk, self.dialogs),
        ):
            station()

    def walk_many(self) -> None:
        """The pages with 2,000 files."""
        window = self.window
        self.wait(window.start.setup.isVisible)
        window.start.setup.site_name.setText("St. Anna Hospital")
        window.start.setup.site_id.setText("004711")
        window.start.setup.answered.emit()
        window.next_button.click()
        self.wait(lambda: window.flow.page is Page.STUDIES)
        window.studies.take(write_many(self._work))
        self.wait(lambda: window.studies.found.tree.count > 100)
        self.shoot_paused(window.studies, "many-reading")
        self.wait(window.next_button.isEnabled)
        self.shoot("many-studies")
        window.next_button.click()
        self.wait(lambda: window.review.header.changes.rowCount() > 0)
        self.wait(lambda: False, 1)
        self.shoot("many-review")
        uids = (one.series_uid for one in window.flow.undecided)
        window.review.flowed.emit(window.flow.approve(*uids))
        window.next_button.click()
        self.wait(lambda: window.clinical.book is not None)
        self.shoot("many-clinical")
        window.next_button.click()
        self.shoot("many-confirm")

    def start(self) -> None:
        """The first start: a signed project file, the questions, then an empty desk."""
        window, start = self.window, self.window.start
        self.shoot("start-first")
        file = self._work / "project.toml"
        file.write_text(sign(self._project, Ed25519PrivateKey.from_private_bytes(bytes(32))))
        start.offer(str(file))
        self.wait(lambda: start.asked_project is not None)
        self.shoot_dialog(start.asked_project, "dialog-project")
        start.asked_project.accept()
        start.setup.site_name.setText("St. Anna Hospital")
        self.shoot("start-questions")
        window.next_button.click()
        self.wait(lambda: window.flow.page is Page.STUDIES)
        window.back_button.click()
        self.shoot("start-empty")
        window.next_button.click()

    def desk(self) -> None:
        """A site at work: an unfinished contribution, and a finished one."""
        window = self.window
        window.next_button.click()
        window.studies.take(self._site)
        self.wait(lambda: not window.flow.working)
        window.next_button.click()
        window.back_button.click()
        window.back_button.click()
        self.wait(lambda: window.start.view.drafts.rowCount() > 0)
        self.shoot("start")
        window.start.view.deliver.click()
        self.wait(lambda: window.flow.page is Page.CONFIRM)
        self.shoot("confirm-once-more")
        window.back_button.click()
        window.beside.hide_all()
        self.shoot("locked")
        window.beside.lock.unlocked.emit()
        window.beside.show_help()
        self.shoot_dialog(window.beside.help, "dialog-help")

    def shoot_dialog(self, dialog: QWidget, name: str) -> None:
        dialog.show()
        self.rest(0.3)
        dialog.grab().save(str(self._folder / f"{name}.png"))

    def studies(self) -> None:
        window = self.window
        self.shoot("studies-empty")
        window.studies.take(self._site.parent / "missing")
        self.wait(lambda: not window.flow.working)
        self.shoot("studies-error")
        window.studies.start_over()
        window.studies.take(self._site)
        self.wait(lambda: window.studies.kept_back.rowCount() > 2)
        self.shoot_paused(window.studies, "studies-reading")
        self.wait(lambda: not window.flow.working)
        self.rest(1)
        self.shoot("studies")
        window.studies.found.show_tab(1)
        self.shoot("studies-left-out")
        window.studies.found.show_tab(0)
        window.next_button.click()

    def review(self) -> None:
        window, review = self.window, self.window.review
        self.wait(lambda: review.header.changes.rowCount() > 0)
        series = window.flow.series or ()
        japanese = [one for one in series if "Hoshizora" in one.patient_name and not one.hold]
        review.choose(max(japanese, key=lambda one: one.instances).series_uid)
        self.rest(1)
        review.header.table.selectRow(30)
        review.header.table.scrollTo(review.header.changes.index(30, 0))
        self.shoot("review")
        review.show_face(1)
        self.wait(lambda: not review.viewer.after.image.isNull())
        self.shoot("review-images")
        review.show_face(2)
        self.wait(lambda: review.whole.is_whole)
        self.shoot("review-series")
        self.boxes()
        review.choose(next(one for one in series if one.hold is not None).series_uid)
        self.rest(0.5)
        self.shoot("review-held")
        window.review.flowed.emit(
            window.flow.approve(*(one.series_uid for one in window.flow.undecided))
        )
        window.next_button.click()

    def boxes(self) -> None:
        """Text that is burned into an image."""
        review = self.window.review
        review.show_face(1)
        series = self.window.flow.series or ()
        annotated = next(one for one in series if "annotated" in one.series_description)
        review.choose(annotated.series_uid)
        self.wait(lambda: bool(review.boxes.marks), 20)
        review.boxes.choose_next(1)
        self.shoot("review-boxes")

    def clinical(self) -> None:
        window, page = self.window, self.window.clinical
        self.wait(lambda: page.book is not None)
        self.shoot("clinical-empty")
        self.tell_a_story()
        self.shoot("clinical")
        bar = page.form.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        self.shoot("clinical-events")
        before = page.entry
        page.edit(before.put("index_date", "2031-03-04"))
        bar.setValue(0)
        self.shoot("clinical-wrong-year")
        page.edit(before)
        page.show_grid()
        page.grid.view.setCurrentIndex(page.grid.model.index(1, 0))
        page.grid.paste("1950-02-30\tF\n1944-05-06\tunbekannt")
        page.grid.view.setCurrentIndex(page.grid.model.index(2, 1))
        self.shoot("clinical-grid")
        page.grid.bulk.undo()
        page.show_form()
        self.import_tables()
        window.next_button.click()

    def import_tables(self) -> None:
        """A site's own tables, with something to decide and something left over."""
        page = self.window.clinical
        one, other, *_ = (person.patient_id for person in page.book.people)
        cases, events = self._work / "cases.csv", self._work / "events.csv"
        cases.write_text(
            "MRN,Gender,Race,Ward,Index date\n"
            f"{one},F,Caucasoid,3B,03/04/2021\n{other},male,Asian,2A,05/06/2021\n"
            "X-17,F,White,2A,05/06/2021\n"
        )
        events.write_text(f"MRN,event,start\n{one},hospital_stay,2021-03-05\n")
        page.import_tables([str(cases), str(events)])
        self.wait(lambda: page.tables.dialog.job is None)
        self.shoot_dialog(page.tables.dialog, "clinical-import")
        page.tables.dialog.reject()

    def tell_a_story(self) -> None:
        """A patient with a test, a stay with intensive care inside, and breathing support."""
        page = self.window.clinical
        first = page.book.person(page.entry.patient_id).studies[0].day
        entry = page.entry.put("index_event", "COVID-19 Test").put("race", "Asian")
        entry = entry.put("index_date", (first - timedelta(2)).isoformat()).put("zip", "unknown")
        for kind, start, end, fields in (
            (EventKind.COVID_TEST, -2, None, {"result": "Positive", "method": "RT-PCR"}),
            (EventKind.HOSPITAL_STAY, -1, 16, {"discharge_type": "Home or Self Care"}),
            (EventKind.ICU_STAY, 2, 9, {}),
            (EventKind.BREATHING_SUPPORT, 1, 11, {"name": "High-flow nasal oxygen"}),
            (EventKind.CONDITION, -2, None, {"code": "U07.1", "name": "COVID-19"}),
        ):
            days = {"start": (first + timedelta(start)).isoformat()}
            if end is not None:
                days["end"] = (first + timedelta(end)).isoformat()
            entry = entry.add(kind, fields | days)
        page.edit(entry.deny(EventKind.VACCINATION, Absent.NOT_DONE))
        page.list.view.setCurrentIndex(page.list.model.index(1, 0))
        page.list.view.setCurrentIndex(page.list.model.index(0, 0))

    def confirm(self) -> None:
        page = self.window.confirm
        self.shoot("confirm")
        page.destination.choose_way(2)
        page.word.name.setText("Ida Invented")
        page.word.role.setText("Study nurse")
        page.word.attested.emit(page.word.given())
        bar = page.findChild(QScrollArea).verticalScrollBar()
        bar.setValue(bar.maximum())
        self.shoot("confirm-server")
        page.destination.choose_way(3)
        bar.setValue(bar.maximum() // 2)
        self.shoot("confirm-drive")
        page.destination.choose_way(0)

    def send(self) -> None:
        window = self.window
        window.next_button.click()
        event = Progress(Stage.DEIDENTIFY, 21, 59, 8_400_000, 22_500_000)
        window.send.arrived((event,))
        window.send.progress.show_progress(event, 95.0, 4_200_000.0)
        self.shoot_paused(window.send, "send-running")
        window.send.cancel()
        self.wait(lambda: not window.flow.working)
        self.shoot("send-stopped")
        if window.flow.page is Page.SEND:
            window.next_button.click()
        self.wait(lambda: window.flow.page is Page.DONE)
        self.shoot("done")

    def dialogs(self) -> None:
        for name, dialog in (
            ("passphrase", PassphraseDialog(self.window, new=True)),
            ("error", ErrorDialog(self.window, ValueError())),
            ("about", AboutDialog(self.window, Path("state"), Path("packages"))),
            ("who", WhoIsWho(self.window.done.session, self.window)),
            ("receive", OpenPackageDialog(self.window, Home(self._work / "home"))),
        ):
            self.shoot_dialog(dialog, f"dialog-{name}")
            dialog.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--small", action="store_true", help="1024 x 700, the smallest promised")
    parser.add_argument("--many", action="store_true", help="2,000 files instead")
    parser.add_argument("--language", choices=tuple(languages.NAMES), default="en")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    application = QApplication([])
    languages.speak(application, chosen.language)
    QLocale.setDefault(QLocale(chosen.language))
    theme.follow_system(application)
    theme.wear(application, dark=chosen.dark)
    with tempfile.TemporaryDirectory() as work:
        photographer = Photographer(application, chosen.folder, Path(work))
        photographer.window.resize(*((1024, 700) if chosen.small else (1360, 860)))
        photographer.window.show()
        if chosen.many:
            photographer.walk_many()
        else:
            photographer.walk()
        photographer.window.close()


if __name__ == "__main__":
    main()
