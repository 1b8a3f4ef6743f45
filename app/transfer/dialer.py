"""Opens associations to one DICOM node, and says why it cannot."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable
from contextlib import suppress
from weakref import WeakSet

from app.errors import TransferError, Unreachable
from app.transfer.association import Association, Context, Parties
from app.transfer.tls import TlsContext, why

_MOMENT = 2.0  # seconds in which a server that refuses a certificate says so


class Dialer:
    """Opens associations, from whatever thread, and can break them all.

    Args:
        place: host and port.
        context: None for no encryption.
        silence: seconds without an answer after which the node counts as gone.
    """

    def __init__(
        self, place: tuple[str, int], parties: Parties, context: TlsContext | None, silence: float
    ) -> None:
        self.place, self.silence = place, silence
        self._parties, self._context = parties, context
        self._lines: WeakSet[socket.socket] = WeakSet()
        self._turn = threading.Lock()
        self._over = False

    @property
    def secure(self) -> bool:
        return self._context is not None

    def open(self, contexts: Iterable[Context]) -> Association:
        """An association that proposes these contexts; release it.

        Raises:
            TransferError: name, certificate, either side's AE title, or network.
        """
        with self._turn:  # one after another: Orthanc hangs when several shake hands at once
            line = self._connect()
            try:
                return Association(line, self._parties, contexts)
            except Unreachable as error:
                line.close()
                raise (error.__cause__ and self._reason()) or error from error.__cause__
            except BaseException:
                line.close()
                raise

    def cut(self) -> None:
        """Break every connection, for good; who waits for one stops waiting."""
        self._over = True
        for line in list(self._lines):
            with suppress(OSError):
                # not SSLSocket's own: it takes away what the waiting thread works with
                socket.socket.shutdown(line, socket.SHUT_RDWR)

    def _connect(self) -> socket.socket:
        if self._over:
            raise Unreachable
        try:
            line = socket.create_connection(self.place, self.silence)
        except (OSError, UnicodeError) as error:
            raise why(error) from error
        try:
            # each request waits for its answer: nothing is gained by waiting for more to send
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._context is not None:
                line = self._context.wrap_socket(line, server_hostname=self.place[0])
        except OSError as error:
            line.close()
            raise why(error) from error
        self._lines.add(line)
        return line

    def _reason(self) -> TransferError | None:
        """Whether it was our certificate: over TLS 1.3 the node judges it only after we think that
        all is well, and what we send meanwhile drives its reason out."""
        if self._context is None:
            return None
        try:
            line = self._connect()
        except TransferError:
            return None
        with line:
            line.settimeout(_MOMENT)
            try:
                line.recv(1)
            except OSError as error:
                reason = why(error)
                return None if isinstance(reason, Unreachable) else reason
        return None
