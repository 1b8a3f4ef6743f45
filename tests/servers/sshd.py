"""A real OpenSSH server on loopback, SFTP only, own keys and config (apt: openssh-server)."""

from __future__ import annotations

import getpass
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from servers.processes import free_ports, program, running, wait_until

_SFTP_SERVER = "/usr/lib/openssh/sftp-server"  # openssh-sftp-server; not in PATH by design

# SHLVL keeps bash from reading the .bashrc of whoever runs the tests
_CONFIG = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {home}/host_key
PidFile {home}/sshd.pid
AuthorizedKeysFile {home}/authorized_keys
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
AllowTcpForwarding no
X11Forwarding no
PermitTTY no
LogLevel VERBOSE
SetEnv SHLVL=2
{subsystem}
{settings}
ForceCommand exec {sftp_server} -e -l INFO {options} 2>>{home}/sftp.log
"""


@dataclass(frozen=True, slots=True)
class Sshd:
    """A running server.

    Attributes:
        folder: where it lets packages be laid; every path of the machine is within its reach.
        key_file: the private key it accepts.
        fingerprint: of its host key, `SHA256:...`.
    """

    home: Path
    port: int

    @property
    def user(self) -> str:
        return getpass.getuser()

    @property
    def folder(self) -> Path:
        return self.home / "incoming"

    @property
    def key_file(self) -> Path:
        return self.home / "user_key"

    @property
    def known_hosts(self) -> Path:
        return self.home / "known_hosts"

    @property
    def fingerprint(self) -> str:
        shown = _run("ssh-keygen", "-lf", self.home / "host_key.pub")
        return shown.split()[1]

    def address(self, port: int | None = None, folder: Path | None = None) -> str:
        """The sftp address of a folder there, through another port if one is given."""
        path = quote(str(folder or self.folder))
        return f"sftp://{self.user}@127.0.0.1:{port or self.port}{path}"

    @property
    def log(self) -> str:
        """What sshd itself says: connections and logins."""
        return (self.home / "log").read_text("utf-8", "replace")

    @property
    def file_log(self) -> str:
        """What the sessions did to files; one that is cut off may not say its last."""
        return (self.home / "sftp.log").read_text("utf-8", "replace")

    @property
    def written(self) -> int:
        """Bytes written to files, as each was closed."""
        return sum(int(n) for n in re.findall(r"bytes read \d+ written (\d+)", self.file_log))


@contextmanager
def running_sshd(
    home: Path, options: str = "", *, subsystem: bool = True, settings: str = ""
) -> Iterator[Sshd]:
    """Start a server below `home`.

    Args:
        options: sftp-server's (`-R`: read only).
        settings: lines of sshd_config(5).
    """
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # privilege separation asks for it
    home.mkdir(parents=True)
    for name in ("host_key", "user_key", "other_key"):
        _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", home / name)
    shutil.copy(home / "user_key.pub", home / "authorized_keys")
    server = Sshd(home, *free_ports(1))
    server.folder.mkdir()
    kind, key = (home / "host_key.pub").read_text().split()[:2]
    server.known_hosts.write_text(f"[127.0.0.1]:{server.port} {kind} {key}\n")
    config = home / "sshd_config"
    config.write_text(
        _CONFIG.format(
            port=server.port,
            home=home,
            options=options,
            sftp_server=_SFTP_SERVER,
            subsystem=f"Subsystem sftp {_SFTP_SERVER}" if subsystem else "",
            settings=settings,
        )
    )
    log, pid = home / "log", home / "sshd.pid"  # which is there once it listens
    command = [program("sshd", "openssh-server"), "-D", "-e", "-f", config]
    with running(command, log) as process:
        wait_until(pid.exists, log, process)
        yield server


@pytest.fixture
def start_sshd(tmp_path: Path) -> Iterator[Callable[..., Sshd]]:
    """Starts servers: `start_sshd("-R")` is one that takes nothing."""
    with ExitStack() as stack:
        numbers = iter(range(100))

        def start(options: str = "", **how: Any) -> Sshd:
            home = tmp_path / f"sshd-{next(numbers)}"
            return stack.enter_context(running_sshd(home, options, **how))

        yield start


@pytest.fixture
def sshd(start_sshd: Callable[..., Sshd]) -> Sshd:
    """A running server that takes files."""
    return start_sshd()


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
