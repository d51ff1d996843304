"""What Garmin can say of a workout, and what not. The result goes there and comes back unchanged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from domestique.connectors.connector import Shortfall
from domestique.connectors.garmin_signin.workout.lifts import kept_lift
from domestique.connectors.garmin_signin.workout.rounds import one_level, written_steps
from domestique.connectors.garmin_signin.workout.swims import kept_swim
from domestique.connectors.garmin_signin.workout.tables import (
    ENDS,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_STEPS,
    SPORTS,
    YARD_M,
)
from domestique.connectors.garmin_signin.workout.targets import kept_targets
from domestique.connectors.garmin_signin.workout.words import clean, joined, plain
from domestique.model.sport import Sport
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Repeat,
    Step,
    Thresholds,
    Workout,
)

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sayable:
    workout: Workout
    shortfalls: tuple[Shortfall, ...]


def sayable(workout: Workout, known: Thresholds = NO_THRESHOLDS, names: Mapping[str, str] = _NO_NAMES) -> Sayable:
    missing: list[Shortfall] = []
    sport = workout.sport if workout.sport in SPORTS else Sport.OTHER
    if sport is not workout.sport:
        missing.append(Shortfall("sport", slots={"sport": workout.sport.value}))
    count = iter(range(1_000_000))
    steps = _said(workout.steps, sport, known, names, missing, count)
    if any(step.lift is not None and step.lift.superset for step in _plain(workout.steps)):
        missing.append(Shortfall("lift_superset"))
    steps, unfolded = one_level(steps)
    if unfolded:
        missing.append(Shortfall("nested_repeat"))
    if (length := written_steps(steps)) > MOST_STEPS:
        missing.append(Shortfall("too_many_steps", slots={"steps": length, "most": MOST_STEPS}))
    name = (clean(workout.name.replace("\n", " "), LONGEST_NAME)) or sport.value.capitalize()
    note = clean(workout.note)
    if len((workout.name or "").strip()) > LONGEST_NAME:
        missing.append(Shortfall("name_long", slots={"most": LONGEST_NAME}))
    if len((workout.note or "").strip()) > LONGEST_NOTE:
        missing.append(Shortfall("note_long", slots={"most": LONGEST_NOTE}))
    pool, yards = _pool(workout, sport)
    if sport is Sport.SWIMMING and pool is None:
        missing.append(Shortfall("pool_unknown"))
    return Sayable(Workout(sport, name, steps, note, pool, yards), tuple(missing))


def _plain(steps: tuple[Step | Repeat, ...]) -> list[Step]:
    found: list[Step] = []
    for each in steps:
        found += _plain(each.steps) if isinstance(each, Repeat) else [each]
    return found


def _said(
    steps: tuple[Step | Repeat, ...],
    sport: Sport,
    known: Thresholds,
    names: Mapping[str, str],
    missing: list[Shortfall],
    count: object,
) -> tuple[Step | Repeat, ...]:
    found: list[Step | Repeat] = []
    for each in steps:
        if isinstance(each, Repeat):
            found.append(replace(each, steps=_said(each.steps, sport, known, names, missing, count)))
        else:
            number = next(count)  # type: ignore[call-overload]
            found.append(_step(each, number, sport, known, names, missing))
    return tuple(found)


def _step(
    step: Step, number: int, sport: Sport, known: Thresholds, names: Mapping[str, str], missing: list[Shortfall]
) -> Step:
    lost: list[tuple[str, dict[str, str | float]]] = []
    words: list[str] = []
    intent, end, swim, lift = step.intent, step.end, None, None
    if step.lift is not None and sport is Sport.STRENGTH:
        kept = kept_lift(step, step.lift, names)
        end, lift = kept.end, kept.lift
        lost, words = lost + kept.lost, words + kept.words
        if lift is not None:
            light = intent is Intent.WARM_UP or (lift.warm_up and intent is Intent.WORK)
            intent, lift = Intent.WARM_UP if light else intent, replace(lift, warm_up=light)
    if step.swim is not None and sport is Sport.SWIMMING:
        wet = kept_swim(step.swim)
        swim, lost, words = wet.swim, lost + wet.lost, words + wet.words
    end = _end(end, intent, sport, lost, words)
    aims = kept_targets(step.targets, sport, known)
    lost, words = lost + aims.lost, words + aims.words
    note = joined(step.note, words)
    if len((step.note or "").strip()) > LONGEST_NOTE:
        lost.append(("step_note_long", {"most": LONGEST_NOTE}))
    missing += [Shortfall(code, number, slots) for code, slots in lost]
    return Step(intent, end, tuple(aims.targets), note, swim, lift)


def _end(
    end: End, intent: Intent, sport: Sport, lost: list[tuple[str, dict[str, str | float]]], words: list[str]
) -> End:
    """A step whose end the watch cannot see lasts until the lap key, and its note says when that is."""
    value = end.value
    if end.kind is EndKind.LAP_PRESS:
        return End(EndKind.LAP_PRESS)
    if value is None or not value > 0:
        lost.append(("end_unknown", {}))
        return End(EndKind.LAP_PRESS)
    if end.kind in _SIGNS:
        code, sign, unit = _SIGNS[end.kind]
        lost.append((code, {"value": round(value)}))
        words.append(f"{sign} {plain(value)} {unit}")
        return End(EndKind.LAP_PRESS)
    if end.kind is EndKind.REPS and sport is not Sport.STRENGTH:
        lost.append(("end_reps", {"value": round(value)}))
        words.append(f"{plain(value)}×")
        return End(EndKind.LAP_PRESS)
    if end.kind is EndKind.SEND_OFF and (sport is not Sport.SWIMMING or intent is not Intent.REST):
        lost.append(("end_send_off", {}))
        words.append(f"@ {int(value) // 60}:{int(value) % 60:02d}")
        return End(EndKind.LAP_PRESS)
    assert end.kind in ENDS
    return End(end.kind, _figure(end.kind, value))


_SIGNS = {
    EndKind.HEART_RATE_ABOVE: ("end_heart_rate", ">", "bpm"),
    EndKind.HEART_RATE_BELOW: ("end_heart_rate", "<", "bpm"),
    EndKind.POWER_ABOVE: ("end_power", ">", "W"),
    EndKind.POWER_BELOW: ("end_power", "<", "W"),
}


def _figure(kind: EndKind, value: float) -> float:
    return float(max(1, round(value))) if kind in (EndKind.REPS, EndKind.ENERGY) else round(max(value, 0.01), 2)


def _pool(workout: Workout, sport: Sport) -> tuple[float | None, bool]:
    if sport is not Sport.SWIMMING or workout.pool_length_m is None or not workout.pool_length_m >= 1:
        return None, False
    if not workout.pool_yards:
        return round(workout.pool_length_m, 2), False
    return round(round(workout.pool_length_m / YARD_M, 2) * YARD_M, 4), True
