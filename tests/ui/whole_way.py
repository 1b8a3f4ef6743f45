"""Goes the whole way through the window with the exams of a folder, and measures on the way.

    python tests/ui/whole_way.py EXAMS WORK

Prints, as JSON, how much processor time the main thread took for each event that took long, how
long the longest took by the clock and what they waited for, and how fast the machine was meanwhile.
Run in a process of its own, so that only the window's own objects are there, and with an
application whose every delivery of an event is timed.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.model import DEFAULT_OPTIONS, Attestation, Draft, Option, Project
from app.site.paths import Home
from app.ui import theme
from app.ui.ahead import Ahead
from app.ui.application import keep_lively
from app.ui.wizard import Wizard

LONG = 0.010  # seconds of processor time from which an event is told of
LATE_BY_CLOCK = 0.020  # seconds by the clock from which an event is told of
LATE = 0.005  # seconds into an event from which its stack is looked at
PATIENCE = 900  # seconds
# the search for burned-in text has tests of its own, and takes its time
PLAIN = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
TICK = Qt.ItemDataRole.CheckStateRole
WORD = Attestation("Ida Invented", "Nurse", "I may", "2031-01-01T00:00:00+00:00")


class Timed(QApplication):
    """Times each event that the loop delivers; those inside it belong to it."""

    def __init__(self) -> None:
        super().__init__([])
        self.long: list[tuple[float, str, str, str]] = []
        self.late: list[tuple[float, float, float]] = []  # by the clock, at work, without a core
        self.without_core = _waits_of_this_thread()
        self.step = ""
        self.began: float | None = None
        self.stacks: Counter[str] = Counter()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self.began is not None:
            return super().notify(receiver, event)
        clock, without_core = time.perf_counter(), self.without_core()
        self.began = time.thread_time()
        self.stacks.clear()
        try:
            return super().notify(receiver, event)
        finally:
            taken = time.thread_time() - self.began
            self.began = None
            clock = time.perf_counter() - clock
            if clock > LATE_BY_CLOCK:
                self.late.append((clock, taken, self.without_core() - without_core))
            if taken > LONG:
                kind = f"{type(receiver).__name__} {event.type().name}{_whose(receiver)}"
                (stack, _), *_ = self.stacks.most_common(1) or [("", 0)]
                self.long.append((taken, self.step, kind, stack))

    def watch(self) -> None:
        """A thread's body: looks where an event is that takes long."""
        main = threading.main_thread().ident
        clock = time.pthread_getcpuclockid(main)
        while True:
            time.sleep(0.002)
            began = self.began
            if began is not None and time.clock_gettime(clock) - began > LATE:
                self.stacks[_stack(sys._current_frames()[main])] += 1


def _waits_of_this_thread() -> Callable[[], float]:
    """Tells for how many seconds the calling thread could have run, and had no core; 0 where the
    system does not say."""
    try:
        told = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", os.O_RDONLY)
    except OSError:
        return lambda: 0.0
    return lambda: int(os.pread(told, 100, 0).split()[1]) / 1e9


def _whose(receiver: QObject) -> str:
    """Of a timer, whose it is, or which step ahead it took: there are many of them."""
    owner = receiver.parent() if isinstance(receiver, QTimer) else None
    if isinstance(owner, Ahead):
        return f" to {_standing(owner)}"
    return f" of {type(owner).__name__}" if owner else ""


def _standing(ahead: Ahead) -> str:
    """Where it is in our own source: at the end of the step that it took last."""
    steps = ahead._steps
    while (inner := getattr(steps, "gi_yieldfrom", None)) is not None:
        steps = inner
    frame = getattr(steps, "gi_frame", None)
    return _line(frame) if frame else "at the end"


def _stack(frame: object) -> str:
    """Where in our own source a frame is, innermost first."""
    lines = []
    while frame is not None and len(lines) < 4:
        if "/app/" in frame.f_code.co_filename.replace("\\", "/"):
            lines.append(_line(frame))
        frame = frame.f_back
    return " < ".join(lines)


