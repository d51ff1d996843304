"""How tables of words are written: phrases with commas between them, each meaning one thing or several at once.
In Korean a space may be left out, and a phrase may stand inside a word (its endings follow); `^` before a phrase asks
that no Korean letter stands before it, `$` after it that none follows. English phrases are whole words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from domestique.planning.words.token import Is

Meaning = tuple[Is, Any]


@dataclass(frozen=True, slots=True)
class Phrase:
    words: str
    meanings: tuple[Meaning, ...]
    opens: bool = False
    closes: bool = False


def table(kind: Is, words: Mapping[Any, str]) -> tuple[Phrase, ...]:
    return tuple(phrase for value, told in words.items() for phrase in saying(told, (kind, value)))


def saying(told: str, *meanings: Meaning) -> tuple[Phrase, ...]:
    return tuple(phrase for one in told.split(",") for phrase in _spellings(" ".join(one.split()), meanings))


def _spellings(told: str, meanings: tuple[Meaning, ...]) -> Iterator[Phrase]:
    opens, closes = told.startswith("^"), told.endswith("$")
    words = told.removeprefix("^").removesuffix("$")
    if words.isascii():
        for spelling in dict.fromkeys((words, _in_full(words))):
            yield Phrase(spelling, meanings, spelling[0].isalpha(), spelling[-1].isalpha())
        return
    parts = words.split(" ")
    for spaces in product((" ", ""), repeat=len(parts) - 1):
        yield Phrase(
            "".join(part + gap for part, gap in zip(parts, (*spaces, ""), strict=True)), meanings, opens, closes
        )


_FULL: Final = {
    "can't": "cannot", "won't": "will not", "n't": " not", "i'm": "i am", "i'd": "i would", "i'll": "i will",
    "i've": "i have", "it's": "it is", "that's": "that is", "what's": "what is", "there's": "there is",
}  # fmt: skip


def _in_full(words: str) -> str:
    """`don't train`, `do not train`; of `isn't` alone the `not` is said anyway."""
    if " " not in words:
        return words
    for short, full in _FULL.items():
        words = re.sub(rf"(?<![a-z]){short}(?![a-z])" if short != "n't" else short, full, words)
    return words


class Book:
    """All phrases, found by the longest that begins at a place."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        found: dict[str, dict[tuple[str, bool, bool], tuple[Meaning, ...]]] = {}
        for one in phrases:
            shelf = found.setdefault(one.words[0], {})
            key = (one.words, one.opens, one.closes)
            shelf[key] = (*shelf.get(key, ()), *(new for new in one.meanings if new not in shelf.get(key, ())))
        self._shelves = {
            letter: sorted(
                (Phrase(words, meanings, opens, closes) for (words, opens, closes), meanings in shelf.items()),
                key=lambda one: -len(one.words),
            )
            for letter, shelf in found.items()
        }

    def at(self, text: str, place: int) -> Phrase | None:
        for one in self._shelves.get(text[place], ()):
            if text.startswith(one.words, place) and _alone(text, place, place + len(one.words), one):
                return one
        return None


def _alone(text: str, start: int, end: int, phrase: Phrase) -> bool:
    if one_is_latin(phrase.words[0]):
        if start > 0 and one_is_latin(text[start - 1]):
            return False
    elif phrase.opens and start > 0 and is_korean(text[start - 1]):
        return False
    if one_is_latin(phrase.words[-1]):
        return end == len(text) or not one_is_latin(text[end])
    return not (phrase.closes and end < len(text) and is_korean(text[end]))


def one_is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def is_korean(letter: str) -> bool:
    return "가" <= letter <= "힣"
