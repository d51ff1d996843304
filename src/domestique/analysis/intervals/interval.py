"""A stretch of an activity that was meant as one."""

from dataclasses import dataclass

from domestique.model.intervals import IntervalKind, IntervalSource


@dataclass(frozen=True, slots=True)
class Stretch:
    """Places on the grid, and the mean of what was looked at."""

    start: int
    end: int
    level: float


@dataclass(frozen=True, slots=True)
class Interval:
    """Seconds since the start; `end_s` is the first after it."""

    start_s: float
    end_s: float
    kind: IntervalKind
    source: IntervalSource
    label: str | None = None
    """Of work, without words: "5 × 4:00" for each of five repeats, "20:00" for one alone."""
    group: int | None = None
    """Repeats share one, from 1 in order of time."""
    name: str | None = None
    """As the athlete calls it."""

    @property
    def id(self) -> str:
        """Holds as long as its borders do."""
        return f"{self.start_s:g}-{self.end_s:g}"
