"""Two kinds of workouts kept apart by hours: strength at least 6 hours from hard sessions, never on the same day."""

import re
from typing import Final

from domestique.model.rule import Order, Role, Selector, Separation
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.PERCENT, Is.SAME, Is.RAMP, Is.DATES, Is.PER,
    Is.WEEKDAYS, Is.COUNT,
)  # fmt: skip


_FIRST: Final = re.compile(r"(?<![a-z])(?P<sport>run|swim|ride|lift|bike)\sfirst")
_RELATING: Final = (Is.APART, Is.BETWEEN, Is.AFTER, Is.BEFORE, Is.MOST, Is.LEAST, Is.IN_A_ROW)
_A_DAY: Final = 24
"""Hours that two workouts on one day can never be apart."""


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(Is.SAME_DAY) and not clause.has(Is.DURATION):
        return _another_day(clause)
    hours = _hours(clause)
    near = all(token.value == "close" for token in clause.all(Is.IN_A_ROW))
    one_day = clause.values(Is.PER) == ["day"] and clause.says("on one day", "in one day")
    strange = clause.has(*(kind for kind in _STRANGE if kind is not Is.PER or not one_day))
    if hours is None or strange or not near or not (clause.has(*_RELATING) or clause.says("안에")):
        return ()
    pair = _pair(clause, _once_each(_either(clause, clause.selectors())))
    if pair is None or not _kept_apart(clause):
        return ()
    (a, a_token), (b, b_token) = pair
    order = _order(clause, a_token, b_token)
    clause.use(
        Is.APART, Is.BETWEEN, Is.AFTER, Is.BEFORE, Is.LEAST, Is.MOST, Is.NO, Is.CANT, Is.WORKOUT, Is.OVER,
        Is.UNDER, Is.FROM, Is.EACH, Is.LOW,
        Is.HIGH, Is.MIDDLE, Is.REST, Is.KEEP, Is.HAVE, Is.PER, Is.IN_A_ROW, Is.SAME_DAY,
    )  # fmt: skip
    clause.use_with(Is.THING, Is.SPORT)
    if a_token not in clause.tokens or b_token not in clause.tokens:
        clause.used -= {(token.start, token.end) for token in clause.all(Is.BETWEEN)}  # better with the other beside it
    return (Rough(Separation(a, b, hours, order)),)


def _another_day(clause: Clause) -> tuple[Rough, ...]:
    """`never run and lift on the same day`: a rule counts hours, and 24 are more than any day has between two."""
    apart = "apart" in clause.values(Is.SAME_DAY)
    strange = clause.has(*_STRANGE, Is.STRETCH, Is.NUMBER, Is.IN_A_ROW, Is.AFTER, Is.BEFORE, Is.MOST, Is.LEAST, Is.ONLY)
    if strange or apart == clause.has(Is.NO, Is.CANT, Is.DISLIKE):
        return ()
    pair = _pair(clause, _either(clause, clause.selectors()))
    if pair is None:
        return ()
    clause.use(
        Is.SAME_DAY, Is.NO, Is.CANT, Is.DISLIKE, Is.WORKOUT, Is.EACH, Is.KEEP, Is.APART, Is.LOW, Is.HIGH,
        Is.MIDDLE, Is.OVER,
    )  # fmt: skip
    clause.use_with(Is.THING, Is.SPORT)
    weight = 20 if clause.has(Is.DISLIKE) else None
    return (Rough(Separation(pair[0][0], pair[1][0], _A_DAY), weight=weight, notes=(Note("another_day"),)),)


def _kept_apart(clause: Clause) -> bool:
    """`within 5 hours`, `closer than 5 hours` must be refused; `at least`, `between`, `apart` must not."""
    nothing = any(clause.words(token).startswith(("nothing", "아무")) for token in clause.all(Is.REST))
    refused = nothing or clause.has(Is.NO, Is.CANT, Is.DISLIKE)
    under = clause.has(Is.MOST, Is.UNDER) or clause.says("안에", "이내")
    if under or clause.has(Is.OVER):
        return under == refused
    return not refused or clause.has(Is.BETWEEN, Is.APART)


def _hours(clause: Clause) -> float | None:
    told = clause.all(Is.DURATION)
    if len(told) != 1 or not told[0].value.single:
        return None
    hours = told[0].value.low / 60
    clause.use(Is.DURATION)
    if not 0.5 <= hours <= 168:
        return None
    return int(hours) if hours == int(hours) else hours


Named = tuple[Selector, Token]


