"""Days of the calendar, said in full or counted from today. What comes out is days: code resolves them, nobody else.
A day and month without a year is the next such day; a week is Monday to Sunday.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domestique.model.rule import Days
from domestique.planning.words import numbers

_MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS: Final = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_KOREAN_WEEKDAYS: Final = "월화수목금토일"

_MONTH: Final = (
    r"(?P<{0}>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?(?![a-z])"
)
_DAY: Final = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
_YEAR: Final = r"(?:,?\s(?P<year>20\d\d))?"
_TO: Final = r"\s?(?:-|~|to|through|until|till|thru|and|부터|에서)\s?(?:the\s)?"
_WEEKDAY: Final = r"(?P<weekday>mon|tues|tue|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?(?![a-z])"
_KO_YEAR: Final = r"(?:(?P<year>20\d\d)년\s?|(?P<next>내년)\s?|올해\s?|내\s?년\s?)?"

_KO_DAY: Final = rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?(?P<d>\d{{1,2}})일"


@dataclass(frozen=True, slots=True)
class When:
    """`on` both ends are told; `until` and `since` only one."""

    first: date | None
    last: date | None


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
        return int(told["year"])
    return today.year + 1 if told.get("next") else None


def _ends(found: Found, today: date, first: tuple[int, int], last: tuple[int, int]) -> Days | None:
    begin = _coming(*first, today, _year(found, today))
    if begin is None:
        return None
    end = _day(begin.year, *last)
    if end is not None and end < begin:
        end = _day(begin.year + 1, *last)
    return None if end is None else Days(begin, end)


def _english(found: Found, today: date) -> Days | None:
    told = found.groupdict()
    month, day = _month(told["m"]), int(told["d"])
    if told.get("e") is None:
        return _ends(found, today, (month, day), (month, day))
    return _ends(found, today, (month, day), (_month(told["n"]) if told.get("n") else month, int(told["e"])))


def _numeric(found: Found, today: date) -> Days | None:
    told = found.groupdict()
    month, day = int(told["m"]), int(told["d"])
    if not 1 <= month <= 12:
        return None
    if told.get("e") is None:
        return _ends(found, today, (month, day), (month, day))
    return _ends(found, today, (month, day), (int(told.get("n") or month), int(told["e"])))


def _iso(found: Found, today: date) -> Days | None:
    day = _day(int(found["year"]), int(found["m"]), int(found["d"]))
    return None if day is None else Days(day, day)


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _index(told: str) -> int:
    return _KOREAN_WEEKDAYS.index(told[0]) if told[0] in _KOREAN_WEEKDAYS else _WEEKDAYS.index(told[:3])


def _weekday_of(weeks: int) -> Maker:
    def make(found: Found, today: date) -> Days:
        day = _monday(today) + timedelta(days=7 * weeks + _index(found["weekday"]))
        return Days(day, day)

    return make


def _coming_weekday(found: Found, today: date) -> Days:
    day = today + timedelta(days=(_index(found["weekday"]) - today.weekday() - 1) % 7 + 1)
    return Days(day, day)


def _this_weekday(found: Found, today: date) -> Days:
    day = _monday(today) + timedelta(days=_index(found["weekday"]))
    return _coming_weekday(found, today) if day < today else Days(day, day)


def _week(weeks: int) -> Maker:
    def make(_: Found, today: date) -> Days:
        monday = _monday(today) + timedelta(days=7 * weeks)
        return Days(max(monday, today), monday + timedelta(days=6))

    return make


def _weekend(weeks: int) -> Maker:
    def make(_: Found, today: date) -> Days:
        saturday = _monday(today) + timedelta(days=7 * weeks + 5)
        return Days(max(saturday, today), saturday + timedelta(days=1))

    return make


def _whole_month(year: int, month: int, today: date | None = None) -> Days:
    first = date(year, month, 1)
    return Days(first if today is None else max(first, today), date(year, month, monthrange(year, month)[1]))


def _month_after(months: int) -> Maker:
    def make(_: Found, today: date) -> Days:
        at = today.year * 12 + today.month - 1 + months
        return _whole_month(at // 12, at % 12 + 1, today)

    return make


def _named_month(found: Found, today: date) -> Days:
    told = found["m"]
    month = int(told) if told.isdigit() else _month(told)
    year = _year(found, today) or (today.year if month >= today.month else today.year + 1)
    return _whole_month(year, month, today)


def _valid_month(found: Found, today: date) -> Days | None:
    return _named_month(found, today) if 1 <= int(found["m"]) <= 12 else None


def _month_end(found: Found, today: date) -> Days:
    last = _named_month(found, today).last
    return Days(last, last)


def _before_month(found: Found, today: date) -> Days:
    day = _named_month(found, today).first - timedelta(days=1)
    return Days(day, day)


def _last_of(maker: Maker) -> Maker:
    def make(found: Found, today: date) -> Days | None:
        days = maker(found, today)
        return None if days is None else Days(days.last, days.last)

    return make


def _after(unit: int) -> Maker:
    def make(found: Found, today: date) -> Days:
        day = today + timedelta(days=unit * min(int(numbers.number(found["n"])), 2000))
        return Days(day, day)

    return make


def _shift(days: int) -> Maker:
    return lambda _, today: Days(today + timedelta(days=days), today + timedelta(days=days))


def _day_of_month(found: Found, today: date) -> Days | None:
    day = int(found["d"])
    for months in range(3):
        at = today.year * 12 + today.month - 1 + months
        made = _day(at // 12, at % 12 + 1, day)
        if made is not None and made >= today:
            return Days(made, made)
    return None


def _in_month(found: Found, today: date) -> Days | None:
    """다음 달 1일부터 5일까지."""
    at = today.year * 12 + today.month - (1 if found["rel"].startswith("이번") else 0)
    first = _day(at // 12, at % 12 + 1, int(found["d"]))
    last = _day(at // 12, at % 12 + 1, int(found.groupdict().get("e") or found["d"]))
    return None if first is None or last is None or last < first else Days(first, last)


def _mid_month(found: Found, today: date) -> Days:
    day = _named_month(found, today).last.replace(day=15)
    return Days(day, day)


def _day_beside(found: Found, today: date) -> Days | None:
    """The 25일 of `12월 24일, 25일`."""
    months = re.findall(r"(\d{1,2})월", found.string[: found.start()])
    if not months or not 1 <= int(months[-1]) <= 12:
        return None
    return _ends(found, today, (int(months[-1]), int(found["d"])), (int(months[-1]), int(found["d"])))


def _fixed(month: int, day: int) -> Maker:
    def make(_: Found, today: date) -> Days | None:
        return _ends(_, today, (month, day), (month, day))

    return make


def _year_end(_: Found, today: date) -> Days:
    return Days(date(today.year, 12, 31), date(today.year, 12, 31))


_M, _N, _D, _E = _MONTH.format("m"), _MONTH.format("n"), _DAY.format("d"), _DAY.format("e")
_NUMBER: Final = rf"(?P<n>{numbers.ANY})"
_SINGLE: Final[tuple[tuple[str, Maker], ...]] = (
    (r"(?P<year>20\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)", _iso),
    (rf"{_M}\s(?:the\s)?{_D}{_TO}{_N}\s{_E}{_YEAR}", _english),
    (rf"{_M}\s(?:the\s)?{_D}{_TO}{_E}{_YEAR}", _english),
    (rf"{_D}\s(?:of\s)?{_M}{_TO}{_E}\s(?:of\s)?{_N}{_YEAR}", _english),
    (rf"{_D}{_TO}{_E}\s(?:of\s)?{_M}{_YEAR}", _english),
    (rf"{_M}\s(?:the\s)?{_D}{_YEAR}", _english),
    (rf"{_D}\s(?:of\s)?{_M}{_YEAR}", _english),
    (rf"{_KO_DAY}?{_TO}(?:(?P<n>\d{{1,2}})월\s?)?(?P<e>\d{{1,2}})일", _numeric),
    (_KO_DAY, _numeric),
    (r"(?P<m>\d{1,2})/(?P<d>\d{1,2})\s?(?:-|~|to|부터|에서)\s?(?:(?P<n>\d{1,2})/)?(?P<e>\d{1,2})(?![\d:%/])", _numeric),
    (r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?![\d:%/])", _numeric),
    (rf"(?P<rel>다음 ?달|이번 ?달|담달|내달)\s?(?P<d>\d{{1,2}})일{_TO}(?P<e>\d{{1,2}})일", _in_month),
    (r"(?P<rel>다음 ?달|이번 ?달|담달|내달)\s?(?P<d>\d{1,2})일", _in_month),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?(?:말|달 말)", _month_end),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월(?!요|\s?(?:첫|둘|셋|넷|다섯|마지막|초|중))", _valid_month),
    (r"(?:(?<=일, )|(?<=일과 )|(?<=일하고 )|(?<=일이랑 )|(?<=일,))(?P<d>\d{1,2})일(?!간|\s?동안)", _day_beside),
    (rf"(?:the\s)?(?:mid|middle of)\s{_M}", _mid_month),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?중순", _mid_month),
    (rf"(?:the\s)?end of\s{_M}{_YEAR}", _month_end),
    (rf"(?<=until\s){_M}{_YEAR}(?!\s\d)", _before_month),
    (rf"(?<=till\s){_M}{_YEAR}(?!\s\d)", _before_month),
    (rf"(?<=in\s){_M}{_YEAR}(?!\s\d)", _named_month),
    (rf"(?<=through\s){_M}{_YEAR}(?!\s\d)", _named_month),
    (rf"(?<=during\s){_M}{_YEAR}(?!\s\d)", _named_month),
    (rf"(?:all of\s|all\s){_M}{_YEAR}(?!\s\d)", _named_month),
    (r"(?:the\s)?end of (?:the|this|next) week|이번 주 말(?!고)", _last_of(_week(0))),
    (r"(?:the\s)?end of next month|다음 ?달 ?말", _last_of(_month_after(1))),
    (r"(?:the\s)?end of (?:the|this) month|month's end|month end", _last_of(_month_after(0))),
    (r"이번 ?달 ?말|이달 ?말|월말|이번 ?달 끝", _last_of(_month_after(0))),
    (r"(?:the\s)?end of (?:the|this) year|new year's eve|year end|연말|올해 ?말|올해 끝|년말", _year_end),
    (r"(?:the\s)?rest of (?:the|this) month|이번 ?달|this month|이달", _month_after(0)),
    (r"(?:the\s)?rest of (?:the|this) week|this week|이번 ?주(?!말)|금주", _week(0)),
    (r"next month|다음 ?달|담달|내달", _month_after(1)),
    (rf"(?:on\s)?(?:{_WEEKDAY})\s(?:of\s)?next week", _weekday_of(1)),
    (rf"next week\s(?:on\s)?{_WEEKDAY}", _weekday_of(1)),
    (rf"next {_WEEKDAY}", _weekday_of(1)),
    (rf"(?:this|this coming|coming) {_WEEKDAY}", _coming_weekday),
    (r"(?:다음|담) ?주 ?(?P<weekday>[월화수목금토일])(?:요일|욜)", _weekday_of(1)),
    (r"다다음 ?주 ?(?P<weekday>[월화수목금토일])(?:요일|욜)", _weekday_of(2)),
    (r"(?:이번 ?주|오는|돌아오는) ?(?P<weekday>[월화수목금토일])(?:요일|욜)", _this_weekday),
    (rf"(?<=until\s){_WEEKDAY}", _coming_weekday),
    (rf"(?<=till\s){_WEEKDAY}", _coming_weekday),
    (rf"(?<=until next\s){_WEEKDAY}", _weekday_of(1)),
    (r"(?P<weekday>[월화수목금토일])(?:요일|욜)(?=\s?까지)", _coming_weekday),
    (r"next weekend|다음 ?주 ?말(?!고)|다음 ?주말", _weekend(1)),
    (r"this weekend|이번 ?주말|이번 ?주 ?말", _weekend(0)),
    (r"다다음 ?주", _week(2)),
    (r"the week after next", _week(2)),
    (r"(?:the\s)?next week|다음 ?주|담 ?주|차주", _week(1)),
    (r"day after tomorrow|모레", _shift(2)),
    (r"tomorrow|내일", _shift(1)),
    (r"today|오늘|지금", _shift(0)),
    (r"new year's day|새해 첫날|신정|새해", _fixed(1, 1)),
    (r"christmas day|christmas|xmas|크리스마스|성탄절", _fixed(12, 25)),
    (rf"(?<!one )(?<!1 )in (?!one|a |1 ){_NUMBER}\s?weeks?(?:' time)?(?![a-z])", _after(7)),
    (rf"in {_NUMBER}\s?days?(?![a-z])", _after(1)),
    (rf"{_NUMBER}\s?주\s?(?:뒤|후)(?!에는?\s?회복)", _after(7)),
    (rf"{_NUMBER}\s?일\s?(?:뒤|후)", _after(1)),
    (r"the (?P<d>\d{1,2})(?:st|nd|rd|th)(?![a-z])(?!\s(?:week|day))", _day_of_month),
    (r"(?<!주 )(?<!주)(?<!\d월 )(?P<d>\d{1,2})일(?=\s?(?:까지|부터))", _day_of_month),
    (r"next year|내년", lambda _, today: Days(date(today.year + 1, 1, 1), date(today.year + 1, 12, 31))),
)  # fmt: skip
_TABLE: Final = tuple((re.compile(rf"(?<![\da-z.]){told}"), make) for told, make in _SINGLE)
_WORTHWHILE: Final = re.compile(r"\d|[a-z]{2}|[이월화수목금토일다담내달연올년돌오모지신새크성금차한두세네석]")
_JOIN: Final = re.compile(r"\s?(?:,\s?)?(?:to|-|~|until|till|through|thru|and|부터|에서)\s?(?:on\s)?")
_UNTIL_BEFORE: Final = re.compile(r"(?:until|till|til|through|thru|by|up to|before)\s(?:the\s)?$")
_SINCE_BEFORE: Final = re.compile(r"(?:from|starting|starting on|as of|since|beginning)\s(?:on\s)?$")
_UNTIL_AFTER: Final = re.compile(r"\s?(?:까지|까진)")
_SINCE_AFTER: Final = re.compile(r"\s?(?:부터)")


def when_at(text: str, place: int, today: date) -> tuple[When, int] | None:
    """The days told from this place on, and where that ends."""
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
    for pattern, make in _TABLE:
        found = pattern.match(text, place)
        if found is not None and (best is None or found.end() > best[1]):
            days = make(found, today)
            if days is not None:
                best = days, found.end()
    return best
