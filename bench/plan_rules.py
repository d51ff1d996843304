"""Random athletes with random rules of every kind: is each plan one that the checker passes, and each refusal a true
smallest conflict? The set alone must be refused, every proper part of it must have a plan that the checker passes.

Ten thousand take hours; PLANS in the environment takes fewer, FROM begins later. Anything but 100 % prints its number.
"""

import os
from collections import Counter
from collections.abc import Iterator

from bench.result import Result
from domestique.planning.request import Outcome
from domestique.planning.solver import solve
from tests.fakes.judging import not_minimal, passes
from tests.fakes.rule_sets import request_of

PLANS = int(os.environ.get("PLANS", "10000"))
FROM = int(os.environ.get("FROM", "0"))


def run() -> Iterator[Result]:
    told: Counter[str] = Counter()
    for number in range(FROM, FROM + PLANS):
        told.update(judged(number))
    plans, refusals = told["passed"] + told["broken"], told["minimal"] + told["not minimal"]
    yield _share(f"of {plans} plans, those that keep every hard rule", told["passed"], plans)
    yield _share(f"of {refusals} refusals, those that are smallest conflicts", told["minimal"], refusals)
    yield _share(f"of {PLANS} requests, those answered", PLANS - told["unknown"], PLANS)


def judged(number: int) -> list[str]:
    request = request_of(number)
    answer = solve(request)
    if answer.outcome is Outcome.UNKNOWN:
        print(f"  {number}: unknown", flush=True)
        return ["unknown"]
    if answer.plan is not None:
        if passes(request, answer):
            return ["passed"]
        print(f"  {number}: broken", flush=True)
        return ["broken"]
    assert answer.clash is not None
    wrong = not_minimal(request, answer.clash.rule_ids, answer.dropped)
    if wrong:
        print(
            f"  {number}: {answer.clash.rule_ids} {'' if answer.clash.proven else '(not proven)'}: {wrong}", flush=True
        )
    return ["not minimal" if wrong else "minimal"]


def _share(case: str, count: int, whole: int) -> Result:
    share = 100.0 * count / whole if whole else 100.0
    return Result("plan_rules", case, share, 100.0, "all", share / 100, "%")
