"""Holds any plan, from anyone, to any rules: each rule's value and slack, each breach at its place. Trusts nobody: it
takes nothing of the solver's but the plan itself, and answers even where the plan is absurd.
"""

from collections.abc import Sequence

from domestique.model.plan import Plan, Start
from domestique.model.rule import Rule
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.structure import structure
from domestique.planning.rules import kind_of
from domestique.planning.verdict import Judged, Verdict


def check(plan: Plan, rules: Sequence[Rule], start: Start) -> Verdict:
    """One Judged for each rule, in their order."""
    facts = Facts(plan, rules, start)
    return Verdict(tuple(_judge(rule, facts) for rule in rules), structure(plan, rules))


def _judge(rule: Rule, facts: Facts) -> Judged:
    scale = Scale(rule)
    if facts.empty:
        scale.unweighed("no_days")
    else:
        kind_of(rule.kind).weigh(rule, facts, scale)
    return scale.judged()
