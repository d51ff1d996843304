"""A plan with all that is needed to check it again elsewhere: its rules, where the athlete stood, its certificate. What
is exported reads back; a bare plan is read too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from domestique.model.plan import Plan, Start
from domestique.model.plan_json import plan_json, start_json
from domestique.model.plan_reading import BadPlan, Reckoning, read_plan, read_start
from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import BadRule, read_rule
from domestique.model.workout_reading import Problem

DOCUMENT: Final = "domestique.plan/1"
_MOST_RULES: Final = 500


@dataclass(frozen=True, slots=True)
class Document:
    """`start` and `certificate` None: a plan from elsewhere, which nobody held to anything yet."""

    plan: Plan
    rules: tuple[Rule, ...] = ()
    start: Start | None = None
    certificate: Mapping[str, Any] | None = None


def document_json(plan: Plan, rules: Sequence[Rule], start: Start, certificate: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "format": DOCUMENT,
        "plan": plan_json(plan),
        "rules": [rule_json(one) for one in rules],
        "start": start_json(start),
        "certificate": dict(certificate),
    }


def read_document(given: object, *, reckon: Reckoning | None = None) -> Document:
    """BadPlan with all that is wrong with the plan, the rules and the start."""
    if not isinstance(given, Mapping) or given.get("format") != DOCUMENT:
        return Document(read_plan(given, reckon=reckon))
    problems: list[Problem] = []
    plan, start = None, None
    try:
        plan = read_plan(given.get("plan"), reckon=reckon)
    except BadPlan as bad:
        problems += bad.problems
    try:
        start = None if given.get("start") is None else read_start(given["start"])
    except BadPlan as bad:
        problems += bad.problems
    rules: list[Rule] = []
    told = given.get("rules") or []
    if not isinstance(told, list) or len(told) > _MOST_RULES:
        problems.append(Problem("rules", "plan_list"))
        told = []
    for at, one in enumerate(told):
        try:
            rules.append(read_rule(one, at=f"rules.{at}"))
        except BadRule as bad:
            problems += bad.problems
    certificate = given.get("certificate")
    if certificate is not None and not isinstance(certificate, Mapping):
        problems.append(Problem("certificate", "rule_object"))
        certificate = None
    if problems or plan is None:
        raise BadPlan(problems)
    return Document(plan, tuple(rules), start, certificate)
