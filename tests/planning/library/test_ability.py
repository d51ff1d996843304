from datetime import date, timedelta

import pytest

from domestique.model.plan import Done
from domestique.model.sport import Sport
from domestique.planning.library import LIBRARY, options_for
from domestique.planning.library.ability import DAYS, begun, fitness, raised

ON = date(2026, 11, 20)


def daily(load: float, minutes: int, sport: Sport = Sport.CYCLING) -> list[Done]:
    return [Done(ON - timedelta(days=days), sport, minutes, load) for days in range(DAYS)]


def test_the_same_every_day_is_its_own_fitness() -> None:
    assert fitness(daily(50, 60), ON)[Sport.CYCLING] == pytest.approx(50)
    assert fitness([Done(ON - timedelta(days=100), Sport.CYCLING, 60, 500)], ON) == {}
    assert fitness([Done(ON + timedelta(days=1), Sport.CYCLING, 60, 500)], ON) == {}


def test_more_done_begins_higher_and_what_was_never_done_at_the_bottom() -> None:
    little, much = begun(LIBRARY, daily(20, 45), ON), begun(LIBRARY, daily(70, 200), ON)
    for family in ("bike_threshold", "bike_vo2max", "bike_endurance", "bike_long"):
        assert little[family] < much[family]
    assert much["run_threshold"] == much["swim_css"] == 1.0
    assert begun(LIBRARY, [], ON)["bike_long"] == 1.0


def test_what_the_athletes_own_rule_asks_for_is_within_reach() -> None:
    levels = {"bike_long": 1, "run_long": 1, "bike_threshold": 1}
    found = raised(LIBRARY, levels, {Sport.CYCLING: 180.0})
    options = options_for({}, None, found)
    assert max(one.dose.minutes for one in options if one.family == "bike_long") >= 180
    assert found["bike_long"] > 1 and (found["run_long"], found["bike_threshold"]) == (1, 1)
    assert raised(LIBRARY, {"bike_long": 9}, {Sport.CYCLING: 60.0})["bike_long"] == 9, "never lowered"
