"""What nobody meant is refused, each at its place and by its reason, and every reason has words."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.locales import LANGUAGES, say
from domestique.model.plan import Dose
from domestique.model.plan_json import plan_json, start_json
from domestique.model.plan_reading import BadPlan, read_item, read_plan, read_start
from domestique.model.rule import Role
from domestique.model.sport import Sport
from tests.fakes.plans import FULL, START

ITEM: dict[str, Any] = {
    "id": "a", "day": "2026-11-24", "sport": "bike", "role": "easy", "name": "Easy ride", "minutes": 60, "load": 40,
}  # fmt: skip


def document(*items: Any, **more: Any) -> dict[str, Any]:
    return {"name": "From a chat", "first": "2026-11-23", "last": "2026-12-20", "items": list(items), **more}


def refused(given_plan: object) -> dict[str, str]:
    with pytest.raises(BadPlan) as caught:
        read_plan(given_plan)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert "{{" not in say(language, f"errors.field.{problem.reason}", **problem.slots)
    return {problem.place: problem.reason for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("item", "place", "reason"),
    [
        ({"sport": "swim", "minutes": 400}, "minutes", "plan_minutes"),
        ({"minutes": 3600 * 2}, "minutes", "plan_minutes"),
        ({"minutes": 0}, "minutes", "rule_number"),
        ({"minutes": "60"}, "minutes", "rule_number"),
        ({"minutes": 60.5}, "minutes", "rule_whole"),
        ({"minutes": True}, "minutes", "rule_number"),
        ({"day": "2027-03-01"}, "day", "plan_outside"),
        ({"day": "2026-02-30"}, "day", "rule_date"),
        ({"day": "24/11/2026"}, "day", "rule_date"),
        ({"start": "6:30"}, "start", "rule_clock"),
        ({"sport": "cycling"}, "sport", "rule_sport"),
        ({"role": "any"}, "role", "rule_word"),
        ({"role": None}, "role", "rule_word"),
        ({"name": "<img src=x>"}, "name", "rule_html"),
        ({"name": ""}, "name", "rule_text"),
        ({"name": "half a pair \ud83d"}, "name", "rule_text"),
        ({"id": "a b"}, "id", "plan_id"),
        ({"id": "<b>"}, "id", "plan_id"),
        ({"load": -1}, "load", "rule_number"),
        ({"load": 1e9}, "load", "rule_number"),
        ({"load": float("nan")}, "load", "rule_number"),
        ({"load": None}, "load", "plan_load"),
        ({"low": 50, "high": 30}, "low", "plan_more_than_all"),
        ({"metres": 400_000}, "metres", "plan_too_fast"),
        ({"metres": 10}, "metres", "plan_too_slow"),
        ({"level": 99}, "level", "rule_number"),
        ({"tags": ["Tempo!"]}, "tags", "rule_list"),
        ({"hours": 1}, "hours", "rule_unknown"),
        ({"workout": {"sport": "running", "name": "x", "steps": []}}, "workout.steps", "workout_steps"),
        ({"locked": "yes"}, "locked", "rule_flag"),
    ],
)
def test_each_wrong_of_a_workout_is_told_at_its_place(item: dict[str, Any], place: str, reason: str) -> None:
    assert refused(document(ITEM | item)).get(f"plan.items.0.{place}") == reason


@pytest.mark.parametrize(
    ("plan", "place", "reason"),
    [
        ([], "plan", "rule_object"),
        (None, "plan", "rule_object"),
        ("a plan", "plan", "rule_object"),
        (document(first="1890-01-01"), "plan.first", "rule_date"),
        (document(last="2026-01-01"), "plan.last", "rule_backwards"),
        (document(last="2036-01-01"), "plan.last", "plan_too_long"),
        (document(detailed_to="2027-05-01"), "plan.detailed_to", "plan_outside"),
        (document(name="<script>x</script>"), "plan.name", "rule_html"),
        (document(format=2), "plan.format", "plan_format"),
        (document(ITEM, ITEM), "plan.items.1.id", "plan_twice"),
        (document(*({**ITEM, "id": str(n)} for n in range(9))), "plan.items.8.day", "plan_full_day"),
        (document(*[ITEM] * 1_501), "plan.items", "plan_many"),
        (document("a workout"), "plan.items.0", "rule_object"),
        (document(week_loads=[100]), "plan.week_loads", "plan_week_loads"),
        (document(rules=[{"id": "r", "version": 1}] * 2), "plan.rules.1.id", "plan_twice"),
        (document(items={"0": ITEM}), "plan.items", "plan_list"),
        (
            document(
                phases=[
                    {"phase": "base", "first": "2026-11-23", "last": "2026-12-06"},
                    {"phase": "build", "first": "2026-12-01", "last": "2026-12-20"},
                ]
            ),
            "plan.phases.1.first",
            "plan_phases",
        ),
        (document(parent="itself"), "plan.parent", "rule_unknown"),
    ],
)
def test_each_wrong_of_a_plan_is_told_at_its_place(plan: object, place: str, reason: str) -> None:
    assert refused(plan).get(place) == reason


def test_all_is_told_at_once() -> None:
    told = refused(document(ITEM | {"minutes": -5, "day": "soon"}, ITEM | {"id": "b", "sport": "chess"}, last="never"))
    places = ("last", "items.0.minutes", "items.0.day", "items.1.sport")
    assert {f"plan.{place}" for place in places} <= set(told)


def test_a_plan_within_itself_is_refused_and_not_walked_forever() -> None:
    plan = document(ITEM)
    plan["items"].append(plan)
    steps: list[Any] = []
    steps.append({"times": 2, "steps": steps})
    plan["items"].append(ITEM | {"id": "b", "workout": {"sport": "cycling", "name": "x", "steps": steps}})
    assert refused(plan)


def test_what_a_chat_leaves_out_is_filled_in() -> None:
    bare = {name: value for name, value in ITEM.items() if name not in ("id", "load")}
    gym = {"day": "2026-11-25", "sport": "strength", "name": "Gym", "minutes": 45, "load": 30, "id": "w1"}
    plan = read_plan(document(bare, gym), reckon=lambda sport, role, minutes, workout: Dose(minutes, 33.0, 60.0))
    assert [(one.id, one.role, one.dose.load) for one in plan.items] == [
        ("w1x", Role.EASY, 33.0),
        ("w1", Role.STRENGTH, 30.0),
    ]
    assert plan.items[0].dose.low == 60.0
    item = read_item(bare | {"load": 12})
    assert (item.id, item.sport) == ("", Sport.CYCLING)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-10, 10**9) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(plan_json(FULL))), JSON, st.sampled_from(sorted(plan_json(FULL)["items"][0])), JSON)
@settings(max_examples=80, deadline=None)
def test_whatever_comes_nothing_but_a_plan_or_its_problems(where: str, what: Any, field: str, value: Any) -> None:
    written = json.loads(json.dumps(plan_json(FULL)))
    written["items"][0][field] = value
    with contextlib.suppress(BadPlan):
        read_plan(written)
    written[where] = what
    with contextlib.suppress(BadPlan):
        read_plan(written)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(start_json(START))), JSON)
def test_nor_of_a_start(where: str, what: Any) -> None:
    with contextlib.suppress(BadPlan):
        read_start(start_json(START) | {where: what})
