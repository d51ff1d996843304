"""How fast a week may grow upon the one before: CTL by at most 5, mileage by at most 10 %."""

import re
from typing import Final

from domestique.model.rule import RampCap, RampMetric, Role
from domestique.model.sport import Sport
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.DAY_AFTER, Is.IN_A_ROW, Is.APART, Is.SAME, Is.REST,
    Is.RACE_DAY, Is.CUT, Is.COUNT, Is.FORM, Is.WEEKDAYS, Is.LIKE, Is.DISLIKE,
)  # fmt: skip

_TEN_PERCENT: Final = (
    "10% rule",
    "10 percent rule",
    "10% 룰",
    "10% 규칙",
    "10% 법칙",
    "ten percent rule",
    "10퍼센트 룰",
    "10프로 룰",
    "10프로 법칙",
)
_MOST_MORE: Final = 300
"""Minutes more a week that nobody means: `최대 10시간까지 늘릴 수 있어요` is of the whole."""
_STEEPEST: Final = 30
"""Points of CTL in a week that nobody means: `CTL 70 by April`."""
_UP: Final = re.compile(r"(?<![a-z])up\s(?!to\s)")
_MORE: Final = re.compile(r"(?:percent|%|pct)\s(?:more|extra|additional)\s|(?:percent|%|pct)\smore$")
"""`10 % more running each week`."""


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(*_STRANGE) or clause.roles() & {Role.HARD, Role.EASY}:
        return ()
    more = clause.says(" extra ", " additional ") and clause.has(Is.DISTANCE, Is.DURATION)
    more = more or (_UP.search(clause.told) is not None and clause.has(Is.PERCENT) and clause.has(Is.VOLUME))
    more = more or (clause.says(" +") and clause.has(Is.PERCENT) and clause.has(Is.VOLUME, Is.LOAD))
    more = more or (clause.says("뛰지", "튀지") and clause.has(Is.PERCENT) and clause.has(Is.VOLUME))
    more = more or (_MORE.search(clause.told) is not None and "week" in clause.values(Is.PER))
    more = more or clause.says(*_TEN_PERCENT)
    if not clause.has(Is.RAMP) and not more and not (clause.has(Is.CTL) and clause.has(Is.PER)):
        return ()
    if not set(clause.values(Is.PER)) <= ({"week", "session"} if clause.says("한번에", "한 번에") else {"week"}):
        return ()
    amount = _amount(clause)
    if amount is None:
        return ()
    bound = clause.bound(amount)
    if bound not in {"most", "exact"} or amount.value.low < 0:
        return ()
    if _whole(clause, amount):
        return ()
    metric, notes = _metric(clause, amount)
    if metric is None or (metric is RampMetric.CTL and amount.value.high > _STEEPEST):
        return ()
    sports = clause.sports_told()
    clause.use(
        Is.RAMP,
        Is.PER,
        Is.CTL,
        Is.LOAD,
        Is.VOLUME,
        Is.WORKOUT,
        Is.ROLE,
        amount.kind,
        Is.EACH,
        Is.FROM,
        Is.STRETCH,
        Is.KEEP,
        Is.LOW,
        Is.HIGH,
    )
    if bound == "exact" and not clause.says(*_TEN_PERCENT):
        notes = (*notes, Note("taken_at_most"))
    most = _plain(amount.value.high)
    if amount.kind is Is.PERCENT:
        return (Rough(RampCap(metric, max_pct_per_week=most, sports=sports), notes=notes),)
    return (Rough(RampCap(metric, max_per_week=most, sports=sports), notes=notes),)


def _whole(clause: Clause, amount: Token) -> bool:
    """`increase to 8 hours a week`, 7시간으로 늘리고: how much it becomes, not by how much it grows."""
    if amount.kind not in {Is.DURATION, Is.DISTANCE}:
        return False
    kept = clause.has(Is.KEEP, Is.MOST) and amount.value.high <= _MOST_MORE
    becomes = clause.text[: amount.start].endswith(" to ") and not kept
    becomes = becomes or re.match(r"(?:으로|로)\s?[늘올]", clause.text[amount.end : amount.end + 6]) is not None
    return becomes or (amount.kind is Is.DURATION and amount.value.high > _MOST_MORE)


def _amount(clause: Clause) -> Token | None:
    for kind in (Is.PERCENT, Is.DISTANCE, Is.DURATION, Is.NUMBER):
        told = clause.all(kind)
        if told:
            return told[0] if len(told) == 1 else None
    return None


def _metric(clause: Clause, amount: Token) -> tuple[RampMetric | None, tuple[Note, ...]]:
    if clause.has(Is.CTL):
        return RampMetric.CTL, ()
    if clause.has(Is.LOAD):
        return RampMetric.LOAD, ()
    volumes = set(clause.values(Is.VOLUME))
    if amount.kind is Is.DISTANCE or RampMetric.DISTANCE in volumes:
        return RampMetric.DISTANCE, ()
    if amount.kind is Is.DURATION or RampMetric.MINUTES in volumes:
        return RampMetric.MINUTES, ()
    if amount.kind is not Is.PERCENT:
        return None, ()
    if Sport.RUNNING in clause.values(Is.SPORT):
        long = (Note("long_is_total"),) if Role.LONG in clause.roles() else ()
        return RampMetric.DISTANCE, (Note("running_in_distance"), *long)
    return RampMetric.MINUTES, (Note("volume_in_minutes"),)


def _plain(number: float) -> float:
    return int(number) if number == int(number) else number
