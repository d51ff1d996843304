"""Which workout of a plan made anew is which of the one before it: by where it stands and what it is. One that stands
weeks away is another: told as moved there it would hide that one is gone and one has come.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from domestique.model.plan import Plan, Planned
from domestique.model.plan_json import in_order
from domestique.model.rule import Role

NEAR: Final = timedelta(days=6)
_NO_LOAD: Final = 1.0


def recognised(before: Plan, after: Plan, today: date) -> Plan:
    """`after` with the ids that `before` has from today on, where they belong. What did not change, is locked or is a
    race keeps its own."""
    old = {one.id: one for one in before.items}
    settled = [one for one in after.items if one.locked or one.role is Role.RACE or one == old.get(one.id)]
    taken = {one.id for one in settled}
    ahead = [one for one in before.items if one.day >= today and one.id not in taken]
    left = [one for one in ahead if not one.locked and one.role is not Role.RACE]
    fresh = [one for one in after.items if one.id not in taken]
    found: list[Planned] = []
    for alike in (_in_place, _same_day, _near):
        for one in list(fresh):
            fitting = [each for each in left if alike(each, one)]
            if fitting:
                same = min(fitting, key=lambda each: (abs(each.day - one.day), each.day, each.id))
                left.remove(same)
                fresh.remove(one)
                found.append(same if _same_again(same, one) else replace(one, id=same.id, note=same.note))
    names = taken | set(old) | {one.id for one in found}
    for one in fresh:
        name = one.id if one.id not in names else _free(one, names)
        names.add(name)
        found.append(one if name == one.id else replace(one, id=name, note=None))
    return replace(after, items=in_order((*settled, *found)))


def _same_again(old: Planned, new: Planned) -> bool:
    """What a threshold measured since makes of the same workout is no change to tell of."""
    close = old.dose.minutes == new.dose.minutes and abs(old.dose.load - new.dose.load) < _NO_LOAD
    return close and _in_place(old, new) and old.workout == new.workout


def _free(one: Planned, names: set[str]) -> str:
    number = 1
    while (name := f"{one.day.isoformat()}-{number}") in names:
        number += 1
    return name


def _what(one: Planned) -> tuple[object, ...]:
    return one.sport, one.role, one.template or one.name


def _in_place(old: Planned, new: Planned) -> bool:
    return (old.day, old.start, old.level) == (new.day, new.start, new.level) and _what(old) == _what(new)


def _same_day(old: Planned, new: Planned) -> bool:
    return old.day == new.day and _what(old) == _what(new)


def _near(old: Planned, new: Planned) -> bool:
    return abs(old.day - new.day) <= NEAR and _what(old) == _what(new) and old.level == new.level
