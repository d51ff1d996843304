"""A planned strength workout as a Hevy routine, and a routine as a workout again.

Routines carry no field of ours, so the tag stands as the last line of the first exercise's notes: those come back when
routines are listed, the routine's own notes do not. Exercises read back as `hevy:<template id>`: titles may be in any
language, ids are what was sent.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from domestique.connectors.answers import Row, ident, number, row_in, rows_in, text, whole
from domestique.connectors.connector import Outgoing
from domestique.connectors.errors import Refused
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Lift, Step, Workout, as_done

FREE = "free"
"""the tag of a routine of ours that is not needed any more: nothing can be deleted there, so the next one takes it"""
FREE_TITLE = "Domestique –"
_MARK = re.compile(r"^Domestique · (\S+)$", re.MULTILINE)
_RESTS = (Intent.REST, Intent.RECOVERY)


@dataclass(slots=True)
class Block:
    """One exercise of a routine: all its sets, and the rests after them."""

    exercise: str
    superset: str | None
    steps: list[Step] = field(default_factory=list)
    rests: list[float] = field(default_factory=list)

    @property
    def rest_s(self) -> int | None:
        return round(Counter(self.rests).most_common(1)[0][0]) if self.rests else None


@dataclass(slots=True)
class Laid:
    """`loose`: steps that are no exercise and no rest; they can only be told in words."""

    blocks: list[Block] = field(default_factory=list)
    loose: list[Step] = field(default_factory=list)


def laid_out(workout: Workout) -> Laid:
    """In the order they are done. Sets of one exercise stand together; those of a superset as far as it goes."""
    laid = Laid()
    for step in as_done(workout.steps):
        last = laid.blocks[-1] if laid.blocks else None
        if step.lift is not None:
            _block_for(laid.blocks, step.lift).steps.append(step)
        elif step.intent not in _RESTS:
            laid.loose.append(step)
        elif last is not None and step.end.kind is EndKind.TIME and step.end.value:
            last.rests.append(step.end.value)
    return laid


def _block_for(blocks: list[Block], lift: Lift) -> Block:
    for block in reversed(blocks):
        if block.superset != lift.superset:
            break
        if block.exercise == lift.exercise:
            return block
        if lift.superset is None:
            break
    blocks.append(Block(lift.exercise, lift.superset))
    return blocks[-1]


def routine_of(thing: Outgoing) -> dict[str, object]:
    """What is sent, without the folder. Refused when an exercise has no id there, or there is nothing to lift."""
    workout = thing.workout
    if workout is None or workout.sport is not Sport.STRENGTH:
        raise Refused("sport_not_taken", "only strength goes to Hevy")
    for step in as_done(workout.steps):
        if step.lift is not None and step.lift.exercise not in thing.names:
            raise Refused("exercise_unknown", step.lift.exercise)
    laid = laid_out(workout)
    if not laid.blocks:
        raise Refused("nothing_to_send", "no exercise in it")
    return _body(workout, laid, thing.names, thing.tag)


def as_sent(thing: Outgoing) -> Workout:
    assert thing.workout is not None
    return workout_of(_body(thing.workout, laid_out(thing.workout), thing.names, thing.tag))


def _body(workout: Workout, laid: Laid, names: Mapping[str, str], tag: str) -> dict[str, object]:
    supersets = list(dict.fromkeys(block.superset for block in laid.blocks if block.superset is not None))
    exercises = []
    for place, block in enumerate(laid.blocks):
        notes = _notes(block.steps) + ([f"Domestique · {tag}"] if place == 0 else [])
        exercises.append(
            {
                "exercise_template_id": names.get(block.exercise, block.exercise),
                "superset_id": None if block.superset is None else supersets.index(block.superset),
                "rest_seconds": block.rest_s,
                "notes": "\n".join(notes),
                "sets": [_set(step) for step in block.steps],
            }
        )
    said = [text(workout.note), *(_in_words(step) for step in laid.loose)]
    return {
        "title": text(workout.name) or "Domestique",
        "notes": "\n".join(one for one in said if one),
        "exercises": exercises,
    }


def _set(step: Step) -> dict[str, object]:
    lift, end = step.lift, step.end
    assert lift is not None
    low = lift.reps_low if lift.reps_low is not None else _whole_of(end, EndKind.REPS)
    high = lift.reps_high if lift.reps_high is not None else low
    return {
        "type": "warmup" if lift.warm_up or step.intent is Intent.WARM_UP else "normal",
        "weight_kg": lift.weight_kg,
        "reps": low if low == high else None,
        "rep_range": None if low == high else {"start": low, "end": high},
        "duration_seconds": _whole_of(end, EndKind.TIME),
        "distance_meters": _whole_of(end, EndKind.DISTANCE),
    }


def _whole_of(end: End, kind: EndKind) -> int | None:
    return round(end.value) if end.kind is kind and end.value is not None else None


def _notes(steps: list[Step]) -> list[str]:
    """What the form has no field for, once for the exercise or set by set. RIR and 1RM are said so in every gym."""
    reserve = [step.lift.rir for step in steps if step.lift is not None and step.lift.rir is not None]
    shares = [step.lift.of_one_rep_max for step in steps if step.lift is not None and step.lift.of_one_rep_max]
    lines = list(dict.fromkeys(note for step in steps if (note := text(step.note))))
    if reserve:
        lines.append("RIR " + ", ".join(f"{value:g}" for value in _once(reserve)))
    if shares:
        lines.append(", ".join(f"{share * 100:g}%" for share in _once(shares)) + " 1RM")
    return lines


def _once(values: list[float]) -> list[float]:
    return values[:1] if len(set(values)) == 1 else values


def _in_words(step: Step) -> str | None:
    kind, value = step.end.kind, step.end.value
    amount = ""
    if value is not None and kind is EndKind.TIME:
        amount = f"{int(value) // 60}:{int(value) % 60:02d}"
    elif value is not None and kind is EndKind.DISTANCE:
        amount = f"{value:g} m"
    return " ".join(one for one in (amount, text(step.note)) if one) or None


def workout_of(routine: Row) -> Workout:
    steps: list[Step] = []
    for exercise in sorted(rows_in(routine.get("exercises")), key=_place):
        name = f"hevy:{ident(exercise.get('exercise_template_id'))}"
        together = ident(exercise["supersets_id"] if "supersets_id" in exercise else exercise.get("superset_id"))
        note, rest = _unmarked(text(exercise.get("notes"))), number(exercise.get("rest_seconds"))
        for one in sorted(rows_in(exercise.get("sets")), key=_place):
            steps.append(_step(one, name, together, note))
            note = None
            if rest:
                steps.append(Step(Intent.REST, End(EndKind.TIME, rest)))
    return Workout(Sport.STRENGTH, text(routine.get("title")) or "", tuple(steps))


def _step(one: Row, exercise: str, superset: str | None, note: str | None) -> Step:
    span, reps = row_in(one.get("rep_range")), whole(one.get("reps"))
    low, high = whole(span.get("start")), whole(span.get("end"))
    seconds, metres = number(one.get("duration_seconds")), number(one.get("distance_meters"))
    warm_up = one.get("type") == "warmup"
    lift = Lift(
        exercise,
        reps_low=low if low is not None else reps,
        reps_high=high if high is not None else reps,
        weight_kg=number(one.get("weight_kg")),
        warm_up=warm_up,
        superset=superset,
    )
    if seconds:
        end = End(EndKind.TIME, seconds)
    elif metres:
        end = End(EndKind.DISTANCE, metres)
    else:
        end = End(EndKind.REPS, lift.reps_high) if lift.reps_high is not None else End(EndKind.LAP_PRESS)
    return Step(Intent.WARM_UP if warm_up else Intent.WORK, end, note=note, lift=lift)


def tag_of(routine: Row) -> str | None:
    """None: not ours, or not any more."""
    for exercise in rows_in(routine.get("exercises")):
        if found := _MARK.search(text(exercise.get("notes")) or ""):
            return found[1]
    return None


def freed(routine: Row) -> dict[str, object]:
    """The same routine, marked as one that the next workout may take."""
    exercises = []
    for place, one in enumerate(sorted(rows_in(routine.get("exercises")), key=_place)):
        note = _unmarked(text(one.get("notes")))
        lines = [note] if note else []
        together = one["supersets_id"] if "supersets_id" in one else one.get("superset_id")
        exercises.append(
            {
                "exercise_template_id": ident(one.get("exercise_template_id")),
                "superset_id": whole(together),
                "rest_seconds": whole(one.get("rest_seconds")),
                "notes": "\n".join([*lines, f"Domestique · {FREE}"] if place == 0 else lines),
                "sets": [_kept(each) for each in sorted(rows_in(one.get("sets")), key=_place)],
            }
        )
    return {"title": FREE_TITLE, "notes": "", "exercises": exercises}


def _kept(one: Row) -> dict[str, object]:
    span = row_in(one.get("rep_range"))
    return {
        "type": text(one.get("type")) or "normal",
        "weight_kg": number(one.get("weight_kg")),
        "reps": whole(one.get("reps")),
        "rep_range": {"start": whole(span.get("start")), "end": whole(span.get("end"))} if span else None,
        "duration_seconds": whole(one.get("duration_seconds")),
        "distance_meters": whole(one.get("distance_meters")),
    }


def _unmarked(note: str | None) -> str | None:
    return text(_MARK.sub("", note)) if note else None


def _place(row: Row) -> float:
    return number(row.get("index")) or 0.0
