"""What cannot be kept together is told as a smallest set, each way out tried."""

from dataclasses import replace
from itertools import combinations

import pytest

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.request import Answer, Outcome, Request
from domestique.planning.solver import solve
from tests.fakes.options import options
from tests.planning.solver.asking import ask, hard, science

FEW = options(Sport.CYCLING, Sport.RUNNING, levels=1)
SUNDAY_RIDE = r.PinnedSession(r.Weekday.SUN, Sport.CYCLING, r.Role.LONG, 150)


def week(rules: tuple[r.Rule, ...] = ()) -> Request:
    return ask(rules, weeks=1, among=FEW)


def clash_of(rules: tuple[r.Rule, ...]) -> tuple[str, ...]:
    answer = solve(week(rules))
    assert answer.outcome is Outcome.CLASH
    assert answer.clash is not None
    assert answer.clash.proven
    _minimal(rules, answer)
    return answer.clash.rule_ids


def _minimal(rules: tuple[r.Rule, ...], answer: Answer) -> None:
    """Every proper part of it has a plan that the checker passes; so has each relaxation."""
    assert answer.clash is not None
    kept = [rule for rule in rules if rule.id in answer.clash.rule_ids]
    tried = [part for size in range(len(kept)) for part in combinations(kept, size)]
    for way in answer.clash.relaxations:
        others = [rule for rule in kept if rule.id != way.rule_id]
        tried.append((*others, way.instead) if way.instead else tuple(others))
    for part in tried:
        found = solve(week(part))
        assert found.plan is not None
        assert check(found.plan, part, week().start).good


def test_a_long_ride_on_a_day_of_rest() -> None:
    rules = hard(rest=r.RestDay((r.Weekday.SUN,)), ride=SUNDAY_RIDE, hours=r.MaxTime(r.Per.WEEK, 600))
    assert clash_of(rules) == ("rest", "ride")


def test_more_asked_for_than_there_are_hours() -> None:
    rules = hard(
        hours=r.MaxTime(r.Per.WEEK, 120),
        ride=SUNDAY_RIDE,
        runs=r.SessionCount(Sport.RUNNING, 2),
        apart=r.HardSpacing(1),
    )
    assert clash_of(rules) == ("hours", "ride")


def test_three_that_only_clash_together() -> None:
    rules = hard(
        hours=r.MaxTime(r.Per.WEEK, 200), ride=SUNDAY_RIDE, runs=r.SessionCount(Sport.RUNNING, 2), hard=r.MaxHard(2)
    )
    assert clash_of(rules) == ("hours", "ride", "runs")


def test_the_cheapest_way_out_comes_first_and_reads_as_a_rule() -> None:
    rules = hard(hours=r.MaxTime(r.Per.WEEK, 240), least=r.MinTime(270))
    answer = solve(week(rules))
    assert answer.clash is not None
    ways = answer.clash.relaxations
    assert [way.cost for way in ways] == sorted(way.cost for way in ways)
    told = {way.rule_id: way.instead.params for way in ways if way.instead is not None}
    assert told == {"hours": r.MaxTime(r.Per.WEEK, 270), "least": r.MinTime(240)}


def test_science_gives_way_before_the_athlete_does_and_says_so() -> None:
    rules = (*hard(many=r.SessionCount(Sport.STRENGTH, 3)), science("none", r.SessionCount(Sport.STRENGTH, None, 1)))
    answer = solve(week(rules))
    assert (answer.outcome, answer.dropped) == (Outcome.OPTIMAL, ("none",))
    assert answer.plan is not None
    assert check(answer.plan, [rules[0], replace(rules[1], weight=100)], week().start).good


@pytest.mark.parametrize("tier", [r.Tier.SAFETY, r.Tier.ATHLETE])
def test_safety_never_gives_way(tier: r.Tier) -> None:
    knee = r.Rule("knee", r.InjuryLimit("knee", (Sport.RUNNING,)), tier=tier)
    answer = solve(week((knee, *hard(runs=r.SessionCount(Sport.RUNNING, 1)))))
    assert answer.clash is not None
    assert set(answer.clash.rule_ids) == {"knee", "runs"}
