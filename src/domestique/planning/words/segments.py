"""Sentences, and within them the places where one wish may end and the next begin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from domestique.planning.words.token import Is, Token

_LINKS: Final = re.compile(r"[가-힣](?:고요|구요|고|며|서|지만|는데|은데|니까|라)(?=[ ,])")
"""Endings after which a Korean sentence may say something else."""


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
            yield Sentence(tuple(_segments(told, links)), token.value == "?")
        told = []
    if any(one.kind is not Is.BREAK for one in told):
        yield Sentence(tuple(_segments(told, links)), False)


def _segments(told: list[Token], links: list[int]) -> Iterator[tuple[Token, ...]]:
    segment: list[Token] = []
    for token in told:
        cut = token.kind is Is.BREAK or any(segment[-1].end <= link <= token.start for link in links if segment)
        if cut and segment:
            yield tuple(segment)
            segment = []
        if token.kind is not Is.BREAK:
            segment.append(token)
    if segment:
        yield tuple(segment)
