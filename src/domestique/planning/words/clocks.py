"""Times of the clock and windows between two: 6:30, 7pm, 6 to 7:30, 18:00-20:00, noon, 오전 6시, 저녁 7시 반~9시."""

import re
from dataclasses import dataclass
from typing import Final

from domestique.planning.words import numbers


@dataclass(frozen=True, slots=True)
class Time:
    """Minutes after midnight as written; `half` is am or pm where that was said or cannot be otherwise."""

    minutes: int
    half: str | None


DAY: Final = 1440
NOON: Final = 720
_TO: Final = r"\s?(?:-|~|to|until|till|til|and|부터|에서)\s?"
_CLOCK: Final = r"(\d{1,2})(?:[:.](\d{2}))?(?:\s?(am|pm|a\.m\.?|p\.m\.?|a|p)(?![a-z]))?(?![\d%:])(?:\s?o'clock)?"
_SURE: Final = re.compile(
    r"(?<![\d.:+-])(?:(\d{1,2})[:.](\d{2})|(\d{1,2}))"
    r"(?:\s?(am|pm|a\.m\.?|p\.m\.?)(?![a-z]))?(?:\s?o'clock)?(?![\d%:])"
)
_WINDOW: Final = re.compile(
    rf"(?<![\d.:+/-]){_CLOCK}{_TO}{_CLOCK}"
    r"(?![\d/]|\s?(?:h|min|%|km|월|일|주|시간|회|번|분))"
)
_AT: Final = re.compile(r"(?<![a-z])(?:at|at about|around|at around)\s$")
_SPELT: Final = re.compile(
    r"(?<![a-z])(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s(thirty|o'clock))?(?![a-z])"
    r"(?:\s?(am|pm|a\.m\.?|p\.m\.?)(?![a-z]))?(?!\s(?:hours?|minutes?|times|weeks?|days?|percent|sessions?|runs?|rides?|swims?))"
)
"""`at seven`, `six thirty`."""
_ALONE: Final = re.compile(
    r"(?:\s(?!(?:h|min|%|km|k|times|percent|tss|ctl|tsb|points?|days?|weeks?|runs?|rides?|swims?|sessions?)\b)|[.,;!?]|$)"
)
_NAMED: Final = re.compile(r"noon|midday|midnight|정오|자정")
_TO_NAMED: Final = re.compile(rf"(?<![\d.:+/-]){_CLOCK}{_TO}(noon|midday|midnight)")
_PAST: Final = re.compile(rf"(?<![a-z])(?:a\s)?(half|quarter)\s(past|to)\s({numbers.LATIN})(?![a-z])")
_LATE: Final = re.compile(r"(?<![\d.:+/-])(1[3-9]|2[0-3])\s?[-~]\s?(1[4-9]|2[0-4])\s?h(?![a-z])")
_HALVES: Final = {"오전": "am", "아침": "am", "새벽": "am", "오후": "pm", "저녁": "pm", "밤": "pm", "낮": "pm"}
_HALF: Final = rf"(?:({'|'.join(_HALVES)})\s?)?"
_HOUR: Final = rf"{_HALF}({numbers.ANY})\s?시(?!간|작|합|즌|험|절)(?:\s?(?:({numbers.MEASURED})\s?분|(반)))?"
_KOREAN: Final = re.compile(_HOUR)
_KOREAN_WINDOW: Final = re.compile(rf"{_HOUR}{_TO}{_HOUR}")
_KOREAN_SHORT: Final = re.compile(rf"{_HALF}(\d{{1,2}})()()\s?[-~]\s?{_HOUR}")


def clock_at(text: str, place: int) -> tuple[tuple[Time, ...], int] | None:
    """One time, or the two ends of a window, and where it ends."""
    if (named := _NAMED.match(text, place)) is not None:
        return (_named(named[0]),), named.end()
    for shape in (_KOREAN_WINDOW, _KOREAN_SHORT):
        if (found := shape.match(text, place)) is not None:
            start, end = _korean(found.groups()[:4]), _korean(found.groups()[4:])
            return None if start is None or end is None else ((start, end), found.end())
    if (found := _PAST.match(text, place)) is not None:
        return _past(found)
    if (found := _KOREAN.match(text, place)) is not None:
        time = _korean(found.groups())
        return None if time is None else ((time,), found.end())
    return _latin(text, place)


def _past(found: re.Match[str]) -> tuple[tuple[Time, ...], int] | None:
    """`half past six`, `quarter to 7`."""
    hour = int(numbers.number(found[3]))
    minutes = hour * 60 + (30 if found[1] == "half" else 15) * (-1 if found[2] == "to" else 1)
    return ((Time(minutes, None),), found.end()) if 1 <= hour <= 12 else None


