"""Days without a workout: Mondays off, at least one rest day a week, 월요일은 쉬어요."""

import re
from itertools import pairwise
from typing import Final

from domestique.model.rule import RestDay, Scope, Weekday
from domestique.planning.words.clause import Clause
from domestique.planning.words.kinds.deload import on_off
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Amount, Is, Token

_ONE: Final = Amount(1, 1)
_ONE_OF: Final = re.compile(
    r"(?<![a-z])(?:one|1|either)\s(?:of\s(?:the\s)?)?(?:days?\s)?(?:of|at|over|on|in)?\s?(?:the\s)?(?:two\sdays|weekend)"
    r"|중\s?(?:하루|한\s?날|하나|1일)|주말\s?(?:에\s?)?(?:하루|중\s?하루)"
)
"""`one day of the weekend off`, `주말 중 하루는 휴식`."""
_OR_ELSE: Final = re.compile(
    r"\s?(?:or\s(?:an?\s)?(?:easy|swim|run|ride|bike|yoga|walk|light|just)|이나\s|또는\s|아니면\s)"
)
"""`휴식이나 수영만`: one or the other."""
_ARTICLE: Final = re.compile(r"(?<![a-z])a\s(?:(?:full|complete|whole|total|proper|real)\s)?(?:rest\sday|day\soff)")
_STRANGE: Final = (
    Is.WORKING, Is.SPORT, Is.TAG, Is.BODY, Is.CLOCK, Is.DURATION, Is.RACE, Is.TAPER, Is.EASY_WEEK,
    Is.THING, Is.DAYTIME,
    Is.DAY_AFTER, Is.DAY_BEFORE, Is.IN_A_ROW, Is.APART, Is.PERCENT, Is.ORDINAL, Is.ROLE, Is.AFTER, Is.BEFORE,
)  # fmt: skip

_NOT_BARE: Final = (Is.WORKOUT, Is.NO, Is.CANT, Is.NUMBER, Is.COUNT, Is.PER, Is.DISLIKE, Is.MOST, Is.LEAST)
"""`one rest day, preferably Monday`: nothing but the day."""


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(*_STRANGE) or not (clause.for_weeks() or _of_one_week(clause)):
        return ()
    if any(_OR_ELSE.match(clause.text, token.end) for token in clause.all(Is.REST)):
        return ()
    days = clause.weekdays()
    if clause.has(Is.WEEKDAYS) and clause.take(Is.WEEKDAYS) is None:
        return ()
    if clause.has(Is.EITHER) or (len(days) < 7 and _ONE_OF.search(clause.told)):
        return _one_of(clause, days)
    if days and len(days) < 7 and _resting(clause):
        clause.use(Is.REST, Is.WORKOUT, Is.EACH, Is.PER, Is.KEEP, Is.FREE, Is.ONLY, Is.LIKE)
        notes = (Note("free_is_off"),) if _just_free(clause) else ()
        return (Rough(RestDay(weekdays=days), notes=notes),)
    if on_off(clause) is not None:
        return ()
    if not days and clause.has(Is.REST):
        return _so_many(clause)
    return ()


def _just_free(clause: Clause) -> bool:
    """`Weekend free`: off, or all one's own; `keep Mondays free` is plain."""
    said = all(clause.words(token) == "free" for token in clause.all(Is.REST)) and clause.has(Is.REST)
    return said and not clause.has(Is.KEEP, Is.WANT, Is.PLEASE, Is.MUST) and not clause.says("leave", "have", "make")


def _of_one_week(clause: Clause) -> bool:
    """`다음 주는 이틀 쉬고 싶어요`: so many days of that week."""
    told = clause.values(Is.DATES)
    week = len(told) == 1 and told[0].first is not None and told[0].last is not None
    days = [one for one in clause.values(Is.STRETCH) if one[0] == "day"]
    counted = len(days) == 1 or any(one.value.low >= 1 for one in clause.all(Is.NUMBER, Is.COUNT))
    return week and counted and (told[0].last - told[0].first).days == 6 and not clause.has(Is.WEEKDAYS)


def _one_of(clause: Clause, days: tuple[Weekday, ...]) -> tuple[Rough, ...]:
    """`Monday or Tuesday off`: one day off a week, and those two are the ones that count."""
    told = [token.value for token in clause.all(Is.COUNT, Is.NUMBER)]
    told += [token.value[1] for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    if not days or not clause.has(Is.REST) or clause.has(Is.NO, Is.CANT) or (told and told != [_ONE]):
        return ()
    clause.use(
        Is.REST, Is.EITHER, Is.WORKOUT, Is.EACH, Is.PER, Is.KEEP, Is.FREE, Is.COUNT, Is.NUMBER, Is.STRETCH, Is.LEAST
    )
    return (Rough(RestDay(min_per_week=1), scope=Scope(weekdays=days)),)


def _resting(clause: Clause) -> bool:
    if clause.has(Is.REST):
        return not clause.has(Is.COUNT, Is.NUMBER, Is.STRETCH)
    if any(token.kind is Is.REST for token in clause.near) and clause.has(Is.HEDGE) and not clause.has(*_NOT_BARE):
        return True
    if clause.has(Is.WORKOUT) and clause.has(Is.NO) and not clause.has(Is.CANT, Is.COUNT, Is.NUMBER, Is.ONLY):
        clause.use(Is.NO)
        return True
    return False


def _so_many(clause: Clause) -> tuple[Rough, ...]:
    if _trained_days(clause) or (clause.has(Is.COUNT) and "day" in clause.values(Is.PER)):
        return ()
    amount = _amount(clause)
    if amount is None or not set(clause.values(Is.PER)) <= {"week", "day"} or amount.value.high > 7:
        return ()
    bound = clause.bound(amount)
    if bound not in {"least", "exact"} or amount.value.low < 1:
        return ()
    clause.use(Is.REST, Is.PER, Is.EACH, Is.WORKOUT)
    return (Rough(RestDay(min_per_week=int(amount.value.low))),)


def _trained_days(clause: Clause) -> bool:
    """`6일 훈련 하루 휴식`, `하루 쉬고 하루 운동`: a turn of days, which is none of weeks."""
    beside = any(token.kind is Is.PER and token.value == "day" for token in clause.near)
    if "하루" in clause.told and beside and any(token.kind is Is.WORKOUT for token in clause.near):
        return True
    turns = [token for token in clause.near if token.kind in {Is.STRETCH, Is.WORKOUT, Is.WEEKS_ON}]
    if any(a.kind is Is.STRETCH and a.value[0] == "day" and 0 <= b.start - a.end <= 4 for a, b in pairwise(turns)):
        return True
    return clause.told.count("하루") > 1 or any(
        0 <= one.start - days.end <= 4 for days in clause.all(Is.STRETCH) for one in clause.all(Is.WORKOUT, Is.WEEKS_ON)
    )


def _amount(clause: Clause) -> Token | None:
    stretches = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    if len(stretches) == 1 and not clause.has(Is.COUNT):
        clause.use(Is.STRETCH)
        token = stretches[0]
        return Token(Is.COUNT, token.value[1], token.start, token.end)
    if (counted := clause.counted()) is not None:
        clause.use(Is.STRETCH)
        return counted
    article = _ARTICLE.search(clause.told) is not None or clause.says(
        "하루는",
        "하루도",
        "하루 쉬",
        "하루 이상",
        "하루 정도",
        "휴식 하루",
        "휴식은 하루",
        "휴식일 하루",
        "쉬는 날 하루",
    )
    if not article or stretches:
        return None
    first = clause.all(Is.REST)[0]
    return Token(Is.COUNT, _ONE, first.start, first.end)
