"""A workout as text, no longer than it needs to be: what the reader would understand by itself is left out. The text is
read again before it is handed over, so that what it cannot say is known and told.
"""

from dataclasses import dataclass
from typing import Final

from domestique.formats.workout_text import figures
from domestique.formats.workout_text.drafts import Place, implied_intent, implied_ramp, is_main, place_of
from domestique.formats.workout_text.exercises import name_of
from domestique.formats.workout_text.reading import read
from domestique.formats.workout_text.words import LIFTING, WRITTEN, percent_of, zone_of
from domestique.locales import Language
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
    Swim,
    Target,
    Workout,
)
from domestique.model.workout_compare import Difference, compare

_LONGEST_LINE: Final = 100


@dataclass(frozen=True, slots=True)
class Written:
    """`lost` is what reading it again would not bring back, in the words of model/workout_compare.py."""

    text: str
    lost: tuple[Difference, ...]


def write(workout: Workout, language: Language = "en", *, named: bool = True) -> Written:
    """Without `named` the name is left out, for where it stands beside the text."""
    text = _Writer(workout, language, named).text()
    again = read(text, workout.sport, name=workout.name, language=language).workout
    if again is None:
        return Written(text, (Difference("steps", slots={"sent": len(workout.steps), "there": 0}),))
    return Written(text, () if again == workout else compare(workout, again))


