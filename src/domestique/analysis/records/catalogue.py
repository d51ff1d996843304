"""Which figures are records, of which sport and of what kind."""

from dataclasses import dataclass
from typing import Literal

from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.power import best_power
from domestique.analysis.metrics.run import best_time as run_best
from domestique.analysis.metrics.strength.exercises import LIFTS
from domestique.analysis.metrics.swim import best_time as swim_best
from domestique.model.sport import Sport

Kind = Literal["duration", "distance", "lift", "single"]

_MOVING = (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.WALKING, Sport.HIKING, Sport.ROWING, Sport.SKIING)
_UPHILL = (Sport.CYCLING, Sport.RUNNING, Sport.WALKING, Sport.HIKING, Sport.SKIING)


@dataclass(frozen=True, slots=True)
class RecordKind:
    slug: str
    sport: Sport
    kind: Kind
    least: bool = False
    """Times over a distance: less is better."""

    @property
    def unit(self) -> str:
        return BY_SLUG[self.slug].unit


def _many(kind: Kind, sport: Sport, *slugs: str, least: bool = False) -> tuple[RecordKind, ...]:
    return tuple(RecordKind(slug, sport, kind, least) for slug in slugs)


RECORDS: tuple[RecordKind, ...] = (
    *_many("duration", Sport.CYCLING, *(metric.slug for metric in best_power.METRICS)),
    *_many("distance", Sport.RUNNING, *(metric.slug for metric in run_best.METRICS), least=True),
    *_many("distance", Sport.SWIMMING, *(metric.slug for metric in swim_best.METRICS), least=True),
    *_many("lift", Sport.STRENGTH, *(f"{what}_{lift}" for lift in LIFTS for what in ("e1rm", "top"))),
    *(RecordKind("distance", sport, "single") for sport in _MOVING),
    *(RecordKind("moving_time", sport, "single") for sport in _MOVING),
    *(RecordKind(slug, sport, "single") for sport in _UPHILL for slug in ("ascent", "biggest_climb", "highest_point")),
    *(RecordKind("load", sport, "single") for sport in (*_MOVING, Sport.STRENGTH)),
    *_many("single", Sport.CYCLING, "work", "max_power"),
    *_many("single", Sport.RUNNING, "run_vdot"),
    *_many("single", Sport.STRENGTH, "strength_volume", "strength_heaviest"),
)
