"""Delivery to a Gen3 commons: a stand-in of its routes before a real object store."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import bagit
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.dictionary import pinned
from app.clinical.tsv import Row, header_line, row_line
from app.errors import (
    AddressError,
    Cancelled,
    CertificateRefused,
    LoginExpired,
    LoginRefused,
    NotAsSent,
    NotReadYet,
    PackageError,
    RemoteRefused,
    Unreachable,
)
from app.model import Stage, Token
from app.transfer.consignment import read_consignment
from app.transfer.destination import Credentials, Destination, Retry, open_destination
from app.transfer.gen3 import PART as DEFAULT_PART
from app.transfer.gen3 import Gen3 as Gen3Destination
from app.transfer.journal import Journal
from app.transfer.series_zip import measured, regrouped, series_zips
from servers.deliveries import QUICK, at_the_end, deliver
from servers.fault_proxy import FaultProxy
from servers.gen3 import LOGIN, PROJECT, Gen3
from servers.image_packages import write_image
from servers.tls_server import fingerprint_at

pytestmark = pytest.mark.server

PART = 1 << 18
PATIENT = replace(QUICK, silence=20.0)  # the commons judges and signs, on a machine that is busy
BATCH = "RSNA_20250131"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Two patients, three series: two small ones, one of six parts; and a report without a node."""
    return make_submission(tmp_path / "out" / "900001-2031-05-04", [3, 2, 6])


def make_submission(package: Path, images: list[int]) -> Path:
    tables: dict[str, list[Row]] = {
        "dataset": [
            {"type": "dataset", "submitter_id": BATCH, "projects.code": "R1",
             "data_contributor": "RSNA", "data_description": BATCH}],
        "core_metadata_collection": [
            {"type": "core_metadata_collection", "submitter_id": BATCH, "title": BATCH,
             "projects.code": "R1"}],
    }  # fmt: skip
    for number, count in enumerate(images):
        case, study, series = f"900001-00000{number % 2}", f"2.25.10{number}", f"2.25.20{number}"
        for instance in range(count):
            uids = (study, series, f"2.25.30{number}{instance:03}")
            path = package / case / study / series / f"{uids[2]}.dcm"
            pixels = bytes([number]) * (2000 * (150 if count > 5 else 5))
            write_image(path, uids, pixels, "1.2.840.10008.1.2.1")
        _describe(tables, case, study, series, count)
    report = ("2.25.100", "2.25.299", "2.25.399")
    write_image(package / "900001-000000" / "/".join(report[:2]) / "2.25.399.dcm", report,
                b"1" * 2000, "1.2.840.10008.1.2.1")  # fmt: skip
    (package / "clinical").mkdir()
    for node, rows in tables.items():
        described = pinned().nodes[node]
        text = header_line(described) + "".join(row_line(described, row) for row in rows)
        (package / "clinical" / f"{node}_{BATCH}.tsv").write_text(text, newline="\n")
    bagit.make_bag(str(package), checksums=["sha256"])
    return package


def _describe(tables: dict[str, list[Row]], case: str, study: str, series: str, count: int) -> None:
    cases = tables.setdefault("case", [])
    if case not in {row["submitter_id"] for row in cases}:
        cases.append({"type": "case", "submitter_id": case, "datasets.submitter_id": (BATCH,),
                      "case_ids": (case,), "sex": "Female"})  # fmt: skip
    tables.setdefault("imaging_study", []).append(
        {"type": "imaging_study", "submitter_id": study, "cases.submitter_id": case,
         "datasets.submitter_id": (BATCH,), "case_ids": (case,), "study_uid": study}
    )  # fmt: skip
    tables.setdefault("ct_series_file", []).append(
        {"type": "ct_series_file", "submitter_id": series, "imaging_studies.submitter_id": study,
         "core_metadata_collections.submitter_id": BATCH, "case_ids": (case,),
         "data_category": "CT", "data_format": "DCM", "data_type": "DICOM", "series_uid": series,
         "number_of_instances": count}
    )  # fmt: skip


