"""Weeks begin on Monday."""

from datetime import date

from domestique.model.plan import monday_of, weekday_of
from domestique.model.rule import Weekday


def test_a_day_knows_its_week() -> None:
    assert monday_of(date(2026, 11, 21)) == date(2026, 11, 16)
    assert monday_of(date(2026, 11, 16)) == date(2026, 11, 16)
    assert weekday_of(date(2026, 11, 21)) is Weekday.SAT
