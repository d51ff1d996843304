"""A plan as JSON: what is kept, exported and hashed. Defaults and what nobody knows are left out, items stand in the
order they are done in, so that equal plans are written equal. The words are the rules' (`bike`, HH:MM, ISO days).
Reading it is plan_reading.py.
"""

import hashlib
import json
from typing import Any, Final

from domestique.model.plan import Done, PhaseSpan, Plan, Planned, Start
from domestique.model.rule_json import SPORT_WORDS, clock
from domestique.model.workout_json import workout_json

FORMAT: Final = 1

JsonObject = dict[str, Any]

_MIDNIGHT: Final = 1440


def plan_json(plan: Plan) -> JsonObject:
    told: JsonObject = {
        "format": FORMAT,
        "name": plan.name,
        "first": plan.first.isoformat(),
        "last": plan.last.isoformat(),
        "goal": plan.goal,
        "note": plan.note,
        "detailed_to": None if plan.detailed_to is None else plan.detailed_to.isoformat(),
        "phases": [_phase(one) for one in plan.phases],
        "rules": [{"id": one.id, "version": one.version} for one in plan.rules],
        "week_loads": list(plan.week_loads),
    }
    kept = {name: value for name, value in told.items() if value not in (None, "", [])}
    return {**kept, "items": [planned_json(one) for one in in_order(plan.items)]}


def planned_json(item: Planned) -> JsonObject:
    dose = item.dose
    told: JsonObject = {
        "id": item.id,
        "day": item.day.isoformat(),
        "start": None if item.start is None else clock(item.start),
        "sport": SPORT_WORDS[item.sport],
        "role": str(item.role),
        "name": item.name,
        "minutes": dose.minutes,
        "load": dose.load,
        "low": dose.low or None,
        "mid": dose.mid or None,
        "high": dose.high or None,
        "metres": dose.metres,
        "template": item.template,
        "level": item.level,
        "tags": list(item.tags) or None,
        "needs": list(item.needs) or None,
        "locked": item.locked or None,
        "event": item.event,
        "because": list(item.because) or None,
        "note": item.note,
        "workout": None if item.workout is None else workout_json(item.workout),
    }
    return {name: value for name, value in told.items() if value is not None}


def start_json(start: Start) -> JsonObject:
    """Where a plan begins from: with it anybody can check the plan again."""
    return {
        "day": start.day.isoformat(),
        "ctl": start.ctl,
        "atl": start.atl,
        "fitness_days": start.fitness_days,
        "fatigue_days": start.fatigue_days,
        "done": [_done(one) for one in start.done],
    }


def canonical(told: JsonObject) -> str:
    """One spelling: keys sorted, 5.0 written as 5, nothing between."""
    return json.dumps(_plain(told), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def digest_of_plan(plan: Plan) -> str:
    """sha256 of the canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical(plan_json(plan)).encode()).hexdigest()


def in_order(items: tuple[Planned, ...]) -> tuple[Planned, ...]:
    """By day and time of day, those without a time after; then by id, so that no two orders are told apart."""
    return tuple(sorted(items, key=lambda one: (one.day, _MIDNIGHT if one.start is None else one.start, one.id)))


def _phase(span: PhaseSpan) -> JsonObject:
    return {"phase": str(span.phase), "first": span.first.isoformat(), "last": span.last.isoformat()}


def _done(done: Done) -> JsonObject:
    told: JsonObject = {
        "day": done.day.isoformat(),
        "sport": SPORT_WORDS[done.sport],
        "minutes": done.minutes,
        "load": done.load,
        "hard": done.hard or None,
        "metres": done.metres,
        "start": None if done.start is None else clock(done.start),
        "tags": list(done.tags) or None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _plain(value: object) -> object:
    match value:
        case float():
            return int(value) if value.is_integer() else value
        case dict():
            return {name: _plain(inner) for name, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case _:
            return value
