"""Days left out of all others: except on Sundays, unless it's the weekend, 일요일 빼고는, 주말이 아니면."""

import re
from collections.abc import Sequence
from typing import Final

from domestique.model.rule import WEEK, Weekday
from domestique.planning.words.token import Is, Token
from domestique.planning.words.weekdays import MANY, SET, days_of

_OUT: Final = rf"{SET}|{MANY}(?:\s?(?:or|nor|이나|나|또는)\s(?:on\s)?{MANY})?"
_ENGLISH: Final = re.compile(
    r"(?:except|excepting|excluding|unless|other\sthan|apart\sfrom|besides|save|bar|barring)"
    r"(?:\sfor|\sfrom|\son|\sit's|\sit\sis|\sif\sit's|\swhen\sit's|\sat|\sover){0,2}(?:\sa|\sthe)?\s"
    rf"(?P<out>{_OUT})(?!\s(?:morning|afternoon|evening|night)|\swhen|\sif)"
)
_KOREAN: Final = re.compile(
    rf"(?P<out>{_OUT})(?:을|를|은|는|만|이|에만|만은)?\s?"
    r"(?:빼고는|빼고선|빼고|제외하고는|제외하고|제외한|제외하면|말고는|외에는|이외에는|빼면|아니면|아닐\s?때는|아닌\s?날은?)"
    rf"(?:요(?=$|[\s.!]))?(?!\s?(?:{MANY}))(?![가-힣])"
)
_ENDS: Final = re.compile(r"(?:\s?(?:요|주세요|줘요?))?\s?(?:$|[.!;])")


def left_out_at(text: str, place: int) -> tuple[tuple[Weekday, ...], int] | None:
    """The days that are left out, and where that ends; `일요일 말고 토요일` is one day instead of another."""
    found = _ENGLISH.match(text, place) or _KOREAN.match(text, place)
    if found is None:
        return None
    out = days_of(found["out"])
    return (out, found.end()) if 0 < len(out) < 7 else None


def excepted(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Each exception as the days that stay: of the days the sentence spoke of, where it named such, else of all."""
    found: list[Token] = []
    start = 0
    for token in tokens:
        if token.kind is Is.STOP:
            start = len(found) + 1
        if token.kind is not Is.BUT or token.value is None:
            found.append(token)
            continue
        told = next(
            (at for at in range(len(found) - 1, start - 1, -1) if _names(found[at], token.value)),
            None,
        )
        left = _without(WEEK if told is None else found[told].value, token.value)
        if told is not None:
            found[told] = Token(Is.WEEKDAYS, left, found[told].start, found[told].end)
            found.append(Token(Is.BUT, None, token.start, token.end))
        elif found[start:] and not text[token.start].isascii() and _ENDS.match(text, token.end):
            found.append(Token(Is.EXCEPT, None, token.start, token.end))  # 수요일은 빼고요: nobody says of what
        else:
            found += [Token(Is.WEEKDAYS, left, token.start, token.end), token]
    return found


def _names(token: Token, out: tuple[Weekday, ...]) -> bool:
    return token.kind is Is.WEEKDAYS and set(out) < set(token.value)


def _without(days: Sequence[Weekday], out: Sequence[Weekday]) -> tuple[Weekday, ...]:
    return tuple(day for day in days if day not in out)
