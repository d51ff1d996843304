"""Words beside a wish that are none of it are told, and not swallowed."""

import pytest

from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Mondays off, hello there", ["hello there"]),
        ("Mondays off purple elephants dance", ["purple elephants dance"]),
        ("Purple elephants dance so Mondays off", ["Purple elephants dance"]),
        ("월요일은 쉬어요 날씨가 참 맑아요", ["날씨가 참 맑아요"]),
        ("주 8시간까지만, 오늘 고양이가 귀여워요", ["오늘 고양이가 귀여워요"]),
        ("Swim on Tuesdays at the leisure centre", ["at the leisure centre"]),
        ("Hi coach! Mondays off please, thanks!", []),
        ("hello there, Mondays off", []),
        ("London Sunrise Charity Marathon on 25 April 2027, A race", []),
    ],
)
def test_what_is_odd_at_either_end_is_told(told: str, left: list[str]) -> None:
    reading = read_words(told, None, TODAY)

    assert len(reading.proposed) == 1
    assert [told[span.start : span.end] for span in reading.not_understood] == left


def test_the_words_of_the_rule_end_where_the_odd_ones_begin() -> None:
    told = "Mondays off purple elephants dance"
    [one] = read_words(told, None, TODAY).proposed

    assert told[one.span.start : one.span.end] == "Mondays off" == one.clause
    assert one.confidence < 0.9


def test_what_is_said_of_weeks_does_not_hold_on_one_day() -> None:
    [one] = read_words("주 8시간까지만, 오늘 고양이가 귀여워요", "ko", TODAY).proposed

    assert one.scope.first is None and one.scope.last is None
