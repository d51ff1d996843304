"""The bests worth a sentence, each of one sport, in the order of what is worth saying."""

from collections.abc import Sequence
from dataclasses import dataclass

from domestique.analysis.past import Figure
from domestique.model.sport import Sport


@dataclass(frozen=True, slots=True)
class Telling:
    slug: str
    sport: Sport
    least: bool = False
    """Less is better."""

    def best(self, figures: Sequence[Figure]) -> Figure:
        return (min if self.least else max)(figures, key=lambda figure: figure.value)

    def beats(self, one: Figure, other: Figure) -> bool:
        return one.value < other.value if self.least else one.value > other.value


TELLING: tuple[Telling, ...] = (
    Telling("best_power_20min", Sport.CYCLING),
    Telling("best_power_5min", Sport.CYCLING),
    Telling("best_power_1min", Sport.CYCLING),
    *(Telling(f"run_best_{name}", Sport.RUNNING, least=True) for name in ("marathon", "half", "10k", "5k", "1k")),
    *(Telling(f"swim_best_{name}", Sport.SWIMMING, least=True) for name in ("1500m", "400m", "100m", "100yd")),
    *(Telling(f"e1rm_{lift}", Sport.STRENGTH) for lift in ("squat", "deadlift", "bench", "press", "pull_up")),
)
SLUGS = tuple(telling.slug for telling in TELLING)
