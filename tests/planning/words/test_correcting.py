"""Who corrects oneself means the later word, and nothing else is taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.rule import MaxTime, Per, RestDay, SessionCount, Weekday
from domestique.model.sport import Sport
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY

_WAYS = (
    "max {one} hours a week, no wait, {other}",
    "{one} hours a week at most, sorry, make that {other} hours",
    "at most {one} hours a week, actually make that {other}",
    "주 {one}시간, 아니 {other}시간까지만요",
)


@given(st.sampled_from(_WAYS), st.integers(2, 20), st.integers(2, 20))
def test_the_later_figure_counts_in_the_unit_of_the_first(way: str, one: int, other: int) -> None:
    [found] = read_words(way.format(one=one, other=other), None, TODAY).proposed

    assert found.params == MaxTime(Per.WEEK, other * 60)


def test_days_and_counts_are_corrected_too() -> None:
    [day] = read_words("Rest day on Monday, no wait, Tuesday", "en", TODAY).proposed
    [count] = read_words("two swims a week, sorry, three", "en", TODAY).proposed

    assert day.params == RestDay((Weekday.TUE,))
    assert count.params == SessionCount(Sport.SWIMMING, 3, 3)


@pytest.mark.parametrize("told", ["Actually, 8 hours a week is my max", "I mean it: no more than 8 hours a week"])
def test_where_nothing_was_said_before_nothing_is_taken_back(told: str) -> None:
    [found] = read_words(told, "en", TODAY).proposed

    assert found.params == MaxTime(Per.WEEK, 480)
