"""What a workout of the library costs one athlete, in the words of a plan. A plan needs a figure for each workout, so
where a speed is missing a usual one stands in for the time only; metres that hang on it stay unsaid.
"""

from dataclasses import replace
from typing import Final

from domestique.model.plan import Dose
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds, Workout
from domestique.planning.dose import NO_LIFTER, Lifter, dose

USUAL_MPS: Final = 3.2
"""A recreational runner's threshold, 5:12 a kilometre."""
USUAL_CSS_MPS: Final = 0.95
"""1:45 for 100 m."""


class NoDose(ValueError):
    """Steps that end by the athlete's own say have no length beforehand."""


def plan_dose(workout: Workout, known: Thresholds, lifter: Lifter = NO_LIFTER) -> Dose:
    told = dose(workout, known, lifter)
    metres = told.metres
    if told.seconds is None or told.load is None:
        told = dose(workout, filled(known, workout.sport), lifter)
    if told.seconds is None or told.load is None:
        raise NoDose(workout.name)
    return Dose(
        minutes=max(1, round(told.seconds / 60)),
        load=round(told.load, 1),
        low=round((told.low_s or 0.0) / 60, 1),
        mid=round((told.mid_s or 0.0) / 60, 1),
        high=round((told.high_s or 0.0) / 60, 1),
        metres=None if metres is None else float(round(metres)),
    )


def filled(known: Thresholds, sport: Sport) -> Thresholds:
    if sport is Sport.SWIMMING:
        return replace(known, css_mps=known.css_mps or USUAL_CSS_MPS)
    if sport is Sport.RUNNING:
        return replace(known, threshold_mps=known.threshold_mps or USUAL_MPS)
    return known
