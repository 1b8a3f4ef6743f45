"""Storage commitment: a DICOM node takes it upon itself to keep images (PS3.4 annex J).

Its answer comes on the association that asked, or on one that the node opens to us: then it must
know where, and the project file says at which port we wait for it.
"""

from __future__ import annotations

import secrets
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any

from app.errors import RemoteRefused
from app.model import Endpoint, Token
from app.transfer import dimse
from app.transfer.association import Association, Context, Message
from app.transfer.destination import Credentials
from app.transfer.dialer import Dialer
from app.transfer.instances import Instance
from app.transfer.tls import is_loopback

_COMMIT: Context = (dimse.COMMITMENT, dimse.IMPLICIT)
_MOST = 500  # images of one request
_LOOK = 0.1  # seconds
_ON_THE_SAME, _ON_ANOTHER = 2.0, 60.0  # seconds in which the answer should come

Report = tuple[str, set[str]]
"""Of one transaction: the SOP instance UIDs that are kept."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """Asks one node."""

    dialer: Dialer
    endpoint: Endpoint
    credentials: Credentials
    token: Token
    _heard: SimpleQueue[Report] = field(default_factory=SimpleQueue)

    def ask(self, instances: Sequence[Instance]) -> set[str] | None:
        """The SOP instance UIDs that the node promises to keep; None if it does not answer.

        Raises:
            TransferError: it cannot be reached.
            RemoteRefused: nobody may listen at the port that the project names.
        """
        promised: set[str] = set()
        with self._listening() as patience:
            for start in range(0, len(instances), _MOST):
                kept = self._ask(instances[start : start + _MOST], patience)
                if kept is None:
                    return None
                promised |= kept
        return promised

    def _ask(self, instances: Sequence[Instance], patience: float) -> set[str] | None:
        # PS3.5 B.2: a UID of a random number
        transaction = f"2.25.{secrets.randbits(122)}"
        association = self.dialer.open([_COMMIT])
        try:
            context = association.accepted.get(_COMMIT)
            if context is None or not _requested(association, context, transaction, instances):
                return None
            return self._report(association, transaction, patience)
        finally:
            association.release()

    def _report(
        self, association: Association, transaction: str, patience: float
    ) -> set[str] | None:
        """Wait for the answer to this request, wherever it comes from."""
        until = monotonic() + patience
        while monotonic() < until:
            self.token.check()
            message = association.wait(_LOOK)
            if message is not None and message.field == dimse.N_EVENT_REPORT:
                self._heard.put(_report(message.data))
                association.reply(message.context, _thanks(message))
            with suppress(Empty):
                number, kept = self._heard.get(timeout=_LOOK)
                if number == transaction:
                    return kept
        return None

    @contextmanager
    def _listening(self) -> Iterator[float]:
        """Take the node's associations at the port that the project names; gives for how many
        seconds its answer may be waited for."""
        context = self._server_context()
        if not self.endpoint.commitment_port or (context is None and self.dialer.secure):
            yield _ON_THE_SAME
            return
        # a second to load, and few nodes need it
        from pynetdicom import AE, evt  # noqa: PLC0415

        def heard(event: Any) -> tuple[int, None]:
            data = event.request.EventInformation
            self._heard.put(_report(data.getvalue() if data else b""))
            return dimse.SUCCESS, None

        entity = AE(self.endpoint.ae_title)
        entity.network_timeout = self.dialer.silence
        entity.add_supported_context(
            dimse.COMMITMENT, dimse.IMPLICIT, scu_role=False, scp_role=True
        )
        near = is_loopback(self.dialer.place[0])
        place = ("127.0.0.1" if near else "", self.endpoint.commitment_port)
        try:
            entity.start_server(
                place,
                block=False,
                ssl_context=context,
                evt_handlers=[(evt.EVT_N_EVENT_REPORT, heard)],
            )
        except OSError as error:
            problem = "the port for its storage commitment is in use"
            raise RemoteRefused(problem=problem) from error
        try:
            yield _ON_ANOTHER
        finally:
            entity.shutdown()

    def _server_context(self) -> ssl.SSLContext | None:
        """TLS to whoever has a certificate of the authority; None without a certificate of ours."""
        certificate = self.credentials.certificate
        if certificate is None or not self.dialer.secure:
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.verify_mode = ssl.CERT_REQUIRED
        if self.endpoint.authority:
            context.load_verify_locations(cadata=self.endpoint.authority)
        else:
            context.load_default_certs(ssl.Purpose.CLIENT_AUTH)
        passphrase = self.credentials.key_passphrase
        context.load_cert_chain(certificate, self.credentials.key_file, password=passphrase)
        return context


def _requested(
    association: Association, context: int, transaction: str, instances: Sequence[Instance]
) -> bool:
    """Whether the node took the request (PS3.4 annex J.3.2)."""
    command: dimse.Values = {
        dimse.FIELD: dimse.N_ACTION,
        dimse.REQUESTED_CLASS: dimse.COMMITMENT,
        dimse.REQUESTED_INSTANCE: dimse.COMMITMENT_INSTANCE,
        dimse.ACTION: 1,
    }
    named = dimse.encode_references((one.sop_class, one.sop_instance) for one in instances)
    wanted = dimse.encode_identifier({dimse.TRANSACTION: transaction, dimse.COMMITTED: named})
    association.request(context, command, [wanted])
    return association.answer().status == dimse.SUCCESS


def _report(data: bytes) -> Report:
    """What an N-EVENT-REPORT says (PS3.4 table J.3-2)."""
    return dimse.value_of(data, dimse.TRANSACTION), set(dimse.references(data, dimse.COMMITTED))


def _thanks(message: Message) -> dimse.Values:
    return {
        dimse.FIELD: dimse.N_EVENT_REPORT | dimse.REPLY,
        dimse.ANSWERED: message.number,
        dimse.STATUS: dimse.SUCCESS,
    }
