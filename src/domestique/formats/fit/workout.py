"""A FIT workout file as a workout: whoever wrote it, what we have words for is read and the rest is told in losses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from domestique.formats.errors import BadFile
from domestique.formats.fit.column import Column
from domestique.formats.fit.fields import number, word
from domestique.formats.fit.messages import read_messages
from domestique.formats.fit.profile import type_names
from domestique.formats.fit.sports import sport_of
from domestique.formats.fit.table import Table
from domestique.model.activity import Loss
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
    SwimGear,
    Target,
    Workout,
)
from domestique.model.workout_limits import MOST_STEPS

_INTENTS: Final = {
    "warmup": Intent.WARM_UP,
    "active": Intent.WORK,
    "interval": Intent.WORK,
    "recovery": Intent.RECOVERY,
    "rest": Intent.REST,
    "cooldown": Intent.COOL_DOWN,
}
_STROKES: Final = {
    "freestyle": Stroke.FREE,
    "backstroke": Stroke.BACK,
    "breaststroke": Stroke.BREAST,
    "butterfly": Stroke.FLY,
    "im": Stroke.MEDLEY,
    "im_by_round": Stroke.MEDLEY,
    "rimo": Stroke.MEDLEY,
    "mixed": Stroke.MIXED,
}
_ENDS: Final = {
    "time": (EndKind.TIME, "duration_time", 0.0),
    "time_only": (EndKind.TIME, "duration_time", 0.0),
    "distance": (EndKind.DISTANCE, "duration_distance", 0.0),
    "reps": (EndKind.REPS, "duration_reps", 0.0),
    "calories": (EndKind.ENERGY, "duration_calories", 0.0),
    "repetition_time": (EndKind.SEND_OFF, "duration_time", 0.0),
    "hr_greater_than": (EndKind.HEART_RATE_ABOVE, "duration_hr", 100.0),
    "hr_less_than": (EndKind.HEART_RATE_BELOW, "duration_hr", 100.0),
    "power_greater_than": (EndKind.POWER_ABOVE, "duration_power", 1000.0),
    "power_less_than": (EndKind.POWER_BELOW, "duration_power", 1000.0),
}
_MEASURES: Final = {
    "power": (Measure.POWER, "power", 1000.0, Scale.OF_THRESHOLD),
    "power_3s": (Measure.POWER, "power", 1000.0, Scale.OF_THRESHOLD),
    "power_10s": (Measure.POWER, "power", 1000.0, Scale.OF_THRESHOLD),
    "power_30s": (Measure.POWER, "power", 1000.0, Scale.OF_THRESHOLD),
    "power_lap": (Measure.POWER, "power", 1000.0, Scale.OF_THRESHOLD),
    "heart_rate": (Measure.HEART_RATE, "hr", 100.0, Scale.OF_MAX),
    "heart_rate_lap": (Measure.HEART_RATE, "hr", 100.0, Scale.OF_MAX),
    "speed": (Measure.SPEED, "speed", 0.0, Scale.ABSOLUTE),
    "speed_lap": (Measure.SPEED, "speed", 0.0, Scale.ABSOLUTE),
    "cadence": (Measure.CADENCE, "cadence", 0.0, Scale.ABSOLUTE),
}
_REPEAT: Final = "repeat_until_steps_cmplt"

type Columns = Mapping[str, Column]


@dataclass(frozen=True, slots=True)
class FitWorkout:
    workout: Workout
    losses: tuple[Loss, ...]


def read_workout_file(data: bytes) -> FitWorkout:
    """BadFile when it is no workout. The limits of workouts are for the caller to hold it to."""
    file = read_messages(data)
    for part in file.parts:
        head, table = part.table("workout"), part.table("workout_step")
        if head is not None and len(head) and table is not None and len(table):
            return _Reading(head.columns, table, list(file.losses)).read()
    raise BadFile("not_a_workout", "The FIT file holds no workout: no steps were found in it.")


class _Reading:
    def __init__(self, head: Columns, table: Table, losses: list[Loss]) -> None:
        self.head, self.columns, self.count, self.losses = head, table.columns, len(table), losses

    def read(self) -> FitWorkout:
        if self.count > 2 * MOST_STEPS:
            raise BadFile("workout_many_steps", f"The workout has {self.count} steps: more than can be read.")
        sport, _ = sport_of(word(self.head, 0, "sport"), word(self.head, 0, "sub_sport"))
        pool = number(self.head, 0, "pool_length")
        swims = sport is Sport.SWIMMING
        workout = Workout(
            sport,
            (word(self.head, 0, "wkt_name") or "").strip() or sport.value.capitalize(),
            self._steps(swims=swims),
            (word(self.head, 0, "wkt_description") or "").strip() or None,
            pool if swims and pool else None,
            swims and bool(pool) and word(self.head, 0, "pool_length_unit") == "statute",
        )
        return FitWorkout(workout, tuple(self.losses))

    def _steps(self, *, swims: bool) -> tuple[Step | Repeat, ...]:
        """Repeats close over what stands before them: each row's items know the row they began in."""
        begun: list[tuple[int, Step | Repeat]] = []
        for row in range(self.count):
            kind = word(self.columns, row, "duration_type") or "open"
            if kind == _REPEAT:
                times, first = number(self.columns, row, "repeat_steps"), number(self.columns, row, "duration_step")
                held = [one for at, one in begun if first is not None and at >= first]
                if not held or times is None or times < 1:
                    self._lose("workout_repeat", f"Step {row + 1} repeats nothing and was left out.")
                    continue
                start = min(at for at, _ in begun if first is not None and at >= first)
                begun = [(at, one) for at, one in begun if at < start]
                begun.append((start, Repeat(int(times), tuple(held))))
            elif kind.startswith("repeat"):
                self._lose("workout_repeat", f"Step {row + 1} repeats until something happens, which we cannot say.")
            else:
                begun.append((row, self._step(row, kind, swims=swims)))
        return tuple(one for _, one in begun)

    def _step(self, row: int, kind: str, *, swims: bool) -> Step:
        intent = _INTENTS.get(word(self.columns, row, "intensity") or "active", Intent.OTHER)
        note = " · ".join(
            dict.fromkeys(text for text in (self._text(row, "wkt_step_name"), self._text(row, "notes")) if text)
        )
        end, lift, swim = self._end(row, kind), self._lift(row), self._swim(row) if swims else None
        if lift is not None:
            reps = int(end.value) if end.kind is EndKind.REPS and end.value else None
            lift = replace(lift, reps_low=reps, warm_up=intent is Intent.WARM_UP)
        targets = [one for one in (self._target(row, ""), self._target(row, "secondary_")) if one is not None]
        if len(targets) == 2 and targets[0].measure is targets[1].measure:
            targets.pop()
        return Step(intent, end, tuple(targets), note or None, swim, lift)

    def _text(self, row: int, name: str) -> str | None:
        return (word(self.columns, row, name) or "").strip() or None

    def _end(self, row: int, kind: str) -> End:
        if kind == "open":
            return End(EndKind.LAP_PRESS)
        known = _ENDS.get(kind)
        value = None if known is None else number(self.columns, row, known[1])
        if known is None or value is None or value <= known[2]:
            self._lose("workout_end", f"Step {row + 1} ends by {kind.replace('_', ' ')}, which we cannot say.")
            return End(EndKind.LAP_PRESS)
        return End(known[0], value - known[2])

    def _target(self, row: int, which: str) -> Target | None:
        kind = word(self.columns, row, f"{which}target_type")
        if kind in (None, "open", "swim_stroke"):
            return None
        known = _MEASURES.get(kind)
        if known is None:
            self._lose("workout_target", f"Step {row + 1} aims at {kind.replace('_', ' ')}, which we cannot say.")
            return None
        measure, short, offset, share = known
        zone = number(self.columns, row, f"{which}target_{short}_zone")
        if zone:
            return Target(measure, Scale.ZONE, zone, zone)
        low, high = (self._figure(row, f"{which}custom_target_{measure.value}_{end}") for end in ("low", "high"))
        if low is None or high is None:
            return None
        if offset and max(low, high) <= offset:
            return Target(measure, share, round(min(low, high) / 100, 2), round(max(low, high) / 100, 2))
        first, second = sorted(max(0.0, value - offset) for value in (low, high))
        return Target(measure, Scale.ABSOLUTE, first, second)

    def _figure(self, row: int, name: str) -> float | None:
        """FIT has a word for just the figure at which percent end and beats or watts begin."""
        named = {"bpm_offset": 100.0, "watts_offset": 1000.0}
        found = number(self.columns, row, name)
        return named.get(word(self.columns, row, name) or "") if found is None else found

    def _swim(self, row: int) -> Swim | None:
        said = self.columns.get("target_stroke_type")
        stroke = word(self.columns, row, "target_stroke_type") if said is not None else None
        worn = (self._text(row, "equipment") or "").removeprefix("swim_")
        gear = tuple(one for one in SwimGear if one.value == worn)
        if stroke is None and not gear:
            return None
        return Swim(_STROKES.get(stroke or "", Stroke.ANY), stroke == "drill", False, gear)

    def _lift(self, row: int) -> Lift | None:
        category = word(self.columns, row, "exercise_category")
        if category is None or category in ("unknown", "65534", "65535"):
            return None
        finer = number(self.columns, row, "exercise_name")
        exact = type_names(f"{category}_exercise_name").get(int(finer)) if finer is not None else None
        slug = re.sub(r"_+", "_", exact or category)
        weight = number(self.columns, row, "exercise_weight")
        return Lift(slug, weight_kg=weight if weight else None)

    def _lose(self, code: str, reason: str) -> None:
        self.losses.append(Loss(code, reason))
