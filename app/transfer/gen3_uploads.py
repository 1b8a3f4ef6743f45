"""The ZIPs of a package on their way into a Gen3 commons' storage.

A record is made first (its guid is the file's name for ever), then the bytes go to a URL that is
good for an hour, then the commons reads them by itself and puts size and MD5 into the record: that
is the proof. The journal keeps guids and the ETags of parts, since the commons lists no parts. Nor
has it a route to end an upload in parts: one whose number was lost is left to the bucket's rules.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import httpx

from app.errors import NotAsSent, NotReadYet, RemoteRefused, Unreachable
from app.transfer.consignment import Consignment
from app.transfer.crew import Tell
from app.transfer.delivery import ROUNDS
from app.transfer.gen3_service import Commons, Indexed
from app.transfer.gen3_store import Content, UploadGone, put
from app.transfer.gen3_tables import Uploaded
from app.transfer.journal import Found, Proof, Record, Upload
from app.transfer.series_zip import Measure, SeriesZip, measured, regrouped

_WHOLE = 0  # the number under which the journal notes that all bytes went
_ENDING = -1  # and that the commons was asked to put the parts together
_BLOCK = 1 << 16
_LOOK = (0.2, 2.0)  # seconds between two looks at a record, first and last


@dataclass(slots=True)
class Uploads:
    """What goes up, and what is up already.

    Attributes:
        client: gives a client for a URL of the store.
        authz: resources a new record belongs to.
        part: bytes; a ZIP of more than two parts goes in parts.
        measures: of the ZIPs, by name; kept from one attempt to the next.
    """

    commons: Commons
    consignment: Consignment
    record: Record
    client: Callable[[str], httpx.Client]
    authz: list[str]
    part: int
    measures: dict[str, Measure]

    def send(self, zipped: SeriesZip, tell: Tell) -> None:
        """Bring one ZIP's bytes up, as far as they are not there."""
        if (measure := self.measures.get(zipped.name)) is None:
            measure = measured(_told(zipped.blocks(self.consignment), _silently(tell)))
            self.measures[zipped.name] = measure
        tell(0)
        upload = self._known(zipped.name, measure) or self._new(zipped.name, measure)
        if _WHOLE in self.record.etags(upload):
            tell(zipped.images_size, files=1)
            return
        try:
            if upload.part_size:
                self._put_parts(zipped, upload, tell)
            else:
                self._put_whole(zipped, upload, measure, tell)
        except UploadGone:
            self.commons.forget(_guid(upload))  # it expired: the next attempt begins a new one
            raise Unreachable from None

    def prove(self, zipped: SeriesZip, patience: float, tell: Tell) -> None:
        """Wait until the commons has read the bytes, and compare.

        Raises:
            NotReadYet: it has not, in this many seconds.
            NotAsSent: it read something else, however often it was sent.
        """
        measure = self.measures[zipped.name]
        for _ in range(ROUNDS):
            upload = self.record.upload(zipped.name)
            read = self._read(upload, patience, tell) if upload else None
            if upload and read and (read.size, read.md5) == (measure.size, measure.md5):
                for stray in self.commons.begun(zipped.name):
                    self.commons.forget(stray)  # made for a request whose answer was lost
                self.record.confirm(zipped.name, Proof(measure.sha256, Found(measure.size, 0)))
                tell(zipped.images_size, files=1)
                return
            if upload and read:
                self.commons.forget(read.guid)
            self.send(zipped, _silently(tell))
        raise NotAsSent

    def uploaded(self, zipped: SeriesZip) -> Uploaded:
        """Of a ZIP that was proved."""
        upload, measure = self.record.upload(zipped.name), self.measures[zipped.name]
        return Uploaded(_guid(upload) if upload else "", measure.size, measure.md5)

    def _known(self, name: str, measure: Measure) -> Upload | None:
        """The upload that was begun for this ZIP, if it can be gone on with."""
        upload = self.record.upload(name)
        if upload is not None:
            found = self.commons.record(_guid(upload))
            if found is not None and (not found.md5 or found.md5 == measure.md5):
                return self._sent(upload) if found.md5 else upload
            if found is not None:
                self.commons.forget(found.guid)
            return None
        for one in self.commons.like(measure.md5, measure.size):
            if one.file_name.endswith(name):  # sent by a try whose journal was lost
                return self._sent(self._note(name, one.guid, 0))
        return None

    def _new(self, name: str, measure: Measure) -> Upload:
        begun = self.commons.begun(name)  # the answers that named them were lost
        if measure.size > 2 * self.part:
            for stray in begun:  # without the number of its upload it is of no use
                self.commons.forget(stray)
            guid, number = self.commons.begin_parts(name)
            return self._note(name, f"{guid} {number}", self.part)
        guid = begun[0] if begun else self.commons.new_upload(name, self.authz)
        return self._note(name, guid, 0)

    def _put_whole(self, zipped: SeriesZip, upload: Upload, measure: Measure, tell: Tell) -> None:
        url = partial(self.commons.upload_url, upload.number, zipped.name)
        content = Content(
            lambda: _told(zipped.blocks(self.consignment), tell), measure.size, measure.md5
        )
        etag = put(self.client, url, content)
        self._sent(upload, etag)
        tell(0, files=1)

    def _put_parts(self, zipped: SeriesZip, upload: Upload, tell: Tell) -> None:
        guid, _, number = upload.number.partition(" ")
        key = f"{guid}/{zipped.name}"
        url = partial(self.commons.part_url, key, number)
        etags = self._put_pieces(zipped, upload, url, tell)
        again = _ENDING in self.record.etags(upload)
        self.record.part(upload, _ENDING, "")
        try:
            self.commons.end_parts(key, number, etags)
        except (RemoteRefused, Unreachable):
            if not again:
                raise
            # done before, and only the answer was lost; or never, which `_read` finds out
        else:
            self._sent(upload)
        tell(0, files=1)

    def _put_pieces(
        self, zipped: SeriesZip, upload: Upload, url: Callable[[int], str], tell: Tell
    ) -> dict[int, str]:
        """The ETags of all parts, by number."""
        etags = {n: etag for n, etag in self.record.etags(upload).items() if n > 0}
        pieces = regrouped(zipped.blocks(self.consignment), upload.part_size)
        for at, data in enumerate(pieces, 1):
            if at in etags:
                tell(len(data))
                continue
            md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
            content = Content(partial(_told_of, data, tell), len(data), md5)
            etags[at] = put(self.client, partial(url, at), content)
            self.record.part(upload, at, etags[at])
        return etags

    def _read(self, upload: Upload, patience: float, tell: Tell) -> Indexed | None:
        """The record once it has an MD5; None if there is no record, or never will be bytes."""
        pause, longest = _LOOK
        until = time.monotonic() + patience
        while True:
            found = self.commons.record(_guid(upload))
            if found is None or (found.md5 and found.size >= 0):
                return found
            if time.monotonic() > until:
                break
            tell(0)
            time.sleep(pause)
            pause = min(2 * pause, longest)
        if _WHOLE in self.record.etags(upload):
            raise NotReadYet
        self.commons.forget(found.guid)  # nobody ever said that its parts were put together
        return None

    def _note(self, name: str, number: str, part_size: int) -> Upload:
        upload = Upload(name, number, part_size)
        self.record.begin(upload)
        return upload

    def _sent(self, upload: Upload, etag: str = "") -> Upload:
        self.record.part(upload, _WHOLE, etag)
        return upload


def _guid(upload: Upload) -> str:
    return upload.number.partition(" ")[0]


def _told_of(data: bytes, tell: Tell) -> Iterable[bytes]:
    return _told(regrouped((data,), _BLOCK), tell)


def _told(blocks: Iterable[bytes], tell: Tell) -> Iterable[bytes]:
    for block in blocks:
        tell(len(block))
        yield block


def _silently(tell: Tell) -> Tell:
    """What is sent anew was counted before."""

    def told(size: int, files: int = 0) -> None:  # noqa: ARG001
        tell(0)

    return told
