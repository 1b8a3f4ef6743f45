"""What an S3 bucket is asked: objects whole, and large ones in parts that survive a cut."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from app.errors import NotAsSent
from app.model import Token
from app.transfer.crew import Tell
from app.transfer.delivery import ROUNDS
from app.transfer.journal import Found, Record, Upload
from app.transfer.s3_keys import Keys
from app.transfer.s3_service import NO_UPLOAD, code_of, refusals

_BLOCK = 1 << 18
_GONE = 0  # the number under which the journal notes that the store does not know an upload
_MAY_NOT = frozenset({"AccessDenied", "NotImplemented"})
_MD5 = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Listed:
    """An object as the store lists it."""

    found: Found
    etag: str


@dataclass(frozen=True, slots=True)
class Bucket:
    """One package's place in a bucket; paths are the bag's own.

    Every method raises the TransferError that says what is wrong.
    """

    service: Any
    name: str
    keys: Keys

    def listing(self, path: str, token: Token) -> Iterator[tuple[str, Listed]]:
        """The object of this path, or every object of the package's places if it is empty."""
        pages = self.service.get_paginator("list_objects_v2")
        for prefix in (self.key(path),) if path else self.keys.places:
            with refusals():
                for page in pages.paginate(Bucket=self.name, Prefix=prefix):
                    token.check()
                    for one in page.get("Contents", ()):
                        etag = one["ETag"].strip('"')
                        mark = hashlib.sha256(f"{etag} {one['LastModified']}".encode()).digest()
                        found = Found(one["Size"], int.from_bytes(mark[:6]))
                        yield self.keys.path(one["Key"]), Listed(found, etag)

    def put(self, path: str, data: bytes) -> str:
        """Put an object whole; gives its MD5.

        Raises:
            NotAsSent: the store says again and again that it has something else.
        """
        return self._checked("put_object", data, Key=self.key(path))[0]

    def put_part(self, upload: Upload, number: int, data: bytes) -> str:
        """Put one part; gives its ETag."""
        named = {"Key": self.key(upload.path), "UploadId": upload.number, "PartNumber": number}
        return self._checked("upload_part", data, **named)[1]

    def _checked(self, act: str, data: bytes, **named: object) -> tuple[str, str]:
        """MD5 and ETag of bytes that the store took; they differ if the store encrypts them."""
        md5 = hashlib.md5(data, usedforsecurity=False)
        stated = base64.b64encode(md5.digest()).decode()
        for _ in range(ROUNDS):
            # closed, it gives the bytes free; botocore's requests live until the next collection
            with refusals(), io.BytesIO(data) as body:
                answer = getattr(self.service, act)(
                    Bucket=self.name, Body=body, ContentMD5=stated, **named
                )
            etag = answer["ETag"].strip('"')
            encrypted = answer.get("ServerSideEncryption", "AES256") != "AES256"
            if etag == md5.hexdigest() or encrypted or not _MD5.fullmatch(etag):
                return md5.hexdigest(), etag
        raise NotAsSent

    def digest(self, path: str, tell: Tell) -> str:
        """SHA-256 of an object, read back."""
        digest = hashlib.sha256()
        with refusals():
            body = self.service.get_object(Bucket=self.name, Key=self.key(path))["Body"]
            try:
                while block := body.read(_BLOCK):
                    digest.update(block)
                    tell(len(block))
            finally:
                body.close()
        return digest.hexdigest()

    def key(self, path: str) -> str:
        return self.keys.key(path)


@dataclass(frozen=True, slots=True)
class Uploads:
    """The multipart uploads of one package: begun, gone on with, and none left behind."""

    bucket: Bucket
    record: Record

    def begun(self, path: str) -> tuple[Upload, dict[int, str]] | None:
        """The upload of this file that was begun, if the store may still have it, and the ETags of
        the parts that are there, by number."""
        upload = self.record.upload(path)
        if upload is None or _GONE in self.record.etags(upload):
            return None
        with refusals():
            try:
                return upload, self._parts(upload)
            except ClientError as error:
                if code_of(error) in _MAY_NOT:  # it may put parts, not list them
                    return upload, self.record.etags(upload)
                if code_of(error) != NO_UPLOAD:
                    raise
        return None

    def begin(self, path: str, part_size: int) -> Upload:
        with refusals():
            answer = self.bucket.service.create_multipart_upload(
                Bucket=self.bucket.name, Key=self.bucket.key(path)
            )
        upload = Upload(path, answer["UploadId"], part_size)
        self.record.begin(upload)
        return upload

    def give_up(self, upload: Upload) -> None:
        """The store says that it does not know it; what it has of it all the same is ended."""
        self.abort(upload.path, upload.number)
        self.record.part(upload, _GONE, "")

    def put_part(self, upload: Upload, number: int, data: bytes) -> str:
        etag = self.bucket.put_part(upload, number, data)
        self.record.part(upload, number, etag)
        return etag

    def complete(self, upload: Upload, etags: dict[int, str]) -> None:
        parts = [{"PartNumber": n, "ETag": etag} for n, etag in sorted(etags.items())]
        with refusals():
            self.bucket.service.complete_multipart_upload(
                Bucket=self.bucket.name,
                Key=self.bucket.key(upload.path),
                UploadId=upload.number,
                MultipartUpload={"Parts": parts},
            )

    def abort(self, path: str, number: str) -> None:
        """End an upload. Where nobody may, the bucket's own rules will."""
        with refusals():
            try:
                self.bucket.service.abort_multipart_upload(
                    Bucket=self.bucket.name, Key=self.bucket.key(path), UploadId=number
                )
            except ClientError as error:
                if code_of(error) not in {NO_UPLOAD, *_MAY_NOT}:
                    raise

    def abort_others(self, paths: Collection[str]) -> None:
        """End the uploads of these files that nobody will go on with: a journal was lost, or an
        upload was begun and the answer did not arrive."""
        listed = self.bucket.service.get_paginator("list_multipart_uploads")
        with refusals():
            try:
                begun = [
                    (self.bucket.keys.path(one["Key"]), one["UploadId"])
                    for place in self.bucket.keys.places
                    for page in listed.paginate(Bucket=self.bucket.name, Prefix=place)
                    for one in page.get("Uploads", ())
                ]
            except ClientError as error:
                if code_of(error) not in _MAY_NOT:
                    raise
                begun = []  # the bucket's own rules will end them
        for path, number in begun:
            upload = self.record.upload(path)
            if path in paths and (upload is None or upload.number != number):
                self.abort(path, number)

    def _parts(self, upload: Upload) -> dict[int, str]:
        pages = self.bucket.service.get_paginator("list_parts").paginate(
            Bucket=self.bucket.name, Key=self.bucket.key(upload.path), UploadId=upload.number
        )
        return {
            part["PartNumber"]: part["ETag"].strip('"')
            for page in pages
            for part in page.get("Parts", ())
        }
