"""How the feet moved, as the watch or pod measured it: means over the time in motion."""

from collections.abc import Callable

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import moving, speed
from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

_RUNNING = (Sport.RUNNING,)
_BOTH_FEET_ABOVE = 120.0
"""Devices count strides of one foot or steps of both; nobody runs at 120 strides a minute."""


def _mean(session: Session, values: Numbers) -> float:
    on = moving(session) & np.isfinite(values) & (values > 0)
    if not on.any():
        raise Unknown("nothing_there")
    return float(values[on].mean())


def steps_a_minute(session: Session) -> Numbers:
    cadence = session.channel("cadence")

    def steps() -> Numbers:
        known = cadence[np.isfinite(cadence) & (cadence > 0)]
        once = not len(known) or float(np.median(known)) < _BOTH_FEET_ABOVE
        return cadence * 2 if once else cadence

    return session.once("run:steps", steps)


def cadence(session: Session) -> float:
    return _mean(session, steps_a_minute(session))


def stride(session: Session) -> float:
    """One step: from one foot to the other."""
    steps, values = steps_a_minute(session), speed(session)
    on = moving(session) & np.isfinite(steps) & (steps > 0) & np.isfinite(values)
    if not on.any():
        raise Unknown("nothing_there")
    return float(values[on].sum() / (steps[on].sum() / 60))


def steps(session: Session) -> float:
    """By the mean, because a device that records now and then leaves seconds out."""
    session.channel("cadence", coverage=0.5)
    return session.value("run_cadence") * float(moving(session).sum()) / 60


def _mean_of(channel: str, times: float = 1.0) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        return _mean(session, session.channel(channel)) * times

    return compute


def ratio(session: Session) -> float:
    """Height over length of a step."""
    return session.value("run_vertical_oscillation") / (session.value("run_stride_length") * 100) * 100


def power_per_kg(session: Session) -> float:
    return session.value("run_power") / session.setting("weight")


def effectiveness(session: Session) -> float:
    """Where power is known, and only there."""
    power, values = session.channel("power", coverage=0.5), speed(session)
    on = moving(session) & np.isfinite(power) & (power > 0) & np.isfinite(values)
    if not on.any():
        raise Unknown("nothing_there")
    return float(values[on].mean() / (power[on].mean() / session.setting("weight")))


def _metric(
    slug: str, unit: str, precision: int, formula: str, source: str, compute: Callable[[Session], float],
    channels: tuple[str, ...] = (), settings: tuple[str, ...] = (), after: tuple[str, ...] = (), *,
    grade: Grade = Grade.C, rollup: Rollup = Rollup.MEAN_BY_TIME, more_is: str | None = None,
) -> Metric:  # fmt: skip
    return Metric(
        slug, Group.RUN, unit, precision, rollup, grade, 1, formula, source, compute,
        sports=_RUNNING, channels=channels, settings=settings, after=after, more_is=more_is,
    )  # fmt: skip


_DEVICE = "As the device measured it"
METRICS = (
    _metric(
        "run_cadence", "1/min", 0, "mean steps of both feet a minute while moving", "Definition", cadence,
        ("cadence", "speed"), grade=Grade.A,
    ),
    _metric(
        "run_stride_length", "m", 2, "metres / steps, while moving", "Definition", stride, ("cadence", "speed"),
        grade=Grade.B,
    ),
    _metric(
        "run_steps", "1", 0, "mean steps a minute · minutes moving", "Definition", steps, ("cadence", "speed"),
        after=("run_cadence",), grade=Grade.B, rollup=Rollup.SUM,
    ),
    _metric(
        "run_vertical_oscillation", "cm", 1, "mean while moving", _DEVICE, _mean_of("vertical_oscillation", 0.1),
        ("vertical_oscillation", "speed"), more_is="worse",
    ),
    _metric(
        "run_vertical_ratio", "%", 1, "vertical oscillation / step length · 100", "Garmin running dynamics", ratio,
        after=("run_vertical_oscillation", "run_stride_length"), more_is="worse",
    ),
    _metric(
        "run_ground_contact", "ms", 0, "mean while moving", _DEVICE, _mean_of("stance_time"),
        ("stance_time", "speed"), more_is="worse",
    ),
    _metric(
        "run_ground_contact_balance", "%", 1, "mean share of the left foot while moving", _DEVICE,
        _mean_of("stance_time_balance"), ("stance_time_balance", "speed"),
    ),
    _metric(
        "run_power", "W", 0, "mean power while moving", "As the device estimated it", _mean_of("power"),
        ("power", "speed"),
    ),
    _metric(
        "run_power_per_kg", "W/kg", 2, "mean power while moving / weight", "Definition", power_per_kg,
        settings=("weight",), after=("run_power",), more_is="better",
    ),
    _metric(
        "run_effectiveness", "kg·m/J", 2, "mean speed / (mean power / weight)", "Coggan; Stryd running effectiveness",
        effectiveness, ("power", "speed"), ("weight",), more_is="better",
    ),
)  # fmt: skip
