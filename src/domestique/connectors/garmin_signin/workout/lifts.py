"""Sets of strength: Garmin knows the exercise, one number of repetitions, a weight, and whether it is a warm-up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domestique.connectors.garmin_signin.workout.catalogue import pair_of, slug_of
from domestique.connectors.garmin_signin.workout.words import plain, span
from domestique.model.workout import End, EndKind, Lift, Step


@dataclass(slots=True)
class KeptLift:
    lift: Lift | None
    end: End
    lost: list[tuple[str, dict[str, str | float]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def kept_lift(step: Step, lift: Lift, names: Mapping[str, str]) -> KeptLift:
    kept = KeptLift(None, step.end)
    reps = _reps(kept, step.end, lift)
    if reps is not None:
        kept.end = End(EndKind.REPS, reps)
    grams = round((lift.weight_kg or 0) * 1000) or None
    if lift.of_one_rep_max is not None:
        kept.lost.append(("lift_of_max", {}))
        kept.words.append(f"{plain(lift.of_one_rep_max * 100)}% 1RM")
    if lift.rir is not None:
        kept.lost.append(("lift_rir", {}))
        kept.words.append(f"RIR {plain(lift.rir)}")
    pair = pair_of(lift.exercise, names)
    if pair is None:
        kept.lost.append(("lift_unknown", {"exercise": lift.exercise}))
        kept.words.insert(0, lift.exercise.replace("_", " "))
        if grams is not None:
            kept.words.insert(1, f"{plain(grams / 1000)} kg")
        return kept
    told = int(reps) if reps is not None else None
    kept.lift = Lift(
        slug_of(*pair), told, told, weight_kg=grams / 1000 if grams is not None else None, warm_up=lift.warm_up
    )
    return kept


def _reps(kept: KeptLift, end: End, lift: Lift) -> float | None:
    """The upper end of a range is what the watch counts to; the range stays readable in the note."""
    if end.kind not in (EndKind.REPS, EndKind.LAP_PRESS):
        return None
    low, high = lift.reps_low, lift.reps_high
    if low is not None and high is not None and low != high:
        kept.lost.append(("lift_reps", {"reps": max(low, high)}))
        kept.words.append(f"{span(min(low, high), max(low, high))}×")
        return float(max(low, high, 1))
    one = high if high is not None else low if low is not None else end.value if end.kind is EndKind.REPS else None
    return float(max(1, round(one))) if one is not None else None
