"""What a Hevy routine cannot say of a workout."""

from domestique.connectors.connector import Shortfall
from domestique.connectors.hevy.exercises import slugs
from domestique.connectors.hevy.routines import laid_out
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Step, Thresholds, Workout, every_step

_ENDS = (EndKind.REPS, EndKind.TIME, EndKind.DISTANCE, EndKind.LAP_PRESS)


def fidelity(workout: Workout, thresholds: Thresholds) -> tuple[Shortfall, ...]:
    if workout.sport is not Sport.STRENGTH:
        return (Shortfall("sport_not_taken"),)
    found = [Shortfall("no_day")]
    for place, step in enumerate(every_step(workout.steps)):
        found += _of_step(place, step)
    if any(len(set(block.rests)) > 1 for block in laid_out(workout).blocks):
        found.append(Shortfall("rest_evened"))
    return tuple(found)


def _of_step(place: int, step: Step) -> list[Shortfall]:
    lift = step.lift
    if lift is None:
        rest = step.intent in (Intent.REST, Intent.RECOVERY)
        return [] if rest and step.end.kind in (EndKind.TIME, EndKind.LAP_PRESS) else [Shortfall("step_as_note", place)]
    found = []
    if lift.exercise not in slugs():
        found.append(Shortfall("exercise_unknown", place, {"exercise": lift.exercise}))
    if lift.rir is not None:
        found.append(Shortfall("lift_rir", place))
    if lift.of_one_rep_max is not None:
        found.append(Shortfall("lift_of_max", place))
    if step.targets:
        found.append(Shortfall("targets_left_out", place))
    if step.end.kind not in _ENDS:
        found.append(Shortfall("end_left_out", place))
    return found
