"""The confidentiality profile of a project: which recipes apply, in which order (PS3.15 Annex E).

A profile is a pile of recipes. Each lies over the ones before it: the data dictionary's ground, the
Basic Profile of Table E.1-1, the named options, what MIDRC asks for, and last the project's own.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, lru_cache

from app.deidentify.recipe import Recipe, parse_recipe
from app.errors import ContradictingOptions, OptionNotBuilt
from app.model import Option, Project
from app.resources import resource

# later files lie over earlier ones; retaining comes after cleaning, as in PS3.15 E.3
_FILES = {
    Option.CLEAN_GRAPHICS: "113103-clean-graphics",
    Option.CLEAN_STRUCTURED_CONTENT: "113104-clean-structured-content",
    Option.CLEAN_DESCRIPTORS: "113105-clean-descriptors",
    Option.RETAIN_FULL_DATES: "113106-retain-full-dates",
    Option.RETAIN_MODIFIED_DATES: "113107-retain-modified-dates",
    Option.RETAIN_PATIENT_CHARACTERISTICS: "113108-retain-patient-characteristics",
    Option.RETAIN_DEVICE_IDENTITY: "113109-retain-device-identity",
    Option.RETAIN_UIDS: "113110-retain-uids",
    Option.RETAIN_SAFE_PRIVATE: "113111-retain-safe-private",
    Option.RETAIN_INSTITUTION_IDENTITY: "113112-retain-institution-identity",
}


@dataclass(frozen=True, slots=True)
class Profile:
    """The recipes of one project, lowest first.

    Attributes:
        options: what the output declares in (0012,0064).
        recipes: each lies over the ones before it.
        digest: SHA-256 over all their text, in hexadecimal, for the report.
    """

    options: tuple[Option, ...]
    recipes: tuple[Recipe, ...]
    digest: str

    @property
    def rules(self) -> int:
        """How many rules there are in all."""
        return sum(len(recipe.rules) for recipe in self.recipes)


@lru_cache(maxsize=4)
def load_profile(project: Project) -> Profile:
    """The profile that a project asks for.

    Raises:
        ConfigurationError: the options contradict each other or are not built yet.
        RecipeError: the project's recipe cannot be used.
    """
    options = _checked(project.options)
    names = ["dictionary"]
    if Option.RETAIN_UIDS in options:
        names.append("113110-uids-in-no-table")  # the table's own rows lie over it
    names.append("113100-basic-profile")
    names += [_FILES[option] for option in options if option in _FILES]
    names.append("midrc")
    recipes = [_shipped(name) for name in names]
    if project.recipe:
        recipes.append(parse_recipe(project.recipe, "project"))
    digest = hashlib.sha256("\0".join(recipe.text for recipe in recipes).encode()).hexdigest()
    return Profile(options, tuple(recipes), digest)


@cache
def _shipped(name: str) -> Recipe:
    text = resource(f"recipes/{name}.deid").read_text(encoding="utf-8")
    return parse_recipe(text, name)


def _checked(wanted: frozenset[Option]) -> tuple[Option, ...]:
    dates = {Option.RETAIN_FULL_DATES, Option.RETAIN_MODIFIED_DATES}
    if dates <= wanted:
        raise ContradictingOptions(options=", ".join(sorted(dates)))
    faces = Option.CLEAN_RECOGNIZABLE_VISUAL_FEATURES
    if faces in wanted:
        raise OptionNotBuilt(option=f"{faces} {faces.meaning}")
    return tuple(sorted(wanted | {Option.BASIC}))
