"""What in a sentence can be no rule: questions, conditions, and what others do. Each bars the part of the sentence it
speaks of; where that cannot be told, all of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domestique.planning.words.segments import Sentence
from domestique.planning.words.token import CONTENT, Is, Token

_AND: Final = re.compile(r"(?:(?:^|[\s,])(?:and|but|also|plus)|그리고|하지만|[가-힣](?:고|구요|지만))[\s,]*$")
_LINKED: Final = re.compile(r"[가-힣](?:고|고요|구요|며|서|지만|는데|은데|인데|니까|으니|라|그리고)$")
_MINE: Final = re.compile(
    r"(?:^|\s|,)so\s|그래서|따라서|(?<![a-z'])(?:i|i'm|i'd|i'll|my|me)(?![a-z])|(?<![가-힣])(?:저|제|나)(?:는|가|\s)"
)
_I_DO: Final = re.compile(r"(?<![a-z'])(?:i|i'm|i'll|i've|we|we're|we'll)\s[a-z' ]+$")
_WITH: Final = re.compile(r"(?<![a-z])(?:with|see|visit|visiting|seeing|watching|driving|taking)\s$")
_SAME_DAY: Final = re.compile(r"(?:the\s)?same\sday|one\sday|같은\s?날|하루에\s?둘")


@dataclass(frozen=True, slots=True)
class Barred:
    """`first` to `last`: the segments nothing is read of, the last not counted; `asked`: because they ask."""

    first: int
    last: int
    asked: bool


def barred(text: str, sentence: Sentence) -> Barred | None:
    segments = sentence.segments
    if _asks(text, sentence):
        return Barred(_begins(text, sentence, Is.ASK), len(segments), True)
    for place, segment in enumerate(segments):
        if any(token.kind is Is.PAST for token in segment) and _introduces(text, segments, place):
            return Barred(place, len(segments), False)
        if any(token.kind is Is.OTHERS and token.value == "reported" for token in segment):
            return Barred(0, place + 1, False)
        if any(token.kind is Is.PAST for token in segment) and (first := _told_at_once(text, segments, place)) < place:
            return Barred(first, place + 1, False)
        if any(token.kind is Is.IF for token in segment) and _both_on_a_day(text, sentence):
            continue
        if any(token.kind is Is.IF for token in segment):
            return Barred(_begins(text, sentence, Is.IF), len(segments), False)
        if any(token.kind is Is.OTHERS and not _with_them(text, segment, token) for token in segment):
            return Barred(place, _own_again(text, sentence, place), False)
    return None


def _told_at_once(text: str, segments: Sequence[Sequence[Token]], place: int) -> int:
    """`수요일 인터벌을 목요일에 했어요`: parted for its two days only, and all of it past."""
    while place > 0:
        gap = text[segments[place - 1][-1].end : segments[place][0].start]
        korean = not text[segments[place][-1].start].isascii()
        if not korean or "," in gap or _LINKED.search(text[: segments[place][0].start].rstrip()) is not None:
            break
        place -= 1
    return place


def _introduces(text: str, segments: Sequence[Sequence[Token]], place: int) -> bool:
    """`last year my plan said: …`: all that follows is of then."""
    if place + 1 == len(segments):
        return False
    return text[segments[place][-1].end : segments[place + 1][0].start].strip().endswith(":")


def _both_on_a_day(text: str, sentence: Sentence) -> bool:
    """`if I run and lift on the same day, leave 4 hours between`: when else would they meet."""
    told = text[sentence.tokens[0].start : sentence.tokens[-1].end]
    named = {(token.kind, token.value) for token in sentence.tokens if token.kind in {Is.SPORT, Is.ROLE, Is.TAG}}
    timed = any(token.kind is Is.DURATION for token in sentence.tokens)
    return len(named) >= 2 and timed and _SAME_DAY.search(told) is not None


def _with_them(text: str, segment: Sequence[Token], other: Token) -> bool:
    """`I'm visiting my parents`, `I ride with my wife`: what I do, not what they do."""
    before = text[: other.start]
    return _I_DO.search(before[segment[0].start :]) is not None or _WITH.search(before) is not None


def _asks(text: str, sentence: Sentence) -> bool:
    tokens = sentence.tokens
    please = any(token.kind is Is.PLEASE for token in tokens)
    begins = {segment[0].start for segment in sentence.segments} | {tokens[0].start}
    open_asks = [token for token in tokens if token.kind is Is.ASK and token.value == "open"]
    if any(sentence.asked or not text[one.start].isascii() or (please and one.start in begins) for one in open_asks):
        return True
    if please and _wonders(text, tokens):
        return True
    if please:
        return False
    if sentence.asked:
        return True
    asks = [token for token in tokens if token.kind is Is.ASK]
    first, last = tokens[0], tokens[-1]
    return any(token.start == first.start or _ends(text, token, last) for token in asks)


def _wonders(text: str, tokens: Sequence[Token]) -> bool:
    """`should I rest on Mondays, please?` asks; `can I swim on Mondays please` is a wish."""
    told = [token for token in tokens if token.kind not in {Is.PLEASE, Is.BREAK}]
    words = text[told[0].start : told[0].end] if told else ""
    return (
        bool(told)
        and told[0].kind is Is.ASK
        and told[0].value != "open"
        and words not in {"can i", "could i", "will i"}
    )


def _ends(text: str, token: Token, last: Token) -> bool:
    return not text[token.start].isascii() and last.end - token.end <= 4


def _begins(text: str, sentence: Sentence, kind: Is) -> int:
    """Where the question or condition begins: at its segment when that is set beside the rest and has something of
    its own to say, else at the sentence's start.
    """
    segments = sentence.segments
    place = next((at for at, segment in enumerate(segments) if any(one.kind is kind for one in segment)), -1)
    if place < 0 and kind is Is.ASK and len(segments) > 1:
        gap = text[segments[-2][-1].end : segments[-1][0].start]
        place = len(segments) - 1 if "," in gap or not text[segments[-2][-1].start].isascii() else 0
    if place <= 0:
        return 0
    own = any(token.kind in CONTENT for segment in segments[place:] for token in segment)
    korean = kind is Is.IF and not text[segments[place][0].start].isascii()
    beside = korean or _AND.search(text[segments[place - 1][0].start : segments[place][0].start]) is not None
    return place if own and beside else 0


def _own_again(text: str, sentence: Sentence, place: int) -> int:
    """`kids go to bed at 8, so I train after`: where the sentence comes back to who speaks."""
    segments = sentence.segments
    for at in range(place + 1, len(segments)):
        if _MINE.search(text[segments[at - 1][-1].end : segments[at][-1].end]):
            return at
    return len(segments)
