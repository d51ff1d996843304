"""A workout: something planned. One model for every sport and for every place it may be sent to.

Targets are said as a coach says them (a share of a threshold, a zone, watts) and become figures of one athlete only
when they leave (`planning`, `connectors`). "No target" is an empty tuple, never a target of 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domestique.model.sport import Sport


class Intent(StrEnum):
    WARM_UP = "warm_up"
    WORK = "work"
    RECOVERY = "recovery"
    REST = "rest"
    COOL_DOWN = "cool_down"
    OTHER = "other"


class EndKind(StrEnum):
    """What ends a step, and the unit of its value."""

    TIME = "time"
    """s"""
    DISTANCE = "distance"
    """m"""
    LAP_PRESS = "lap_press"
    """no value: the athlete says when"""
    REPS = "reps"
    """counts"""
    ENERGY = "energy"
    """kcal"""
    HEART_RATE_ABOVE = "heart_rate_above"
    """bpm"""
    HEART_RATE_BELOW = "heart_rate_below"
    """bpm"""
    POWER_ABOVE = "power_above"
    """W"""
    POWER_BELOW = "power_below"
    """W"""
    SEND_OFF = "send_off"
    """s from the start of the step before: swim the next one on this interval"""


@dataclass(frozen=True, slots=True)
class End:
    kind: EndKind
    value: float | None = None


class Measure(StrEnum):
    POWER = "power"
    HEART_RATE = "heart_rate"
    SPEED = "speed"
    CADENCE = "cadence"
    RPE = "rpe"


class Scale(StrEnum):
    """How the figures of a target are meant."""

    ABSOLUTE = "absolute"
    """W, bpm, m/s (pace too: slower is lower), 1/min, 1 to 10"""
    OF_THRESHOLD = "of_threshold"
    """1.0 is FTP, threshold heart rate, threshold speed, or CSS in the water"""
    OF_MAX = "of_max"
    """1.0 is the highest heart rate"""
    ZONE = "zone"
    """zone numbers, from 1; both ends count"""
    OFFSET_100 = "offset_100"
    """s per 100 m slower (+) or faster (-) than CSS"""


@dataclass(frozen=True, slots=True)
class Target:
    """`low` and `high` may be equal. With `ramp` the target moves evenly from `low` to `high` over the step, or down
    where `low` is the higher."""

    measure: Measure
    scale: Scale
    low: float
    high: float
    ramp: bool = False


class Stroke(StrEnum):
    ANY = "any"
    FREE = "free"
    BACK = "back"
    BREAST = "breast"
    FLY = "fly"
    MEDLEY = "medley"
    MIXED = "mixed"


class SwimGear(StrEnum):
    FINS = "fins"
    KICKBOARD = "kickboard"
    PADDLES = "paddles"
    PULL_BUOY = "pull_buoy"
    SNORKEL = "snorkel"


@dataclass(frozen=True, slots=True)
class Swim:
    stroke: Stroke = Stroke.ANY
    drill: bool = False
    kick: bool = False
    gear: tuple[SwimGear, ...] = ()


@dataclass(frozen=True, slots=True)
class Lift:
    """One set. `exercise` is our slug (locales/*/exercises.json). Of the loads at most one is told; `rir` is the
    repetitions left in reserve. `superset` joins sets that share its letter."""

    exercise: str
    reps_low: int | None = None
    reps_high: int | None = None
    weight_kg: float | None = None
    of_one_rep_max: float | None = None
    rir: float | None = None
    warm_up: bool = False
    superset: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    intent: Intent
    end: End
    targets: tuple[Target, ...] = ()
    note: str | None = None
    swim: Swim | None = None
    lift: Lift | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """`skip_last_rest`: no rest after the last round. Repeats may hold repeats."""

    times: int
    steps: "tuple[Step | Repeat, ...]"
    skip_last_rest: bool = False


@dataclass(frozen=True, slots=True)
class Workout:
    """`pool_length_m` for the pool; `pool_yards` tells that the pool is measured in yards."""

    sport: Sport
    name: str
    steps: tuple[Step | Repeat, ...]
    note: str | None = None
    pool_length_m: float | None = None
    pool_yards: bool = False


def every_step(steps: tuple[Step | Repeat, ...]) -> Iterator[Step]:
    """Each as written, once, however often it is repeated."""
    for step in steps:
        if isinstance(step, Repeat):
            yield from every_step(step.steps)
        else:
            yield step


def as_done(steps: tuple[Step | Repeat, ...]) -> Iterator[Step]:
    """Each as often as it is done, in order."""
    for step in steps:
        if not isinstance(step, Repeat):
            yield step
            continue
        for turn in range(step.times):
            inner = list(as_done(step.steps))
            last_rest = step.skip_last_rest and turn == step.times - 1 and inner
            if last_rest and inner[-1].intent in (Intent.REST, Intent.RECOVERY):
                inner.pop()
            yield from inner


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What turns a share into figures, for one sport on one day; None where the athlete has not said."""

    ftp_w: float | None = None
    threshold_bpm: float | None = None
    max_bpm: float | None = None
    threshold_mps: float | None = None
    css_mps: float | None = None
    power_zones_w: tuple[float, ...] = ()
    """the upper bounds, from the lowest to the last but one"""
    heart_zones_bpm: tuple[float, ...] = ()
    speed_zones_mps: tuple[float, ...] = ()


NO_THRESHOLDS = Thresholds()
