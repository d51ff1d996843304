"""What somebody who wants a plan says, as rules: their events, hours, windows and things, what the packs they chose
bring, and the few defaults nobody should plan without.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from domestique.model import rule as r
from domestique.model.plan import Plan, monday_of
from domestique.model.plan_reading import MOST_WEEKS
from domestique.model.rule_json import SPORT_WORDS
from domestique.model.rule_reading import read_params, read_rule
from domestique.model.sport import Sport
from domestique.planning.sports_wanted import sports_wanted

USUAL_WEEKS: Final = 12
_WISHED: Final = 60
"""the weight of wishes nobody gave one"""
_SPORTS: Final = {word: sport for sport, word in SPORT_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Wished:
    """`own` are rules of this plan, without ids yet. `sports` as they were named, maybe none."""

    first: date
    last: date
    sports: tuple[Sport, ...]
    own: tuple[r.Rule, ...]
    equipment: frozenset[str] | None


class BadWish(ValueError):
    """`reason` is a key below `errors.field`."""

    def __init__(self, field: str, reason: str, **slots: object) -> None:
        super().__init__(f"{field}: {reason}")
        self.field, self.reason, self.slots = field, reason, slots


def wished(told: Mapping[str, Any], today: date) -> Wished:
    """Of GenerateWish as JSON. BadWish or BadRule where it cannot be meant."""
    events = [_event(one, at) for at, one in enumerate(told.get("events") or ())]
    first = _first(told, events, today)
    last = _last(told, first, events)
    sports = tuple(dict.fromkeys(_SPORTS[word] for word in told.get("sports") or ()))
    own = [*events, *_availability(told), *_hours(told), *_equipment(told)]
    own += [_bare(one, f"more_rules.{at}") for at, one in enumerate(told.get("more_rules") or ())]
    for at, one in enumerate(events):
        assert isinstance(one.params, r.Event)
        if not first <= one.params.date <= last:
            raise BadWish(f"events.{at}.date", "plan_outside", first=first, last=last)
    things = told.get("equipment")
    return Wished(
        first,
        last,
        sports,
        tuple(own),
        None if things is None else frozenset(str(one) for one in things),
    )


def asked_for(
    told: Mapping[str, Any], plan: Plan, rules: Sequence[r.Rule]
) -> tuple[tuple[Sport, ...], frozenset[str] | None]:
    """Sports and things an earlier wish named; of a plan from elsewhere the sports that stand in it. And what the
    plan's rules ask for."""
    words = told.get("sports") or ()
    named = tuple(dict.fromkeys(_SPORTS[word] for word in words if word in _SPORTS))
    things = told.get("equipment")
    return (
        sports_wanted(named or tuple(dict.fromkeys(one.sport for one in plan.items)), rules),
        None if things is None else frozenset(str(one) for one in things),
    )


def without(rules: Sequence[r.Rule], dropped: Sequence[str]) -> tuple[r.Rule, ...]:
    """Less those named by id, and less the defaults named by kind."""
    names = set(dropped)
    return tuple(one for one in rules if one.id not in names and not (one.tier is r.Tier.SCIENCE and one.kind in names))


def yielding(rules: Sequence[r.Rule], given: Sequence[Mapping[str, Any]]) -> tuple[r.Rule, ...]:
    """As relaxations have them, each taken in its turn; one that changed has no id yet, for it is this plan's alone.

    Rules of a plan that was not made have other ids each time: a rule is known by what it says.
    """
    found = list(rules)
    for number, one in enumerate(given):
        said = _bare(one["rule"], f"given.{number}.rule")
        place = next((at for at, rule in enumerate(found) if replace(rule, id="", version=said.version) == said), None)
        if place is None:
            continue
        instead = one.get("instead")
        found[place : place + 1] = [] if instead is None else [_bare(instead, f"given.{number}.instead")]
    return tuple(found)


def unsaid(defaults: Sequence[r.Rule], said: Sequence[r.Rule]) -> tuple[r.Rule, ...]:
    """Defaults of kinds nobody said anything about."""
    kinds = {about(one) for one in said}
    return tuple(one for one in defaults if about(one) not in kinds)


def about(rule: r.Rule) -> tuple[object, ...]:
    """Two rules of the same are not needed beside one another."""
    match rule.params:
        case r.RampCap(metric=metric):
            return rule.kind, metric
        case r.Taper(event=event):
            return rule.kind, event
        case r.FormTarget(at=at):
            return rule.kind, at
        case _:
            return (rule.kind,)


def _first(told: Mapping[str, Any], events: Sequence[r.Rule], today: date) -> date:
    """Next Monday, where nothing else is said; at once, where an event comes before it."""
    given = told.get("first")
    monday = monday_of(today) + timedelta(days=7)
    days = [one.params.date for one in events if isinstance(one.params, r.Event)]
    for at, day in enumerate(days):
        if day < today:
            raise BadWish(f"events.{at}.date", "event_past")
    if given is None:
        return today if days and min(days) < monday else monday
    first = date.fromisoformat(str(given))
    if first < today:
        raise BadWish("first", "plan_first_past", today=today)
    if first > today + timedelta(days=366):
        raise BadWish("first", "plan_first_far")
    return first


def _last(told: Mapping[str, Any], first: date, events: Sequence[r.Rule]) -> date:
    if told.get("weeks") is not None:
        return monday_of(first) + timedelta(days=7 * int(told["weeks"]) - 1)
    days = [one.params.date for one in events if isinstance(one.params, r.Event)]
    for at, day in enumerate(days):
        if day < first:
            raise BadWish(f"events.{at}.date", "event_early", first=first)
    if told.get("last") is not None:
        last = date.fromisoformat(str(told["last"]))
    elif days:
        last = max(days)
    else:
        last = monday_of(first) + timedelta(days=7 * USUAL_WEEKS - 1)
    if last < first:
        raise BadWish("last", "rule_backwards")
    if (last - first).days >= 7 * MOST_WEEKS:
        raise BadWish("last", "plan_too_long", most=MOST_WEEKS)
    return last


def _event(told: Mapping[str, Any], at: int) -> r.Rule:
    kept = {name: value for name, value in told.items() if value is not None}
    return r.Rule("", read_params("event", kept, at=f"events.{at}"))


def _availability(told: Mapping[str, Any]) -> list[r.Rule]:
    windows = told.get("availability") or []
    return [r.Rule("", read_params("availability", {"windows": windows}, at="availability"))] if windows else []


def _hours(told: Mapping[str, Any]) -> list[r.Rule]:
    hours = told.get("hours")
    return [] if hours is None else [r.Rule("", r.MaxTime(r.Per.WEEK, round(hours * 60)))]


def _equipment(told: Mapping[str, Any]) -> list[r.Rule]:
    have = told.get("equipment")
    if have is None:
        return []
    return [r.Rule("", read_params("equipment", {"have": [*have, "bodyweight"]}, at="equipment"))]


def each_of(named: Sequence[Sport], sports: Sequence[Sport]) -> list[r.Rule]:
    """Of several sports each that was named is to be done; how often beyond that is left to the rest of the rules."""
    if len(sports) < 2:
        return []
    source = r.Source(by="wish")
    return [r.Rule("", r.SessionCount(sport, least=1), _WISHED, r.Tier.ATHLETE, source=source) for sport in named]


def _bare(told: Mapping[str, Any], at: str) -> r.Rule:
    read = read_rule({name: value for name, value in told.items() if name not in ("id", "version")}, at=at)
    return replace(read, id="")
