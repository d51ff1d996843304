"""Who put it there, through edits and merges; and going back leaves the past as it was."""

from dataclasses import replace
from datetime import timedelta

from domestique.model.plan import Plan
from domestique.planning.history.blame import Blame, Told, blame, with_past_of
from tests.fakes.plans import FIRST, a_plan, planned


def told(plan: Plan, parent: int | None = None, parent2: int | None = None) -> Told:
    return Told(parent, parent2, {one.id: one for one in plan.items})


def test_a_move_and_a_change_are_told_apart() -> None:
    first = a_plan(planned("a", 1, because=("r1",)), planned("b", 3))
    a, b = first.items
    moved = replace(first, items=(replace(a, start=400), b))
    longer = replace(moved, items=(replace(moved.items[0], dose=replace(a.dose, minutes=90)), b))
    versions = {1: told(first), 2: told(moved, 1), 3: told(longer, 2)}
    assert blame(versions, 3) == (Blame("a", 2, 3, ("r1",)), Blame("b", 1, 1, ()))
    assert blame({3: versions[3]}, 3)[1] == Blame("b", 3, 3, ()), "of what is not told the line ends"


def test_through_a_merge_to_the_side_that_did_it() -> None:
    first = a_plan(planned("a", 1), planned("b", 3))
    a, b = first.items
    ours, theirs = replace(a, start=400), replace(b, start=500)
    versions = {
        1: told(first),
        2: told(replace(first, items=(ours, b)), 1),
        3: told(replace(first, items=(a, theirs)), 1),
        4: told(replace(first, items=(ours, theirs)), 2, 3),
    }
    assert [(one.item_id, one.placed, one.made) for one in blame(versions, 4)] == [("a", 2, 1), ("b", 3, 1)]


def test_the_past_stays() -> None:
    held = a_plan(planned("a", 0), planned("b", 1), planned("c", 5))
    old = a_plan(planned("x", 0), planned("b", 6), planned("c", 7))
    back = with_past_of(held, old, FIRST + timedelta(days=2))
    assert [(one.id, (one.day - FIRST).days) for one in back.items] == [("a", 0), ("b", 1), ("c", 7)]
