"""An answer of the solver judged by the checker, and a refusal by asking again without one rule after the other."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from domestique.model import rule as r
from domestique.planning.certificate import softened
from domestique.planning.check import check
from domestique.planning.request import Answer, Outcome, Request
from domestique.planning.solver import solve

_MARKING = (r.Event, r.Taper, r.Deload)


def passes(request: Request, answer: Answer) -> bool:
    return answer.plan is not None and check(answer.plan, softened(request.rules, answer.dropped), request.start).good


def not_minimal(request: Request, ids: Sequence[str], dropped: Sequence[str]) -> str:
    """What is wrong with the conflict; rules that mark weeks softly stay, as they change what others ask."""
    rules = [rule for rule in softened(request.rules, dropped) if rule.id in ids]
    marking = [one for one in softened(request.rules, dropped) if not one.hard and isinstance(one.params, _MARKING)]
    whole = solve(replace(request, rules=(*rules, *marking)))
    if whole.outcome is not Outcome.CLASH:
        return f"together {whole.outcome}"
    sizes = range(len(rules)) if len(rules) <= 4 else (len(rules) - 1,)
    for part in (part for size in sizes for part in combinations(rules, size)):
        asked = replace(request, rules=(*part, *marking))
        answer = solve(asked)
        if not passes(asked, answer):
            return f"{[rule.id for rule in part]} {answer.outcome}"
    return ""
