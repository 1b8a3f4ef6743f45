"""A stand-in for Amazon Cognito: a user pool and an identity pool, over TLS.

There is none to be had for a test. It checks what AWS documents of the three acts, and hands out
the keys of a real store. It shares nothing with the client.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

import pytest

from app.model import Endpoint
from servers.certificates import Authority, Issued
from servers.swift import ACCESS_KEY, SECRET_KEY
from servers.tls_server import server_context

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

    issued: Issued
    authority: str
    new_password: bool = False
    acts: list[str] = field(default_factory=list)
    port: int = 0
    _server: ThreadingHTTPServer | None = None
    _thread: threading.Thread | None = None

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

    def answer(self, act: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
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

    def __enter__(self) -> Self:
        pools = self

        class Handler(BaseHTTPRequestHandler):
            def handle(self) -> None:
                with suppress(OSError):
                    super().handle()

            def log_message(self, *_: object) -> None:
                pass

            def do_POST(self) -> None:
                content = self.rfile.read(int(self.headers["Content-Length"]))
                assert self.headers["Content-Type"] == "application/x-amz-json-1.1"
                status, told = pools.answer(self.headers["X-Amz-Target"], json.loads(content))
                body = json.dumps(told).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.socket = server_context(self.issued).wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, name="tls-server")
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        assert self._server is not None
        assert self._thread is not None
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def cognito(tmp_path: Path) -> Iterator[Cognito]:
    folder = tmp_path / "cognito"
    folder.mkdir()
    authority = Authority(folder, "Invented Login Authority")
    with Cognito(authority.issue(), authority.pem) as pools:
        yield pools
