from datetime import date

import pytest

from domestique.model.rule import Days, Role, Selector, Weekday
from domestique.model.sport import Sport
from domestique.planning.rules import phrases as p


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("러닝(은/는) 쉬기", "러닝은 쉬기"),
        ("스키(은/는) 쉬기", "스키는 쉬기"),
        ("체력(CTL)(은/는) 5", "체력(CTL)은 5"),
        ("사이클(으로/로)", "사이클로"),
        ("수영(으로/로)", "수영으로"),
        ("60(이/가)", "60이"),
        ("근력 운동(과/와) 러닝", "근력 운동과 러닝"),
        ("at most  3 runs", "At most 3 runs"),
    ],
)
def test_particles_blanks_and_the_first_letter(before: str, after: str) -> None:
    assert p.finished(before) == after


def test_lengths() -> None:
    assert [p.length(minutes, "ko") for minutes in (45, 60, 95)] == ["45분", "1시간", "1시간 35분"]
    assert [p.length(minutes, "en") for minutes in (0, 120, 95)] == ["0 min", "2 h", "1 h 35 min"]


def test_days() -> None:
    span = Days(date(2027, 3, 1), date(2027, 3, 14))
    assert p.days(span, "ko") == "2027년 3월 1일~3월 14일"
    assert p.days(span, "en") == "1 March to 14 March 2027"
    assert p.days(Days(span.first, span.first), "en") == "1 March 2027"


def test_weekdays() -> None:
    assert p.weekdays((Weekday.SAT, Weekday.SUN), "en") == "weekends"
    assert p.weekdays((Weekday.FRI, Weekday.MON, Weekday.WED), "ko") == "월·수·금요일"
    assert p.weekdays((Weekday.FRI, Weekday.MON, Weekday.WED), "en") == "Mondays, Wednesdays and Fridays"
    assert p.weekdays(tuple(Weekday), "ko") == "매일"


def test_workouts() -> None:
    hills = Selector(Sport.RUNNING, Role.HARD, ("hills", "never_heard_of"))
    assert p.one_workout(hills, "en") == "a hard run (hills and never heard of)"
    assert p.kind_of_workout(hills, "ko") == "고강도 러닝(언덕, never heard of)"
    assert p.one_workout(Selector(role=Role.STRENGTH), "en") == "a strength workout"
    assert p.one_workout(Selector(Sport.SWIMMING, Role.EASY), "en") == "an easy swim"


def test_parts_of_the_body() -> None:
    assert p.body_part("achilles_right", "ko") == "오른쪽 아킬레스건"
    assert p.body_part("left_ear", "en") == "left ear"
