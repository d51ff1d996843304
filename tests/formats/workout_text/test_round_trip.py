"""What is written is read again, exactly, in both languages; what cannot be is told."""

from dataclasses import replace
from random import Random

import pytest

from domestique.formats.workout_text import read, write
from domestique.locales import LANGUAGES
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Lift, Measure, Repeat, Scale, Step, Target, Workout
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import BadWorkout, read_workout
from tests.fakes.workouts import any_workout


def _nested(seed: int) -> Workout:
    """With repeats in repeats, and send-offs behind swims."""
    chance = Random(seed)
    workout = any_workout(seed)
    items = list(workout.steps)
    if workout.sport is Sport.SWIMMING:
        items.insert(1, Step(Intent.REST, End(EndKind.SEND_OFF, float(chance.randint(20, 200)))))
    inner = Repeat(chance.randint(1, 5), tuple(items[:2]), chance.random() < 0.5)
    outer = Repeat(chance.randint(1, 3), (*items[2:4], inner, *items[4:]), chance.random() < 0.5)
    return replace(workout, steps=(*items[:1], outer, *items[:2]))


def _allowed(workout: Workout) -> bool:
    """Nested, some grow longer than any workout may be."""
    try:
        return read_workout(workout_json(workout)) == workout
    except BadWorkout:
        return False


@pytest.mark.parametrize("block", range(3))
def test_anything_the_model_can_say_is_said_and_understood(block: int) -> None:
    for seed in range(block * 25, block * 25 + 25):
        for workout in filter(_allowed, (any_workout(seed), _nested(seed))):
            for language in LANGUAGES:
                written = write(workout, language)
                assert read(written.text, workout.sport).workout == workout, written.text
                assert not written.lost


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_its_name_the_name_stands_beside_it(language: str) -> None:
    workout = any_workout(7)
    text = write(workout, "ko" if language == "ko" else "en", named=False).text
    assert not text.startswith("#") and read(text, workout.sport, name=workout.name).workout == workout


def test_what_text_cannot_say_is_told() -> None:
    fine = Target(Measure.SPEED, Scale.ABSOLUTE, 4.123456789, 4.123456789)
    run = Workout(Sport.RUNNING, "x", (Step(Intent.WORK, End(EndKind.TIME, 60), (fine,)),))
    again = read(write(run).text, Sport.RUNNING).workout
    assert again is not None and again != run and not write(run).lost, (
        "a tenth of a millimetre a second is nobody's loss"
    )
    lifted = Step(Intent.WORK, End(EndKind.TIME, 60), (), None, None, Lift("squat"))
    hike = Workout(Sport.HIKING, "x", (lifted,))
    assert write(hike).lost


@pytest.mark.parametrize("seed", range(60))
def test_broken_text_never_breaks_the_reader(seed: int) -> None:
    chance = Random(seed)
    workout = any_workout(seed)
    text = list(write(workout, chance.choice(LANGUAGES)).text)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(text))
        text[at : at + chance.randint(0, 3)] = chance.choice(
            ["", "(", ")", "x", "-", '"', "9", "m", "\n", "%", "분", "@", ":", "/", "\x00"]
        )
    found = read("".join(text), workout.sport)
    assert (found.workout is None) == bool(found.problems)
    lines = "".join(text).split("\n")
    for one in found.problems:
        assert 1 <= one.line <= len(lines) and 0 <= one.start <= one.stop
