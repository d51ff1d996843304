"""A workout on its own is known as the one of the library it is, and as none once it is another."""

from dataclasses import replace
from datetime import date
from typing import Final

from domestique.locales import LANGUAGES
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Step, Workout, every_step
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.planning.library import BY_SLUG, LIBRARY, Lifting, workout_of
from domestique.planning.library.knowing import known_as
from domestique.planning.library.template import Template
from domestique.planning.strength.lifted import DoneSet, Lifted

DAY: Final = date(2026, 11, 21)


def known(workout: Workout) -> tuple[Template, int] | None:
    """As it is kept and read again."""
    return known_as(read_workout(workout_json(workout)), LIBRARY)


def test_every_workout_at_its_first_and_last_level() -> None:
    for template in LIBRARY:
        for level in {1, template.top}:
            found = known(workout_of(template.slug, level, language=LANGUAGES[level % 2]))
            assert found is not None
            assert (found[0], found[1]) == (template, level) or (
                template.sport is Sport.STRENGTH and found[0] is template and found[1] < level
            ), f"{template.slug} {level}: {found}"


def test_words_weights_and_names_say_nothing() -> None:
    lifted = {"barbell_back_squat": [Lifted(date(2026, 11, 18), (DoneSet(10, 80.0),))]}
    workout = workout_of("strength_legs_gym", 2, language="en", lifting=Lifting(DAY, lifted))
    assert 82.5 in {one.lift.weight_kg for one in every_step(workout.steps) if one.lift}
    assert known(replace(workout, name="Tuesday", note=None)) == (BY_SLUG["strength_legs_gym"], 2)


def test_fitted_to_other_minutes_it_goes_by_its_name() -> None:
    longer = workout_of("bike_long_steady", 2, language="ko", minutes=140)
    assert known(longer) == known(workout_of("bike_long_steady", 2, language="en", minutes=140))
    assert known(longer) == (BY_SLUG["bike_long_steady"], 2)
    assert known(replace(longer, name="A ride")) is None
    assert known(replace(longer, sport=Sport.RUNNING)) is None


def test_another_workout_is_none() -> None:
    workout = workout_of("bike_long_steady", 2)
    another = (*workout.steps, Step(workout.steps[-1].intent, End(EndKind.TIME, 1_800.0)))  # type: ignore[union-attr]
    assert known(replace(workout, steps=another)) is None
    assert known(Workout(Sport.CYCLING, "Ride", (Step(workout.steps[0].intent, End(EndKind.LAP_PRESS)),))) is None  # type: ignore[union-attr]
