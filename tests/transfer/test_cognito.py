"""A login by name and password to a real store, its keys from a stand-in for Amazon Cognito."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.errors import AddressError, CertificateRefused, LoginExpired, LoginRefused, Unreachable
from app.transfer.cognito import admit
from app.transfer.destination import Credentials, Destination, open_destination
from app.transfer.needs import required
from servers.certificates import Authority
from servers.cognito import IDENTITY, PASSWORD, USER, Cognito
from servers.deliveries import QUICK, deliver, is_whole
from servers.swift import SECRET_KEY, Swift
from servers.tls_server import fingerprint_at, server_context

pytestmark = pytest.mark.server

PATIENT = replace(QUICK, silence=20.0)
LOGIN = Credentials(password=PASSWORD)
EXPIRED = b"<Error><Code>ExpiredToken</Code><Message>invented</Message></Error>"
ANSWER = b"HTTP/1.1 400 Bad Request\r\nContent-Length: %d\r\n\r\n%s" % (len(EXPIRED), EXPIRED)


@pytest.fixture
def at_bucket(swift: Swift, cognito: Cognito) -> Callable[..., Destination]:
    def at(login: Credentials = LOGIN, user: str = USER) -> Destination:
        address = f"s3://{user}@{swift.bucket}/incoming/{{identity}}"
        endpoint = cognito.endpoint(swift.endpoint())
        return open_destination(address, login, PATIENT, endpoint)

    return at


def test_a_name_and_a_password_open_the_folder_of_that_login(
    swift, at_bucket, make_package, journal, tmp_path
):
    package = make_package([1000, 2000, 3000])
    receipt = deliver(at_bucket(), package, journal)
    assert is_whole(swift.fetch(tmp_path / "fetched") / IDENTITY / package.name)
    assert receipt.destination == f"s3://{USER}@{swift.bucket}/incoming/%7Bidentity%7D"


def test_the_test_of_the_connection_logs_in_and_leaves_nothing(swift, cognito, at_bucket):
    at_bucket().test()
    assert [act.rpartition(".")[2] for act in cognito.acts] == [
        "InitiateAuth", "GetId", "GetCredentialsForIdentity",
    ]  # fmt: skip
    assert swift.objects() == []


@pytest.mark.parametrize(
    ("login", "user"),
    [(Credentials(password="wrong"), USER), (Credentials(), USER), (LOGIN, "somebody")],
)
def test_a_wrong_name_or_password_is_refused_at_once(cognito, at_bucket, login, user):
    with pytest.raises(LoginRefused):
        at_bucket(login, user).test()
    assert len(cognito.acts) <= 1


def test_a_password_that_must_be_changed_first_is_refused(cognito, at_bucket):
    cognito.new_password = True
    with pytest.raises(LoginRefused):
        at_bucket().test()


def test_keys_that_expire_under_way_are_got_anew_if_they_came_by_a_login(
    swift, cognito, tmp_path, tls_server, make_package, journal
):
    authority = Authority(tmp_path, "Invented Other Authority")
    store = tls_server(server_context(authority.issue()), ANSWER)
    service = f"https://127.0.0.1:{store.port}"
    endpoint = cognito.endpoint(replace(swift.endpoint(), service=service, authority=authority.pem))
    package = make_package([1000])
    address = f"s3://{USER}@{swift.bucket}/in"
    with pytest.raises(Unreachable):
        deliver(open_destination(address, LOGIN, PATIENT, endpoint), package, journal)
    assert len(cognito.acts) == 3 * PATIENT.attempts
    keys = Credentials(access_key="invented", secret_key=SECRET_KEY, session_token="invented")
    with pytest.raises(LoginExpired):
        deliver(
            open_destination(f"s3://{swift.bucket}/in", keys, PATIENT, endpoint), package, journal
        )


def test_a_login_service_nobody_vouches_for_is_told_no_password(swift, cognito):
    endpoint = replace(cognito.endpoint(swift.endpoint()), authority=swift.authority)
    with pytest.raises(CertificateRefused):
        admit(endpoint, USER, LOGIN, 20)
    assert cognito.acts == []


def test_the_certificate_that_is_named_is_the_stores_and_not_the_login_services(swift, cognito):
    endpoint = cognito.endpoint(swift.endpoint())
    address = f"s3://{USER}@{swift.bucket}/in"
    right = replace(endpoint, certificate=fingerprint_at(swift.port))
    open_destination(address, LOGIN, PATIENT, right).test()
    wrong = replace(endpoint, certificate=fingerprint_at(cognito.port))
    with pytest.raises(CertificateRefused):
        open_destination(address, LOGIN, PATIENT, wrong).test()


def test_pools_that_are_not_named_are_asked_for(swift):
    with pytest.raises(AddressError, match="pool"):
        admit(swift.endpoint(), USER, LOGIN, 20)


def test_an_identity_in_the_prefix_needs_a_user():
    with pytest.raises(AddressError, match="identity"):
        open_destination("s3://bucket/private/{identity}")


def test_what_a_person_is_asked_for_depends_on_the_address():
    assert required("s3://site@bucket/in", Credentials()) == ("password",)
    assert required("s3://bucket/in", Credentials()) == ("access_key", "secret_key")
