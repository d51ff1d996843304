"""Days before what happened stay as they are; for a journey its work may be done ahead; nothing is filled."""

from datetime import date, timedelta

from domestique.model.plan import Planned, Start
from domestique.model.rule import MaxTime, Per, Role, Rule
from domestique.planning.check import check
from domestique.planning.near_days import Near, near_days
from tests.fakes.plans import FIRST, a_plan, planned

PLAN = a_plan(
    planned("a", 1, minutes=50), planned("b", 3), planned("r", 2, role=Role.RACE), planned("c", 5, minutes=90)
)
TODAY, THURSDAY = FIRST, FIRST + timedelta(days=4)
LAST = THURSDAY + timedelta(days=2)


def caps(near: Near) -> list[tuple[Per, int, date | None, date | None]]:
    found = []
    for one in near.caps:
        assert isinstance(one.params, MaxTime)
        found.append((one.params.per, one.params.minutes, one.scope.first, one.scope.last))
    return found


def test_first_as_it_stands_then_less_then_any_way() -> None:
    held, less, free = near_days(PLAN, TODAY, THURSDAY, LAST, ahead=False)
    assert [one.id for one in held.held] == ["a", "b"], "the race is its own rule's"
    days = [FIRST + timedelta(days=at) for at in range(4)]
    wanted = [(Per.DAY, most, day, day) for most, day in zip((1, 50, 1, 60), days, strict=True)]
    assert caps(held) == wanted == caps(less)
    assert (less.held, free) == ((), Near())


def test_nothing_lies_between_where_it_began_today_or_before() -> None:
    for begins in (TODAY, TODAY - timedelta(days=3)):
        assert near_days(PLAN, TODAY, begins, LAST, ahead=False) == (Near(),)


def test_before_a_journey_what_it_takes_may_be_done_ahead_and_no_more() -> None:
    ahead, free = near_days(PLAN, TODAY, THURSDAY, LAST, ahead=True)
    assert caps(ahead) == [(Per.WEEK, 50 + 60 + 90, TODAY, THURSDAY - timedelta(days=1))]
    assert (ahead.held, free) == ((), Near())
    next_week = THURSDAY + timedelta(days=7)
    weeks = near_days(PLAN, TODAY, next_week, next_week, ahead=True)[0]
    assert [minutes for _, minutes, _, _ in caps(weeks)] == [50 + 60 + 90, 1], "week by week"


def test_the_caps_let_stand_what_stands_and_nothing_beside_it() -> None:
    start = Start(FIRST - timedelta(days=1), 40.0, 40.0)

    def kept(*more: Planned) -> bool:
        plan = a_plan(planned("a", 1, minutes=50), planned("b", 3), *more)
        bound = [Rule(one.id, one.params, tier=one.tier, scope=one.scope) for one in near.caps]
        return check(plan, bound, start).good

    near = near_days(PLAN, TODAY, THURSDAY, LAST, ahead=False)[0]
    assert kept() and kept(planned("later", 4, minutes=200))
    assert not kept(planned("more", 3, minutes=20)) and not kept(planned("new", 0, minutes=5))
