"""Plain text to tokens: at every place the longest thing that begins there, be it a date, a time, an amount or words
of a table; what nobody knows is a WORD.
"""

import re
from datetime import date
from typing import Final

from domestique.model.rule import Weekday
from domestique.model.sport import Sport
from domestique.planning.words import numbers
from domestique.planning.words.amounts import amount_at
from domestique.planning.words.clocks import clock_at
from domestique.planning.words.dates import when_at
from domestique.planning.words.exceptions import excepted, left_out_at
from domestique.planning.words.phrases import is_korean, one_is_latin
from domestique.planning.words.tables import BOOK
from domestique.planning.words.token import AMOUNTS, Amount, Is, Token
from domestique.planning.words.weekdays import weekdays_at

_STOPS: Final = ".!?;"
_PAUSES: Final = ',:()/"&+|'
_SHARED: Final = frozenset({Is.DURATION, Is.DISTANCE, Is.PERCENT, Is.COUNT})
_NEAR: Final = 24
"""Tokens within which an amount lends its unit to a bare number."""
_BETWEEN_ENDS: Final = frozenset({Is.BREAK, Is.MOST, Is.LEAST})
_ONLY_AFTER: Final = ("만", "에만")


_RIDDEN: Final = re.compile(r"(?:[안못]\s?)?[타탈탑]")
_NEVER_RIDDEN: Final = frozenset({Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH, Sport.WALKING, Sport.HIKING})


def tokens_of(text: str, today: date) -> list[Token]:
    found: list[Token] = []
    place = 0
    while place < len(text):
        place = _next(text, place, today, found)
    return _sharing(text, excepted(text, _remaining(text, _ridden(text, found))))


_OTHER: Final = re.compile(r"(?:(?:the\s|all\s)?(?:other|remaining)|나머지|다른)\s$")
_REST_OF_WEEK: Final = ("the rest of", "other days", "나머지", "다른")


def _remaining(text: str, tokens: list[Token]) -> list[Token]:
    """`Fridays from 3, other weekdays from 6`: the days not told before."""
    found: list[Token] = []
    told: set[Weekday] = set()
    for token in tokens:
        made = token
        if token.kind is Is.STOP:
            told = set()
        elif token.kind is Is.WEEKDAYS:
            other = _OTHER.search(text[max(0, token.start - 20) : token.start]) or text.startswith(
                _REST_OF_WEEK, token.start
            )
            left = tuple(day for day in token.value if day not in told)
            if other and left:
                made = Token(Is.WEEKDAYS, left, token.start, token.end)
            told |= set(made.value)
        found.append(made)
    return found


def _ridden(text: str, tokens: list[Token]) -> list[Token]:
    """타다 is to cycle, unless the sentence says what is ridden: 스키 타고."""
    found: list[Token] = []
    said = False
    for token in tokens:
        verb = token.kind is Is.SPORT and _RIDDEN.match(text, token.start) is not None
        found.append(Token(Is.WORD, None, token.start, token.end) if verb and said else token)
        said = token.kind is not Is.STOP and (said or (token.kind is Is.SPORT and token.value not in _NEVER_RIDDEN))
    return found


def _sharing(text: str, tokens: list[Token]) -> list[Token]:
    """`no less than 6, no more than 9 hours`: a bare number takes the unit of the bounded amount behind it."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind is not Is.NUMBER or not token.value.single or token.value.low <= 0:
            continue
        if (ahead := _ahead(tokens, place)) is not None:
            found[place] = Token(ahead.kind, _in_units(text, token, ahead), token.start, token.end)
            continue
        after = tokens[place + 1 : place + 1 + _NEAR]
        behind = next((one for one in after if one.kind not in _BETWEEN_ENDS), None)
        told = [one.kind for one in after if behind is not None and one.start < behind.start]
        if behind is None or behind.kind not in _SHARED or not {Is.MOST, Is.LEAST} & set(told):
            continue
        if {Is.MOST, Is.LEAST} & {one.kind for one in tokens[max(0, place - 1) : place]}:
            found[place] = Token(behind.kind, _in_units(text, token, behind), token.start, token.end)
    return found


def _ahead(tokens: list[Token], place: int) -> Token | None:
    """`I want 8 hours a week but I only have 6`: the last word of a sentence, in the unit of the only amount before."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    said = [one.kind for one in tokens[max(0, place - 3) : place]]
    told = [one for one in tokens[max(0, place - _NEAR) : place] if one.kind in _SHARED]
    next_kinds = [one.kind for one in tokens[place + 1 : place + 3] if one.kind is not Is.WEEKS_ON][:1]
    by_day = next_kinds == [Is.WEEKDAYS] and any(
        one.kind is Is.WEEKDAYS for one in tokens[max(0, place - _NEAR) : place]
    )
    if by_day and len(told) == 1 and told[0].kind is Is.DURATION:
        return told[0]
    if (after is not None and after.kind is not Is.STOP) or not {Is.ONLY, Is.MOST, Is.LEAST} & set(said):
        return None
    return told[0] if len(told) == 1 else None


