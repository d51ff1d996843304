"""Which of the loads an activity has counts: one, by an order of trust that everybody can see."""

from collections.abc import Mapping
from dataclasses import dataclass

from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

GENERAL = ("tss", "run_tss", "swim_tss", "hr_tss", "rpe_load", "sets_load", "estimated_load")
"""Power, pace, heart rate, feeling, sets, a guess."""
ORDERS: Mapping[Sport, tuple[str, ...]] = {
    # The heart tells little of lifting: what it felt like and what was lifted go before it.
    Sport.STRENGTH: ("rpe_load", "sets_load", "hr_tss", "estimated_load"),
}
CANDIDATES = tuple(dict.fromkeys((*GENERAL, *(slug for order in ORDERS.values() for slug in order))))


@dataclass(frozen=True, slots=True)
class LoadChoice:
    """`slug` None: nothing is known. `alternatives` are the others that are, in the order of trust."""

    slug: str | None
    value: float | None
    alternatives: tuple[tuple[str, float], ...]


def order_of(sport: Sport) -> tuple[str, ...]:
    return ORDERS.get(sport, GENERAL)


def choose_load(values: Mapping[str, float | Unknown | None], sport: Sport) -> LoadChoice:
    """Never a sum: what was lifted and how it felt are the same session told twice."""
    known = [(slug, value) for slug in order_of(sport) if isinstance(value := values.get(slug), int | float)]
    if not known:
        return LoadChoice(None, None, ())
    (slug, value), *others = known
    return LoadChoice(slug, value, tuple(others))
