import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.sport import Sport
from domestique.model.workout import Repeat, Step, Thresholds, Workout
from domestique.planning.dose import dose
from domestique.planning.library import LIBRARY
from domestique.planning.library.fitting import CannotFit, fitted, range_of
from domestique.planning.library.riding import cool, on, ride, sets, spin, warm
from domestique.planning.library.template import Template

TIMED = [one for one in LIBRARY if one.sport is Sport.CYCLING]


type Items = tuple[Step | Repeat, ...]


def seconds(items: Items) -> float:
    told = dose(Workout(Sport.CYCLING, "x", items), Thresholds()).seconds
    assert told is not None
    return told


def test_the_easy_part_gives_and_the_work_stays() -> None:
    items = (warm(15), sets(3, on(8, 95, 100), spin(4)), ride(20, 60, 68), cool(10))
    longer = fitted(items, Sport.CYCLING, 90)
    assert abs(seconds(longer) - 90 * 60) <= 30
    assert longer[1] == items[1]


def test_what_would_be_another_workout_is_refused_with_what_would_do() -> None:
    items = (warm(15), sets(3, on(8, 95, 100), spin(4)), cool(10))
    with pytest.raises(CannotFit) as told:
        fitted(items, Sport.CYCLING, 300)
    assert told.value.least < 57 < told.value.most < 90
    assert range_of(items, Sport.CYCLING) == (told.value.least, told.value.most)
    for minutes in (told.value.least, told.value.most):
        assert abs(seconds(fitted(items, Sport.CYCLING, minutes)) - minutes * 60) <= 60


@given(st.sampled_from(TIMED), st.data())
def test_it_comes_out_as_long_as_wished_or_says_no(one: Template, data: st.DataObject) -> None:
    level = data.draw(st.integers(1, one.top))
    minutes = data.draw(st.integers(10, 400))
    items = one.items(level)
    found, why = outcome(items, one.sport, minutes)
    if found is None:
        assert why is not None
        assert minutes < why.least + 1 or minutes > why.most - 1
        assert why.least - 1 <= seconds(items) / 60 <= why.most + 1
    else:
        assert abs(seconds(found) - minutes * 60) <= 60 and len(found) == len(items)


def outcome(items: Items, sport: Sport, minutes: float) -> tuple[Items | None, CannotFit | None]:
    try:
        return fitted(items, sport, minutes), None
    except CannotFit as why:
        return None, why
