"""Each kind of rule against plans a coach can read, and none without any. The form: tests/planning/notation.py."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from domestique.model.plan import Plan, Start
from domestique.model.rule import KINDS, Rule
from domestique.planning.check import check
from domestique.planning.checking.scale import UNITS
from domestique.planning.rules import RULES, Grade, kind_of
from domestique.planning.verdict import Breach, State
from tests.planning import notation

HERE = Path(__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "rules.md"
_FIGURES = re.compile(r"(-?[\d.]+) of (-?[\d.]+) (\w+), (?:(-?[\d.]+) to spare|([\d.]+) (?:over|short))")
_STATES = {"kept": State.KEPT, "broken": State.BROKEN, "short": State.SHORT, "unweighed": State.NOT_WEIGHED}


@dataclass(frozen=True)
class Case:
    kind: str
    told: dict[str, Any]


@cache
def cases() -> list[Case]:
    read = ((path.stem, yaml.safe_load(path.read_text("utf-8"))) for path in sorted(HERE.glob("*.yml")))
    return [Case(kind, _in_words(told)) for kind, every in read for told in every]


def _in_words(node: Any) -> Any:
    """Days as they are written, not as dates."""
    if isinstance(node, dict):
        return {name: _in_words(inner) for name, inner in node.items()}
    if isinstance(node, list):
        return [_in_words(inner) for inner in node]
    return node.isoformat() if isinstance(node, date) else node


def held(case: Case) -> tuple[list[Rule], Plan, Start]:
    told = case.told
    rules = [notation.rule({"kind": case.kind} | told["rule"])]
    rules += [notation.rule(each, each.get("id", f"with{number}")) for number, each in enumerate(told.get("with", ()))]
    return rules, notation.plan(**told), notation.start(**told)


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.kind}: {case.told['plan']}")
def test_plan(case: Case) -> None:
    told = case.told
    rules, plan, start = held(case)
    judged = check(plan, rules, start).judged[0]
    state = next(word for word in _STATES if word in told)
    assert judged.state is _STATES[state], judged
    if state == "unweighed":
        assert (judged.why, judged.value, judged.limit, judged.slack) == (told["unweighed"], None, None, None)
        return
    found = _FIGURES.fullmatch(told[state])
    assert found is not None, f"not readable: {told[state]}"
    assert judged.value is not None and judged.limit is not None and judged.slack is not None
    assert (round(judged.value, 1), round(judged.limit, 1)) == (float(found[1]), float(found[2])), judged
    assert judged.unit == found[3] and judged.unit in UNITS
    assert round(judged.slack, 1) == (float(found[4]) if found[4] else -float(found[5]))
    assert [_said(one) for one in judged.breaches] == told.get("breaches", []), judged.breaches
    assert [_said(one) for one in judged.notes] == told.get("notes", []), judged.notes


def _said(one: Breach) -> str:
    """`2027-01-04 too_long 95 [mon1]`, with the last day where it is another."""
    days = f"{one.first}" if one.first == one.last else f"{one.first}..{one.last}"
    return f"{days} {one.why} {round(one.value, 1):g}" + (f" [{', '.join(one.items)}]" if one.items else "")


@pytest.mark.parametrize("slug", KINDS)
def test_every_kind_has_plans_that_pass_and_that_fail(slug: str) -> None:
    words = {word for case in cases() if case.kind == slug for word in _STATES if word in case.told}
    assert "kept" in words
    assert words & {"broken", "short"}


def test_kinds_in_the_register_in_the_model_and_in_the_paper_are_the_same() -> None:
    told = re.findall(r"^\| `(\w+)`", DOCS.read_text("utf-8").split("## Kinds")[1].split("\n## ")[0], re.M)
    assert [kind.slug for kind in RULES] == list(KINDS)
    assert list(dict.fromkeys(told)) == list(KINDS)
    assert all(kind_of(slug).params is params for slug, params in KINDS.items())


def test_sources_and_grades_are_in_the_paper() -> None:
    paper = DOCS.read_text("utf-8").split("## What stands behind each kind")[1].split("## Packs")[0]
    told = re.findall(r"^\| `(\w+)` \| (\w+) \| (\w+) \| (.+) \|$", paper, re.M)
    assert told == [(kind.slug, kind.tier, kind.grade, kind.source or "—") for kind in RULES]
    assert all(kind.source for kind in RULES if kind.grade is not Grade.WISH)
