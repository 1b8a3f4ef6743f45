"""The forms of a server and of a drive, from the keyboard alone and for a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.errors import UnknownHost
from app.model import Draft, Project
from app.transfer.needs import KINDS, needs
from app.ui import theme
from app.ui.ahead import whole
from app.ui.destination_form import DestinationForm
from app.ui.flow import Flow, Page, Way
from app.ui.form_parts import FormScroll
from app.ui.pages.confirm import ConfirmPage
from app.ui.server_form import ServerForm
from app.ui.session import Session
from ui.fitting import cut_off
from ui.mnemonics import letter, shown, twice
from ui.other_words import german, longest

WITHOUT_USER = {"https": "https://archive.example/in", "s3": "s3://bucket/in"}
ADDRESSES = [*(one.example for one in KINDS.values()), *WITHOUT_USER.values()]


def unfolded(form: ServerForm, address: str) -> ServerForm:
    """All that it can show at an address."""
    form.is_remembered = lambda _: True
    form.show_project(Project(destination=address))
    if address.startswith("sftp"):
        form.show_test(UnknownHost(fingerprint=f"SHA256:{'W' * 43}"))
    return form


def stops(form: QWidget) -> list[QWidget]:
    """Where the tab key stops in it."""
    found, one = [], form.nextInFocusChain()
    while one is not form:
        asked = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if asked and form.isAncestorOf(one) and one.isVisibleTo(form) and one.isEnabled():
            found.append(one)
        one = one.nextInFocusChain()
    return found


def is_inside(one: QWidget) -> bool:
    """A part of a field that is asked itself."""
    above = one.parentWidget()
    return isinstance(above, QAbstractSpinBox | QComboBox)


def led_to(form: QWidget) -> set[QWidget]:
    """What a letter leads to."""
    led = set()
    for part in shown(form):
        goal = part.buddy() if isinstance(part, QLabel) else part
        if letter(part.text()) and goal is not None:
            led.add(goal)
    return led


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_part_of_a_server_has_a_letter_of_its_own(form: DestinationForm, address: str) -> None:
    form.choose_way(2)
    server = unfolded(form.server, address)
    assert twice(*(part.text() for part in shown(server))) == {}
    led = led_to(server)
    for one in stops(server):
        is_beside = isinstance(one, QAbstractButton) and one.text() == "Choose…"  # Tab leads there
        assert one in led or is_beside or is_inside(one), one.accessibleName()


@pytest.mark.parametrize("recipients", [(), ("age1invented",)])
def test_each_part_of_a_drive_has_a_letter_of_its_own(
    form: DestinationForm, recipients: tuple[str, ...]
) -> None:
    form.choose_way(3)
    form.drive.show_project(Project(recipients=recipients, viewer_copy=True), "")
    assert twice(*(part.text() for part in shown(form.drive))) == {}
    assert set(stops(form.drive)) <= led_to(form.drive)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_letter_of_a_server_takes_that_of_a_button_of_the_page(
    qtbot: QtBot, session: Session, tmp_path: Path, address: str
) -> None:
    """Two captions may share one: the next press leads to the other. A button with a letter that
    is not its own alone would no longer be pressed by it."""
    draft = Draft((), tmp_path / "package", Project(destination=address))
    page = whole(ConfirmPage(session, Flow(draft, page=Page.CONFIRM, way=Way.SERVER)))
    qtbot.addWidget(page)
    page.load(page.flow)
    unfolded(page.destination.server, address)
    texts = [part.text() for part in shown(page)]
    more = twice(*texts, page.primary()[0], "&Back")
    acting = {letter(part.text()) for part in shown(page) if isinstance(part, QAbstractButton)}
    assert more.keys() & {*acting, letter(page.primary()[0]), "b"} == set()
    page.stop()
    session.close()


def test_a_letter_leads_into_a_field_and_sets_a_button_going(
    form: DestinationForm, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(form):
        form.activateWindow()
    alt = Qt.KeyboardModifier.AltModifier
    tried: list[bool] = []
    form.test_asked.connect(lambda: tried.append(True))
    QTest.keyClick(form, Qt.Key.Key_V, alt)
    qtbot.waitUntil(form.server.isVisible)  # a button goes down first, and then up
    QTest.keyClick(form, Qt.Key.Key_A, alt)
    QTest.keyClicks(form.server.address, "sftp://site@archive.example/in")
    for key, field in (
        (Qt.Key.Key_I, form.server.host_key),
        (Qt.Key.Key_L, form.server.key_file),
        (Qt.Key.Key_R, form.server.fields.inputs["key_passphrase"]),
        (Qt.Key.Key_W, form.server.fields.inputs["password"]),
        (Qt.Key.Key_D, form.server.kind),
        (Qt.Key.Key_M, form.server.limit),
    ):
        QTest.keyClick(form, key, alt)
        assert field.hasFocus()
    QTest.keyClick(form, Qt.Key.Key_H, alt)
    qtbot.waitUntil(form.server.remember.isChecked)
    QTest.keyClick(form, Qt.Key.Key_T, alt)
    qtbot.waitUntil(lambda: bool(tried))
    QTest.keyClick(form, Qt.Key.Key_Y, alt)
    qtbot.waitUntil(form.drive.isVisible)


def test_a_letter_leads_to_what_the_page_does_not_show_yet(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    draft = Draft((), tmp_path / "package", Project(destination="sftp://site@archive.example/in"))
    page = whole(ConfirmPage(session, Flow(draft, page=Page.CONFIRM, way=Way.SERVER)))
    qtbot.addWidget(page)
    page.load(page.flow)
    page.resize(760, 400)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    QApplication.processEvents()
    password = page.destination.server.fields.inputs["password"]
    QTest.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert password.hasFocus()
    assert page.rect().contains(QRect(password.mapTo(page, QPoint()), password.size()))
    page.stop()
    session.close()


@pytest.mark.parametrize("address", [*ADDRESSES, "drive"])
def test_tab_goes_through_a_form_as_it_is_read_and_every_stop_has_a_name(
    form: DestinationForm, qtbot: QtBot, address: str
) -> None:
    form.resize(900, 900)
    form.choose_way(3 if address == "drive" else 2)
    part = form.drive if address == "drive" else unfolded(form.server, address)
    qtbot.waitUntil(lambda: part.height() > 100)
    found = [one for one in stops(part) if not is_inside(one)]
    assert len(found) > 4
    for one in found:
        assert one.accessibleName() or (isinstance(one, QAbstractButton) and one.text())
    places = [one.mapTo(part, QPoint(0, one.height() // 2)) for one in found]
    for before, after in pairwise(places):
        is_same_line = abs(before.y() - after.y()) < 8
        assert after.x() > before.x() if is_same_line else after.y() > before.y()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_server_asks_in_the_order_its_protocol_names(form: DestinationForm, address: str) -> None:
    form.resize(900, 900)
    form.choose_way(2)
    server = unfolded(form.server, address)
    server.layout().activate()
    asked, made = needs(address), server.fields.inputs
    heights = [made[name].mapTo(server, QPoint()).y() for name in (*asked.login, *asked.endpoint)]
    assert heights == sorted(set(heights))


def test_the_fields_begin_at_one_place_whatever_the_kind(form: DestinationForm) -> None:
    form.resize(900, 900)
    form.choose_way(2)
    begins = set()
    for address in ADDRESSES:
        server = unfolded(form.server, address)
        server.layout().activate()
        begins |= {
            one.mapTo(server, QPoint()).x()
            for one in (server.kind, server.address, server.limit, *server.fields.inputs.values())
            if one.isVisibleTo(server)
        }
    assert len(begins) == 1


@pytest.mark.parametrize("words", [None, german, longest])
def test_the_smallest_window_has_room_for_all_that_a_server_asks_and_says(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    tmp_path: Path,
    words: Callable[[], QTranslator] | None,
) -> None:
    theme.wear(qapp, dark=False)
    translator = words() if words else None
    if translator is not None:
        qapp.installTranslator(translator)
    try:
        draft = Draft((), tmp_path / "package", Project(destination=ADDRESSES[0]))
        page = whole(ConfirmPage(session, Flow(draft, page=Page.CONFIRM, way=Way.SERVER)))
        qtbot.addWidget(page)
        theme.dress(page)
        page.load(page.flow)
        page.resize(884, 560)  # as the window leaves it at 1024 x 700
        page.show()
        for address in ADDRESSES:
            unfolded(page.destination.server, address)
            for _ in range(5):  # a layout that asks another for its height takes several turns
                QApplication.sendPostedEvents()
                QApplication.processEvents()
            assert list(cut_off(page.destination)) == []
            assert page.findChild(FormScroll).horizontalScrollBar().maximum() == 0
        page.stop()
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)
        session.close()
