"""Round numbers passed: so many activities, kilometres, metres climbed, tonnes lifted, in one sport."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domestique.analysis.past import Figure

Of = Literal["activities", "distance", "ascent", "strength_volume"]
"""What is added up; distance, ascent and strength_volume are figures of that slug."""

STEPS: dict[Of, tuple[float, ...]] = {
    "activities": (1, 10, 50, 100, 250, 500, 1_000, 2_000, 3_000, 5_000),
    "distance": (100e3, 500e3, 1e6, 2.5e6, 5e6, 10e6, 25e6, 40_075e3, 50e6, 75e6, 100e6),
    "ascent": (1_000, 8_849, 25_000, 50_000, 88_490, 100_000, 250_000, 500_000, 1_000_000),
    "strength_volume": (10e3, 50e3, 100e3, 250e3, 500e3, 1e6, 2.5e6, 5e6),
}
"""Everest is 8,849 m; the equator 40,075 km."""


@dataclass(frozen=True, slots=True)
class Milestone:
    of: Of
    reached: float
    figure: Figure
    """The activity that crossed it."""


def milestones(of: Of, figures: Sequence[Figure]) -> list[Milestone]:
    """`figures` of one sport, in any order."""
    found: list[Milestone] = []
    total, following = 0.0, 0
    steps = STEPS[of]
    for figure in sorted(figures, key=lambda figure: figure.day):
        total += 1 if of == "activities" else max(figure.value, 0.0)
        while following < len(steps) and total >= steps[following]:
            found.append(Milestone(of, steps[following], figure))
            following += 1
    return found


def next_step(of: Of, total: float) -> float | None:
    """The one to come; None beyond the last."""
    return next((step for step in STEPS[of] if step > total), None)
