"""Easter moves: the days the almanacs print."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.rule import Days, Unavailable
from domestique.planning.words import read_words
from domestique.planning.words.feasts import easter_sunday
from tests.planning.words.scoring import TODAY


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)],
)
def test_easter_is_where_the_almanac_has_it(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@given(st.integers(1583, 4000))
def test_it_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter_sunday(year).weekday() == 6
    assert date(year, 3, 22) <= easter_sunday(year) <= date(year, 4, 25)


@pytest.mark.parametrize("told", ["Easter weekend off", "부활절 주말은 쉴게요"])
def test_the_weekend_of_easter_is_the_next_one_and_no_weekend_else(told: str) -> None:
    [found] = read_words(told, None, TODAY).proposed

    assert found.params == Unavailable((Days(date(2027, 3, 27), date(2027, 3, 28)),))
