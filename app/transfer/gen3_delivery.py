"""One delivery to a Gen3 commons: the images' ZIPs, their proof, then the tables that name them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.model import Delivered, Progress, Stage, Token
from app.transfer.consignment import Consignment
from app.transfer.crew import Step, together
from app.transfer.delivery import Tally, now, receipt
from app.transfer.gen3_service import Commons, Project
from app.transfer.gen3_tables import Table, commit, read_tables, rehearse
from app.transfer.gen3_uploads import Uploads
from app.transfer.series_zip import SeriesZip, series_zips

_CONFIRMED = "the archive's MD5 of each series, and its answer to each table"


@dataclass(frozen=True, slots=True)
class Gen3Delivery:
    """Brings one consignment into one project.

    The tables are rehearsed before anything is sent, so that what the archive will refuse is known
    then. A series that has no node in its dictionary (a report, a segmentation) is not sent.

    Attributes:
        cut: breaks every connection, but those over which records are made.
        patience: seconds to wait until the commons has read an upload.
    """

    address: str
    project: Project
    consignment: Consignment
    commons: Commons
    uploads: Uploads
    token: Token
    cut: Callable[[], None]
    patience: float

    def run(self) -> Iterator[Progress | Delivered]:
        """Deliver what is not there yet and prove all of it.

        Raises:
            RemoteRefused: the archive does not take a row, which is named.
            NotAsSent, NotReadYet: see `Uploads.prove`.
            PackageError: the package has no tables, or changed since it was made.
        """
        started = now()
        tables = read_tables(self.consignment)
        of_series = [table for table in tables if table.of_series]
        described = {
            row[table.columns.index("submitter_id")] for table in of_series for row in table.rows
        }
        every = series_zips(self.consignment)
        zips = [zipped for zipped in every if zipped.series_uid in described]
        for table in tables:
            if not table.of_series:
                self.token.check()
                rehearse(self.commons, self.project, table)
        yield from self._together(Stage.SEND, zips, self.uploads.send)
        yield from self._together(Stage.VERIFY, zips, self._prove)
        known = {one.series_uid: (one.name, self.uploads.uploaded(one)) for one in zips}
        for table in tables:
            self.token.check()
            self._commit(table.with_uploads(known) if table.of_series else table)
        yield Delivered(
            replace(
                receipt(
                    self.address, self.consignment, _confirmed(len(every) - len(zips)), started
                ),
                files=sum(len(one.files) for one in zips),
                size=sum(one.images_size for one in zips),
            )
        )

    def _prove(self, zipped: SeriesZip, tell: Callable[..., None]) -> None:
        self.uploads.prove(zipped, self.patience, tell)

    def _commit(self, table: Table) -> None:
        if table.of_series:
            rehearse(self.commons, self.project, table)
        commit(self.commons, self.project, table)

    def _together(
        self, stage: Stage, zips: Sequence[SeriesZip], act: Callable[..., None]
    ) -> Iterator[Progress]:
        tally = Tally(stage, len(zips), sum(one.images_size for one in zips))
        yield tally.add(0, 0)
        jobs = (partial(act, zipped) for zipped in zips)
        for step in together(jobs, self.token, self.cut):
            yield tally.add(*_within(step, tally))


def _within(step: Step, tally: Tally) -> Step:
    """What a ZIP adds to its images is not counted, nor what goes twice."""
    return Step(step.files, min(step.size, tally.bytes_total - tally.bytes))


def _confirmed(left_out: int) -> str:
    if not left_out:
        return _CONFIRMED
    return f"{_CONFIRMED}; {left_out} series for which it has no table were not sent"