@pytest.fixture
def at_gen3(gen3: Gen3) -> Callable[..., Destination]:
    def at(
        login: Credentials | None = None, retry: Retry = PATIENT, patience: float = 20
    ) -> Destination:
        opened = open_destination(gen3.address, login or gen3.login, retry, gen3.endpoint)
        assert isinstance(opened, Gen3Destination)
        return replace(opened, part=PART, indexing=patience)

    return at


@pytest.fixture
def proxy(gen3: Gen3, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    """Between us and the store that the commons' URLs lead to."""
    made = fault_proxy(gen3.swift.port)
    gen3.store_port = made.port
    return made


def arrived(gen3: Gen3, package: Path, *, tidy: bool = True) -> bool:
    """Every image is in the ZIP that its series' row names; and, if tidy, no upload is open."""
    rows = [row for (node, _), row in gen3.entities.items() if node == "ct_series_file"]
    found: dict[str, bytes] = {}
    for row in rows:
        data = fetch(gen3, row["object_id"], row["file_name"])
        assert _md5(data) == row["md5sum"]
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            assert zipped.testzip() is None
            found |= {Path(name).name: zipped.read(name) for name in zipped.namelist()}
    sent = {path.name: path.read_bytes() for path in package.rglob("*.dcm")}
    del sent["2.25.399.dcm"]
    return found == sent and not (gen3.swift.uploads() and tidy)


def fetch(gen3: Gen3, guid: str, name: str) -> bytes:
    judge, bucket = gen3.swift.judge(), gen3.swift.bucket
    return bytes(judge.get_object(Bucket=bucket, Key=f"{guid}/{name}")["Body"].read())


def _md5(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def twice(gen3: Gen3) -> list[str]:
    return [key for key, times in Counter(gen3.swift.puts()).items() if times > 1]


def test_images_arrive_as_a_zip_a_series_and_the_tables_name_them(gen3, at_gen3, package, journal):
    receipt = deliver(at_gen3(), package, journal)
    assert arrived(gen3, package)
    assert twice(gen3) == []
    assert Counter(node for node, _ in gen3.entities) == {
        "dataset": 1, "core_metadata_collection": 1, "case": 2, "imaging_study": 3,
        "ct_series_file": 3,
    }  # fmt: skip
    assert receipt.files == 11
    assert "1 series for which it has no table were not sent" in receipt.confirmed_by


def test_tables_are_judged_before_a_byte_is_sent(gen3, at_gen3, package, journal):
    gen3.refused_values = {"Female"}
    with pytest.raises(RemoteRefused, match=r"table case, row 900001-00000\d: INVALID_VALUE sex"):
        deliver(at_gen3(), package, journal)
    assert gen3.entities == {}
    assert gen3.swift.objects() == []


def test_delivering_again_sends_no_byte_and_yields_a_receipt(gen3, at_gen3, package, journal):
    deliver(at_gen3(), package, journal)
    before, records = gen3.swift.puts(), dict(gen3.records)
    deliver(at_gen3(), package, journal)
    assert gen3.swift.puts() == before
    assert gen3.records == records


def test_without_its_journal_a_delivery_finds_what_is_there_by_its_md5(
    gen3, at_gen3, package, journal
):
    deliver(at_gen3(), package, journal)
    before = gen3.swift.puts()
    deliver(at_gen3(), package, replace(journal, folder=journal.folder / "other"))
    assert gen3.swift.puts() == before
    assert len(gen3.records) == 3


@pytest.mark.parametrize("cuts", [[5_000], [100_000, 400_000, 900_000]])
def test_a_cut_delivery_continues_where_it_stopped(gen3, at_gen3, package, journal, proxy, cuts):
    proxy.cuts = list(cuts)
    deliver(at_gen3(), package, journal)
    assert proxy.cuts == []
    assert arrived(gen3, package)
    assert len(gen3.records) == 3


@pytest.mark.parametrize("path", ["/user/data/upload", "/user/data/multipart/init"])
def test_a_record_whose_name_was_lost_on_the_way_does_not_stay_empty(
    gen3, at_gen3, package, journal, path
):
    gen3.losing = {path}
    deliver(at_gen3(), package, journal)
    assert gen3.losing == set()
    assert len(gen3.records) == 3
    assert all(record["hashes"] for record in gen3.records.values())


def test_an_upload_whose_end_was_not_heard_of_is_not_sent_again(gen3, at_gen3, package, journal):
    gen3.losing = {"/user/data/multipart/complete"}
    deliver(at_gen3(), package, journal)
    assert gen3.losing == set()
    assert arrived(gen3, package)
    assert twice(gen3) == []


@pytest.mark.parametrize("path", ["/multipart/upload", "/multipart/complete"])
def test_an_upload_in_parts_that_expired_is_begun_anew(gen3, at_gen3, package, journal, path):
    gen3.expiring = {path}
    gen3.looks_until_read = 0
    deliver(at_gen3(patience=0), package, journal)
    assert gen3.expiring == set()
    assert arrived(gen3, package)
    assert len(gen3.records) == 3


def test_a_login_that_may_not_delete_delivers_all_the_same(gen3, at_gen3, package, journal):
    gen3.rights.remove("delete")
    gen3.misread = {"900001-000001/2.25.101/2.25.201.zip"}
    deliver(at_gen3(), package, journal)
    assert arrived(gen3, package)
    assert len(gen3.records) == 4


def test_a_stall_counts_as_a_cut(gen3, at_gen3, package, journal, proxy):
    proxy.stall_at = 200_000
    deliver(at_gen3(retry=replace(QUICK, attempts=20, silence=3.0)), package, journal)
    assert proxy.stall_at is None
    assert arrived(gen3, package, tidy=False)  # a busy commons may count as silent


def test_a_byte_flipped_on_the_way_does_not_arrive(gen3, at_gen3, package, journal, proxy):
    proxy.flip_at = 200_000
    deliver(at_gen3(), package, journal)
    assert proxy.flip_at is None
    assert arrived(gen3, package)


def test_what_the_archive_read_differently_is_sent_again(gen3, at_gen3, package, journal):
    gen3.misread = {"900001-000001/2.25.101/2.25.201.zip"}
    deliver(at_gen3(), package, journal)
    assert arrived(gen3, package)
    assert len(gen3.records) == 3


def test_an_archive_that_always_reads_something_else_is_found_out(gen3, at_gen3, package, journal):
    class Always(set):
        def discard(self, _: object) -> None:
            pass

    gen3.misread = Always({"900001-000001/2.25.101/2.25.201.zip"})
    with pytest.raises(NotAsSent):
        deliver(at_gen3(), package, journal)
    assert "case" not in {node for node, _ in gen3.entities}


def test_an_archive_that_reads_late_is_waited_for_and_then_asked_later(
    gen3, at_gen3, package, journal
):
    gen3.looks_until_read = 10_000
    with pytest.raises(NotReadYet):
        deliver(at_gen3(patience=0, retry=replace(PATIENT, attempts=1)), package, journal)
    before = gen3.swift.puts()
    gen3.looks_until_read = 0
    deliver(at_gen3(), package, journal)
    assert gen3.swift.puts() == before
    assert arrived(gen3, package)


def test_an_expired_access_token_is_renewed(gen3, at_gen3, package, journal):
    gen3.uses_of_a_token = 7
    deliver(at_gen3(), package, journal)
    assert gen3.asked.count(f"POST {LOGIN}") > 2
    assert arrived(gen3, package)


def test_an_expired_url_is_asked_for_anew(gen3, at_gen3, package, journal, monkeypatch):
    expired: list[str] = []
    whole = Gen3.url

    def url(commons: Gen3, act: str, guid: str, **more: object) -> str:
        commons.url_life = 1 if len(expired) < 2 else 3600
        made = whole(commons, act, guid, **more)
        if commons.url_life == 1:
            expired.append(made)
            time.sleep(2.5)
        return made

    monkeypatch.setattr(Gen3, "url", url)
    deliver(at_gen3(), package, journal)
    assert len(expired) == 2
    assert arrived(gen3, package)


def test_a_table_too_long_for_one_request_goes_in_pieces(gen3, at_gen3, package, journal):
    gen3.most_rows = 1
    deliver(at_gen3(), package, journal)
    assert arrived(gen3, package)


def test_a_killed_delivery_is_taken_up_by_another_process(
    gen3, at_gen3, package, journal, proxy, tmp_path
):
    for mark in (100_000, 700_000):
        reached = proxy.mark(proxy.sent + mark)
        sending = sender(gen3, package, journal, tmp_path, PART)
        reached.wait(60)
        sending.kill()
        sending.wait()
    deliver(at_gen3(), package, journal)
    assert arrived(gen3, package, tidy=False)  # killed while it began one, nobody has its number
    assert len(gen3.records) == 3


def test_memory_does_not_grow_with_the_images(gen3, tmp_path, journal):
    package = make_submission(tmp_path / "large", [40] * 4)
    output, _ = sender(gen3, package, journal, tmp_path, DEFAULT_PART).communicate()
    assert arrived(gen3, package)
    assert int(output) < 150 * 1024  # KiB


def sender(
    gen3: Gen3, package: Path, journal: Journal, folder: Path, part: int
) -> subprocess.Popen[str]:
    """Another process that delivers, and tells its largest memory at the end."""
    script, authority = folder / "send.py", folder / "authority.pem"
    script.write_text(_SEND)
    authority.write_text(gen3.endpoint.authority)
    arguments = [gen3.address, package, journal.folder, authority, part]
    return subprocess.Popen(
        [sys.executable, script, *map(str, arguments)],
        env={"API_KEY": gen3.login.api_key, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
        text=True,
    )


_SEND = """
import os, sys
from dataclasses import replace
from pathlib import Path
from app.model import Endpoint, Token
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal

address, package, journal, authority, part = sys.argv[1:]
destination = open_destination(
    address, Credentials(api_key=os.environ["API_KEY"]), None,
    Endpoint(authority=Path(authority).read_text()),
)
destination = replace(destination, part=int(part))
for _ in destination.deliver(Path(package), Journal(Path(journal)), Token()):
    pass
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def test_a_person_can_stop_it_and_go_on_later(gen3, at_gen3, package, journal):
    token = Token()
    with pytest.raises(Cancelled):
        for event in at_gen3().deliver(package, journal, token):
            if at_the_end(event, Stage.SEND):
                token.cancel()
    before = gen3.swift.puts()
    deliver(at_gen3(), package, journal)
    assert gen3.swift.puts() == before
    assert arrived(gen3, package)


def test_stopping_while_the_commons_is_silent_does_not_wait_for_it(gen3, at_gen3, package, journal):
    gen3.silent = {"/user/data/multipart/upload"}
    token = Token()
    stopping = threading.Thread(target=lambda: (gen3.silenced.wait(), token.cancel()))
    stopping.start()
    with pytest.raises(Cancelled):
        deliver(at_gen3(retry=Retry(attempts=1, silence=3600)), package, journal, token)
    stopping.join()


def test_a_good_login_passes_the_test_of_the_connection_and_leaves_nothing(gen3, at_gen3):
    at_gen3().test()
    assert gen3.records == {}


def test_credentials_json_is_taken_as_the_portal_gives_it(gen3, at_gen3):
    text = json.dumps({"api_key": gen3.login.api_key, "key_id": "1"}, indent=1)
    at_gen3(Credentials(api_key=text)).test()


def test_a_login_that_may_not_submit_is_told_so(gen3, at_gen3):
    gen3.rights = ["read"]
    with pytest.raises(RemoteRefused, match="no right to submit to /programs/Open/projects/R1"):
        at_gen3().test()


def test_a_login_that_may_not_upload_is_told_so(gen3, at_gen3):
    gen3.may_upload = False
    gen3.rights.remove("write-storage")
    with pytest.raises(RemoteRefused, match="no right to upload"):
        at_gen3().test()


def test_a_login_that_may_not_upload_in_parts_sends_in_one(gen3, at_gen3, package, journal):
    gen3.may_upload = False
    deliver(at_gen3(), package, journal)
    assert arrived(gen3, package)
    assert twice(gen3) == []


def test_a_login_without_rights_to_the_projects_store_uploads_as_itself(
    gen3, at_gen3, package, journal
):
    gen3.rights.remove("write-storage")
    deliver(at_gen3(), package, journal)
    assert arrived(gen3, package)
    assert all(record["uploader"] == "nurse" for record in gen3.records.values())


def test_a_revoked_key_is_refused_without_a_second_try(gen3, at_gen3, package, journal):
    revoked = Credentials(api_key=gen3.api_key("127.0.0.1", "somebody"))
    with pytest.raises(LoginRefused):
        deliver(at_gen3(revoked), package, journal)
    assert gen3.asked == [f"POST {LOGIN}"]


def test_a_key_that_has_expired_is_named_so(gen3, at_gen3):
    with pytest.raises(LoginExpired):
        at_gen3(Credentials(api_key=gen3.api_key("127.0.0.1", until=1_700_000_000))).test()


@pytest.mark.parametrize("key", ["", "no key", "a.b.c", "a.WzFd.c"])
def test_what_is_no_key_is_refused_before_anything_is_asked(gen3, at_gen3, key):
    with pytest.raises(LoginRefused):
        at_gen3(Credentials(api_key=key)).test()
    assert gen3.asked == []


def test_the_key_of_another_archive_is_not_shown_to_this_one(gen3, at_gen3):
    with pytest.raises(AddressError, match="another archive"):
        at_gen3(Credentials(api_key=gen3.api_key("data.midrc.example"))).test()
    assert gen3.asked == []


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/user/credentials/api/access_token", {"access_token": "two\nlines"}),
        ("/user/user", {"authz": {PROJECT: ["create"]}}),
        ("/index/index", {"records": {"did": "1"}}),
        ("/user/data/upload", {"guid": 1}),
        ("/api/v0/submission/Open/R1/_dry_run", {"success": False, "entities": [{"errors": 1}]}),
    ],
)
def test_a_server_that_is_no_commons_is_found_out(gen3, at_gen3, package, journal, path, answer):
    gen3.saying = {path: answer}
    with pytest.raises(RemoteRefused, match="does not answer as a Gen3 archive"):
        deliver(at_gen3(), package, journal)
    assert gen3.swift.objects() == []


@pytest.mark.parametrize("url", ["http://127.0.0.1/in", "https://[127.0.0.1/in", "elsewhere"])
def test_an_address_of_a_store_that_is_none_is_not_gone_to(gen3, at_gen3, package, journal, url):
    gen3.saying = {"/user/data/multipart/upload": {"presigned_url": url}}
    with pytest.raises(AddressError):
        deliver(at_gen3(), package, journal)


def test_key_token_and_signed_urls_are_in_no_error_and_no_journal(
    gen3, at_gen3, package, journal, proxy, fault_proxy
):
    before = fault_proxy(gen3.port)
    unreachable = open_destination(
        f"gen3://127.0.0.1:{before.port}/Open/R1", gen3.login, QUICK, gen3.endpoint
    )
    proxy.refuse = before.refuse = True
    errors: list[BaseException | None] = []
    for destination in (unreachable, at_gen3()):
        with pytest.raises(Unreachable) as caught:
            deliver(destination, package, journal)
        errors.append(caught.value)
        while error := errors[-1]:
            errors.append(error.__cause__ or error.__context__)
    requests = [error.request for error in errors if isinstance(error, httpx.RequestError)]
    assert len(requests) == 2
    shown = [f"{error} {error!r} {error and vars(error)}" for error in errors]
    shown += [f"{one.url} {one.headers} {one.read()!r}" for one in requests]
    shown += [path.read_text() for path in journal.folder.iterdir()]
    for secret in (gen3.login.api_key, "X-Amz-Signature", *gen3.tokens):
        assert not any(secret in text for text in shown)


def test_a_commons_nobody_vouches_for_is_sent_nothing(gen3):
    endpoint = replace(gen3.endpoint, authority=gen3.swift.authority)
    with pytest.raises(CertificateRefused):
        open_destination(gen3.address, gen3.login, QUICK, endpoint).test()
    assert gen3.asked == []


def test_a_store_nobody_vouches_for_is_sent_nothing(gen3, at_gen3, package, journal):
    destination = replace(at_gen3(), endpoint=replace(gen3.endpoint, authority=gen3.authority))
    with pytest.raises(CertificateRefused):
        deliver(destination, package, journal)
    assert gen3.swift.objects() == []


def test_the_certificate_that_is_named_is_the_commons_and_not_the_stores(
    gen3, at_gen3, package, journal
):
    stores = replace(gen3.endpoint, certificate=fingerprint_at(gen3.swift.port))
    with pytest.raises(CertificateRefused):
        replace(at_gen3(), endpoint=stores).test()
    assert gen3.asked == []
    own = replace(gen3.endpoint, certificate=fingerprint_at(gen3.port))
    deliver(replace(at_gen3(), endpoint=own), package, journal)
    assert arrived(gen3, package)


def test_a_commons_that_stays_away_is_given_up(gen3, package, journal, fault_proxy):
    proxy = fault_proxy(gen3.port)
    proxy.refuse = True
    address = f"gen3://127.0.0.1:{proxy.port}/Open/R1"
    with pytest.raises(Unreachable):
        deliver(open_destination(address, gen3.login, QUICK, gen3.endpoint), package, journal)
    assert proxy.connections == QUICK.attempts


@pytest.mark.parametrize("address", ["gen3:///Open/R1", "gen3://host/Open", "gen3://host/Open/R/1"])
def test_an_address_names_host_program_and_project(address):
    with pytest.raises(AddressError):
        open_destination(address)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("gen3://data.archive.example/Open/R1/", "gen3://data.archive.example/Open/R1"),
        ("gen3://[::1]:8443/Open/R1", "gen3://[::1]:8443/Open/R1"),
    ],
)
def test_an_address_is_shown_in_one_spelling(address, shown):
    assert open_destination(address).address == shown
    assert open_destination(shown).address == shown


def test_a_package_without_tables_is_refused(at_gen3, make_package, journal):
    with pytest.raises(PackageError, match="no tables"):
        deliver(at_gen3(), make_package([1000]), journal)


def test_the_zip_of_a_series_is_the_same_each_time_it_is_made(package):
    consignment = read_consignment(package)
    for zipped in series_zips(consignment):
        made = b"".join(zipped.blocks(consignment))
        measure = measured(zipped.blocks(consignment))
        assert (len(made), _md5(made)) == (measure.size, measure.md5)
        with zipfile.ZipFile(io.BytesIO(made)) as opened:
            assert {name.split("/")[0] for name in opened.namelist()} == {zipped.series_uid}


@given(st.lists(st.binary(max_size=50), max_size=12), st.integers(1, 40))
def test_regrouped_bytes_are_the_same_bytes_in_pieces_of_one_size(blocks, size):
    pieces = list(regrouped(blocks, size))
    assert b"".join(pieces) == b"".join(blocks)
    assert all(len(piece) == size for piece in pieces[:-1])
