"""What a package must say of what is in it: licences of others, and a bill of materials.

    python installer/papers.py PROGRAM VERSION     (with the Python the program was frozen from)

Only what is in the frozen program counts: a library that was installed to build it is not listed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packing import PAPERS

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "installer" / "licences"
"""Of Qt and PySide, whose wheels carry none: the LGPL, and the GPL on which it stands."""

LICENCES, MATERIALS = PAPERS

_BUILT_WITH = {"pip", "setuptools", "pyinstaller", "pyinstaller-hooks-contrib", "cyclonedx-bom"}
_PAPERS = ("LICEN", "COPYING", "NOTICE", "AUTHORS", "THIRDPARTY", "THIRD_PARTY")
_SAME = {"rapidocr": "its two networks PP-OCRv6 (PaddlePaddle); none of its code"}
_RULE = "=" * 100


def main(program: Path, version: str) -> None:
    inside = program / "_internal"
    shipped = sorted(shipped_distributions(inside), key=lambda one: one.name.lower())
    texts = (path.read_text("utf-8") for path in sorted(TEXTS.glob("*.txt"), reverse=True))
    parts = [_heading(), *map(_of_distribution, shipped), *_of_system(inside)]
    text = "\n".join([*parts, *(f"{_RULE}\n{text}" for text in texts)])
    (program / LICENCES).write_text(text, encoding="utf-8")
    write_materials(program / MATERIALS, shipped, version)


def shipped_distributions(inside: Path) -> Iterator[Distribution]:
    """Those of which at least one file of code or data is in the frozen program."""
    for one in distributions():
        if one.name.lower() in _BUILT_WITH:
            continue
        for file in one.files or ():
            is_module = file.suffix == ".py"
            there = inside / (file.with_suffix(".pyc") if is_module else file)
            if ".dist-info" not in file.parts[0] and there.is_file():
                yield one
                break


def write_materials(path: Path, shipped: list[Distribution], version: str) -> None:
    """CycloneDX, as `cyclonedx-py environment` tells it, without what is not shipped."""
    told = subprocess.run(
        [
            *(sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"),
            *("--pyproject", str(ROOT / "pyproject.toml"), "--of", "JSON", sys.executable),
        ],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    materials = json.loads(told)
    names = {one.name.lower().replace("_", "-") for one in shipped}
    materials["metadata"]["component"]["version"] = version
    root = materials["metadata"]["component"]["bom-ref"]
    materials["components"] = [
        one for one in materials["components"] if one["name"].lower().replace("_", "-") in names
    ]
    kept = {root, *(one["bom-ref"] for one in materials["components"])}
    materials["dependencies"] = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in kept]}
        for one in materials["dependencies"]
        if one["ref"] in kept
    ]
    path.write_text(json.dumps(materials, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _heading() -> str:
    own = Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt"
    python = own.read_text("utf-8") if own.is_file() else "Python Software Foundation License 2"
    return (
        "Study Courier is under the Apache License 2.0. It is built with the work of others,\n"
        "named here with their licences. Qt, PySide and libssh are under the LGPL: their\n"
        "files lie in the folder _internal and may be exchanged for others.\n"
        f"\n{_RULE}\nPython {sys.version.split()[0]}\n\n{python}"
    )


def _of_distribution(one: Distribution) -> str:
    meta = one.metadata
    named = meta.get("License-Expression") or meta.get("License") or _classified(one)
    lines = [_RULE, f"{one.name} {one.version}: {named.splitlines()[0] if named else ''}"]
    lines += [_SAME[one.name]] if one.name in _SAME else []
    for file in one.files or ():
        if file.name.upper().startswith(_PAPERS) and file.suffix not in {".py", ".pyc"}:
            text = Path(one.locate_file(file)).read_text("utf-8", errors="replace")
            lines += ["", f"-- {file.name}", text]
    return "\n".join(lines)


def _classified(one: Distribution) -> str:
    named = [line for line in one.metadata.get_all("Classifier") or () if line.startswith("Lic")]
    return ", ".join(line.rpartition(":: ")[2] for line in named)


def _of_system(inside: Path) -> Iterator[str]:
    """Libraries that Debian gave; elsewhere none come along."""
    query = shutil.which("dpkg-query")
    if query is None:
        return
    packages: dict[str, list[str]] = {}
    for file in sorted(inside.glob("*.so*")):
        told = subprocess.run(
            [query, "--search", f"*/{file.name}"],
            check=False,
            capture_output=True,
            text=True,
        ).stdout
        if package := told.partition(":")[0].partition(",")[0]:
            packages.setdefault(package, []).append(file.name)
    for package, files in sorted(packages.items()):
        paper = Path("/usr/share/doc", package, "copyright")
        text = paper.read_text("utf-8", errors="replace") if paper.is_file() else ""
        yield f"{_RULE}\n{package} (Debian): {', '.join(files)}\n\n{text}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
