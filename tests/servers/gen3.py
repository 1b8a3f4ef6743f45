"""A stand-in for the routes of a Gen3 data commons, in front of a real object store.

There is no commons to be had for a test. This one follows what fence, indexd and sheepdog's source
do: it signs real URLs of a real Swift, reads what was uploaded there, and judges tables by MIDRC's
own schemas. It shares nothing with the client.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import botocore.session
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

import clinical_reception as reception
from app.model import Endpoint
from app.resources import resource
from app.transfer.destination import Credentials
from servers.certificates import Authority
from servers.json_service import json_service
from servers.swift import ACCESS_KEY, SECRET_KEY, Swift

PROJECT = "/programs/Open/projects/R1"
LOGIN = "/user/credentials/api/access_token"


@dataclass(slots=True)
class Gen3:
    """What the commons knows, and what a test sets or looks at.

    Attributes:
        store_port: where its URLs lead: the store, or a proxy before it.
        rights: methods the user has on the project; may_upload: and whether that of uploading.
        looks_until_read: how often a record is asked for before the commons has read its bytes.
        uses_of_a_token: requests until an access token expires; None for no end.
        most_rows: rows of a table above which a request is too large.
        url_life: seconds that a URL is good.
        silent: paths to which it never answers; `silenced` is set when one was asked for, `over`
            ends that.
        saying: what it answers to a path, instead of what it should.
        losing: paths to which the answer gets lost, once each.
        expiring: what is asked about an upload in parts when the store has just forgotten it, once
            each.
        misread: files whose MD5 it gets wrong, once each.
        records: by guid; entities: by node and submitter_id; asked: method and path of requests.
    """

    swift: Swift
    authority: str
    store_port: int
    rights: list[str] = field(
        default_factory=lambda: ["create", "update", "delete", "write-storage"]
    )
    may_upload: bool = True
    looks_until_read: int = 1
    uses_of_a_token: int | None = None
    most_rows: int = 1000
    url_life: int = 3600
    silent: set[str] = field(default_factory=set)
    silenced: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    saying: dict[str, Any] = field(default_factory=dict)
    losing: set[str] = field(default_factory=set)
    expiring: set[str] = field(default_factory=set)
    misread: set[str] = field(default_factory=set)
    refused_values: set[str] = field(default_factory=set)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    entities: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    tokens: dict[str, int] = field(default_factory=dict)
    looks: dict[str, int] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)
    port: int = 0

    @property
    def address(self) -> str:
        return f"gen3://127.0.0.1:{self.port}/Open/R1"

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(authority=self.authority + self.swift.authority)

    @property
    def login(self) -> Credentials:
        return Credentials(api_key=self.api_key("127.0.0.1"))

    def api_key(self, host: str, name: str = "nurse", until: int = 1 << 32) -> str:
        claims = {"iss": f"https://{host}/user", "sub": name, "exp": until}
        body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
        return f"eyJhbGciOiJub25lIn0.{body}.invented-signature"

    def answer(self, request: BaseHTTPRequestHandler, content: bytes) -> tuple[int, Any] | None:
        """See `json_service.Answer`."""
        parts = urlsplit(request.path)
        with self.lock:
            self.asked.append(f"{request.command} {parts.path}")
        if parts.path in self.silent:
            self.silenced.set()
            self.over.wait()
            return None
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = self._answer(parts.path, parse_qs(parts.query), content, token)
        with self.lock:
            if parts.path in self.losing:
                self.losing.discard(parts.path)
                return None
        return (200, self.saying[parts.path]) if parts.path in self.saying else answer

    def _answer(
        self, path: str, query: dict[str, list[str]], content: bytes, token: str
    ) -> tuple[int, Any]:
        if path == LOGIN:
            access = self.token_for(json.loads(content)["api_key"])
            return (200, {"access_token": access}) if access else (401, {})
        if not self.knows(token):
            return 401, {}
        if path == "/user/user":
            rights = [{"service": "*", "method": one} for one in self.rights]
            files = [{"service": "fence", "method": "file_upload"}] if self.may_upload else []
            return 200, {"username": "nurse", "authz": {PROJECT: rights, "/data_file": files}}
        if path.startswith("/user/data"):
            return self._data(path.removeprefix("/user/data"), content)
        if path == "/index/index":
            return 200, {"records": _matching(list(self.records.values()), query)}
        if path.startswith("/index/index/"):
            record = self.looked_at(path.rsplit("/", 1)[1])
            return (200, record) if record else (404, {})
        if path.startswith("/api/v0/submission/Open/R1"):
            if content.count(b"\n") - 1 > self.most_rows:
                return 413, None
            return self.submit(content, dry_run=path.endswith("/_dry_run"))
        return 404, {}

    def _data(self, path: str, content: bytes) -> tuple[int, Any]:
        body = json.loads(content) if content else {}
        own = path == "/upload" and "authz" not in body
        if (own or path.startswith("/multipart/")) and not self.may_upload:
            return 403, {}
        if path in self.expiring:
            self.expiring.discard(path)
            self._abort(body["key"], body["uploadId"])
        if path == "/upload":
            guid = self.blank(body["file_name"], body.get("authz", []))
            return 201, {"guid": guid, "url": self.url("put_object", guid)}
        if path.startswith("/upload/"):
            guid = path.rsplit("/", 1)[1]
            if guid not in self.records:
                return 404, {}
            return 200, {"url": self.url("put_object", guid)}
        if path == "/multipart/init":
            guid = self.blank(body["file_name"], [])
            key = f"{guid}/{body['file_name']}"
            made = self.swift.judge().create_multipart_upload(Bucket=self.swift.bucket, Key=key)
            return 201, {"guid": guid, "uploadId": made["UploadId"]}
        if path == "/multipart/upload":
            guid = body["key"].split("/", 1)[0]
            more = {"UploadId": body["uploadId"], "PartNumber": body["partNumber"]}
            return 200, {"presigned_url": self.url("upload_part", guid, **more)}
        if path == "/multipart/complete":
            with suppress(ClientError):
                self.swift.judge().complete_multipart_upload(
                    Bucket=self.swift.bucket,
                    Key=body["key"],
                    UploadId=body["uploadId"],
                    MultipartUpload={"Parts": body["parts"]},
                )
                return 200, {"message": "OK"}
            return 500, {}
        guid = path.removeprefix("/")
        record = self.records.get(guid)
        if record is None:
            return 404, {}
        if record["authz"] and "delete" not in self.rights:
            return 403, {}
        del self.records[guid]
        key = f"{guid}/{record['file_name']}"
        self.swift.judge().delete_object(Bucket=self.swift.bucket, Key=key)
        return 204, None

    def token_for(self, api_key: str) -> str | None:
        if api_key != self.login.api_key:
            return None
        token = uuid.uuid4().hex
        self.tokens[token] = 0
        return token

    def knows(self, token: str) -> bool:
        with self.lock:
            if token not in self.tokens:
                return False
            self.tokens[token] += 1
            most = self.uses_of_a_token
            return most is None or self.tokens[token] <= most

    def blank(self, name: str, authz: list[str]) -> str:
        guid = str(uuid.uuid4())
        self.records[guid] = {
            "did": guid, "file_name": name, "size": None, "hashes": {}, "authz": authz,
            "uploader": None if authz else "nurse",
        }  # fmt: skip
        return guid

    def url(self, act: str, guid: str, **more: Any) -> str:
        key = f"{guid}/{self.records[guid]['file_name']}"
        named = {"Bucket": self.swift.bucket, "Key": key} | more
        return str(
            _signer(self.store_port).generate_presigned_url(act, named, ExpiresIn=self.url_life)
        )

    def _abort(self, key: str, upload: str) -> None:
        self.swift.judge().abort_multipart_upload(
            Bucket=self.swift.bucket, Key=key, UploadId=upload
        )

    def looked_at(self, guid: str) -> dict[str, Any] | None:
        """A record; the commons reads uploads a while after they arrived."""
        with self.lock:
            record = self.records.get(guid)
            if record is None or record["hashes"]:
                return record
            self.looks[guid] = self.looks.get(guid, 0) + 1
            if self.looks[guid] > self.looks_until_read:
                self._read(record)
            return record

    def _read(self, record: dict[str, Any]) -> None:
        key = f"{record['did']}/{record['file_name']}"
        with suppress(ClientError):
            data = self.swift.judge().get_object(Bucket=self.swift.bucket, Key=key)["Body"].read()
            if record["file_name"] in self.misread:
                self.misread.discard(record["file_name"])
                data += b"!"
            record["size"], record["hashes"] = (
                len(data),
                {"md5": hashlib.md5(data, usedforsecurity=False).hexdigest()},
            )

    def submit(self, content: bytes, *, dry_run: bool) -> tuple[int, dict[str, Any]]:
        with self.lock:
            return self._submit(content, dry_run=dry_run)

    def _submit(self, content: bytes, *, dry_run: bool) -> tuple[int, dict[str, Any]]:
        lines = content.decode().rstrip("\n").split("\n")
        node = dict(zip(lines[0].split("\t"), lines[1].split("\t"), strict=True))["type"]
        schema = _schemas()[node]
        entities, good = [], True
        rows = reception.rows_of(content, schema)
        for row in rows:
            errors = self._against(node, row, schema)
            good = good and not errors
            keys = [{"project_id": "Open-R1", "submitter_id": row["submitter_id"]}]
            entities.append({"type": node, "unique_keys": keys, "errors": errors})
        if good and not dry_run:
            self.entities |= {(node, row["submitter_id"]): row for row in rows}
        status = 200 if good or dry_run else 400
        return status, {"success": good, "code": status, "entities": entities}

    def _against(self, node: str, row: dict[str, Any], schema: dict[str, Any]) -> list[Any]:
        found = [{"type": "INVALID_VALUE", "keys": [], "message": text}
                 for text in reception.errors(row, schema)]  # fmt: skip
        found += [
            {"type": "INVALID_VALUE", "keys": [key], "message": "no"}
            for key, value in row.items()
            if isinstance(value, str) and value in self.refused_values
        ]
        links = [sub for one in schema["links"] for sub in one.get("subgroup", [one])]
        for link in links:
            targets = row.get(link["name"], [])
            for target in targets if isinstance(targets, list) else [targets]:
                if link["target_type"] == "project":
                    there = target == {"code": "R1"}
                else:
                    there = (link["target_type"], target["submitter_id"]) in self.entities
                if not there:
                    found.append({"type": "INVALID_LINK", "keys": [link["name"]]})
        if node.endswith("_file"):
            record = self.records.get(row.get("object_id", ""))
            said = (row.get("file_size"), row.get("md5sum"))
            if record is None or (record["size"], record["hashes"].get("md5")) != said:
                found.append({"type": "ERROR", "keys": ["object_id"]})
        return found


@cache
def _signer(port: int) -> Any:
    return botocore.session.Session().create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=f"https://127.0.0.1:{port}",
        aws_access_key_id=ACCESS_KEY,
        aws_secret_access_key=SECRET_KEY,
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )


@cache
def _schemas() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        resource("clinical/midrc_dictionary.json").read_text("utf-8")
    )
    return loaded


def _matching(records: list[dict[str, Any]], query: dict[str, list[str]]) -> list[dict[str, Any]]:
    wanted = {name: values[0] for name, values in query.items()}
    found = sorted(records, key=lambda one: str(one["did"]))
    if start := wanted.get("start"):
        found = [one for one in found if one["did"] > start]
    if "hash" in wanted:
        md5 = wanted["hash"].removeprefix("md5:")
        found = [one for one in found if one["hashes"].get("md5") == md5]
        found = [one for one in found if str(one["size"]) == wanted["size"]]
    if "file_name" in wanted:
        found = [one for one in found if one["file_name"] == wanted["file_name"]]
    return found[: int(wanted.get("limit", "100"))]


@pytest.fixture
def gen3(swift: Swift, tmp_path: Path) -> Iterator[Gen3]:
    """A commons of its own for each test."""
    folder = tmp_path / "gen3"
    folder.mkdir()
    authority = Authority(folder, "Invented Commons Authority")
    _signer(swift.port)  # what botocore reads for it takes long enough to count as silence
    commons = Gen3(swift, authority.pem, swift.port)
    with json_service(authority.issue(), commons.answer) as commons.port:
        yield commons
        commons.over.set()
