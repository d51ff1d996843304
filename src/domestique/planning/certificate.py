"""The paper that goes with a plan: which rules it was held to, in which versions, how it stood with each, who planned
it and how near to the best, and the plan's own hash. Anybody with plan, rules and start can reckon it all again.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from domestique.model.plan import Plan, Start
from domestique.model.plan_json import JsonObject, canonical, digest_of_plan, start_json
from domestique.model.rule import Rule, Tier
from domestique.model.rule_json import rule_json
from domestique.planning.check import check
from domestique.planning.request import Answer
from domestique.planning.verdict import Breach, Judged, State, Verdict

FORMAT: Final = 1
GAVE_WAY: Final = 100
"""The weight with which a hard science rule is judged that the solver let give way."""
_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class Certificate:
    told: JsonObject

    def json(self) -> JsonObject:
        return self.told

    @property
    def good(self) -> bool:
        return bool(self.told["good"])

    @property
    def digest(self) -> str:
        return str(self.told["digest"])


def certify(
    plan: Plan, rules: Sequence[Rule], start: Start, answer: Answer | None, gave_way: Sequence[str] = ()
) -> Certificate:
    """`answer` None: nobody solved it; a person moved things or it came from outside, and `gave_way` are the science
    rules that did when it was made."""
    dropped = tuple(gave_way) if answer is None else tuple(answer.dropped)
    verdict = check(plan, softened(rules, dropped), start)
    told: JsonObject = {
        "format": FORMAT,
        "plan": _digest_of(plan),
        "rules": _hash([rule_json(rule) for rule in rules]),
        "start": _hash(start_json(start)),
        "good": verdict.good,
        "violations": len(verdict.violations),
        "short": sum(1 for one in verdict.judged if one.state is State.SHORT),
        "judged": [judged_json(one) for one in verdict.judged],
        "structure": [_breach(one) for one in verdict.structure],
        "dropped": list(dropped),
        "solver": None if answer is None else answer.solver,
        "outcome": None if answer is None else str(answer.outcome),
        "gap": None if answer is None or answer.gap is None else _round(answer.gap),
    }
    return Certificate(told | {"digest": _hash(told)})


def verify(certificate: object, plan: Plan, rules: Sequence[Rule], start: Start) -> tuple[str, ...]:
    """What does not hold, as keys below `rules.verify` with a rule's id after a colon; empty: all of it holds."""
    if not isinstance(certificate, Mapping) or certificate.get("format") != FORMAT:
        return ("format",)
    rest = {name: value for name, value in certificate.items() if name != "digest"}
    found = [] if _sealed(rest, certificate.get("digest")) else ["digest"]
    found += ["plan"] if certificate.get("plan") != _digest_of(plan) else []
    found += ["rules"] if certificate.get("rules") != _hash([rule_json(rule) for rule in rules]) else []
    found += ["start"] if certificate.get("start") != _hash(start_json(start)) else []
    dropped = certificate.get("dropped")
    science = {rule.id for rule in rules if rule.tier is Tier.SCIENCE}
    if not isinstance(dropped, list) or not all(isinstance(one, str) and one in science for one in dropped):
        found.append("dropped")
        dropped = []
    verdict = check(plan, softened(rules, dropped), start)
    return (*found, *_other_figures(certificate, verdict))


def softened(rules: Sequence[Rule], dropped: Sequence[str]) -> tuple[Rule, ...]:
    """The rules as they are judged where some hard ones of tier science gave way. No other tier ever does."""
    return tuple(
        replace(rule, weight=GAVE_WAY) if rule.id in dropped and rule.hard and rule.tier is Tier.SCIENCE else rule
        for rule in rules
    )


def judged_json(one: Judged) -> JsonObject:
    rule = one.rule
    told: JsonObject = {
        "id": rule.id,
        "version": rule.version,
        "kind": rule.kind,
        "strength": "hard" if rule.weight is None else {"soft": rule.weight},
        "tier": str(rule.tier),
        "state": str(one.state),
        "value": _round(one.value),
        "limit": _round(one.limit),
        "slack": _round(one.slack),
        "unit": one.unit or None,
        "at": None if one.at is None else one.at.isoformat(),
        "why": one.why,
        "breaches": [_breach(each) for each in one.breaches],
        "notes": [_breach(each) for each in one.notes],
    }
    return {name: value for name, value in told.items() if value not in (None, [])}


def _breach(one: Breach) -> JsonObject:
    return {
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "value": _round(one.value),
        "limit": _round(one.limit),
        "why": one.why,
        "items": list(one.items),
        "slots": dict(one.slots),
    }


def _other_figures(certificate: Mapping[str, Any], verdict: Verdict) -> list[str]:
    """Where what was told is not what comes out now."""
    found = [] if certificate.get("good") is verdict.good else ["good"]
    found += [] if certificate.get("violations") == len(verdict.violations) else ["violations"]
    short = sum(1 for one in verdict.judged if one.state is State.SHORT)
    found += [] if certificate.get("short") == short else ["short"]
    found += [] if certificate.get("structure") == [_breach(one) for one in verdict.structure] else ["structure"]
    told = certificate.get("judged")
    if not isinstance(told, list) or len(told) != len(verdict.judged):
        return [*found, "judged"]
    for before, now in zip(told, verdict.judged, strict=True):
        if not _alike(before, judged_json(now)):
            found.append(f"judged:{now.rule.id}")
    return found


def _alike(before: object, now: object) -> bool:
    """Equal, figures to the last place kept: another machine may round the last one otherwise."""
    if isinstance(before, Mapping) and isinstance(now, Mapping):
        return before.keys() == now.keys() and all(_alike(before[name], now[name]) for name in now)
    if isinstance(before, list) and isinstance(now, list):
        return len(before) == len(now) and all(_alike(*pair) for pair in zip(before, now, strict=True))
    if isinstance(before, int | float) and isinstance(now, int | float) and not isinstance(before, bool):
        return abs(before - now) <= 1.5 * 10**-_PLACES
    return before == now


def _sealed(rest: JsonObject, digest: object) -> bool:
    try:
        return _hash(rest) == digest
    except (TypeError, ValueError):
        return False


def _digest_of(plan: Plan) -> str | None:
    """None where figures that are none cannot be written; the verdict tells of them."""
    try:
        return digest_of_plan(plan)
    except (ValueError, OverflowError):
        return None


def _hash(told: object) -> str:
    return hashlib.sha256(canonical({"": told}).encode()).hexdigest()


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)
