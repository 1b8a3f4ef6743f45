"""Whether SSH works on this computer, tried with a server of our own on loopback."""

from __future__ import annotations

import socket

from app.errors import TrialFailed, Unreachable
from app.transfer.destination import Retry, open_destination

_PATIENCE = 1.0  # seconds


def try_ssh() -> None:
    """Call a server that takes the call and says nothing: it has to be given up.

    Raises:
        TrialFailed: it was not.
    """
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        try:
            open_destination(
                f"sftp://nobody@127.0.0.1:{port}/", retry=Retry(silence=_PATIENCE)
            ).test()
        except Unreachable:
            return
    raise TrialFailed(problem="a server that says nothing was waited for")
