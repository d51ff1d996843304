"""A plan out of JSON that anybody may have written, an outside chat too: all that is wrong is told, each at its place,
and nothing wrong is taken half. `errors.field.<reason>` words each reason. The shape is docs/plans.md and
`GET /schemas/plan.json`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from domestique.model.plan import Done, Dose, PhaseSpan, Plan, Planned, RuleRef, Start, monday_of
from domestique.model.plan_json import FORMAT, in_order
from domestique.model.rule import Phase, Role
from domestique.model.rule_shapes import Shapes
from domestique.model.sport import Sport
from domestique.model.workout import Workout
from domestique.model.workout_limits import HOURS, KILOMETRES
from domestique.model.workout_reading import BadWorkout, Problem, read_workout

MOST_WEEKS: Final = 104
MOST_ITEMS: Final = 1_500
MOST_A_DAY: Final = 8
MOST_LOAD: Final = 1_500
MOST_RULES: Final = 500
_MOST_DONE: Final = 2_000
_HOURS: Final = 24.0
"""of sports for which no other limit is known"""
_KILOMETRES: Final = 500.0
_FASTEST: Final[Mapping[Sport, float]] = {Sport.SWIMMING: 3.0, Sport.RUNNING: 8.0, Sport.WALKING: 4.0}
_FAST: Final = 25.0
_SLOW: Final = 0.05
"""m/s on the way as a whole: beyond either a distance is in another unit"""
_FIELDS: Final = (
    "format", "name", "first", "last", "goal", "note", "detailed_to", "phases", "rules", "week_loads", "items",
)  # fmt: skip
_ITEM: Final = (
    "id", "day", "start", "sport", "role", "name", "minutes", "load", "low", "mid", "high", "metres", "template",
    "level", "tags", "needs", "locked", "event", "because", "note", "workout",
)  # fmt: skip

_ID: Final = re.compile(r"[A-Za-z0-9._:/@+-]{1,80}")

Reckoning = Callable[[Sport, Role, int, Workout | None], Dose | None]
"""What a workout asks of the body where the JSON does not say it; None: nobody knows."""


class BadPlan(ValueError):
    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(f"{one.place}: {one.reason}" for one in problems))
        self.problems = tuple(problems)


def read_plan(given: object, *, at: str = "plan", reckon: Reckoning | None = None) -> Plan:
    """BadPlan with all that is wrong. Missing ids are given by position; where a load is missing `reckon` is asked."""
    reading = _Reading(reckon)
    plan = reading.plan(given, at)
    if reading.problems or plan is None:
        raise BadPlan(reading.problems)
    return plan


def read_item(given: object, *, at: str = "item", reckon: Reckoning | None = None) -> Planned:
    """One workout of a plan. Without an id it has the empty one, for who gives it one."""
    reading = _Reading(reckon)
    item = reading.item(given, at, "")
    if reading.problems or item is None:
        raise BadPlan(reading.problems)
    return item


def check_name(name: object, goal: object = None) -> None:
    """BadPlan before anything is planned under a name that no plan may have."""
    reading = _Reading(None)
    told = {"name": name, "goal": goal or None}
    reading.text(told, "name", "plan")
    reading.text(told, "goal", "plan", needed=False)
    if reading.problems:
        raise BadPlan(reading.problems)


def read_start(given: object, *, at: str = "start") -> Start:
    reading = _Reading(None)
    start = reading.start(given, at)
    if reading.problems or start is None:
        raise BadPlan(reading.problems)
    return start


class _Reading(Shapes):
    def __init__(self, reckon: Reckoning | None) -> None:
        super().__init__()
        self._reckon = reckon

    def plan(self, given: object, at: str) -> Plan | None:
        told = self.fields(given, at, _FIELDS)
        if told is None:
            return None
        if told.get("format", FORMAT) != FORMAT or isinstance(told.get("format"), bool):
            self.wrong(f"{at}.format", "plan_format", format=FORMAT)
        name = self.text(told, "name", at)
        goal, note = (self.text(told, word, at, needed=False) or "" for word in ("goal", "note"))
        first, last = self.date(told.get("first"), f"{at}.first"), self.date(told.get("last"), f"{at}.last")
        if first is None or last is None:
            self._items(told.get("items"), f"{at}.items", date.min, date.max)
            return None
        if last < first:
            self.wrong(f"{at}.last", "rule_backwards")
            return None
        if last - first >= timedelta(weeks=MOST_WEEKS):
            self.wrong(f"{at}.last", "plan_too_long", most=MOST_WEEKS)
            return None
        to = None if told.get("detailed_to") is None else self.date(told["detailed_to"], f"{at}.detailed_to")
        if to is not None and not first - timedelta(days=1) <= to <= last:
            self.wrong(f"{at}.detailed_to", "plan_outside", first=first, last=last)
        phases = self._phases(told.get("phases"), f"{at}.phases", first, last)
        rules = self._rules(told.get("rules"), f"{at}.rules")
        loads = self._loads(told.get("week_loads"), f"{at}.week_loads", first, last)
        items = self._items(told.get("items"), f"{at}.items", first, last)
        return Plan(name or "", first, last, in_order(items), phases, rules, loads, to, goal, note)

    def _items(self, given: object, at: str, first: date, last: date) -> tuple[Planned, ...]:
        given_items = [] if given is None else self._many(given, at, MOST_ITEMS)
        taken = {one["id"] for one in given_items if isinstance(one, Mapping) and isinstance(one.get("id"), str)}
        found: list[Planned] = []
        seen: set[str] = set()
        days: dict[date, int] = {}
        for index, one in enumerate(given_items):
            place = f"{at}.{index}"
            item = self.item(one, place, _free(f"w{index + 1}", taken))
            if item is None:
                continue
            if item.id in seen:
                self.wrong(f"{place}.id", "plan_twice", id=item.id)
            if not first <= item.day <= last:
                self.wrong(f"{place}.day", "plan_outside", first=first, last=last)
            days[item.day] = days.get(item.day, 0) + 1
            if days[item.day] == MOST_A_DAY + 1:
                self.wrong(f"{place}.day", "plan_full_day", most=MOST_A_DAY)
            seen.add(item.id)
            found.append(item)
        return tuple(found)

    def item(self, given: object, at: str, usual_id: str) -> Planned | None:
        told = self.fields(given, at, _ITEM)
        if told is None:
            return None
        before = len(self.problems)
        item_id = self._id(told, "id", at) if told.get("id") is not None else usual_id
        day = self.date(told.get("day"), f"{at}.day")
        start = None if told.get("start") is None else self.clock(told["start"], f"{at}.start")
        sport = self.sport(told, "sport", at)
        role = self.word(told, "role", at, Role, Role.STRENGTH if sport is Sport.STRENGTH else None)
        if role is Role.ANY:
            self.wrong(f"{at}.role", "rule_word", known=", ".join(one for one in Role if one is not Role.ANY))
        name = self.text(told, "name", at)
        workout = self._workout(told.get("workout"), f"{at}.workout", sport)
        event = None if told.get("event") is None else self._id(told, "event", at)
        template = None if told.get("template") is None else self.slug(told, "template", at)
        level = self.whole(told, "level", at, 1, 20, needed=False)
        note = self.text(told, "note", at, needed=False)
        tags, needs = self.slugs(told, "tags", at), self.slugs(told, "needs", at)
        because = self.list(told, "because", at, lambda one: isinstance(one, str) and 0 < len(one) <= 80)
        locked = self.flag(told, "locked", at, usual=False)
        dose = None if sport is None or role is None else self._dose(told, at, sport, role, workout)
        if len(self.problems) > before or day is None or sport is None or role is None or dose is None:
            return None
        return Planned(
            item_id or "", day, sport, role, name or "", dose, start, template, level, tags, needs, locked, workout,
            event, because, note,
        )  # fmt: skip

    def _dose(self, told: Mapping[str, Any], at: str, sport: Sport, role: Role, workout: Workout | None) -> Dose | None:
        most = int(HOURS.get(sport, _HOURS) * 60)
        given = told.get("minutes")
        if isinstance(given, int | float) and not isinstance(given, bool) and given > most:
            self.wrong(f"{at}.minutes", "plan_minutes", minutes=f"{given:g}", most=most)
            return None
        minutes = self.whole(told, "minutes", at, 1, most)
        if minutes is None:
            return None
        metres = self.number(told, "metres", at, 1, 1000 * KILOMETRES.get(sport, _KILOMETRES))
        if metres is not None and metres / (minutes * 60) > _FASTEST.get(sport, _FAST):
            self.wrong(f"{at}.metres", "plan_too_fast", metres=f"{metres:g}", minutes=minutes)
        elif metres is not None and metres / (minutes * 60) < _SLOW:
            self.wrong(f"{at}.metres", "plan_too_slow", metres=f"{metres:g}", minutes=minutes)
        low, mid, high = (self.number(told, word, at, 0, most) or 0.0 for word in ("low", "mid", "high"))
        if low + mid + high > minutes + 1:
            self.wrong(f"{at}.low", "plan_more_than_all", minutes=minutes)
        load = self.number(told, "load", at, 0, MOST_LOAD)
        if told.get("load") is not None:
            return None if load is None else Dose(minutes, load, low, mid, high, metres)
        reckoned = None if self._reckon is None else self._reckon(sport, role, minutes, workout)
        if reckoned is None:
            self.wrong(f"{at}.load", "plan_load")
            return None
        if low + mid + high > 0:
            return Dose(minutes, reckoned.load, low, mid, high, metres)
        return Dose(minutes, reckoned.load, reckoned.low, reckoned.mid, reckoned.high, metres or reckoned.metres)

    def _workout(self, given: object, at: str, sport: Sport | None) -> Workout | None:
        if given is None:
            return None
        try:
            workout = read_workout(given, at=at)
        except BadWorkout as bad:
            for one in bad.problems:
                self.wrong(one.place, one.reason, **one.slots)
            return None
        if sport is not None and workout.sport is not sport:
            self.wrong(f"{at}.sport", "plan_other_sport")
        return workout

    def _phases(self, given: object, at: str, first: date, last: date) -> tuple[PhaseSpan, ...]:
        found: list[PhaseSpan] = []
        for index, one in enumerate([] if given is None else self._many(given, at, MOST_WEEKS)):
            told = self.fields(one, f"{at}.{index}", ("phase", "first", "last"))
            if told is None:
                continue
            phase = self.word(told, "phase", f"{at}.{index}", Phase)
            begins = self.date(told.get("first"), f"{at}.{index}.first")
            ends = self.date(told.get("last"), f"{at}.{index}.last")
            if phase is None or begins is None or ends is None:
                continue
            if ends < begins:
                self.wrong(f"{at}.{index}.last", "rule_backwards")
            elif begins < first or ends > last:
                self.wrong(f"{at}.{index}", "plan_outside", first=first, last=last)
            elif found and begins <= found[-1].last:
                self.wrong(f"{at}.{index}.first", "plan_phases")
            found.append(PhaseSpan(phase, begins, ends))
        return tuple(found)

    def _rules(self, given: object, at: str) -> tuple[RuleRef, ...]:
        found: dict[str, RuleRef] = {}
        for index, one in enumerate([] if given is None else self._many(given, at, MOST_RULES)):
            told = self.fields(one, f"{at}.{index}", ("id", "version"))
            if told is None:
                continue
            rule_id = self._id(told, "id", f"{at}.{index}")
            version = self.whole(told, "version", f"{at}.{index}", 1, 1_000_000)
            if rule_id is None or version is None:
                continue
            if rule_id in found:
                self.wrong(f"{at}.{index}.id", "plan_twice", id=rule_id)
            found[rule_id] = RuleRef(rule_id, version)
        return tuple(found.values())

    def _loads(self, given: object, at: str, first: date, last: date) -> tuple[float, ...]:
        if given is None:
            return ()
        weeks = (monday_of(last) - monday_of(first)).days // 7 + 1
        if not isinstance(given, list) or len(given) not in (0, weeks):
            self.wrong(at, "plan_week_loads", weeks=weeks)
            return ()
        told = {str(index): one for index, one in enumerate(given)}
        found = [self.number(told, name, at, 0, 10_000, needed=True) for name in told]
        return tuple(one for one in found if one is not None)

    def start(self, given: object, at: str) -> Start | None:
        told = self.fields(given, at, ("day", "ctl", "atl", "fitness_days", "fatigue_days", "done"))
        if told is None:
            return None
        day = self.date(told.get("day"), f"{at}.day")
        ctl, atl = (self.number(told, word, at, 0, 500, needed=True) for word in ("ctl", "atl"))
        fitness = self.number(told, "fitness_days", at, 7, 120)
        fatigue = self.number(told, "fatigue_days", at, 1, 42)
        given_done = [] if told.get("done") is None else self._many(told["done"], f"{at}.done", _MOST_DONE)
        done = [self._done(one, f"{at}.done.{index}") for index, one in enumerate(given_done)]
        if day is None or ctl is None or atl is None:
            return None
        known = tuple(one for one in done if one is not None)
        return Start(day, ctl, atl, 42.0 if fitness is None else fitness, 7.0 if fatigue is None else fatigue, known)

    def _done(self, given: object, at: str) -> Done | None:
        told = self.fields(given, at, ("day", "sport", "minutes", "load", "hard", "metres", "start", "tags"))
        if told is None:
            return None
        day, sport = self.date(told.get("day"), f"{at}.day"), self.sport(told, "sport", at)
        minutes = self.whole(told, "minutes", at, 0, 10_080)
        load = self.number(told, "load", at, 0, 10_000, needed=True)
        metres = self.number(told, "metres", at, 0, 5_000_000)
        start = None if told.get("start") is None else self.clock(told["start"], f"{at}.start")
        hard, tags = self.flag(told, "hard", at, usual=False), self.slugs(told, "tags", at)
        if day is None or sport is None or minutes is None or load is None:
            return None
        return Done(day, sport, minutes, load, hard, metres, start, tags)

    def _id(self, told: Mapping[str, Any], name: str, at: str) -> str | None:
        given = told.get(name)
        if isinstance(given, str) and _ID.fullmatch(given):
            return given
        self.wrong(f"{at}.{name}", "plan_id")
        return None

    def _many(self, given: object, at: str, most: int) -> list[Any]:
        if not isinstance(given, list):
            self.wrong(at, "plan_list")
            return []
        if len(given) > most:
            self.wrong(at, "plan_many", most=most, given=len(given))
            return []
        return given


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "x"
    return name
