"""How long a person waits for a picture in the review: the next slice, the next X-ray."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("STUDY_COURIER_PASSPHRASE", "an invented passphrase")

from measuring import quiet, row
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.model import Draft, Option, Project, SeriesSummary, Token
from app.sample_site.benchmarks import ct_series, xrays
from app.site.paths import Home
from app.ui import theme
from app.ui.ahead import whole
from app.ui.face_tabs import IMAGES
from app.ui.flow import Flow, Page
from app.ui.pages.review import ReviewPage
from app.ui.session import Session, Surveyed

SLICE_TARGET, XRAY_TARGET, GAP_TARGET = 30, 300, 20  # ms


class Taken(NamedTuple):
    """Milliseconds by the clock, and of processor time: other programs make only the first more."""

    clock: float
    work: float


class Clock:
    """Waits for what the page puts on the screen, and notes how long the main thread was away."""

    def __init__(self, page: ReviewPage) -> None:
        self._page = page
        self.gaps: list[Taken] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._ticker = QTimer(page)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start(1)

    def _tick(self) -> None:
        clock, work = self._last
        self._last = (time.perf_counter(), time.thread_time())
        self.gaps.append(Taken(1000 * (self._last[0] - clock), 1000 * (self._last[1] - work)))

    def until_shown(self, act: Callable[[], object]) -> Taken:
        """From an act of the person to the picture it asks for; the work of all threads."""
        loop = QEventLoop()
        self._page.viewer.shown.connect(loop.quit)
        QTimer.singleShot(10_000, loop.quit)
        began, worked = time.perf_counter(), time.process_time()
        act()
        loop.exec()
        took = Taken(1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked))
        self._page.viewer.shown.disconnect(loop.quit)
        return took

    def rest(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


@contextmanager
def review(work: Path, *sources: Path) -> Iterator[tuple[ReviewPage, Clock]]:
    """The review page over these exams, showing images."""
    session = Session(Home(work / "home"))
    session.warm()  # as the first page has it done
    # the search for text has a section of its own, and is over before anybody looks
    project = Project(options=Project().options - {Option.CLEAN_PIXEL_DATA})
    draft = Draft(sources, work / "package", project)
    # to its end: until then the survey holds the site's stores
    surveyed = [one for one in session.survey(draft, Token()) if isinstance(one, Surveyed)]
    page = whole(ReviewPage(session, Flow(draft, Page.REVIEW, series=surveyed[0].series)))
    page.flowed.connect(page.load)
    page.resize(1360, 760)
    page.load(page.flow)
    page.show_face(IMAGES)
    page.show()
    yield page, Clock(page)
    page.stop()
    session.close()


def rows(work: Path, *, quick: bool) -> None:
    """The rows of the table."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.wear(application, dark=False)
    slices = 30 if quick else 120
    folders = [work / "ct-looked-at", work / "x-rays-looked-at"]
    for folder in folders:
        folder.mkdir()
    ct_series(folders[0], slices=slices)
    xrays(folders[1], count=6 if quick else 12)
    with review(work, *folders) as (page, clock):
        _measure(page, clock, slices)


def _measure(page: ReviewPage, clock: Clock, slices: int) -> None:
    def is_ct(one: SeriesSummary) -> bool:
        return one.modality == "CT"

    series = page.flow.series or ()
    ct = next(one for one in series if is_ct(one))
    opened = [
        clock.until_shown(lambda uid=one.series_uid: page.choose(uid))
        for one in series
        if not is_ct(one)
    ]
    clock.until_shown(lambda: page.choose(ct.series_uid))
    jumps = (slices // 2, 3, slices - 3, 9, slices // 3, slices // 5)
    far = []
    for to in jumps:
        clock.rest(400)  # nobody looks at a slice for less, before going far away
        far.append(clock.until_shown(lambda to=to: page.slices.turn(to - page.slices.place)))
    page.slices.turn(-slices)
    clock.rest(300)
    near = []
    for _ in range(min(20, slices - 2)):
        clock.rest(60)  # a quick hand on the wheel
        near.append(clock.until_shown(lambda: page.slices.turn(1)))
    how = "to the picture on the screen, both sides" + quiet()
    row("CT, next slice", _figures(near), f"< {SLICE_TARGET} ms", how)
    row("CT, a slice far away", _figures(far), "", "nothing was made ready")
    row("X-ray of 10 MB, opened", _figures(opened), f"< {XRAY_TARGET} ms", how)
    row("main thread away meanwhile", _figures(clock.gaps, of=0.99), f"< {GAP_TARGET} ms", "")


def _figures(times: list[Taken], of: float = 0.5) -> str:
    clock, work = (sorted(each) for each in zip(*times, strict=True))
    usual = int(len(times) * of)
    name = "median" if of == 0.5 else f"{of:.0%}"
    return (
        f"{clock[usual]:.0f} ms ({name}), {clock[-1]:.0f} ms (worst);"
        f" of processor time {work[usual]:.0f} and {work[-1]:.0f} ms"
    )
