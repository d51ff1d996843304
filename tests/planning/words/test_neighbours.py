"""What one word makes of another beside it."""

import pytest

from domestique.model.rule import MaxTime, MinTime, SessionCount, Taper
from domestique.model.sport import Sport
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY


def test_figures_right_behind_sports_are_how_often_where_several_are() -> None:
    found = [one.params for one in read_words("주당 수영1 자전거2 러닝3", "ko", TODAY).proposed]

    assert found == [
        SessionCount(Sport.SWIMMING, 1, 1),
        SessionCount(Sport.CYCLING, 2, 2),
        SessionCount(Sport.RUNNING, 3, 3),
    ]


def test_a_bare_number_takes_the_unit_of_the_bounded_one_behind() -> None:
    found = [one.params for one in read_words("No less than 6, no more than 9 hours a week", "en", TODAY).proposed]

    assert [type(one) for one in found] == [MinTime, MaxTime]


@pytest.mark.parametrize("told", ["B 대회 앞 8일 테이퍼, 볼륨 35% 빼고", "B 대회 전 8일 테이퍼 35% 빼서"])
def test_a_share_taken_off_refuses_nothing(told: str) -> None:
    [found] = read_words(told, "ko", TODAY).proposed

    assert isinstance(found.params, Taper) and found.params.volume_reduction_pct == 35


def test_pt_is_lifting_in_korean_only() -> None:
    [found] = read_words("PT는 주 2회", "ko", TODAY).proposed

    assert found.params == SessionCount(Sport.STRENGTH, 2, 2)
    assert not read_words("My PT says twice a week", "en", TODAY).proposed
