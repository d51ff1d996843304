"""Exercises by whatever one calls them: our slug, our Korean and English names, the names of FIT, a few short forms."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache

from domestique.formats.fit_writing.exercises import exercise_of
from domestique.locales import LANGUAGES, Language, area
from domestique.model.exercise_words import words_of

_SLUG = re.compile(r"[a-z0-9][a-z0-9_]{0,79}")
_SHORT = {
    "ohp": "overhead_barbell_press",
    "rdl": "romanian_deadlift",
    "bench": "bench_press",
    "pullup": "pull_up",
    "pullups": "pull_up",
    "chinup": "chin_up",
    "chinups": "chin_up",
    "pushup": "push_up",
    "pushups": "push_up",
    "situp": "sit_up",
    "situps": "sit_up",
    "dips": "body_weight_dip",
    "벤치": "bench_press",
    "데드": "deadlift",
    "루데": "romanian_deadlift",
    "턱걸이": "pull_up",
    "팔굽혀펴기": "push_up",
    "윗몸일으키기": "sit_up",
    "힙쓰러스트": "barbell_hip_thrust_with_bench",
    "힙스러스트": "barbell_hip_thrust_with_bench",
    "플랭크": "plank",
    "런지": "lunge",
}


def slug_of(name: str) -> str | None:
    """None for what is no exercise we know."""
    plain = _plain(name)
    if plain in _SHORT and (short := _SHORT[plain]) in _ours("en"):
        return short
    found = _by_name().get(plain)
    if found is not None:
        return found
    words = words_of(name.replace("_", " "))
    if words and (found := _by_words().get(words)) is not None:
        return found
    slug = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
    return slug if _SLUG.fullmatch(slug) and exercise_of(slug) != (None, None) else None


def name_of(slug: str, language: Language) -> str:
    """As it is written so that it is read again: the name, the slug, or the slug marked as one nobody else knows."""
    told = _ours(language).get(slug)
    plain = "" if told is None else re.sub(r"\(.*?\)", "", str(told)).strip()
    if plain and slug_of(plain) == slug and _readable(plain):
        return plain if language == "ko" or not plain[1:].islower() else plain.lower()
    return slug if slug_of(slug) == slug and _readable(slug) else f"={slug}"


def near(name: str, language: Language) -> tuple[str, ...]:
    """Up to three names that look like it."""
    names = {_plain(str(told)): str(told) for told in _ours(language).values()}
    return tuple(names[one] for one in get_close_matches(_plain(name), names, n=3, cutoff=0.6))


def _readable(name: str) -> bool:
    """Made of words the reader takes for words: no digits at the start, nothing else."""
    return all(re.fullmatch(r"[^\W\d][\w’']*(?:-[^\W\d][\w’']*)*", word) for word in name.split())


def _plain(name: str) -> str:
    return re.sub(r"[\s_\-’']+", "", name.casefold())


@lru_cache(maxsize=2)
def _ours(language: Language) -> Mapping[str, object]:
    return area(language, "exercises")


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for slug in _ours("en"):
        found.setdefault(_plain(slug), slug)
    for language in LANGUAGES:
        for slug, told in _ours(language).items():
            whole = str(told)
            inside = re.findall(r"\((.*?)\)", whole)
            for name in (re.sub(r"\(.*?\)", "", whole), *inside, whole):
                found.setdefault(_plain(name), slug)
    return found


@lru_cache(maxsize=1)
def _by_words() -> dict[frozenset[str], str]:
    """Without what two of ours share."""
    found: dict[frozenset[str], str | None] = {}
    for slug in _ours("en"):
        words = words_of(slug.replace("_", " "))
        found[words] = None if words in found else slug
    return {words: slug for words, slug in found.items() if slug is not None}
