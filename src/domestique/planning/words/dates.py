"""Days of the calendar, said in full or counted from today: the longest that begins at a place, and where one day is
told as the first and another as the last.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domestique.model.rule import Days
from domestique.planning.words.dates_table import TABLE
from domestique.planning.words.resolving import Found


@dataclass(frozen=True, slots=True)
class When:
    """`on` both ends are told; `until` and `since` only one."""

    first: date | None
    last: date | None
    taken: str | None = None
    """The note that says how the days were taken, where people count them differently."""


_WORTHWHILE: Final = re.compile(
    r"\d|[a-z]{2}|[이월화수목금토일다담내달연올년돌오모지신새크성금차한두세네석]|[설구추삼어현광개발핼할부]"
)
_JOIN: Final = re.compile(r"\s?(?:,\s?)?(?:to|-|~|until|till|through|thru|and|부터|에서)\s?(?:on\s)?")
_UNTIL_BEFORE: Final = re.compile(r"(?:until|till|til|through|thru|by|up to)\s(?:the\s)?$")
_SINCE_BEFORE: Final = re.compile(r"(?:from|starting|starting on|as of|since|beginning)\s(?:on\s)?$")
_EVE_BEFORE: Final = re.compile(r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!night )before\s(?:the\s)?$")
_EVE_AFTER: Final = re.compile(r"\s?(?:이\s)?전까지(?:는|만)?")
_BEHIND_BEFORE: Final = re.compile(r"(?<!day )(?<!days )(?<!week )(?<!weeks )after\s$")
_UNTIL_AFTER: Final = re.compile(r"\s?(?:까지|까진)")
_SINCE_AFTER: Final = re.compile(r"\s?(?:부터|이후)")


_TAKEN: Final = (
    ("lunar_holiday", re.compile(r"설|구정|추석|한가위|lunar|seollal|chuseok")),
    ("nth_week", re.compile(r"(?:째|번째|마지막|\d) ?주(?! ?[월화수목금토일])|\d ?주 ?차|week (?:of|in)")),
)


def when_at(text: str, place: int, today: date) -> tuple[When, int] | None:
    """The days told from this place on, and where that ends."""
    found = _when_at(text, place, today)
    if found is None:
        return None
    when, end = found
    taken = next((note for note, words in _TAKEN if words.search(text[place:end])), None)
    return (when if taken is None else replace(when, taken=taken)), end


def _when_at(text: str, place: int, today: date) -> tuple[When, int] | None:
    first = _single(text, place, today)
    if first is None:
        return None
    days, end = first
    before = text[max(0, place - 16) : place]
    join = _JOIN.match(text, end)
    second = _second(text, join.end(), days, today) if join is not None and days.first == days.last else None
    if second is not None and second[0].last >= days.first and not _is_list(text, end, second[1], join, before):
        days, end = Days(days.first, second[0].last), second[1]
        after = _UNTIL_AFTER.match(text, end)
        return When(days.first, days.last), after.end() if after else end
    if (after := _UNTIL_AFTER.match(text, end)) is not None:
        return When(days.first if _range_said(text[place:end]) else None, days.last), after.end()
    if _UNTIL_BEFORE.search(before):
        return When(days.first if _range_said(text[place:end]) else None, days.last), end
    if (after := _SINCE_AFTER.match(text, end)) is not None:
        return When(days.first, None), after.end()
    if (after := _EVE_AFTER.match(text, end)) is not None or _EVE_BEFORE.search(before):
        eve = days.first - timedelta(days=0 if "전" in text[place:end] else 1)
        return When(None, eve), after.end() if after else end
    if _BEHIND_BEFORE.search(before) and days.first == days.last:
        return When(days.first + timedelta(days=1), None), end
    if _SINCE_BEFORE.search(before) and not _range_said(text[place:end]):
        return When(days.first, None), end
    return When(days.first, days.last), end


def _second(text: str, place: int, first: Days, today: date) -> tuple[Days, int] | None:
    """The other end, counted from the first one where it would else lie before it."""
    found = _single(text, place, today)
    if found is not None and found[0].last < first.first:
        return _single(text, place, first.first)
    return found


def _is_list(text: str, end: int, last: int, join: Found | None, before: str) -> bool:
    """`on the 3rd and 7th`: two days, not from one to the other."""
    return join is not None and "and" in join[0] and "between" not in before


def _range_said(told: str) -> bool:
    return re.search(r"\d\D*(?:-|~|to|until|till|through|thru|and|부터|에서)\D*\d", told) is not None


def _single(text: str, place: int, today: date) -> tuple[Days, int] | None:
    if place >= len(text) or not _WORTHWHILE.match(text, place):
        return None
    best: tuple[Days, int] | None = None
    for pattern, make in TABLE:
        found = pattern.match(text, place)
        if found is not None and (best is None or found.end() > best[1]):
            days = make(found, today)
            if days is not None:
                best = days, found.end()
    return best
