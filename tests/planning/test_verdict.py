"""Only a hard rule that is broken makes a plan bad."""

from datetime import date

from domestique.model.rule import MaxHard, Rule
from domestique.planning.verdict import Breach, Judged, State, Verdict

BREACH = Breach(date(2026, 11, 16), date(2026, 11, 22), 3, 2, "max_hard")


def judged(state: State) -> Judged:
    return Judged(Rule("a", MaxHard(2)), state, 3, 2, -1, "1", breaches=(BREACH,))


def test_soft_rules_that_fall_short_are_no_violations() -> None:
    assert Verdict((judged(State.SHORT),)).good
    assert Verdict((judged(State.BROKEN), judged(State.SHORT))).violations == (BREACH,)
