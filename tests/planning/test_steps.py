"""A planned workout has steps: its own, its template's, or its time."""

from dataclasses import replace

import pytest

from domestique.locales import LANGUAGES, Language
from domestique.model.plan import Dose
from domestique.model.workout import NO_THRESHOLDS, End, EndKind, Repeat, Step, as_done, every_step
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.planning.edit import scaled
from domestique.planning.library import LIBRARY, workout_of
from domestique.planning.library.offering import option
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


def test_a_template_is_as_long_as_its_place_in_the_plan() -> None:
    for template in LIBRARY:
        for level in (1, template.top):
            dose = option(template, level, NO_THRESHOLDS).dose
            item = replace(planned("a", 0, template.sport, template=template.slug, level=level), dose=dose)
            assert workout_for(item, "en").steps == workout_of(template.slug, level, language="en").steps, template.slug
    ride = next(one for one in LIBRARY if one.slug == "bike_endurance_steady")
    known = option(ride, 3, NO_THRESHOLDS).dose
    longer = replace(planned("a", 0, template=ride.slug, level=3), dose=scaled(known, known.minutes + 30))
    assert minutes(workout_for(longer, "en").steps) == pytest.approx(known.minutes + 30, abs=1)
    swim = next(one for one in LIBRARY if {s.end.kind for s in every_step(one.items(1))} == {EndKind.DISTANCE})
    known = option(swim, 1, NO_THRESHOLDS).dose
    assert known.metres is None or known.metres > 0
    whole = sum(s.end.value or 0 for s in as_done(swim.items(1)))
    item = replace(planned("a", 0, swim.sport, template=swim.slug, level=1), dose=replace(known, metres=whole * 1.5))
    made = sum(s.end.value or 0 for s in as_done(workout_for(item, "en").steps))
    assert made == pytest.approx(whole * 1.5, rel=0.05)
