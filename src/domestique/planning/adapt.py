"""What happened, as what the rest of a plan is asked anew with: rules that hold for some days (rest, a return in steps,
no gym), a workout at another place, or nothing at all, because what was done instead counts.

The past is not touched: whoever asks the solver tells it where the athlete stands now. Three offers follow, from as few
changes as the rules allow to a plan made anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from domestique.model import rule as r
from domestique.model.plan import Plan, Planned, Start
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.edit import Edit, Lock, Move, edit
from domestique.planning.matching import counts_as_done
from domestique.planning.request import Effort
from domestique.planning.verdict import State


class What(StrEnum):
    MISSED = "missed"
    MOVED = "moved"
    REPLACED = "replaced"
    SICK = "sick"
    INJURED = "injured"
    TRAVELLING = "travelling"
    TIRED = "tired"
    AHEAD = "ahead"
    RULES = "rules"
    """Nothing happened but that the rules are others now."""


@dataclass(frozen=True, slots=True)
class Happened:
    """`first` and `last` count; `load` and `minutes` of what was done instead. `things`: what there is on the way."""

    what: What
    first: date
    last: date
    item: Planned | None = None
    day: date | None = None
    load: float | None = None
    minutes: float | None = None
    body_part: str = ""
    forbidden: tuple[Sport, ...] = ()
    things: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """`rules` come on top of the plan's, without ids yet. `before` is the plan it is compared with. `counts`: what was
    done is what was planned, and nothing has to change."""

    before: Plan
    rules: tuple[r.Rule, ...] = ()
    efforts: tuple[Effort, ...] = (Effort.MINIMAL, Effort.REBALANCED, Effort.REBUILT)
    counts: bool = False


HARD_TAGS: Final = (
    "vo2max", "threshold", "sweetspot", "tempo", "sprint", "anaerobic", "race_pace", "intervals", "plyometric", "power",
)  # fmt: skip
"""What a body that was ill is spared."""
_LOADING: Final[Mapping[str, tuple[Sport, ...]]] = {
    **dict.fromkeys(
        ("knee", "achilles", "calf", "hamstring", "quad", "hip", "groin", "ankle", "foot", "shin"), (Sport.RUNNING,)
    ),
    **dict.fromkeys(("shoulder", "elbow", "wrist", "rib", "neck"), (Sport.SWIMMING, Sport.STRENGTH)),
    "back": (Sport.RUNNING, Sport.STRENGTH),
    "head": (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH),
}
"""Which sports ask most of what is hurt, where the athlete names none."""
PARTS: Final = tuple(_LOADING)
"""What may be hurt; `_left` and `_right` may follow."""
NEEDED: Final[Mapping[Sport, frozenset[str]]] = {
    Sport.CYCLING: frozenset(("bike",)),
    Sport.SWIMMING: frozenset(("pool", "open_water")),
    Sport.ROWING: frozenset(("rower",)),
}
"""Without one of these there is no workout of the sport in the library."""
_SHORT: Final = 45
"""Minutes a session at first, after days off."""
_FIRST_RUN: Final = 30


def asked(plan: Plan, happened: Happened, today: date) -> Asked:
    """BadPlan where a workout cannot move there."""
    match happened.what:
        case What.MISSED | What.AHEAD | What.RULES:
            return Asked(plan)
        case What.REPLACED:
            item = happened.item
            return Asked(plan, counts=item is not None and counts_as_done(item, happened.load, happened.minutes))
        case What.MOVED:
            return _moved(plan, happened, today)
        case What.SICK:
            return Asked(plan, sick(happened.first, happened.last))
        case What.INJURED:
            return Asked(plan, injured(happened))
        case What.TRAVELLING:
            return Asked(plan, travelling(happened))
        case What.TIRED:
            return Asked(plan, tired(happened.first, happened.last))


def begins(happened: Happened, today: date) -> date:
    """The first day that is another by it; not before today. What lies between is still as it was planned."""
    match happened.what:
        case What.SICK | What.INJURED | What.TRAVELLING | What.TIRED:
            return max(today, happened.first)
        case What.MOVED if happened.item is not None and happened.day is not None:
            return max(today, min(happened.item.day, happened.day))
        case _:
            return today


def letting_go(plan: Plan, rules: Sequence[r.Rule], start: Start, today: date) -> tuple[Plan, tuple[Planned, ...]]:
    """What is locked where it cannot stand any more, by the rules that what happened brings, is not: nobody rides two
    hours in a fever because it was locked. Second: which."""
    loose = tuple(
        one
        for one in plan.items
        if one.locked and one.role is not r.Role.RACE and one.day >= today and _cannot_stand(plan, one, rules, start)
    )
    ids = {one.id for one in loose}
    items = tuple(replace(one, locked=False) if one.id in ids else one for one in plan.items)
    return replace(plan, items=items), loose


def cannot_be_held(plan: Plan, items: Sequence[Planned], rules: Sequence[r.Rule], start: Start) -> bool:
    """Whether one of them breaks a rule whatever else is planned, as after a rule that is new."""
    return any(_cannot_stand(plan, one, rules, start) for one in items)


def _cannot_stand(plan: Plan, item: Planned, rules: Sequence[r.Rule], start: Start) -> bool:
    """What asks for other workouts besides is broken without it too."""
    alone, without = (check(replace(plan, items=items), rules, start).judged for items in ((item,), ()))
    return any(
        one.state is State.BROKEN and other.state is not State.BROKEN for one, other in zip(alone, without, strict=True)
    )


def sick(first: date, last: date) -> tuple[r.Rule, ...]:
    """Rest while it lasts, then easy and short for as many days as it took, two at least and fourteen at most."""
    days = (last - first).days + 1
    back = last + timedelta(days=min(14, max(2, days)))
    after = r.Scope(last + timedelta(days=1), back)
    return (
        _rule(r.Unavailable(dates=(r.Days(first, last),)), "sick"),
        _rule(r.MaxHard(0), "sick", after),
        _rule(r.InjuryLimit("illness", forbid_tags=HARD_TAGS, max_minutes_per_session=_SHORT), "sick", after),
    )


def injured(happened: Happened) -> tuple[r.Rule, ...]:
    """None of what loads it while it lasts, then a return in steps over three weeks; the rest goes on."""
    sports = happened.forbidden or _LOADING.get(sideless(happened.body_part), (Sport.RUNNING,))
    first, last = happened.first, happened.last
    part = happened.body_part or "knee"
    weeks = [
        (last + timedelta(days=1), last + timedelta(days=7), _FIRST_RUN),
        (last + timedelta(days=8), last + timedelta(days=14), _SHORT),
        (last + timedelta(days=15), last + timedelta(days=21), 60),
    ]
    ramp = tuple(
        _rule(r.InjuryLimit(part, max_minutes_per_session=most, sports=sports), "injured", r.Scope(begin, end))
        for begin, end, most in weeks
    )
    no_hard = _rule(r.MaxHard(0, sports), "injured", r.Scope(last + timedelta(days=1), last + timedelta(days=14)))
    stop = r.InjuryLimit(part, forbid_sports=sports, until=last)
    return (_rule(stop, "injured", r.Scope(first, last)), no_hard, *ramp)


def travelling(happened: Happened) -> tuple[r.Rule, ...]:
    """Nothing at all, or what can be done with what there is. A sport for which there is nothing is away those days:
    what is fixed of it gives way, as it does where nothing can be done."""
    days = (r.Days(happened.first, happened.last),)
    if happened.things is None:
        return (_rule(r.Unavailable(dates=days), "travelling", tier=r.Tier.ATHLETE),)
    have = tuple(dict.fromkeys((*happened.things, "bodyweight")))
    when = r.Scope(happened.first, happened.last)
    some = _rule(r.Equipment(have=have), "travelling", when, tier=r.Tier.ATHLETE)
    away = tuple(sport for sport, things in NEEDED.items() if not things & set(have))
    if not away:
        return (some,)
    return (some, _rule(r.Unavailable(dates=days, sports=away), "travelling", tier=r.Tier.ATHLETE))


def tired(first: date, last: date) -> tuple[r.Rule, ...]:
    """Easy and no long ones, and no floor is owed meanwhile."""
    scope = r.Scope(first, last)
    return (
        _rule(r.MaxHard(0), "tired", scope, tier=r.Tier.ATHLETE),
        _rule(r.InjuryLimit("fatigue", max_minutes_per_session=60), "tired", scope, tier=r.Tier.ATHLETE),
    )


def _moved(plan: Plan, happened: Happened, today: date) -> Asked:
    """It stands where it was moved to, and everything else may follow."""
    if happened.item is None or happened.day is None:
        return Asked(plan)
    edits: list[Edit] = [Move(happened.item.id, happened.day, keep_start=True), Lock(happened.item.id)]
    if happened.item.day < today:
        copied = replace(happened.item, day=happened.day, id=f"{happened.item.id}-m")
        items = (*plan.items, replace(copied, locked=True))
        return Asked(replace(plan, items=tuple(sorted(items, key=lambda one: (one.day, one.start or 0, one.id)))))
    return Asked(edit(plan, edits, today))


def _rule(params: r.Params, why: str, scope: r.Scope = r.EVERYWHERE, *, tier: r.Tier = r.Tier.SAFETY) -> r.Rule:
    return r.Rule("", params, tier=tier, scope=scope, source=r.Source(by=f"adapt:{why}"))


def sideless(part: str) -> str:
    return part.removesuffix("_left").removesuffix("_right")
