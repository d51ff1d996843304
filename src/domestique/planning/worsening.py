"""What a change breaks, as opposed to what was broken before it: days pass otherwise than planned, and a plan that for
that keeps its rules no longer is still changed freely."""

from collections.abc import Iterable, Sequence
from typing import Final

from domestique.planning.verdict import Breach, State, Verdict

_MORE: Final = 0.05
"""Of its limit: so much further off is worse; less comes of any change, where a limit hangs on the plan itself."""


def worse(before: Verdict, after: Verdict) -> tuple[Breach, ...]:
    """The violations of `after` that are new or clearly greater than they were."""
    found = list(_worse(before.structure, after.structure))
    for one in after.judged:
        if one.state is State.BROKEN:
            same = next((each for each in before.judged if each.rule.id == one.rule.id), None)
            stood = same.breaches if same is not None and same.state is State.BROKEN else ()
            found += _worse(stood, one.breaches)
    return tuple(found)


def _worse(before: Sequence[Breach], after: Iterable[Breach]) -> Iterable[Breach]:
    for one in after:
        stood = [each for each in before if each.why == one.why and each.first <= one.last and one.first <= each.last]
        if not stood or _miss(one) > max(_miss(each) for each in stood) + _MORE * abs(one.limit):
            yield one


def _miss(one: Breach) -> float:
    return abs(one.value - one.limit)
