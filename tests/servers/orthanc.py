"""A real archive on loopback: Orthanc, its DICOMweb behind nginx with TLS, its DICOM port over TLS.

apt: orthanc, orthanc-dicomweb, nginx. Orthanc's own HTTPS crashes on Debian 12, so nginx has it.
"""

from __future__ import annotations

import getpass
import json
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import sleep
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from app.model import Endpoint
from app.transfer.destination import Credentials
from servers.certificates import Authority, Issued

PASSWORD = "harbour-lantern-42"
BEARER = "copper-token-0815"
TITLE, SITE = "ARCHIVE", "STUDY-COURIER"
_PLUGIN = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so"

_NGINX = """\
user {user};
pid {home}/nginx.pid;
error_log {home}/error.log;
worker_processes 1;
daemon off;
events {{ worker_connections 64; }}
http {{
  log_format requests '$request_method $status $request_uri';
  access_log {home}/access.log requests;
  client_body_temp_path {home}/incoming-body;
  client_max_body_size 8m;
  proxy_temp_path {home}/t1; fastcgi_temp_path {home}/t2; uwsgi_temp_path {home}/t3;
  scgi_temp_path {home}/t4;
  ssl_certificate {issued.certificate};
  ssl_certificate_key {issued.key};
  ssl_client_certificate {home}/ca.pem;
  ssl_verify_client optional;
  server {{
    listen 127.0.0.1:{port} ssl;
    listen 127.0.0.1:{plain_port};
    location /open/ {{ proxy_pass {back}; }}
    location /basic/ {{
      auth_basic "site"; auth_basic_user_file {home}/users;
      proxy_set_header Authorization ""; proxy_pass {back};
    }}
    location /bearer/ {{
      if ($http_authorization != "Bearer {bearer}") {{ return 401; }}
      proxy_pass {back};
    }}
    location /certificate/ {{
      if ($ssl_client_verify != SUCCESS) {{ return 496; }}
      proxy_pass {back};
    }}
    location /closed/ {{ limit_except GET HEAD {{ deny all; }} proxy_pass {back}; }}
    location /full/ {{ limit_except GET HEAD {{ deny all; }} error_page 403 =507 @full;
      proxy_pass {back}; }}
    location @full {{ return 507; }}
    location /roomless/ {{ limit_except GET HEAD {{ deny all; }} error_page 403 =409 @roomless;
      proxy_pass {back}; }}
    location @roomless {{ default_type application/dicom+json; return 409 '{roomless}'; }}
    location /choosy/ {{ limit_except GET HEAD {{ deny all; }} error_page 403 =202 @choosy;
      proxy_pass {back}; }}
    location @choosy {{ default_type application/dicom+json; return 202 '{choosy}'; }}
    location /blind/ {{
      if ($uri ~ "/instances/.") {{ return 403; }}
      proxy_pass {back};
    }}
    location /elsewhere/ {{ return 307 https://elsewhere.example/; }}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Orthanc:
    """A running archive.

    Attributes:
        port, plain_port: of its DICOMweb, over TLS and without.
        dicom_port: over TLS.
        http_port: of its own interface, which tests look into.
        commitment_port: where it expects us to listen.
        client, stranger, expired: certificates; it knows the first.
    """

    home: Path
    port: int
    plain_port: int
    http_port: int
    dicom_port: int
    commitment_port: int
    authority: Authority
    client: Issued
    stranger: Issued
    expired: Issued
    log_start: int = 0

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(authority=self.authority.pem)

    @property
    def login(self) -> Credentials:
        return Credentials(certificate=self.client.certificate, key_file=self.client.key)

    def web(self, port: int | None = None, room: str = "open") -> str:
        return f"dicomweb://127.0.0.1:{port or self.port}/{room}"

    def node(self, port: int | None = None, title: str = TITLE) -> str:
        return f"dicoms://{title}@127.0.0.1:{port or self.dicom_port}"

    def requests(self, method: str, status: int) -> list[str]:
        """Addresses of the requests of that kind, as nginx logged them."""
        log = (self.home / "access.log").read_text()[self.log_start :]
        return re.findall(rf"(?m)^{method} {status} (.*)$", log)

    def emptied(self) -> Orthanc:
        """It, without any image, and as if nobody had asked it anything."""
        for patient in self.ask("/patients"):
            self.ask(f"/patients/{patient}", "DELETE")
        return replace(self, log_start=len((self.home / "access.log").read_text()))

    def ask(self, path: str, method: str = "GET") -> Any:
        with urlopen(Request(f"http://127.0.0.1:{self.http_port}{path}", method=method)) as answer:
            return json.load(answer)

    def files(self) -> list[bytes]:
        """Every image it has, as it keeps it."""
        found = []
        for number in self.ask("/instances"):
            with urlopen(f"http://127.0.0.1:{self.http_port}/instances/{number}/file") as answer:
                found.append(answer.read())
        return found

    def lose(self, uid: str) -> None:
        """Remove one image."""
        for number in self.ask("/instances"):
            if self.ask(f"/instances/{number}")["MainDicomTags"]["SOPInstanceUID"] == uid:
                self.ask(f"/instances/{number}", "DELETE")

    @property
    def log(self) -> str:
        return (self.home / "log").read_text("utf-8", "replace")


@contextmanager
def running_orthanc(home: Path, script: str = "", **settings: Any) -> Iterator[Orthanc]:
    """Start an archive below `home`.

    Args:
        script: Lua that it runs, to make it behave oddly.
        settings: of its configuration, besides the usual.
    """
    program = shutil.which("Orthanc", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    if program is None or not Path(_PLUGIN).exists():
        pytest.fail("Orthanc is missing: apt-get install -y orthanc orthanc-dicomweb nginx")
    home.mkdir(parents=True)
    authority = Authority(home)
    (home / "ca.pem").write_text(authority.pem)
    server = Orthanc(
        home,
        *_free_ports(5),
        authority,
        authority.issue("127.0.0.1"),
        Authority(home, "Stranger").issue("site"),
        authority.issue("site", days=(-20, -1)),
    )
    issued = authority.issue()
    (home / "script.lua").write_text(script)
    (home / "orthanc.json").write_text(json.dumps(_configuration(server, issued) | settings))
    with ExitStack() as stack:
        command = [program, "--verbose", home / "orthanc.json"]
        stack.enter_context(_running(command, home / "log"))
        stack.enter_context(_running(_nginx(server, issued), home / "nginx.log"))
        _wait_until_ready(server)
        yield server


def _configuration(server: Orthanc, issued: Issued) -> dict[str, Any]:
    home = server.home
    return {
        "Name": "Invented archive",
        "StorageDirectory": str(home / "storage"),
        "IndexDirectory": str(home / "storage"),
        "Plugins": [_PLUGIN],
        "LuaScripts": [str(home / "script.lua")],
        "HttpPort": server.http_port,
        "RemoteAccessAllowed": False,
        "AuthenticationEnabled": False,
        "DicomWeb": {"Enable": True, "Root": "/dicom-web/"},
        "DicomPort": server.dicom_port,
        "DicomAet": TITLE,
        "DicomCheckCalledAet": True,
        "DicomAlwaysAllowStore": True,
        "DicomAlwaysAllowFind": True,
        "DicomTlsEnabled": True,
        "DicomTlsPrivateKey": str(issued.key),
        "DicomTlsCertificate": str(issued.certificate),
        "DicomTlsTrustedCertificates": str(home / "ca.pem"),
        "DicomTlsRemoteCertificateRequired": True,
        "DicomModalities": {
            "site": {
                "AET": SITE,
                "Host": "127.0.0.1",
                "Port": server.commitment_port,
                "UseDicomTls": True,
            }
        },
    }


def _nginx(server: Orthanc, issued: Issued) -> list[str | Path]:
    home = server.home
    (home / "users").write_text(f"site:{{PLAIN}}{PASSWORD}\n")
    (home / "nginx.conf").write_text(
        _NGINX.format(
            user=getpass.getuser(),
            home=home,
            issued=issued,
            port=server.port,
            plain_port=server.plain_port,
            bearer=BEARER,
            roomless=_failed(0xA700),
            choosy=_failed(0x0122),
            back=f"http://127.0.0.1:{server.http_port}/dicom-web/",
        )
    )
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin") or "nginx"
    return [program, "-e", home / "error.log", "-c", home / "nginx.conf"]


def _failed(reason: int) -> str:
    """What is answered to STOW-RS about an image that was not stored (PS3.18 table 10.5.3-1)."""
    image = {
        "00081155": {"vr": "UI", "Value": ["2.25.1300000"]},
        "00081197": {"vr": "US", "Value": [reason]},
    }
    return json.dumps({"00081198": {"vr": "SQ", "Value": [image]}})


@contextmanager
def _running(command: list[str | Path], log: Path) -> Iterator[None]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait_until_ready(server: Orthanc) -> None:
    for _ in range(1000):
        try:
            server.ask("/system")
            if (server.home / "nginx.pid").exists():
                return
        except (URLError, OSError):
            pass
        sleep(0.02)
    pytest.fail(server.log)


@pytest.fixture
def start_orthanc(tmp_path: Path) -> Iterator[Callable[..., Orthanc]]:
    """Starts archives: `start_orthanc(script, Setting=value)`."""
    with ExitStack() as stack:
        numbers = iter(range(100))

        def start(script: str = "", **settings: Any) -> Orthanc:
            home = tmp_path / f"orthanc-{next(numbers)}"
            return stack.enter_context(running_orthanc(home, script, **settings))

        yield start


@pytest.fixture(scope="session")
def orthanc_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Orthanc]:
    with running_orthanc(tmp_path_factory.mktemp("orthanc") / "home") as server:
        yield server


@pytest.fixture
def orthanc(orthanc_server: Orthanc) -> Orthanc:
    """The running archive, empty."""
    return orthanc_server.emptied()


def _free_ports(number: int) -> list[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(number)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]
