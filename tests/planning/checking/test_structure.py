from dataclasses import replace
from datetime import date
from math import nan

import pytest

from domestique.model.plan import Dose, Plan, Planned
from domestique.planning.checking.structure import structure
from tests.planning.notation import plan, rule

GOOD = plan(weeks=["tue run 60 easy @06:00 | tue swim 45 easy @07:00 | wed bike 60 easy | sun run 100 race ^race"])
RACE = rule({"kind": "event", "params": {"name": "x", "date": "2027-01-10", "priority": "C", "sport": "run"}}, "race")
TUE = GOOD.items[0]


def with_items(*items: Planned) -> Plan:
    return replace(GOOD, items=items)


def test_a_sound_plan() -> None:
    assert structure(GOOD, [RACE]) == ()


WRONG = [
    (with_items(TUE, replace(TUE, id="other", start=419)), "overlap"),
    (with_items(TUE, replace(TUE, id="other")), "overlap"),
    (with_items(TUE, replace(TUE, start=None)), "same_id"),
    (with_items(replace(TUE, day=date(2027, 3, 1))), "outside_plan"),
    (with_items(replace(TUE, day=date.max)), "outside_plan"),
    (with_items(replace(TUE, dose=Dose(60, nan))), "absurd_figures"),
    (with_items(replace(TUE, dose=Dose(-60, 50))), "absurd_figures"),
    (with_items(replace(TUE, start=-1)), "absurd_figures"),
    (replace(GOOD, last=date(2026, 1, 1), items=()), "ends_before_it_begins"),
    (replace(GOOD, last=date(2032, 1, 1)), "plan_too_long"),
    (replace(GOOD, first=date.min), "absurd_days"),
]


@pytest.mark.parametrize(("wrong", "why"), WRONG, ids=lambda given: given if isinstance(given, str) else "")
def test_what_is_wrong_is_told(wrong: Plan, why: str) -> None:
    assert why in {one.why for one in structure(wrong, [RACE])}


def test_a_race_needs_its_event() -> None:
    assert [one.why for one in structure(GOOD, [])] == ["race_without_event"]


def test_a_long_workout_overlaps_over_midnight_and_over_a_short_one() -> None:
    night = replace(TUE, id="night", start=1380, dose=Dose(600, 300))
    dawn = replace(GOOD.items[2], id="dawn", start=300)
    inside = replace(dawn, id="inside", day=night.day, start=1400, dose=Dose(5, 1))
    found = structure(with_items(night, dawn, inside), [])
    assert [(one.why, one.items, one.value) for one in found] == [
        ("overlap", ("night", "inside"), 580),
        ("overlap", ("night", "dawn"), 240),
    ]


def test_no_more_is_told_than_anybody_reads() -> None:
    assert len(structure(with_items(*[TUE] * 500), [])) == 200
