"""Fitness, fatigue and form from daily load (Banister's impulse and response, in the form everybody draws).

Each morning begins with the evening before. Two families of the same average are in use; after eight weeks they differ
by a tenth of a point. What moves numbers is whose fatigue form subtracts: yesterday's (ours) or today's.
"""

from dataclasses import dataclass
from math import exp
from typing import Literal

import numpy as np

from domestique.analysis.signal.grid import Numbers
from domestique.model.athlete import Settings

Decay = Literal["exponential", "simple"]
FormDay = Literal["previous", "same"]


@dataclass(frozen=True, slots=True)
class Constants:
    """Days, and what the athlete brought along on the first of them, as load a day."""

    fitness_days: float = 42.0
    fatigue_days: float = 7.0
    fitness_seed: float = 0.0
    fatigue_seed: float = 0.0
    decay: Decay = "exponential"
    form_day: FormDay = "previous"


def constants_of(held: Settings, decay: Decay = "exponential", form_day: FormDay = "previous") -> Constants:
    """The athlete's own, where told."""
    usual = Constants()
    told = {name: held.get(name) for name in ("fitness_days", "fatigue_days", "fitness_seed", "fatigue_seed")}
    figures = {name: getattr(usual, name) if value is None else value for name, value in told.items()}
    return Constants(**figures, decay=decay, form_day=form_day)


@dataclass(frozen=True, slots=True)
class Form:
    """One value a day, at its end; `form` as the day begins (or ends, with form_day "same")."""

    fitness: Numbers
    fatigue: Numbers
    form: Numbers
    ramp: Numbers
    """Fitness gained in seven days; NaN in the first seven."""

    def unknown(self) -> "Form":
        """As many days of which nothing can be said, for who has no load at all."""
        nothing = np.full(len(self.form), np.nan)
        return Form(nothing, nothing, nothing, nothing)


def form_of(load: Numbers, constants: Constants) -> Form:
    """A day whose load is unknown (NaN) adds nothing; whoever shows it marks it."""
    known = np.where(np.isfinite(load), load, 0.0)
    fitness = average(known, constants.fitness_days, constants.fitness_seed, constants.decay)
    fatigue = average(known, constants.fatigue_days, constants.fatigue_seed, constants.decay)
    if constants.form_day == "same":
        form = fitness - fatigue
    else:
        form = _before(fitness, constants.fitness_seed) - _before(fatigue, constants.fatigue_seed)
    ramp = np.full(len(load), np.nan)
    ramp[7:] = fitness[7:] - fitness[:-7]
    return Form(fitness, fatigue, form, ramp)


FormState = Literal["fresh", "balanced", "building", "heavy"]
_STATES: tuple[tuple[float, FormState], ...] = ((5.0, "fresh"), (-10.0, "balanced"), (-30.0, "building"))


def state_of(form: float) -> FormState:
    """The bands in common use (intervals.icu draws the same): words for a number, not a rule to train by."""
    return next((state for above, state in _STATES if form > above), "heavy")


def average(load: Numbers, days: float, seed: float, decay: Decay) -> Numbers:
    """x += (load - x) * gain, a day at a time; gain is 1 - e^(-1/days), or 1/days in the simple family."""
    gain = 1.0 / days if decay == "simple" else 1.0 - exp(-1.0 / days)
    value = seed
    found = []
    for today in load.tolist():
        value += (today - value) * gain
        found.append(value)
    return np.array(found, dtype=np.float64)


def _before(values: Numbers, seed: float) -> Numbers:
    return np.concatenate(([seed], values[:-1])) if len(values) else values
