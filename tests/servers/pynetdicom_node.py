"""A DICOM node that behaves oddly, made of pynetdicom; a process of its own.

Run as `python pynetdicom_node.py FOLDER PORT ODDITY`, where the oddity is one of:
    commits     promises to keep what it has, on the association that asked
    forgets     the same, but loses one image before it is asked the first time
    declines    promises to keep nothing
    full        has no room
    changes     says that it changed the images
    congested   lets in one or two associations of ours at a time
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

from pydicom.dataset import Dataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian
from pynetdicom import AE, evt
from pynetdicom.sop_class import StorageCommitmentPushModel, Verification

_LATER = 0.2  # seconds


class Node:
    """Keeps data sets as they came, by SOP instance UID."""

    def __init__(self, folder: Path, oddity: str) -> None:
        self._folder, self._oddity = folder, oddity
        self._lost = oddity != "forgets"

    def store(self, event: Any) -> int:
        if self._oddity == "full":
            return 0xA700
        path = self._folder / str(event.request.AffectedSOPInstanceUID)
        path.write_bytes(event.request.DataSet.getvalue())
        return 0xB000 if self._oddity == "changes" else 0x0000

    def commit(self, event: Any) -> tuple[int, None]:
        asked = event.action_information
        if not self._lost:
            self._lost = True
            min(self._folder.iterdir()).unlink()
        reply = Dataset()
        reply.TransactionUID = asked.TransactionUID
        there = {path.name for path in self._folder.iterdir()}
        if self._oddity == "declines":
            there = set()
        kept = [one for one in asked.ReferencedSOPSequence if one.ReferencedSOPInstanceUID in there]
        lost = [one for one in asked.ReferencedSOPSequence if one not in kept]
        if kept:
            reply.ReferencedSOPSequence = kept
        for one in lost:
            one.FailureReason = 0x0112
        if lost:
            reply.FailedSOPSequence = lost
        told = (reply, 2 if lost else 1, StorageCommitmentPushModel, "1.2.840.10008.1.20.1.1")
        threading.Timer(_LATER, event.assoc.send_n_event_report, told).start()
        return 0x0000, None


def main() -> None:
    folder, port, oddity = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    node, entity = Node(folder, oddity), AE("ARCHIVE")
    entity.add_supported_context(Verification)
    entity.add_supported_context(CTImageStorage, ExplicitVRLittleEndian)
    if oddity in {"commits", "forgets", "declines"}:
        entity.add_supported_context(StorageCommitmentPushModel)
    if oddity == "congested":
        entity.maximum_associations = 3  # two of them may be of those who just left
    handlers = [(evt.EVT_C_STORE, node.store), (evt.EVT_N_ACTION, node.commit)]
    entity.start_server(("127.0.0.1", port), evt_handlers=handlers)


if __name__ == "__main__":
    main()
