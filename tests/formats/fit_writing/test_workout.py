from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.formats.fit_writing import Step, WorkoutFile, write_workout
from tests.formats.fit_writing.sdk import decode

CREATED = datetime(2026, 5, 1, tzinfo=UTC)


def test_intervals_as_garmin_reads_them() -> None:
    workout = WorkoutFile(
        "4 x 8분 역치",
        "cycling",
        (
            Step("Warm up", "warmup", seconds=900, power=(0.5, 0.65), relative=True),
            Step("On", seconds=480, power=(250, 265)),
            Step("Off", "recovery", seconds=240, heart_rate=(100, 130)),
            Step(repeat_from=1, repeats=4),
            Step("Cool down", "cooldown"),
        ),
        CREATED,
    )
    messages = decode(write_workout(workout))
    assert messages["file_id_mesgs"][0]["type"] == "workout"
    assert messages["workout_mesgs"][0] == {"sport": "cycling", "num_valid_steps": 5, "wkt_name": "4 x 8분 역치"}
    warm, on, off, again, cool = messages["workout_step_mesgs"]
    assert (warm["duration_time"], warm["custom_target_power_low"], warm["custom_target_power_high"]) == (900, 50, 65)
    assert (on["duration_time"], on["custom_target_power_low"], on["custom_target_power_high"]) == (480, 1250, 1265)
    assert (off["intensity"], off["custom_target_heart_rate_low"]) == ("recovery", 200)
    assert (again["duration_type"], again["duration_step"], again["repeat_steps"]) == ("repeat_until_steps_cmplt", 1, 4)
    assert (cool["duration_type"], cool["target_type"]) == ("open", "open")


def test_runs_swims_and_sets() -> None:
    run = decode(write_workout(WorkoutFile("Tempo", "running", (Step(metres=1000, speed=(3.9, 4.1)),), CREATED)))
    (step,) = run["workout_step_mesgs"]
    assert (step["duration_distance"], step["custom_target_speed_low"]) == (1000, 3.9)
    swim = WorkoutFile(
        "CSS",
        "swimming",
        (Step(metres=100, stroke="freestyle", equipment="swim_paddles"),),
        CREATED,
        "lap_swimming",
        25.0,
    )
    messages = decode(write_workout(swim))
    assert messages["workout_mesgs"][0]["pool_length"] == 25
    assert messages["workout_step_mesgs"][0]["target_stroke_type"] == "freestyle"
    gym = WorkoutFile("Legs", "training", (Step(reps=5, exercise_category="squat", weight_kg=100.0),), CREATED)
    (step,) = decode(write_workout(gym))["workout_step_mesgs"]
    assert (step["duration_reps"], step["exercise_category"], step["exercise_weight"]) == (5, "squat", 100)


def amounts(low: float, high: float, digits: int) -> st.SearchStrategy[tuple[float, float]]:
    one = st.floats(low, high).map(lambda value: round(value, digits))
    return st.tuples(one, one).map(lambda pair: (min(pair), max(pair)))


NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(
    lambda text: len(text.encode()) <= 254
)
LENGTHS: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({}),
    st.integers(1, 4_000_000).map(lambda millis: {"seconds": millis / 1000}),
    st.integers(1, 40_000_000).map(lambda centimetres: {"metres": centimetres / 100}),
    st.integers(1, 2000).map(lambda reps: {"reps": reps}),
)
TARGETS: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({}),
    amounts(0, 3000, 0).map(lambda pair: {"power": pair}),
    amounts(0, 9, 2).map(lambda pair: {"power": pair, "relative": True}),
    amounts(0, 250, 0).map(lambda pair: {"heart_rate": pair}),
    amounts(0, 0.99, 2).map(lambda pair: {"heart_rate": pair, "relative": True}),
    amounts(0.001, 25, 3).map(lambda pair: {"speed": pair}),
    amounts(0, 250, 0).map(lambda pair: {"cadence": pair}),
    st.sampled_from(["freestyle", "drill", "im"]).map(lambda stroke: {"stroke": stroke}),
)
STEPS = st.builds(
    lambda name, intensity, length, target, notes: Step(name, intensity, notes=notes, **length, **target),
    st.none() | NAMES, st.sampled_from(["active", "rest", "warmup", "cooldown", "recovery", "interval"]),
    LENGTHS, TARGETS, st.none() | NAMES,
)  # fmt: skip


@given(st.lists(STEPS, min_size=1, max_size=8), NAMES, st.integers(2, 30))
@settings(max_examples=150, deadline=None)
def test_any_workout_is_to_garmin_what_it_is_to_us(steps: list[Step], name: str, repeats: int) -> None:
    again = Step(repeat_from=0, repeats=repeats)
    workout = WorkoutFile(name, "cycling", (*steps, again), CREATED, description=name)
    messages = decode(write_workout(workout))
    (about,) = messages["workout_mesgs"]
    assert (about["wkt_name"], about["wkt_description"], about["num_valid_steps"]) == (name, name, len(steps) + 1)
    assert [back(message) for message in messages["workout_step_mesgs"]] == [*steps, again]


def back(message: Mapping[str, Any]) -> Step:
    """The step that the SDK's message describes."""
    if message["duration_type"] == "repeat_until_steps_cmplt":
        return Step(repeat_from=message["duration_step"], repeats=message["repeat_steps"])
    given: dict[str, Any] = {
        "name": message.get("wkt_step_name"), "intensity": message["intensity"], "notes": message.get("notes"),
    }  # fmt: skip
    length = message["duration_type"]
    if length != "open":
        given[{"time": "seconds", "distance": "metres", "reps": "reps"}[length]] = message[f"duration_{length}"]
    target = message["target_type"]
    if target == "swim_stroke":
        given["stroke"] = message["target_stroke_type"]
    elif target != "open":
        bounds = [message[f"custom_target_{target}_{end}"] for end in ("low", "high")]
        bounds = [value if isinstance(value, int | float) else HUNDREDS[value] for value in bounds]
        offset = {"power": 1000, "heart_rate": 100}.get(target, 0)
        if offset and bounds[1] < offset:
            given |= {target: tuple(value / 100 for value in bounds), "relative": True}
        else:
            given[target] = tuple(value - offset for value in bounds)
    return Step(**given)


HUNDREDS = {"watts_offset": 1000, "bpm_offset": 100}
"""The SDK knows these numbers by a word."""
