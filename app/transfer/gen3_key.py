"""The long-lived key of a login to a Gen3 commons, as its portal gives it in credentials.json."""

from __future__ import annotations

import base64
import json
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from app.errors import LoginRefused


@dataclass(frozen=True, slots=True, repr=False)
class ApiKey:
    """A JSON Web Token (RFC 7519); what it says of itself is for the commons to verify."""

    text: str

    @classmethod
    def of(cls, given: str) -> ApiKey:
        """Out of credentials.json whole, or the key alone."""
        try:
            return cls(str(json.loads(given)["api_key"]))
        except (ValueError, TypeError, KeyError):
            return cls(given.strip())

    @property
    def host(self) -> str:
        """Of the commons that gave it.

        Raises:
            LoginRefused: this is no such key.
        """
        try:
            return urlsplit(str(self._claim("iss"))).hostname or ""
        except (LookupError, ValueError, TypeError):
            raise LoginRefused from None

    @property
    def has_expired(self) -> bool:
        with suppress(LookupError, ValueError, TypeError):
            return bool(self._claim("exp") < time.time())
        return False

    def _claim(self, name: str) -> Any:
        payload = self.text.split(".")[1]
        return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))[name]
