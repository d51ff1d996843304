"""When rules clash: a smallest set of them that cannot be kept together, in the athlete's own words where possible.

Deletion filter: rules are left out one after the other, doctrine first, then safety, then what the athlete said; what
is impossible without one never needed it. A proof in fractions names a few to begin with.
"""

from collections.abc import Sequence
from itertools import combinations

from domestique.model import rule as r
from domestique.planning.solver.feasible import Feasible
from domestique.planning.solver.highs import Status

_ORDER = {r.Tier.SCIENCE: 0, r.Tier.SAFETY: 1, r.Tier.ATHLETE: 2}
_EVERY_SUBSET = 4
"""sets up to this size have every proper part tried, since what a rule asks depends on the others"""


def smallest(feasible: Feasible, rules: Sequence[r.Rule]) -> tuple[tuple[r.Rule, ...], bool] | None:
    """The set in the order given, and whether it is proven; None where the rules were not shown to clash."""
    hard = tuple(rule for rule in rules if rule.hard)
    kept = _begin(feasible, hard)
    if kept is None:
        return None
    kept, proven = _delete(feasible, kept)
    return _each_part(feasible.of_all_weeks(), kept, proven=proven and feasible.ask(kept) is Status.NONE)


def _begin(feasible: Feasible, hard: tuple[r.Rule, ...]) -> tuple[r.Rule, ...] | None:
    named = feasible.blame(hard)
    if named is not None:
        while named != hard:
            fewer = feasible.blame(named)
            if fewer is None:
                break
            if fewer == named:
                return named
            named = fewer
        return hard if feasible.blame(named) is None else named
    return hard if feasible.ask(hard) is Status.NONE else None


def _delete(feasible: Feasible, kept: tuple[r.Rule, ...]) -> tuple[tuple[r.Rule, ...], bool]:
    """Once through; then again, since one left out later may have hidden that another was not needed."""
    proven = True
    while True:
        before, proven = kept, True
        for rule in sorted(kept, key=lambda one: (_ORDER[one.tier], -before.index(one))):
            without = tuple(one for one in kept if one is not rule)
            status = feasible.ask(without)
            if status is Status.NONE:
                kept = without
            proven &= status is not Status.UNKNOWN
        if kept == before:
            return kept, proven


def _each_part(feasible: Feasible, kept: tuple[r.Rule, ...], *, proven: bool) -> tuple[tuple[r.Rule, ...], bool]:
    """Of a set that is impossible every proper part possible; else the part that is not, and its parts."""
    sizes = range(len(kept)) if len(kept) <= _EVERY_SUBSET else (len(kept) - 1,)
    for part in (part for size in sizes for part in combinations(kept, size)):
        status = feasible.ask(part)
        if status is Status.NONE:
            return _each_part(feasible, part, proven=True)
        proven &= status is not Status.UNKNOWN
    return kept, proven
