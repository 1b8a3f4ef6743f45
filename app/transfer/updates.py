"""Which version of the program is the newest, asked of the server the project file names.

The request holds nothing of the site, not even which version it has; nothing is installed.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from app.errors import RemoteRefused
from app.model import Endpoint
from app.transfer.destination import Credentials
from app.transfer.tls import require_secure, tls_context
from app.transfer.web import failures, open_client, refusal

_VERSION = re.compile(rb"\s*(\d{1,4}(?:\.\d{1,4}){1,3})\s*")
_LONGEST = 64  # bytes
_PATIENCE = 10.0  # seconds


def newest_version(url: str, endpoint: Endpoint = Endpoint()) -> str:  # noqa: B008 - frozen
    """The number that stands at `url`, such as "1.4.0".

    Raises:
        AddressError: it does not begin with https://.
        Unreachable, CertificateRefused, RemoteRefused: and its relatives; RemoteRefused also when
            something else than a number stands there.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    require_secure(parts.scheme, host, endpoint)
    context = tls_context(endpoint, Credentials())
    with (
        open_client(context, host, _PATIENCE, 1) as client,
        failures(),
        client.stream("GET", url) as answer,
    ):
        if not answer.is_success:
            raise refusal(answer)
        content = b""
        for block in answer.iter_bytes(_LONGEST):
            content += block
            if len(content) > _LONGEST:
                break
    found = _VERSION.fullmatch(content)
    if found is None or len(content) > _LONGEST:
        raise RemoteRefused(problem="what stands there is no version number")
    return found[1].decode()
