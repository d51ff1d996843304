"""Which days are meant: code resolves them out of what a pattern found and today's date, nobody else. A day and month
without a year is the next such day; a week is Monday to Sunday.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from domestique.model.rule import Days
from domestique.planning.words import lunar, numbers

_MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS: Final = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_KOREAN_WEEKDAYS: Final = "월화수목금토일"

Found = re.Match[str]
Maker = Callable[[Found, date], Days | None]


def _month(told: str) -> int:
    return _MONTHS.index(told[:3]) + 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(month: int, day: int, today: date, year: int | None = None) -> date | None:
    if year is not None:
        return _day(year, month, day)
    here = _day(today.year, month, day)
    if here is not None and here >= today:
        return here
    return _day(today.year + 1, month, day)


def _year(found: Found, today: date) -> int | None:
    told = found.groupdict()
    if told.get("year"):
        return 2000 + int(told["year"].lstrip("'")) % 100
    return today.year + 1 if told.get("next") else None


def _ends(found: Found, today: date, first: tuple[int, int], last: tuple[int, int]) -> Days | None:
    begin = _coming(*first, today, _year(found, today))
    if begin is None:
        return None
    end = _day(begin.year, *last)
    if end is not None and end < begin:
        end = _day(begin.year + 1, *last)
    return None if end is None else Days(begin, end)


def english(found: Found, today: date) -> Days | None:
    told = found.groupdict()
    month, day = _month(told["m"]), int(told["d"])
    if told.get("e") is None:
        return _ends(found, today, (month, day), (month, day))
    return _ends(found, today, (month, day), (_month(told["n"]) if told.get("n") else month, int(told["e"])))


def numeric(found: Found, today: date) -> Days | None:
    told = found.groupdict()
    month, day = int(told["m"]), int(told["d"])
    if not 1 <= month <= 12:
        return None
    if told.get("e") is None:
        return _ends(found, today, (month, day), (month, day))
    return _ends(found, today, (month, day), (int(told.get("n") or month), int(told["e"])))


def iso(found: Found, today: date) -> Days | None:
    day = _day(int(found["year"]), int(found["m"]), int(found["d"]))
    return None if day is None else Days(day, day)


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _index(told: str) -> int:
    return _KOREAN_WEEKDAYS.index(told[0]) if told[0] in _KOREAN_WEEKDAYS else _WEEKDAYS.index(told[:3])


def weekday_of(weeks: int) -> Maker:
    def make(found: Found, today: date) -> Days:
        day = _monday(today) + timedelta(days=7 * weeks + _index(found["weekday"]))
        return Days(day, day)

    return make


def coming_weekday(found: Found, today: date) -> Days:
    day = today + timedelta(days=(_index(found["weekday"]) - today.weekday() - 1) % 7 + 1)
    return Days(day, day)


def this_weekday(found: Found, today: date) -> Days:
    day = _monday(today) + timedelta(days=_index(found["weekday"]))
    return coming_weekday(found, today) if day < today else Days(day, day)


def week(weeks: int) -> Maker:
    def make(_: Found, today: date) -> Days:
        monday = _monday(today) + timedelta(days=7 * weeks)
        return Days(max(monday, today), monday + timedelta(days=6))

    return make


def weekend(weeks: int) -> Maker:
    def make(_: Found, today: date) -> Days:
        saturday = _monday(today) + timedelta(days=7 * weeks + 5)
        return Days(max(saturday, today), saturday + timedelta(days=1))

    return make


def _whole_month(year: int, month: int, today: date | None = None) -> Days:
    first = date(year, month, 1)
    return Days(first if today is None else max(first, today), date(year, month, monthrange(year, month)[1]))


def month_after(months: int) -> Maker:
    def make(_: Found, today: date) -> Days:
        at = today.year * 12 + today.month - 1 + months
        return _whole_month(at // 12, at % 12 + 1, today)

    return make


def month_ahead(_: Found, today: date) -> Days:
    """`the next month`: from today on."""
    return Days(today, today + timedelta(days=30))


def named_month(found: Found, today: date) -> Days:
    told = found["m"]
    month = int(told) if told.isdigit() else _month(told)
    year = _year(found, today) or (today.year if month >= today.month else today.year + 1)
    return _whole_month(year, month, today)


def valid_month(found: Found, today: date) -> Days | None:
    return named_month(found, today) if 1 <= int(found["m"]) <= 12 else None


def month_end(found: Found, today: date) -> Days:
    last = named_month(found, today).last
    return Days(last, last)


def before_month(found: Found, today: date) -> Days:
    month = named_month(found, today).first.replace(day=1)
    day = (month if month > today else month.replace(year=month.year + 1)) - timedelta(days=1)
    return Days(day, day)


def last_of(maker: Maker) -> Maker:
    def make(found: Found, today: date) -> Days | None:
        days = maker(found, today)
        return None if days is None else Days(days.last, days.last)

    return make


def after(unit: int) -> Maker:
    def make(found: Found, today: date) -> Days:
        day = today + timedelta(days=unit * min(int(numbers.number(found["n"])), 2000))
        return Days(day, day)

    return make


def shift(days: int) -> Maker:
    return lambda _, today: Days(today + timedelta(days=days), today + timedelta(days=days))


_MONTHS_NAMED: Final = re.compile(
    r"(?:(?<![a-z])(january|february|march|april|june|july|august|september|october|november|december|"
    r"jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![a-z])|(\d{1,2})월|(christmas|xmas|크리스마스|성탄절))"
)


def _month_before(found: Found) -> int | None:
    """`over Christmas, nothing from the 23rd on`: the month the sentence was about."""
    told = found.string[: found.start()]
    told = told[max(told.rfind(mark) for mark in ".;!?") + 1 :]
    named = list(_MONTHS_NAMED.finditer(told))
    if not named or re.match(r"\s?\d.{12}", told[named[-1].end() :]):
        return None  # a day of its own: `race on April 4, can't train until the 30th`
    word, number, _ = named[-1].groups()
    month = _month(word) if word else int(number) if number else 12
    return month if 1 <= month <= 12 else None


def day_of_month(found: Found, today: date) -> Days | None:
    day = int(found["d"])
    if (month := _month_before(found)) is not None and (told := _coming(month, day, today)) is not None:
        return Days(told, told)
    for months in range(3):
        at = today.year * 12 + today.month - 1 + months
        made = _day(at // 12, at % 12 + 1, day)
        if made is not None and made >= today:
            return Days(made, made)
    return None


def in_month(found: Found, today: date) -> Days | None:
    """다음 달 1일부터 5일까지."""
    at = today.year * 12 + today.month - (1 if found["rel"].startswith("이번") else 0)
    first = _day(at // 12, at % 12 + 1, int(found["d"]))
    last = _day(at // 12, at % 12 + 1, int(found.groupdict().get("e") or found["d"]))
    return None if first is None or last is None or last < first else Days(first, last)


def mid_month(found: Found, today: date) -> Days:
    day = named_month(found, today).last.replace(day=15)
    return Days(day, day)


def day_beside(found: Found, today: date) -> Days | None:
    """The 25일 of `12월 24일, 25일`."""
    months = re.findall(r"(\d{1,2})월", found.string[: found.start()])
    if not months or not 1 <= int(months[-1]) <= 12:
        return None
    return _ends(found, today, (int(months[-1]), int(found["d"])), (int(months[-1]), int(found["d"])))


_MONTH_BEFORE: Final = re.compile(
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:the\s)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:,?\s(?:and|or|&)\s|,\s)(?:the\s)?)+$"
)


def english_beside(found: Found, today: date) -> Days | None:
    """The 25 of `December 24 and 25`."""
    before = _MONTH_BEFORE.search(found.string[: found.start()])
    if before is None:
        return None
    told = (_month(before[1]), int(found["d"]))
    return _ends(found, today, told, told)


_WEEK_BEFORE: Final = re.compile(
    r"(이번|다다음|다음|담) ?주 ?(?:[월화수목금토일](?:요일|욜)?(?:과|와|하고|이랑|랑)?[,/]? ?){1,7}$"
)
_NEXT_BEFORE: Final = re.compile(r"(?:next|this)\s([a-z]+)day,?\sand\s$")


def beside_week(found: Found, today: date) -> Days:
    """The 목 of `다음 주 목, 금`."""
    return _of_week(found[0], found["weekday"], today)


def weekday_beside(found: Found, today: date) -> Days | None:
    """The 금 of `다음 주 목, 금`."""
    before = _WEEK_BEFORE.search(found.string[: found.start()])
    return None if before is None else _of_week(before[1], found["weekday"], today)


def english_weekday_beside(found: Found, today: date) -> Days | None:
    """The Friday of `next Thursday and Friday`."""
    before = _NEXT_BEFORE.search(found.string[: found.start()])
    if before is None:
        return None
    return weekday_of(1)(found, today) if before[0].startswith("next") else coming_weekday(found, today)


def _of_week(told: str, weekday: str, today: date) -> Days:
    weeks = 0 if told.startswith("이번") else 2 if told.startswith("다다음") else 1
    day = _monday(today) + timedelta(days=7 * weeks + _index(weekday))
    day += timedelta(days=7 if day < today else 0)
    return Days(day, day)


def fixed(month: int, day: int) -> Maker:
    def make(_: Found, today: date) -> Days | None:
        return _ends(_, today, (month, day), (month, day))

    return make


def week_with(month: int, day: int) -> Maker:
    """크리스마스 주: Monday to Sunday."""

    def make(found: Found, today: date) -> Days | None:
        days = _ends(found, today, (month, day), (month, day))
        return None if days is None else Days(_monday(days.first), _monday(days.first) + timedelta(days=6))

    return make


def year_end(_: Found, today: date) -> Days:
    return Days(date(today.year, 12, 31), date(today.year, 12, 31))


def next_year(_: Found, today: date) -> Days:
    return Days(date(today.year + 1, 1, 1), date(today.year + 1, 12, 31))


_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
    "첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "마지막": -1, "막": -1,
}  # fmt: skip


def nth_week(found: Found, today: date) -> Days | None:
    """The first week of a month is the one its first Thursday lies in, as for weeks of a year."""
    days = _nth(found, today, 3)
    return None if days is None else Days(days - timedelta(days=3), days + timedelta(days=3))


def nth_seven_days(found: Found, today: date) -> Days | None:
    """`The first week of January` in English: its first seven days; the last week the last seven."""
    days = _nth(found, today, None)
    return None if days is None else Days(days, days + timedelta(days=6))


def nth_weekday(found: Found, today: date) -> Days | None:
    day = _nth(found, today, _index(found["weekday"]))
    return None if day is None else Days(day, day)


def nth_weekend(found: Found, today: date) -> Days | None:
    day = _nth(found, today, 5)
    return None if day is None else Days(day, day + timedelta(days=1))


def _nth(found: Found, today: date, weekday: int | None) -> date | None:
    """The nth such weekday of the month; without a weekday the first day of its nth seven."""
    told = found["n"]
    which = int(told[0]) if told[0].isdigit() else next(n for word, n in _ORDINALS.items() if told.startswith(word))
    for year, month in _months_meant(found, today):
        first = date(year, month, 1)
        length = monthrange(year, month)[1]
        if weekday is None:
            start = length - 7 if which < 0 else 7 * (which - 1)
            if start + 7 > length:
                return None
            if first + timedelta(days=start) >= today:
                return first + timedelta(days=start)
            continue
        days = [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * week) for week in range(5)]
        days = [day for day in days if day.month == month]
        if which > len(days) or which == 0:
            return None
        day = days[which if which < 0 else which - 1]
        if day >= today:
            return day
    return None


def _months_meant(found: Found, today: date) -> list[tuple[int, int]]:
    """The month told, this year's and the next; or this month and the next ones."""
    parts = found.groupdict()
    if (told := parts.get("m")) is not None:
        month = int(told) if told.isdigit() else _month(told)
        years = [year] if (year := _year(found, today)) else [today.year, today.year + 1]
        return [(year, month) for year in years] if 1 <= month <= 12 else []
    at = today.year * 12 + today.month - 1 + (0 if (parts.get("rel") or "").startswith(("이", "this", "the")) else 1)
    return [(at // 12, at % 12 + 1)]


def week_of(found: Found, today: date) -> Days | None:
    days = english(found, today)
    return None if days is None else Days(_monday(days.first), _monday(days.first) + timedelta(days=6))


def weekend_of(found: Found, today: date) -> Days | None:
    """`The weekend of December 12`: the Saturday and Sunday of its week."""
    days = english(found, today)
    if days is None:
        return None
    saturday = _monday(days.first) + timedelta(days=5)
    return Days(saturday, saturday + timedelta(days=1))


def seollal(around: int) -> Maker:
    return lambda found, today: lunar.coming_holiday(lunar.SEOLLAL, _next_year(found, today), around)


def chuseok(around: int) -> Maker:
    return lambda found, today: lunar.coming_holiday(lunar.CHUSEOK, _next_year(found, today), around)


def _next_year(found: Found, today: date) -> date:
    """`내년 추석` is none of this year's."""
    return date(today.year + 1, 1, 1) if found["next"] else today
