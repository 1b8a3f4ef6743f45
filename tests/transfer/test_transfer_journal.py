"""The journal survives being cut anywhere, and keeps deliveries apart."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.transfer.journal import Found, Journal, Proof

PROOFS = {f"data/2.25.{n}.dcm": Proof(f"{n:064x}", Found(n * 7, n)) for n in range(6)}


def test_what_was_confirmed_is_known_later(tmp_path):
    journal = Journal(tmp_path / "not" / "yet" / "there")
    with journal.open("sftp://site@host/in", "digest") as record:
        for path, proof in PROOFS.items():
            record.confirm(path, proof)
    with journal.open("sftp://site@host/in", "digest") as record:
        assert {path: record.proof(path) for path in PROOFS} == PROOFS


def test_another_destination_or_package_knows_nothing_of_it(tmp_path):
    journal = Journal(tmp_path)
    with journal.open("sftp://site@host/in", "digest") as record:
        record.confirm("a", PROOFS["data/2.25.0.dcm"])
    for address, digest in (("sftp://site@host/out", "digest"), ("sftp://site@host/in", "other")):
        with journal.open(address, digest) as record:
            assert record.proof("a") is None


@given(st.integers(min_value=0), st.binary(max_size=30))
def test_a_torn_journal_loses_its_torn_line_only_and_goes_on(cut, rubbish):
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        with journal.open("a", "d") as record:
            for path, proof in PROOFS.items():
                record.confirm(path, proof)
        (file,) = Path(folder).iterdir()
        content = file.read_bytes()
        kept = content[: cut % (len(content) + 1)]
        file.write_bytes(kept + rubbish)
        whole = kept.count(b"\n")
        with journal.open("a", "d") as record:
            assert [record.proof(path) for path in list(PROOFS)[:whole]] == list(PROOFS.values())[
                :whole
            ]
            record.confirm("new", PROOFS["data/2.25.5.dcm"])
        with journal.open("a", "d") as record:
            assert record.proof("new") == PROOFS["data/2.25.5.dcm"]
