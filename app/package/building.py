"""A package under construction, beside its final name, until it is whole and renamed.

<name>.building/
    journal.sqlite    which file came from which source state
    staged/           files that wait for their audit; tables/ clinical tables that do
    bag/data/...      files that passed it; data/clinical/ the clinical tables
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Self

from app.errors import PackageError, TargetError, TargetExists
from app.model import Packaged, PackageSummary
from app.package.bag import sha256_of, write_bag
from app.package.contents import Contents
from app.package.journal import Journal
from app.package.manifest import write_clinical_manifest, write_manifest
from app.package.report import ReportFacts, write_report
from app.package.staging import BAG, STAGED, TABLES
from app.package.target import PAYLOAD, payload_file, writing

_JOURNAL = "journal.sqlite"


class Building:
    """One package under construction, for one process; worker processes only stage files in it.

    Every method raises TargetFull or TargetUnwritable when the drive refuses.

    Attributes:
        folder: where `stage` puts files.
    """

    def __init__(self, final: Path, journal: Journal) -> None:
        self.folder = _folder_of(final)
        self._final = final
        self._bag = self.folder / BAG
        self._journal = journal
        self._tables: tuple[Packaged, ...] = ()

    @classmethod
    def open(cls, final: Path, configuration: str) -> Self:
        """Begin a package, or continue one that an earlier run left unfinished.

        Args:
            final: the folder the package will be.
            configuration: digest of all that decides what a file becomes (recipe, options,
                program version, site id); if it differs, the work starts over.

        Raises:
            TargetExists: something is at `final`, or beside it and not ours.
            TargetBusy: another process is building this package.
        """
        folder = _folder_of(final)
        if os.path.lexists(final) or not _is_free_or_ours(folder):
            raise TargetExists(path=final)
        with writing(final):
            folder.mkdir(parents=True, exist_ok=True)
            journal = Journal(folder / _JOURNAL)
            try:
                building = cls(final, journal)
                building._begin(configuration)
            except BaseException:
                journal.close()
                raise
        return building

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        try:
            self.close()
        except TargetError:
            if failure is None:  # else the first refusal says more than this one
                raise

    def close(self) -> None:
        """Keep what is done for the next run and let go of the lock."""
        with writing(self._final):
            self._journal.close()

    def already(self, fingerprint: str) -> Packaged | None:
        """The file that an earlier run made of this source state, if it is still there and whole.

        Args:
            fingerprint: stands for the source's state and all that is known of its patient; keyed,
                so that nobody can guess it from a name.
        """
        with writing(self._final):
            packaged = self._journal.find(fingerprint)
            if packaged is None:
                return None
            path = payload_file(self._bag, packaged.target)
            if _has_size(path, packaged.size) and sha256_of(path) == packaged.sha256:
                self._journal.want(fingerprint)
                return packaged
            self._journal.forget(fingerprint)
            return None

    def admit(self, fingerprint: str, packaged: Packaged) -> None:
        """Note that `stage` let this file in. Unnoted files are not part of the package."""
        with writing(self._final):
            self._journal.add(fingerprint, packaged)

    def admit_tables(self, tables: Iterable[Packaged]) -> None:
        """Note the clinical tables that `staging.admit_tables` let in."""
        self._tables = tuple(sorted(tables, key=lambda table: table.target))

    def leave_out(self, pseudonym: str) -> None:
        """This run has no use for a patient's files after all: `finish` removes them."""
        with writing(self._final):
            self._journal.leave_out(f"{pseudonym}/")

    def packaged(self) -> Iterator[Packaged]:
        """The files that this run admitted or found done, ordered by target."""
        return self._journal.wanted()

    def finish(self, facts: ReportFacts) -> PackageSummary:
        """Write manifests and reports, and give the package its final name.

        Only files that this run admitted or found done are in it: what an earlier run made of a
        series that was left out since is removed.

        Raises:
            PackageError: a file that was admitted is gone.
            TargetExists: something came to be at the final name meanwhile.
        """
        with writing(self._final):
            self._journal.forget_unwanted()
            self._sweep()
            contents = Contents.of(self._all_there())
            write_manifest(self._bag, self.packaged(), facts.project, facts.finished)
            if self._tables:
                write_clinical_manifest(self._bag, self._tables, facts.project, facts.finished)
            write_report(self._bag, facts, contents, self._tables)
            payload = chain(self.packaged(), self._tables)  # "clinical" comes after all numbers
            write_bag(self._bag, payload, facts.project, facts.finished)
            self._journal.close()
            if os.path.lexists(self._final):  # POSIX would replace an empty folder
                raise TargetExists(path=self._final)
            self._bag.rename(self._final)
            shutil.rmtree(self.folder)
        return PackageSummary(
            path=self._final,
            patients=contents.patients,
            studies=contents.studies,
            series=len(contents.series),
            instances=contents.instances,
            size=contents.size,
            held=sum(facts.held.values()),
            rejected=sum(facts.rejected.values()),
        )

    def _begin(self, configuration: str) -> None:
        self._journal.begin(configuration)
        for waiting in (self.folder / STAGED, self.folder / TABLES):
            if waiting.exists():
                shutil.rmtree(waiting)
            waiting.mkdir()
        (self._bag / PAYLOAD).mkdir(parents=True, exist_ok=True)
        self._sweep()

    def _sweep(self) -> None:
        """Remove from the bag every file that the journal does not know, and empty folders."""
        payload = self._bag / PAYLOAD
        tables = {table.target for table in self._tables}
        for folder, folders, files in os.walk(self._bag, topdown=False):
            for path in (Path(folder, name) for name in files):
                target = (
                    path.relative_to(payload).as_posix() if path.is_relative_to(payload) else ""
                )
                if target not in tables and not self._journal.knows(target):
                    path.unlink()
            for path in (Path(folder, name) for name in folders):
                if path != payload and not any(path.iterdir()):
                    path.rmdir()

    def _all_there(self) -> Iterator[Packaged]:
        for packaged in self.packaged():
            path = payload_file(self._bag, packaged.target)
            if not _has_size(path, packaged.size):
                raise PackageError(problem="a finished file was taken away", path=path)
            yield packaged


def _folder_of(final: Path) -> Path:
    return final.with_name(f"{final.name}.building")


def _is_free_or_ours(folder: Path) -> bool:
    if not os.path.lexists(folder):
        return True
    if folder.is_symlink() or not folder.is_dir():
        return False
    # a run killed at its very beginning leaves an empty folder
    return (folder / _JOURNAL).is_file() or not any(folder.iterdir())


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
