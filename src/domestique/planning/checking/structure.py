"""What is wrong with a plan whatever its rules."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from math import isfinite
from typing import Final

from domestique.model.plan import Plan, Planned
from domestique.model.rule import Event, Role, Rule
from domestique.planning.checking.facts import FIRST_DAY, LAST_DAY, LONGEST
from domestique.planning.checking.sessions import MOST_LOAD, MOST_METRES, MOST_MINUTES
from domestique.planning.verdict import Breach

_MOST: Final = 200
"""More breaches than this help nobody."""


def structure(plan: Plan, rules: Sequence[Rule]) -> tuple[Breach, ...]:
    found: list[Breach] = []
    for breach in (*_span(plan), *_items(plan, rules), *_overlaps(plan)):
        found.append(breach)
        if len(found) == _MOST:
            break
    return tuple(found)


def _span(plan: Plan) -> Iterator[Breach]:
    first, last = plan.first.toordinal(), plan.last.toordinal()
    if last < first:
        yield Breach(plan.first, plan.last, last - first, 0, "ends_before_it_begins")
    elif last - first > LONGEST:
        yield Breach(plan.first, plan.last, last - first + 1, LONGEST, "plan_too_long")
    if first < FIRST_DAY or last > LAST_DAY:
        yield Breach(plan.first, plan.last, 0, 0, "absurd_days")


def _items(plan: Plan, rules: Sequence[Rule]) -> Iterator[Breach]:
    events = {rule.id for rule in rules if isinstance(rule.params, Event)}
    times = Counter(item.id for item in plan.items)
    for item in plan.items:
        if not plan.first <= item.day <= plan.last:
            yield _about(item, "outside_plan", 1, 0)
        if times[item.id] > 1:
            yield _about(item, "same_id", times[item.id], 1)
        if item.role is Role.RACE and item.event not in events:
            yield _about(item, "race_without_event", 1, 0)
        if not _possible(item):
            yield _about(item, "absurd_figures", 1, 0)


def _possible(item: Planned) -> bool:
    dose = item.dose
    bounded = [
        *((each, MOST_MINUTES) for each in (dose.minutes, dose.low, dose.mid, dose.high)),
        (dose.load, MOST_LOAD),
        (0.0 if dose.metres is None else dose.metres, MOST_METRES),
        (item.start or 0, 1_440),
    ]
    return all(isfinite(value) and 0 <= value <= most for value, most in bounded)


def _overlaps(plan: Plan) -> Iterator[Breach]:
    timed = sorted(
        (
            (item.day.toordinal() * 1_440 + item.start, item)
            for item in plan.items
            if item.start is not None and _possible(item)
        ),
        key=lambda pair: (pair[0], pair[1].id),
    )
    running: tuple[int, Planned] | None = None
    for begins, item in timed:
        if running is not None and begins < running[0]:
            yield Breach(
                running[1].day,
                item.day,
                running[0] - begins,
                0,
                "overlap",
                (running[1].id, item.id),
                {"unit": "minutes"},
            )
        ends = begins + int(item.dose.minutes)
        if running is None or ends > running[0]:
            running = (ends, item)


def _about(item: Planned, why: str, value: float, limit: float) -> Breach:
    day: date = item.day
    return Breach(day, day, value, limit, why, (item.id,))
