"""A planned workout has steps: its own, its template's, or its time."""

from dataclasses import replace

import pytest

from domestique.locales import LANGUAGES, Language
from domestique.model.plan import Dose
from domestique.model.workout import End, EndKind, Repeat, Step
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.planning.library import LIBRARY
from domestique.planning.steps import name_of, stretched, workout_for
from tests.fakes.plans import INTERVALS, planned


def minutes(steps: tuple[Step | Repeat, ...]) -> float:
    total = 0.0
    for one in steps:
        total += one.times * minutes(one.steps) if isinstance(one, Repeat) else (one.end.value or 0) / 60
    return total


def test_its_own_its_templates_or_its_time() -> None:
    assert workout_for(planned("a", 0, workout=INTERVALS), "en") is INTERVALS
    slug = LIBRARY[0].slug
    item = planned("a", 0, template=slug, level=1)
    named = workout_for(planned("a", 0, template=slug, level=1), "en")
    assert (named.name, named.sport) == ("Session a", LIBRARY[0].sport)
    (step,) = workout_for(planned("a", 0, minutes=75), "en").steps
    assert isinstance(step, Step) and step.end == End(EndKind.TIME, 4500.0)
    assert workout_for(planned("a", 0, template="gone", level=1), "en").name == "Session a"
    assert name_of(item, "en") == "Session a"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_librarys_names_are_the_readers(language: Language) -> None:
    item = replace(planned("a", 0, template=LIBRARY[0].slug, level=1), name=LIBRARY[0].slug, dose=Dose(60, 50.0))
    told = name_of(item, language)
    assert told != LIBRARY[0].slug
    assert workout_for(item, language).name.startswith(told)


@pytest.mark.parametrize("factor", [0.5, 0.9, 1.2, 2.0])
def test_stretched_it_is_that_long_and_still_a_workout(factor: float) -> None:
    before = minutes(INTERVALS.steps)
    after = stretched(INTERVALS, factor)
    assert minutes(after.steps) == pytest.approx(before * factor, rel=0.05)
    assert read_workout(workout_json(after)) == after


def test_easy_parts_give_way_before_intervals_do() -> None:
    assert stretched(INTERVALS, 1.2).steps[1] == INTERVALS.steps[1]
