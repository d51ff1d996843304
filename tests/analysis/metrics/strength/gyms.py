"""Sessions of lifting: exercise, repetitions, kilograms."""

from collections.abc import Mapping
from typing import Any

from domestique.analysis.session import Session
from domestique.model.activity import StrengthSet
from domestique.model.athlete import Value
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session

Did = tuple[str | None, int | None, float | None]


def gym(*did: Did, settings: Mapping[str, Value] | None = None, kind: str = "active", **facts: Any) -> Session:
    """Each set takes 40 s, and 80 s of rest follow."""
    sets = tuple(StrengthSet(n * 120.0, 40.0, kind, what, reps, kg) for n, (what, reps, kg) in enumerate(did))
    told: dict[str, Any] = {"timer_s": len(did) * 120.0, **facts}
    return session(None, sport=Sport.STRENGTH, sets=sets, settings=settings, **told)
