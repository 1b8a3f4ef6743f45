"""A user's name and password for keys to a bucket that are good for an hour: Amazon Cognito.

RSNA's archive gives its sites such logins. A user pool says who it is, an identity pool what that
user may reach; both are asked as AWS documents it (InitiateAuth; GetId, GetCredentialsForIdentity).
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

import httpx

from app.errors import AddressError, LoginRefused, RemoteRefused, Unreachable
from app.model import Endpoint
from app.transfer.destination import Credentials
from app.transfer.web import OtherHosts, failures, refusal

_JSON = "application/x-amz-json-1.1"
_LOGINS = frozenset(
    {
        "NotAuthorizedException",
        "PasswordResetRequiredException",
        "UserNotConfirmedException",
        "UserNotFoundException",
    }
)
_PASSING = frozenset({"InternalErrorException", "TooManyRequestsException"})


@dataclass(frozen=True, slots=True)
class Admission:
    """What a login came to.

    Attributes:
        identity: the user's own name in the identity pool, such as `us-east-1:<uuid>`; a folder of
            the bucket is named so.
    """

    credentials: Credentials = field(repr=False)
    identity: str


def admit(endpoint: Endpoint, user: str, credentials: Credentials, silence: float) -> Admission:
    """Log in with `credentials.password`; gives keys that last for a while.

    Raises:
        LoginRefused: name or password is wrong, or a new password is wanted first.
        AddressError: the pools are not named, or not as AWS names them.
        TransferError: the service cannot be reached, or refuses.
    """
    region, _, name = endpoint.user_pool.partition("_")
    if not (region and name and endpoint.user_pool_client and endpoint.identity_pool):
        raise AddressError(problem="a login by name needs the user and identity pool beside it")
    if not credentials.password:
        raise LoginRefused
    with closing(OtherHosts(endpoint, silence, 1)) as hosts:
        asked = _Pools(hosts, endpoint.login_service, region)
        answer = asked.ask(
            "cognito-idp",
            "AWSCognitoIdentityProviderService.InitiateAuth",
            {
                "AuthFlow": "USER_PASSWORD_AUTH",
                "ClientId": endpoint.user_pool_client,
                "AuthParameters": {"USERNAME": user, "PASSWORD": credentials.password},
            },
        )
        if "ChallengeName" in answer:
            raise LoginRefused
        provider = f"cognito-idp.{region}.amazonaws.com/{endpoint.user_pool}"
        logins = {provider: _of(answer, "AuthenticationResult", "IdToken")}
        service = "AWSCognitoIdentityService"
        pool = {"IdentityPoolId": endpoint.identity_pool, "Logins": logins}
        identity = _of(asked.ask("cognito-identity", f"{service}.GetId", pool), "IdentityId")
        keys = asked.ask(
            "cognito-identity",
            f"{service}.GetCredentialsForIdentity",
            {"IdentityId": identity, "Logins": logins},
        )
    return Admission(
        replace(
            credentials,
            access_key=_of(keys, "Credentials", "AccessKeyId"),
            secret_key=_of(keys, "Credentials", "SecretKey"),
            session_token=_of(keys, "Credentials", "SessionToken"),
        ),
        identity,
    )


@dataclass(frozen=True, slots=True)
class _Pools:
    """Both services; at AWS each has a host of its own."""

    hosts: OtherHosts
    service: str
    region: str

    def ask(self, service: str, act: str, body: dict[str, Any]) -> dict[str, Any]:
        url = self.service or f"https://{service}.{self.region}.amazonaws.com"
        headers = {"X-Amz-Target": act, "Content-Type": _JSON}
        with failures():
            response = self.hosts.client(url).post(f"{url}/", headers=headers, json=body)
        try:
            answer = response.json()
        except ValueError:
            answer = None
        if response.is_success and isinstance(answer, dict):
            return answer
        kind = str(answer.get("__type", "")) if isinstance(answer, dict) else ""
        raise _meaning(kind.rpartition("#")[2], response)


def _meaning(kind: str, response: httpx.Response) -> Exception:
    if kind in _LOGINS:
        return LoginRefused()
    if kind in _PASSING:
        return Unreachable()
    if kind == "ResourceNotFoundException":
        return AddressError(problem="there is no such user or identity pool")
    return refusal(response)


def _of(answer: dict[str, Any], *keys: str) -> str:
    value: Any = answer
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, str) or not value:
        raise RemoteRefused(problem="it does not answer as Amazon Cognito does")
    return value
