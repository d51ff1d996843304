"""What a metric is. Stored generically, so a new one needs no table, endpoint or page."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domestique.analysis.session import Session
from domestique.model.sport import Sport


class Group(StrEnum):
    LOAD = "load"
    POWER = "power"
    HEART = "heart"
    RUN = "run"
    SWIM = "swim"
    STRENGTH = "strength"
    OUTING = "outing"
    """What any outing has: time, distance, speed, climbing, temperature."""


class Rollup(StrEnum):
    """How several activities become one figure: of a week, of a sport."""

    SUM = "sum"
    MEAN_BY_TIME = "mean_by_time"
    MEAN_BY_DISTANCE = "mean_by_distance"
    """Of what is counted a metre or a kilometre, as pace is."""
    MAX = "max"
    MIN = "min"
    LAST = "last"
    NONE = "none"


class Grade(StrEnum):
    """How far to trust it. A: a definition everybody shares. B: a published model that has been checked by others.
    C: an estimate with known error. D: in dispute; shown, and never used to decide."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Metric:
    """`formula` and `source` are shown as they are; name and explanation are words (locales metrics_<group>).

    `channels`, `settings` and `after` (other metrics) are all that `compute` reads besides the activity's own facts
    named in `facts` (rpe, laps, lengths, sets, person, summary, …): what changes nothing of these recomputes nothing.
    A metric whose `sports` do not hold the activity's is not computed at all; empty means any sport.
    """

    slug: str
    group: Group
    unit: str
    precision: int
    rollup: Rollup
    grade: Grade
    version: int
    formula: str
    source: str
    compute: Callable[[Session], float]
    sports: tuple[Sport, ...] = ()
    channels: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    convention: str | None = None
    """Ours, where tools differ; names the choice in words (locales metrics_<group>.<slug>.convention)."""
    more_is: str | None = None
    """better, worse, or None where neither is so."""
