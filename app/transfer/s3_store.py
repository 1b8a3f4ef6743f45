"""A place in an S3 bucket as an `objects.ObjectStore`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.errors import PackageError, RemoteRefused
from app.model import Token
from app.transfer.consignment import BagFile, Consignment
from app.transfer.crew import Step, Tell, together
from app.transfer.journal import Found, Record
from app.transfer.objects import Confirm
from app.transfer.s3_service import UploadGone
from app.transfer.s3_upload import Bucket, Listed, Uploads

_MOST_PARTS = 10_000  # AWS's limit
_FEW_PARTS = 1_000  # OpenStack Swift's
_LARGEST_PART = 16 << 20  # bytes, as long as AWS's limit holds: several are in memory at a time
_BLOCK = 1 << 18


def part_size(size: int, least: int) -> int:
    """Bytes of each part of a file of `size` bytes, so that the store takes all of its parts."""
    few = min(-(-size // _FEW_PARTS), _LARGEST_PART)
    return max(least, few, -(-size // _MOST_PARTS))


@dataclass(frozen=True, slots=True)
class S3Store:
    """See `objects.ObjectStore`.

    Every request carries the MD5 of its bytes, which the store checks. What arrived is proved by
    the ETag the store lists it with, where that is an MD5 (of the object, or of its parts' MD5s),
    and otherwise read back.

    Attributes:
        cut: breaks every connection of the client.
        part: bytes of a part; a file of more than two parts goes in parts.
    """

    bucket: Bucket
    consignment: Consignment
    record: Record
    token: Token
    cut: Callable[[], None]
    part: int
    _etags: dict[str, str] = field(default_factory=dict)
    _how: set[str] = field(default_factory=set)

    @property
    def confirmed_by(self) -> str:
        return " and ".join(sorted(self._how)) or "read back"

    def look(self, files: Sequence[BagFile]) -> dict[str, Found]:
        return {path: one.found for path, one in self._listing(files).items()}

    def send(self, files: Sequence[BagFile]) -> Iterator[Step]:
        self._uploads().abort_others({file.path for file in files})
        small = [file for file in files if file.size <= 2 * self.part]
        yield from self._together(partial(self._put, file) for file in small)
        for file in files:
            if file.size > 2 * self.part:
                yield from self._put_in_parts(file)

    def prove(self, files: Sequence[BagFile], confirm: Confirm) -> Iterator[Step]:
        listed = self._listing(files)
        yield from self._together(
            partial(self._prove, confirm, file, listed[file.path])
            for file in files
            if file.path in listed
        )

    def _together(self, jobs: Iterator[Callable[[Tell], None]]) -> Iterator[Step]:
        return together(jobs, self.token, self.cut)

    def _uploads(self) -> Uploads:
        return Uploads(self.bucket, self.record)

    def _listing(self, files: Sequence[BagFile]) -> dict[str, Listed]:
        """What is there, by path: of one file, or of the whole package."""
        if not files:
            return {}
        start = files[0].path if len(files) == 1 else ""
        listed = dict(self.bucket.listing(start, self.token))
        unknown = listed.keys() - {file.path for file in self.consignment.files}
        if any(not self.bucket.keys.is_shared(path) for path in unknown):
            raise RemoteRefused(problem="another package of that name is already there")
        return listed

    def _put(self, file: BagFile, tell: Tell) -> None:
        data = b"".join(self.consignment.blocks(file, 0, file.size or 1))  # one, so not copied
        tell(0)
        self._etags[file.path] = self.bucket.put(file.path, data)
        tell(len(data), files=1)

    def _put_in_parts(self, file: BagFile) -> Iterator[Step]:
        uploads = self._uploads()
        begun = uploads.begun(file.path)
        upload, there = begun or (uploads.begin(file.path, self._part_size(file)), {})
        known = self.record.etags(upload)
        etags: dict[int, str] = {}

        def put(number: int, data: bytes, tell: Tell) -> None:
            tell(0)
            etags[number] = uploads.put_part(upload, number, data)
            tell(len(data))

        def jobs() -> Iterator[Callable[[Tell], None]]:
            blocks = self.consignment.blocks(file, 0, upload.part_size)
            for number, data in enumerate(blocks, 1):
                if there.get(number) in {_md5(data).hexdigest(), known.get(number, "")}:
                    etags[number] = there[number]
                    yield partial(_there_already, len(data))
                else:
                    yield partial(put, number, data)

        try:
            yield from self._together(jobs())
            uploads.complete(upload, etags)
        except PackageError:
            uploads.abort(upload.path, upload.number)
            raise
        except UploadGone:
            uploads.give_up(upload)
            if begun is None and not etags:  # begun just now: another would fare no better
                raise RemoteRefused(problem="it does not know the upload it began") from None
            raise
        yield Step(1, 0)

    def _part_size(self, file: BagFile) -> int:
        return part_size(file.size, self.part)

    def _prove(self, confirm: Confirm, file: BagFile, listed: Listed, tell: Tell) -> None:
        tell(0)
        if listed.found.size != file.size:
            return
        if listed.etag == (self._etags.get(file.path) or self._etag(file, listed.etag)):
            self._how.add("the store's MD5")
            tell(file.size)
        elif self.bucket.digest(file.path, tell) == file.sha256:
            self._how.add("read back")
        else:
            return
        confirm(file, listed.found)
        tell(0, files=1)

    def _etag(self, file: BagFile, like: str) -> str:
        """The ETag these bytes have if they went as that one's form says: whole, or in parts."""
        if "-" not in like:
            whole = hashlib.md5(usedforsecurity=False)
            for block in self.consignment.blocks(file, 0, _BLOCK):
                whole.update(block)
            return whole.hexdigest()
        upload = self.record.upload(file.path)
        size = upload.part_size if upload is not None else self._part_size(file)
        parts = [_md5(data).digest() for data in self.consignment.blocks(file, 0, size)]
        return f"{_md5(b''.join(parts)).hexdigest()}-{len(parts)}"


def _there_already(size: int, tell: Tell) -> None:
    tell(size)


def _md5(data: bytes) -> hashlib._Hash:
    return hashlib.md5(data, usedforsecurity=False)
