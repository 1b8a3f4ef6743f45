"""POSDA's import routes, as its source has them (UAMS-DBMI/PosdaTools, routes/importer.py).

The real service wants PostgreSQL, Redis and a cluster of Perl workers, and is not to be had here.
Run as `python posda_stand_in.py FOLDER PORT [forgets|lies]`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

_PREFIX = "/papi/v1/import/"


class Importer(BaseHTTPRequestHandler):
    """Keeps each file under its MD5, and notes which event it came in and by which path."""

    folder: Path
    oddity = ""
    events = count(15)

    def do_PUT(self) -> None:
        parts = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path == f"{_PREFIX}event" and "source" in asked:
            number = next(self.events)
            self._note({"event": number, **asked})
            self._answer(200, {"status": "success", "import_event_id": number})
        elif parts.path == f"{_PREFIX}file" and "digest" in asked:
            self._take(asked)
        else:
            self._answer(404, {"detail": "Not Found"})

    def do_POST(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith(f"{_PREFIX}event/") and path.endswith("/close"):
            self._note({"closed": int(path.split("/")[-2])})
            self._answer(200, {"status": "success"})
        else:
            self._answer(404, {"detail": "Not Found"})

    def _take(self, asked: dict[str, str]) -> None:
        size = int(self.headers["Content-Length"])
        content = self.rfile.read(size)
        if len(content) < size:
            return
        digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
        if digest != asked["digest"]:
            self._answer(422, {"detail": "digest of received bytes does not match"})
            return
        place = self.folder / "files" / digest
        created = not place.exists()
        place.write_bytes(content)
        self._note({"path": asked["localpath"], "digest": digest, **asked})
        if self.oddity == "lies":
            digest = hashlib.md5(b"another", usedforsecurity=False).hexdigest()
        answer = {"status": "success", "size": len(content), "digest": digest}
        self._answer(200, {**answer, "file_id": 1, "created": created})

    def _note(self, fact: dict[str, object]) -> None:
        fact.pop("apikey", None)
        with (self.folder / "imported").open("a") as imported:
            imported.write(json.dumps(fact) + "\n")

    def _answer(self, status: int, answer: dict[str, object]) -> None:
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """nginx logs the requests."""


if __name__ == "__main__":
    Importer.folder, Importer.oddity = Path(sys.argv[1]), sys.argv[3]
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Importer).serve_forever()
