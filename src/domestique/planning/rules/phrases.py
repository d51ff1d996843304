"""The pieces of which a rule's sentence is made: times, days, weekdays, sports, lists; Korean particles put right."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from domestique.locales import Language, say
from domestique.model.rule import WEEK, Days, Role, Selector, Weekday
from domestique.model.sport import Sport

_PARTICLE: Final = re.compile(r"([^\s)])(\([^()]*\))?\((은/는|이/가|을/를|과/와|으로/로)\)")
"""After what stands in brackets the word before them decides."""
_WORKDAYS: Final = WEEK[:5]
_WEEKEND: Final = WEEK[5:]


def finished(text: str) -> str:
    """Particles as the letter before them asks, blanks single, the first letter large."""
    text = _PARTICLE.sub(
        lambda found: found[1] + (found[2] or "") + _particle(found[1], found[3]), " ".join(text.split())
    )
    return text[:1].upper() + text[1:]


def _particle(letter: str, pair: str) -> str:
    closed, open_ = pair.split("/")
    ending = (ord(letter) - 0xAC00) % 28 if "가" <= letter <= "힣" else 0
    if letter.isdigit():
        ending = {"0": 21, "1": 8, "3": 16, "6": 1, "7": 8, "8": 8}.get(letter, 0)
    if ending == 0 or (pair == "으로/로" and ending == 8):
        return open_
    return closed


def number(value: float) -> str:
    return f"{value:g}" if abs(value) < 1_000_000 else f"{value:.0f}"


def length(minutes: int, language: Language) -> str:
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return say(language, "rules.time.both", hours=hours, minutes=rest)
    return (
        say(language, "rules.time.hours", hours=hours) if hours else say(language, "rules.time.minutes", minutes=rest)
    )


def hours(value: float, language: Language) -> str:
    return say(language, "rules.time.hours", hours=number(value))


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def day(one: date, language: Language, *, year: bool = True) -> str:
    month = say(language, f"rules.month.{one.month}")
    return say(language, "rules.day.whole" if year else "rules.day.short", year=one.year, month=month, day=one.day)


def days(span: Days, language: Language) -> str:
    if span.first == span.last:
        return day(span.first, language)
    later_year = span.first.year != span.last.year
    # The year is said once: first in Korean, last in English.
    told = (later_year or language == "ko", later_year or language == "en")
    first, last = (day(one, language, year=said) for one, said in zip((span.first, span.last), told, strict=True))
    return say(language, "rules.day.span", first=first, last=last)


def weekdays(told: Iterable[Weekday], language: Language) -> str:
    """`weekdays`, `weekends`, or each by its name."""
    found = tuple(one for one in WEEK if one in set(told))
    if found == _WORKDAYS:
        return say(language, "rules.weekday.workdays")
    if found == _WEEKEND:
        return say(language, "rules.weekday.weekend")
    if len(found) == 7:
        return say(language, "rules.weekday.every")
    if language == "ko" and len(found) > 1:
        short = "·".join(say(language, f"rules.weekday.short.{one}") for one in found)
        return say(language, "rules.weekday.several", days=short)
    return several([say(language, f"rules.weekday.on.{one}") for one in found], language)


def several(words: Sequence[str], language: Language) -> str:
    if len(words) < 2:
        return "".join(words)
    return say(language, "rules.list", first=say(language, "rules.comma").join(words[:-1]), last=words[-1])


def training(sports: Iterable[Sport], language: Language) -> str:
    """As something one does: running and cycling."""
    return several([say(language, f"rules.doing.{sport}") for sport in sports], language)


def counted(count: int, sport: Sport | None, language: Language, least: int | None = None) -> str:
    """3 runs; 2 to 3 runs."""
    told = str(count) if least is None else say(language, "rules.range", low=least, high=count)
    return say(language, f"rules.count.{'any' if sport is None else sport}", count=count, n=told)


def one_workout(selector: Selector, language: Language) -> str:
    """An easy run."""
    what = kind_of_workout(selector, language)
    return say(language, "rules.an" if what[0] in "aeiou" else "rules.a", what=what)


def kind_of_workout(selector: Selector, language: Language) -> str:
    """Hard run (hills) on Tuesdays."""
    role = selector.role if selector.role is not Role.ANY else None
    sport = "any" if selector.sport is None else str(selector.sport)
    if role is Role.STRENGTH and selector.sport in (None, Sport.STRENGTH):
        role, sport = None, "strength"
    what = say(language, f"rules.workout.{sport}")
    if role is not None:
        what = say(language, f"rules.role.{role}", what=what)
    if selector.tags:
        tags = several([tag(one, language) for one in selector.tags], language)
        what = say(language, "rules.tagged", what=what, tags=tags)
    if selector.weekdays:
        what = say(language, "rules.on_weekdays", what=what, days=weekdays(selector.weekdays, language))
    return what


def tag(word: str, language: Language) -> str:
    return _known(f"rules.tag.{word}", word, language)


def thing(word: str, language: Language) -> str:
    return _known(f"rules.thing.{word}", word, language)


def body_part(word: str, language: Language) -> str:
    for side in ("left", "right"):
        if word.endswith(f"_{side}"):
            return say(language, f"rules.side.{side}", part=body_part(word.removesuffix(f"_{side}"), language))
    return _known(f"rules.body.{word}", word, language)


def _known(key: str, word: str, language: Language) -> str:
    """What we have no word for is said as it was written."""
    try:
        return say(language, key)
    except KeyError:
        return word.replace("_", " ")
