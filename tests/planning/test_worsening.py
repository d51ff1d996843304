"""What a change breaks is told apart from what was broken before it."""

from dataclasses import replace
from datetime import date, timedelta

from domestique.model.rule_reading import read_rule
from domestique.planning.verdict import Breach, Judged, State, Verdict
from domestique.planning.worsening import worse
from tests.fakes.rules import EVERY_KIND

KIND, PARAMS = EVERY_KIND[0]
RULE = read_rule({"id": "a", "kind": KIND, "params": PARAMS, "strength": "hard"})
DAY = date(2026, 11, 24)


def breach(value: float, days: int = 0, why: str = "too_long") -> Breach:
    return Breach(DAY + timedelta(days=days), DAY + timedelta(days=days + 2), value, 600.0, why)


def verdict(*breaches: Breach, rule: str = "a", state: State = State.BROKEN) -> Verdict:
    return Verdict((Judged(replace(RULE, id=rule), state, None, None, None, "", breaches=breaches),))


def test_what_stood_before_is_not_of_the_change() -> None:
    stood = verdict(breach(610))
    assert worse(stood, stood) == ()
    assert worse(stood, verdict(breach(605))) == ()
    assert worse(stood, verdict(breach(625, days=1))) == (), "a little more where it was broken"
    assert worse(stood, Verdict(())) == ()


def test_what_is_new_or_much_more_is() -> None:
    stood = verdict(breach(610))
    for new in (breach(700), breach(610, days=3), breach(610, why="other")):
        assert worse(stood, verdict(breach(610), new)) == (new,)
    assert worse(stood, verdict(breach(610), rule="b")) == (breach(610),)
    assert worse(verdict(breach(610), state=State.SHORT), stood) == (breach(610),), "a wish is no excuse"
    assert worse(Verdict(()), Verdict((), (breach(2, why="overlap"),))) == (breach(2, why="overlap"),)
    overlap = Verdict((), (breach(2, why="overlap"),))
    assert worse(overlap, overlap) == ()
