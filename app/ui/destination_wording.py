"""What the kinds of servers, and the fields of a login and an endpoint, are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KINDS = {
    "sftp": QT_TRANSLATE_NOOP("Destination", "SFTP server"),
    "https": QT_TRANSLATE_NOOP("Destination", "HTTPS server"),
    "s3": QT_TRANSLATE_NOOP("Destination", "S3 bucket"),
    "dicomweb": QT_TRANSLATE_NOOP("Destination", "DICOMweb server"),
    "dicoms": QT_TRANSLATE_NOOP("Destination", "DICOM node (C-STORE over TLS)"),
    "posda": QT_TRANSLATE_NOOP("Destination", "POSDA archive"),
    "gen3": QT_TRANSLATE_NOOP("Destination", "Gen3 data commons"),
}
_FIELDS = {
    "host_key": QT_TRANSLATE_NOOP("Destination", "Server f&ingerprint"),
    "certificate": QT_TRANSLATE_NOOP("Destination", "&Client certificate"),
    "key_file": QT_TRANSLATE_NOOP("Destination", "Key fi&le"),
    "key_passphrase": QT_TRANSLATE_NOOP("Destination", "Key passph&rase"),
    "password": QT_TRANSLATE_NOOP("Destination", "Pass&word"),
    "bearer": QT_TRANSLATE_NOOP("Destination", "Access toke&n"),
    "api_key": QT_TRANSLATE_NOOP("Destination", "A&PI key"),
    "access_key": QT_TRANSLATE_NOOP("Destination", "A&ccess key"),
    "secret_key": QT_TRANSLATE_NOOP("Destination", "Sec&ret key"),
    "session_token": QT_TRANSLATE_NOOP("Destination", "Sessio&n token"),
    "service": QT_TRANSLATE_NOOP("Destination", "S&3 service"),
    "region": QT_TRANSLATE_NOOP("Destination", "Reg&ion"),
    "path_style": QT_TRANSLATE_NOOP("Destination", "B&ucket in the path"),
    "checksums": QT_TRANSLATE_NOOP("Destination", "Chec&ksums"),
    "ae_title": QT_TRANSLATE_NOOP("Destination", "O&ur AE title"),
    "commitment_port": QT_TRANSLATE_NOOP("Destination", "Port for commitme&nts"),
}
_HINTS = {
    "host_key": QT_TRANSLATE_NOOP("Destination", "SHA256:…"),
    "key_file": QT_TRANSLATE_NOOP("Destination", "given to you by the coordinator"),
    "service": QT_TRANSLATE_NOOP("Destination", "https://…, if it is not Amazon's"),
    "api_key": QT_TRANSLATE_NOOP("Destination", "api_key out of credentials.json"),
    "session_token": QT_TRANSLATE_NOOP("Destination", "only with temporary keys"),
}


def kind(scheme: str) -> str:
    """The name of a kind of server."""
    return _say(_KINDS.get(scheme, scheme))


def caption(name: str) -> str:
    """What stands before a field, with a mnemonic no other field of the same kind of server has;
    a field that is not known yet keeps its own name."""
    return _say(_FIELDS.get(name, name.replace("_", " ").capitalize()))


def field(name: str) -> str:
    """What a field is called."""
    return caption(name).replace("&", "")


def hint(name: str) -> str:
    """What stands in an empty field; "" for nothing."""
    return _say(_HINTS[name]) if name in _HINTS else ""


def _say(text: object) -> str:
    return QCoreApplication.translate("Destination", str(text))
