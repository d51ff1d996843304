"""Rules for all workouts of the library, at every level."""

import math
from collections import Counter
from collections.abc import Iterator

import pytest

from domestique.locales import LANGUAGES, area, knows
from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Thresholds, Workout, every_step
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import read_workout
from domestique.planning.library import BY_SLUG, LIBRARY, NEEDS, TAGS, For, System, Template, workout_of
from domestique.planning.library.doses import filled, plan_dose
from domestique.planning.profile import Stretch, profile

FAMILIES = sorted({one.family for one in LIBRARY})
LEVELS = [(one, level) for one in LIBRARY for level in range(1, one.top + 1)]
RESERVE_S = {Sport.CYCLING: 85.0, Sport.RUNNING: 50.0, Sport.SWIMMING: 25.0, Sport.ROWING: 85.0, Sport.SKIING: 85.0}
"""What is there above the threshold, in seconds of the threshold itself: W' is about 20 kJ at an FTP of 250 W, D' about
200 m at 4 m/s on foot and 25 m at 1 m/s in the water. Legs and arms together have at least those of a bicycle."""


def bare(template: Template, level: int) -> Workout:
    return Workout(template.sport, template.slug, template.items(level), None, template.pool_m)


DOSES = {(one.slug, level): plan_dose(bare(one, level), Thresholds()) for one, level in LEVELS}


def test_there_are_many_and_each_slug_is_its_own() -> None:
    by_sport = Counter(one.sport for one in LIBRARY)
    assert len(BY_SLUG) == len(LIBRARY) >= 150
    for sport, least in {Sport.CYCLING: 60, Sport.RUNNING: 50, Sport.SWIMMING: 30, Sport.STRENGTH: 30}.items():
        assert by_sport[sport] >= least
    assert by_sport[Sport.WALKING] and by_sport[Sport.HIKING] and by_sport[Sport.ROWING]


@pytest.mark.parametrize("family", FAMILIES)
def test_it_is_well_formed(family: str) -> None:
    for template in (one for one in LIBRARY if one.family == family):
        assert 3 <= template.top <= 6 and len(template.rungs) == template.top
        assert list(template.rungs) == sorted(template.rungs) and template.rungs[0] >= 1 and template.rungs[-1] <= 10
        assert set(template.tags) <= TAGS and template.tags and set(template.needs) <= NEEDS
        assert (template.role is Role.STRENGTH) == (template.sport is Sport.STRENGTH)
        assert template.role in (Role.EASY, Role.LONG, Role.HARD, Role.STRENGTH)
        exercises = area("en", "exercises")
        for level in range(1, template.top + 1):
            workout = workout_of(template.slug, level, language="en")
            assert read_workout(workout_json(workout)) == workout
            assert len({str(workout_json(bare(template, one))) for one in range(1, template.top + 1)}) == template.top
            assert {step.lift.exercise for step in every_step(workout.steps) if step.lift} <= exercises.keys()
            assert not any(step.end.kind is EndKind.LAP_PRESS for step in every_step(workout.steps))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_higher_level_costs_no_less_and_stands_no_lower(family: str) -> None:
    for template in (one for one in LIBRARY if one.family == family):
        loads = [DOSES[template.slug, level].load for level in range(1, template.top + 1)]
        assert loads == sorted(loads), loads
        assert loads[-1] > loads[0]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_dose_fits_the_role(family: str) -> None:
    for template in (one for one in LIBRARY if one.family == family):
        for level in range(1, template.top + 1):
            dose = DOSES[template.slug, level]
            assert 5 <= dose.minutes <= 7 * 60 and 0 < dose.load < 320
            assert dose.low + dose.mid + dose.high <= dose.minutes + 1
            above = dose.mid + dose.high
            if template.role is Role.EASY:
                assert above <= (0.1 if template.system is not System.NEUROMUSCULAR else 0.15) * dose.minutes + 1
            if template.role is Role.HARD:
                assert above >= (0.6 if template.system is System.NEUROMUSCULAR or "sprint" in template.tags else 4)
            if template.role is Role.LONG:
                assert dose.minutes >= 25 and dose.low > above


