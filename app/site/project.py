"""The project file: what a coordinator sets up for a site, as TOML without secrets.

`resources/project-example.toml` shows every key. What is not understood is refused and named: a
misspelt option that was silently skipped would change what leaves the site.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar
from urllib.parse import urlsplit

from app.errors import ProjectFileError
from app.model import Criteria, Option, PrivateBlock, Project
from app.site import clinical_lists, endpoints
from app.site.crosswalk import SITE_ID

DEFAULT = Project()
"""Without a project file: MIDRC's profile, no site number, no destination."""

_VERSION = 1
_LARGEST = 1024 * 1024  # bytes
_LONGEST_AGREEMENT = 20_000  # characters
_OLDEST = 150  # years
_LONGEST_LO = 64  # characters of an LO value, PS3.5 Table 6.2-1
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")  # X25519, in Bech32
_HOST_KEY = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")
_OPTIONS = {option.value: option for option in Option} | {
    option.name.lower().replace("_", "-"): option for option in Option
}

_UPDATES = re.compile(r"https://[A-Za-z0-9.:\[\]-]{1,255}/[A-Za-z0-9._~/-]*")  # sends nothing

SUFFIXES = (".toml", ".studycourier")
"""How project files end. The second is for a double click: others also own the first."""

_TOP_KEYS = (
    "version name site_id contact agreement deidentify pixels private_block protocol clinical"
    " destination drive updates signature"
)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A project file as it was read.

    Attributes:
        coordinator: fingerprint of the key that signed it; "" if nobody did.
        text: the whole file, to be kept.
    """

    project: Project
    coordinator: str
    text: str


def read_project(path: Path) -> Project:
    """Read and check a project file.

    Raises:
        ProjectFileError: it cannot be read, or a key in it is unknown, missing or wrong; the
            problem names the key.
    """
    return read_project_file(path).project


def read_project_file(path: Path, *, unsigned: bool = False) -> ProjectFile:
    """Read and check a project file, and who signed it.

    Args:
        unsigned: whatever signature it carries is not looked at: it is about to be signed anew.

    Raises:
        ProjectFileError: as `read_project`; also if the signature it carries is not right.
    """
    reader = _Reader(path)
    text = reader.text_of_file()
    fields = reader.load(text)
    reader.only(fields, "", _TOP_KEYS)
    version = reader.get(fields, "version", int, None)
    if version != _VERSION:
        reader.refuse("version", f"must be {_VERSION}; this program knows no other")
    deidentify = reader.table(fields, "deidentify", "options recipe")
    pixels = reader.table(fields, "pixels", "allow_heads allowed_words unattended")
    drive = reader.table(fields, "drive", "recipients viewer_copy")
    destination = reader.table(fields, "destination", f"address host_key {endpoints.KEYS}")
    project = Project(
        name=reader.text(fields, "name", DEFAULT.name),
        site_id=reader.site_id(fields),
        options=reader.options(deidentify),
        recipe=reader.get(deidentify, "recipe", str, ""),
        unattended=reader.words(pixels, "unattended", DEFAULT.unattended),
        allowed_words=reader.words(pixels, "allowed_words"),
        allow_heads=reader.get(pixels, "allow_heads", bool, DEFAULT.allow_heads),
        private_block=reader.private_block(fields),
        destination=reader.address(destination),
        host_key=reader.host_key(destination),
        endpoint=endpoints.read_endpoint(destination, reader.refuse),
        clinical=clinical_lists.read_clinical(
            reader.table(fields, "clinical", clinical_lists.KEYS), path.parent, reader.refuse
        ),
        criteria=reader.criteria(fields),
        agreement=reader.agreement(fields),
        contact=reader.text(fields, "contact", ""),
        recipients=reader.recipients(drive),
        viewer_copy=reader.get(drive, "viewer_copy", bool, DEFAULT.viewer_copy),
        updates=reader.updates(fields),
    )
    return ProjectFile(project, "" if unsigned else reader.coordinator(fields, text), text)


class _Reader:
    """Takes values out of the file's tables, and refuses with the key's name."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def refuse(self, key: str, problem: str) -> NoReturn:
        raise ProjectFileError(problem=f"{key} {problem}", path=self._path)

    def text_of_file(self) -> str:
        try:
            with self._path.open("rb") as file:
                content = file.read(_LARGEST + 1)
            if len(content) > _LARGEST:
                self.refuse("the file", "is larger than 1 MiB")
            # Windows editors put a byte order mark in front
            return content.decode("utf-8-sig")
        except OSError as error:
            raise ProjectFileError(problem="it cannot be read", path=self._path) from error
        except UnicodeDecodeError as error:
            raise ProjectFileError(problem="it is not TOML", path=self._path) from error

    def load(self, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise ProjectFileError(problem="it is not TOML", path=self._path) from error

    def only(self, fields: Mapping[str, Any], table: str, known: str) -> None:
        for key in fields:
            if key not in known.split():
                self.refuse(repr(f"{table}{key}"[:80]), "is not a key this program knows")

    def get(
        self, fields: Mapping[str, Any], key: str, kind: type[_Value], default: _Value | None
    ) -> _Value:
        value = fields.get(key, default)
        if value is None:
            self.refuse(key, "is missing")
        if type(value) is not kind:  # not isinstance: true is no number
            self.refuse(key, f"must be {_KINDS[kind]}")
        return value

    def text(self, fields: Mapping[str, Any], key: str, default: str) -> str:
        """One line that fits a DICOM LO value, where some of these go."""
        value = self.get(fields, key, str, default)
        if len(value) > _LONGEST_LO or not value.isprintable() or "\\" in value:
            self.refuse(
                key, f"must be one line of at most {_LONGEST_LO} characters without backslash"
            )
        return value

    def table(self, fields: Mapping[str, Any], key: str, known: str) -> Mapping[str, Any]:
        table: dict[str, Any] = self.get(fields, key, dict, {})
        self.only(table, f"{key}.", known)
        return table

    def site_id(self, fields: Mapping[str, Any]) -> str:
        site_id = self.get(fields, "site_id", str, "")
        if site_id and not SITE_ID.fullmatch(site_id):
            self.refuse("site_id", 'must be six digits in quotes, such as "004711"')
        return site_id

    def options(self, deidentify: Mapping[str, Any]) -> frozenset[Option]:
        if "options" not in deidentify:
            return DEFAULT.options
        options = {Option.BASIC}  # the other codes are options of this profile, never without it
        for name in self.get(deidentify, "options", list, None):
            if not isinstance(name, str) or name not in _OPTIONS:
                self.refuse("deidentify.options", f"has {str(name)[:40]!r}, which is no option")
            options.add(_OPTIONS[name])
        if {Option.RETAIN_FULL_DATES, Option.RETAIN_MODIFIED_DATES} <= options:
            self.refuse("deidentify.options", "has both full and modified dates")
        return frozenset(options)

    def criteria(self, fields: Mapping[str, Any]) -> Criteria:
        protocol = self.table(fields, "protocol", "modalities body_parts minimum_age maximum_age")
        return Criteria(
            modalities=self.words(protocol, "modalities"),
            body_parts=self.words(protocol, "body_parts"),
            youngest=self.years(protocol, "minimum_age"),
            oldest=self.years(protocol, "maximum_age"),
        )

    def words(
        self, fields: Mapping[str, Any], key: str, default: frozenset[str] = frozenset()
    ) -> frozenset[str]:
        words = self.get(fields, key, list, list(default))
        if not all(isinstance(one, str) and one.strip() and one.isprintable() for one in words):
            self.refuse(key, "must be a list of words in quotes")
        return frozenset(one.strip().upper() for one in words)

    def years(self, fields: Mapping[str, Any], key: str) -> int:
        years = self.get(fields, key, int, 0)
        if not 0 <= years <= _OLDEST:
            self.refuse(key, f"must be a number of years from 0 to {_OLDEST}")
        return years

    def agreement(self, fields: Mapping[str, Any]) -> str:
        agreement = self.get(fields, "agreement", str, "").strip()
        if len(agreement) > _LONGEST_AGREEMENT:
            self.refuse("agreement", f"is longer than {_LONGEST_AGREEMENT} characters")
        if not all(one.isprintable() or one == "\n" for one in agreement):
            self.refuse("agreement", "has characters that cannot be seen")
        return agreement

    def coordinator(self, fields: Mapping[str, Any], text: str) -> str:
        """Fingerprint of the key that signed the file; "" if it carries no signature."""
        if "signature" not in fields:
            return ""
        # half a second to load, and most files carry none
        from app.site.signature import verified  # noqa: PLC0415

        try:
            return verified(text)
        except ValueError:
            self.refuse("signature", "is not right: the file was changed after it was signed")

    def private_block(self, fields: Mapping[str, Any]) -> PrivateBlock | None:
        if "private_block" not in fields:
            return None
        block = self.table(fields, "private_block", "project trial")
        default = PrivateBlock()
        return PrivateBlock(
            project=self.text(block, "project", default.project),
            trial=self.text(block, "trial", default.trial),
        )

    def address(self, destination: Mapping[str, Any]) -> str:
        """The URL of a server, without a secret. Whether it leads anywhere, transfer knows. Never a
        folder: whoever writes a project file does not choose among the site's own drives."""
        address = self.get(destination, "address", str, "")
        if not address.isprintable():
            self.refuse("address", "has characters that cannot be seen")
        if not address:
            return ""
        if "://" not in address or address.lower().startswith("file:"):
            self.refuse("address", "must be a server's; a folder is chosen at the site")
        try:
            parts = urlsplit(address)
            host, _ = parts.hostname, parts.port
        except ValueError:
            host = None
        if not host:
            self.refuse(
                "address",
                "is not of the form sftp://user@host:port/path, https://... or s3://bucket/prefix",
            )
        if parts.password is not None:
            self.refuse("address", "holds a password; a project file must not")
        if parts.query or parts.fragment:
            self.refuse("address", "must end with the path")
        return address

    def recipients(self, drive: Mapping[str, Any]) -> tuple[str, ...]:
        recipients = self.get(drive, "recipients", list, [])
        if not all(isinstance(one, str) and _RECIPIENT.fullmatch(one) for one in recipients):
            self.refuse("drive.recipients", "must be a list of age public keys (age1...)")
        return tuple(recipients)

    def updates(self, fields: Mapping[str, Any]) -> str:
        updates = self.get(fields, "updates", str, "")
        if updates and not _UPDATES.fullmatch(updates):
            self.refuse("updates", "must be of the form https://host/path, and nothing more")
        return updates

    def host_key(self, destination: Mapping[str, Any]) -> str:
        host_key = self.get(destination, "host_key", str, "")
        if host_key and not _HOST_KEY.fullmatch(host_key):
            self.refuse("host_key", "must be a fingerprint as ssh-keygen -l prints it (SHA256:...)")
        return host_key


_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a whole number",
    str: "text in quotes",
    list: "a list in brackets",
    dict: "a table",
}
