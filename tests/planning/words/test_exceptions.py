"""Days left out of all others: the days that stay, and never the days left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.rule import WEEK, Availability, MaxTime, RestDay, Unavailable, Weekday
from domestique.model.sport import Sport
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY

_ENGLISH = dict(zip(WEEK, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
_KOREAN = dict(zip(WEEK, "월화수목금토일", strict=True))
_WAYS = (
    "Max 1 hour a day except on {en}",
    "Max 1 hour a day unless it's {en}",
    "Excluding {en}, 1 hour a day max",
    "Other than {en}, at most an hour a day",
    "{ko} 빼고는 하루 1시간까지",
    "{ko}만 아니면 하루 1시간까지예요",
    "하루 1시간 이하, {ko} 제외하고요",
)


def others(*out: Weekday) -> tuple[Weekday, ...]:
    return tuple(day for day in WEEK if day not in out)


@given(st.sampled_from(_WAYS[:6]), st.sampled_from(WEEK))
def test_the_days_that_stay_are_all_but_those_left_out(way: str, day: Weekday) -> None:
    told = way.format(en=_ENGLISH[day], ko=f"{_KOREAN[day]}요일")
    [one] = read_words(told, None, TODAY).proposed

    assert isinstance(one.params, MaxTime) and one.params.minutes == 60
    assert one.scope.weekdays == others(day)


def test_of_days_said_before_only_those_left_out_go() -> None:
    for told in ("Weekdays max 1 hour except Wednesdays", "평일은 1시간까지, 수요일은 빼고요"):
        [one] = read_words(told, None, TODAY).proposed

        assert one.scope.weekdays == (Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI), told


@pytest.mark.parametrize(
    "told",
    [
        "I can train any day except Wednesday",
        "수요일 빼고 다 괜찮아요",
        "수요일 제외하고 아무 때나 가능해요",
        "Any day but Wednesday works",
    ],
)
def test_where_only_one_day_is_closed_that_day_is_lost(told: str) -> None:
    """Windows of the other days under their own scope would say nothing of that day."""
    [one] = read_words(told, None, TODAY).proposed

    assert one.params == Unavailable(weekdays=(Weekday.WED,))


def test_hours_of_all_days_but_one_close_that_one() -> None:
    [one] = read_words("Except for Thursdays I'm always free after 6pm", "en", TODAY).proposed

    assert isinstance(one.params, Availability)
    assert {window.weekday for window in one.params.windows} == set(others(Weekday.THU))
    assert not one.scope.weekdays


def test_what_is_refused_but_on_one_day_is_lost_on_the_others() -> None:
    [run] = read_words("No running except on Sundays", "en", TODAY).proposed
    [pool] = read_words("수영장은 월요일 빼고 매일 열어요", "ko", TODAY).proposed

    assert run.params == Unavailable(weekdays=others(Weekday.SUN), sports=(Sport.RUNNING,))
    assert pool.params == Unavailable(weekdays=(Weekday.MON,), sports=(Sport.SWIMMING,))


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Mondays off except 7 December", "except 7 December"),
        ("Mondays off except when I travel", "except when I travel"),
        ("월요일 휴식, 단 12월 7일은 제외", "12월 7일은 제외"),
    ],
)
def test_an_exception_nobody_can_say_in_days_is_told_and_makes_the_rule_less_sure(told: str, left: str) -> None:
    reading = read_words(told, None, TODAY)
    [one], [span] = reading.proposed, reading.not_understood

    assert one.params == RestDay((Weekday.MON,))
    assert one.confidence < 0.9
    assert told[span.start : span.end] == left
