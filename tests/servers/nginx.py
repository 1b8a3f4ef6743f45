"""A real nginx on loopback that takes files by PUT (apt: nginx, libnginx-mod-http-dav-ext)."""

from __future__ import annotations

import getpass
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.model import Endpoint
from servers.certificates import Authority, Issued
from servers.processes import free_ports, program, running, wait_until

PASSWORD = "harbour-lantern-42"
BEARER = "copper-token-0815"

_HEAD = """\
user {user};
pid {home}/nginx.pid;
error_log {home}/error.log;
worker_processes 1;
daemon off;
events {{ worker_connections 64; }}
http {{
  log_format requests '$request_method $status {logged}';
  access_log {log.path} requests;
  client_body_temp_path {home}/incoming-body;
  proxy_temp_path {home}/t1; fastcgi_temp_path {home}/t2; uwsgi_temp_path {home}/t3;
  scgi_temp_path {home}/t4;
  ssl_certificate {issued.certificate};
  ssl_certificate_key {issued.key};
  server {{ listen 127.0.0.1:{log.port}; access_log off; return 204; }}
{inside}
}}
"""
_MODULES = "load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;\n"
_FILES = """\
  client_body_timeout 30s;
  client_max_body_size 64m;
  ssl_client_certificate {home}/ca.pem;
  ssl_verify_client optional;
  server {{
    listen 127.0.0.1:{port} ssl;
    listen 127.0.0.1:{plain_port};
    root {home}/root;
    dav_methods PUT DELETE;
    create_full_put_path on;
    location /open/ {{ }}
    location /basic/ {{ auth_basic "site"; auth_basic_user_file {home}/users; }}
    location /bearer/ {{ if ($http_authorization != "Bearer {bearer}") {{ return 401; }} }}
    location /certificate/ {{ if ($ssl_client_verify != SUCCESS) {{ return 496; }} }}
    location /closed/ {{ limit_except GET HEAD {{ deny all; }} }}
    location /elsewhere/ {{ return 307 https://elsewhere.example/; }}
    location /blind/ {{ limit_except PUT {{ deny all; }} }}
    location /never/ {{ dav_methods off; }}
  }}
"""


@dataclass(frozen=True, slots=True)
class AccessLog:
    """What a running nginx was asked. It notes a request after the answer went: when it has
    answered one more, which is not noted, its only worker has noted all before.

    Attributes:
        begin: what was noted up to there does not count.
    """

    path: Path
    port: int
    begin: int = 0

    @classmethod
    def below(cls, home: Path) -> AccessLog:
        """That of a server to come."""
        return cls(home / "access.log", free_ports(1)[0])

    def text(self) -> str:
        connection = HTTPConnection("127.0.0.1", self.port)
        with closing(connection):
            connection.request("GET", "/")
            connection.getresponse().read()
        return self.path.read_text()[self.begin :]

    def requests(self, method: str, status: int) -> list[str]:
        """Addresses of the requests of that kind, in their order."""
        return re.findall(rf"(?m)^{method} {status} (.*)$", self.text())

    def anew(self) -> AccessLog:
        """The same, as if nobody had asked anything yet."""
        return replace(self, begin=self.begin + len(self.text()))


@contextmanager
def nginx_with(
    inside: str, log: AccessLog, issued: Issued, *, modules: str = "", logged: str = "$uri"
) -> Iterator[None]:
    """Start nginx beside its log, with `inside` in its configuration's http block.

    Args:
        logged: of each request in the log, behind its method and status.
    """
    home = log.path.parent
    head = _HEAD.format(
        user=getpass.getuser(), home=home, issued=issued, logged=logged, log=log, inside=inside
    )
    config, errors = home / "nginx.conf", home / "error.log"
    config.write_text(modules + head)
    command = [program("nginx", "nginx libnginx-mod-http-dav-ext"), "-e", errors, "-c", config]
    with running(command, home / "nginx.log") as process:
        wait_until((home / "nginx.pid").exists, errors, process)
        yield


@dataclass(frozen=True, slots=True)
class Nginx:
    """A running server.

    Attributes:
        port, plain_port: over TLS and without.
        endpoint: how it is believed.
        client, stranger: certificates; it knows the first.
    """

    home: Path
    port: int
    plain_port: int
    endpoint: Endpoint
    client: Issued
    stranger: Issued
    access_log: AccessLog

    def address(self, port: int | None = None, room: str = "open") -> str:
        return f"https://127.0.0.1:{port or self.port}/{room}"

    @property
    def folder(self) -> Path:
        return self.home / "root" / "open"


@contextmanager
def running_nginx(home: Path, name: str = "127.0.0.1") -> Iterator[Nginx]:
    """Start a server below `home`, with a certificate for that name."""
    for room in ("open", "basic", "bearer", "certificate", "closed", "blind", "never"):
        (home / "root" / room).mkdir(parents=True)
    authority = Authority(home)
    (home / "ca.pem").write_text(authority.pem)
    (home / "users").write_text(f"site:{{PLAIN}}{PASSWORD}\n")
    port, plain_port = free_ports(2)
    client, stranger = authority.issue("site"), Authority(home, "Stranger").issue("site")
    endpoint = Endpoint(authority=authority.pem)
    inside = _FILES.format(home=home, port=port, plain_port=plain_port, bearer=BEARER)
    log = AccessLog.below(home)
    with nginx_with(inside, log, authority.issue(name), modules=_MODULES):
        yield Nginx(home, port, plain_port, endpoint, client, stranger, log)


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Nginx]:
    """A running server that takes files."""
    with running_nginx(tmp_path / "nginx") as server:
        yield server