@dataclass(frozen=True, slots=True)
class _Writer:
    workout: Workout
    language: Language
    named: bool

    def text(self) -> str:
        workout = self.workout
        lines = [f"# {workout.name}"] if self.named else []
        lines += [f"> {line}".rstrip(" ") for line in (workout.note or "").split("\n") if workout.note]
        lines += self._pool()
        return "\n".join(lines + self._items(workout.steps, 0)) + "\n"

    def _say(self, key: str) -> str:
        return WRITTEN[self.language][key]

    def _pool(self) -> list[str]:
        length, yards = self.workout.pool_length_m, self.workout.pool_yards
        if length is None:
            return [f"{self._say('pool')} {self._say('yards')}"] if yards else []
        counted = round(length / figures.YARD, 4)
        if yards and figures.metres(counted, "yd") == length and counted == round(counted, 2):
            return [f"{self._say('pool')} {figures.plain(counted)}yd"]
        return [f"{self._say('pool')} {figures.plain(length)}m" + (f" {self._say('yards')}" if yards else "")]

    def _items(self, items: tuple[Step | Repeat, ...], depth: int) -> list[str]:
        lines: list[str] = []
        before: Step | Repeat | None = None
        for index, item in enumerate(items):
            place = place_of(index, len(items), in_repeat=depth > 0, before=before)
            if isinstance(item, Repeat):
                lines += self._repeat(item, depth)
            elif self._hangs_on(item, before):
                lines[-1] += f" {self._send_off(item)}"
            else:
                lines.append("  " * depth + self._step(item, place))
            before = item
        return lines

    def _repeat(self, item: Repeat, depth: int) -> list[str]:
        margin = "  " * depth
        times = f"{item.times}{self._say('times')}"
        if all(isinstance(one, Step) for one in item.steps):
            inner = [line.strip() for line in self._items(item.steps, 1)]
            between = f" {self._say('between')}" if item.skip_last_rest else ""
            whole = f"{margin}{times} {' / '.join(inner)}{between}"
            if len(whole) <= _LONGEST_LINE:
                return [whole]
        opener = f"{margin}{times}" + (f" {self._say('between')}" if item.skip_last_rest else "")
        return [opener, *self._items_within(item, depth)]

    def _items_within(self, item: Repeat, depth: int) -> list[str]:
        return self._items(item.steps, depth + 1)

    def _hangs_on(self, step: Step, before: Step | Repeat | None) -> bool:
        """A send-off is written on the swim it belongs to."""
        bare = step.end.kind is EndKind.SEND_OFF and step == Step(Intent.REST, step.end)
        swum = isinstance(before, Step) and before.end.kind in (EndKind.DISTANCE, EndKind.TIME)
        return bare and swum and self.workout.sport is Sport.SWIMMING

    def _send_off(self, step: Step) -> str:
        value = step.end.value or 0.0
        if value != round(value):
            return f"@{figures.plain(value)}s"
        return f"@{int(value) // 60}:{int(value) % 60:02d}"

    def _step(self, step: Step, place: Place) -> str:
        words: list[str] = []
        if step.lift is not None and step.lift.superset is not None:
            words.append(f"{step.lift.superset}:")
        typed = Step(Intent.WORK, step.end, step.targets, step.note, step.swim, step.lift)
        if implied_intent(typed, place) is not step.intent or step.intent is Intent.REST:
            words.append(self._say(f"intent.{step.intent}"))
        words.append(self._length(step.end, step.lift))
        if step.lift is not None:
            words += self._lift(step.lift, step)
        if step.swim is not None:
            words += self._swim(step.swim)
        words += [self._target(step, at) for at in range(len(step.targets))]
        if step.note is not None:
            words.append(_quoted(step.note))
        return " ".join(word for word in words if word)

    def _length(self, end: End, lift: Lift | None) -> str:
        value = end.value or 0.0
        match end.kind:
            case EndKind.TIME:
                return self._time(value)
            case EndKind.DISTANCE:
                return self._distance(value)
            case EndKind.LAP_PRESS:
                return self._say("lap")
            case EndKind.REPS:
                return self._reps(value, lift)
            case EndKind.ENERGY:
                return f"{figures.plain(value)}kcal"
            case EndKind.SEND_OFF:
                return f"@{figures.plain(value)}s"
            case _:
                mark = ">" if end.kind in (EndKind.HEART_RATE_ABOVE, EndKind.POWER_ABOVE) else "<"
                unit = "W" if end.kind in (EndKind.POWER_ABOVE, EndKind.POWER_BELOW) else "bpm"
                said = f"{mark}{figures.plain(value)}{unit}"
                return f"{said}{self._say('until')}" if self.language == "ko" else f"{self._say('until')} {said}"

    def _time(self, seconds: float) -> str:
        """Minutes are `m`, except in the pool, where that is metres."""
        minute = self._say("min" if self.workout.sport is Sport.SWIMMING else "m")
        whole = int(seconds // 60)
        rest = round(seconds - whole * 60, 3)
        parts = [f"{whole // 60}{self._say('h')}"] if whole >= 60 else []
        parts += [f"{whole % 60}{minute}"] if whole % 60 else []
        parts += [f"{figures.plain(rest)}{self._say('s')}"] if rest or not parts else []
        return "".join(parts)

    def _distance(self, metres: float) -> str:
        sport = self.workout.sport
        yards = round(metres / figures.YARD, 4)
        if self.workout.pool_yards and yards == round(yards) and figures.metres(yards, "yd") == metres:
            return f"{figures.plain(yards)}yd"
        if sport is Sport.SWIMMING:
            return f"{figures.plain(metres)}m"
        if metres >= 1000 and metres % 10 == 0:
            return f"{figures.plain(metres / 1000)}km"
        plain = sport is not Sport.CYCLING and metres >= 100
        return f"{figures.plain(metres)}{'m' if plain else 'mtr'}"

    def _reps(self, value: float, lift: Lift | None) -> str:
        told = figures.plain(value)
        if self.workout.sport not in LIFTING:
            return f"{told}reps" if self.language == "en" else f"{told}개"
        if lift is None or not self._short(value, lift):
            return f"{told}reps" if self.language == "en" else f"{told}회"
        low = lift.reps_low
        reps = told if lift.reps_high is None else f"{low}-{lift.reps_high}"
        return reps if self.language == "en" else f"{reps}회"

    def _short(self, value: float, lift: Lift) -> bool:
        """Whether the length of the step tells the repetitions of the set as well."""
        if lift.reps_low is None:
            return False
        return value == (lift.reps_low if lift.reps_high is None else lift.reps_high)

    def _lift(self, lift: Lift, step: Step) -> list[str]:
        end = step.end
        short = end.kind is EndKind.REPS and self._short(end.value or 0, lift)
        words = [name_of(lift.exercise, self.language)]
        if not short:
            words.append(self._told_reps(lift, end))
        if lift.weight_kg is not None:
            words.append(f"{figures.plain(lift.weight_kg)}kg")
        if lift.of_one_rep_max is not None:
            words.append(f"{figures.percent_words(lift.of_one_rep_max)}%1RM")
        if lift.rir is not None:
            words.append(f"RIR{figures.plain(lift.rir)}")
        if lift.warm_up is not (step.intent is Intent.WARM_UP):
            words.append(self._say("warm_up_set" if lift.warm_up else "working_set"))
        return words

    def _told_reps(self, lift: Lift, end: End) -> str:
        low, high = lift.reps_low, lift.reps_high
        if low is None and high is None:
            return "x0" if end.kind is EndKind.REPS else ""
        if low is None:
            return f"x-{high}"
        return f"x{low}" if high is None else f"x{low}-{high}"

    def _swim(self, swim: Swim) -> list[str]:
        worn = [self._say(f"gear.{gear}") for gear in swim.gear]
        told = [self._say(name) for name, on in (("drill", swim.drill), ("kick", swim.kick)) if on]
        plain = swim.stroke == "any" and (worn or told)
        return ([] if plain else [self._say(f"stroke.{swim.stroke}")]) + told + worn

    def _target(self, step: Step, at: int) -> str:
        target = step.targets[at]
        implied = implied_ramp(target, step.intent, main=is_main(step.targets, at))
        word = "" if implied is target.ramp else f"{self._say('ramp' if target.ramp else 'range')} "
        return word + self._figures(target)

    def _figures(self, target: Target) -> str:
        low, high = target.low, target.high
        match target.measure, target.scale:
            case Measure.SPEED, Scale.ABSOLUTE:
                return self._pace(low, high)
            case Measure.SPEED, Scale.OFFSET_100:
                first, second = (f"{'+' if value >= 0 else '-'}{figures.plain(abs(value))}" for value in (low, high))
                return "CSS" if low == high == 0 else f"CSS{first}" if low == high else f"CSS{first}..{second}"
            case Measure.CADENCE, _:
                return f"{_span(low, high)}rpm"
            case Measure.RPE, _:
                return f"RPE{_span(low, high)}"
            case measure, Scale.ZONE:
                zones = f"Z{figures.plain(low)}" + (f"-{figures.plain(high)}" if high != low else "")
                return zones if measure is zone_of(self.workout.sport) else f"{zones} {self._measure(measure, None)}"
            case measure, Scale.ABSOLUTE:
                return f"{_span(low, high)}{'W' if measure is Measure.POWER else 'bpm'}"
            case measure, scale:
                first, second = figures.percent_words(low), figures.percent_words(high)
                share = f"{first}%" if first == second else f"{first}-{second}%"
                bare = (measure, scale) == percent_of(self.workout.sport) and self.workout.sport not in LIFTING
                return share if bare else f"{share} {self._measure(measure, scale)}"

    def _measure(self, measure: Measure, scale: Scale | None) -> str:
        match measure, scale:
            case Measure.POWER, None:
                return self._say("power")
            case Measure.POWER, _:
                return self._say("ftp")
            case Measure.HEART_RATE, None:
                return self._say("hr")
            case Measure.HEART_RATE, Scale.OF_MAX:
                return self._say("hrmax")
            case Measure.HEART_RATE, _:
                return self._say("lthr")
            case _:
                return self._say("pace")

    def _pace(self, low: float, high: float) -> str:
        sport = self.workout.sport
        if sport is Sport.CYCLING:
            return f"{_span(round(low * 3.6, 4), round(high * 3.6, 4))}km/h"
        metres, unit = (100, "100m") if sport is Sport.SWIMMING else (1000, "km")
        first, second = figures.clock_words(low, metres), figures.clock_words(high, metres)
        if first is None or second is None:
            return f"{_span(low, high)}m/s"
        return f"{first}/{unit}" if first == second else f"{first}-{second}/{unit}"


def _span(low: float, high: float) -> str:
    return figures.plain(low) if low == high else f"{figures.plain(low)}-{figures.plain(high)}"


def _quoted(note: str) -> str:
    told = note.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{told}"'