def _latin(text: str, place: int) -> tuple[tuple[Time, ...], int] | None:
    if (found := _SPELT.match(text, place)) is not None and (found[2] or _AT.search(text[max(0, place - 9) : place])):
        time = _time(str(int(numbers.number(found[1]))), "30" if found[2] == "thirty" else None, found[3])
        return None if time is None else ((time,), found.end())
    if not text[place].isdigit():
        return None
    if (found := _WINDOW.match(text, place)) is not None:
        first, second = found.groups()[:3], found.groups()[3:]
        times = _time(*first), _time(*second)
        told = any(part is not None for part in (*first[1:], *second[1:])) or "o'clock" in found[0]
        told = told or _turns_round(first[0] or "", second[0] or "", found[0])
        if told and times[0] is not None and times[1] is not None:
            return (times[0], times[1]), found.end()
    if (found := _LATE.match(text, place)) is not None:
        return (Time(int(found[1]) * 60, "pm"), Time(min(int(found[2]) * 60, DAY), "pm")), found.end()
    if (found := _TO_NAMED.match(text, place)) is not None:
        begins = _time(found[1], found[2], found[3])
        if begins is not None:
            return (begins, _named(found[4])), found.end()
    if (found := _SURE.match(text, place)) is not None and (
        found[1]
        or found[4]
        or "o'clock" in found[0]
        or (_AT.search(text[max(0, place - 9) : place]) and _ALONE.match(text, found.end()))
    ):
        if found[1] and "." in found[0] and not found[4]:
            return None
        time = _time(found[1] or found[3], found[2], found[4])
        return None if time is None else ((time,), found.end())
    return None


def _turns_round(first: str, second: str, told: str) -> bool:
    """`9 to 5` can only be of the clock; `3 to 1` and `80-20` are other things."""
    return 6 <= int(first) <= 12 and int(second) < int(first) and ("-" not in told or int(first) >= 7)


def bare(hour: float) -> Time | None:
    """A number that stands where a time is meant: after 7, until 2."""
    return _time(str(int(hour)), None, None) if hour == int(hour) and 0 < hour <= 24 else None


def _time(hour: str, minute: str | None, half: str | None) -> Time | None:
    whole, rest = int(hour), int(minute or 0)
    if rest > 59 or whole > 24 or (whole == 24 and rest):
        return None
    told = half[0] + "m" if half else None
    if told and not 1 <= whole <= 12:
        return None if whole > 12 or told == "am" else Time(0, "am")
    if told is None:
        return Time(
            whole * 60 + rest, "pm" if whole >= 13 else "am" if whole == 0 or (minute and len(hour) == 2) else None
        )
    return Time(whole % 12 * 60 + rest + (NOON if told == "pm" else 0), told)


def _korean(groups: tuple[str | None, ...]) -> Time | None:
    half_said, hour_said, minute_said, half_past = groups
    hour = int(numbers.number(hour_said or "0"))
    minute = 30 if half_past else int(numbers.number(minute_said)) if minute_said else 0
    if hour > 24 or minute > 59:
        return None
    half = _HALVES.get(half_said or "")
    if half_said == "밤" and hour == 12:
        return Time(DAY, "pm")
    if half == "pm" and hour <= 12:
        return Time(hour % 12 * 60 + NOON + minute, "pm")
    if half == "am" and hour <= 12:
        return Time(hour * 60 + minute, "pm" if hour == 12 else "am")
    return Time(hour * 60 + minute, "pm" if hour >= 13 else None)


def _named(word: str) -> Time:
    return Time(NOON, "pm") if word in {"noon", "midday", "정오"} else Time(DAY, "pm")


def settled(time: Time, half: str | None, *, late: bool = False) -> int:
    """Minutes after midnight. `half`: what the words around say; `late`: of two readings the later."""
    told = time.half or half
    if time.half is not None or time.minutes >= NOON + 60:
        return time.minutes
    if told == "pm" or (told is None and late):
        return time.minutes % NOON + NOON
    return time.minutes


def window(ends: tuple[Time, Time], half: str | None) -> tuple[int, int]:
    """The two ends in order; an end that does not say its half of the day takes the other's where that is possible."""
    first, second = ends
    end = settled(second, first.half or half)
    if second.half is None and first.half == "am" and half is None and end <= first.minutes:
        end = second.minutes % NOON + NOON
    begin = settled(first, second.half or half)
    if begin >= end and first.half is None:
        begin = first.minutes
    if begin >= end and second.half is None and end < NOON:
        end += NOON
    return begin, (DAY if end == 0 else end)
