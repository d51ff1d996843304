"""What Garmin can say goes there and comes back as it was, whatever the workout."""

import json
from collections.abc import Iterator

from hypothesis import example, given, settings

from domestique.connectors.garmin_signin.workout import sayable, understood, written
from domestique.connectors.garmin_signin.workout.tables import Json
from domestique.connectors.garmin_signin.workout.tag import tag_in, with_tag
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Repeat,
    Step,
    Thresholds,
    Workout,
    as_done,
    every_step,
)
from tests.connectors.garmin_signin.workout.workouts import thresholds, workouts

_STILL_TRUE = {"too_many_steps", "watch_zones", "pool_unknown"}


def _flat(steps: list[Json]) -> Iterator[Json]:
    for step in steps:
        yield step
        yield from _flat(step.get("workoutSteps", []))


FEATHER = Step(Intent.WORK, End(EndKind.LAP_PRESS), lift=Lift("squat", weight_kg=0.0001))
"""lighter than Garmin can write: no weight then, not none of it"""


@settings(max_examples=80)
@given(workouts, thresholds)
@example(Workout(Sport.STRENGTH, "x", (FEATHER,)), Thresholds())
def test_what_is_sayable_comes_back_as_it_went(workout: Workout, known: Thresholds) -> None:
    said = sayable(workout, known).workout
    body = json.loads(json.dumps(written(said, with_tag(said.note, "0a.b-c")), allow_nan=False))
    assert understood(body) == said
    assert tag_in(body["description"]) == "0a.b-c"
    assert len(body["description"]) <= 512
    orders = [step["stepOrder"] for step in _flat(body["workoutSegments"][0]["workoutSteps"])]
    assert orders == list(range(1, len(orders) + 1))

    again = sayable(said, known)
    assert again.workout == said
    assert {short.code for short in again.shortfalls} <= _STILL_TRUE


@settings(max_examples=40)
@given(workouts)
def test_the_same_is_done_in_the_same_order(workout: Workout) -> None:
    said = sayable(workout)
    before, after = list(as_done(workout.steps)), list(as_done(said.workout.steps))
    assert [step.intent for step in before if not step.lift] == [
        step.intent for step, was in zip(after, before, strict=True) if not was.lift
    ]
    for each in said.workout.steps:
        assert isinstance(each, Step) or (each.times > 1 and not any(isinstance(one, Repeat) for one in each.steps))
    for step in every_step(said.workout.steps):
        assert (step.end.value is None) == (step.end.kind is EndKind.LAP_PRESS)
        assert step.end.value is None or step.end.value > 0
    count = len(list(every_step(workout.steps)))
    assert all(short.step is None or 0 <= short.step < count for short in said.shortfalls)
    if not said.shortfalls:
        assert [len(step.targets) for step in before] == [len(step.targets) for step in after]
