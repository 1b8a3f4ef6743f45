"""A second SSH server, paramiko's own, for passwords: sshd has none to check without PAM."""

# ruff: noqa: ARG002 - the signatures are paramiko's

from __future__ import annotations

import errno
import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import paramiko
import pytest

PASSWORD = "harbour-lantern-42"


class _Folder(paramiko.SFTPServerInterface):
    """Serves real files below one folder."""

    def __init__(self, server: paramiko.ServerInterface, root: Path) -> None:
        self.root = root
        super().__init__(server)

    def _real(self, path: str) -> Path:
        return self.root / self.canonicalize(path).lstrip("/")

    def list_folder(self, path):
        try:
            return [
                paramiko.SFTPAttributes.from_stat(entry.lstat(), entry.name)
                for entry in self._real(path).iterdir()
            ]
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    def stat(self, path):
        try:
            return paramiko.SFTPAttributes.from_stat(self._real(path).stat())
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    lstat = stat

    def open(self, path, flags, attr):
        handle = paramiko.SFTPHandle(flags)
        try:
            descriptor = os.open(self._real(path), flags, 0o600)
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)
        file = os.fdopen(descriptor, "rb" if flags & os.O_ACCMODE == os.O_RDONLY else "wb")
        handle.readfile = handle.writefile = file
        return handle

    def _do(self, act) -> int:
        try:
            act()
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or errno.EIO)
        return paramiko.SFTP_OK

    def mkdir(self, path, attr):
        return self._do(lambda: self._real(path).mkdir())

    def rmdir(self, path):
        return self._do(lambda: self._real(path).rmdir())

    def remove(self, path):
        return self._do(lambda: self._real(path).unlink())

    def rename(self, oldpath, newpath):
        return self._do(lambda: self._real(oldpath).rename(self._real(newpath)))


@dataclass
class _Gate(paramiko.ServerInterface):
    attempts: list[str]
    allowed: str

    def check_auth_password(self, username, password):
        if self.allowed != "password":
            return paramiko.AUTH_FAILED
        return self._judge(username, password)

    def check_auth_interactive(self, username, submethods):
        self._user = username
        return paramiko.InteractiveQuery("", "", ("Password: ", False))

    def check_auth_interactive_response(self, responses):
        return self._judge(self._user, responses[0])

    def _judge(self, username, password):
        self.attempts.append(f"password of {username}")
        if (username, password) == ("site", PASSWORD):
            return paramiko.AUTH_SUCCESSFUL
        return paramiko.AUTH_FAILED

    def get_allowed_auths(self, username):
        return self.allowed

    def check_channel_request(self, kind, chanid):
        return paramiko.OPEN_SUCCEEDED


@dataclass
class PasswordServer:
    """Listens until closed.

    Attributes:
        folder: the root it serves; `/` there.
        attempts: one entry for each try to log in.
        allowed: how; `password`, or `keyboard-interactive`: the same as a question.
    """

    folder: Path
    attempts: list[str] = field(default_factory=list)
    allowed: str = "password"

    def __post_init__(self) -> None:
        self._key = paramiko.ECDSAKey.generate()
        self._transports: list[paramiko.Transport] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, name="password-server")
        self._thread.start()

    @property
    def address(self) -> str:
        return f"sftp://site@127.0.0.1:{self.port}/"

    @property
    def fingerprint(self) -> str:
        return self._key.fingerprint

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            transport = paramiko.Transport(connection)
            self._transports.append(transport)
            transport.add_server_key(self._key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, _Folder, self.folder)
            transport.start_server(
                event=threading.Event(), server=_Gate(self.attempts, self.allowed)
            )

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        for transport in self._transports:
            transport.close()


@pytest.fixture
def password_server(tmp_path: Path) -> Iterator[PasswordServer]:
    folder = tmp_path / "password-server"
    folder.mkdir()
    server = PasswordServer(folder)
    yield server
    server.close()
