"""Several activities as one figure, as the metric says its figures add up; and two periods by it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domestique.analysis.metrics.metric import Rollup


@dataclass(frozen=True, slots=True)
class Weighed:
    """A figure of one activity, with the seconds and metres by which it weighs."""

    value: float
    seconds: float | None = None
    metres: float | None = None


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    slug: str
    ours: float | None
    theirs: float | None

    @property
    def change(self) -> float | None:
        """By how much ours is above theirs."""
        return None if self.ours is None or self.theirs is None else self.ours - self.theirs

    @property
    def share(self) -> float | None:
        """The change as a share of theirs; None where a share of it means nothing, as of 0 or of a figure below it."""
        change = self.change
        return change / self.theirs if change is not None and self.theirs is not None and self.theirs > 0 else None


def roll_up(rollup: Rollup, figures: Sequence[Weighed]) -> float | None:
    """`figures` oldest first. None: there are none, or they do not add up to anything."""
    values = [figure.value for figure in figures]
    if not values or rollup == Rollup.NONE:
        return None
    match rollup:
        case Rollup.SUM:
            return sum(values)
        case Rollup.MAX:
            return max(values)
        case Rollup.MIN:
            return min(values)
        case Rollup.LAST:
            return values[-1]
        case Rollup.MEAN_BY_DISTANCE:
            return _mean((figure.value, figure.metres) for figure in figures)
    return _mean((figure.value, figure.seconds) for figure in figures)


def _mean(weighed: Iterable[tuple[float, float | None]]) -> float | None:
    """What has no weight does not count."""
    known = [(value, weight) for value, weight in weighed if weight is not None and weight > 0]
    total = sum(weight for _, weight in known)
    return sum(value * weight for value, weight in known) / total if total > 0 else None
