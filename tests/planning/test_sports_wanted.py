"""A plan offers what was named and what the athlete's own hard words need."""

from datetime import date

import pytest

from domestique.model import rule as r
from domestique.model.plan import Done
from domestique.model.sport import Sport
from domestique.planning.sports_wanted import sports_wanted

BIKE, RUN, SWIM = Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING


def rule(params: r.Params, weight: int | None = None) -> r.Rule:
    return r.Rule("one", params, weight)


@pytest.mark.parametrize(
    ("asked", "sports"),
    [
        (rule(r.SessionCount(RUN, least=3)), (BIKE, RUN)),
        (rule(r.SessionCount(RUN, least=3), 60), (BIKE,)),
        (rule(r.SessionCount(RUN, most=3)), (BIKE,)),
        (rule(r.SessionCount(None, least=3)), (BIKE,)),
        (rule(r.PinnedSession(r.Weekday.SUN, SWIM)), (BIKE, SWIM)),
        (rule(r.MinTime(120, (RUN, SWIM))), (BIKE, RUN, SWIM)),
        (rule(r.MinTime(120, (RUN, BIKE))), (BIKE,)),
        (rule(r.MinTime(120)), (BIKE,)),
        (rule(r.Event("ten", date(2027, 3, 14), r.Priority.A, RUN), 60), (BIKE, RUN)),
    ],
)
def test_what_a_rule_asks_for_is_offered(asked: r.Rule, sports: tuple[Sport, ...]) -> None:
    assert sports_wanted((BIKE,), [asked]) == sports


def test_nothing_said_is_what_was_done_lately() -> None:
    day = date(2026, 11, 20)
    done = [Done(day, RUN, 300, 200.0, False), Done(day, BIKE, 900, 500.0, False), Done(day, SWIM, 100, 40.0, False)]
    assert sports_wanted((), [], done) == (BIKE, RUN)
    assert sports_wanted((), [rule(r.SessionCount(SWIM, least=1))], done) == (SWIM,)
    assert sports_wanted((), [], ()) == ()
    assert sports_wanted((), [], [Done(day, Sport.OTHER, 100, 40.0, False)]) == ()
