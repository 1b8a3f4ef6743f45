"""A stand-in for Amazon Cognito: a user pool and an identity pool, over TLS.

There is none to be had for a test. It checks what AWS documents of the three acts, and hands out
the keys of a real store. It shares nothing with the client.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from app.model import Endpoint
from servers.certificates import Authority
from servers.json_service import json_service
from servers.swift import ACCESS_KEY, SECRET_KEY

USER, PASSWORD = "site-77", "invented-quiet-heron-5"
USER_POOL, CLIENT = "us-east-1_Inv3nted", "inventedclient"
IDENTITY_POOL = "us-east-1:11111111-2222-3333-4444-555555555555"
IDENTITY = "us-east-1:99999999-8888-7777-6666-555555555555"
_PROVIDER = f"cognito-idp.us-east-1.amazonaws.com/{USER_POOL}"
_ID_TOKEN = "invented.id.token"


@dataclass(slots=True)
class Cognito:
    """Attributes:
    new_password: the pool wants another password first.
    acts: what was asked, in order.
    """

    authority: str
    new_password: bool = False
    acts: list[str] = field(default_factory=list)
    port: int = 0

    def endpoint(self, of_the_store: Endpoint) -> Endpoint:
        """The store's endpoint, met with a login by name."""
        return Endpoint(
            authority=of_the_store.authority + self.authority,
            service=of_the_store.service,
            path_style=True,
            user_pool=USER_POOL,
            user_pool_client=CLIENT,
            identity_pool=IDENTITY_POOL,
            login_service=f"https://127.0.0.1:{self.port}",
        )

    def answer(self, request: BaseHTTPRequestHandler, content: bytes) -> tuple[int, Any]:
        """See `json_service.Answer`."""
        assert request.headers["Content-Type"] == "application/x-amz-json-1.1"
        return self._answer(request.headers["X-Amz-Target"], json.loads(content))

    def _answer(self, act: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.acts.append(act)
        if act == "AWSCognitoIdentityProviderService.InitiateAuth":
            if body["ClientId"] != CLIENT or body["AuthFlow"] != "USER_PASSWORD_AUTH":
                return 400, {"__type": "ResourceNotFoundException"}
            if body["AuthParameters"] != {"USERNAME": USER, "PASSWORD": PASSWORD}:
                return 400, {"__type": "NotAuthorizedException", "message": "Incorrect"}
            if self.new_password:
                return 200, {"ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": "invented"}
            return 200, {"AuthenticationResult": {"IdToken": _ID_TOKEN, "ExpiresIn": 3600}}
        if body.get("Logins") != {_PROVIDER: _ID_TOKEN}:
            return 400, {"__type": "com.amazonaws.cognito#NotAuthorizedException"}
        if act == "AWSCognitoIdentityService.GetId" and body["IdentityPoolId"] == IDENTITY_POOL:
            return 200, {"IdentityId": IDENTITY}
        if act == "AWSCognitoIdentityService.GetCredentialsForIdentity":
            keys = {"AccessKeyId": ACCESS_KEY, "SecretKey": SECRET_KEY, "SessionToken": "invented"}
            return 200, {"IdentityId": body["IdentityId"], "Credentials": keys}
        return 400, {"__type": "ResourceNotFoundException"}


@pytest.fixture
def cognito(tmp_path: Path) -> Iterator[Cognito]:
    folder = tmp_path / "cognito"
    folder.mkdir()
    authority = Authority(folder, "Invented Login Authority")
    pools = Cognito(authority.pem)
    with json_service(authority.issue(), pools.answer) as pools.port:
        yield pools
