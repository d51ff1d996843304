"""Workouts kept apart: nearer than so many hours must be refused, and a day counts as 24."""

import pytest

from domestique.model.rule import Selector, Separation
from domestique.model.sport import Sport
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY

LIFT, RUN = Selector(Sport.STRENGTH), Selector(Sport.RUNNING)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Don't let strength be closer than 5 hours to a run", Separation(LIFT, RUN, 5)),
        ("Never put a run closer than 5 hours to strength", Separation(RUN, LIFT, 5)),
        ("근력이랑 달리기는 5시간보다 가깝게 붙이지 마세요", Separation(LIFT, RUN, 5)),
        ("Never run and lift on the same day", Separation(RUN, LIFT, 24)),
        ("근력이랑 달리기는 다른 날에 해 주세요", Separation(LIFT, RUN, 24)),
    ],
)
def test_both_ways_round_and_in_both_languages(told: str, expected: Separation) -> None:
    [found] = read_words(told, None, TODAY).proposed

    assert found.params == expected


def test_a_day_of_24_hours_asks_more_than_was_said_and_says_so() -> None:
    [found] = read_words("Strength and intervals never on the same day", "en", TODAY).proposed

    assert [note.key for note in found.notes] == ["another_day"]
    assert found.confidence < 0.9


@pytest.mark.parametrize(
    "told",
    [
        "Strength within 6 hours after a run",
        "Less than 5 hours between strength and running is fine",
        "Run and bike on the same day",
        "No two hard sessions on the same day",
    ],
)
def test_what_is_not_kept_apart_is_no_rule(told: str) -> None:
    reading = read_words(told, "en", TODAY)

    assert not reading.proposed
    assert reading.not_understood


@pytest.mark.parametrize(
    ("told", "suggested"),
    [
        ("사흘 연속 운동은 안 돼요", "in_a_row"),
        ("Never three hard days in a row", "in_a_row"),
        ("No training on public holidays", "public_holiday"),
        ("주말과 공휴일에는 쉬어요", "public_holiday"),
        ("Run in the mornings, lift in the evenings", "daytime"),
        ("아침에는 달리기, 저녁에는 웨이트", "daytime"),
    ],
)
def test_what_no_rule_can_say_is_told_whole_with_what_could_be_said(told: str, suggested: str) -> None:
    reading = read_words(told, None, TODAY)

    assert not reading.proposed
    assert {one.key for one in reading.suggestions} == {suggested}
    assert [told[span.start : span.end] for span in reading.not_understood] == [told]


def test_the_only_sport_of_an_athlete_may_have_its_time_of_day() -> None:
    [found] = read_words("Run in the mornings", "en", TODAY, (Sport.RUNNING,)).proposed
    [wished] = read_words("I'd like to run in the mornings", "en", TODAY).proposed

    assert not found.notes
    assert [note.key for note in wished.notes] == ["time_of_all"]
