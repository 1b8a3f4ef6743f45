"""A file's way through the package's door in one step, as the worker takes it in two."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from app.deidentify.audit import Auditor
from app.model import Finding, Packaged, Splice, Token
from app.package.staging import admit, write


def stage(
    splice: Splice, source: BinaryIO, building: Path, auditor: Auditor, token: Token
) -> Packaged | tuple[Finding, ...]:
    return admit(write(splice, source, building, token), building, auditor)
