"""The shapes JSON of a rule is made of, read with patience: what is wrong is noted at its place and the reading goes
on. A method answers None (or nothing) where it noted something.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from domestique.model import rule as r
from domestique.model.rule_json import SPORT_WORDS
from domestique.model.sport import Sport
from domestique.model.workout_reading import Problem

_SPORTS: Final = {word: sport for sport, word in SPORT_WORDS.items()}
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|24:00")
_SLUG = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
_HTML = re.compile(r"<\s*[a-zA-Z/!?]")
_LONGEST = 400
MOST = 60
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class Shapes:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def wrong(self, at: str, reason: str, **slots: object) -> None:
        if len(self.problems) < MOST:
            self.problems.append(Problem(at, reason, slots))

    def fields(self, given: object, at: str, known: tuple[str, ...]) -> Mapping[str, Any] | None:
        if not isinstance(given, Mapping):
            self.wrong(at, "rule_object")
            return None
        for name in given:
            if name not in known:
                self.wrong(f"{at}.{str(name)[:40]}", "rule_unknown", known=", ".join(known))
        return given

    def word[W: StrEnum](
        self, told: Mapping[str, Any], name: str, at: str, words: type[W], usual: W | None = None
    ) -> W | None:
        given = told.get(name)
        if given is None and usual is not None:
            return usual
        if isinstance(given, str) and given in words.__members__.values():
            return words(given)
        self.wrong(f"{at}.{name}", "rule_word", known=", ".join(words))
        return None

    def text(self, told: Mapping[str, Any], name: str, at: str, *, needed: bool = True) -> str | None:
        given = told.get(name)
        if given is None and not needed:
            return None
        if not isinstance(given, str) or not given.strip() or len(given) > _LONGEST or not _sound(given):
            self.wrong(f"{at}.{name}", "rule_text", most=_LONGEST)
            return None
        if _HTML.search(given):
            self.wrong(f"{at}.{name}", "rule_html")
            return None
        return given

    def slug(self, told: Mapping[str, Any], name: str, at: str) -> str | None:
        given = told.get(name)
        if isinstance(given, str) and _SLUG.fullmatch(given):
            return given
        self.wrong(f"{at}.{name}", "rule_slug")
        return None

    def slugs(self, told: Mapping[str, Any], name: str, at: str) -> tuple[str, ...]:
        return self.list(told, name, at, lambda one: isinstance(one, str) and _SLUG.fullmatch(one) is not None)

    def list(self, told: Mapping[str, Any], name: str, at: str, good: Callable[[object], bool]) -> tuple[Any, ...]:
        given = told.get(name)
        if given is None:
            return ()
        if not isinstance(given, list) or len(given) > MOST or not all(good(one) for one in given):
            self.wrong(f"{at}.{name}", "rule_list", most=MOST)
            return ()
        return tuple(dict.fromkeys(given))

    def sports(self, told: Mapping[str, Any], name: str, at: str) -> tuple[Sport, ...]:
        given = told.get(name)
        if isinstance(given, list) and given and not all(isinstance(one, str) and one in _SPORTS for one in given):
            self.wrong(f"{at}.{name}", "rule_sport", known=", ".join(_SPORTS))
            return ()
        return tuple(_SPORTS[one] for one in self.list(told, name, at, lambda one: isinstance(one, str)))

    def sport(self, told: Mapping[str, Any], name: str, at: str) -> Sport | None:
        given = told.get(name)
        if isinstance(given, str) and given in _SPORTS:
            return _SPORTS[given]
        self.wrong(f"{at}.{name}", "rule_sport", known=", ".join(_SPORTS))
        return None

    def weekdays(self, told: Mapping[str, Any], name: str, at: str) -> tuple[r.Weekday, ...]:
        words = self.list(told, name, at, lambda one: isinstance(one, str) and one in r.WEEK)
        return tuple(day for day in r.WEEK if day in words)

    def number(
        self, told: Mapping[str, Any], name: str, at: str, low: float, high: float, *, needed: bool = False
    ) -> float | None:
        given = told.get(name)
        if given is None and not needed:
            return None
        if isinstance(given, bool) or not isinstance(given, (int, float)) or not low <= given <= high:
            self.wrong(f"{at}.{name}", "rule_number", lowest=f"{low:g}", highest=f"{high:g}")
            return None
        return given

    def whole(
        self, told: Mapping[str, Any], name: str, at: str, low: int, high: int, *, needed: bool = True
    ) -> int | None:
        found = self.number(told, name, at, low, high, needed=needed)
        if found is not None and found != int(found):
            self.wrong(f"{at}.{name}", "rule_whole", lowest=low, highest=high)
            return None
        return None if found is None else int(found)

    def flag(self, told: Mapping[str, Any], name: str, at: str, usual: bool) -> bool:
        given = told.get(name, usual)
        if not isinstance(given, bool):
            self.wrong(f"{at}.{name}", "rule_flag")
            return usual
        return given

    def date(self, given: object, at: str) -> date | None:
        try:
            found = date.fromisoformat(given) if isinstance(given, str) and len(given) == 10 else None
        except ValueError:
            found = None
        if found is None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
            self.wrong(at, "rule_date", first=_FIRST_YEAR, last=_LAST_YEAR)
            return None
        return found

    def clock(self, given: object, at: str) -> int | None:
        if not isinstance(given, str) or not _CLOCK.fullmatch(given):
            self.wrong(at, "rule_clock")
            return None
        return int(given[:2]) * 60 + int(given[3:])

    def strength(self, given: object, at: str) -> int | None:
        if given == "hard":
            return None
        told = self.fields(given, at, ("soft",)) if isinstance(given, Mapping) else None
        if told is None:
            self.wrong(at, "rule_strength")
            return None
        return self.whole(told, "soft", at, 1, 100)

    def scope(self, given: object, at: str) -> r.Scope:
        if given is None:
            return r.EVERYWHERE
        told = self.fields(given, at, ("from", "to", "weekdays", "phase"))
        if told is None:
            return r.EVERYWHERE
        first = None if told.get("from") is None else self.date(told["from"], f"{at}.from")
        last = None if told.get("to") is None else self.date(told["to"], f"{at}.to")
        if first is not None and last is not None and last < first:
            self.wrong(f"{at}.to", "rule_backwards")
        phase = None if told.get("phase") is None else self.word(told, "phase", at, r.Phase)
        return r.Scope(first, last, self.weekdays(told, "weekdays", at), phase)

    def source(self, given: object, at: str) -> r.Source:
        if given is None:
            return r.Source()
        told = self.fields(given, at, ("text", "lang", "by", "at"))
        if told is None:
            return r.Source()
        words = [told.get(name, "") for name in ("text", "lang", "by", "at")]
        if not all(isinstance(word, str) and len(word) <= 5 * _LONGEST and _sound(word) for word in words):
            self.wrong(at, "rule_text", most=5 * _LONGEST)
            return r.Source()
        return r.Source(*words)

    def selector(self, given: object, at: str) -> r.Selector:
        told = self.fields(given, at, ("sport", "role", "tags", "weekdays"))
        if told is None:
            return r.Selector()
        if not told:
            self.wrong(at, "rule_selector")
        sport = None if told.get("sport") is None else self.sport(told, "sport", at)
        role = None if told.get("role") is None else self.word(told, "role", at, r.Role)
        return r.Selector(sport, role, self.slugs(told, "tags", at), self.weekdays(told, "weekdays", at))

    def selectors(self, told: Mapping[str, Any], name: str, at: str) -> tuple[r.Selector, ...]:
        given = told.get(name)
        if given is None:
            return ()
        if not isinstance(given, list) or not given or len(given) > MOST:
            self.wrong(f"{at}.{name}", "rule_list", most=MOST)
            return ()
        return tuple(self.selector(one, f"{at}.{name}.{index}") for index, one in enumerate(given))

    def week(self, told: Mapping[str, Any], at: str) -> None:
        self.word(told, "per", at, r.Per, r.Per.WEEK)
        if told.get("per", "week") != "week":
            self.wrong(f"{at}.per", "rule_word", known="week")

    def some(self, at: str, told: Mapping[str, Any], *names: str) -> None:
        if all(told.get(name) in (None, []) for name in names):
            self.wrong(at, "rule_nothing", names=", ".join(names))


def _sound(text: str) -> bool:
    """Neither the database nor a hash takes half a pair, and no name needs the other controls."""
    return not any(
        (ord(one) < 32 and one not in "\n\t") or ord(one) == 127 or 0xD800 <= ord(one) <= 0xDFFF for one in text
    )
