"""What became of a workout that was sent: the one that should be there against the one that is.

Figures may come back a little rounded; everything else that is not there any more, or is otherwise, is told.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domestique.model.workout import Repeat, Step, Target, Workout, every_step

_MOST = 50


@dataclass(frozen=True, slots=True)
class Difference:
    """`outbox.difference.<code>` words it. `step` counts `every_step` from 0."""

    code: str
    step: int | None = None
    slots: Mapping[str, str | float] = field(default_factory=dict)


def compare(sent: Workout, there: Workout) -> tuple[Difference, ...]:
    """Empty: it stands there as it was sent. At most fifty are told."""
    return tuple(one for one, _ in zip(_all(sent, there), range(_MOST), strict=False))


def _all(sent: Workout, there: Workout) -> Iterator[Difference]:
    if sent.sport != there.sport:
        yield Difference("sport", slots={"sent": sent.sport, "there": there.sport})
    if sent.name != there.name:
        yield Difference("name", slots={"sent": sent.name, "there": there.name})
    if (sent.note or "") != (there.note or ""):
        yield Difference("note")
    if not _same(sent.pool_length_m, there.pool_length_m) or sent.pool_yards != there.pool_yards:
        yield Difference("pool")
    ours, theirs = list(every_step(sent.steps)), list(every_step(there.steps))
    if len(ours) != len(theirs):
        yield Difference("steps", slots={"sent": len(ours), "there": len(theirs)})
        return
    if _rounds(sent.steps) != _rounds(there.steps):
        yield Difference("repeats")
    for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        yield from _step(index, one, other)


def _rounds(steps: tuple[Step | Repeat, ...]) -> list[object]:
    return [(one.times, one.skip_last_rest, _rounds(one.steps)) for one in steps if isinstance(one, Repeat)]


def _step(index: int, sent: Step, there: Step) -> Iterator[Difference]:
    if sent.intent != there.intent:
        yield Difference("intent", index)
    if sent.end.kind != there.end.kind or not _same(sent.end.value, there.end.value):
        yield Difference("end", index)
    found = {target.measure: target for target in there.targets}
    for target in sent.targets:
        other = found.pop(target.measure, None)
        if other is None:
            yield Difference("target_dropped", index, {"measure": target.measure})
        elif not _same_target(target, other):
            yield Difference("target_changed", index, {"measure": target.measure})
    for measure in found:
        yield Difference("target_added", index, {"measure": measure})
    if (sent.note or "") != (there.note or ""):
        yield Difference("step_note", index)
    if sent.swim != there.swim:
        yield Difference("swim", index)
    ours, theirs = sent.lift, there.lift
    if (ours is None) != (theirs is None) or (
        ours is not None
        and theirs is not None
        and not (
            (ours.exercise, ours.reps_low, ours.reps_high, ours.warm_up, ours.superset)
            == (theirs.exercise, theirs.reps_low, theirs.reps_high, theirs.warm_up, theirs.superset)
            and _same(ours.weight_kg, theirs.weight_kg)
            and _same(ours.of_one_rep_max, theirs.of_one_rep_max)
            and _same(ours.rir, theirs.rir)
        )
    ):
        yield Difference("lift", index)


def _same_target(sent: Target, there: Target) -> bool:
    how = (sent.scale, sent.ramp) == (there.scale, there.ramp)
    return how and _same(sent.low, there.low) and _same(sent.high, there.high)


def _same(sent: float | None, there: float | None) -> bool:
    if sent is None or there is None:
        return sent is there
    return math.isclose(sent, there, rel_tol=0.002, abs_tol=0.005)