def _line(frame: object) -> str:
    path = frame.f_code.co_filename.replace("\\", "/")
    return f"{path.split('/app/')[-1]}:{frame.f_lineno} {frame.f_code.co_name}"


class Machine(QObject):
    """Does the same small work now and then on the main thread: how fast is this machine now?"""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[float] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)
        self._timer.start(50)

    def _work(self) -> None:
        began = time.thread_time()
        sum(number * number % 7 for number in range(10_000))
        self.taken.append(time.thread_time() - began)


class Way:
    """The person."""

    def __init__(self, application: Timed, window: Wizard) -> None:
        self._application, self.window = application, window

    def wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                raise TimeoutError(self._application.step)
            self._application.processEvents()
            time.sleep(0.001)

    def rest(self, seconds: float = 0.3) -> None:
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def do(self, step: str, act: Callable[[], object]) -> None:
        """One act of the person, delivered by the loop as any other event."""
        self._application.step = step
        QTimer.singleShot(0, self.window, act)
        self.rest()

    def go_on(self, step: str) -> None:
        self.wait(self.window.next_button.isEnabled)
        self.do(step, self.window.next_button.click)

    def go(self, exams: Path) -> None:
        window, studies, review = self.window, self.window.studies, self.window.review
        # a person reads the first page; the window gets ready meanwhile
        ahead = window.findChild(Ahead)
        self.wait(lambda: ahead is not None and ahead.is_over)
        self.do("take", lambda: studies.take(exams))
        self.wait(window.next_button.isEnabled)
        tree, bar = studies.found.tree, studies.found.view.verticalScrollBar()
        for fifth in range(1, 6):
            self.do("scroll", lambda at=fifth: bar.setValue(bar.maximum() * at // 5))
        for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
            self.do("tick", lambda to=state: tree.setData(tree.index(0, 0), to, TICK))
        self.do("left out", lambda: studies.found.show_tab(1))
        self.go_on("to review")
        self.wait(lambda: review.header.changes.rowCount() > 0)
        self.do("images", lambda: review.show_face(1))
        self.wait(lambda: not review.viewer.after.image.isNull())
        self.do("whole series", lambda: review.show_face(2))
        self.do("header", lambda: review.show_face(0))
        for _ in range(5):
            self.do("next series", review.list.next.click)
        self.do("approve", review.decision.approve.click)
        flow = window.flow
        uids = [one.series_uid for one in flow.undecided]
        self.do("approve all", lambda: review.flowed.emit(flow.approve(*uids)))
        self.go_on("to clinical")
        self.wait(lambda: window.clinical.book is not None)
        self.go_on("to confirm")
        self.do("attest", lambda: window.confirm.flowed.emit(window.flow.attest(WORD)))
        self.go_on("send")
        self.wait(lambda: window.flow.page.value == "done")
        self.rest(1)
        self.go_on("again")
        self.do("to start", window.back_button.click)
        self.rest(1)


def main(exams: Path, work: Path) -> None:
    application = Timed()
    theme.follow_system(application)
    project = Project(site_id="004711", options=PLAIN)
    window = Wizard(Home(work / "home"), Draft((), work / "package", project))
    window.show()
    keep_lively(window)
    application.long.clear()
    application.late.clear()  # until here there was nothing to be seen
    threading.Thread(target=application.watch, daemon=True).start()
    machine = Machine()
    Way(application, window).go(exams)
    done = window.flow.summary is None and (work / "package").is_dir()
    window.close()
    slow = sorted(machine.taken)[len(machine.taken) * 9 // 10]
    told = {
        "done": done,
        "reference": slow,
        "long": sorted(application.long)[::-1],
        "late": sorted(application.late)[::-1],
    }
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # Python's collector must not meet an application of its own kind at the end


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
