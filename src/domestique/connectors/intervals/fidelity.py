"""What an event of intervals.icu cannot say of a workout."""

from domestique.connectors.connector import Shortfall
from domestique.connectors.intervals.declaration import TYPES
from domestique.connectors.intervals.description import line_of
from domestique.model.workout import Repeat, Step, Thresholds, Workout, every_step


def fidelity(workout: Workout, thresholds: Thresholds) -> tuple[Shortfall, ...]:
    if workout.sport not in TYPES:
        return (Shortfall("sport_not_taken"),)
    found = []
    if any(isinstance(item, Repeat) and _nests(item) for item in workout.steps):
        found.append(Shortfall("nested_repeat"))
    if workout.pool_length_m is not None:
        found.append(Shortfall("pool_left_out"))
    for place, step in enumerate(every_step(workout.steps)):
        if step.lift is not None:
            found.append(Shortfall("lift_left_out", place))
        if step.swim is not None:
            found.append(Shortfall("swim_as_note", place))
        codes = line_of(step, workout.sport, thresholds).codes
        found += [Shortfall(code, place) for code in dict.fromkeys(codes)]
    return tuple(found)


def _nests(item: Repeat) -> bool:
    return any(not isinstance(one, Step) for one in item.steps)
