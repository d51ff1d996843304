"""Random athletes with random rules of every kind, judged by the checker, which shares no code with the solver. The
bench does the same ten thousand times.
"""

from collections.abc import Iterable

import pytest

from domestique.model.rule import Rule
from domestique.planning.certificate import softened
from domestique.planning.check import check
from domestique.planning.request import Outcome
from domestique.planning.solver import solve
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
            assert not set(answer.dropped) & set(answer.clash.rule_ids)
            assert not any(_science(rule) for rule in _named(request.rules, answer.clash.rule_ids)), number
            continue
        assert answer.plan is not None and answer.outcome is not Outcome.UNKNOWN, number
        verdict = check(answer.plan, softened(request.rules, answer.dropped), request.start)
        assert verdict.good, (number, verdict.violations, verdict.structure)


def _science(rule: Rule) -> bool:
    return rule.tier == "science"


def _named(rules: Iterable[Rule], ids: tuple[str, ...]) -> list[Rule]:
    return [rule for rule in rules if rule.id in ids]
