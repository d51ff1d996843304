"""What a FIT workout can say of ours. The result goes into the file and comes out of it unchanged."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from domestique.formats.fit_writing.exercises import exercise_of
from domestique.formats.workout_files.figures import NoThreshold, absolute, in_words
from domestique.formats.workout_files.made import Losses, Lost
from domestique.formats.workout_text.figures import plain
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    Target,
    Thresholds,
    Workout,
)

LONGEST_TEXT: Final = 250
"""bytes of UTF-8"""
_MOST_TARGETS: Final = 2
_ZONES: Final = (Measure.POWER, Measure.HEART_RATE, Measure.SPEED)


def said(workout: Workout, known: Thresholds) -> tuple[Workout, tuple[Lost, ...]]:
    losses = Losses()
    steps = _steps(workout.steps, workout.sport, known, losses, iter(range(1_000_000)))
    losses.step = None
    name = shortened(workout.name)
    if name != workout.name:
        losses.tell("name_long")
    note = None if workout.note is None else shortened(workout.note)
    if note != workout.note:
        losses.tell("note_long")
    if any(one.lift is not None and one.lift.superset for one in _each(workout.steps)):
        losses.tell("lift_superset")
    pool, yards = workout.pool_length_m, workout.pool_yards
    if pool is not None:
        pool = round(pool, 2)
    elif yards:
        yards = False
    return Workout(workout.sport, name, steps, note, pool, yards), tuple(losses.found)


def shortened(text: str) -> str:
    """To whole letters that fit; FIT texts end at a zero byte."""
    plain_text = text.replace("\x00", "")
    packed = plain_text.encode()
    if len(packed) <= LONGEST_TEXT:
        return plain_text
    return packed[: LONGEST_TEXT - 3].decode(errors="ignore").rstrip() + "…"


def _each(steps: tuple[Step | Repeat, ...]) -> Iterator[Step]:
    for one in steps:
        if isinstance(one, Repeat):
            yield from _each(one.steps)
        else:
            yield one


def _steps(
    items: tuple[Step | Repeat, ...], sport: Sport, known: Thresholds, losses: Losses, count: Iterator[int]
) -> tuple[Step | Repeat, ...]:
    found: list[Step | Repeat] = []
    for item in items:
        if isinstance(item, Step):
            losses.step = next(count)
            found.append(_step(item, sport, known, losses))
            continue
        inner = _steps(item.steps, sport, known, losses, count)
        if inner:
            found += _rounds(replace(item, steps=inner))
    return tuple(found)


def _rounds(item: Repeat) -> list[Step | Repeat]:
    """The file always does the last rest: where it is left out, the last round stands apart, without it."""
    last = item.steps[-1]
    skips = item.skip_last_rest and isinstance(last, Step) and last.intent in (Intent.REST, Intent.RECOVERY)
    if not skips or (item.times == 1 and len(item.steps) == 1):
        return [replace(item, skip_last_rest=False)]
    rounds: list[Step | Repeat] = [Repeat(item.times - 1, item.steps)] if item.times > 1 else []
    return [*rounds, *item.steps[:-1]]


def _step(step: Step, sport: Sport, known: Thresholds, losses: Losses) -> Step:
    end = _end(step.end, step.lift, losses)
    lift = None if step.lift is None else _lift(step, step.lift, end, losses)
    intent = Intent.WARM_UP if lift is not None and lift.warm_up else step.intent
    swim = None if step.swim is None else _swim(step.swim, losses)
    kept = _targets(step, sport, known, losses, room=_MOST_TARGETS - (swim is not None and _stroked(swim)))
    note = losses.note(step.note)
    whole = None if note is None else shortened(note)
    if whole != note:
        losses.tell("step_note_long")
    return Step(intent, end, kept, whole, swim, lift)


def _stroked(swim: Swim) -> bool:
    return swim.drill or swim.stroke is not Stroke.ANY


def _end(end: End, lift: Lift | None, losses: Losses) -> End:
    if lift is not None and lift.reps_low is not None and end.kind in (EndKind.REPS, EndKind.LAP_PRESS):
        return End(EndKind.REPS, float(lift.reps_high or lift.reps_low))
    value = end.value or 0.0
    match end.kind:
        case EndKind.TIME | EndKind.SEND_OFF:
            return End(end.kind, round(value, 3))
        case EndKind.DISTANCE:
            return End(end.kind, round(value, 2))
        case EndKind.LAP_PRESS:
            return end
        case _:
            if round(value) != value:
                losses.tell("rounded")
            return End(end.kind, float(max(1, round(value))))


def _lift(step: Step, lift: Lift, end: End, losses: Losses) -> Lift | None:
    low, high = lift.reps_low, lift.reps_high
    if low is not None and high is not None and high != low:
        losses.tell("lift_reps", f"{low}-{high}×", reps=high)
    if lift.of_one_rep_max is not None:
        losses.tell("lift_of_max", f"{plain(lift.of_one_rep_max * 100)} % 1RM")
    if lift.rir is not None:
        losses.tell("lift_rir", f"RIR {plain(lift.rir)}")
    weight = None if lift.weight_kg is None else round(lift.weight_kg, 2)
    if exercise_of(lift.exercise)[0] is None:
        load = "" if weight is None else f" {plain(weight)} kg"
        losses.tell("lift_unknown", f"{lift.exercise.replace('_', ' ')}{load}", exercise=lift.exercise)
        return None
    told = int(end.value) if end.kind is EndKind.REPS and end.value is not None else None
    if told is None and (low is not None or high is not None):
        losses.tell("lift_count", f"{high or low}×")
    return Lift(
        lift.exercise, told, None, weight_kg=weight or None, warm_up=lift.warm_up or step.intent is Intent.WARM_UP
    )


def _swim(swim: Swim, losses: Losses) -> Swim | None:
    if swim.drill and swim.stroke not in (Stroke.ANY, Stroke.MIXED):
        losses.tell("swim_drill_stroke", swim.stroke.value)
    if swim.kick:
        losses.tell("swim_kick", "kick")
    for gear in swim.gear[1:]:
        losses.tell("swim_gear", gear.value.replace("_", " "))
    stroke = Stroke.ANY if swim.drill else swim.stroke
    if stroke is Stroke.ANY and not swim.drill and not swim.gear:
        return None
    return Swim(stroke, swim.drill, False, swim.gear[:1])


def _targets(step: Step, sport: Sport, known: Thresholds, losses: Losses, *, room: int) -> tuple[Target, ...]:
    kept: list[Target] = []
    for target in step.targets:
        words = in_words(target, sport)
        if target.measure is Measure.RPE:
            losses.tell("target_rpe", words)
        elif len(kept) == room:
            losses.tell("target_too_many", words)
        else:
            made = _target(target, sport, known)
            if made is None:
                losses.tell("threshold_unknown", words, measure=target.measure.value)
                continue
            if target.ramp and target.low != target.high:
                losses.tell("target_ramp", f"↗ {words}" if target.low < target.high else f"↘ {words}")
            kept.append(made)
    return tuple(kept)


def _target(target: Target, sport: Sport, known: Thresholds) -> Target | None:
    low, high = sorted((target.low, target.high))
    measure = target.measure
    if target.scale is Scale.ZONE and low == high and measure in _ZONES:
        return Target(measure, Scale.ZONE, low, high)
    percent = (measure, target.scale) in (
        (Measure.POWER, Scale.OF_THRESHOLD),
        (Measure.HEART_RATE, Scale.OF_MAX),
    ) and (measure is Measure.POWER or high <= 1)
    if percent and low >= 0.01:
        return Target(measure, target.scale, round(low, 2), round(high, 2))
    try:
        first, second = sorted(absolute(replace(target, low=low, high=high, ramp=False), sport, known))
    except NoThreshold:
        return None
    digits = 3 if measure is Measure.SPEED else 0
    return Target(measure, Scale.ABSOLUTE, float(round(first, digits)), float(round(second, digits)))
