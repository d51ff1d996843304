"""Each change by hand does what it says and nothing else; what cannot be meant changes nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.locales import LANGUAGES, say
from domestique.model.plan import Dose, Plan, Planned
from domestique.model.plan_json import plan_json
from domestique.model.plan_reading import BadPlan, read_plan
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.edit import Add, Delete, Edit, Lock, Move, Replace, Resize, Restore, Swap, edit
from tests.fakes.plans import FIRST, INTERVALS, a_plan, any_plan, planned

PLAN = a_plan(planned("a", 1, start=400), planned("b", 3, role=Role.HARD), planned("c", 5, Sport.SWIMMING))
TODAY = FIRST + timedelta(days=1)


def item(name: str, *edits: Edit, plan: Plan = PLAN) -> Planned:
    return next(one for one in edit(plan, edits, TODAY).items if one.id == name)


def test_each_does_what_it_says() -> None:
    day = FIRST + timedelta(days=6)
    assert (item("a", Move("a", day)).day, item("a", Move("a", day)).start) == (day, None)
    assert item("a", Move("a", day, keep_start=True)).start == 400
    swapped = edit(PLAN, [Swap("a", "b")], TODAY)
    assert {one.id: (one.day - FIRST).days for one in swapped.items} == {"a": 3, "b": 1, "c": 5}
    assert item("b", Resize("b", 90)).dose == Dose(90, 90.0, 90.0)
    told = item("b", Resize("b", 90, Dose(90, 70.0), INTERVALS))
    assert (told.dose.load, told.workout) == (70.0, INTERVALS)
    other = replace(planned("x", 20, Sport.RUNNING), because=("r",))
    new = item("b", Replace("b", other))
    assert (new.id, new.day, new.sport, new.because) == ("b", PLAN.items[1].day, Sport.RUNNING, ())
    assert not new.locked and item("b", Lock("b"), Replace("b", other)).locked, "the place stays locked"
    assert [one.id for one in edit(PLAN, [Delete("b")], TODAY).items] == ["a", "c"]
    assert item("b", Lock("b")).locked and not item("b", Lock("b"), Lock("b", False)).locked
    added = edit(PLAN, [Add(planned("", 4)), Add(planned("", 4))], TODAY)
    assert [one.id for one in added.items][2:4] == ["2026-11-27-p1", "2026-11-27-p2"]


def test_one_is_as_it_was_elsewhere() -> None:
    a, b, c = PLAN.items
    moved = replace(PLAN, items=(replace(a, day=c.day), c, planned("new", 6)))
    back = edit(moved, [Restore("a", a), Restore("b", b), Restore("new", None)], TODAY)
    assert back == PLAN


@pytest.mark.parametrize(
    ("one", "place", "reason"),
    [
        (Move("z", FIRST), "id", "plan_no_item"),
        (Move("a", FIRST), "day", "plan_past"),
        (Move("a", date(2027, 6, 1)), "day", "plan_outside"),
        (Swap("a", "z"), "with_id", "plan_no_item"),
        (Resize("c", 400), "minutes", "plan_minutes"),
        (Resize("c", 0), "minutes", "rule_whole"),
        (Resize("dense", 300), "minutes", "plan_minutes"),
        (Add(planned("a", 4)), "item.id", "plan_twice"),
        (Add(planned("n", 400)), "item.day", "plan_outside"),
        (Delete("past"), "id", "plan_past"),
        (Restore("past", None), "id", "plan_past"),
        (Restore("z", None), "id", "plan_no_item"),
    ],
)
def test_what_cannot_be_meant_is_told_and_changes_nothing(one: Edit, place: str, reason: str) -> None:
    dense = replace(planned("dense", 6), dose=Dose(1, 60.0, high=1.0))
    plan = replace(PLAN, items=(planned("past", 0), *PLAN.items, dense))
    with pytest.raises(BadPlan) as caught:
        edit(plan, [Delete("b"), one], TODAY)
    (problem,) = caught.value.problems
    assert (problem.place, problem.reason) == (f"changes.1.{place}", reason)
    for language in LANGUAGES:
        assert "{{" not in say(language, f"errors.field.{reason}", **problem.slots)


@settings(max_examples=25, deadline=None)
@given(any_plan(), st.data())
def test_what_comes_out_is_a_plan_with_its_past(plan: Plan, data: st.DataObject) -> None:
    names = [one.id for one in plan.items] or ["a"]
    name, days = st.sampled_from(names), st.integers(-3, 40).map(lambda day: FIRST + timedelta(days=day))
    kinds = st.one_of(
        st.builds(Move, name, days, st.none() | st.integers(0, 1439)),
        st.builds(Swap, name, name),
        st.builds(Resize, name, st.integers(-5, 500)),
        st.builds(Delete, name),
        st.builds(Lock, name),
        st.builds(Add, st.builds(planned, st.just(""), st.integers(0, 27))),
    )
    edits = data.draw(st.lists(kinds, max_size=4))
    try:
        after = edit(plan, edits, TODAY)
    except BadPlan:
        return
    assert read_plan(plan_json(after)) == after
    assert [one for one in after.items if one.day < TODAY] == [one for one in plan.items if one.day < TODAY]


def test_a_dose_that_was_rounded_up_stays_within_its_minutes() -> None:
    """Twenty times as long it was twenty minutes too long, kept, and the plan could never be read again."""
    plan = replace(PLAN, items=(replace(PLAN.items[1], dose=Dose(35, 30.0, 30.0, 3.0, 2.9)),))
    (made,) = edit(plan, [Resize("b", 720)], TODAY).items
    assert made.dose.low + made.dose.mid + made.dose.high == pytest.approx(720, abs=0.2)
    (given,) = edit(plan, [Resize("b", 60, Dose(60, 50.0, 50.0, 8.0, 9.0))], TODAY).items
    assert given.dose == Dose(60, 50.0, 44.8, 7.2, 8.1)


def test_no_plan_comes_out_that_cannot_be_read_again() -> None:
    odd = replace(planned("x", 4), dose=Dose(30, 20.0, 90.0))
    with pytest.raises(BadPlan) as bad:
        edit(PLAN, [Add(odd)], TODAY)
    assert [one.reason for one in bad.value.problems] == ["plan_more_than_all"]
