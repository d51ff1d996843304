"""Several days of the week said in one breath: Tue and Thu, Mon-Fri, 월수금, 화·목, 월요일부터 금요일까지."""

import re
from typing import Final

from domestique.model.rule import WEEK, Weekday

_ENGLISH: Final = r"(?:mon|tues|tue|wednes|weds|wed|thurs|thu|fri|satur|sat|sun)(?:day)?s?(?![a-z'])"
_LETTERS: Final = "월화수목금토일"
_FULL: Final = rf"[{_LETTERS}](?:요일|욜)"
_ANY: Final = rf"(?:{_ENGLISH}|{_FULL})"
_AND: Final = r"\s?(?:,\s?and|and|,|/|&|\+|하고|이랑|랑|과|와|및|그리고|에는,?|은,?|에,?)?\s?(?:on\s)?(?:every\s)?"
_OR: Final = r"\s?(?:or|이나|나|또는|아니면|혹은)\s?"
_TO: Final = r"\s?(?:to|-|~|through|thru|부터|에서)\s?"
_BOTH: Final = re.compile(rf"(?:both\s)?{_ANY}(?:{_AND}{_ANY})+")
_EITHER: Final = re.compile(rf"(?:either\s)?{_ANY}{_OR}{_ANY}")
_RANGE: Final = re.compile(rf"{_ANY}{_TO}{_ANY}(?:\s?까지)?")
_SHORT: Final = re.compile(
    rf"(?<![가-힣\d])[{_LETTERS}](?:\s?[,/]?\s?[{_LETTERS}])+(?:요일)?(?=$|[\s,.:]|은|는|에|만|마다|엔|요일|을|이|로)(?!\s?요일)"
)
_SHORT_RANGE: Final = re.compile(rf"(?<![가-힣\d])[{_LETTERS}]\s?[-~]\s?[{_LETTERS}](?:요일)?(?![가-힣]{{2}})")
_ONE: Final = re.compile(_ANY)
_ALONE: Final = re.compile(rf"(?<![가-힣\d])[{_LETTERS}](?=\s?[,/]\s?[{_LETTERS}](?:요일|욜)?)")
_NOT_DAYS: Final = frozenset({"수목", "월일", "일월", "일일", "토목", "금일", "수일", "화수", "목금토일월화수"})
"""Words of two such letters that mean something else."""


def weekdays_at(text: str, place: int) -> tuple[tuple[Weekday, ...], bool, int] | None:
    """The days, whether only one of them is meant, and where it ends; single days are in the tables."""
    for shape in (_RANGE, _SHORT_RANGE):
        if (found := shape.match(text, place)) is not None:
            first, last = _days(found[0].removesuffix("까지").replace("에서", "~").replace("부터", "~"))
            return _between(first, last), False, found.end()
    if (found := _EITHER.match(text, place)) is not None:
        return _sorted(_days(found[0])), True, found.end()
    if (found := _BOTH.match(text, place)) is not None:
        return _sorted(_days(found[0])), False, found.end()
    if (found := _SHORT.match(text, place)) is not None:
        told = found[0].removesuffix("요일")
        letters = [letter for letter in told if letter in _LETTERS]
        if told in _NOT_DAYS or len(set(letters)) < len(letters):
            return None
        return _sorted([WEEK[_LETTERS.index(letter)] for letter in letters]), False, found.end()
    return None


def _days(told: str) -> list[Weekday]:
    found = [_day(one[0]) for one in _ONE.finditer(told)]
    return found or [WEEK[_LETTERS.index(letter)] for letter in told.removesuffix("요일") if letter in _LETTERS]


def _day(told: str) -> Weekday:
    return WEEK[_LETTERS.index(told[0])] if told[0] in _LETTERS else Weekday(told[:3])


def _between(first: Weekday, last: Weekday) -> tuple[Weekday, ...]:
    start, end = WEEK.index(first), WEEK.index(last)
    if end < start:
        end += 7
    return _sorted([WEEK[step % 7] for step in range(start, end + 1)])


def _sorted(days: list[Weekday]) -> tuple[Weekday, ...]:
    return tuple(day for day in WEEK if day in days)
