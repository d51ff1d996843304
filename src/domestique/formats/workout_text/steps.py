"""One step, token by token, into a draft. Whatever is not understood is told at its place; nothing is dropped."""

from collections.abc import Sequence
from typing import Final, Protocol, cast

from domestique.formats.workout_text import figures
from domestique.formats.workout_text.drafts import Draft, Round
from domestique.formats.workout_text.exercises import near, slug_of
from domestique.formats.workout_text.tokens import Token
from domestique.formats.workout_text.words import LIFTING, percent_of, zone_of
from domestique.locales import Language
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Scale, Stroke, SwimGear, Target

_LEAST_METRES: Final = 100
"""On dry land `400m` are metres and `90m` minutes; `min` and `mtr` say it plainly."""
_MOST_REPS: Final = 1_000
_LENGTHS: Final = ("h", "min", "m", "s", "km", "mtr", "mi", "yd", "reps", "count", "kcal")


class Around(Protocol):
    """What a step has to know of its line."""

    sport: Sport
    number: int
    yards: bool
    language: Language

    @property
    def in_order(self) -> bool: ...

    def wrong(self, token: Token, key: str, **slots: object) -> None: ...


def is_length(token: Token, sport: Sport) -> bool:
    if token.kind in ("duration", "until"):
        return True
    if token.kind == "number":
        return sport in LIFTING or sport in (Sport.SWIMMING, Sport.RUNNING)
    if token.kind == "meaning":
        return flag_of(token) in ("lap", "most")
    return token.kind == "amount" and token.unit in _LENGTHS


def flag_of(token: Token) -> str | None:
    return str(token.meaning) if token.kind == "meaning" and token.unit == "flag" else None


