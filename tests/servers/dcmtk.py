"""Real DICOM nodes on loopback: dcmtk's storescp, over TLS and without (apt: dcmtk); and odd ones
of pynetdicom."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.model import Endpoint
from app.transfer.destination import Credentials
from servers.certificates import Authority, Issued
from servers.processes import free_ports, listening, program, running, wait_until

TITLE = "ARCHIVE"


@dataclass(frozen=True, slots=True)
class StoreScp:
    """A running node.

    Attributes:
        folder: where it keeps images, bit for bit as they came, each time under another name: of
            one name, a connection that broke late would remove what the next one brought.
        client, stranger: certificates; it knows the first.
    """

    home: Path
    port: int
    authority: Authority
    client: Issued
    stranger: Issued
    secure: bool

    @property
    def folder(self) -> Path:
        return self.home / "stored"

    @property
    def login(self) -> Credentials:
        if not self.secure:
            return Credentials()
        return Credentials(certificate=self.client.certificate, key_file=self.client.key)

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(authority=self.authority.pem, plain_http=not self.secure)

    def address(self, port: int | None = None, title: str = TITLE) -> str:
        scheme = "dicoms" if self.secure else "dicom"
        return f"{scheme}://{title}@127.0.0.1:{port or self.port}"

    def stored(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if path.is_file())

    def received(self) -> int:
        """How many images it was sent, in all."""
        return (self.home / "log").read_text("utf-8", "replace").count("Received Store Request")


@contextmanager
def running_storescp(
    home: Path, *options: str, secure: bool = True, issued: Issued | None = None
) -> Iterator[StoreScp]:
    """Start a node below `home`; `issued` is its certificate instead of a right one."""
    (home / "stored").mkdir(parents=True)
    authority = Authority(home)
    issued = issued or authority.issue()
    (home / "ca.pem").write_text(authority.pem)
    server = StoreScp(
        home,
        *free_ports(1),
        authority,
        authority.issue("site"),
        Authority(home, "Stranger").issue("site"),
        secure,
    )
    command = [program("storescp", "dcmtk"), "--fork", "-aet", TITLE, "-od", server.folder]
    command += ["-v", "+B", "+uf", "+xa", *options]
    if secure:
        command += ["+tls", issued.key, issued.certificate, "--add-cert-file", home / "ca.pem"]
        command += ["--require-peer-cert"]
    else:
        command += ["--disable-tls"]
    command += [str(server.port)]
    with running(command, home / "log") as process:
        wait_until(listening(server.port), home / "log", process)
        yield server


@pytest.fixture
def start_storescp(tmp_path: Path) -> Iterator[Callable[..., StoreScp]]:
    """Starts nodes: `start_storescp("--refuse")` is one that takes no association."""
    with ExitStack() as stack:
        numbers = iter(range(100))

        def start(*options: str, secure: bool = True, issued: Issued | None = None) -> StoreScp:
            home = tmp_path / f"storescp-{next(numbers)}"
            return stack.enter_context(
                running_storescp(home, *options, secure=secure, issued=issued)
            )

        yield start


@pytest.fixture
def storescp(start_storescp: Callable[..., StoreScp]) -> StoreScp:
    return start_storescp()


@dataclass(frozen=True, slots=True)
class OddNode:
    """A running node of pynetdicom, without TLS.

    Attributes:
        folder: the data sets it has, by SOP instance UID.
    """

    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"dicom://{TITLE}@127.0.0.1:{self.port}"

    def stored(self) -> list[bytes]:
        return sorted(path.read_bytes() for path in self.folder.iterdir())


@contextmanager
def running_odd_node(folder: Path, oddity: str) -> Iterator[OddNode]:
    """Start a node; `oddity`: see pynetdicom_node."""
    folder.mkdir()
    node = OddNode(folder, *free_ports(1))
    script, log = Path(__file__).with_name("pynetdicom_node.py"), folder.with_suffix(".log")
    with running([sys.executable, script, folder, str(node.port), oddity], log) as process:
        wait_until(listening(node.port), log, process)
        yield node


@pytest.fixture
def start_odd_node(tmp_path: Path) -> Iterator[Callable[[str], OddNode]]:
    with ExitStack() as stack:
        yield lambda oddity: stack.enter_context(running_odd_node(tmp_path / oddity, oddity))