def _in_units(text: str, bare: Token, other: Token) -> Amount:
    own = re.match(numbers.ANY, text[other.start : other.end])
    scale = other.value.low / (numbers.number(own[0]) or 1) if own is not None else other.value.low
    return Amount(bare.value.low * scale, bare.value.low * scale)


def _next(text: str, place: int, today: date, found: list[Token]) -> int:
    letter = text[place]
    if letter == " ":
        return place + 1
    best, end = _longest(text, place, today)
    if best:
        if best[0][0] is Is.UNTIL and found and found[-1].end == place and found[-1].kind in AMOUNTS:
            best = ((Is.MOST, None),)  # 8시간까지
        found += [Token(kind, value, place, end) for kind, value in best]
        only = next((one for one in _ONLY_AFTER if text.startswith(one, end) and _particle(text, end + len(one))), None)
        if only is not None and best[0][0] is not Is.ONLY:
            found.append(Token(Is.ONLY, None, end, end + len(only)))
            end += len(only)
        return end
    if letter in _STOPS:
        if letter != "." or place + 1 >= len(text) or text[place + 1] == " " or is_korean(text[place + 1]):
            found.append(Token(Is.STOP, letter, place, place + 1))
        return place + 1
    if letter in _PAUSES or (letter in "-~*" and text[place + 1 : place + 2] in {" ", ""}):
        found.append(Token(Is.BREAK, letter, place, place + 1))
        return place + 1
    end = place + 1
    if one_is_latin(letter):
        while end < len(text) and (one_is_latin(text[end]) or text[end] == "'"):
            end += 1
    _word(found, text, place, end)
    return end


def _longest(text: str, place: int, today: date) -> tuple[tuple[tuple[Is, object], ...], int]:
    best: tuple[tuple[Is, object], ...] = ()
    end = place
    if (when := when_at(text, place, today)) is not None:
        best, end = ((Is.DATES, when[0]),), when[1]
    if (days := weekdays_at(text, place)) is not None and days[2] > end:
        best, end = ((Is.WEEKDAYS, days[0]), *(((days[1], None),) if days[1] else ())), days[2]
    if (out := left_out_at(text, place)) is not None and out[1] > end:
        best, end = ((Is.BUT, out[0]),), out[1]
    if (clock := clock_at(text, place)) is not None and clock[1] > end:
        best, end = ((Is.CLOCK, clock[0]),), clock[1]
    if (phrase := BOOK.at(text, place)) is not None and place + len(phrase.words) > end:
        best, end = phrase.meanings, place + len(phrase.words)
    dated = bool(best) and best[0][0] is Is.DATES
    amount = amount_at(text, place)
    if amount is not None and amount[1] > end and not (dated and amount[0][0] is Is.NUMBER):
        best, end = (amount[0],), amount[1]
    return best, end


def _particle(text: str, after: int) -> bool:
    return after >= len(text) or not is_korean(text[after]) or text[after] in "요은이을"


def _word(found: list[Token], text: str, place: int, end: int) -> None:
    """Letters of a Korean word come one by one and are put together again."""
    last = found[-1] if found else None
    if (
        last is not None
        and last.kind is Is.WORD
        and last.value is None
        and last.end == place
        and is_korean(text[place])
    ):
        found[-1] = Token(Is.WORD, None, last.start, end)
    else:
        found.append(Token(Is.WORD, None, place, end))
