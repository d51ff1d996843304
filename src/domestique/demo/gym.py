"""Strength: sets and rests with loads that grow over the years, and the pulse of someone lifting."""

from datetime import datetime

import numpy as np

from domestique.demo.athlete import Device, Form
from domestique.demo.body import heart
from domestique.demo.recording import Columns, activity
from domestique.model.activity import Activity, StrengthSet
from domestique.model.sport import Sport

_LIFTS = (
    ("barbell_back_squat", 82.5, (5, 8)),
    ("barbell_bench_press", 57.5, (5, 8)),
    ("barbell_deadlift", 100.0, (4, 6)),
    ("overhead_barbell_press", 37.5, (5, 8)),
    ("barbell_row", 52.5, (6, 10)),
    ("romanian_deadlift", 70.0, (8, 10)),
    ("dumbbell_lunge", 28.0, (8, 12)),
    ("pull_up", 0.0, (5, 9)),
)
"""The first year's working weight of five, in kg, and the usual range of reps."""
_DAYS = ((0, 3, 7), (1, 5, 4), (2, 6, 3), (0, 4, 1))
_PLATE_KG = 2.5


def gym(
    draw: np.random.Generator, start: datetime, seconds: float, form: Form, device: Device, *, name: str, tired: float,
    number: int,
) -> Activity:  # fmt: skip
    """`number` counts the sessions: the days of the programme follow each other."""
    sets: list[StrengthSet] = []
    effort = [np.full(240, 0.35)]
    at = 240.0
    for lift in _DAYS[number % len(_DAYS)]:
        exercise, weight, (fewest, most) = _LIFTS[lift]
        reps_wanted = int(draw.integers(fewest, most + 1))
        working = weight * form.strength * (1.03 - 0.028 * (reps_wanted - 5)) * (1 - tired)
        for share in (0.6, 0.8, 1.0, 1.0, 1.0):
            reps = max(1, reps_wanted + (1 if share < 1 else int(draw.integers(-1, 1))))
            work, rest = 4.0 * reps + 6, float(draw.integers(75, 150))
            load = round(working * share / _PLATE_KG) * _PLATE_KG if weight else None
            sets.append(StrengthSet(at, work, "active", exercise, reps, load))
            sets.append(StrengthSet(at + work, rest, "rest", None, None, None))
            effort += [np.full(round(work), 0.55 + 0.25 * share), np.full(round(rest), 0.22)]
            at += work + rest
            if at > seconds:
                break
    pulse = heart(draw, np.concatenate(effort), form.resting_hr + 4)
    columns = Columns(np.arange(len(pulse), dtype=np.float64), {"heart_rate": pulse})
    summary: dict[str, float | str] = {"total_calories": float(round(len(pulse) / 60 * 5.5))}
    return activity(
        Sport.STRENGTH, "strength_training", start, columns,
        name=name, device=device, sets=tuple(sets), summary=summary,
    )  # fmt: skip
