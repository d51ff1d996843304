"""A line of the text form cut into tokens, each with its place. What a figure means is for steps.py to say."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from domestique.formats.workout_text.words import LIFTING, LONGEST_PHRASE, meaning_of
from domestique.model.sport import Sport

Kind = Literal[
    "note", "open", "close", "slash", "semicolon", "times", "label", "until", "send_off", "css", "pace", "speed",
    "duration", "amount", "zone", "rpe", "rir", "number", "lift_reps", "slug", "meaning", "word", "strange",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """`low` and `high` as typed: the first may be the higher. `arrow`: typed with an arrow between them."""

    kind: Kind
    start: int
    stop: int
    text: str
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    arrow: bool = False
    meaning: object = None


_N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_TO = r"\s*(?P<to>-|–|—|~|〜|\.\.|→|->|=>|\bto\b)\s*"
_END = r"(?![A-Za-z_])"
_CLOCK = r"\d{1,3}:\d{2}(?:\.\d+)?"

_UNITS: Final = (
    ("%", r"%"),
    ("w", rf"(?:watts?|W|w){_END}|와트"),
    ("bpm", rf"(?:bpm|BPM){_END}|박"),
    ("rpm", rf"(?:rpm|RPM|spm|SPM){_END}"),
    ("kg", rf"(?:kgs?|KG|Kg){_END}|킬로그램"),
    ("lb", rf"(?:lbs?|LB){_END}|파운드"),
    ("kcal", rf"(?:kcal|Kcal|cal){_END}|칼로리"),
    ("km", rf"(?:km|KM|Km|k|K){_END}|킬로미터|킬로"),
    ("mtr", rf"(?:mtrs?|met(?:er|re)s?){_END}|미터"),
    ("mi", rf"(?:mi|miles?){_END}|마일"),
    ("yd", rf"(?:yds?|yards?){_END}|야드"),
    ("h", rf"(?:h|hrs?|hours?){_END}|시간"),
    ("min", rf"(?:mins?|minutes?){_END}|분|['′’](?!')"),
    ("m", rf"(?:m|M){_END}"),
    ("s", rf"(?:s|secs?|seconds?){_END}|초|''|″"),
    ("reps", rf"(?:reps?|repetitions?){_END}|개"),
    ("count", r"회|번"),
    ("rir", rf"(?:RIR|rir){_END}"),
    ("zone", r"존(?![가-힣])"),
)
_UNIT = "|".join(f"(?P<u{at}>{pattern})" for at, (_, pattern) in enumerate(_UNITS))
_HOURS, _MINUTES = rf"(?:h|hrs?|hours?){_END}|시간|h(?=\d)", rf"(?:m|mins?|minutes?){_END}|분|'|′|m(?=\d)"
_SECONDS = rf"(?:s|secs?|seconds?){_END}|초|''|″"

_NOTE = re.compile(r'"((?:\\.|[^"\\])*)"|“([^”]*)”')
_TIMES = re.compile(
    rf"(\d{{1,4}})\s*(?:[x×X*](?=\s*[\d(\"“=A-Za-z가-힣@<>]|\s*:?\s*$)|(?:세트|셋트|라운드|(?:sets?|rounds?){_END})\s*[x×]?)\s*:?"
)
_LABEL = re.compile(r"([A-Z])\d?[:.)](?=\s|\S)")
_UNTIL = re.compile(r"(?:hr|HR|심박)?\s*([<>])\s*(\d+(?:\.\d+)?)\s*(bpm|BPM|w|W|박|와트)?")
_SEND_OFF = re.compile(
    rf"@\s*(?:({_CLOCK})|({_N})\s*(s{_END}|초)|(\d+)\s*(?:m|min|분)\s*(?:(\d+)\s*(?:s|초)?)?)(?!\s*/\s*(?:km|mi|\d))"
)
_CSS = re.compile(
    rf"(?i:css)(?:\s*(?P<a>[+-]\s*{_N})(?:\s*(?:~|〜|\.\.|→|->|to)\s*(?P<b>[+-]?\s*{_N}))?\s*(?:s{_END}|초)?)?(?![A-Za-z])"
)
_PACE = re.compile(
    rf"(?P<a>{_CLOCK})(?:\s*/\s*(?:km|mi))?(?:{_TO}(?P<b>{_CLOCK}))?\s*/\s*(?P<unit>km|킬로|mile|mi|마일|100\s?m|100\s?yd|100미터|500\s?m){_END}"
)
_BARE_PACE = re.compile(rf"(?P<a>{_CLOCK}){_TO}(?P<b>{_CLOCK})(?![:\d])")
_SPEED = re.compile(rf"(?P<a>{_N})(?:{_TO}(?P<b>{_N}))?\s*(?P<unit>km/h|kph|kmh|m/s|mph){_END}")
_LONG_CLOCK = re.compile(rf"(\d{{1,2}}):(\d{{2}}):(\d{{2}}(?:\.\d+)?)|({_CLOCK})")
_LONG = re.compile(
    rf"(?:(?P<h>{_N})\s?(?:{_HOURS})\s?)?(?:(?P<m>{_N})\s?(?:{_MINUTES})\s?)?(?:(?P<s>{_N})\s?(?:{_SECONDS})|(?<=\S)(?P<bare>\d{{1,2}})(?![\d.:%A-Za-z가-힣]))?"
)
_ZONE = re.compile(rf"(?:[zZ]|존\s?|영역\s?)(?P<a>\d)(?:{_TO}[zZ]?(?P<b>\d))?(?![\d.])")
_RPE = re.compile(rf"@?\s*(?:RPE|rpe|Rpe|자각도|운동자각도)\s*(?P<a>{_N})(?:{_TO}(?P<b>{_N}))?")
_RIR = re.compile(rf"(?:RIR|rir|여유)\s*({_N})(?:\s*회)?")
_AT = re.compile(rf"@\s*(?P<a>{_N})(?:{_TO}(?P<b>{_N}))?(?![:\d.,]|\s?[%A-Za-z가-힣])")
_LIFT_REPS = re.compile(r"[x×](?:(\d{1,3})(?:[-–~](\d{1,3}))?|-(\d{1,3}))(?![\d.])")
_FIGURE = re.compile(rf"(?P<a>{_N})(?:\s?(?:%|[wW]|bpm|kg|회|초|분)?{_TO}(?P<b>{_N}))?\s?(?:{_UNIT})?")
_ONE_REP_MAX = re.compile(r"\s?(?:e?1RM|e?1rm)")
_SLUG = re.compile(r"=([a-z0-9][a-z0-9_]{0,79})")
_WORD = re.compile(r"[^\W\d][\w’']*(?:-[^\W\d][\w’']*)*")


def number(text: str) -> float:
    return float(re.sub(r"[,\s]", "", text))


def clock(text: str) -> float:
    minutes, _, seconds = text.partition(":")
    return int(minutes) * 60 + float(seconds)


def cut(line: str, sport: Sport) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(line):
        if (
            line[at].isspace()
            or line[at] == ":"
            or (line[at] == "@" and not any(each(line, at, sport) for each in (_send_off, _rpe)))
        ):
            at += 1
            continue
        token = next(filter(None, (each(line, at, sport) for each in _READERS)), None)
        token = token or Token("strange", at, at + 1, line[at])
        found.append(token)
        at = max(token.stop, at + 1)
    return found


type _Reader = Callable[[str, int, Sport], Token | None]


def _note(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _NOTE.match(line, at)) is None:
        return None
    inside = hit[1] if hit[1] is not None else hit[2]
    text = re.sub(r"\\(.)", lambda one: {"n": "\n", "t": "\t"}.get(one[1], one[1]), inside)
    return Token("note", at, hit.end(), text)


def _mark(line: str, at: int, sport: Sport) -> Token | None:
    kinds: dict[str, Kind] = {"(": "open", ")": "close", "/": "slash", "|": "slash", ";": "semicolon", ",": "semicolon"}
    if line[at] == "+" and line[at - 1 : at].isspace() and line[at + 1 : at + 2].isspace():
        return Token("slash", at, at + 1, "+")
    kind = kinds.get(line[at])
    return None if kind is None else Token(kind, at, at + 1, line[at])


def _times(line: str, at: int, sport: Sport) -> Token | None:
    hit = _TIMES.match(line, at)
    return None if hit is None else Token("times", at, hit.end(), hit[0], float(hit[1]))


def _label(line: str, at: int, sport: Sport) -> Token | None:
    hit = _LABEL.match(line, at)
    return None if hit is None else Token("label", at, hit.end(), hit[1])


def _until(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _UNTIL.match(line, at)) is None:
        return None
    unit = "w" if (hit[3] or "").casefold() in ("w", "와트") else "bpm"
    return Token("until", at, hit.end(), hit[1], float(hit[2]), unit=unit)


def _send_off(line: str, at: int, sport: Sport) -> Token | None:
    if sport is not Sport.SWIMMING or (hit := _SEND_OFF.match(line, at)) is None:
        return None
    if hit[1]:
        seconds = clock(hit[1])
    elif hit[2]:
        seconds = number(hit[2])
    else:
        seconds = int(hit[4]) * 60 + int(hit[5] or 0)
    return Token("send_off", at, hit.end(), hit[0], seconds)


def _css(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _CSS.match(line, at)) is None or (hit["a"] is None and line[hit.end() : hit.end() + 1] == "%"):
        return None
    low = number(hit["a"]) if hit["a"] else 0.0
    return Token("css", at, hit.end(), hit[0], low, number(hit["b"]) if hit["b"] else low)


def _pace(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _PACE.match(line, at)) is None:
        return None
    low = clock(hit["a"])
    units = {"킬로": "km", "mile": "mi", "마일": "mi", "100미터": "100m"}
    unit = re.sub(r"\s", "", hit["unit"])
    return Token(
        "pace", at, hit.end(), hit[0], low, clock(hit["b"]) if hit["b"] else low, units.get(unit, unit), _arrow(hit)
    )


def _bare_pace(line: str, at: int, sport: Sport) -> Token | None:
    """5:30-5:20 is no length: a pace in the unit of the sport."""
    if (hit := _BARE_PACE.match(line, at)) is None:
        return None
    unit = "100m" if sport is Sport.SWIMMING else "km"
    return Token("pace", at, hit.end(), hit[0], clock(hit["a"]), clock(hit["b"]), unit, _arrow(hit))


def _speed(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _SPEED.match(line, at)) is None:
        return None
    low = number(hit["a"])
    unit = {"kph": "km/h", "kmh": "km/h"}.get(hit["unit"], hit["unit"])
    return Token("speed", at, hit.end(), hit[0], low, number(hit["b"]) if hit["b"] else low, unit, _arrow(hit))


def _duration(line: str, at: int, sport: Sport) -> Token | None:
    """4:30, 1:30:00, and what has more than one part: 1h30m, 4분 30초, 1m30. One part alone is an amount."""
    if hit := _LONG_CLOCK.match(line, at):
        seconds = clock(hit[4]) if hit[4] else int(hit[1]) * 3600 + int(hit[2]) * 60 + float(hit[3])
        return Token("duration", at, hit.end(), hit[0], seconds)
    hit = _LONG.match(line, at)
    if hit is None or sum(hit[part] is not None for part in ("h", "m", "s", "bare")) < 2:
        return None
    last = hit["s"] or hit["bare"]
    # What stands last without a unit is minutes behind hours and seconds behind minutes.
    seconds = number(last) * (60 if hit["bare"] and hit["m"] is None else 1) if last else 0.0
    seconds += number(hit["h"] or "0") * 3600 + number(hit["m"] or "0") * 60
    return Token("duration", at, at + len(hit[0].rstrip()), hit[0], seconds)


def _zone(line: str, at: int, sport: Sport) -> Token | None:
    return _spanned("zone", _ZONE, line, at)


def _rpe(line: str, at: int, sport: Sport) -> Token | None:
    return _spanned("rpe", _RPE, line, at) or (_spanned("rpe", _AT, line, at) if sport in LIFTING else None)


def _spanned(kind: Kind, pattern: re.Pattern[str], line: str, at: int) -> Token | None:
    if (hit := pattern.match(line, at)) is None:
        return None
    low = number(hit["a"])
    return Token(kind, at, hit.end(), hit[0], low, number(hit["b"]) if hit["b"] else low, arrow=_arrow(hit))


def _rir(line: str, at: int, sport: Sport) -> Token | None:
    hit = _RIR.match(line, at)
    return None if hit is None else Token("rir", at, hit.end(), hit[0], number(hit[1]))


def _lift_reps(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _LIFT_REPS.match(line, at)) is None:
        return None
    if hit[3]:
        return Token("lift_reps", at, hit.end(), hit[0], -1, float(hit[3]))
    return Token("lift_reps", at, hit.end(), hit[0], float(hit[1]), float(hit[2]) if hit[2] else -1)


def _figure(line: str, at: int, sport: Sport) -> Token | None:
    if (hit := _FIGURE.match(line, at)) is None:
        return None
    low = number(hit["a"])
    high = number(hit["b"]) if hit["b"] else low
    unit = next((name for place, (name, _) in enumerate(_UNITS) if hit[f"u{place}"] is not None), "")
    stop = hit.end() if unit else len(hit[0].rstrip()) + at
    if unit == "%" and (more := _ONE_REP_MAX.match(line, stop)):
        unit, stop = "%1rm", more.end()
    if unit == "zone":
        return Token("zone", at, stop, hit[0], low, high, arrow=_arrow(hit))
    if unit == "rir":
        return Token("rir", at, stop, hit[0], low)
    return Token("amount" if unit else "number", at, stop, hit[0], low, high, unit, _arrow(hit), hit["b"] is not None)


def _slug(line: str, at: int, sport: Sport) -> Token | None:
    hit = _SLUG.match(line, at)
    return None if hit is None else Token("slug", at, hit.end(), hit[1])


def _phrase(line: str, at: int, sport: Sport) -> Token | None:
    """The longest phrase that means something; else one word."""
    ends = [hit.end() for hit in _adjacent(line, at)]
    for stop in reversed(ends):
        text = re.sub(r"\s+", " ", line[at:stop])
        if (meant := meaning_of(text, sport)) is not None:
            return Token("meaning", at, stop, text, unit=meant[0], meaning=meant[1])
    return Token("word", at, ends[0], line[at : ends[0]]) if ends else None


def _adjacent(line: str, at: int) -> Iterator[re.Match[str]]:
    for _ in range(LONGEST_PHRASE):
        if (hit := _WORD.match(line, at)) is None:
            return
        yield hit
        at = hit.end()
        while line[at : at + 1].isspace():
            at += 1


def _arrow(hit: re.Match[str]) -> bool:
    return hit["to"] in ("→", "->", "=>")


_READERS: Final[tuple[_Reader, ...]] = (
    _note, _times, _label, _css, _until, _send_off, _rpe, _pace, _bare_pace, _speed, _rir, _zone, _lift_reps,
    _duration, _figure, _slug, _phrase, _mark,
)  # fmt: skip
