"""On other days everything keeps its place, and back again it is the same."""

from dataclasses import replace
from datetime import date, timedelta

from domestique.model.rule import EVERYWHERE, Days, Rule, Scope, Unavailable
from domestique.planning.check import check
from domestique.planning.examples import EXAMPLES
from domestique.planning.shifting import shifted, shifted_rules
from tests.fakes.plans import FULL, START

WEEKS = timedelta(weeks=8)


def test_there_and_back() -> None:
    rules = tuple(replace(one, scope=Scope(date(2026, 12, 1), date(2026, 12, 9))) for one in EXAMPLES.values())
    assert shifted(shifted(FULL, WEEKS), -WEEKS) == FULL
    assert shifted_rules(shifted_rules(rules, WEEKS), -WEEKS) == rules
    assert shifted_rules(rules, WEEKS)[0].scope.first == date(2027, 1, 26)


def test_every_day_a_rule_tells_moves_along() -> None:
    told = Rule("x", Unavailable(dates=(Days(date(2026, 12, 24), date(2026, 12, 26)),)))
    (moved,) = shifted_rules([told], WEEKS)
    assert moved.params == Unavailable(dates=(Days(date(2027, 2, 18), date(2027, 2, 20)),))
    assert moved.scope == EVERYWHERE


def test_it_is_judged_the_same_there() -> None:
    rules = tuple(EXAMPLES.values())
    before = check(FULL, rules, START)
    start = replace(START, day=START.day + WEEKS, done=tuple(replace(one, day=one.day + WEEKS) for one in START.done))
    after = check(shifted(FULL, WEEKS), shifted_rules(rules, WEEKS), start)
    assert [(one.state, one.value) for one in after.judged] == [(one.state, one.value) for one in before.judged]
