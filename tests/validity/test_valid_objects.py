"""What leaves is valid DICOM: no worse than its source, and other readers open it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gdcm
import pytest

from validity.conftest import Cleaned

_UID = re.compile(r" <[\d.]+>")


def tool(name: str, package: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed (apt-get install {package})")
    return path


def errors(dciodvfy: str, path: Path) -> Counter[str]:
    """The validator's *Error* lines; values of UIDs left out, for they are new."""
    ran = subprocess.run([dciodvfy, path], capture_output=True, check=False)
    lines = ran.stderr.decode("latin-1").splitlines()
    return Counter(_UID.sub("", line) for line in lines if line.startswith("Error"))


def test_enough_of_every_kind_is_looked_at(cleaned: tuple[Cleaned, ...]) -> None:
    assert sum(one.delivered for one in cleaned) > 100
    assert sum(not one.delivered for one in cleaned) > 10


def test_no_object_has_an_error_that_its_source_had_not(cleaned: tuple[Cleaned, ...]) -> None:
    dciodvfy = tool("dciodvfy", "dicom3tools")

    def new_errors(one: Cleaned) -> list[str]:
        return sorted(errors(dciodvfy, one.output) - errors(dciodvfy, one.source))

    with ThreadPoolExecutor(2) as pool:
        found = zip(cleaned, pool.map(new_errors, cleaned), strict=True)
        worse = {one.source.name: lines for one, lines in found if lines}
    assert worse == {}


def test_dcmtk_opens_every_object(cleaned: tuple[Cleaned, ...]) -> None:
    dcmdump = tool("dcmdump", "dcmtk")

    def opens(one: Cleaned) -> bool:
        command = [dcmdump, "--quiet", one.output]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    with ThreadPoolExecutor(2) as pool:
        assert all(pool.map(opens, cleaned))


def test_gdcm_opens_every_object(cleaned: tuple[Cleaned, ...]) -> None:
    def opens(path: Path) -> bool:
        reader = gdcm.Reader()
        reader.SetFileName(str(path))
        return bool(reader.Read())

    assert [one.source.name for one in cleaned if not opens(one.output)] == []


def test_the_audit_finds_nothing_in_what_is_delivered(cleaned: tuple[Cleaned, ...]) -> None:
    found = {one.source.name: one.findings for one in cleaned if one.delivered and one.findings}
    assert found == {}
