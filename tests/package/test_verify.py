"""A bag of ours is a BagIt 1.0 bag to others, and `verify` finds whatever was done to it since."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import bagit
import pytest

from app.errors import Cancelled, PackageError
from app.model import Packaged, Project, Stage, Token
from app.package.bag import read_manifest, write_bag
from app.package.verify import verify


def problem(package: Path) -> str:
    with pytest.raises(PackageError) as error:
        list(verify(package, Token()))
    return str(error.value.params["problem"])


def image(package: Path) -> Path:
    return min(package.rglob("*.dcm"))


def relist(package: Path, name: str) -> None:
    """Write a tag file's digest into the tag manifest, as a careful forger would."""
    manifest = package / "tagmanifest-sha256.txt"
    lines = [line for line in manifest.read_text().splitlines() if not line.endswith(f" {name}")]
    if (package / name).exists():
        digest = hashlib.sha256((package / name).read_bytes()).hexdigest()
        lines.append(f"{digest}  {name}")
    manifest.write_text("\n".join(lines) + "\n")


def test_the_bagit_library_accepts_the_bag(package):
    bag = bagit.Bag(str(package))
    bag.validate()
    assert bag.version_info == (1, 0)
    assert bag.info["External-Identifier"] == "MIDRC 900001"
    assert bag.info["Bagging-Date"] == "2025-01-31"


def test_the_bagit_library_finds_a_flipped_bit_too(package):
    content = bytearray(image(package).read_bytes())
    content[3] ^= 1
    image(package).write_bytes(content)
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(package)).validate()


def test_a_whole_package_is_read_to_its_last_byte(package):
    last = list(verify(package, Token()))[-1]
    assert (last.stage, last.done, last.total) == (Stage.VERIFY, 12, 12)
    assert last.bytes_done == last.bytes_total > 0


def test_manifests_are_sorted(package):
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        paths = [line.split("  ")[1] for line in (package / name).read_text().splitlines()]
        assert paths == sorted(paths)


def test_a_flipped_bit_is_found(package):
    content = bytearray(image(package).read_bytes())
    content[3] ^= 1
    image(package).write_bytes(content)
    assert problem(package) == "1 file has changed"


def test_a_missing_and_a_foreign_image_are_found(package):
    image(package).rename(image(package).with_name("MILLER.dcm"))
    with pytest.raises(PackageError) as error:
        list(verify(package, Token()))
    assert "1 file is missing, 1 file is not listed" in str(error.value)
    assert "MILLER" not in str(error.value)


@pytest.mark.parametrize(
    "name",
    ["bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt", "report.json"],
)
def test_a_deleted_tag_file_is_found(package, name):
    (package / name).unlink()
    assert "missing" in problem(package)


@pytest.mark.parametrize("name", ["bagit.txt", "manifest-sha256.txt", "report.html"])
def test_a_changed_tag_file_is_found(package, name):
    with (package / name).open("a") as file:
        file.write("\n")
    assert problem(package) == "1 file has changed"


def test_an_added_tag_file_is_found(package):
    (package / "fetch.txt").write_text("https://example.org 1 data/x\n")
    assert problem(package) == "1 file is not listed"


def test_a_forged_oxum_is_found(package):
    info = package / "bag-info.txt"
    info.write_text(info.read_text().replace(".12", ".13"))
    relist(package, "bag-info.txt")
    assert "size" in problem(package)


def test_another_bag_version_is_refused(package):
    declaration = package / "bagit.txt"
    declaration.write_text(declaration.read_text().replace("1.0", "0.97"))
    relist(package, "bagit.txt")
    assert "BagIt 1.0" in problem(package)


@pytest.mark.parametrize(
    "path",
    [
        "data/../../x",
        "/etc/passwd",
        "data//x",
        "data/./x",
        "..",
        "data\\..\\x",
        "C:/x",
        "data/%0A/../x",
    ],
)
def test_a_manifest_that_leads_outside_is_refused(package, path):
    with (package / "manifest-sha256.txt").open("a") as manifest:
        manifest.write(f"{'0' * 64}  {path}\n")
    relist(package, "manifest-sha256.txt")
    assert problem(package) == "a manifest names a path outside the package"


def test_a_file_listed_twice_is_refused(package):
    manifest = package / "manifest-sha256.txt"
    manifest.write_text(manifest.read_text() + manifest.read_text().splitlines()[0] + "\n")
    relist(package, manifest.name)
    assert problem(package) == "a manifest names one file twice"


def test_a_link_is_refused_even_if_it_leads_to_the_same_bytes(package, tmp_path):
    shutil.copy(image(package), tmp_path / "same")
    target = image(package)
    target.unlink()
    target.symlink_to(tmp_path / "same")
    assert problem(package) == "there is a link or device in it"


def test_a_linked_folder_is_refused(package, tmp_path):
    shutil.move(package / "data", tmp_path / "elsewhere")
    (package / "data").symlink_to(tmp_path / "elsewhere")
    assert problem(package) == "there is a link or device in it"


def test_no_package_at_all_is_said_so(tmp_path):
    assert problem(tmp_path) == "bagit.txt is missing"
    assert problem(tmp_path / "nothing") == "a folder cannot be read"


def test_verifying_can_be_cancelled(package):
    token = Token()
    steps = verify(package, token)
    next(steps)
    token.cancel()
    with pytest.raises(Cancelled):
        next(steps)


def test_line_breaks_and_percent_signs_in_names_survive(tmp_path, facts):
    names = ("100%.dcm", "a\nb.dcm", "a\rb.dcm", "%0A.dcm")
    (tmp_path / "data").mkdir()
    files = []
    for name in names:
        (tmp_path / "data" / name).write_bytes(name.encode())
        digest = hashlib.sha256(name.encode()).hexdigest()
        files.append(Packaged(name, len(name), digest, ""))
    write_bag(tmp_path, files, Project(), facts.finished)
    text = (tmp_path / "manifest-sha256.txt").read_text()
    assert read_manifest(text).keys() == {f"data/{name}" for name in names}
    assert len(list(verify(tmp_path, Token()))) == 4
