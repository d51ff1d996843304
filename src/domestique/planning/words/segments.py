"""Sentences, and within them the places where one wish may end and the next begin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from domestique.planning.words.token import Is, Token

_LINKS: Final = re.compile(
    r"[가-힣](?:고요|구요|(?<!앞두)고(?! (?:싶|있|나서|나면|난))|며|서|(?<!까)지만|는데|은데|니까|으니|하되|라)(?=[ ,])"
)
"""Endings after which a Korean sentence may say something else."""


_NOD: Final = re.compile(
    r"(?:,\s?|\s)(?:ok|okay|right|alright|yeah|deal|please|got it|"
    r"알겠죠|알았죠|아시죠|아셨죠|오케이|오키|ㅇㅋ|부탁해요|네)\s?$"
)
"""`never under -30, ok?` asks for nothing but a nod."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`segments` are the smallest stretches one wish may fill; neighbours may belong together."""

    segments: tuple[tuple[Token, ...], ...]
    asked: bool

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for segment in self.segments for token in segment)


def sentences(text: str, tokens: Sequence[Token]) -> Iterator[Sentence]:
    links = [found.end() for found in _LINKS.finditer(text)]
    told: list[Token] = []
    for token in tokens:
        if token.kind is not Is.STOP:
            told.append(token)
            continue
        if any(one.kind is not Is.BREAK for one in told):
            asked = token.value == "?" and _NOD.search(text[: token.start]) is None
            yield Sentence(tuple(_segments(told, links)), asked)
        told = []
    if any(one.kind is not Is.BREAK for one in told):
        yield Sentence(tuple(_segments(told, links)), False)


_HOW_OFTEN: Final = frozenset({Is.COUNT, Is.PER, Is.NUMBER})
_OF_A_DAY: Final = frozenset({Is.SPORT, Is.ROLE, Is.TAG, Is.REST})


def _again(segment: Sequence[Token], token: Token) -> bool:
    """`자전거 주 2회 수영 주 1회`, `월요일 수영 화요일 휴식`: what a list says over and over needs no comma."""
    begun = next((place for place, one in enumerate(segment) if one.kind is not Is.WORD), len(segment))
    told = [one.kind for one in segment[begun:]]
    if not told:
        return False
    if token.kind in _HOW_OFTEN and told[0] in _HOW_OFTEN and _sport_last(segment):
        return token.kind in told  # 주 3회 러닝 주 2회 자전거
    if token.kind is Is.SPORT and told[-1] in {Is.COUNT, Is.PER}:
        return Is.SPORT in told and Is.COUNT in told and told.index(Is.SPORT) < told.index(Is.COUNT)
    if token.kind is Is.WEEKDAYS and Is.WEEKDAYS in told:
        return any(kind in _OF_A_DAY for kind in told[told.index(Is.WEEKDAYS) :])
    return False


def _sport_last(segment: Sequence[Token]) -> bool:
    """One word may be a sport and a thing: 자전거."""
    return any(one.kind is Is.SPORT and one.start == segment[-1].start for one in segment[-3:])


def _segments(told: list[Token], links: list[int]) -> Iterator[tuple[Token, ...]]:
    segment: list[Token] = []
    for token in told:
        cut = token.kind is Is.BREAK or any(segment[-1].end <= link <= token.start for link in links if segment)
        cut = cut or _again(segment, token)
        if cut and segment:
            yield tuple(segment)
            segment = []
        if token.kind is not Is.BREAK:
            segment.append(token)
    if segment:
        yield tuple(segment)
