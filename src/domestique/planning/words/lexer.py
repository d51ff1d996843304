"""Plain text to tokens: at every place the longest thing that begins there, be it a date, a time, an amount or words
of a table; what nobody knows is a WORD.
"""

from datetime import date
from typing import Final

from domestique.planning.words.amounts import amount_at
from domestique.planning.words.clocks import clock_at
from domestique.planning.words.dates import when_at
from domestique.planning.words.exceptions import left_out_at
from domestique.planning.words.neighbours import seen_together
from domestique.planning.words.phrases import is_korean, one_is_latin
from domestique.planning.words.tables import BOOK
from domestique.planning.words.token import AMOUNTS, Is, Token
from domestique.planning.words.weekdays import weekdays_at

_STOPS: Final = ".!?;"
_PAUSES: Final = ',:()/"&+|'
_ONLY_AFTER: Final = ("만", "에만")


def tokens_of(text: str, today: date) -> list[Token]:
    found: list[Token] = []
    place = 0
    while place < len(text):
        place = _next(text, place, today, found)
    return seen_together(text, found)


def _next(text: str, place: int, today: date, found: list[Token]) -> int:
    letter = text[place]
    if letter == " ":
        return place + 1
    best, end = _longest(text, place, today)
    if best:
        if best[0][0] is Is.UNTIL and found and found[-1].end == place and found[-1].kind in AMOUNTS:
            best = ((Is.MOST, None),)  # 8시간까지
        if best[0][0] is Is.MOST and text.startswith("까지만", place) and _timed(found, place):
            best = ((Is.UNTIL, None), (Is.ONLY, None))  # 오전 11시까지만
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


def _timed(found: list[Token], place: int) -> bool:
    return bool(found) and found[-1].kind is Is.CLOCK and found[-1].end == place


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
    how_long = amount is not None and amount[1] == end and text[place:end] in {"a week", "a month"}  # behind `for`
    if amount is not None and (amount[1] > end or how_long) and not (dated and amount[0][0] is Is.NUMBER):
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
