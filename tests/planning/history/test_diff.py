"""What a diff says makes one plan the other, and says it as a person would."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings

from domestique.model.plan import Plan
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.history.diff import Kind, apply, diff, edits
from tests.fakes.plans import FULL, INTERVALS, a_plan, any_plan, planned


@settings(max_examples=30, deadline=None)
@given(any_plan(), any_plan())
def test_applied_it_makes_the_other(before: Plan, after: Plan) -> None:
    change = diff(before, after)
    assert apply(change, before) == after
    assert change.empty == (before == after)
    back = diff(after, before)
    assert apply(back, after) == before
    assert edits(back) == edits(change), "as far there as back"


def kinds(before: Plan, after: Plan) -> list[tuple[str, tuple[Kind, ...]]]:
    return [(one.item.id, one.kinds) for one in diff(before, after).items]


def test_each_change_has_its_name() -> None:
    plan = a_plan(planned("a", 1), planned("b", 3, role=Role.HARD), planned("c", 5, Sport.RUNNING))
    a, b, c = plan.items

    def after(*items: object) -> Plan:
        return replace(plan, items=items)  # type: ignore[arg-type]

    day = timedelta(days=1)
    assert kinds(plan, after(replace(a, day=a.day + day), b, c)) == [("a", (Kind.MOVED,))]
    assert kinds(plan, after(replace(a, start=400), b, c)) == [("a", (Kind.MOVED,))]
    assert kinds(plan, after(replace(a, dose=replace(a.dose, minutes=90)), b, c)) == [("a", (Kind.RESIZED,))]
    assert kinds(plan, after(a, replace(b, workout=INTERVALS), c)) == [("b", (Kind.STEPS,))]
    assert kinds(plan, after(a, replace(b, workout=INTERVALS, role=Role.EASY), c)) == [("b", (Kind.STEPS,))]
    assert kinds(plan, after(a, replace(b, workout=INTERVALS, name="Other"), c)) == [("b", (Kind.REPLACED,))]
    library = after(a, replace(b, name="vo2", template="vo2", level=1), c)
    own = replace(b, workout=INTERVALS, name="4 × 4", dose=replace(b.dose, minutes=70))
    assert kinds(library, after(a, own, c)) == [("b", (Kind.RESIZED, Kind.STEPS))], "it left its template by hand"
    assert kinds(library, after(a, replace(own, sport=Sport.RUNNING), c)) == [("b", (Kind.REPLACED,))]
    assert kinds(plan, after(a, replace(b, sport=Sport.SWIMMING), c)) == [("b", (Kind.REPLACED,))]
    assert kinds(plan, after(a, replace(b, locked=True), c)) == [("b", (Kind.LOCKED,))]
    assert kinds(plan, after(a, replace(b, because=("r",)), c)) == [("b", (Kind.NOTED,))]
    assert kinds(plan, after(a, c)) == [("b", (Kind.REMOVED,))]
    assert kinds(after(a, c), plan) == [("b", (Kind.ADDED,))]


def test_changed_places_is_one_edit_and_told_of_both() -> None:
    plan = a_plan(planned("a", 1), planned("b", 3, role=Role.HARD))
    a, b = plan.items
    change = diff(plan, replace(plan, items=(replace(b, day=a.day), replace(a, day=b.day))))
    assert [(one.item.id, one.kinds, one.with_id) for one in change.items] == [
        ("a", (Kind.SWAPPED,), "b"),
        ("b", (Kind.SWAPPED,), "a"),
    ]
    assert edits(change) == 1


def test_a_new_id_for_the_same_place_is_one_change_and_not_two() -> None:
    plan = a_plan(planned("a", 1), planned("b", 3))
    other = replace(plan, items=(planned("x", 1, minutes=75), planned("b", 3)))
    (change,) = diff(plan, other).items
    assert (change.before, change.after) == (plan.items[0], other.items[0])


def test_the_plan_itself() -> None:
    change = diff(FULL, replace(FULL, name="Autumn", week_loads=()))
    assert [(one.name, one.after) for one in change.fields] == [("name", "Autumn"), ("week_loads", ())]
    assert edits(change) == 0
