"""A stand-in of POSDA's import service behind a real nginx with TLS, on loopback."""

from __future__ import annotations

import getpass
import json
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from app.model import Endpoint
from servers.certificates import Authority

KEY = "granite-heron-key-58"

_NGINX = """\
user {user};
pid {home}/nginx.pid;
error_log {home}/error.log;
worker_processes 1;
daemon off;
events {{ worker_connections 64; }}
http {{
  log_format requests '$request_method $status $uri';
  access_log {home}/access.log requests;
  client_body_temp_path {home}/incoming-body;
  client_max_body_size 64m;
  proxy_temp_path {home}/t1; fastcgi_temp_path {home}/t2; uwsgi_temp_path {home}/t3;
  scgi_temp_path {home}/t4;
  ssl_certificate {issued.certificate};
  ssl_certificate_key {issued.key};
  server {{
    listen 127.0.0.1:{port} ssl;
    listen 127.0.0.1:{plain_port};
    location /papi/ {{ proxy_pass http://127.0.0.1:{back}/papi/; }}
    location /key/ {{
      if ($arg_apikey != "{key}") {{ return 401; }}
      proxy_pass http://127.0.0.1:{back}/papi/;
    }}
    location /closed/ {{ return 403; }}
    location /full/ {{ return 507; }}
    location /greedy/ {{ return 200 "{{}}"; }}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class PosdaServer:
    """A running service.

    Attributes:
        port, plain_port: over TLS and without.
    """

    home: Path
    port: int
    plain_port: int
    authority: str

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(authority=self.authority)

    def address(self, port: int | None = None, room: str = "papi") -> str:
        return f"posda://127.0.0.1:{port or self.port}/{room}"

    def facts(self, name: str) -> list[dict[str, Any]]:
        """What it noted of a kind: `event`, `path` or `closed`."""
        noted = self.home / "imported"
        lines = noted.read_text().splitlines() if noted.exists() else []
        return [fact for fact in map(json.loads, lines) if name in fact]

    def fetch(self, folder: Path) -> Path:
        """Everything that was imported, by its path."""
        for fact in self.facts("path"):
            path = folder / fact["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.home / "files" / fact["digest"], path)
        return folder

    def requests(self, method: str, status: int) -> list[str]:
        log = (self.home / "access.log").read_text()
        return re.findall(rf"(?m)^{method} {status} (.*)$", log)


@contextmanager
def running_posda(home: Path, oddity: str = "") -> Iterator[PosdaServer]:
    """Start the service below `home`; `oddity`: see posda_stand_in."""
    (home / "files").mkdir(parents=True)
    authority = Authority(home)
    port, plain_port, back = _free_ports(3)
    server = PosdaServer(home, port, plain_port, authority.pem)
    (home / "nginx.conf").write_text(
        _NGINX.format(
            user=getpass.getuser(),
            home=home,
            issued=authority.issue(),
            port=port,
            plain_port=plain_port,
            back=back,
            key=KEY,
        )
    )
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    if program is None:
        pytest.fail("nginx is missing: apt-get install -y nginx")
    stand_in = Path(__file__).with_name("posda_stand_in.py")
    with ExitStack() as stack:
        stack.enter_context(_running([sys.executable, stand_in, home, str(back), oddity]))
        stack.enter_context(
            _running([program, "-e", home / "error.log", "-c", home / "nginx.conf"])
        )
        _wait_until_listening(back, port)
        yield server


@contextmanager
def _running(command: list[str | Path]) -> Iterator[None]:
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def _wait_until_listening(*ports: int) -> None:
    for port in ports:
        for _ in range(1000):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
            except OSError:
                sleep(0.02)
            else:
                break
        else:
            pytest.fail("the service did not start")


@pytest.fixture
def start_posda(tmp_path: Path) -> Iterator[Callable[..., PosdaServer]]:
    with ExitStack() as stack:
        numbers = iter(range(100))

        def start(oddity: str = "") -> PosdaServer:
            home = tmp_path / f"posda-{next(numbers)}"
            return stack.enter_context(running_posda(home, oddity))

        yield start


@pytest.fixture
def posda(start_posda: Callable[..., PosdaServer]) -> PosdaServer:
    return start_posda()


def _free_ports(number: int) -> list[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(number)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]
