"""What the auditor cannot ask where the patients are not known.

At the site, a value that the profile wants replaced (action D of PS3.15 Table E.1-1) may be
anything that names nobody there. Here nobody knows the names: it must be empty, or say nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.deidentify.audit.attributes import Attributes, Demand
from app.deidentify.values import dummy
from app.model import Patient, Project

if TYPE_CHECKING:
    from pydicom import DataElement, Dataset

_ACCESSION = 0x00080050
_KEYED = re.compile(rb"[0-9]{16}")  # as `deidentify.pseudonyms` makes them


class Strangers:
    """The rule for one project."""

    def __init__(self, project: Project) -> None:
        # a recipe of the coordinator's own may keep what the profile does not
        self._asks = not project.recipe.strip()
        self._attributes = Attributes(Patient("", 0, frozenset()), project)

    def tells(self, item: Dataset) -> bool:
        """Whether something may tell who it is, at any depth."""
        return self._asks and any(self._element_tells(element) for element in item)

    def _element_tells(self, element: DataElement) -> bool:
        if element.VR == "SQ":
            return any(self.tells(inside) for inside in element.value)
        if element.tag.is_private or element.VR == "UI" or element.value in (None, ""):
            return False
        if self._attributes.demand(int(element.tag)) is not Demand.FREE_OF_IDENTIFIERS:
            return False
        value = element.value if isinstance(element.value, bytes) else str(element.value).encode()
        if element.tag == _ACCESSION and _KEYED.fullmatch(value):
            return False
        return value != dummy(element.VR)
