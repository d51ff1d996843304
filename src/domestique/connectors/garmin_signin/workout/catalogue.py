"""Exercises: our slugs and Garmin's pairs of category and name. catalogue.json is what Garmin's editor offers; a test
holds it against the library's.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from domestique.formats.fit.profile import type_names
from domestique.formats.fit_writing.exercises import exercise_of

Pair = tuple[str, str]

_WITH_TOOLS = ("BANDED_EXERCISES", "BATTLE_ROPE", "SANDBAG", "SLED", "SLEDGE_HAMMER", "SUSPENSION", "TIRE")
"""a name that is elsewhere too means the exercise without the tool"""


@lru_cache(maxsize=1)
def offered() -> Mapping[str, tuple[str, ...]]:
    """Category to the names in it."""
    text = files(__package__).joinpath("catalogue.json").read_text("utf-8")
    return {category: tuple(names) for category, names in json.loads(text).items()}


@lru_cache(maxsize=1)
def _by_slug() -> Mapping[str, Pair]:
    holding: dict[str, list[str]] = {}
    for category, names in offered().items():
        for name in names:
            holding.setdefault(name, []).append(category)
    found: dict[str, Pair] = {category.lower(): (category, "") for category in offered()}
    for name, categories in holding.items():
        slug = name.lower()
        best = _preferred(slug, categories)
        found |= {f"{category.lower()}_{slug}": (category, name) for category in categories if category != best}
    for name, categories in holding.items():
        found[name.lower()] = (_preferred(name.lower(), categories), name)
    return found


def _preferred(slug: str, categories: list[str]) -> str:
    """The one that FIT files hold the name in; else the one that needs no tool."""
    if len(categories) == 1:
        return categories[0]
    number, _ = exercise_of(slug)
    family = type_names("exercise_category").get(number or 0, "").upper() if number is not None else ""
    plain = [category for category in categories if category not in _WITH_TOOLS]
    return family if family in categories else (plain or categories)[0]


@lru_cache(maxsize=1)
def _by_pair() -> Mapping[Pair, str]:
    return {pair: slug for slug, pair in _by_slug().items()}


def pair_of(slug: str, names: Mapping[str, str]) -> Pair | None:
    """`names` are the athlete's own choices, CATEGORY/NAME; None for what Garmin has no word for."""
    chosen = names.get(slug)
    if chosen is not None:
        category, _, name = chosen.partition("/")
        return (category, name) if category in offered() else None
    return _by_slug().get(slug)


def slug_of(category: str, name: str) -> str:
    """Ours for what the catalogue holds; a word of the same making for what it does not hold yet."""
    known = _by_pair().get((category, name))
    return known or (name or category).lower()
