"""Under which keys of a bucket a package's files stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from app.transfer.consignment import PAYLOAD, is_image


@dataclass(frozen=True, slots=True)
class Keys:
    """The bag as it is, below the package's name; or images apart, as RSNA's archive keeps them.

    Attributes:
        folder: what the keys of the bag begin with, without the last slash.
        images: what those of the images begin with, where they stand apart, as
            `<images>/<case>/<study>/<series>/<instance>.dcm`; None where they are with the bag.
        places: prefixes below which all of the package is; where images stand apart, other
            packages' images of the same cases are there too.
    """

    folder: str
    images: str | None
    places: tuple[str, ...]

    @classmethod
    def of(cls, prefix: str, package: str, paths: Iterable[str], layout: str) -> Keys:
        """
        Args:
            prefix: without the last slash; "" for the whole bucket.
            paths: of the bag's files.
            layout: "bag" or "rsna".
        """
        folder = f"{prefix}/{package}" if prefix else package
        if layout == "bag":
            return cls(folder, None, (f"{folder}/",))
        images = f"{prefix}/" if prefix else ""
        cases = sorted({PurePosixPath(path).parts[1] for path in paths if is_image(path)})
        return cls(folder, images, (f"{folder}/", *(f"{images}{case}/" for case in cases)))

    def key(self, path: str) -> str:
        if self.images is not None and is_image(path):
            return self.images + path.removeprefix(PAYLOAD)
        return f"{self.folder}/{path}"

    def path(self, key: str) -> str:
        """The bag's path of a key below `places`."""
        if key.startswith(f"{self.folder}/"):
            return key.removeprefix(f"{self.folder}/")
        return PAYLOAD + key.removeprefix(self.images or "")

    def is_shared(self, path: str) -> bool:
        """Whether other packages may have files where this one stands."""
        return self.images is not None and is_image(path)
