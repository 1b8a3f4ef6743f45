"""What the coordinator sends back to the site: that its package arrived, whole, and passed."""

from __future__ import annotations

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


def receipt(opened: Opened) -> str:
    """The receipt as plain text; it names no patient."""
    counts = opened.examined
    return _TEXT.format(
        opened=opened,
        counts=counts,
        size=readable_size(counts.bytes),
        outside=counts.references_outside,
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
