import pytest

from domestique.analysis.metrics.strength.exercises import LIFTS, MUSCLES, is_jump, key_lift, plain, trained
from domestique.formats.fit.profile import type_names

_MAIN = {
    "bench_press": "chest",
    "calf_raise": "calves",
    "crunch": "core",
    "curl": "biceps",
    "deadlift": "hamstrings",
    "lunge": "quads",
    "plank": "core",
    "pull_up": "back",
    "push_up": "chest",
    "row": "back",
    "shoulder_press": "shoulders",
    "squat": "quads",
    "triceps_extension": "triceps",
    "leg_curl": "hamstrings",
    "lateral_raise": "shoulders",
}
"""What a category of the FIT profile trains before all."""


@pytest.mark.parametrize("category", _MAIN)
def test_nearly_all_that_watches_name_is_known_and_falls_where_its_category_says(category: str) -> None:
    names = list(type_names(f"{category}_exercise_name").values())
    found = [trained(name) for name in names]
    told = [each for each in found if each is not None]
    assert len(told) >= 0.75 * len(found) if category in ("lateral_raise", "crunch") else len(told) >= 0.9 * len(found)
    right = sum(_MAIN[category] in (*first, *second) for first, second in told)
    assert right >= (0.6 if category == "lateral_raise" else 0.75) * len(told)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Squat (Barbell)", "quads"),
        ("Bench Press (Barbell)", "chest"),
        ("Bent Over Row (Barbell)", "back"),
        ("Lat Pulldown (Cable)", "back"),
        ("Bicep Curl (Dumbbell)", "biceps"),
        ("Triceps Pushdown", "triceps"),
        ("Standing Calf Raise", "calves"),
        ("Romanian Deadlift (Barbell)", "hamstrings"),
        ("Hip Thrust (Barbell)", "glutes"),
        ("Leg Extension (Machine)", "quads"),
        ("Lying Leg Curl (Machine)", "hamstrings"),
        ("Face Pull", "shoulders"),
        ("Hanging Leg Raise", "core"),
        ("Bulgarian Split Squat", "quads"),
        ("Triceps Kickback", "triceps"),
    ],
)
def test_what_gym_apps_call_it(name: str, first: str) -> None:
    found = trained(name)
    assert found is not None and first in found[0]


@pytest.mark.parametrize(
    ("name", "lift"),
    [
        ("barbell_back_squat", "squat"),
        ("Squat (Barbell)", "squat"),
        ("goblet_squat", None),
        ("barbell_front_squat", None),
        ("Bench Press (Barbell)", "bench"),
        ("incline_barbell_bench_press", None),
        ("Bench Press (Dumbbell)", None),
        ("barbell_deadlift", "deadlift"),
        ("Sumo Deadlift", "deadlift"),
        ("romanian_deadlift", None),
        ("overhead_barbell_press", "press"),
        ("Overhead Press (Barbell)", "press"),
        ("dumbbell_shoulder_press", None),
        ("Pull Up (Weighted)", "pull_up"),
        ("weighted_chin_up", "pull_up"),
        ("Pull Up (Assisted)", None),
        ("band_assisted_pull_up", None),
    ],
)
def test_key_lifts_are_those_and_no_others(name: str, lift: str | None) -> None:
    assert key_lift(name) == lift


def test_names_of_no_exercise() -> None:
    assert trained("") is None and trained("요가") is None and key_lift("") is None
    assert plain("Squat (Barbell)") == "squat_barbell"
    assert is_jump("box_jump") and not is_jump("jump_rope") and not is_jump("squat")


def test_only_muscles_we_list() -> None:
    for name in ("squat", "deadlift", "pull_up", "dips", "clean", "carry"):
        first, second = trained(name) or ((), ())
        assert set(first) | set(second) <= set(MUSCLES)
    assert len(LIFTS) == 5