def _either(clause: Clause, told: list[Named]) -> list[Named]:
    """`any hard ride or run`: whatever is hard."""
    found: list[Named] = []
    for selector, token in told:
        before = found[-1] if found else None
        if before is not None and before[0].role is not None and selector.role in {None, before[0].role}:
            gap = clause.text[before[1].end : token.start].split()
            if "or" in gap or any(word in {"이나", "나"} for word in gap):
                found[-1] = (Selector(role=before[0].role), before[1])
                continue
        found.append((selector, token))
    return found


def _once_each(told: list[Named]) -> list[Named]:
    """`if I lift and ride on one day, the ride first`: said again."""
    return [named for place, named in enumerate(told) if named[0] not in [one for one, _ in told[:place]]]


def _pair(clause: Clause, told: list[Named]) -> tuple[Named, Named] | None:
    """Two that differ; hard from hard is a matter of days."""
    if len(told) == 1:
        near = [token for token in clause.near if token.kind is Is.SPORT and clause.has(Is.BETWEEN, Is.APART)]
        sports = {token.value for token in near}
        if len(sports) != 1 or told[0][0].sport in sports:
            return None
        told = sorted([(Selector(sport=near[0].value), near[0]), told[0]], key=lambda named: named[1].start)
    if len(told) != 2:
        return None
    (a, _), (b, _) = told
    if a == b or (a.role is Role.HARD and b.role is Role.HARD and a.sport is b.sport):
        return None
    return told[0], told[1]


def _order(clause: Clause, a: Token, b: Token) -> Order:
    """`strength at least 6 hours after intervals` says which comes first; `6 hours between` does not."""
    duration = clause.all(Is.DURATION)[0]
    for kind, order in ((Is.AFTER, Order.B_FIRST), (Is.BEFORE, Order.A_FIRST)):
        between = [token for token in clause.all(kind) if a.end <= token.start < b.start]
        if between and duration.start > b.start:
            korean = not clause.words(between[0]).isascii()
            return _turned(order) if korean else order  # 웨이트하고 나서 자전거는 6시간 뒤에
    first = clause.says(
        "run first", "swim first", "ride first", "lift first", "bike first", " first then", "first, then"
    )
    if clause.has(Is.BETWEEN, Is.APART, Is.MOST, Is.NO) and not first:
        return Order.ANY
    english = clause.told.isascii()
    if not first and not english and (told := _topic_last(clause, a, b)) is not None:
        return told
    if first:
        return Order.B_FIRST if _later_first(clause, b) else Order.A_FIRST
    for kind, order in ((Is.AFTER, Order.B_FIRST), (Is.BEFORE, Order.A_FIRST)):
        for token in clause.all(kind):
            if not english and kind is Is.BEFORE and 0 <= token.start - duration.end <= 1 and token.start < b.start:
                return Order.B_FIRST
            if english and duration.end <= token.start < b.start:
                return order
            if not english and token.start >= b.start and duration.start > b.start:
                return order  # 웨이트는 달리기 끝나고 4시간 뒤에
            if english and kind is Is.AFTER and token.start > b.start and clause.words(token) in {"later", "after"}:
                return Order.A_FIRST
            if not english and token.start < duration.start:
                return Order.A_FIRST if kind is Is.AFTER else Order.B_FIRST
    return Order.ANY


def _topic_last(clause: Clause, a: Token, b: Token) -> Order | None:
    """`웨이트 먼저 하고 러닝은 3시간 후`: what is said of the second is when it begins."""
    duration = clause.all(Is.DURATION)[0]
    if duration.start < b.end or not any(0 <= one.start - duration.end <= 1 for one in clause.all(Is.AFTER)):
        return None
    if "먼저" in clause.text[a.end : b.start] or clause.text[b.end : b.end + 1] in {"은", "는"}:
        return Order.A_FIRST
    return Order.B_FIRST if "먼저" in clause.text[b.end : duration.start] else None


def _later_first(clause: Clause, b: Token) -> bool:
    """`If I lift and ride, I want the ride first`."""
    found = _FIRST.search(clause.told)
    begun = clause.tokens[0].start
    named = [one for one in clause.all(Is.SPORT) if found is not None and one.start == begun + found.start("sport")]
    return bool(named) and named[0].value is b.value and any(one.start < named[0].start for one in clause.all(Is.SPORT))


def _turned(order: Order) -> Order:
    return Order.A_FIRST if order is Order.B_FIRST else Order.B_FIRST
