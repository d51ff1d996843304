"""Two wishes in one breath are two; what needs its other half stays one."""

import pytest

from domestique.model.rule import Equipment, MaxTime, MinTime, Per, Rule, Separation, Weekday
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY


def kinds(told: str) -> list[str]:
    return [Rule("", one.params).kind for one in read_words(told, None, TODAY).proposed]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Leave 9 hours between strength and intervals, and no more than 3 hard days a week",
            ["separation", "max_hard"],
        ),
        ("No ride longer than 2 h 30 min and two days off every week", ["max_time", "rest_day"]),
        ("월요일은 쉬고 화요일은 수영, 그리고 주 9시간은 넘기지 말아줘", ["rest_day", "pinned_session", "max_time"]),
        ("대회 날 TSB 5 이상이고 5월 9일 통영 철인은 B 대회예요", ["form_target", "event"]),
        ("I like to swim on Mondays, swimming and running should be 4 hours apart", ["preference", "separation"]),
    ],
)
def test_each_half_that_says_a_rule_alone_is_one(told: str, expected: list[str]) -> None:
    assert kinds(told) == expected


def test_a_cap_beside_another_week_keeps_its_own_measure() -> None:
    ride, _ = read_words("No ride longer than 2 h 30 min and two days off every week", "en", TODAY).proposed

    assert isinstance(ride.params, MaxTime) and ride.params.per is Per.SESSION


@pytest.mark.parametrize(
    "told", ["I'm away 3 to 7 December and have no bike", "12월 3일부터 7일까지 여행이라 자전거가 없어요"]
)
def test_what_needs_its_other_half_is_one(told: str) -> None:
    [found] = read_words(told, None, TODAY).proposed

    assert isinstance(found.params, Equipment) and found.params.when.first is not None


def test_both_ends_of_a_range_stay_together() -> None:
    found = [
        one.params for one in read_words("Ride at least three but no more than five hours a week", "en", TODAY).proposed
    ]

    assert [type(one) for one in found] == [MinTime, MaxTime]


def test_a_refusal_of_what_was_said_before_refuses_nothing_behind() -> None:
    reading = read_words(
        "빡센 훈련 이틀 연달아 하면 몸이 망가져요. 절대 넣지 마세요 그리고 목요일에 템포런 넣어 주세요", "ko", TODAY
    )

    assert "unavailable" not in [Rule("", one.params).kind for one in reading.proposed]
    assert any(getattr(one.params, "weekday", None) is Weekday.THU for one in reading.proposed)


def test_a_list_of_two_is_not_parted_from_what_is_said_of_both() -> None:
    [found] = read_words("Swimming and running should be 4 hours apart", "en", TODAY).proposed

    assert isinstance(found.params, Separation)
