from datetime import date, timedelta

import pytest

from domestique.model.workout import every_step
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.planning.library import Lifting, workout_of
from domestique.planning.library.building import worded
from domestique.planning.library.riding import on, sets
from domestique.planning.strength.lifted import DoneSet, Lifted


def test_it_is_worded_in_the_language_asked() -> None:
    korean = workout_of("bike_threshold_climb", 1, language="ko")
    english = workout_of("bike_threshold_climb", 1, language="en")
    assert korean.name == "역치 클라임: 3 × 8분" and english.name == "Threshold climbs: 3 × 8 min"
    assert [one.note for one in every_step(english.steps) if one.note] == ["Seated"]
    assert english.note and korean.note and english.note != korean.note


def test_a_pool_of_ones_own() -> None:
    assert workout_of("swim_css_hundreds", 1).pool_length_m == 25
    assert workout_of("swim_css_hundreds", 1, pool_m=50).pool_length_m == 50
    assert workout_of("swim_open_steady", 1, pool_m=50).pool_length_m is None


def test_what_is_not_there() -> None:
    with pytest.raises(KeyError):
        workout_of("nobody_wrote_this", 1)
    for level in (0, 99):
        with pytest.raises(IndexError):
            workout_of("bike_threshold_climb", level)


def test_weights_come_with_a_history() -> None:
    day = date(2026, 11, 20)
    past = {"barbell_back_squat": (Lifted(day - timedelta(days=3), (DoneSet(10, 80.0),)),)}
    workout = workout_of("strength_legs_gym", 2, language="en", lifting=Lifting(day, past))
    assert 82.5 in {one.lift.weight_kg for one in every_step(workout.steps) if one.lift}
    assert read_workout(workout_json(workout)) == workout
    bare = workout_of("strength_legs_gym", 2, language="en")
    assert {one.lift.weight_kg for one in every_step(bare.steps) if one.lift} == {None}


def test_cues_inside_repeats_are_worded_too() -> None:
    (repeat,) = worded((sets(2, on(1, 100, cue="seated")),), str.upper)
    assert [one.note for one in every_step((repeat,))] == ["SEATED"]
