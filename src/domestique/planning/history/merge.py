"""Two plans that came from one become one again. What only one side changed is taken; what both changed differently is
a conflict, and nobody but the athlete decides it.

A workout is merged in units that only make sense whole: when it is, what it is, whether it is locked, its words.
Merging is the same from both sides: the same plan where nothing conflicts, else the same conflicts mirrored.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from domestique.model.plan import Plan, Planned, RuleRef
from domestique.model.plan_json import in_order
from domestique.planning.history.diff import CONTENT

Side = Literal["ours", "theirs"]

_UNITS: Final[Mapping[str, tuple[str, ...]]] = {
    "place": ("day", "start"),
    "content": (*CONTENT, "because"),
    "locked": ("locked",),
    "note": ("note",),
}
_PLAN_UNITS: Final = ("name", "first", "last", "phases", "goal", "note")


@dataclass(frozen=True, slots=True)
class Conflict:
    """`item_id` None: of the plan itself. `unit`: place, content, locked, note, whole (changed here, removed there), or
    the plan's field. The values as the three have them; None where there is none."""

    item_id: str | None
    unit: str
    base: Any
    ours: Any
    theirs: Any

    @property
    def key(self) -> str:
        return f"{self.item_id or ''}:{self.unit}"


@dataclass(frozen=True, slots=True)
class Merged:
    """Where there are conflicts nobody decided, `plan` has our side of them."""

    plan: Plan
    conflicts: tuple[Conflict, ...]


def merge(base: Plan, ours: Plan, theirs: Plan, take: Mapping[str, Side] | None = None) -> Merged:
    """`take`: by a conflict's key, whose side is taken; those are conflicts no more."""
    merging = _Merging(take or {})
    names = sorted({one.id for plan in (base, ours, theirs) for one in plan.items})
    found = {plan_name: {one.id: one for one in plan.items} for plan_name, plan in enumerate((base, ours, theirs))}
    items = [merging.item(name, *(found[index].get(name) for index in range(3))) for name in names]
    fields: dict[str, Any] = {
        name: merging.unit(None, name, *(getattr(plan, name) for plan in (base, ours, theirs))) for name in _PLAN_UNITS
    }
    fields["rules"] = _rules(base.rules, ours.rules, theirs.rules)
    fields["week_loads"] = _loads(base.week_loads, ours.week_loads, theirs.week_loads)
    fields["detailed_to"] = _detail(base, ours, theirs)
    kept = tuple(one for one in items if one is not None)
    return Merged(Plan(items=in_order(kept), **fields), tuple(merging.conflicts))


class _Merging:
    def __init__(self, take: Mapping[str, Side]) -> None:
        self._take = take
        self.conflicts: list[Conflict] = []

    def unit(self, item_id: str | None, unit: str, base: Any, ours: Any, theirs: Any) -> Any:
        if theirs in (ours, base):
            return ours
        if ours == base:
            return theirs
        conflict = Conflict(item_id, unit, base, ours, theirs)
        side = self._take.get(conflict.key)
        if side is None:
            self.conflicts.append(conflict)
        return theirs if side == "theirs" else ours

    def item(self, name: str, base: Planned | None, ours: Planned | None, theirs: Planned | None) -> Planned | None:
        if base is None or ours is None or theirs is None:
            whole = self.unit(name, "whole", base, ours, theirs)
            assert whole is None or isinstance(whole, Planned)
            return whole
        values: dict[str, Any] = {}
        for unit, names in _UNITS.items():
            told = (tuple(getattr(one, field) for field in names) for one in (base, ours, theirs))
            values |= dict(zip(names, self.unit(name, unit, *told), strict=True))
        return replace(ours, **values)


def _rules(base: tuple[RuleRef, ...], ours: tuple[RuleRef, ...], theirs: tuple[RuleRef, ...]) -> tuple[RuleRef, ...]:
    """By id. Both sides changed it: the newer version; changed here and removed there: kept."""
    held = [{one.id: one for one in rules} for rules in (base, ours, theirs)]
    found: list[RuleRef] = []
    for name in sorted({name for rules in held for name in rules}):
        was, here, there = (rules.get(name) for rules in held)
        if there in (here, was):
            chosen = here
        elif here == was:
            chosen = there
        else:
            chosen = max((one for one in (here, there) if one is not None), key=lambda one: one.version)
        if chosen is not None:
            found.append(chosen)
    order = {one.id: at for at, one in reversed(list(enumerate((*base, *sorted((*ours, *theirs), key=_by_id)))))}
    same = ours if theirs in (ours, base) else theirs if ours == base else None
    return same if same is not None else tuple(sorted(found, key=lambda one: order[one.id]))


def _by_id(one: RuleRef) -> str:
    return one.id


def _loads(base: tuple[float, ...], ours: tuple[float, ...], theirs: tuple[float, ...]) -> tuple[float, ...]:
    """The skeleton is the solver's to make anew: week by week the side that changed it, of two changes the lower."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if not len(base) == len(ours) == len(theirs):
        return min(ours, theirs, key=lambda one: (-len(one), one))
    return tuple(
        here if there == was else there if here == was else min(here, there)
        for was, here, there in zip(base, ours, theirs, strict=True)
    )


def _detail(base: Plan, ours: Plan, theirs: Plan) -> Any:
    here, there = ours.detailed_to, theirs.detailed_to
    if there in (here, base.detailed_to):
        return here
    if here == base.detailed_to:
        return there
    return None if here is None or there is None else max(here, there)
