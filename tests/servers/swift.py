"""A real object store that speaks S3, on loopback: OpenStack Swift with its s3api (PyPI: swift)."""

from __future__ import annotations

import getpass
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import botocore.session
import pytest
from botocore.config import Config

from app.model import Endpoint
from app.transfer.destination import Credentials
from servers.certificates import Authority
from servers.processes import Process, free_ports, running, wait_until

ACCESS_KEY, SECRET_KEY = "test:site", "brass-anchor-secret-77"

_HASH = """\
[swift-hash]
swift_hash_path_prefix = invented
swift_hash_path_suffix = invented
[storage-policy:0]
name = gold
default = yes
"""
_SERVER = """\
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
user = {user}
swift_dir = {home}
devices = {home}/devices
mount_check = false
workers = 0
disable_fallocate = true
fallocate_reserve = 0
log_level = INFO
{more}
"""
_STORAGE = """\
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
"""
_PROXY = """\
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck listing_formats s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
min_segment_size = 1
[filter:tempauth]
use = egg:swift#tempauth
user_test_site = {secret} .admin
[filter:slo]
use = egg:swift#slo
"""


@dataclass(frozen=True, slots=True)
class Swift:
    """A running store.

    Attributes:
        port, plain_port: over TLS and without.
        bucket: made for one test.
    """

    home: Path
    port: int
    plain_port: int
    authority: str
    bucket: str = ""

    @property
    def login(self) -> Credentials:
        return Credentials(access_key=ACCESS_KEY, secret_key=SECRET_KEY)

    @property
    def address(self) -> str:
        return f"s3://{self.bucket}/incoming"

    def endpoint(self, port: int | None = None) -> Endpoint:
        service = f"https://127.0.0.1:{port or self.port}"
        return Endpoint(authority=self.authority, service=service, path_style=True)

    def plain_endpoint(self, port: int) -> Endpoint:
        service = f"http://127.0.0.1:{port}"
        return Endpoint(plain_http=True, service=service, path_style=True)

    def judge(self) -> Any:
        return _judge(self.plain_port)

    def fetch(self, folder: Path) -> Path:
        """Everything in the bucket below `incoming/`, as files."""
        judge = self.judge()
        for key in self.objects():
            path = folder / key.removeprefix("incoming/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(judge.get_object(Bucket=self.bucket, Key=key)["Body"].read())
        return folder

    def objects(self) -> list[str]:
        listed = self.judge().list_objects_v2(Bucket=self.bucket)
        return [one["Key"] for one in listed.get("Contents", ())]

    def uploads(self) -> list[dict[str, Any]]:
        """Multipart uploads that were begun and not ended."""
        return list(self.judge().list_multipart_uploads(Bucket=self.bucket).get("Uploads", ()))

    def puts(self) -> list[str]:
        """Objects and parts put in this bucket, as the storage server logged them."""
        log = (self.home / "object.log").read_text("utf-8", "replace")
        place = f"/{self.bucket}(?:%2Bsegments|\\+segments)?/"
        return re.findall(rf'"PUT [^"]*?{place}([^"]*)" 201', log)


@cache
def _judge(port: int) -> Any:
    """botocore by itself, without our way of carrying requests."""
    return botocore.session.Session().create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=f"http://127.0.0.1:{port}",
        aws_access_key_id=ACCESS_KEY,
        aws_secret_access_key=SECRET_KEY,
        config=Config(
            s3={"addressing_style": "path"},
            request_checksum_calculation="when_required",
            retries={"mode": "standard", "total_max_attempts": 10},  # where everybody works
        ),
    )


@contextmanager
def running_swift(home: Path) -> Iterator[Swift]:
    """Start account, container, object and two proxy servers below `home`."""
    (home / "devices" / "d1").mkdir(parents=True)
    (home / "swift.conf").write_text(_HASH)
    authority = Authority(home)
    issued = authority.issue()
    ports = dict(
        zip(("account", "container", "object", "secure", "plain"), free_ports(5), strict=True)
    )
    tls = f"cert_file = {issued.certificate}\nkey_file = {issued.key}"
    kinds = ("account", "container", "object")
    _make_rings(home, {kind: ports[kind] for kind in kinds})
    processes: list[Process] = []
    with ExitStack() as stack:
        for kind in kinds:
            _configure(home, kind, ports[kind], "", _STORAGE.format(kind=kind))
        for name, more in (("secure", tls), ("plain", "")):
            _configure(home, name, ports[name], more, _PROXY.format(secret=SECRET_KEY))
        for name in ports:
            kind = "proxy" if name in {"secure", "plain"} else name
            program = Path(sys.executable).with_name(f"swift-{kind}-server")
            command = [program, home / f"{name}.conf", "-v"]
            processes.append(stack.enter_context(running(command, home / f"{name}.log")))
        wait_until(partial(_is_healthy, ports["plain"]), home / "plain.log", *processes)
        yield Swift(home, ports["secure"], ports["plain"], authority.pem)


_RINGS = """
import sys
from swift.common.ring import RingBuilder

home, *rings = sys.argv[1:]
for ring in rings:
    kind, port = ring.split(":")
    builder = RingBuilder(4, 1, 0)
    builder.add_dev(
        {"id": 0, "region": 1, "zone": 1, "ip": "127.0.0.1", "port": int(port), "device": "d1",
         "weight": 1.0}
    )
    builder.rebalance()
    builder.get_ring().save(f"{home}/{kind}.ring.gz")
"""


def _make_rings(home: Path, ports: dict[str, int]) -> None:
    rings = [f"{kind}:{port}" for kind, port in ports.items()]
    subprocess.run([sys.executable, "-c", _RINGS, str(home), *rings], check=True)


def _configure(home: Path, name: str, port: int, more: str, pipeline: str) -> None:
    common = _SERVER.format(port=port, user=getpass.getuser(), home=home, more=more)
    (home / f"{name}.conf").write_text(common + pipeline)


def _is_healthy(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/healthcheck", timeout=1):
            return True
    except (URLError, OSError):
        return False


@pytest.fixture(scope="session")
def swift_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Swift]:
    with running_swift(tmp_path_factory.mktemp("swift")) as server:
        yield server


@pytest.fixture
def swift(swift_server: Swift, tmp_path: Path) -> Swift:
    """The running store with an empty bucket."""
    bucket = f"bucket-{abs(hash(tmp_path)):x}"
    server = replace(swift_server, bucket=bucket)
    server.judge().create_bucket(Bucket=bucket)
    return server
