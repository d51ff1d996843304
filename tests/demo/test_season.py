import itertools
from datetime import date, timedelta

from domestique.demo.calendar import State, race_on
from domestique.demo.season import season

START = date(2025, 1, 6)
DAYS = list(season(11, START, START + timedelta(days=400)))


def test_every_day_once() -> None:
    assert [day.date for day in DAYS] == [START + timedelta(days=n) for n in range(400)]


def test_fitness_is_what_training_leaves_and_illness_takes() -> None:
    for before, after in itertools.pairwise(DAYS):
        assert (after.fitness > before.fitness) == (before.load > before.fitness)
    ill = [day for day in DAYS if day.state is State.ILL]
    assert ill
    assert all(day.load == 0 for day in ill)


def test_races_are_run() -> None:
    raced = [day.sessions[0].kind for day in DAYS if race_on(day.date) and day.state is State.WELL]
    assert raced == ["ride_race", "triathlon", "run_half", "run_10k"]


def test_weeks_are_those_of_someone_with_a_job() -> None:
    hours = [sum(s.minutes for day in DAYS[n : n + 7] for s in day.sessions) / 60 for n in range(0, 393, 7)]
    assert 5 < sorted(hours)[len(hours) // 2] < 11
    assert max(hours) < 16
