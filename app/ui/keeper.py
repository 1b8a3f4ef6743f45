"""Keeps the contribution under way after every change, so that nothing is lost in a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model import PackageSummary
from app.site.drafts import Contribution, SavedDraft, finished_now, new_id
from app.ui.desk import Desk
from app.ui.flow import Flow, Page, Way
from app.ui.jobs import Answer, Lane

_SAVE = "save"


class Keeper(QObject):
    """Saves in a lane of its own: of several changes in a row only the newest is written.

    Signals:
        failed(Exception): the last change could not be kept.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = new_id()
        self._last: SavedDraft | None = None
        self._kept: object = None
        self._facts: dict[str, str] = {}
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)

    def start_over(self) -> None:
        """Another contribution begins."""
        self._id, self._last, self._facts = new_id(), None, {}

    @property
    def draft_id(self) -> str:
        return self._id

    def keep_facts(self, entries: Mapping[str, str]) -> None:
        """Save clinical facts by PatientID, as `Drafts.keep_facts`."""
        self._facts |= entries
        topic = f"{_SAVE} {next(iter(entries), '')}" if len(entries) == 1 else f"{_SAVE} many"
        self._lane.ask(topic, partial(self._desk.keep_facts, self._id, dict(entries)))

    def facts(self) -> dict[str, str]:
        """All clinical facts of this contribution, also what is still on its way to the disk; for
        any thread.

        Raises:
            SecretError
        """
        newest = dict(self._facts)
        return {one: text for one, text in (self._desk.facts(self._id) | newest).items() if text}

    def keep(self, flow: Flow) -> None:
        """Save this state, if there is anything in it that was not saved."""
        if flow.page in (Page.START, Page.DONE):
            return
        if not flow.draft.sources:
            if self._last is not None:  # the person started over
                self._last = None
                self._lane.ask(_SAVE, partial(self._desk.discard, self._id))
            return
        saved = SavedDraft(
            self._id,
            flow.draft,
            page=(flow.heading or flow.page).value,
            way=flow.way.value,
            series=flow.series or flow.before,
            summary=flow.summary,
            facts=flow.facts,
        )
        if saved != self._last:
            self._last = saved
            self._lane.ask(_SAVE, partial(_save, self._desk, saved))

    @property
    def is_at_rest(self) -> bool:
        """Whether the newest state is on the disk."""
        return self._last is None or self._kept is self._last

    def finish(self, flow: Flow) -> None:
        """It is over: no draft any more, but part of the history."""
        if flow.summary is None:
            return
        done: Contribution = finished_now(
            self._id, flow.draft.project.name, flow.summary, flow.receipt
        )
        self._lane.ask(_SAVE, partial(self._desk.finish, done))

    def resume(self, saved: SavedDraft) -> Flow:
        """The contribution as it was left."""
        self._id, self._last, self._facts = saved.id, None, {}
        return resumed(saved)

    def stop(self) -> None:
        """Write what is still to be written, and end."""
        self._lane.finish()

    def _answered(self, answer: Answer) -> None:
        if answer.error is not None:
            self._last = None  # the next change tries again
            self.failed.emit(answer.error)
        elif isinstance(answer.value, SavedDraft):
            self._kept = answer.value


def _save(desk: Desk, saved: SavedDraft) -> SavedDraft:
    desk.save(saved)
    return saved


def resumed(saved: SavedDraft) -> Flow:
    """Where a saved contribution goes on.

    A package that is whole only has to be delivered. Otherwise the exams are read again, for they
    may have changed, and then the way leads to the page that was left; what was being sent has to
    be asked for once more, since no password is kept.
    """
    page = Page(saved.page) if saved.page in set(Page) else Page.STUDIES
    page = Page.CONFIRM if page is Page.SEND else page
    way = Way(saved.way) if saved.way in set(Way) else Way.KEEP
    flow = Flow(
        saved.draft,
        page=Page.STUDIES,
        way=way,
        facts=saved.facts,
        before=saved.series,
        heading=page,
    )
    if saved.summary is not None and saved.summary.path.is_dir():
        return replace(
            flow, page=Page.CONFIRM, heading=None, series=saved.series, summary=saved.summary
        )
    return flow


def delivering(fresh: Flow, summary: PackageSummary) -> Flow:
    """A package that was made before goes on its way, again or somewhere else."""
    way = Way.FOLDER if fresh.way is Way.KEEP else fresh.way
    draft = replace(fresh.draft, package=summary.path)
    return replace(fresh, draft=draft, page=Page.CONFIRM, way=way, summary=summary)
