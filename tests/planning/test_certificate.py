"""What was certified verifies, and nothing else does."""

import copy
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.model.plan import Dose
from domestique.model.rule import MaxTime, Per, RampCap, RampMetric, Rule, Tier
from domestique.planning.certificate import certify, softened, verify
from domestique.planning.request import Answer, Outcome
from tests.fakes.rules import EVERY_KIND, written
from tests.planning import notation

PLAN = notation.plan(
    weeks=["tue run 60 easy | thu run 60 hard @06:00 | sat bike 150 long", "tue run 60 easy | sat bike 120 long"]
)
RULES = [notation.rule(written(kind, params), f"rule-{kind}") for kind, params in EVERY_KIND]
START = notation.start(done=["sat0 bike 90 long"])
ANSWER = Answer(Outcome.OPTIMAL, PLAN, "a solver 1", gap=1.25)


def paper() -> dict[str, Any]:
    """Through JSON and back, as it is kept."""
    return json.loads(json.dumps(certify(PLAN, RULES, START, ANSWER).json(), allow_nan=False))  # type: ignore[no-any-return]


def test_it_holds_what_the_solver_said_and_how_each_rule_stands() -> None:
    told = paper()
    assert (told["solver"], told["outcome"], told["gap"]) == ("a solver 1", "optimal", 1.25)
    assert [(one["id"], one["version"]) for one in told["judged"]] == [(rule.id, rule.version) for rule in RULES]
    made = {one["id"]: one for one in told["judged"]}["rule-max_time"]
    assert (made["state"], made["value"], made["limit"], made["slack"]) == ("kept", 270, 600, 330)
    assert certify(PLAN, RULES, START, None).json()["solver"] is None


def test_a_hard_rule_broken_makes_it_no_good() -> None:
    strict = [Rule("a", MaxTime(Per.WEEK, 100))]
    assert not certify(PLAN, strict, START, ANSWER).good
    assert certify(PLAN, [replace(strict[0], weight=10)], START, ANSWER).good


def test_what_is_certified_verifies() -> None:
    assert verify(paper(), PLAN, RULES, START) == ()


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAN, name="another"),
        replace(PLAN, items=PLAN.items[1:]),
        replace(PLAN, items=(replace(PLAN.items[0], day=date(2027, 1, 6)), *PLAN.items[1:])),
        replace(PLAN, items=(replace(PLAN.items[0], dose=Dose(61, 50)), *PLAN.items[1:])),
        replace(PLAN, items=(replace(PLAN.items[0], dose=Dose(60, float("nan"))), *PLAN.items[1:])),
        replace(PLAN, last=PLAN.last + timedelta(days=1)),
    ],
    ids=["name", "one less", "moved", "longer", "no number", "a day more"],
)
def test_another_plan_does_not(changed: Any) -> None:
    assert "plan" in verify(paper(), changed, RULES, START)


def test_another_rule_or_start_does_not() -> None:
    looser = [replace(RULES[0], params=MaxTime(Per.WEEK, 601)), *RULES[1:]]
    assert set(verify(paper(), PLAN, looser, START)) == {"rules", "judged:rule-max_time"}
    assert "rules" in verify(paper(), PLAN, [replace(RULES[0], version=2), *RULES[1:]], START)
    assert "judged" in verify(paper(), PLAN, RULES[1:], START)
    assert "start" in verify(paper(), PLAN, RULES, replace(START, ctl=51))


def _places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(node, dict):
        return [found for name, inner in node.items() for found in _places(inner, (*path, name))] or [path]
    if isinstance(node, list) and node:
        return [found for number, inner in enumerate(node) for found in _places(inner, (*path, number))]
    return [path]


PLACES = _places(paper())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES), st.sampled_from([None, 7, "x", True, [], {}]))
def test_any_change_of_the_paper_shows(place: tuple[Any, ...], value: Any) -> None:
    told = paper()
    node = told
    for step in place[:-1]:
        node = node[step]
    if node[place[-1]] == value and type(node[place[-1]]) is type(value):
        return
    node[place[-1]] = value
    assert verify(told, PLAN, RULES, START) != ()


def test_a_forger_who_seals_again_is_found_by_reckoning() -> None:
    forged = copy.deepcopy(certify(PLAN, [Rule("a", MaxTime(Per.WEEK, 100))], START, None).json())
    honest = certify(PLAN, [Rule("a", MaxTime(Per.WEEK, 1_000))], START, None).json()
    forged["good"], forged["judged"] = True, honest["judged"]
    found = verify(forged, PLAN, [Rule("a", MaxTime(Per.WEEK, 100))], START)
    assert {"digest", "good", "judged:a"} <= set(found)


@pytest.mark.parametrize("wrong", [None, [], {}, {"format": 2}, {"format": 1}, {"format": 1, "gap": float("nan")}])
def test_what_is_no_certificate_holds_nothing(wrong: object) -> None:
    assert verify(wrong, PLAN, RULES, START) != ()


def test_only_science_gives_way_and_it_is_told() -> None:
    ramp = Rule("ramp", RampCap(RampMetric.CTL, max_per_week=0.1), tier=Tier.SCIENCE)
    gave_way = replace(ANSWER, dropped=("ramp",))
    made = certify(PLAN, [ramp], notation.start(ctl=10), gave_way)
    assert made.good and made.json()["dropped"] == ["ramp"] and made.json()["short"] == 1
    assert verify(made.json(), PLAN, [ramp], notation.start(ctl=10)) == ()
    own = replace(ramp, tier=Tier.ATHLETE)
    assert softened([own], ["ramp"]) == (own,)
    assert "dropped" in verify(certify(PLAN, [own], START, gave_way).json(), PLAN, [own], START)
