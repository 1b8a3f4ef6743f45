"""The fields for every kind of server, and a login from the form to the vault and back."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.errors import LoginRefused, SentBefore
from app.model import Draft, Endpoint, Project, Token
from app.transfer.destination import Credentials
from app.transfer.needs import KINDS, needs
from app.ui import destination_wording
from app.ui.about import AboutDialog
from app.ui.ahead import whole
from app.ui.destination_form import DestinationForm
from app.ui.errand import Errand, Login, try_connection
from app.ui.exporting import Exporting
from app.ui.flow import Flow, Obstacle, Page, Way
from app.ui.pages.send import SendPage
from app.ui.session import Session
from app.ui.threats import ThreatsDialog
from servers.nginx import PASSWORD, Nginx
from ui.finished_package import bag, summary

WRONG = "copper-lantern-never-right"


@pytest.fixture
def form(form: DestinationForm) -> DestinationForm:
    """Asks about a server."""
    form.choose_way(2)
    return form


def type_in(form: DestinationForm, name: str, text: str, qtbot: QtBot) -> None:
    made = form.server.address if name == "address" else form.server.fields.inputs[name]
    made.clear()
    qtbot.keyClicks(made, text)


def shown(form: DestinationForm) -> set[str]:
    return {name for name, made in form.server.fields.inputs.items() if not made.isHidden()}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_asks_for_what_its_dataclasses_have(
    form: DestinationForm, kind: str, qtbot: QtBot
) -> None:
    known = {one.name for one in (*fields(Credentials), *fields(Endpoint))}
    assert {*KINDS[kind].login, *KINDS[kind].endpoint} <= known
    type_in(form, "address", KINDS[kind].example, qtbot)
    assert form.server.chosen == kind
    asked = needs(KINDS[kind].example)
    assert shown(form) == {*asked.login, *asked.endpoint}
    assert form._flow.way is Way.SERVER
    failed = {one.obstacle for one in form._flow.checks if not one.passed}
    assert Obstacle.NO_DESTINATION not in failed


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_and_field_has_a_name_and_secrets_are_not_shown(
    form: DestinationForm, kind: str
) -> None:
    assert destination_wording.kind(kind) != kind
    for name in (*KINDS[kind].login, *KINDS[kind].endpoint):
        made = form.server.fields.inputs[name]
        assert made.accessibleName() == destination_wording.field(name)
        assert name in destination_wording._FIELDS
        if isinstance(made, QLineEdit) and name in KINDS[kind].login:
            is_shown = made.echoMode() is QLineEdit.EchoMode.Normal
            assert is_shown == (name in {"host_key", "key_file", "certificate"})


def test_a_user_in_the_address_asks_for_a_password_and_no_token(
    form: DestinationForm, qtbot: QtBot
) -> None:
    type_in(form, "address", "https://archive.example/in", qtbot)
    assert {"bearer", "password"} & shown(form) == {"bearer"}
    type_in(form, "address", "https://site@archive.example/in", qtbot)
    assert {"bearer", "password"} & shown(form) == {"password"}


def test_what_is_typed_is_the_endpoint_and_the_login(form: DestinationForm, qtbot: QtBot) -> None:
    type_in(form, "address", "s3://bucket/incoming", qtbot)
    type_in(form, "service", "https://s3.archive.example", qtbot)
    type_in(form, "access_key", "site", qtbot)
    type_in(form, "secret_key", WRONG, qtbot)
    box = form.server.fields.inputs["path_style"]
    assert isinstance(box, QCheckBox)
    box.click()
    form.server.limit.setValue(500)
    project = form._flow.draft.project
    assert project.destination == "s3://bucket/incoming"
    assert project.endpoint == Endpoint(
        service="https://s3.archive.example", path_style=True, bytes_per_second=500_000
    )
    assert form.login() == Login({"access_key": "site", "secret_key": WRONG}, remember=False)
    assert WRONG not in repr(form._flow) + repr(form.login())
    form.forget_secrets()
    assert form.login().given == {}


def test_whom_the_project_file_trusts_is_not_changed_by_what_is_typed(
    form: DestinationForm, qtbot: QtBot, tmp_path: Path
) -> None:
    pinned = Endpoint(authority="-----BEGIN CERTIFICATE-----", certificate="ab" * 32)
    project = Project(destination="https://archive.example/in", endpoint=pinned)
    form.show_flow(Flow(Draft((), tmp_path / "package", project), way=Way.SERVER))
    type_in(form, "address", "s3://bucket/incoming", qtbot)
    type_in(form, "region", "eu-west-1", qtbot)
    assert form._flow.draft.project.endpoint == replace(pinned, region="eu-west-1")


@pytest.mark.server
def test_a_login_is_kept_once_the_server_took_it_and_then_stands_for_what_is_not_typed(
    nginx: Nginx, session: Session
) -> None:
    address = nginx.address(room="basic").replace("://", "://site@")
    project = Project(destination=address, endpoint=nginx.endpoint)
    with pytest.raises(LoginRefused):
        try_connection(session, project, Login({"password": WRONG}, remember=True))
    with pytest.raises(LoginRefused):
        try_connection(session, project, Login())
    assert try_connection(session, project, Login({"password": PASSWORD}, remember=True))
    assert try_connection(session, project, Login())
    elsewhere = replace(project, endpoint=replace(nginx.endpoint, service="https://other.example"))
    with pytest.raises(LoginRefused):
        try_connection(session, elsewhere, Login())
    session.close()


def test_a_study_that_was_sent_before_is_asked_about(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    project = Project(destination=str(archive))
    first, second = (bag(tmp_path, name) for name in ("one", "two"))
    draft = Draft((), first, project)
    flow = Flow(draft, page=Page.SEND, way=Way.FOLDER, summary=summary(first))
    for _ in Errand(session, flow, Login())(Token()):
        pass
    flow = replace(flow, draft=replace(draft, package=second), summary=summary(second))
    with pytest.raises(SentBefore):
        list(Errand(session, flow, Login())(Token()))
    page = whole(SendPage(session, flow))
    qtbot.addWidget(page)
    usual = page.primary()
    page.ended(SentBefore(count=1, total=1, day="2031-05-04"))
    assert "were delivered there before" in page.failure.text
    assert page.primary() != usual
    list(Errand(session, flow, Login(), again=True)(Token()))
    assert (archive / "two" / "bagit.txt").is_file()
    exporting, out = Exporting(session.home, page), tmp_path / "receipts.json"
    exporting.save_to(str(out))
    exporting.stop()
    kept = json.loads(out.read_bytes())
    assert sorted(one["receipt"]["package"] for one in kept) == ["one", "two"]
    session.close()


def test_about_leads_to_the_page_on_threats(qtbot: QtBot, tmp_path: Path) -> None:
    about = AboutDialog(None, tmp_path, tmp_path)
    qtbot.addWidget(about)
    about.security.click()
    (page,) = about.findChildren(ThreatsDialog)
    assert "what stops them" in page.text.toPlainText()
    page.close()
