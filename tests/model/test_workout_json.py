"""Whatever the model says comes back from JSON as it was; equal workouts are written equal."""

import json
from dataclasses import replace

import pytest

from domestique.model.workout_json import digest_of, workout_json
from domestique.model.workout_reading import read_workout
from tests.fakes.workouts import EXAMPLES, any_workout, example


def test_there_and_back() -> None:
    for seed in range(300):
        workout = any_workout(seed)
        told = json.loads(json.dumps(workout_json(workout)))
        assert read_workout(told) == workout, seed
        assert digest_of(read_workout(told)) == digest_of(workout), seed


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_people_write_by_hand_is_kept_word_for_word(name: str) -> None:
    assert workout_json(read_workout(EXAMPLES[name])) == {"format": 1, **EXAMPLES[name]}


def test_a_digest_tells_workouts_apart_and_not_their_numbers() -> None:
    bike = example("bike")
    assert digest_of(bike) != digest_of(replace(bike, name="other"))
    assert digest_of(replace(bike, pool_length_m=25)) == digest_of(replace(bike, pool_length_m=25.0))
