"""What one side changed is taken, what both changed is asked; from either side it is the same."""

from dataclasses import replace

from hypothesis import given, settings

from domestique.model.plan import Plan, RuleRef
from domestique.model.rule import Role
from domestique.planning.history.merge import merge
from tests.fakes.plans import FULL, a_plan, any_plan, planned


@settings(max_examples=30, deadline=None)
@given(any_plan(), any_plan())
def test_an_unchanged_side_gives_the_other(base: Plan, theirs: Plan) -> None:
    assert merge(base, base, theirs).plan == theirs
    assert merge(base, theirs, base).plan == theirs
    assert merge(base, theirs, theirs).plan == theirs
    assert not merge(base, base, theirs).conflicts + merge(base, theirs, theirs).conflicts


@settings(max_examples=30, deadline=None)
@given(any_plan(), any_plan(), any_plan())
def test_the_same_from_both_sides(base: Plan, ours: Plan, theirs: Plan) -> None:
    here, there = merge(base, ours, theirs), merge(base, theirs, ours)
    assert [(one.key, one.ours, one.theirs) for one in here.conflicts] == [
        (one.key, one.theirs, one.ours) for one in there.conflicts
    ]
    if not here.conflicts:
        assert here.plan == there.plan
    decided = merge(base, ours, theirs, {one.key: "theirs" for one in here.conflicts})
    assert not decided.conflicts
    assert decided.plan == there.plan, "taking theirs is merging from their side"


def test_moved_here_and_made_longer_there_is_both() -> None:
    base = a_plan(planned("a", 1), planned("b", 3))
    a, b = base.items
    moved, longer = replace(a, start=400), replace(a, dose=replace(a.dose, minutes=90))
    merged = merge(base, replace(base, items=(moved, b)), replace(base, items=(longer, b)))
    assert merged.plan.items[0] == replace(moved, dose=longer.dose)
    assert not merged.conflicts


def test_both_changed_it_or_one_took_it_away() -> None:
    base = a_plan(planned("a", 1), planned("b", 3))
    a, b = base.items
    hard = replace(base, items=(replace(a, role=Role.HARD), b))
    long = replace(base, items=(replace(a, role=Role.LONG), b))
    (conflict,) = merge(base, hard, long).conflicts
    assert (conflict.key, conflict.ours[1], conflict.theirs[1]) == ("a:content", Role.HARD, Role.LONG)
    (conflict,) = merge(base, hard, replace(base, items=(b,))).conflicts
    assert (conflict.key, conflict.theirs) == ("a:whole", None)
    gone = merge(base, hard, replace(base, items=(b,)), {"a:whole": "theirs"})
    assert gone.plan.items == (b,)


def test_rules_and_the_skeleton_never_conflict() -> None:
    ours = replace(FULL, rules=(RuleRef("r1", 3),), week_loads=(310.0, 320.5, 340.0, 180.0))
    theirs = replace(FULL, rules=(RuleRef("r1", 4), RuleRef("r2", 1)), week_loads=(300.0, 320.5, 350.0, 150.0))
    merged = merge(FULL, ours, theirs)
    assert merged.plan.rules == (RuleRef("r1", 4), RuleRef("r2", 1))
    assert merged.plan.week_loads == (310.0, 320.5, 350.0, 150.0)
    assert not merged.conflicts
