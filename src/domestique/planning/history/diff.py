"""What makes one plan another, as typed changes that also make it so: `apply(diff(a, b), a) == b`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from domestique.model.plan import Plan, Planned
from domestique.model.plan_json import in_order


class Kind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """another day or another time of day"""
    SWAPPED = "swapped"
    """changed places with another workout"""
    RESIZED = "resized"
    """the same, longer or shorter, at another level, or reckoned anew"""
    REPLACED = "replaced"
    """something else instead"""
    STEPS = "steps"
    """the same workout with other steps"""
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    NOTED = "noted"
    """its words, or the rules it is there for"""


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One workout before and after. `other`: what it changed places with."""

    before: Planned | None
    after: Planned | None
    kinds: tuple[Kind, ...]
    other: Planned | None = None

    @property
    def with_id(self) -> str | None:
        return None if self.other is None else self.other.id

    @property
    def item(self) -> Planned:
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Of the plan itself: name, goal, phases, rules, …"""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Diff:
    items: tuple[ItemChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.items and not self.fields


CONTENT: Final = ("sport", "role", "name", "dose", "template", "level", "tags", "needs", "workout", "event")
"""What is done, as opposed to when; one can only be taken as a whole."""
PLAN_FIELDS: Final = tuple(one.name for one in fields(Plan) if one.name != "items")
_NEAR_DAYS: Final = 6


def diff(before: Plan, after: Plan) -> Diff:
    """Workouts are the same by their id; of what is new and what is gone, those most alike are told as one change."""
    old, new = {one.id: one for one in before.items}, {one.id: one for one in after.items}
    pairs: list[tuple[Planned | None, Planned | None]] = [
        (old[name], new[name]) for name in old if name in new and old[name] != new[name]
    ]
    gone = [one for name, one in old.items() if name not in new]
    come = [one for name, one in new.items() if name not in old]
    for near in (_same_day_and_sport, _same_thing_near, _same_day):
        for left in list(gone):
            right = next((one for one in come if near(left, one)), None)
            if right is not None:
                pairs.append((left, right))
                gone.remove(left)
                come.remove(right)
    pairs += [(one, None) for one in gone] + [(None, one) for one in come]
    changes = _swaps([ItemChange(left, right, _kinds(left, right)) for left, right in pairs])
    told = tuple(
        FieldChange(name, getattr(before, name), getattr(after, name))
        for name in PLAN_FIELDS
        if getattr(before, name) != getattr(after, name)
    )
    return Diff(tuple(sorted(changes, key=_place)), told)


def apply(change: Diff, plan: Plan) -> Plan:
    """What the diff says, on a plan it was made from."""
    away = {one.before.id for one in change.items if one.before is not None}
    kept = [one for one in plan.items if one.id not in away]
    items = in_order((*kept, *(one.after for one in change.items if one.after is not None)))
    return replace(plan, items=items, **{one.name: one.after for one in change.fields})


def edits(change: Diff) -> float:
    """How far: half a workout added or removed, one for anything else that is done otherwise; words do not count."""
    return sum(_weight(one) for one in change.items)


def _weight(one: ItemChange) -> float:
    if one.before is None or one.after is None:
        return 0.5
    return 0.0 if set(one.kinds) <= {Kind.LOCKED, Kind.UNLOCKED, Kind.NOTED} else 1.0 if not _swapped(one) else 0.5


def _swapped(one: ItemChange) -> bool:
    """A swap is two changes and one edit."""
    return Kind.SWAPPED in one.kinds


def _kinds(before: Planned | None, after: Planned | None) -> tuple[Kind, ...]:
    if before is None:
        return (Kind.ADDED,)
    if after is None:
        return (Kind.REMOVED,)
    kinds: list[Kind] = []
    if (before.day, before.start) != (after.day, after.start):
        kinds.append(Kind.MOVED)
    if _another(before, after):
        kinds.append(Kind.REPLACED)
    else:
        if (before.dose.minutes, before.level) != (after.dose.minutes, after.level):
            kinds.append(Kind.RESIZED)
        if before.workout != after.workout:
            kinds.append(Kind.STEPS)
        if not kinds and before.dose != after.dose:
            kinds.append(Kind.RESIZED)
    if before.locked != after.locked:
        kinds.append(Kind.LOCKED if after.locked else Kind.UNLOCKED)
    return tuple(kinds) or (Kind.NOTED,)


def _another(before: Planned, after: Planned) -> bool:
    if _own_steps(before, after):
        return False
    what = ("sport", "role", "template", "event")
    if any(getattr(before, name) != getattr(after, name) for name in what):
        return True
    return before.template is None and before.name != after.name


def _own_steps(before: Planned, after: Planned) -> bool:
    """Other steps by hand in what is still the same: it leaves its template then, and may count as hard now."""
    if after.workout in (None, before.workout) or after.template not in (None, before.template):
        return False
    named = before.name in (after.name, before.template)
    return named and (before.sport, before.event) == (after.sport, after.event)


def _swaps(changes: Sequence[ItemChange]) -> Iterable[ItemChange]:
    """Two that took each other's day and time."""
    moved = [one for one in changes if Kind.MOVED in one.kinds]
    partner: dict[int, Planned] = {}
    for at, one in enumerate(moved):
        for other in moved[at + 1 :]:
            if id(one) not in partner and id(other) not in partner and _exchanged(one, other):
                partner[id(one)], partner[id(other)] = other.item, one.item
    for one in changes:
        if id(one) in partner:
            kinds = tuple(Kind.SWAPPED if kind is Kind.MOVED else kind for kind in one.kinds)
            yield replace(one, kinds=kinds, other=partner[id(one)])
        else:
            yield one


def _exchanged(one: ItemChange, other: ItemChange) -> bool:
    if one.before is None or one.after is None or other.before is None or other.after is None:
        return False
    there, back = (one.before.day, one.after.day), (other.after.day, other.before.day)
    return there == back and one.before.day != one.after.day


def _same_day_and_sport(left: Planned, right: Planned) -> bool:
    return (left.day, left.sport) == (right.day, right.sport)


def _same_thing_near(left: Planned, right: Planned) -> bool:
    what = (left.sport, left.role, left.template or left.name) == (
        right.sport,
        right.role,
        right.template or right.name,
    )
    return what and abs((left.day - right.day).days) <= _NEAR_DAYS


def _same_day(left: Planned, right: Planned) -> bool:
    return left.day == right.day


def _place(one: ItemChange) -> tuple[object, ...]:
    first = one.before or one.item
    return (first.day, -1 if first.start is None else first.start, first.id, one.item.id)
