"""A lifting workout with the athlete's own weights in it, and the reason beside each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from domestique.analysis.metrics.strength.exercises import key_lift
from domestique.locales import Language
from domestique.model.workout import EndKind, Intent, Lift, Repeat, Step
from domestique.planning.strength.lifted import Lifted
from domestique.planning.strength.plates import USUAL, Rack, kind_of, nearest
from domestique.planning.strength.progression import Asked, Next, next_session, say_next

type Items = tuple[Step | Repeat, ...]


def filled(
    items: Items,
    history: Mapping[str, Sequence[Lifted]],
    on: date,
    language: Language,
    *,
    rack: Rack = USUAL,
    deload: bool = False,
) -> Items:
    """Each set of repetitions gets its weight and says why; warm-up sets keep their share of it. What has no history
    stays as written, with a word on how to find the weight."""
    found = nexts(items, history, on, rack=rack, deload=deload)

    def step(one: Step) -> Step:
        if one.lift is None or one.end.kind is not EndKind.REPS or one.lift.exercise not in found:
            return one
        told = found[one.lift.exercise]
        if one.lift.warm_up:
            return replace(one, lift=_warm_up(one.lift, told, rack))
        if one.intent is not Intent.WORK:
            return one
        note = say_next(told, language)
        return replace(
            one,
            note=note if one.note is None else f"{note} {one.note}",
            lift=one.lift
            if told.weight_kg is None
            else replace(one.lift, weight_kg=told.weight_kg, of_one_rep_max=None),
        )

    def walk(given: Items) -> Items:
        return tuple(
            replace(one, times=_times(one, found), steps=walk(one.steps)) if isinstance(one, Repeat) else step(one)
            for one in given
        )

    return walk(items)


def nexts(
    items: Items,
    history: Mapping[str, Sequence[Lifted]],
    on: date,
    *,
    rack: Rack = USUAL,
    deload: bool = False,
) -> dict[str, Next]:
    """What is next of each exercise, in the order of the workout."""
    found: dict[str, Next] = {}
    for one in _working(items):
        lift = one.lift
        if lift is not None and lift.exercise not in found:
            low = lift.reps_low or 1
            asked = Asked(lift.exercise, low, lift.reps_high or low, lift.rir, lift.of_one_rep_max)
            found[lift.exercise] = next_session(asked, past_of(lift.exercise, history), on, rack=rack, deload=deload)
    return found


def past_of(exercise: str, history: Mapping[str, Sequence[Lifted]]) -> Sequence[Lifted]:
    """Of the exercise itself; of squat, bench press, deadlift and press also under another of their names, as a watch
    or a gym app calls them."""
    if exercise in history:
        return history[exercise]
    lift = key_lift(exercise)
    if lift is None or lift == "pull_up":
        return ()
    return tuple(one for name, past in sorted(history.items()) if key_lift(name) == lift for one in past)


def _times(one: Repeat, found: Mapping[str, Next]) -> int:
    shares = [found[name].sets_share for name in _names(one) if name in found]
    return max(1, round(one.times * min(shares))) if shares else one.times


def _warm_up(lift: Lift, told: Next, rack: Rack) -> Lift:
    if told.weight_kg is None:
        return lift
    share = lift.of_one_rep_max or {8: 0.4, 5: 0.55, 3: 0.7}.get(lift.reps_low or 0, 0.5)
    weight = nearest(told.weight_kg * share, kind_of(lift.exercise), rack)
    return replace(lift, weight_kg=weight, of_one_rep_max=None)


def _working(items: Items) -> list[Step]:
    found: list[Step] = []
    for one in items:
        if isinstance(one, Repeat):
            found += _working(one.steps)
        elif one.lift and not one.lift.warm_up and one.end.kind is EndKind.REPS and one.intent is Intent.WORK:
            found.append(one)
    return found


def _names(one: Repeat) -> set[str]:
    return {step.lift.exercise for step in _working(one.steps) if step.lift}
