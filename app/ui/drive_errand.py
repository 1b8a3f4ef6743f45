"""A drive as the destination of an errand. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.model import Project
from app.ui.session import Session

if TYPE_CHECKING:  # what seals loads with the first drive
    from app.transfer.destination import Destination

PASSPHRASE, VIEWER_COPY = "drive_passphrase", "viewer_copy"
"""What `Login.given` holds for a drive."""


def drive_of(session: Session, project: Project, given: Mapping[str, str]) -> Destination:
    """The drive at the project's destination, sealed for the project's recipients.

    Raises:
        SecretError: the site's key, which signs, cannot be reached.
    """
    from app.sealing.drive import Drive  # noqa: PLC0415
    from app.sealing.signing import site_key  # noqa: PLC0415

    return Drive(
        path=Path(project.destination),
        recipients=project.recipients,
        signer=site_key(session.secrets()),
        passphrase="" if project.recipients else given.get(PASSPHRASE, ""),
        viewer_copy=project.viewer_copy and VIEWER_COPY in given,
    )
