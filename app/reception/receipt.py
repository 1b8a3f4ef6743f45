"""What the coordinator sends back to the site: that its package arrived, whole, and passed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.package.bag import readable_size
from app.reception.opening import Opened
from app.site.paths import whole_file

_TEXT = """\
RECEIPT

Site              {opened.site_id}
Package           {opened.package}
Signed with       {opened.signed_with}
Received          {opened.at}

Every byte is as it was packaged. The check was made again, and found nothing that identifies.

Patients          {counts.patients}
Studies           {counts.studies}
Series            {counts.series}
Images            {counts.instances} ({size})
Clinical tables   {counts.tables}
References        {counts.references_resolved} lead to images of the package, {outside} elsewhere
"""
_NOT_SEALED = """
NOT SEALED BY THE SITE, and not to be opened: {count} {what} in its folder
{names}
"""
_MOST_NAMED = 5


def receipt(opened: Opened) -> str:
    """The receipt as plain text; it names no patient."""
    counts = opened.examined
    text = _TEXT.format(
        opened=opened,
        counts=counts,
        size=readable_size(counts.bytes),
        outside=counts.references_outside,
    )
    return text + (_beside(opened.not_sealed) if opened.not_sealed else "")


def _beside(names: Sequence[str]) -> str:
    # whoever put it there chose its name: nothing of it may look like a line of ours
    shown = [ascii(name) for name in names[:_MOST_NAMED]]
    more = ["..."] if len(names) > _MOST_NAMED else []
    return _NOT_SEALED.format(
        count=len(names),
        what="file" if len(names) == 1 else "files",
        names="\n".join(f"    {name}" for name in (*shown, *more)),
    )


def write_receipt(opened: Opened) -> Path:
    """Write it beside the package.

    Raises:
        TargetFull, TargetUnwritable
    """
    path = opened.path.with_name(f"{opened.path.name}-receipt.txt")
    with whole_file(path) as file:
        file.write(receipt(opened).encode())
    return path
