"""What lies on the site's desk: settings, unfinished contributions, history. Knows nothing of Qt.

Its methods run in the threads of `jobs`. It has a connection of its own, so that a decision is kept
while a run holds the session's stores.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.errors import KeyringUnavailable, ProjectFileError, TargetExists
from app.model import Project
from app.site.drafts import Contribution, Drafts, SavedDraft
from app.site.paths import Home, whole_file
from app.site.project import ProjectFile, read_project_file
from app.site.settings import Settings, read_settings, write_settings


@dataclass(frozen=True, slots=True)
class OnDesk:
    """What the Start page shows. *Identified* (drafts).

    Attributes:
        site_id: the number this site already sends under; "" if it has sent nothing yet.
        project: the coordinator's, as it was taken over; None if there is none.
        store: the name of this computer's password store; "" if a passphrase protects the secrets.
        known: this site was set up before.
    """

    settings: Settings
    project: Project | None
    site_id: str
    store: str
    known: bool
    drafts: tuple[SavedDraft, ...] = ()
    history: tuple[Contribution, ...] = ()


class Desk:
    """Opened by the first question that needs the secrets, closed by `close`."""

    def __init__(self, home: Home, ask_passphrase: Callable[[bool], str]) -> None:
        self._home = home
        self._ask_passphrase = ask_passphrase
        self._turn = threading.RLock()
        self._drafts: Drafts | None = None
        self._site_id = ""

    def look(self) -> OnDesk:
        """What is there; makes nothing at a first start.

        Raises:
            SecretError: the secrets are there, and cannot be reached.
            ProjectFileError: the project file that was taken over is damaged.
        """
        from app.site.vault import password_store  # noqa: PLC0415

        with self._turn:
            if not self._is_known():
                usual = Settings()
                return OnDesk(usual, None, "", password_store(), known=False)
            drafts = self._open()
            return OnDesk(
                read_settings(self._home),
                self._project(),
                self._site_id,
                self._store(),
                known=True,
                drafts=drafts.drafts(),
                history=drafts.history(),
            )

    def set_up(self, settings: Settings, project_file: ProjectFile | None) -> OnDesk:
        """Keep the answers of the first start, or changed ones; makes the secrets at the first.

        Raises:
            SecretError, TargetError
        """
        with self._turn:
            self._open()
            if project_file is not None:
                self._keep_project(project_file)
            write_settings(self._home, settings)
            return self.look()

    def _keep_project(self, project_file: ProjectFile) -> None:
        """With the dictionary that lies beside it."""
        if beside := project_file.project.clinical.dictionary:
            try:
                content = Path(beside).read_bytes()
            except OSError as error:
                problem = "the dictionary it names is not beside it"
                raise ProjectFileError(problem=problem, path=Path(beside)) from error
            with whole_file(self._home.project.with_name(Path(beside).name)) as file:
                file.write(content)
        with whole_file(self._home.project) as file:
            file.write(project_file.text.encode())

    def remember(self, settings: Settings) -> None:
        """Keep settings that need no secret, if this site was set up at all."""
        if self._is_known():
            write_settings(self._home, settings)

    def save(self, saved: SavedDraft) -> None:
        with self._turn:
            self._open().save(saved)

    def keep_facts(self, draft_id: str, entries: Mapping[str, str]) -> None:
        """As `Drafts.keep_facts`."""
        with self._turn:
            self._open().keep_facts(draft_id, entries)

    def facts(self, draft_id: str) -> dict[str, str]:
        """The clinical facts of a draft, by PatientID."""
        with self._turn:
            return self._open().facts(draft_id)

    def discard(self, draft_id: str) -> OnDesk:
        with self._turn:
            self._open().discard(draft_id)
            return self.look()

    def save_recovery_file(self, path: Path, passphrase: str) -> Path:
        """Write the site's secrets, sealed with a passphrase of their own.

        Raises:
            SecretError, TargetExists, TargetError, WeakPassphrase
        """
        from app.site.vault import export_recovery, open_secrets  # noqa: PLC0415

        if os.path.lexists(path):  # it may be all that is left of another secret
            raise TargetExists(path=path)
        export_recovery(open_secrets(self._home, self._ask_passphrase), path, passphrase)
        return path

    def restore(self, path: Path, passphrase: str) -> OnDesk:
        """Take the secrets of a recovery file as this site's own, where it has no others.

        Raises:
            RecoveryFileError, WrongPassphrase: the file cannot be used; nothing was changed.
            SecretsExist: this site works with other secrets.
            SecretError
        """
        from app.site.vault import import_recovery  # noqa: PLC0415

        with self._turn:
            self.close()  # what another secret opened
            import_recovery(self._home, path, passphrase, ask_passphrase=self._ask_passphrase)
            return self.look()

    def still_there(self, done: Contribution) -> Contribution | Path:
        """The path if its package is not there any more; a drive that is gone takes its time."""
        return done if done.summary.path.is_dir() else done.summary.path

    def finish(self, done: Contribution) -> None:
        with self._turn:
            self._open().finish(done)

    def close(self) -> None:
        with self._turn:
            if self._drafts is not None:
                self._drafts.close()
                self._drafts = None

    def _is_known(self) -> bool:
        # `Home` makes its folders when they are asked for; looking must not
        root = self._home.root
        return any((root / name).is_file() for name in ("settings.json", "secrets.json"))

    def _open(self) -> Drafts:
        from app.site.crosswalk import Crosswalk  # noqa: PLC0415
        from app.site.vault import open_secrets  # noqa: PLC0415

        if self._drafts is None:
            opened = open_secrets(self._home, self._ask_passphrase)
            with Crosswalk(self._home.database, opened.data_key) as crosswalk:
                self._site_id = crosswalk.site_id
            self._drafts = Drafts(self._home.drafts, opened.data_key)
        return self._drafts

    def _project(self) -> Project | None:
        if not self._home.project.is_file():
            return None
        return read_project_file(self._home.project).project

    def _store(self) -> str:
        from app.site.keeping import read_keeping  # noqa: PLC0415
        from app.site.vault import password_store  # noqa: PLC0415

        keeping = read_keeping(self._home.secrets)
        if keeping is None or not keeping.in_keyring:
            return ""
        with suppress(KeyringUnavailable):
            return password_store()
        return ""
