"""What can be typed for a delivery: where to, with which login, how fast, and what was sent."""

from __future__ import annotations

from argparse import ArgumentTypeError

from app.cli.parser import Commands, Parser, acts, command, path
from app.site.endpoints import SLOWEST

_ADDRESS = (
    "a folder, sftp://user@host[:port]/path, https://[user@]host[:port]/path, s3://bucket/prefix, "
    "dicomweb://..., dicoms://AE-TITLE@host[:port], posda://... or gen3://host/program/project; "
    "the project's, if left out"
)


def add_delivery(commands: Commands) -> None:
    """send, login, history, verify."""
    send = command(commands, "send", "Deliver a package, and prove what arrived.")
    send.add_argument("package", metavar="PACKAGE", type=path)
    _server(send)
    send.add_argument(
        "--again",
        action="store_true",
        help="also studies that were delivered there before, in another package",
    )
    send.add_argument(
        "--limit", metavar="BYTES", type=_rate, default=0, help="a second, at most; such as 500000"
    )
    send.add_argument(
        "--remember", action="store_true", help="keep the login, sealed with this site's secret"
    )
    login = acts(commands, "login", "Try a server without sending; keep or forget its login.")
    for name, summary in (
        ("test", "Find out whether a package could be delivered now."),
        ("keep", "The same, and keep the login, sealed with this site's secret."),
        ("forget", "Forget a login that was kept."),
    ):
        _server(command(login, name, summary))
    history = command(commands, "history", "What was delivered, where, and who confirmed it.")
    history.add_argument("--out", metavar="FILE.json", type=path, help="write all receipts")
    verify = command(commands, "verify", "Read every byte of a package and check it.")
    verify.add_argument("package", metavar="PACKAGE", type=path)


def _server(parser: Parser) -> None:
    parser.add_argument("--to", metavar="ADDRESS", default="", help=_ADDRESS)
    parser.add_argument("--project", metavar="FILE", type=path, help="from the coordinator")
    parser.add_argument("--key", metavar="FILE", type=path, help="private key")
    parser.add_argument("--certificate", metavar="FILE", type=path, help="client certificate (PEM)")
    parser.add_argument("--known-hosts", metavar="FILE", type=path, help="instead of your own")
    parser.add_argument("--host-key", metavar="SHA256:...", default="", help="the server's key")
    parser.add_argument(
        "--stdin", action="store_true", help="read secrets from standard input, as NAME=value"
    )


def _rate(text: str) -> int:
    if not (text.isascii() and text.isdigit() and (int(text) >= SLOWEST or int(text) == 0)):
        raise ArgumentTypeError(f"a whole number of bytes a second from {SLOWEST} is needed")
    return int(text)
