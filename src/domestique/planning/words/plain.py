"""The text as the tables know it: lower case, one kind of quote, dash and space, letters put together, slips of the
finger mended; and for every character the place in the text as given that it came from.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from domestique.planning.words.reading import Span
from domestique.planning.words.typos import mended

_ALIKE: Final = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "〜": "~",
     "∼": "~", "、": ",", "。": ".", "·": ",", "ㆍ": ",", "\n": ";", "•": ";", "？": "?", "％": "%", "×": "x"}
)  # fmt: skip
_WORD: Final = re.compile(r"[a-z]+")
_DAYS: Final = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?-(?:mon|tue|wed|thu|fri|sat|sun)$"
)
_INITIALS: Final = re.compile(r"(?<![a-z])(?:m|tu|w|th|f|sa|su)(-)(?:tu|w|th|f|sa|su)(?![a-z])")
LONGEST: Final = 4000
"""Characters of the text that are read; a rule is a sentence, not a book."""


@dataclass(frozen=True, slots=True)
class Plain:
    text: str
    came_from: tuple[int, ...]
    """One longer than `text`: the last is the length of what was given."""

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stood, without the spaces around it."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == end:
            return Span(self.came_from[start], self.came_from[start])
        return Span(self.came_from[start], max(self.came_from[end - 1] + 1, self._next_place(end)))

    def _next_place(self, end: int) -> int:
        """Letters put together out of several count whole."""
        place = self.came_from[end]
        return place if end < len(self.text) and not self.text[end].isspace() else self.came_from[end - 1] + 1


def plain(given: str) -> Plain:
    letters: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(given):
        end = start + 1
        while end < len(given) and _belongs(given[end]):
            end += 1
        for letter in _alike(given[start:end]):
            if letter == " " and letters and letters[-1] == " ":
                continue
            letters.append(letter)
            places.append(start)
        start = end
        if len(letters) >= LONGEST:
            break
    places.append(len(given) if start >= len(given) else start)
    return _mended("".join(_unhyphened(letters)), places)


def _belongs(letter: str) -> bool:
    """Accents, and the vowels and tails of Korean letters that came apart."""
    return unicodedata.combining(letter) != 0 or "\u1160" <= letter <= "\u11ff"


@lru_cache(maxsize=4096)
def _alike(cluster: str) -> str:
    if cluster in "½¼¾":
        return cluster
    told = unicodedata.normalize("NFKC", cluster.translate(_ALIKE)).translate(_ALIKE).lower()
    return "".join(" " if one.isspace() or unicodedata.category(one)[0] == "C" else one for one in told)


def _unhyphened(letters: list[str]) -> list[str]:
    """`long-run` and `3-week` are two words; `-30`, `3-7` and `6am-8am` keep their dash."""
    found = list(letters)
    initials = {told.start(1) for told in _INITIALS.finditer("".join(letters))}
    for place in range(1, len(letters) - 1):
        before, after = letters[place - 1], letters[place + 1]
        if letters[place] == "-" and after.isalpha() and before.isalnum() and after.isascii():
            days = place in initials or _DAYS.search("".join(letters[max(0, place - 9) : place + 4])) is not None
            found[place] = "~" if days else " "
    return found


def _mended(text: str, places: list[int]) -> Plain:
    written: list[str] = []
    came_from: list[int] = []
    done = 0
    for word in _WORD.finditer(text):
        right = mended(word[0])
        if right is None:
            continue
        written.append(text[done : word.start()])
        came_from += places[done : word.start()]
        written.append(right)
        last = word.end() - 1
        came_from += [places[min(word.start() + step, last)] for step in range(len(right) - 1)] + [places[last]]
        done = word.end()
    written.append(text[done:])
    return Plain("".join(written), (*came_from, *places[done:]))
