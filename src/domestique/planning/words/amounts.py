"""Numbers with what they count: hours, sessions, percent, weeks, kilometres, times of the clock. Each line of the
table is a way of writing one, with `{n}` where a number stands and `{to}` between the ends of a range.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from domestique.planning.words import numbers
from domestique.planning.words.token import Amount, Is

Groups = tuple[str | None, ...]
Said = tuple[Is, Any]

_TO: Final = r"(?<!hundred)\s?(?:-|~|to|or|and|에서|부터|내지|시간에서|시간-|시간~|번에서|회에서|분에서|분~|회~|번~)\s?"
_LONG: Final = r"(?:\slong(?!\s(?:run|ride|swim|session|bike|workout)))?"
_HOURS: Final = rf"(?:hours|hour|hrs|hr|h)(?![a-z]){_LONG}"
_MINUTES: Final = rf"(?:minutes|minute|mins|min|')(?![a-z]){_LONG}"
_WAY: Final = r"km|k|kms|kilometers|kilometres|kilometer|kilometre|miles|mile|mi|metres|meters|metre|meter"
_WEEKS, _DAYS, _MONTHS = r"(?:weeks|week)(?![a-z])", r"(?:days|day)(?![a-z])", r"(?:months|month)(?![a-z])"


def _span(groups: Groups, scale: float = 1) -> Amount:
    """The first two groups are the ends; one missing: a single number."""
    low = numbers.number(groups[0] or "0") * scale
    high = low if len(groups) < 2 or groups[1] is None else numbers.number(groups[1]) * scale
    return Amount(low, high)


def _hours_and_minutes(groups: Groups) -> Said:
    hours, minutes = (0 if one is None else numbers.number(one) for one in groups)
    whole = hours * 60 + minutes
    return Is.DURATION, Amount(whole, whole)


def _minutes(of: float) -> Callable[[Groups], Said]:
    return lambda groups: (Is.DURATION, _span(groups, of))


def _hours_and_half(groups: Groups) -> Said:
    whole = (numbers.number(groups[0]) if groups and groups[0] else 1) * 60 + 30
    return Is.DURATION, Amount(whole, whole)


def _hours_and_quarter(groups: Groups) -> Said:
    whole = (numbers.number(groups[0]) if groups and groups[0] else 1) * 60 + 15
    return Is.DURATION, Amount(whole, whole)


def _halves(groups: Groups) -> Said:
    """`6 to 7 and a half hours`, `여섯 시간 반에서 여덟 시간`: a half behind an end is its own."""
    ends: list[float] = []
    for one in groups:
        if one is not None and ("half" in one or "반" in one):
            ends[-1] += 30
        elif one is not None:
            ends.append(numbers.number(one) * 60)
    return Is.DURATION, Amount(ends[0], ends[-1])


def _pair(kind: Is, scale: float = 1) -> Callable[[Groups], Said]:
    def say(groups: Groups) -> Said:
        low, high = numbers.pair(groups[0] or "")
        return kind, Amount(low * scale, high * scale)

    return say


def _paired_stretch(unit: str) -> Callable[[Groups], Said]:
    return lambda groups: (Is.STRETCH, (unit, _pair(Is.COUNT)(groups)[1]))


_MILE: Final = 1.609344
_KILOMETRES: Final = {
    "mi": _MILE, "mile": _MILE, "miles": _MILE, "마일": _MILE,
    "meters": 0.001, "metres": 0.001, "meter": 0.001, "metre": 0.001, "미터": 0.001,
}  # fmt: skip


def _distance(groups: Groups) -> Said:
    """In kilometres; the last group is the unit."""
    scale = _KILOMETRES.get((groups[-1] or "").strip(), 1)
    ends = [round(numbers.number(one) * scale, 2) for one in groups[:-1] if one is not None]
    return Is.DISTANCE, Amount(ends[0], ends[-1])


def _fixed(kind: Is, value: Any) -> Callable[[Groups], Said]:
    return lambda groups: (kind, value)


def _stretch(unit: str) -> Callable[[Groups], Said]:
    return lambda groups: (Is.STRETCH, (unit, _span(groups)))


def _of(kind: Is) -> Callable[[Groups], Said]:
    return lambda groups: (kind, _span(groups))


def _signed(groups: Groups) -> Said:
    ends = [numbers.number(one.lstrip("+-")) * (-1 if one.startswith("-") else 1) for one in groups if one]
    return Is.NUMBER, Amount(min(ends), max(ends))


def _split(groups: Groups) -> Said | None:
    """80/20 is one; 3-4 and 6 to 8 are not."""
    shares = tuple(float(one or 0) for one in groups)
    return (Is.SPLIT, shares) if 98 <= sum(shares) <= 102 else None


def _tenths(groups: Groups) -> Said | None:
    """8대2."""
    return _split(tuple(f"{one}0" for one in groups))


_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PART_WORDS: Final = "|".join(_PARTS)


def _share(over: float, under: float) -> Said | None:
    """A fraction in percent: a fifth of my training."""
    if not 0 < over <= under:
        return None
    share = round(100 * over / under, 1)
    return Is.PERCENT, Amount(share, share)


def _part(over: str | None, part: str | None) -> Said | None:
    return _share(numbers.number(over or "1"), _PARTS[part or "half"])


_LINES: Final[tuple[tuple[str, Callable[[Groups], Said | None]], ...]] = (
    # hours and minutes
    (r"{n}\s?(?:hours|hour|hrs|hr|h)\s?(?:and\s)?{n}\s?(?:minutes|minute|mins|min|m)?(?![a-z\d:])", _hours_and_minutes),
    (r"{n}\s?(?:hours|hour|hrs|hr|h)\sand\sa\shalf", _hours_and_half),
    (r"(?:an|one)\shour\sand\sa\shalf", lambda _: (Is.DURATION, Amount(90, 90))),
    (r"{n}\sand\sa\shalf\s{hours}", _hours_and_half),
    (r"{n}\s(?:hours|hour)\sand\sa\squarter", _hours_and_quarter),
    (r"{n}\sand\sa\squarter\shours?", _hours_and_quarter),
    (r"(?:an|one)\shour\sand\sa\squarter", lambda _: (Is.DURATION, Amount(75, 75))),
    (r"(?:an?\s)?hour\sand\sa\shalf", lambda _: (Is.DURATION, Amount(90, 90))),
    (r"(?:a\s)?quarter\s(?:of\san\s)?hour", _fixed(Is.DURATION, Amount(15, 15))),
    (r"half\shour(?![a-z])", _fixed(Is.DURATION, Amount(30, 30))),
    (r"(\d{1,2}):([0-5]\d)\s?(?:hours|hrs|h)(?![a-z])", _hours_and_minutes),
    (r"half\s(?:an|a)\shour", _fixed(Is.DURATION, Amount(30, 30))),
    (r"(?:three\squarters\sof\san\shour)", _fixed(Is.DURATION, Amount(45, 45))),
    (r"(?:an|the)\shour(?![a-z])", _fixed(Is.DURATION, Amount(60, 60))),
    (r"{n}{to}{n}\s?{hours}", _minutes(60)),
    (r"{n}\s?{hours}{to}{n}\s?{hours}", _minutes(60)),
    (r"{n}{to}{n}(\sand\sa\shalf)\s{hours}", _halves),
    (r"{c}\s?시간(\s?반)?\s?(?:에서|부터|~|-)\s?{c}\s?시간(\s?반)?", _halves),
    (r"{n}\+?\s?{hours}", _minutes(60)),
    (r"{n}{to}{n}\s?{minutes}", _minutes(1)),
    (r"{n}\+?\s?{minutes}", _minutes(1)),
    (r"{c}\s?시간\s?{m}\s?분", _hours_and_minutes),
    (r"{c}\s?시간\s?반", _hours_and_half),
    (r"{n}\s?h\s?반", _hours_and_half),
    (r"{p}\s?시간", _pair(Is.DURATION, 60)),
    (r"{p}\s?(?:번|회|차례|세션|개)(?!째)", _pair(Is.COUNT)),
    (r"{p}\s?주(?:일|간)?(?!말|중|당|차)", _paired_stretch("week")),
    (r"^하루이틀", _fixed(Is.STRETCH, ("day", Amount(1, 2)))),
    (r"^이삼일", _fixed(Is.STRETCH, ("day", Amount(2, 3)))),
    (r"^반\s?시간", _fixed(Is.DURATION, Amount(30, 30))),
    (r"{c}{to}{c}\s?시간", _minutes(60)),
    (r"{c}\s?시간{to}{c}\s?시간", _minutes(60)),
    (r"{c}\s?시간", _minutes(60)),
    (r"{m}{to}{m}\s?분(?!의)", _minutes(1)),
    (r"{m}\s?분{to}{m}\s?분(?!의)", _minutes(1)),
    (r"{m}\s?분(?!의)", _minutes(1)),
    # how often
    (
        r"^주(?=\s?(?:\d|최대|최소|많아|적어|못해|한\s?번|두|세\s?|네\s?|다섯|여섯|일곱|여덟|아홉|열|서너|너댓|대여|예닐|이틀|사흘|나흘|닷새|하루))",
        _fixed(Is.PER, "week"),
    ),
    (r"한\s?번\s?[가-힣]{1,5}\s?때(?:마다|는|에)?", _fixed(Is.PER, "session")),
    (r"한\s?번\s?(?:나가|타|뛰|달리|하|운동하|훈련하|수영하|라이딩하)면", _fixed(Is.PER, "session")),
    (r"once", _fixed(Is.COUNT, Amount(1, 1))),
    (r"twice", _fixed(Is.COUNT, Amount(2, 2))),
    (r"once or twice", _fixed(Is.COUNT, Amount(1, 2))),
    (r"{n}{to}{n}\s?(?:times|x)(?![a-z])", _of(Is.COUNT)),
    (r"{n}\+?\s?(?:times|x)(?![a-z])", _of(Is.COUNT)),
    (r"{c}{to}{c}\s?(?:번|회|차례|세션)", _of(Is.COUNT)),
    (r"{c}\s?(?:번|회){to}{c}\s?(?:번|회)", _of(Is.COUNT)),
    (r"{c}\s?(?:번|회|차례|세션|개)(?!째|복|사)", _of(Is.COUNT)),
    (r"{m}\s?회(?!복|사|의)", _of(Is.COUNT)),
    # shares
    (r"{n}{to}{n}\s?(?:%|percent|per cent|pct)", _of(Is.PERCENT)),
    (r"{n}\s?(?:%|percent|per cent|pct)", _of(Is.PERCENT)),
    (r"{m}{to}{m}\s?(?:%|퍼센트|프로)", _of(Is.PERCENT)),
    (r"{m}\s?(?:%|퍼센트|프로|퍼)", _of(Is.PERCENT)),
    (r"(?:minus\s|-){n}\s?(?:%|percent)", _of(Is.PERCENT)),
    (r"(?:plus\s|\+){n}\s?(?:%|percent)", _of(Is.PERCENT)),
    (rf"(?:a|an|one)\s({_PART_WORDS})(?=\s(?:of|easy|hard))", lambda g: _part("1", g[0])),
    (rf"{{n}}[\s-]({_PART_WORDS})s(?=\s(?:of|easy|hard))", lambda g: _part(g[0], g[1])),
    (
        r"{n}\sout\sof\s(?:every\s)?{n}(?=\s(?:sessions|workouts|runs|rides))",
        lambda g: _share(numbers.number(g[0] or "1"), numbers.number(g[1] or "1")),
    ),
    (r"{m}\s?분의\s?{m}", lambda g: _share(numbers.number(g[1] or "1"), numbers.number(g[0] or "1"))),
    (r"{d}\s?[/:대-]\s?{d}\s?[/:대-]\s?{d}(?!\d)", _split),
    (r"{d}\s?(?:/|:|대|-|to)\s?{d}(?!\d|[:.]\d)", _split),
    (r"([5-9])\s?(?::|대)\s?([1-5])(?=\s?(?:로|으로|의|비율|유지|정도|원칙|polari|ratio|split))(?!\d|[:.]\d)", _tenths),
    # stretches of time
    (r"{n}\s(?:hard|big|loading|heavy|training|build|building|solid|full)\sweeks?(?![a-z])", _stretch("week")),
    (r"{n}{to}{n}\s?{weeks}", _stretch("week")),
    (r"{n}\s?{weeks}", _stretch("week")),
    (r"{n}{to}{n}\s?{days}", _stretch("day")),
    (r"{n}\s(?:full|whole|entire)\s{days}(?!\s(?:off|of rest))", _stretch("day")),
    (r"{n}\s?{days}", _stretch("day")),
    (r"{n}\s?{months}", _stretch("month")),
    (r"(?<=(?:for|ver) the next )month(?![a-z])", _fixed(Is.STRETCH, ("month", Amount(1, 1)))),
    (r"(?<=(?:for|ver) the next )week(?![a-z])", _fixed(Is.STRETCH, ("week", Amount(1, 1)))),
    (r"(?<=for )a month(?![a-z])", _fixed(Is.STRETCH, ("month", Amount(1, 1)))),
    (r"(?<=for )a week(?![a-z])", _fixed(Is.STRETCH, ("week", Amount(1, 1)))),
    (r"a fortnight", _fixed(Is.STRETCH, ("week", Amount(2, 2)))),
    (r"fortnight", _fixed(Is.STRETCH, ("week", Amount(2, 2)))),
    (r"{c}\s?주(?:일|간)?(?!말|중|당|차)", _stretch("week")),
    (r"{m}\s?주(?:일|간)(?!말|중|당|차)", _stretch("week")),
    (r"{m}\s?일(?:간)?(?!요|주|정)", _stretch("day")),
    (r"^하루(?=[는은만씩 ]|이상|정도)", _fixed(Is.STRETCH, ("day", Amount(1, 1)))),
    (r"^이틀(?:간)?", _fixed(Is.STRETCH, ("day", Amount(2, 2)))),
    (r"^사흘(?:간)?", _fixed(Is.STRETCH, ("day", Amount(3, 3)))),
    (r"^나흘(?:간)?", _fixed(Is.STRETCH, ("day", Amount(4, 4)))),
    (r"^닷새", _fixed(Is.STRETCH, ("day", Amount(5, 5)))),
    (r"^열흘(?:간)?", _fixed(Is.STRETCH, ("day", Amount(10, 10)))),
    (r"^보름(?:간)?", _fixed(Is.STRETCH, ("day", Amount(15, 15)))),
    (r"{c}\s?(?:달|개월)(?!리)", _stretch("month")),
    (r"{m}\s?개월", _stretch("month")),
    # ways
    (r"{n}\s?({way})(?![a-z])", _distance),
    (r"{n}{to}{n}\s?({way})(?![a-z])", _distance),
    (r"{n}\s(?:extra|more|additional)\s({way})(?![a-z])", _distance),
    (r"{c}\s?(킬로|키로|마일|미터)(?:미터)?(?!그램|수)", _distance),
    # how old somebody is
    (r"{c}\s?살", _fixed(Is.WORD, "age")),
    (r"{n}\s?(?:세(?![트션])|years?\sold|yrs?\sold|y/o)", _fixed(Is.WORD, "age")),
    (r"(?:서브|sub)[\s-]?\d{1,2}(?:[.:]\d{1,2})?(?![\d분]|\s?(?:h|min|시간))", _fixed(Is.GOAL, None)),
    # order
    (r"alternate(?=\s(?:mon|tue|wed|thu|fri|sat|sun|week))", _fixed(Is.ORDINAL, 2)),
    (r"(?:fortnightly|biweekly|bi weekly|every fortnight|every two weeks|every 2 weeks)", _fixed(Is.ORDINAL, 2)),
    (r"(?:second|2nd|other)(?![a-z])", _fixed(Is.ORDINAL, 2)),
    (r"(?:third|3rd)(?![a-z])", _fixed(Is.ORDINAL, 3)),
    (r"(?:fourth|4th|forth)(?![a-z])", _fixed(Is.ORDINAL, 4)),
    (r"(?:fifth|5th)(?![a-z])", _fixed(Is.ORDINAL, 5)),
    (r"(?:sixth|6th)(?![a-z])", _fixed(Is.ORDINAL, 6)),
    (r"격주(?:로|마다)?", _fixed(Is.ORDINAL, 2)),
    (
        r"(?!1주|한\s?주|일주){c}\s?주(?:일)?에\s?(?:한\s?번|1\s?번|1\s?회)씩?",
        lambda g: (Is.ORDINAL, int(numbers.number(g[0] or "0"))),
    ),
    (r"(첫|둘|셋|넷|다섯|여섯)째\s?주(?=마다)", lambda g: (Is.ORDINAL, "첫둘셋넷다여".index((g[0] or "첫")[0]) + 1)),
    (r"{c}\s?번째", lambda g: (Is.ORDINAL, int(numbers.number(g[0] or "0")))),
    (r"{c}\s?주\s?차", lambda g: (Is.ORDINAL, int(numbers.number(g[0] or "0")))),
    (r"{c}\s?주째", lambda g: (Is.ORDINAL, int(numbers.number(g[0] or "0")))),
    # numbers alone, with their sign
    (r"{s}\s?(?:to|-|~|and|or|에서|부터)\s?{s}(?![\d:/]|\s?[ap]\.?m)", _signed),
    (r"{n}\sand\sa\shalf", lambda g: (Is.NUMBER, Amount(_span(g).low + 0.5, _span(g).low + 0.5))),
    (r"{s}(?![\d:])", _signed),
    (r"(?:minus|마이너스)\s{n}", lambda g: (Is.NUMBER, Amount(-_span(g).low, -_span(g).low))),
    (r"(?:plus|플러스)\s{n}", _of(Is.NUMBER)),
    (r"{n}(?![\d:])", _of(Is.NUMBER)),
    (r"(?:one|하나)", _fixed(Is.NUMBER, Amount(1, 1))),
)


def _pattern(told: str) -> re.Pattern[str]:
    told = told.replace("^", "(?<![가-힣])")
    filled = told.replace("{to}", _TO).replace("{hours}", _HOURS).replace("{minutes}", _MINUTES)
    filled = filled.replace("{weeks}", _WEEKS).replace("{days}", _DAYS).replace("{months}", _MONTHS)
    filled = filled.replace("{n}", f"({numbers.LATIN})").replace("{c}", f"({numbers.COUNTED})")
    filled = filled.replace("{m}", f"({numbers.MEASURED})")
    filled = filled.replace("{p}", f"({numbers.PAIR})").replace("{way}", _WAY)
    filled = filled.replace("{d}", r"(\d{1,3})")
    filled = filled.replace("{s}", rf"([+-]?(?:{numbers.LATIN}))")
    latin = r"(?<![a-z])" if told[0].isascii() else ""
    return re.compile(rf"(?<![\d.]){latin}{filled}")


_TABLE: Final = tuple((_pattern(told), say) for told, say in _LINES)
_WORTHWHILE: Final = re.compile(
    r"[\d½¼¾+]|-\d|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirt|fift|twent|fort|"
    r"a |an |the hour|hour|quarter|half|month|week|once|twice|second|third|other|alternate|biweekly|bi weekly|every |"
    r"minus|plus)|"
    r"[한두세네석다여일아열스서마쉰하둘셋넷이삼사오육칠팔구십백천나닷보반격플주너대예]"
)


def amount_at(text: str, place: int) -> tuple[Said, int] | None:
    """The longest amount that begins at this place, and where it ends; of equals the first of the table."""
    if not _WORTHWHILE.match(text, place):
        return None
    best: tuple[Said, int] | None = None
    for pattern, say in _TABLE:
        found = pattern.match(text, place)
        if found is not None and (best is None or found.end() > best[1]):
            said = say(found.groups())
            best = best if said is None else (said, found.end())
    return best
