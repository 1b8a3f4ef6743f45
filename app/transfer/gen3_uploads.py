"""The ZIPs of a package on their way into a Gen3 commons' storage.

A record is made first (its guid is the file's name for ever), then the bytes go to a URL that is
good for an hour, then the commons reads them by itself and puts size and MD5 into the record: that
is the proof. The journal keeps guids and the ETags of parts, since the commons lists no parts. Nor
has it a route to end an upload in parts: one whose number was lost is left to the bucket's rules.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

import httpx

from app.errors import NotAsSent, NotReadYet, RemoteRefused
from app.transfer.consignment import Consignment
from app.transfer.crew import Tell
from app.transfer.delivery import ROUNDS
from app.transfer.gen3_service import Commons, Indexed
from app.transfer.gen3_tables import Uploaded
from app.transfer.journal import Found, Proof, Record, Upload
from app.transfer.series_zip import Measure, SeriesZip, measured, regrouped
from app.transfer.web import failures, refusal

_WHOLE = 0  # the number under which the journal notes that all bytes went
_ENDING = -1  # and that the commons was asked to put the parts together
_BLOCK = 1 << 16
_LOOK = (0.2, 5.0)  # seconds between two looks at a record, first and last
_MD5 = re.compile("[0-9a-f]{32}")


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
        elif upload.part_size:
            self._put_parts(zipped, upload, tell)
        else:
            self._put_whole(zipped, upload, measure, tell)

    def prove(self, zipped: SeriesZip, patience: float, tell: Tell) -> None:
        """Wait until the commons has read the bytes, and compare.

        Raises:
            NotReadYet: it has not, in this many seconds.
            NotAsSent: it read something else, however often it was sent.
        """
        measure = self.measures[zipped.name]
        for _ in range(ROUNDS):
            upload = self.record.upload(zipped.name)
            read = self._read(_guid(upload), patience, tell) if upload else None
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
        for _ in range(ROUNDS):
            url = self.commons.upload_url(upload.number, zipped.name)
            blocks = zipped.blocks(self.consignment)
            etag = self._put(url, _told(blocks, tell), measure.size)
            if etag and (etag == measure.md5 or not _MD5.fullmatch(etag)):
                self._sent(upload, etag)
                tell(0, files=1)
                return
        raise NotAsSent

    def _put_parts(self, zipped: SeriesZip, upload: Upload, tell: Tell) -> None:
        guid, _, number = upload.number.partition(" ")
        key = f"{guid}/{zipped.name}"
        etags = {n: etag for n, etag in self.record.etags(upload).items() if n > 0}
        pieces = regrouped(zipped.blocks(self.consignment), upload.part_size)
        for at, data in enumerate(pieces, 1):
            if at in etags:
                tell(len(data))
            else:
                etags[at] = self._put_part(key, number, at, data, tell)
                self.record.part(upload, at, etags[at])
        again = _ENDING in self.record.etags(upload)
        self.record.part(upload, _ENDING, "")
        try:
            self.commons.end_parts(key, number, etags)
        except RemoteRefused:
            if not again:
                raise  # otherwise it was done, and only the answer lost
        self._sent(upload)
        tell(0, files=1)

    def _put_part(self, key: str, number: str, at: int, data: bytes, tell: Tell) -> str:
        for _ in range(ROUNDS):
            url = self.commons.part_url(key, number, at)
            blocks = regrouped((data,), _BLOCK)
            etag = self._put(url, _told(blocks, tell), len(data))
            md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
            if etag and (etag == md5 or not _MD5.fullmatch(etag)):
                return etag
        raise NotAsSent

    def _put(self, url: str, blocks: Iterable[bytes], size: int) -> str:
        """The ETag; "" if the URL is good no longer."""
        headers = {"Content-Length": str(size)}
        with failures():
            response = self.client(url).put(url, content=blocks, headers=headers)
        if response.status_code == HTTPStatus.FORBIDDEN:
            return ""
        if not response.is_success:
            raise refusal(response)
        return response.headers.get("ETag", "").strip('"') or "none"

    def _read(self, guid: str, patience: float, tell: Tell) -> Indexed | None:
        """The record once it has an MD5; None if there is no record."""
        pause, longest = _LOOK
        until = time.monotonic() + patience
        while True:
            found = self.commons.record(guid)
            if found is None or (found.md5 and found.size >= 0):
                return found
            if time.monotonic() > until:
                raise NotReadYet
            tell(0)
            time.sleep(pause)
            pause = min(2 * pause, longest)

    def _note(self, name: str, number: str, part_size: int) -> Upload:
        upload = Upload(name, number, part_size)
        self.record.begin(upload)
        return upload

    def _sent(self, upload: Upload, etag: str = "") -> Upload:
        self.record.part(upload, _WHOLE, etag)
        return upload


def _guid(upload: Upload) -> str:
    return upload.number.partition(" ")[0]


def _told(blocks: Iterable[bytes], tell: Tell) -> Iterable[bytes]:
    for block in blocks:
        tell(len(block))
        yield block


def _silently(tell: Tell) -> Tell:
    """What is sent anew was counted before."""

    def told(size: int, files: int = 0) -> None:  # noqa: ARG001
        tell(0)

    return told
