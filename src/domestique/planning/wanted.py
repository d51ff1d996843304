"""Changes as a page sends them, turned into what edit.py does: a template at a level, steps of one's own, or a sport
and minutes become a workout with its dose for this athlete.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from domestique.model.plan import Dose, Plan, Planned
from domestique.model.plan_reading import BadPlan, read_item
from domestique.model.rule import Role
from domestique.model.rule_json import SPORT_WORDS
from domestique.model.rule_shapes import Shapes
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Thresholds, Workout
from domestique.model.workout_reading import BadWorkout, Problem, read_workout
from domestique.planning.counting import INTENSITIES, role_of
from domestique.planning.edit import Add, Delete, Edit, Lock, Move, Replace, Resize, Restore, Swap, scaled
from domestique.planning.library import BY_SLUG
from domestique.planning.library.doses import NoDose, plan_dose
from domestique.planning.library.offering import option
from domestique.planning.steps import stretched
from domestique.planning.usual import usual_dose

Known = Mapping[Sport, Thresholds]

_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "move": ("id", "day"),
    "swap": ("id", "with_id"),
    "resize": ("id", "minutes"),
    "replace": ("id", "item"),
    "delete": ("id",),
    "add": ("day", "item"),
    "lock": ("id",),
    "unlock": ("id",),
    "restore": ("id",),
}


def edits_of(
    changes: Sequence[Mapping[str, Any]], plan: Plan, known: Known, base: Plan | None = None
) -> tuple[Edit, ...]:
    """BadPlan with every one that says too little or what nobody can do. `base`: what an offer changes, to which
    `restore` goes back."""
    reading = Shapes()
    items = {one.id: one for one in plan.items}
    were = {} if base is None else {one.id: one for one in base.items}
    found = [_one(told, f"changes.{at}", items, known, reading, were) for at, told in enumerate(changes)]
    if reading.problems:
        raise BadPlan(reading.problems)
    return tuple(one for one in found if one is not None)


def _one(
    told: Mapping[str, Any],
    at: str,
    items: Mapping[str, Planned],
    known: Known,
    reading: Shapes,
    were: Mapping[str, Planned],
) -> Edit | None:
    missing = [name for name in _NEEDS[told["op"]] if told.get(name) is None]
    for name in missing:
        reading.wrong(f"{at}.{name}", "plan_change_needs")
    if missing:
        return None
    name = str(told.get("id"))
    start = None if told.get("start") is None else reading.clock(told["start"], f"{at}.start")
    day = None if told.get("day") is None else date.fromisoformat(str(told["day"]))
    match told["op"]:
        case "move":
            assert day is not None
            return Move(name, day, start, bool(told.get("keep_start")))
        case "swap":
            return Swap(name, str(told["with_id"]))
        case "resize":
            return _resize(name, int(told["minutes"]), items.get(name), known)
        case "replace":
            item = _item(told["item"], f"{at}.item", items.get(name), known, reading)
            return None if item is None else Replace(name, item)
        case "add":
            assert day is not None
            item = _item(told["item"], f"{at}.item", None, known, reading)
            return None if item is None else Add(replace(item, day=day, start=start))
        case "delete":
            return Delete(name)
        case "restore":
            return Restore(name, were.get(name))
        case word:
            return Lock(name, word == "lock")


def _resize(name: str, minutes: int, item: Planned | None, known: Known) -> Edit:
    """Steps of its own are stretched along; a template's are where it has that length, told by the dose."""
    if item is None or item.workout is None:
        return Resize(name, minutes)
    workout = stretched(item.workout, minutes / item.dose.minutes)
    dose = dose_of(workout, item.sport, item.role, minutes, known)
    return Resize(name, minutes, replace(dose, minutes=minutes) if dose is not None else None, workout)


def _item(told: Mapping[str, Any], at: str, before: Planned | None, known: Known, reading: Shapes) -> Planned | None:
    """The empty id and any day: both are the caller's."""
    try:
        if told.get("template") is not None:
            return _from_template(told, at, known, reading)
        return _from_words(told, at, before, known)
    except BadWorkout as bad:
        problems: Sequence[Problem] = bad.problems
    except BadPlan as bad:
        problems = bad.problems
    for one in problems:
        reading.wrong(one.place, one.reason, **one.slots)
    return None


def _from_template(told: Mapping[str, Any], at: str, known: Known, reading: Shapes) -> Planned | None:
    template = BY_SLUG.get(str(told["template"]))
    if template is None:
        reading.wrong(f"{at}.template", "plan_template_unknown")
        return None
    level = int(told.get("level") or 1)
    if not 1 <= level <= template.top:
        reading.wrong(f"{at}.level", "rule_whole", lowest=1, highest=template.top)
        return None
    chosen = option(template, level, known.get(template.sport, NO_THRESHOLDS))
    minutes = told.get("minutes")
    dose = chosen.dose if minutes is None else scaled(chosen.dose, int(minutes))
    item = Planned(
        "", date.min, template.sport, template.role, template.slug, dose, None, template.slug, level, template.tags,
        template.needs,
    )  # fmt: skip
    return replace(item, note=told.get("note"))


def _from_words(told: Mapping[str, Any], at: str, before: Planned | None, known: Known) -> Planned:
    """What is not told is as before; what other steps count as, where nobody says, they tell themselves."""
    workout = None if told.get("workout") is None else read_workout(told["workout"], at=f"{at}.workout")
    written: dict[str, Any] = {"day": "2000-01-01"}
    for name in ("sport", "role", "name", "minutes", "load", "note", "workout"):
        if told.get(name) is not None:
            written[name] = told[name]
    if workout is not None:
        written.setdefault("sport", SPORT_WORDS.get(workout.sport))
        written.setdefault("name", workout.name)
    if before is not None:
        written.setdefault("sport", SPORT_WORDS[before.sport])
        written.setdefault("name", before.name)
        if workout is None:
            written.setdefault("role", str(before.role))
            written.setdefault("minutes", before.dose.minutes)
    if workout is not None:
        asked = dose_of(workout, workout.sport, Role.EASY, None, known)
        if asked is None and not {"minutes", "load"} <= written.keys():
            raise BadPlan([Problem(f"{at}.workout", "plan_open_end", {})])
        if asked is not None:
            written.setdefault("minutes", asked.minutes)
            written.setdefault("role", str(role_of(workout.sport, asked, *_as_before(before))))
    written.setdefault("role", "easy")

    def reckon(sport: Sport, role: Role, minutes: int, steps: Workout | None) -> Dose | None:
        return dose_of(steps, sport, role, minutes, known)

    item = read_item(written, at=at, reckon=reckon)
    if before is None or workout is None or before.sport is not item.sport:
        return item
    tags = before.tags if before.role is item.role else tuple(one for one in before.tags if one not in INTENSITIES)
    note = item.note if item.note is not None else before.note
    return replace(item, tags=tags, needs=before.needs, event=before.event, note=note)


def _as_before(item: Planned | None) -> tuple[Role | None, Dose | None]:
    return (None, None) if item is None else (item.role, item.dose)


def dose_of(workout: Workout | None, sport: Sport, role: Role, minutes: int | None, known: Known) -> Dose | None:
    """Of its steps, where they have an end one can foresee; without any, what such a workout usually is."""
    if workout is not None:
        try:
            return plan_dose(workout, known.get(sport, NO_THRESHOLDS))
        except NoDose:
            return None
    return None if minutes is None else usual_dose(sport, role, minutes)
