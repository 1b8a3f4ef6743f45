"""A real archive on loopback: Orthanc, its DICOMweb behind nginx with TLS, its DICOM port over TLS.

apt: orthanc, orthanc-dicomweb, nginx. Orthanc's own HTTPS crashes on Debian 12, so nginx has it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from app.model import Endpoint
from app.transfer.destination import Credentials
from servers.certificates import Authority, Issued
from servers.nginx import AccessLog, nginx_with
from servers.processes import free_ports, program, running, wait_until

PASSWORD = "harbour-lantern-42"
BEARER = "copper-token-0815"
TITLE, SITE = "ARCHIVE", "STUDY-COURIER"
_PLUGIN = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so"

_ROOMS = """\
  client_max_body_size 8m;
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
    access_log: AccessLog

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

    def emptied(self) -> Orthanc:
        """It, without any image, and as if nobody had asked it anything."""
        for patient in self.ask("/patients"):
            self.ask(f"/patients/{patient}", "DELETE")
        return replace(self, access_log=self.access_log.anew())

    def ask(self, path: str, method: str = "GET") -> Any:
        with urlopen(Request(f"http://127.0.0.1:{self.http_port}{path}", method=method)) as answer:
            return json.load(answer)

    def answers(self) -> bool:
        """Whether it is there by now."""
        try:
            self.ask("/system")
        except (URLError, OSError):
            return False
        return True

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
    if not Path(_PLUGIN).exists():
        pytest.fail("a plugin of Orthanc is missing: apt-get install -y orthanc-dicomweb")
    home.mkdir(parents=True)
    authority = Authority(home)
    (home / "ca.pem").write_text(authority.pem)
    server = Orthanc(
        home,
        *free_ports(5),
        authority,
        authority.issue("127.0.0.1"),
        Authority(home, "Stranger").issue("site"),
        authority.issue("site", days=(-20, -1)),
        AccessLog.below(home),
    )
    issued = authority.issue()
    (home / "script.lua").write_text(script)
    (home / "orthanc.json").write_text(json.dumps(_configuration(server, issued) | settings))
    command = [program("Orthanc", "orthanc"), "--verbose", home / "orthanc.json"]
    with (
        running(command, home / "log") as process,
        nginx_with(_rooms(server), server.access_log, issued, logged="$request_uri"),
    ):
        wait_until(server.answers, home / "log", process)
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


def _rooms(server: Orthanc) -> str:
    """What nginx makes of its DICOMweb."""
    (server.home / "users").write_text(f"site:{{PLAIN}}{PASSWORD}\n")
    return _ROOMS.format(
        home=server.home,
        port=server.port,
        plain_port=server.plain_port,
        bearer=BEARER,
        roomless=_failed(0xA700),
        choosy=_failed(0x0122),
        back=f"http://127.0.0.1:{server.http_port}/dicom-web/",
    )


def _failed(reason: int) -> str:
    """What is answered to STOW-RS about an image that was not stored (PS3.18 table 10.5.3-1)."""
    image = {
        "00081155": {"vr": "UI", "Value": ["2.25.1300000"]},
        "00081197": {"vr": "US", "Value": [reason]},
    }
    return json.dumps({"00081198": {"vr": "SQ", "Value": [image]}})


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
