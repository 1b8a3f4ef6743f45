"""Delivery to a real sshd through a network that breaks."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import Cancelled, Unreachable
from app.model import Delivered, Progress, Token
from app.transfer.destination import Retry
from servers.deliveries import QUICK, deliver, is_whole, size_of
from servers.fault_proxy import FaultProxy
from servers.sshd import Sshd

pytestmark = pytest.mark.server

IN_FLIGHT = 64 * 32 * 1024  # what was on its way when a connection broke may have to be sent again


@pytest.fixture
def proxy(sshd: Sshd, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    return fault_proxy(sshd.port)


@pytest.mark.parametrize("cuts", [[50], [3_000], [200_000], [1_500_000, 900_000], [3_800_000]])
def test_a_cut_delivery_continues_where_it_stopped(sshd, at_sshd, package, journal, proxy, cuts):
    proxy.cuts = list(cuts)
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)
    assert proxy.cuts == []
    assert proxy.connections == len(cuts) + 1


def test_what_the_server_has_is_not_sent_again(sshd, at_sshd, make_package, journal, proxy):
    package = make_package([50_000] * 100 + [25_000_000])
    proxy.cuts = [3_000_000, 10_000_000, 10_000_000]
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)
    overhead = 0.03 * size_of(package)  # of SSH and SFTP, mostly names of files
    assert proxy.sent <= size_of(package) + overhead + 3 * IN_FLIGHT


@pytest.mark.parametrize("stall_at", [1_000, 1_000_000])
def test_a_stall_counts_as_a_cut(sshd, at_sshd, package, journal, proxy, stall_at):
    proxy.stall_at = stall_at
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)
    assert proxy.connections == 2


def test_a_flipped_bit_does_not_arrive(sshd, at_sshd, package, journal, proxy):
    proxy.flip_at = 1_000_000
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)
    assert proxy.connections == 2


def test_a_lost_last_reply_does_not_send_the_package_twice(sshd, at_sshd, package, journal, proxy):
    proxy.lose_reply_when = (sshd.folder / package.name).exists
    deliver(at_sshd(proxy.port), package, journal)
    assert proxy.lose_reply_when is None
    assert proxy.connections == 2
    assert sshd.written == size_of(package)


def test_a_server_that_stays_away_is_given_up_after_the_set_attempts(
    at_sshd, package, journal, proxy
):
    proxy.refuse = True
    with pytest.raises(Unreachable):
        deliver(at_sshd(proxy.port), package, journal)
    assert proxy.connections == QUICK.attempts


def test_progress_between_cuts_counts_as_a_fresh_start(sshd, at_sshd, make_package, journal, proxy):
    package = make_package([16_000_000])
    proxy.cuts = [3_000_000] * (QUICK.attempts + 1)
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)


@pytest.mark.parametrize("pause", [False, True])
def test_stopping_keeps_what_arrived_and_going_on_sends_the_rest(
    sshd, at_sshd, package, journal, pause
):
    token = Token()
    with pytest.raises(Cancelled):
        for event in at_sshd().deliver(package, journal, token):
            if isinstance(event, Progress) and event.bytes_done > 1_000_000:
                if pause:
                    token.pause()
                token.cancel()
    assert not (sshd.folder / package.name).exists()
    assert size_of(sshd.folder / f"{package.name}.partial") >= 1_000_000
    deliver(at_sshd(), package, journal)
    assert is_whole(sshd.folder / package.name)


def test_stopping_while_the_server_is_silent_does_not_wait_for_it(at_sshd, package, journal, proxy):
    proxy.stall_at = 1_000  # in the middle of the login
    token = Token()
    cancelling = _when(proxy.mark(1), token.cancel)
    patient = Retry(attempts=1, silence=3600)
    with pytest.raises(Cancelled):
        deliver(at_sshd(proxy.port, patient), package, journal, token)
    cancelling.join()


def test_a_send_into_a_full_line_is_not_waited_for_either(
    sshd, at_sshd, make_package, journal, proxy
):
    package = make_package([40_000_000])  # more than the buffers of both sides
    proxy.stall_at = 5_000_000
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)


def _when(event, act):
    thread = threading.Thread(target=lambda: (event.wait(), act()))
    thread.start()
    return thread


_SENDER = """
import sys
from pathlib import Path
from app.model import Token
from app.transfer.destination import Credentials, Retry, open_destination
from app.transfer.journal import Journal

address, key_file, host_key, package, journal = sys.argv[1:]
login = Credentials(key_file=Path(key_file), host_key=host_key)
for _ in open_destination(address, login, Retry()).deliver(
    Path(package), Journal(Path(journal)), Token()
):
    pass
"""


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 1.0])
def test_a_killed_sender_continues_when_it_is_started_again(
    sshd, at_sshd, package, journal, proxy, share
):
    moment = proxy.mark(int(size_of(package) * share))
    arguments = [sshd.address(proxy.port), sshd.key_file, sshd.fingerprint, package, journal.folder]
    root = Path(__file__).parents[2]
    sender = subprocess.Popen([sys.executable, "-c", _SENDER, *map(str, arguments)], cwd=root)
    moment.wait()
    sender.kill()
    sender.wait()
    deliver(at_sshd(proxy.port), package, journal)
    assert is_whole(sshd.folder / package.name)


def test_every_connection_is_closed_when_the_caller_loses_interest(at_sshd, package, journal):
    events = at_sshd().deliver(package, journal, Token())
    assert not isinstance(next(events), Delivered)
    events.close()
    # the fixture sees that no thread is left
