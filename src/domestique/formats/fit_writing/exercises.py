"""Exercise names to FIT's category and the exercise within it."""

import re
from functools import lru_cache

from domestique.formats.fit.profile import type_names


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[int, int | None]]:
    found: dict[str, tuple[int, int | None]] = {}
    for category, name in type_names("exercise_category").items():
        for number, word in type_names(f"{name}_exercise_name").items():
            found.setdefault(_plain(word), (category, number))
    for category, name in type_names("exercise_category").items():
        found[_plain(name)] = (category, None)
    return found


def _plain(word: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", word.casefold()).strip("_")


def exercise_of(name: str | None) -> tuple[int | None, int | None]:
    """(None, None) for a name FIT has no number for."""
    return _known().get(_plain(name or ""), (None, None))
