"""ZWO, the workouts of Zwift that most programs exchange: XML, power as shares of FTP; both ways."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.made import Losses, Made, once
from domestique.formats.workout_files.power_line import LONGEST_S, Bit, Pair, line_of
from domestique.formats.workout_files.texts import bounded
from domestique.formats.xml.text import prepare
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Scale, Step, Target, Thresholds, Workout
from domestique.model.workout_limits import MOST_TIMES

_MOST_ELEMENTS: Final = 5_000
_DEEPEST: Final = 20


def to_zwo(workout: Workout, known: Thresholds) -> Made:
    losses = Losses()
    line = line_of(workout, known, losses)
    rows = [_pair(item) if isinstance(item, Pair) else _bit(item) for item in line]
    text = "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            "<workout_file>",
            f"  <name>{escape(_plain(workout.name))}</name>",
            f"  <description>{escape(_plain(workout.note or ''))}</description>",
            "  <sportType>bike</sportType>",
            "  <tags/>",
            "  <workout>",
            *rows,
            "  </workout>",
            "</workout_file>",
            "",
        ]
    )
    data = text.encode()
    return Made(data, from_zwo(data), once(losses.found))


def _pair(pair: Pair) -> str:
    on, off = pair.on, pair.off
    told = {
        "Repeat": pair.times,
        "OnDuration": on.seconds,
        "OffDuration": off.seconds,
        "OnPower": on.start,
        "OffPower": off.start,
        **_cadence(on.cadence),
        **({} if off.cadence is None else {"CadenceResting": sum(off.cadence) / 2}),
    }
    return f"    <IntervalsT{_attributes(told)}/>"


def _bit(bit: Bit) -> str:
    told: dict[str, object] = {"Duration": bit.seconds}
    if bit.start is None or bit.stop is None:
        name = "FreeRide"
    elif bit.intent in (Intent.WARM_UP, Intent.COOL_DOWN) or bit.start != bit.stop:
        name = {Intent.WARM_UP: "Warmup", Intent.COOL_DOWN: "Cooldown"}.get(bit.intent, "Ramp")
        told |= {"PowerLow": bit.start, "PowerHigh": bit.stop}
    else:
        name = "SteadyState"
        told["Power"] = bit.start
    head = f"    <{name}{_attributes(told | _cadence(bit.cadence))}"
    if not bit.note:
        return f"{head}/>"
    return f'{head}>\n      <textevent timeoffset="0" message={quoteattr(_plain(bit.note))}/>\n    </{name}>'


def _cadence(cadence: tuple[float, float] | None) -> dict[str, object]:
    if cadence is None:
        return {}
    low, high = cadence
    return {"Cadence": low} if low == high else {"CadenceLow": low, "CadenceHigh": high}


def _attributes(told: Mapping[str, object]) -> str:
    return "".join(
        f' {name}="{value:g}"' if isinstance(value, float) else f' {name}="{value}"' for name, value in told.items()
    )


def _plain(text: str) -> str:
    """XML has no words for control characters."""
    return "".join(
        letter for letter in text if letter in "\n\t" or (ord(letter) >= 32 and not 0xD800 <= ord(letter) < 0xE000)
    )


def from_zwo(data: bytes) -> Workout:
    """BadFile for what is no ZWO. Elements nobody knows are steps without a target, so that no time is lost."""
    return _Reader().read(data)


class _Reader:
    def __init__(self) -> None:
        self.path: list[str] = []
        self.elements = 0
        self.texts: dict[str, str] = {}
        self.steps: list[Step | Repeat] = []
        self.notes: list[str] = []

    def read(self, data: bytes) -> Workout:
        bounded(data)
        text, _ = prepare(data)
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(text, True)
        except expat.ExpatError as wrong:
            raise BadFile("xml_broken", f"The XML breaks in line {wrong.lineno}.", line=wrong.lineno) from wrong
        if not self.steps:
            raise BadFile("not_a_workout", "The file holds no workout: no step was found in it.")
        runs = self.texts.get("sportType", "").strip().casefold() == "run"
        steps = tuple(_on_foot(one) for one in self.steps) if runs else tuple(self.steps)
        name = self.texts.get("name", "").strip() or "ZWO"
        return Workout(
            Sport.RUNNING if runs else Sport.CYCLING, name, steps, self.texts.get("description", "").strip() or None
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > _MOST_ELEMENTS or len(self.path) >= _DEEPEST:
            raise BadFile("workout_many_steps", "The file holds more steps than any workout.")
        inside = self.path[-1:] == ["workout"]
        self.path.append(tag)
        given = {name.casefold(): value for name, value in attributes.items()}
        if tag.casefold() == "textevent":
            said = given.get("message") or given.get("mssg")
            if said and said.strip():
                self.notes.append(said.strip())
        elif inside:
            self.notes = []
            self.steps += _steps(tag.casefold(), given)

    def _end(self, tag: str) -> None:
        self.path.pop()
        if self.path[-1:] == ["workout"] and self.notes and self.steps:
            last = self.steps[-1]
            note = " / ".join(self.notes)
            if isinstance(last, Step):
                self.steps[-1] = replace(last, note=note)
            elif isinstance(first := last.steps[0], Step):
                self.steps[-1] = replace(last, steps=(replace(first, note=note), *last.steps[1:]))
            self.notes = []

    def _text(self, text: str) -> None:
        if len(self.path) == 2:
            self.texts[self.path[1]] = self.texts.get(self.path[1], "") + text


def _refuse(*_: object) -> None:
    raise BadFile("xml_dtd", "The file declares its own XML entities, which is not allowed.")


def _steps(tag: str, given: Mapping[str, str]) -> list[Step | Repeat]:
    if tag == "intervalst":
        times = min(MOST_TIMES, max(1, int(_figure(given, "repeat") or 1)))
        on, off = _seconds(given, "onduration"), _seconds(given, "offduration")
        pair = [
            _step(Intent.WORK, on, _power(given, "onpower", "poweronlow", "poweronhigh"), _turns(given)),
            _step(Intent.RECOVERY, off, _power(given, "offpower", "powerofflow", "poweroffhigh"), _resting(given)),
        ]
        kept = tuple(one for one, seconds in zip(pair, (on, off), strict=True) if seconds)
        return [Repeat(times, kept)] if kept else []
    seconds = _seconds(given, "duration")
    if not seconds:
        return []
    intent = {"warmup": Intent.WARM_UP, "cooldown": Intent.COOL_DOWN}.get(tag, Intent.WORK)
    note = "max" if tag == "maxeffort" else None
    if tag in ("freeride", "maxeffort"):
        return [replace(_step(intent, seconds, (), _turns(given)), note=note)]
    ramps = tag in ("warmup", "cooldown", "ramp")
    return [_step(intent, seconds, _power(given, "power", "powerlow", "powerhigh", ramps=ramps), _turns(given))]


def _step(intent: Intent, seconds: float, power: tuple[Target, ...], turns: tuple[Target, ...]) -> Step:
    return Step(intent, End(EndKind.TIME, seconds), (*power, *turns))


def _power(given: Mapping[str, str], one: str, low: str, high: str, *, ramps: bool = False) -> tuple[Target, ...]:
    steady, first, second = (_figure(given, name) for name in (one, low, high))
    if first is None or second is None:
        first = second = steady if steady is not None else first if first is not None else second
    if first is None or second is None or first <= 0 or second <= 0:
        return ()
    if ramps:
        return (Target(Measure.POWER, Scale.OF_THRESHOLD, first, second, first != second),)
    return (Target(Measure.POWER, Scale.OF_THRESHOLD, min(first, second), max(first, second)),)


def _turns(given: Mapping[str, str]) -> tuple[Target, ...]:
    steady = _figure(given, "cadence")
    low, high = _figure(given, "cadencelow"), _figure(given, "cadencehigh")
    if low and high:
        return (Target(Measure.CADENCE, Scale.ABSOLUTE, min(low, high), max(low, high)),)
    return (Target(Measure.CADENCE, Scale.ABSOLUTE, steady, steady),) if steady else ()


def _resting(given: Mapping[str, str]) -> tuple[Target, ...]:
    turns = _figure(given, "cadenceresting")
    return (Target(Measure.CADENCE, Scale.ABSOLUTE, turns, turns),) if turns else ()


def _figure(given: Mapping[str, str], name: str) -> float | None:
    try:
        value = float(given.get(name, ""))
    except ValueError:
        return None
    return value if 0 <= value < 1e6 else None


def _seconds(given: Mapping[str, str], name: str) -> float:
    return min(float(round(_figure(given, name) or 0)), LONGEST_S)


def _on_foot(item: Step | Repeat) -> Step | Repeat:
    """A runner's shares are of the threshold pace."""
    if isinstance(item, Repeat):
        return replace(item, steps=tuple(_on_foot(one) for one in item.steps))
    paced = tuple(replace(one, measure=Measure.SPEED) if one.measure is Measure.POWER else one for one in item.targets)
    return replace(item, targets=paced)
