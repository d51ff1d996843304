"""What a page asks becomes a change with its dose; what says too little is told at its place."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domestique.model.plan import Dose
from domestique.model.plan_reading import BadPlan
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds
from domestique.model.workout_json import workout_json
from domestique.planning.edit import Add, Delete, Lock, Move, Replace, Resize, Swap
from domestique.planning.library import BY_SLUG, LIBRARY
from domestique.planning.wanted import edits_of
from tests.fakes.plans import INTERVALS, a_plan, planned

PLAN = a_plan(planned("a", 1), planned("b", 3, role=Role.HARD, workout=INTERVALS, minutes=43))
KNOWN = {Sport.CYCLING: Thresholds(ftp_w=250.0)}


def one(told: dict[str, Any]) -> Any:
    (found,) = edits_of([told], PLAN, KNOWN)
    return found


def test_the_simple_ones() -> None:
    day = date(2026, 11, 27)
    assert one({"op": "move", "id": "a", "day": "2026-11-27", "start": "06:30"}) == Move("a", day, 390)
    assert one({"op": "move", "id": "a", "day": "2026-11-27", "keep_start": True}) == Move("a", day, None, True)
    assert one({"op": "swap", "id": "a", "with_id": "b"}) == Swap("a", "b")
    assert one({"op": "resize", "id": "a", "minutes": 90}) == Resize("a", 90)
    assert one({"op": "delete", "id": "a"}) == Delete("a")
    assert (one({"op": "lock", "id": "a"}), one({"op": "unlock", "id": "a"})) == (Lock("a"), Lock("a", False))


def test_longer_steps_of_its_own_have_a_dose_of_their_own() -> None:
    longer = one({"op": "resize", "id": "b", "minutes": 50})
    assert longer.workout.steps[1] == INTERVALS.steps[1]
    assert (longer.dose.minutes, longer.dose.high > 10) == (50, True)


def test_a_template_steps_or_just_a_sport_and_minutes() -> None:
    template = next(each for each in LIBRARY if each.sport is Sport.CYCLING)
    added = one({"op": "add", "day": "2026-11-27", "item": {"template": template.slug, "level": 1}})
    assert isinstance(added, Add) and (added.item.template, added.item.role) == (template.slug, template.role)
    assert added.item.day == date(2026, 11, 27)
    steps = one({"op": "replace", "id": "a", "item": {"workout": workout_json(INTERVALS), "role": "hard"}})
    assert isinstance(steps, Replace)
    assert (steps.item.dose.minutes, steps.item.workout, steps.item.name) == (43, INTERVALS, "4 × 4")
    bare = one({"op": "replace", "id": "a", "item": {"sport": "run", "name": "Jog"}})
    assert (bare.item.sport, bare.item.dose.minutes, bare.item.dose.load > 0) == (Sport.RUNNING, 60, True)


STEPS = {"sport": "running"}
LONG = {"sport": "swim", "name": "x", "minutes": 400}
HIGH = {"template": next(iter(BY_SLUG)), "level": 20}


@pytest.mark.parametrize(
    ("told", "place", "reason"),
    [
        ({"op": "move", "id": "a"}, "day", "plan_change_needs"),
        ({"op": "swap", "id": "a"}, "with_id", "plan_change_needs"),
        ({"op": "add", "item": {"minutes": 60}}, "day", "plan_change_needs"),
        ({"op": "replace", "id": "a", "item": {"template": "nobody"}}, "item.template", "plan_template_unknown"),
        ({"op": "replace", "id": "a", "item": HIGH}, "item.level", "rule_whole"),
        ({"op": "add", "day": "2026-11-27", "item": LONG}, "item.minutes", "plan_minutes"),
        ({"op": "replace", "id": "a", "item": {"workout": STEPS}}, "item.workout.name", "workout_text"),
    ],
)
def test_what_says_too_little(told: dict[str, Any], place: str, reason: str) -> None:
    with pytest.raises(BadPlan) as caught:
        edits_of([told], PLAN, KNOWN)
    assert (f"changes.0.{place}", reason) in {(each.place, each.reason) for each in caught.value.problems}


def a_step(intent: str, minutes: float, of_threshold: float | None = None, end: str = "time") -> dict[str, Any]:
    asked = {"measure": "power", "scale": "of_threshold", "low": of_threshold, "high": of_threshold}
    told = {"kind": end} | ({"value": minutes * 60} if end == "time" else {})
    return {"intent": intent, "end": told} | ({"targets": [asked]} if of_threshold else {})


def test_other_steps_leave_what_was_said_of_it_and_count_as_what_they_ask() -> None:
    tags = ("endurance", "brick")
    said = planned("a", 1, tags=tags, needs=("bike",), note="with Jin", event="e", template="t", level=2)
    hard = replace(planned("b", 3, Sport.CYCLING, Role.HARD, tags=tags), dose=Dose(60, 70.0, 40.0, 0.0, 20.0))
    plan = a_plan(said, hard)
    rides = {
        "easy": [a_step("work", 60, 0.6)],
        "hard": [a_step("warm_up", 30, 0.5), a_step("work", 8, 1.1), a_step("cool_down", 30, 0.5)],
        "threshold": [a_step("warm_up", 30, 0.5), a_step("work", 10, 0.9)],
    }

    def written(name: str, ride: str) -> Any:
        item = {"workout": {"sport": "cycling", "name": "Mine", "steps": rides[ride]}}
        (found,) = edits_of([{"op": "replace", "id": name, "item": item}], plan, KNOWN)
        assert isinstance(found, Replace)
        return found.item

    kept = written("a", "easy")
    assert (kept.role, kept.tags, kept.needs, kept.note, kept.event) == (Role.EASY, tags, ("bike",), "with Jin", "e")
    assert (kept.template, kept.level, kept.name) == (None, None, "Mine")
    harder = written("a", "hard")
    assert (harder.role, harder.tags) == (Role.HARD, ("brick",)), "what it says of ease holds no longer"
    assert [written("b", ride).role for ride in rides] == [Role.EASY, Role.HARD, Role.HARD]


def test_steps_that_end_when_somebody_presses_a_button_need_to_be_told_how_long() -> None:
    open_end = {"workout": {"sport": "cycling", "name": "Mine", "steps": [a_step("work", 0, 0.6, "lap_press")]}}
    with pytest.raises(BadPlan) as caught:
        edits_of([{"op": "replace", "id": "a", "item": open_end}], PLAN, KNOWN)
    assert [(each.place, each.reason) for each in caught.value.problems] == [
        ("changes.0.item.workout", "plan_open_end")
    ]
    told = one({"op": "replace", "id": "a", "item": {**open_end, "minutes": 50, "load": 30}})
    assert (told.item.dose.minutes, told.item.dose.load) == (50, 30.0)
