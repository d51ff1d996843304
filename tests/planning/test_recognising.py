"""A workout of a plan made anew is that of the old one where it stands near it; far away it is another."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings

from domestique.model.plan import Plan, Planned
from domestique.planning.history.blame import with_past_of
from domestique.planning.recognising import NEAR, recognised
from tests.fakes.plans import FIRST, a_plan, any_plan, planned


def long(name: str, day: int, load: float = 60, note: str | None = None) -> Planned:
    return planned(name, day, load=load, note=note, template="run_long", level=2)


def ids(plan: Plan) -> list[tuple[str, int]]:
    return [(one.id, (one.day - FIRST).days) for one in plan.items]


def test_weeks_away_it_is_another_one() -> None:
    before = a_plan(long("sunday", 6), long("later", 27))
    moved = a_plan(long("sunday", 27))
    assert ids(recognised(before, moved, FIRST)) == [("later", 27)], "the one that stood there, whatever it was called"
    alone = recognised(a_plan(long("sunday", 6)), moved, FIRST)
    assert ids(alone) == [("2026-12-20-1", 27)]
    near = recognised(before, a_plan(long("new", 5), long("later", 27)), FIRST)
    assert ids(near) == [("sunday", 5), ("later", 27)]


def test_a_threshold_measured_since_is_no_change() -> None:
    before = a_plan(long("a", 2, 57.5, "with Tom"))
    (same,) = recognised(before, a_plan(long("x", 2, 57.7)), FIRST).items
    assert same == before.items[0]
    (other,) = recognised(before, a_plan(long("x", 2, 70)), FIRST).items
    assert (other.id, other.note, other.dose.load) == ("a", "with Tom", 70)


def test_what_is_over_lends_its_name_to_nothing() -> None:
    before = a_plan(long("missed", 0))
    after = recognised(before, a_plan(long("2026-11-24-1", 1)), FIRST + timedelta(days=1))
    assert ids(with_past_of(before, after, FIRST + timedelta(days=1))) == [("missed", 0), ("2026-11-24-1", 1)]


@settings(max_examples=60, deadline=None)
@given(any_plan(), any_plan())
def test_nothing_is_lost_and_no_name_is_twice(before: Plan, after: Plan) -> None:
    found = recognised(before, after, before.first)
    assert sorted((one.day, one.name, one.dose.minutes) for one in found.items) == sorted(
        (one.day, one.name, one.dose.minutes) for one in after.items
    )
    names = [one.id for one in found.items]
    assert len(set(names)) == len(names)
    old = {one.id: one for one in before.items}
    untouched = {one.id for one in after.items if one.locked or one.event or one == old.get(one.id)}
    for one in found.items:
        assert one.id in untouched or one.id not in old or abs(one.day - old[one.id].day) <= NEAR or one.role == "race"
    assert recognised(before, before, before.first) == replace(
        before, items=recognised(before, before, before.first).items
    )
