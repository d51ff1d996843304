"""Week by week: what is planned, or what is meant where nothing is yet."""

from dataclasses import replace
from datetime import date

from domestique.model.rule import Deload, Phase, Rule
from domestique.planning.weeks import weeks_of
from tests.fakes.plans import FULL


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
