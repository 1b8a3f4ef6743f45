"""A stand-in of POSDA's import service behind a real nginx with TLS, on loopback."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.model import Endpoint
from servers.certificates import Authority
from servers.nginx import AccessLog, nginx_with
from servers.processes import free_ports, listening, running, wait_until

KEY = "granite-heron-key-58"

_ROOMS = """\
  client_max_body_size 64m;
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
    access_log: AccessLog

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


@contextmanager
def running_posda(home: Path, oddity: str = "") -> Iterator[PosdaServer]:
    """Start the service below `home`; `oddity`: see posda_stand_in."""
    (home / "files").mkdir(parents=True)
    authority = Authority(home)
    port, plain_port, back = free_ports(3)
    server = PosdaServer(home, port, plain_port, authority.pem, AccessLog.below(home))
    rooms = _ROOMS.format(port=port, plain_port=plain_port, back=back, key=KEY)
    stand_in, log = Path(__file__).with_name("posda_stand_in.py"), home / "posda.log"
    with (
        running([sys.executable, stand_in, home, str(back), oddity], log) as process,
        nginx_with(rooms, server.access_log, authority.issue()),
    ):
        wait_until(listening(back), log, process)
        yield server


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
