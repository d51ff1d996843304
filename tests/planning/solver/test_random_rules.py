"""Random athletes with random rules of every kind, judged by the checker, which shares no code with the solver. The
bench does the same ten thousand times.
"""

import pytest

from domestique.planning.request import Outcome
from domestique.planning.solver import solve
from tests.fakes.judging import not_minimal, passes
from tests.fakes.rule_sets import request_of

BATCH = 15


@pytest.mark.parametrize("batch", range(10))
def test_what_is_planned_passes_and_what_is_refused_cannot_be(batch: int) -> None:
    for number in range(batch * BATCH, batch * BATCH + BATCH):
        request = request_of(number, weeks=1)
        answer = solve(request)
        if answer.outcome is Outcome.CLASH:
            assert answer.clash is not None
            assert answer.clash.rule_ids, number
            tiers = {rule.tier for rule in request.rules if rule.id in answer.clash.rule_ids}
            assert "science" not in tiers, number
            if len(answer.clash.rule_ids) == 1:
                assert not_minimal(request, answer.clash.rule_ids, answer.dropped) == "", number
        else:
            assert answer.outcome is not Outcome.UNKNOWN, number
            assert passes(request, answer), number


@pytest.mark.parametrize("number", [40393, 60090, 70025, 100272, 100980])
def test_what_was_broken_once_is_kept(number: int) -> None:
    """Several weeks each: an injury's growth over a season, days away told outside their rule's own dates, a least load
    a day on the day of a race, growth by a percentage on which the search for a proof ran out of time, a start that
    only the proof tried."""
    request = request_of(number)
    answer = solve(request)
    assert answer.outcome is not Outcome.UNKNOWN
    assert passes(request, answer)


@pytest.mark.parametrize("number", [101682, 200264])
def test_what_was_refused_for_too_many_rules_once(number: int) -> None:
    """A race that wants no second workout; two rules that fit into the first weeks and not into the third."""
    request = request_of(number)
    answer = solve(request)
    assert answer.clash is not None
    assert not_minimal(request, answer.clash.rule_ids, answer.dropped) == ""
