"""What nobody meant is refused, each at its place and by its reason, and every reason has words."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.locales import LANGUAGES, say
from domestique.model.workout_reading import BadWorkout, read_workout
from tests.fakes.workouts import EXAMPLES, easy

STEP = "workout.steps.0"


def refused(given: object) -> dict[str, str]:
    with pytest.raises(BadWorkout) as caught:
        read_workout(given)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert "{{" not in say(language, f"errors.field.{problem.reason}", **problem.slots)
    return {problem.place: problem.reason for problem in caught.value.problems}


def one(**changes: Any) -> dict[str, Any]:
    told = easy()
    told["steps"][0] |= changes
    return told


def power(low: Any, high: Any, **more: Any) -> dict[str, Any]:
    return one(targets=[{"measure": "power", "scale": "of_threshold", "low": low, "high": high, **more}])


LOW, HIGH = f"{STEP}.targets.0.low", f"{STEP}.targets.0.high"


SHORT = one(end={"kind": "time", "value": 10})["steps"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (power(105, 110), {LOW: "workout_share", HIGH: "workout_share"}),
        (power(1.1, 1.05), {HIGH: "workout_low_high"}),
        (power(True, 1.05), {LOW: "workout_share"}),
        (power(float("nan"), 1.05), {LOW: "workout_share"}),
        (one(end={"kind": "distance", "value": 5, "unit": "km"}), {f"{STEP}.end.unit": "extra_forbidden"}),
        (one(end={"kind": "minutes", "value": 5}), {f"{STEP}.end.kind": "literal_error"}),
        (one(end={"kind": "time"}), {f"{STEP}.end.value": "workout_end_time"}),
        (one(end={"kind": "time", "value": -60}), {f"{STEP}.end.value": "workout_end_time"}),
        (one(end={"kind": "reps", "value": 2.5}), {f"{STEP}.end.value": "workout_end_reps"}),
        (one(end={"kind": "lap_press", "value": 5}), {f"{STEP}.end.value": "workout_lap_press"}),
        (one(end={"kind": "send_off", "value": 90}), {f"{STEP}.end.kind": "workout_only_swimming"}),
        (one(swim={"stroke": "free"}), {f"{STEP}.swim": "workout_only_swimming"}),
        (one(lift={"exercise": "squat"}), {f"{STEP}.lift": "workout_only_strength"}),
        (one(note="<script>alert(1)</script>"), {f"{STEP}.note": "workout_html"}),
        (one(targets=[{"measure": "cadence", "scale": "zone", "low": 1, "high": 1}]),
         {f"{STEP}.targets.0.scale": "workout_scale"}),
        (one(targets=[{"measure": "heart_rate", "scale": "zone", "low": 1.5, "high": 2}]), {LOW: "workout_zone"}),
        (one(targets=[{"measure": "speed", "scale": "absolute", "low": 3.3, "high": 300}]), {HIGH: "workout_speed"}),
        (one(targets=[{"measure": "rpe", "scale": "absolute", "low": 3, "high": 4}] * 2),
         {f"{STEP}.targets": "workout_target_twice"}),
        ({**easy(), "name": "<b>fast</b>"}, {"workout.name": "workout_html"}),
        ({**easy(), "name": "  "}, {"workout.name": "workout_text"}),
        ({**easy(), "name": "a\u0000b"}, {"workout.name": "workout_control"}),
        ({**easy(), "name": "x" * 121}, {"workout.name": "string_too_long"}),
        ({**easy(), "sport": "quidditch"}, {"workout.sport": "literal_error"}),
        ({**easy(), "format": 2}, {"workout.format": "workout_format"}),
        ({**easy(), "steps": []}, {"workout.steps": "workout_steps"}),
        ({**easy(), "pool_length_m": 25}, {"workout.pool_length_m": "workout_only_swimming"}),
        ({**easy(), "steps": [{"times": -3, "steps": easy()["steps"]}]}, {f"{STEP}.times": "workout_times"}),
        ({**easy(), "steps": [{"times": 2.0, "steps": easy()["steps"]}]}, {f"{STEP}.times": "workout_times"}),
        ({**easy(), "steps": easy()["steps"] * 10_000}, {"workout.steps": "workout_many_steps"}),
        ({**easy(), "sport": "swimming", "steps": one(end={"kind": "time", "value": 400 * 60})["steps"]},
         {"workout.steps": "workout_too_long"}),
        ({**easy(), "steps": [{"times": 50, "steps": [{"times": 50, "steps": SHORT}]}]},
         {"workout.steps": "workout_many_done"}),
        ("4x4", {"workout": "workout_object"}),
        (None, {"workout": "workout_object"}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_where_it_is(given: object, expected: dict[str, str]) -> None:
    assert refused(given) == expected


def test_all_of_it_is_told_but_not_without_end() -> None:
    both = {**easy(), "name": "<i>", "sport": 5}
    assert refused(both) == {"workout.sport": "literal_error", "workout.name": "workout_html"}
    assert len(refused({**easy(), "steps": [{"intent": "x"}] * 150})) == 20


def test_repeats_as_deep_as_anyone_sends_them() -> None:
    told = easy()
    for _ in range(900):
        told = {**told, "steps": [{"times": 2, "steps": told["steps"]}]}
    assert set(refused(told).values()) == {"workout_many_steps"}
    told = easy()
    for _ in range(6):
        told = {**told, "steps": [{"times": 1, "steps": told["steps"]}]}
    assert "workout_deep" in refused(told).values()


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(EXAMPLES)), st.data())
def test_nothing_that_is_sent_makes_it_fall_over(name: str, data: st.DataObject) -> None:
    """One place of a good workout becomes anything at all: it is read, or refused with words."""
    told = copy.deepcopy(EXAMPLES[name])
    spots = list(_spots(told))
    holder, key = data.draw(st.sampled_from(spots))
    holder[key] = data.draw(JUNK)
    try:
        read_workout(told)
    except BadWorkout:
        refused(told)


def _spots(node: Any) -> Any:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, inner in pairs:
        yield node, key
        yield from _spots(inner)
