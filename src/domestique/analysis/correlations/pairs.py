"""Pairs a coach would ask about. x comes before y, or with it: never after."""

from dataclasses import dataclass
from typing import Literal

from domestique.analysis.days.catalogue import DAY_METRICS
from domestique.analysis.metrics import BY_SLUG
from domestique.model.sport import Sport

How = Literal["sum", "mean", "max", "min"]
Caution = Literal["not_a_cause", "season", "device", "shared_part"]
"""What it does not prove: that one makes the other; that the time of year makes both; that a watch's guess is a
measurement; that two figures which share a part are two."""


@dataclass(frozen=True, slots=True)
class Term:
    """A metric of activities (of `sport`) or of days, over so many days up to the day, or over the day itself."""

    slug: str
    how: How = "mean"
    days: int = 1
    of_activity: bool = False
    sport: Sport | None = None


_OF_DAYS = {metric.slug: (metric.unit, metric.precision) for metric in DAY_METRICS}
_OF_MORNINGS = {
    "load": ("load", 0),
    "sleep_s": ("s", 0),
    "hrv_ms": ("ms", 0),
    "resting_heart_rate_bpm": ("bpm", 0),
    "weight_kg": ("kg", 1),
}


def measured_in(term: Term) -> tuple[str, int]:
    """Unit and precision."""
    if term.of_activity:
        metric = BY_SLUG[term.slug]
        return metric.unit, metric.precision
    return _OF_DAYS.get(term.slug) or _OF_MORNINGS[term.slug]


@dataclass(frozen=True, slots=True)
class Pair:
    """`after`: y lies so many days after x."""

    id: str
    x: Term
    y: Term
    after: int = 0
    least: int = 12
    caution: Caution = "not_a_cause"
    by_rank: bool = True


def _of(slug: str, sport: Sport, how: How = "mean", days: int = 1) -> Term:
    return Term(slug, how, days, of_activity=True, sport=sport)


NOT_TWO: Caution = "shared_part"
RIDE, RUN, SWIM, GYM = Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH

PAIRS: tuple[Pair, ...] = (
    Pair("swim_volume_100yd", _of("swim_distance", SWIM, "sum", 28), _of("swim_best_100yd", SWIM, "min")),
    Pair("swim_volume_pace", _of("swim_distance", SWIM, "sum", 28), _of("swim_pace", SWIM)),
    Pair("swim_strokes_pace", _of("swim_strokes_per_length", SWIM), _of("swim_pace", SWIM), caution=NOT_TWO),
    Pair("swim_rest_pace", _of("swim_rest_share", SWIM), _of("swim_pace", SWIM)),
    Pair("sleep_ride_efficiency", Term("sleep_s"), _of("efficiency_factor", RIDE), least=20),
    Pair("sleep_run_efficiency", Term("sleep_s"), _of("run_efficiency", RUN), least=20),
    Pair("hrv_ride_efficiency", Term("hrv_ms"), _of("efficiency_factor", RIDE), least=20, caution="device"),
    Pair("hrv_run_efficiency", Term("hrv_ms"), _of("run_efficiency", RUN), least=20, caution="device"),
    Pair("load_next_hrv", Term("load", "sum"), Term("hrv_ms"), after=1, least=30, caution="device"),
    Pair("load_next_resting_hr", Term("load", "sum"), Term("resting_heart_rate_bpm"), after=1, least=30),
    Pair("load_sleep", Term("load", "sum"), Term("sleep_s"), after=1, least=30),
    Pair("week_load_hrv", Term("load", "sum", 7), Term("hrv_7d"), least=42, caution="season"),
    Pair("run_volume_vdot", _of("distance", RUN, "sum", 42), _of("run_vdot", RUN, "max"), caution="season"),
    Pair("run_distance_efficiency", _of("distance", RUN, "sum", 42), _of("run_efficiency", RUN), caution="season"),
    Pair("run_cadence_decoupling", _of("run_cadence", RUN), _of("run_decoupling", RUN)),
    Pair("heat_run_decoupling", _of("mean_temperature", RUN), _of("run_decoupling", RUN)),
    Pair("heat_ride_decoupling", _of("mean_temperature", RIDE), _of("decoupling", RIDE)),
    Pair("heat_ride_efficiency", _of("mean_temperature", RIDE), _of("efficiency_factor", RIDE), caution="season"),
    Pair(
        "ride_volume_20min", _of("timer_time", RIDE, "sum", 42), _of("best_power_20min", RIDE, "max"), caution="season"
    ),
    Pair("strength_volume_5s", _of("strength_volume", GYM, "sum", 42), _of("best_power_5s", RIDE, "max")),
    Pair("weight_20min_per_kg", Term("weight_kg"), _of("best_power_20min_per_kg", RIDE, "max"), caution=NOT_TWO),
    Pair("form_20min", Term("form"), _of("best_power_20min", RIDE, "max")),
    Pair("form_run_5k", Term("form"), _of("run_best_5k", RUN, "min")),
    Pair("form_squat", Term("form"), _of("e1rm_squat", GYM, "max")),
)
