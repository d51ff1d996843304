"""What is written reads back equal, and equal plans have one digest."""

import dataclasses
import json

from hypothesis import given, settings

from domestique.model.plan import Plan
from domestique.model.plan_json import canonical, digest_of_plan, plan_json, start_json
from domestique.model.plan_reading import read_plan, read_start
from tests.fakes.plans import FULL, START, any_plan


def test_all_of_a_plan_comes_back() -> None:
    assert read_plan(json.loads(json.dumps(plan_json(FULL)))) == FULL
    assert read_start(json.loads(json.dumps(start_json(START)))) == START


@settings(max_examples=30, deadline=None)
@given(any_plan())
def test_any_plan_comes_back(plan: Plan) -> None:
    back = read_plan(json.loads(json.dumps(plan_json(plan))))
    assert back == plan
    assert digest_of_plan(back) == digest_of_plan(plan)


def test_neither_order_nor_the_spelling_of_numbers_changes_the_digest() -> None:
    turned = dataclasses.replace(FULL, items=FULL.items[::-1])
    assert digest_of_plan(turned) == digest_of_plan(FULL)
    assert canonical({"b": [1.0, 2.5], "a": {"c": 5}}) == '{"a":{"c":5},"b":[1,2.5]}'


def test_any_change_changes_the_digest() -> None:
    item = dataclasses.replace(FULL.items[0], locked=True)
    assert digest_of_plan(dataclasses.replace(FULL, items=(item, *FULL.items[1:]))) != digest_of_plan(FULL)
    assert digest_of_plan(dataclasses.replace(FULL, goal="other")) != digest_of_plan(FULL)
