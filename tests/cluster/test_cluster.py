"""The same run on a Dask cluster: the same package, and nothing said to the cluster."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.exceptions import InvalidTag

from app import cluster as station
from app.cluster import Sealed, borrow, connect
from app.errors import ClusterRefused, TargetFull
from app.model import DEFAULT_OPTIONS, Draft, Held, Option, PackageReady, Project, Token
from app.ports import Ports
from app.sample_site import SampleSite, generate
from app.site.crosswalk import Crosswalk
from app.site.paths import Home
from app.site.seal import Secrets
from app.study.index import StudyIndex
from app.submission import run
from command_line import study_courier

distributed = pytest.importorskip(
    "distributed", reason="the optional extra study-courier[cluster] is not installed"
)
dask_config = pytest.importorskip("dask.config")
if TYPE_CHECKING:
    from distributed import Client, Scheduler

# the search for burned-in text is asked for by the test of the command line alone
PROJECT = Project(site_id="004711", options=DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA})


@pytest.fixture(scope="session")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A cluster of two worker processes on this computer."""
    place = tmp_path_factory.mktemp("dask")
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=2,
            dashboard_address=None,
            local_directory=str(place),
            silence_logs=False,
        ) as workers,
        distributed.Client(workers, set_as_default=False) as client,
    ):
        yield client


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("cluster") / "site", slices=3)


@pytest.fixture
def ports(tmp_path: Path) -> Iterator[Ports]:
    home, secrets = Home(tmp_path / "home"), Secrets(bytes(32), bytes(range(32)))
    with Crosswalk(home.database, secrets.data_key) as crosswalk:
        index = StudyIndex(home.work / "cluster.index", secrets.data_key)
        yield Ports(home, secrets, crosswalk, index)
        index.close()


def contents(package: Path) -> dict[str, bytes]:
    files = (path for path in package.joinpath("data").rglob("*") if path.is_file())
    return {path.relative_to(package).as_posix(): path.read_bytes() for path in files}


def test_a_cluster_makes_the_same_package_as_the_desktop(
    dask: Client, site: SampleSite, ports: Ports, tmp_path: Path
) -> None:
    here, there = (Draft((site.folder,), tmp_path / n, PROJECT) for n in ("here", "there"))
    by_desktop = list(run(here, ports, Token()))
    with borrow(dask, PROJECT, ports.secrets.site_secret) as executor:
        assert executor.workers == 2
        by_cluster = list(run(there, ports, Token(), executor))
    assert isinstance(by_cluster[-1], PackageReady)
    assert contents(there.package) == contents(here.package) != {}
    held = {event.source for event in by_cluster if isinstance(event, Held)}
    assert held <= {event.source for event in by_desktop if isinstance(event, Held)}


def test_the_command_line_takes_a_clusters_address(
    dask: Client, site: SampleSite, tmp_path: Path
) -> None:
    package, address = tmp_path / "package", dask.scheduler_info()["address"]
    source = site.folder / "DICOM"  # all of it is clean
    arguments = ("deidentify", source, "--out", package, "--site-id", "004711")
    answer = study_courier(tmp_path / "home", *arguments, "--cluster", address)
    assert (answer.code, answer.err) == (0, "")
    assert len(contents(package)) == sum(path.is_file() for path in source.rglob("*"))


def test_both_workers_work(dask: Client) -> None:
    with borrow(dask, PROJECT, bytes(32)) as executor:
        seen: set[int] = set()
        while len(seen) < 2:  # the test's time limit is the limit
            asked = [executor.submit(os.getpid) for _ in range(8)]
            seen |= {answer.result() for answer in asked}
    assert os.getpid() not in seen


def test_workers_forget_the_secret_when_the_run_ends(dask: Client) -> None:
    with borrow(dask, PROJECT, bytes(32)):
        assert set(dask.run(lambda: len(station._runs)).values()) == {1}
    assert set(dask.run(lambda: len(station._runs)).values()) == {0}


def test_a_worker_that_joins_later_is_prepared(dask: Client) -> None:
    with borrow(dask, PROJECT, bytes(32)) as executor:
        before = set(dask.scheduler_info()["workers"])
        dask.cluster.scale(3)
        dask.wait_for_workers(3)
        (new,) = set(dask.scheduler_info()["workers"]) - before
        assert dask.run(lambda: len(station._runs), workers=[new]) == {new: 1}
        assert executor.submit(pow, 2, 10).result() == 1024
    dask.cluster.scale(2)
    while dask.run_on_scheduler(_workers) > 2:  # the test's time limit is the limit
        time.sleep(0.02)


def _workers(dask_scheduler: Scheduler) -> int:
    return len(dask_scheduler.workers)


def fail(text: str) -> None:
    raise TargetFull(path=Path(text))


def leak(text: str) -> None:
    raise ValueError(text)


def test_nothing_identified_reaches_the_clusters_logs_or_disk(dask: Client) -> None:
    name, secret = "Nimmermehr^Ottokar", b"an invented secret of 32 bytes!!"
    with borrow(dask, PROJECT, secret) as executor:
        with pytest.raises(ValueError, match="Nimmermehr"):
            executor.submit(leak, name).result()
        with pytest.raises(TargetFull):
            executor.submit(fail, name).result()
        assert executor.submit(str.upper, name).result() == name.upper()
    logs = repr(dask.get_worker_logs()) + repr(dask.get_scheduler_logs())
    assert "plugin study-courier-" in logs  # they are written
    assert "Nimmermehr" not in logs
    assert secret.decode() not in logs
    assert secret.hex() not in logs
    place = Path(dask.cluster.workers[0].local_directory).parent
    for path in place.rglob("*"):
        if path.is_file():
            assert secret not in path.read_bytes()
            assert b"Nimmermehr" not in path.read_bytes()


def test_what_crosses_the_cluster_is_sealed_and_cannot_be_changed() -> None:
    key = bytes(32)
    sealed = station._seal("a run", key, "Nimmermehr^Ottokar")
    assert b"Nimmermehr" not in pickle.dumps(sealed)
    assert station._open(key, sealed) == "Nimmermehr^Ottokar"
    changed = Sealed("another run", sealed.content)
    with pytest.raises(InvalidTag):
        station._open(key, changed)
    assert "secret" not in repr(station._Run("a run", key, PROJECT, b"secret"))


def test_a_cluster_that_is_reached_in_the_open_is_refused(dask: Client, monkeypatch) -> None:
    monkeypatch.setattr(station, "_PRIVATE", ("tls://",))
    with pytest.raises(ClusterRefused, match="not encrypted"), borrow(dask, PROJECT, bytes(32)):
        pass


def test_an_address_where_nobody_answers_is_refused() -> None:
    with (
        dask_config.set({"distributed.comm.timeouts.connect": "100ms"}),
        pytest.raises(ClusterRefused, match="does not answer"),
        connect("tcp://127.0.0.1:9", PROJECT, bytes(32)),
    ):
        pass
