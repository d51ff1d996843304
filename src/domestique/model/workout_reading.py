"""A workout out of JSON that anybody may have written: all that is wrong with it is told, each at its place, and
nothing wrong is taken half. `errors.field.<reason>` words each reason.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeGuard

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
from domestique.model.workout_json import FORMAT
from domestique.model.workout_limits import (
    ENDS,
    HOURS,
    KILOMETRES,
    MOST_DEEP,
    MOST_DONE,
    MOST_STEPS,
    MOST_TARGETS,
    MOST_TIMES,
    Range,
    Total,
    target_range,
    total_of,
)

_HTML = re.compile(r"<\s*[a-zA-Z/!?]")
_SLUG = re.compile(r"[a-z0-9][a-z0-9_]{0,79}")
_SUPERSET = re.compile(r"[A-Z]")
_MOST_PROBLEMS = 20
_LONGEST_NAME, _LONGEST_NOTE = 120, 2_000


@dataclass(frozen=True, slots=True)
class Problem:
    """`place` is a path ("steps.2.end.value"); `reason` is a key below `errors.field`."""

    place: str
    reason: str
    slots: Mapping[str, object] = field(default_factory=dict)


class BadWorkout(ValueError):
    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(f"{one.place}: {one.reason}" for one in problems))
        self.problems = tuple(problems)


class _Enough(Exception):
    """Nobody reads more problems than that."""


def read_workout(given: object, *, at: str = "workout") -> Workout:
    """BadWorkout with all that is wrong, the first twenty of it. `at`: where the caller found it."""
    reading = _Reading()
    try:
        workout = reading.workout(given, at)
    except _Enough:
        workout = None
    if reading.problems or workout is None:
        raise BadWorkout(reading.problems)
    return workout


class _Reading:
    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._sport: Sport | None = None

    def wrong(self, at: str, reason: str, **slots: object) -> None:
        self.problems.append(Problem(at, reason, slots))
        if len(self.problems) >= _MOST_PROBLEMS:
            raise _Enough

    def workout(self, given: object, at: str) -> Workout | None:
        known = ("format", "sport", "name", "note", "pool_length_m", "pool_yards", "steps")
        told = self._object(given, at, known)
        if told is None:
            return None
        if told.get("format", FORMAT) != FORMAT or isinstance(told.get("format"), bool):
            self.wrong(f"{at}.format", "workout_format", format=FORMAT)
        self._sport = sport = self._word(told, "sport", at, Sport)
        name = self._text(told, "name", at, longest=_LONGEST_NAME, needed=True)
        note = self._text(told, "note", at, longest=_LONGEST_NOTE, lines=True)
        pool = self._number(told, "pool_length_m", at, 5, 400)
        yards = self._flag(told, "pool_yards", at)
        if sport is not None and sport is not Sport.SWIMMING and ("pool_length_m" in told or yards):
            self.wrong(f"{at}.pool_length_m", "workout_only_swimming")
        written = self._count(told.get("steps"))
        if written > MOST_STEPS:
            self.wrong(f"{at}.steps", "workout_many_steps", most=MOST_STEPS, steps=written)
            return None
        steps = self._steps(told.get("steps"), f"{at}.steps", 1)
        if steps is None or sport is None or name is None:
            return None
        self._bounded(sport, total_of(steps), f"{at}.steps")
        return Workout(sport, name, steps, note, pool, yards)

    def _bounded(self, sport: Sport, whole: Total, at: str) -> None:
        hours, kilometres = HOURS.get(sport, HOURS[Sport.OTHER]), KILOMETRES.get(sport, KILOMETRES[Sport.OTHER])
        if whole.steps > MOST_DONE:
            self.wrong(at, "workout_many_done", most=MOST_DONE, steps=whole.steps)
        if whole.seconds > hours * 3600:
            self.wrong(at, "workout_too_long", minutes=round(whole.seconds / 60), most=round(hours * 60))
        if whole.metres > kilometres * 1000:
            self.wrong(at, "workout_too_far", kilometres=f"{whole.metres / 1000:g}", most=f"{kilometres:g}")

    def _count(self, given: object) -> int:
        """Steps and repeats as written, without walking into more of them than are allowed."""
        left, count = [given], 0
        while left and count <= MOST_STEPS:
            one = left.pop()
            if isinstance(one, list):
                count += len(one)
                if count <= MOST_STEPS:
                    left += [inner.get("steps") for inner in one if isinstance(inner, Mapping)]
        return count

    def _steps(self, given: object, at: str, depth: int) -> tuple[Step | Repeat, ...] | None:
        if not isinstance(given, list) or not given:
            self.wrong(at, "workout_steps")
            return None
        if depth > MOST_DEEP:
            self.wrong(at, "workout_deep", most=MOST_DEEP)
            return None
        found = [self._item(one, f"{at}.{index}", depth) for index, one in enumerate(given)]
        return None if any(one is None for one in found) else tuple(one for one in found if one is not None)

    def _item(self, given: object, at: str, depth: int) -> Step | Repeat | None:
        if isinstance(given, Mapping) and ("times" in given or "steps" in given):
            return self._repeat(given, at, depth)
        return self._step(given, at)

    def _repeat(self, given: object, at: str, depth: int) -> Repeat | None:
        told = self._object(given, at, ("times", "steps", "skip_last_rest"))
        if told is None:
            return None
        given_times = told.get("times")
        times = given_times if _whole(given_times) and 1 <= given_times <= MOST_TIMES else None
        if times is None:
            self.wrong(f"{at}.times", "workout_times", most=MOST_TIMES)
        skip = self._flag(told, "skip_last_rest", at)
        steps = self._steps(told.get("steps"), f"{at}.steps", depth + 1)
        return None if times is None or steps is None else Repeat(times, steps, skip)

    def _step(self, given: object, at: str) -> Step | None:
        told = self._object(given, at, ("intent", "end", "targets", "note", "swim", "lift"))
        if told is None:
            return None
        intent = self._word(told, "intent", at, Intent)
        end = self._end(told.get("end"), f"{at}.end")
        targets = self._targets(told.get("targets", []), f"{at}.targets")
        note = self._text(told, "note", at, longest=_LONGEST_NOTE, lines=True)
        swim = self._swim(told["swim"], f"{at}.swim") if told.get("swim") is not None else None
        lift = self._lift(told["lift"], f"{at}.lift") if told.get("lift") is not None else None
        if intent is None or end is None or targets is None:
            return None
        return Step(intent, end, targets, note, swim, lift)

    def _end(self, given: object, at: str) -> End | None:
        told = self._object(given, at, ("kind", "value"))
        kind = None if told is None else self._word(told, "kind", at, EndKind)
        if told is None or kind is None:
            return None
        if kind is EndKind.LAP_PRESS:
            if told.get("value") is not None:
                self.wrong(f"{at}.value", "workout_lap_press")
            return End(kind)
        if kind is EndKind.SEND_OFF and self._sport is not Sport.SWIMMING:
            self.wrong(f"{at}.kind", "workout_only_swimming")
        low, high = ENDS[kind]
        value = told.get("value")
        if not _figure(value) or not low <= value <= high or (kind is EndKind.REPS and value != int(value)):
            self.wrong(f"{at}.value", f"workout_end_{kind}", lowest=f"{low:g}", highest=f"{high:g}")
            return None
        return End(kind, float(value))

    def _targets(self, given: object, at: str) -> tuple[Target, ...] | None:
        if not isinstance(given, list):
            self.wrong(at, "workout_list")
            return None
        if len(given) > MOST_TARGETS:
            self.wrong(at, "workout_many_targets", most=MOST_TARGETS)
            return None
        found = [self._target(one, f"{at}.{index}") for index, one in enumerate(given)]
        known = [one for one in found if one is not None]
        if len({one.measure for one in known}) < len(known):
            self.wrong(at, "workout_target_twice")
        return tuple(known) if len(known) == len(found) else None

    def _target(self, given: object, at: str) -> Target | None:
        told = self._object(given, at, ("measure", "scale", "low", "high", "ramp"))
        if told is None:
            return None
        measure, scale = self._word(told, "measure", at, Measure), self._word(told, "scale", at, Scale)
        if measure is None or scale is None:
            return None
        allowed = target_range(measure, scale, self._sport)
        if allowed is None:
            self.wrong(f"{at}.scale", "workout_scale", measure=measure, scale=scale)
            return None
        low, high = self._bound(told, "low", at, allowed), self._bound(told, "high", at, allowed)
        ramp = self._flag(told, "ramp", at)
        if low is None or high is None:
            return None
        if low > high and not ramp:
            self.wrong(f"{at}.high", "workout_low_high")
        return Target(measure, scale, low, high, ramp)

    def _bound(self, told: Mapping[str, Any], name: str, at: str, allowed: Range) -> float | None:
        value = told.get(name)
        if _figure(value) and allowed.low <= value <= allowed.high and (not allowed.whole or value == int(value)):
            return float(value)
        self.wrong(f"{at}.{name}", allowed.reason, lowest=f"{allowed.low:g}", highest=f"{allowed.high:g}")
        return None

    def _swim(self, given: object, at: str) -> Swim | None:
        told = self._object(given, at, ("stroke", "drill", "kick", "gear"))
        if told is None:
            return None
        if self._sport is not None and self._sport is not Sport.SWIMMING:
            self.wrong(at, "workout_only_swimming")
        stroke = self._word(told, "stroke", at, Stroke) if "stroke" in told else Stroke.ANY
        gear = told.get("gear", [])
        if not isinstance(gear, list) or len(gear) > len(SwimGear):
            self.wrong(f"{at}.gear", "workout_list")
            return None
        worn = [self._word({"gear": one}, "gear", at, SwimGear) for one in gear]
        drill, kick = self._flag(told, "drill", at), self._flag(told, "kick", at)
        if stroke is None or any(one is None for one in worn):
            return None
        return Swim(stroke, drill, kick, tuple(dict.fromkeys(one for one in worn if one is not None)))

    def _lift(self, given: object, at: str) -> Lift | None:
        known = (
            "exercise", "reps_low", "reps_high", "weight_kg", "of_one_rep_max", "rir", "warm_up", "superset",
        )  # fmt: skip
        told = self._object(given, at, known)
        if told is None:
            return None
        if self._sport not in (None, Sport.STRENGTH, Sport.OTHER, Sport.MULTISPORT):
            self.wrong(at, "workout_only_strength")
        exercise = told.get("exercise")
        if not isinstance(exercise, str) or not _SLUG.fullmatch(exercise):
            self.wrong(f"{at}.exercise", "workout_exercise")
            exercise = None
        low, high = self._number(told, "reps_low", at, 1, 500, whole=True), None
        if told.get("reps_high") is not None:
            high = self._number(told, "reps_high", at, low or 1, 500, whole=True)
        weight = self._number(told, "weight_kg", at, 0, 1_000)
        share = self._number(told, "of_one_rep_max", at, 0.1, 1.5, reason="workout_share")
        if weight is not None and share is not None:
            self.wrong(f"{at}.weight_kg", "workout_one_load")
        rir = self._number(told, "rir", at, 0, 10)
        superset = told.get("superset")
        if superset is not None and not (isinstance(superset, str) and _SUPERSET.fullmatch(superset)):
            self.wrong(f"{at}.superset", "workout_superset")
            superset = None
        warm_up = self._flag(told, "warm_up", at)
        if exercise is None:
            return None
        return Lift(exercise, _int(low), _int(high), weight, share, rir, warm_up, superset)

    def _object(self, given: object, at: str, known: tuple[str, ...]) -> Mapping[str, Any] | None:
        if not isinstance(given, Mapping):
            self.wrong(at, "workout_object")
            return None
        for name in given:
            if name not in known:
                self.wrong(f"{at}.{str(name)[:40]}", "extra_forbidden")
        return given

    def _word[Word: StrEnum](self, told: Mapping[str, Any], name: str, at: str, kind: type[Word]) -> Word | None:
        given = told.get(name)
        try:
            if isinstance(given, str):
                return kind(given)
        except ValueError:
            pass
        self.wrong(f"{at}.{name}", "literal_error", expected=", ".join(kind))
        return None

    def _text(
        self, told: Mapping[str, Any], name: str, at: str, *, longest: int, needed: bool = False, lines: bool = False
    ) -> str | None:
        given = told.get(name)
        if given is None and not needed:
            return None
        if not isinstance(given, str) or (needed and not given.strip()):
            self.wrong(f"{at}.{name}", "workout_text")
            return None
        text = given.replace("\r\n", "\n").strip()
        kept = "\n\t" if lines else ""
        if len(text) > longest:
            self.wrong(f"{at}.{name}", "string_too_long", max_length=longest)
        elif _HTML.search(text):
            self.wrong(f"{at}.{name}", "workout_html")
        elif any(_control(letter) and letter not in kept for letter in text):
            self.wrong(f"{at}.{name}", "workout_control")
        else:
            return text or None
        return None

    def _number(
        self,
        told: Mapping[str, Any],
        name: str,
        at: str,
        low: float,
        high: float,
        *,
        whole: bool = False,
        reason: str = "workout_range",
    ) -> float | None:
        given = told.get(name)
        if given is None:
            return None
        if not _figure(given) or not low <= given <= high or (whole and given != int(given)):
            self.wrong(f"{at}.{name}", reason, lowest=f"{low:g}", highest=f"{high:g}")
            return None
        return float(given)

    def _flag(self, told: Mapping[str, Any], name: str, at: str) -> bool:
        given = told.get(name, False)
        if not isinstance(given, bool):
            self.wrong(f"{at}.{name}", "bool_parsing")
            return False
        return given


def _figure(given: object) -> TypeGuard[int | float]:
    return isinstance(given, int | float) and not isinstance(given, bool) and math.isfinite(given)


def _whole(given: object) -> TypeGuard[int]:
    return isinstance(given, int) and not isinstance(given, bool)


def _int(given: float | None) -> int | None:
    return None if given is None else int(given)


def _control(letter: str) -> bool:
    return ord(letter) < 32 or ord(letter) == 127 or 0xD800 <= ord(letter) <= 0xDFFF
