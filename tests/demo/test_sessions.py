import itertools
from datetime import UTC, date, datetime, timedelta

from domestique.demo.calendar import races
from domestique.demo.season import season
from domestique.demo.sessions import activities_of, moment, temperature
from domestique.model.sport import Sport

START = date(2026, 5, 25)
DAYS = {day.date: day for day in season(9, START, START + timedelta(days=40))}


def test_a_triathlon_is_three_activities_one_after_another() -> None:
    race = races(2026)[1].day
    swim, bike, run = activities_of(9, DAYS[race], START)
    assert [one.sport for one in (swim, bike, run)] == [Sport.SWIMMING, Sport.CYCLING, Sport.RUNNING]
    assert swim.start + timedelta(seconds=swim.elapsed_s or 0) < bike.start
    assert bike.start + timedelta(seconds=bike.elapsed_s or 0) < run.start


def test_sessions_begin_on_their_day_and_do_not_overlap() -> None:
    for day in DAYS.values():
        found = list(activities_of(9, day, START))
        assert len(found) >= len(day.sessions)
        for before, after in itertools.pairwise(found):
            assert before.start + timedelta(seconds=before.elapsed_s or 0) <= after.start
        for one in found:
            assert (one.start + timedelta(hours=9)).date() == day.date


def test_the_clock_is_seouls() -> None:
    assert moment(date(2026, 5, 1), 6.5) == datetime(2026, 4, 30, 21, 30, tzinfo=UTC)


def test_winters_are_cold_and_afternoons_warmer() -> None:
    assert temperature(date(2026, 1, 20), 6) < 0
    assert temperature(date(2026, 8, 1), 15) > 27
    assert temperature(date(2026, 5, 1), 15) > temperature(date(2026, 5, 1), 5)