@pytest.mark.parametrize("family", FAMILIES)
def test_its_words_are_there_in_both_languages(family: str) -> None:
    for template in (one for one in LIBRARY if one.family == family):
        names = [workout_of(template.slug, 1, language=language).name for language in LANGUAGES]
        assert names[0] != names[1]
        for language in LANGUAGES:
            for word in ("name", "purpose"):
                assert knows(language, f"library.{template.slug}.{word}")
            assert knows(language, f"library.family.{template.family}")
            assert knows(language, f"library_page.systems.{template.system}")
            assert all(knows(language, f"library_page.needs.{need}") for need in template.needs)


def test_no_words_are_left_over() -> None:
    cues = {step.note for one, level in LEVELS for step in every_step(one.items(level)) if step.note}
    words = area("en", "library")
    others = {"cue", "label", "family", "moved", "strength"}
    assert set(words) - others == set(BY_SLUG)
    assert set(words["cue"]) == cues  # type: ignore[call-overload]


@pytest.mark.parametrize("family", FAMILIES)
def test_nobody_is_asked_for_more_than_they_have(family: str) -> None:
    """The balance of what is there above the threshold: spent above it, refilled below. A test may end at nothing."""
    for template in (one for one in LIBRARY if one.family == family and one.sport in RESERVE_S):
        for level in range(1, template.top + 1):
            stretches = profile(bare(template, level), filled(Thresholds(), template.sport))
            left = min(_balances(stretches, RESERVE_S[template.sport]))
            assert left >= (-0.25 if template.kept_for is For.TEST else 0.08), (level, left)


def _balances(stretches: tuple[Stretch, ...], reserve: float) -> Iterator[float]:
    left = 1.0
    for one in stretches:
        parts = 1 if one.start == one.stop else 12
        for part in range(parts):
            seconds = (one.seconds or 0.0) / parts
            share = 0.0 if one.start is None else one.start + ((one.stop or 0.0) - one.start) * (part + 0.5) / parts
            if share > 1:
                left -= (share - 1) * seconds / reserve
            else:
                left = 1 - (1 - left) * math.exp(-(1 - share) * seconds / reserve)
            yield left


@pytest.mark.parametrize("sport", [Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING])
@pytest.mark.parametrize("phase", [Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.TAPER])
def test_each_phase_has_hard_and_easy_work(sport: Sport, phase: Phase) -> None:
    fit = [
        one for one in LIBRARY if one.sport is sport and not one.kept_for and (not one.phases or phase in one.phases)
    ]
    assert sum(one.role is Role.HARD for one in fit) >= 3
    assert sum(one.role is Role.EASY for one in fit) >= 3


def test_a_family_stays_within_a_sport() -> None:
    sports: dict[str, set[Sport]] = {}
    for one in LIBRARY:
        sports.setdefault(one.family, set()).add(one.sport)
    assert all(len(found) == 1 for found in sports.values()), sports


def test_there_is_something_for_everyone() -> None:
    assert {one.kept_for for one in LIBRARY} == {None, *For}
    assert sum(one.masters for one in LIBRARY) >= 40
    at_home = [one for one in LIBRARY if one.sport is Sport.STRENGTH and set(one.needs) <= {"bodyweight"}]
    assert len(at_home) >= 10
    for need in NEEDS - {"bench", "rower"}:
        assert any(need in one.needs for one in LIBRARY), need


def test_what_is_carried_is_held_and_not_counted() -> None:
    carried = [
        step
        for template in LIBRARY
        for step in every_step(workout_of(template.slug, 1, language="en").steps)
        if step.lift is not None and "carry" in step.lift.exercise
    ]
    assert carried and all(step.end.kind in (EndKind.TIME, EndKind.DISTANCE) for step in carried)
