"""Sentences that are only whole together: `Seoul Marathon on March 21. It's my B race.`, `Back-to-back hard days wreck
me. Don't do it.`
"""

import re
from collections.abc import Sequence
from typing import Final

from domestique.planning.words.segments import Sentence
from domestique.planning.words.token import AMOUNTS, CONTENT, Is, Token

_BACK: Final = re.compile(
    r"(?:it|it's|its|that|that's|this|which|이게|이건|이것|그게|그건|이 대회|그 대회|이번|이거)(?![a-z])"
)
_THAT_DAY: Final = re.compile(r"(?:그날|그때|그 기간|그 주|on that day|that day|those days|that week|then)(?![a-z])")
_SHORT: Final = 10
_PIECE: Final = 5
_OF_ITS_OWN: Final = frozenset({Is.PAST, Is.IF, Is.OTHERS, Is.ASK, Is.DISLIKE, Is.LIKE, Is.BODY, Is.RACE})
_SPEAKING_WORDS: Final = "i i'm i've i'll my me we it it's is are am was this that 저는 나는 제가 내가"
_SPEAKING: Final = frozenset(_SPEAKING_WORDS.split())
_SPEAKS: Final = CONTENT - {Is.DISTANCE}


def joined(text: str, first: Sentence, second: Sentence, first_read: bool) -> Sentence | None:
    """Both as one, where the second only says more of the first; `first_read`: whether that one says a rule itself."""
    if first.asked or second.asked:
        return None
    told = {token.kind for token in second.tokens}
    begun = {token.kind for token in second.segments[0]}
    if Is.PRIORITY in begun and Is.DATES not in begun and _dated(first.tokens):
        if not points_back(text, second.tokens) and len(second.tokens) > 3 and not begun <= {Is.PRIORITY, Is.WORD}:
            return None
        return Sentence((*first.segments, *second.segments), False)
    back = points_back(text, second.tokens) or (len(second.tokens) <= 4 and not told & _SPEAKS)
    if _bounded(second.tokens) and back and not first_read and _amounts(first.tokens):
        return Sentence((*first.segments, *second.segments), False)
    there = Is.DATES not in told and _THAT_DAY.match(text, second.tokens[0].start) is not None
    if there and not first_read and any(token.kind is Is.DATES for token in first.tokens):
        return Sentence((*first.segments, *second.segments), False)
    figures = told & {Is.FORM, Is.CTL} and Is.NUMBER in told and not told & {Is.RACE, Is.RACE_DAY, Is.DATES, Is.PER}
    if figures and not first_read and any(token.kind is Is.RACE_DAY for token in first.tokens):
        return Sentence((*first.segments, *second.segments), False)
    daily = any(token.kind in {Is.WEEKDAYS, Is.DATES} for token in first.tokens)
    rests = daily and Is.REST in told and len(second.tokens) <= 4 and not told & (_SPEAKS - {Is.REST})
    if rests and not first_read and not any(token.kind is Is.REST for token in first.tokens):
        return Sentence((*first.segments, *second.segments), False)
    bare = len(second.tokens) <= _SHORT and not told & _SPEAKS and Is.NO in told and not told & {Is.PAST, Is.IF}
    if bare and not first_read and any(token.kind in CONTENT for token in first.tokens) and not _refused(first.tokens):
        return Sentence((*first.segments, *second.segments), False)
    return None


def pieces(text: str, first: Sentence, waiting: Sequence[Sentence]) -> list[Sentence]:
    """`Eight hours. Per week. Not more.`: one wish in pieces that say nothing alone; from three of them down to two."""
    short: list[Sentence] = []
    for one in (first, *waiting[:2]):
        if one.asked or len(one.tokens) > _PIECE or any(_of_its_own(text, token) for token in one.tokens):
            break
        short.append(one)
    return [_together(short[:count]) for count in (3, 2) if len(short) >= count]


def _of_its_own(text: str, token: Token) -> bool:
    """What makes a piece a sentence: somebody who does something, or something that is."""
    said = token.kind is Is.WORD and (token.value is not None or text[token.start : token.end] in _SPEAKING)
    return said or token.kind in _OF_ITS_OWN


def _together(several: Sequence[Sentence]) -> Sentence:
    return Sentence(tuple(segment for one in several for segment in one.segments), False)


def _dated(tokens: Sequence[Token]) -> bool:
    return any(token.kind is Is.DATES for token in tokens) and not any(token.kind is Is.PRIORITY for token in tokens)


def _amounts(tokens: Sequence[Token]) -> bool:
    return any(token.kind in AMOUNTS for token in tokens)


def _bounded(tokens: Sequence[Token]) -> bool:
    """`That's the max for a week`: a bound, and its amount in the sentence before."""
    told = {token.kind for token in tokens}
    return bool(told & {Is.MOST, Is.LEAST}) and not told & AMOUNTS


def points_back(text: str, tokens: Sequence[Token]) -> bool:
    return _BACK.match(text, tokens[0].start) is not None


def _refused(tokens: Sequence[Token]) -> bool:
    return any(token.kind in {Is.NO, Is.CANT, Is.PAST} for token in tokens)
