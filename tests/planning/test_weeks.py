"""Week by week: what is planned, or what is meant where nothing is yet."""

from dataclasses import replace
from datetime import date

from domestique.model.rule import Deload, Phase, Rule
from domestique.planning.weeks import lighter_weeks, weeks_of
from tests.fakes.plans import FULL, a_plan, planned


def test_detail_and_what_is_meant() -> None:
    plan = replace(FULL, detailed_to=date(2026, 12, 6))
    weeks = weeks_of(plan, [Rule("d", Deload(2))])
    assert [(one.load, one.meant, one.minutes, one.hard, one.detailed) for one in weeks] == [
        (180.0, 300.0, 180, 1, True),
        (0, 320.5, 0, 0, True),
        (340.0, 340.0, None, None, False),
        (180.0, 180.0, None, None, False),
    ]
    assert [one.phase for one in weeks] == [Phase.BASE, Phase.BASE, Phase.BASE, Phase.TAPER]
    assert [one.deload for one in weeks] == [False, True, False, True]


def test_a_first_week_of_three_days_is_not_the_first() -> None:
    short = replace(FULL, first=date(2026, 11, 27), week_loads=())
    assert [one.deload for one in weeks_of(short, [Rule("d", Deload(2))])] == [False, False, True, False]


def test_a_lighter_week_is_told_by_its_load() -> None:
    plan = a_plan(planned("a", 1, load=100), planned("b", 8, load=76), planned("c", 15, load=57), weeks=5)
    assert lighter_weeks(plan) == {date(2026, 12, 7)}, "57 is three quarters of 76; an empty week is none"
    assert lighter_weeks(replace(plan, detailed_to=date(2026, 12, 6))) == frozenset()
