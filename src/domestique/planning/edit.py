"""Changes by hand: each makes another plan of a plan, at once. Whether that plan keeps its rules is the checker's word,
not ours; only what cannot be meant is refused, and then nothing is changed at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from domestique.model.plan import Dose, Plan, Planned
from domestique.model.plan_json import in_order, plan_json
from domestique.model.plan_reading import MOST_A_DAY, MOST_LOAD, BadPlan, read_plan
from domestique.model.workout import Workout
from domestique.model.workout_limits import HOURS
from domestique.model.workout_reading import Problem


@dataclass(frozen=True, slots=True)
class Move:
    """To a day, and to a time of day (minutes after midnight; None: any). `keep_start`: at the time it had."""

    id: str
    day: date
    start: int | None = None
    keep_start: bool = False


@dataclass(frozen=True, slots=True)
class Swap:
    id: str
    with_id: str


@dataclass(frozen=True, slots=True)
class Resize:
    """To that length. `dose` and `workout` where they are known anew; else the dose is scaled."""

    id: str
    minutes: int
    dose: Dose | None = None
    workout: Workout | None = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Something else at the same place: all that `item` is, but for its id, day, start and lock."""

    id: str
    item: Planned


@dataclass(frozen=True, slots=True)
class Delete:
    id: str


@dataclass(frozen=True, slots=True)
class Add:
    item: Planned


@dataclass(frozen=True, slots=True)
class Lock:
    id: str
    locked: bool = True


@dataclass(frozen=True, slots=True)
class Restore:
    """As it was elsewhere, in the plan that an offer changes; None: it was not there."""

    id: str
    was: Planned | None


Edit = Move | Swap | Resize | Replace | Delete | Add | Lock | Restore

_MOST_MINUTES: Final = 24 * 60


def edit(plan: Plan, edits: Sequence[Edit], today: date) -> Plan:
    """All of them in their order, or BadPlan with every one that cannot be. Days before `today` stay as they are. What
    comes of it can be read again: a version nobody can read would take the whole plan with it."""
    editing = _Editing(plan, today)
    for at, one in enumerate(edits):
        editing.do(one, f"changes.{at}")
    if editing.problems:
        raise BadPlan(editing.problems)
    made = replace(plan, items=in_order(tuple(editing.items.values())))
    read_plan(plan_json(made))
    return made


class _Editing:
    def __init__(self, plan: Plan, today: date) -> None:
        self.items = {one.id: one for one in plan.items}
        self.problems: list[Problem] = []
        self._plan, self._today = plan, today

    def wrong(self, at: str, reason: str, **slots: object) -> None:
        self.problems.append(Problem(at, reason, slots))

    def do(self, one: Edit, at: str) -> None:
        if isinstance(one, Add):
            self._add(one, at)
            return
        if isinstance(one, Restore):
            self._restore(one, at)
            return
        item = self._there(one.id, f"{at}.id")
        if item is None:
            return
        match one:
            case Move():
                start = item.start if one.keep_start else one.start
                self._put(replace(item, day=one.day, start=start), f"{at}.day")
            case Swap():
                other = self._there(one.with_id, f"{at}.with_id")
                if other is not None and other.id != item.id:
                    self.items[item.id] = replace(item, day=other.day, start=other.start)
                    self.items[other.id] = replace(other, day=item.day, start=item.start)
            case Resize():
                self._resize(item, one, at)
            case Replace():
                new = replace(one.item, id=item.id, day=item.day, start=item.start, locked=item.locked, because=())
                self._put(new, at)
            case Delete():
                del self.items[item.id]
            case Lock():
                self.items[item.id] = replace(item, locked=one.locked)

    def _there(self, item_id: str, at: str) -> Planned | None:
        item = self.items.get(item_id)
        if item is None:
            self.wrong(at, "plan_no_item", id=item_id)
        elif item.day < self._today:
            self.wrong(at, "plan_past")
            return None
        return item

    def _put(self, item: Planned, at: str) -> None:
        if item.day < self._today:
            self.wrong(at, "plan_past")
        elif not self._plan.first <= item.day <= self._plan.last:
            self.wrong(at, "plan_outside", first=self._plan.first, last=self._plan.last)
        elif sum(one.day == item.day and one.id != item.id for one in self.items.values()) >= MOST_A_DAY:
            self.wrong(at, "plan_full_day", most=MOST_A_DAY)
        else:
            self.items[item.id] = item

    def _add(self, one: Add, at: str) -> None:
        item = one.item
        if not item.id:
            item = replace(item, id=free_id(item.day, self.items))
        elif item.id in self.items:
            self.wrong(f"{at}.item.id", "plan_twice", id=item.id)
            return
        self._put(item, f"{at}.item.day")

    def _restore(self, one: Restore, at: str) -> None:
        now = self.items.get(one.id)
        if now is None and one.was is None:
            self.wrong(f"{at}.id", "plan_no_item", id=one.id)
        elif now is not None and now.day < self._today:
            self.wrong(f"{at}.id", "plan_past")
        elif one.was is None:
            del self.items[one.id]
        else:
            self._put(one.was, f"{at}.id")

    def _resize(self, item: Planned, one: Resize, at: str) -> None:
        most = int(HOURS.get(item.sport, 24) * 60)
        if one.minutes > most:
            self.wrong(f"{at}.minutes", "plan_minutes", minutes=one.minutes, most=most)
        elif one.minutes < 1:
            self.wrong(f"{at}.minutes", "rule_whole", lowest=1, highest=most)
        else:
            dose = _fitted(one.dose or scaled(item.dose, one.minutes))
            if dose.load > MOST_LOAD:
                self.wrong(f"{at}.minutes", "plan_minutes", minutes=one.minutes, most=_up_to(dose))
                return
            workout = one.workout if one.workout is not None else item.workout
            self.items[item.id] = replace(item, dose=dose, workout=workout)


def _up_to(dose: Dose) -> int:
    """Minutes at which as dense a workout asks all that one may ask."""
    return int(dose.minutes * MOST_LOAD / dose.load)


def scaled(dose: Dose, minutes: int) -> Dose:
    """The same mixture, longer or shorter."""
    share = minutes / dose.minutes
    metres = None if dose.metres is None else round(dose.metres * share)
    load, low, mid, high = (round(one * share, 1) for one in (dose.load, dose.low, dose.mid, dose.high))
    return Dose(minutes, load, low, mid, high, metres)


def _fitted(dose: Dose) -> Dose:
    """What was rounded a minute too long grows with the rest."""
    told = dose.low + dose.mid + dose.high
    if told <= dose.minutes:
        return dose
    low, mid, high = (round(one * dose.minutes / told, 1) for one in (dose.low, dose.mid, dose.high))
    return replace(dose, low=low, mid=mid, high=high)


def free_id(day: date, taken: Mapping[str, Any]) -> str:
    """As the solver names its own, with a letter that says a person did."""
    number = 1
    while (name := f"{day.isoformat()}-p{number}") in taken:
        number += 1
    return name
