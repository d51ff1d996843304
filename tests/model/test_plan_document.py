"""What goes out can be checked elsewhere; what comes in is told all that is wrong with it."""

import json

import pytest

from domestique.model.plan_document import DOCUMENT, Document, document_json, read_document
from domestique.model.plan_json import plan_json
from domestique.model.plan_reading import BadPlan
from domestique.model.rule import MaxTime, Per, Rule
from tests.fakes.plans import FULL, START

RULES = (Rule("r1", MaxTime(Per.WEEK, 600)),)


def test_out_and_in_again() -> None:
    told = json.loads(json.dumps(document_json(FULL, RULES, START, {"good": True})))
    assert read_document(told) == Document(FULL, RULES, START, {"good": True})
    assert read_document(plan_json(FULL)) == Document(FULL)


def test_all_that_is_wrong_is_told_at_once() -> None:
    told = {"format": DOCUMENT, "plan": {}, "rules": [{"kind": "x"}, 3], "start": {"day": 1}, "certificate": []}
    with pytest.raises(BadPlan) as caught:
        read_document(told)
    places = {one.place for one in caught.value.problems}
    assert {"plan.name", "rules.0.kind", "rules.1", "start.day", "certificate"} <= places
    junks: tuple[object, ...] = (None, [], {"format": DOCUMENT, "plan": None, "rules": "all"})
    for junk in junks:
        with pytest.raises(BadPlan):
            read_document(junk)
