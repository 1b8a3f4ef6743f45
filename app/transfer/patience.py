"""The one limit on waiting for an SSH server, whatever libssh is waiting in.

Its waits know no limit that a person could shorten, so a watcher breaks the connection from
outside, which ends them all.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from ssh.exceptions import BaseSSHError

from app.errors import Unreachable
from app.model import Token

_LOOK = 0.25  # seconds


class Patience:
    """Breaks a connection that was silent for too long, or that nobody wants any more."""

    def __init__(self, line: socket.socket, token: Token, silence: float) -> None:
        self._line, self._token, self._silence = line, token, silence
        self._waiting_since: float | None = None
        self._done = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="ssh-patience")
        self._watcher.start()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Put around every act that may wait for the server; stands still while the token pauses.

        Raises:
            Cancelled: the person asked to stop.
            Unreachable: the connection broke, or was silent for too long.
        """
        self._token.check()
        self._waiting_since = time.monotonic()
        try:
            yield
        except (BaseSSHError, OSError, EOFError) as error:
            self._token.check()
            raise Unreachable from error
        finally:
            self._waiting_since = None

    def cut(self) -> None:
        """Break the connection, from whatever thread; who waits for it stops waiting."""
        with suppress(OSError):  # the other side was quicker
            self._line.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._done.set()
        self._watcher.join()

    def _watch(self) -> None:
        while not self._done.wait(_LOOK):
            since = self._waiting_since
            silent = since is not None and time.monotonic() - since > self._silence
            if silent or self._token.cancelled:
                self.cut()
                return
