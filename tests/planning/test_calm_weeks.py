"""No week carries more than it was to, after what cost strength or time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domestique.model.plan import Done
from domestique.model.rule import LoadBounds, Role
from domestique.model.sport import Sport
from domestique.planning.adapt import Happened, What
from domestique.planning.calm_weeks import calm_weeks
from domestique.planning.request import Effort
from tests.fakes.plans import FIRST, a_plan, planned

TODAY = FIRST + timedelta(days=2)
RACE = replace(planned("race", 9), role=Role.RACE)
PLAN = a_plan(planned("past", 1), planned("a", 3), planned("b", 8), RACE)
DONE = (
    Done(FIRST - timedelta(days=1), Sport.CYCLING, 60, 90.0, False),
    Done(FIRST, Sport.CYCLING, 60, 45.0, False),
)


def most(happened: Happened, effort: Effort = Effort.REBALANCED) -> list[float | None]:
    found = calm_weeks(PLAN, DONE, happened, effort, TODAY, FIRST + timedelta(days=13))
    assert all(one.hard and (one.scope.last - one.scope.first).days == 6 for one in found)  # type: ignore[operator]
    return [one.params.most for one in found if isinstance(one.params, LoadBounds)]


def test_each_week_what_was_done_and_what_stands_there() -> None:
    tired = Happened(What.TIRED, TODAY, TODAY)
    load = PLAN.items[1].dose.load
    assert most(tired) == [45 + load + 1, load + 1], "the race beside it"
    assert most(tired, Effort.REBUILT) == most(tired)


def test_what_was_missed_is_made_up_for_in_its_own_week() -> None:
    load = PLAN.items[0].dose.load
    missed = Happened(What.MISSED, FIRST, FIRST, item=PLAN.items[0])
    assert most(missed) == [45 + 2 * load + 1, load + 1]
    assert most(replace(missed, item=planned("old", -5))) == [45 + load + 1, load + 1]
    assert most(missed, Effort.REBUILT) == []


@pytest.mark.parametrize("what", [What.AHEAD, What.MOVED, What.REPLACED, What.TRAVELLING, What.RULES])
def test_nothing_was_lost(what: What) -> None:
    assert most(Happened(what, TODAY, TODAY)) == []
