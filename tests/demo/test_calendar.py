from datetime import date, timedelta

import pytest

from domestique.demo.calendar import Phase, State, is_test, phase, race_on, races, states, volume


def test_a_year_goes_through_its_phases() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    order = [now for before, now in zip([None, *map(phase, days)], map(phase, days), strict=False) if now != before]
    assert order == [Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.RUN, Phase.OFF, Phase.BASE]


@pytest.mark.parametrize("year", range(2020, 2032))
def test_races_are_on_sundays_and_found(year: int) -> None:
    assert len(races(year)) == 4
    for race in races(year):
        assert race.day.weekday() == 6
        assert race_on(race.day) == race
    assert race_on(date(year, 1, 1)) is None


def test_every_fourth_week_is_easy_and_so_is_the_one_before_a_race() -> None:
    start = date(2026, 1, 5)
    weeks = [volume(start + timedelta(days=7 * n), start) for n in range(4)]
    assert weeks.index(min(weeks)) == 3
    assert volume(races(2026)[0].day - timedelta(days=3), start) < 0.6


def test_six_tests_a_year() -> None:
    assert sum(is_test(date(2026, 1, 1) + timedelta(days=n)) for n in range(365)) == 6


def test_illness_comes_and_goes_the_same_for_the_same_seed() -> None:
    found = states(3, date(2024, 1, 1), date(2027, 1, 1))
    assert found == states(3, date(2024, 1, 1), date(2027, 1, 1))
    assert found != states(4, date(2024, 1, 1), date(2027, 1, 1))
    assert found[date(2025, 8, 7)] is State.HOLIDAY
    first = min(day for day, state in found.items() if state is State.ILL)
    assert State.RECOVERING in {found.get(first + timedelta(days=n)) for n in range(12)}