class Reading:
    """One step, token by token."""

    def __init__(self, line: Around) -> None:
        self.line = line
        self.draft = Draft(line.number, 0, 0)
        self.taken: list[Token] = []
        self.words: list[Token] = []
        self.pending: tuple[Measure, Scale | None] | None = None
        self.ramp: bool | None = None
        self.send_off: Token | None = None
        self.between = False

    def is_over(self, token: Token, length_next: bool) -> bool:
        """Whether `token` belongs to the next step already."""
        if self.draft.end is None and self.send_off is None:
            return False
        if is_length(token, self.line.sport) and not self._completes(token):
            return True
        return token.kind == "meaning" and token.unit == "intent" and length_next and self.draft.end is not None

    def _completes(self, token: Token) -> bool:
        """A figure that a measure's word waits for (`HR 140`, `pace 5:30`) is no length."""
        if self.pending is None:
            return False
        return token.kind == "number" or (token.kind == "duration" and self.pending[0] is Measure.SPEED)

    def take(self, token: Token) -> None:
        self.taken.append(token)
        handler = getattr(self, f"_{token.kind}", None)
        if handler is None:
            self.line.wrong(token, "strange")
        else:
            handler(token)

    def finish(self) -> Sequence[Draft | Round]:
        if not self.taken:
            return []
        draft = self.draft
        draft.start, draft.stop = self.taken[0].start, self.taken[-1].stop
        self._name()
        whole = Token("word", draft.start, draft.stop, "")
        if self.pending is not None:
            self.line.wrong(self.taken[-1], "figure_missing")
        if draft.end is None and self.send_off is not None:
            draft.end = End(EndKind.SEND_OFF, self.send_off.low)
            self.send_off = None
        if draft.end is None and self.line.in_order:
            self.line.wrong(whole, "no_length")
        if draft.end is None:
            draft.end = End(EndKind.LAP_PRESS)
        if self.send_off is None:
            draft.between = self.between
            return [draft]
        rest = Draft(draft.line, self.send_off.start, self.send_off.stop, end=End(EndKind.SEND_OFF, self.send_off.low))
        rest.between = self.between
        return [draft, rest]

    def _name(self) -> None:
        """What words are left name the exercise, all of them or, among idle ones, the longest run."""
        if not self.words:
            return
        said = " ".join(one.text for one in self.words)
        place = Token("word", self.words[0].start, self.words[-1].stop, said)
        if self.line.sport not in LIFTING:
            self.line.wrong(place, "unknown_word", word=said)
            return
        slug = slug_of(said)
        if slug is None:
            names = near(said, self.line.language)
            key = "unknown_exercise_near" if names else "unknown_exercise"
            self.line.wrong(place, key, word=said, names=", ".join(names))
        elif self.draft.exercise is not None:
            self.line.wrong(place, "exercise_twice", word=said)
        else:
            self.draft.exercise = slug

    # One reader for each kind of token.

    def _note(self, token: Token) -> None:
        if self.draft.note is not None:
            self.line.wrong(token, "note_twice")
        self.draft.note = token.text.strip() or None

    def _label(self, token: Token) -> None:
        self.draft.superset = token.text

    def _until(self, token: Token) -> None:
        above = token.text == ">"
        if token.unit == "w":
            self._end(token, EndKind.POWER_ABOVE if above else EndKind.POWER_BELOW, token.low)
        else:
            self._end(token, EndKind.HEART_RATE_ABOVE if above else EndKind.HEART_RATE_BELOW, token.low)
        self.pending = None

    def _send_off(self, token: Token) -> None:
        self.send_off = token

    def _css(self, token: Token) -> None:
        if self.line.sport is not Sport.SWIMMING:
            self.line.wrong(token, "only_swimming")
            return
        before = self.taken[-2] if len(self.taken) > 1 else None
        if before is not None and before.unit == "%":
            return
        self._target(token, Target(Measure.SPEED, Scale.OFFSET_100, token.low, token.high))

    def _pace(self, token: Token) -> None:
        made = figures.pace(token.low, token.high, token.unit)
        self.pending = None
        if made is None:
            self.line.wrong(token, "figure")
        else:
            self._target(token, made)

    def _speed(self, token: Token) -> None:
        self.pending = None
        self._target(token, figures.speed(token.low, token.high, token.unit))

    def _duration(self, token: Token) -> None:
        if self.pending is not None and self.pending[0] is Measure.SPEED and ":" in token.text:
            self.pending = None
            swims = self.line.sport is Sport.SWIMMING
            made = figures.pace(token.low, token.low, "100m" if swims else "km")
            if made is not None:
                self._target(token, made)
            return
        self._end(token, EndKind.TIME, token.low)

    def _zone(self, token: Token) -> None:
        measure = self.pending[0] if self.pending else zone_of(self.line.sport)
        self.pending = None
        self._target(token, Target(measure, Scale.ZONE, token.low, token.high))

    def _rpe(self, token: Token) -> None:
        self.pending = None
        self._target(token, Target(Measure.RPE, Scale.ABSOLUTE, token.low, token.high))

    def _rir(self, token: Token) -> None:
        self.draft.rir = token.low

    def _lift_reps(self, token: Token) -> None:
        low, high = (None if value < 0 else int(value) for value in (token.low, token.high))
        self.draft.reps = (low or None, high)

    def _slug(self, token: Token) -> None:
        self.draft.exercise = token.text

    def _word(self, token: Token) -> None:
        self.words.append(token)

    def _number(self, token: Token) -> None:
        if self.pending is not None:
            measure = self.pending[0]
            self.pending = None
            if measure in (Measure.POWER, Measure.HEART_RATE, Measure.CADENCE, Measure.RPE):
                self._target(token, Target(measure, Scale.ABSOLUTE, token.low, token.high))
            else:
                self.line.wrong(token, "unit")
        elif self.line.sport in LIFTING:
            self._reps(token)
        elif self.line.sport is Sport.SWIMMING and token.low == token.high and token.low >= 5:
            self._end(token, EndKind.DISTANCE, figures.metres(token.low, "yd" if self.line.yards else "mtr"))
        elif self.line.sport is Sport.RUNNING and token.low == token.high and token.low >= _LEAST_METRES:
            self._end(token, EndKind.DISTANCE, token.low)
        else:
            self.line.wrong(token, "unit")

    def _reps(self, token: Token) -> None:
        low, high = int(token.low), int(token.high)
        if token.low != low or token.high != high or not 0 < low <= high <= _MOST_REPS:
            self.line.wrong(token, "reps")
            return
        if self.draft.reps is None and self.line.sport in LIFTING:
            self.draft.reps = (low, high if token.meaning else None)
        self._end(token, EndKind.REPS, float(high))

    def _amount(self, token: Token) -> None:
        low, high, unit = token.low, token.high, token.unit
        match unit:
            case "%":
                self._percent(token)
            case "%1rm":
                self.draft.of_one_rep_max = figures.share(low)
            case "w":
                self._target(token, Target(Measure.POWER, Scale.ABSOLUTE, low, high))
            case "bpm":
                self._target(token, Target(Measure.HEART_RATE, Scale.ABSOLUTE, low, high))
            case "rpm":
                self._target(token, Target(Measure.CADENCE, Scale.ABSOLUTE, low, high))
            case "kg" | "lb":
                self.draft.weight_kg = figures.kilograms(low, unit)
            case "reps" | "count":
                self._reps(token)
            case "kcal":
                self._end(token, EndKind.ENERGY, low)
            case "h" | "min" | "s":
                self._timed(token, {"h": 3600, "min": 60, "s": 1}[unit])
            case "m" if not self._metres(token):
                self._timed(token, 60)
            case _:
                self._far(token, "mtr" if unit == "m" else unit)
        if unit in ("w", "bpm", "rpm"):
            self.pending = None

    def _metres(self, token: Token) -> bool:
        sport = self.line.sport
        return sport is Sport.SWIMMING or (sport is not Sport.CYCLING and token.low >= _LEAST_METRES)

    def _timed(self, token: Token, factor: int) -> None:
        if token.low != token.high:
            self.line.wrong(token, "length_range")
        self._end(token, EndKind.TIME, round(token.low * factor, 3))

    def _far(self, token: Token, unit: str) -> None:
        if token.low != token.high:
            self.line.wrong(token, "length_range")
        self._end(token, EndKind.DISTANCE, figures.metres(token.low, unit))

    def _percent(self, token: Token) -> None:
        low, high = figures.share(token.low), figures.share(token.high)
        if self.pending is not None:
            measure, scale = self.pending
            self.pending = None
            self._target(token, Target(measure, scale or _share_of(measure), low, high))
        elif self.line.sport in LIFTING and token.low == token.high:
            self.draft.of_one_rep_max = low
        else:
            self._target(token, Target(*percent_of(self.line.sport), low, high))

    def _meaning(self, token: Token) -> None:
        match token.unit:
            case "intent":
                self.draft.intent = cast(Intent, token.meaning)
            case "stroke":
                self.draft.stroke = cast(Stroke, token.meaning)
            case "gear":
                gear = cast(SwimGear, token.meaning)
                if gear not in self.draft.gear:
                    self.draft.gear.append(gear)
            case "measure":
                self._measure(token)
            case _:
                self._said(token)

    def _said(self, token: Token) -> None:
        match token.meaning:
            case "lap":
                self._end(token, EndKind.LAP_PRESS, None)
            case "most" if self.line.sport in LIFTING:
                self._end(token, EndKind.LAP_PRESS, None)
            case "most":
                self.words.append(token)
            case "drill":
                self.draft.drill = True
            case "kick":
                self.draft.kick = True
            case "ramp":
                self.ramp = True
            case "range":
                self.ramp = False
            case "between":
                self.between = True
            case "warm_up_set" | "working_set":
                self.draft.warm_up_set = token.meaning == "warm_up_set"
            case _:
                pass

    def _measure(self, token: Token) -> None:
        """Behind a percentage or a zone it says of what; else the figure is still to come."""
        measure, scale = cast(tuple[Measure, Scale | None], token.meaning)
        before = self.taken[-2] if len(self.taken) > 1 else None
        behind = before is not None and before.kind in ("zone", "amount") and before.unit in ("", "%")
        if not behind and before is not None and before.kind in ("pace", "speed") and measure is Measure.SPEED:
            return
        if not behind or not self.draft.targets:
            lifted = behind and self.draft.of_one_rep_max is not None
            if lifted and before is not None:
                self.draft.of_one_rep_max = None
                share = figures.share(before.low)
                self._target(before, Target(measure, scale or _share_of(measure), share, share))
                return
            self.pending = (measure, scale)
            return
        last = self.draft.targets[-1]
        of = Scale.ZONE if last.scale is Scale.ZONE else scale or _share_of(measure)
        self.draft.targets[-1] = Target(measure, of, last.low, last.high)

    def _target(self, token: Token, target: Target) -> None:
        self.draft.targets.append(target)
        self.draft.ramps.append(True if token.arrow else self.ramp)
        self.ramp = None

    def _end(self, token: Token, kind: EndKind, value: float | None) -> None:
        if self.draft.end is not None:
            self.line.wrong(token, "length_twice")
        self.draft.end = End(kind, value)


def _share_of(measure: Measure) -> Scale:
    """`80 % HR` is of the highest heart rate, as intervals.icu has it; every other share is of the threshold."""
    return Scale.OF_MAX if measure is Measure.HEART_RATE else Scale.OF_THRESHOLD
