"""A planned workout in the text that intervals.icu reads as one, and such a text as a workout again.

A line that begins with a dash is a step: words for the athlete, how long, the target, `press lap`, what kind of step.
`4x` before lines without a gap repeats them; repeats cannot hold repeats. What would be taken for a duration or a
target in the athlete's words is parted by an invisible joiner.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from domestique.connectors.intervals.targets import say, understand
from domestique.kit.plain_text import storable
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Step, Thresholds, Workout, as_done

JOINER = "\u2060"
NOMINAL_S = 300
"""what the calendar counts for a step whose end only the athlete knows"""

_KINDS = {
    Intent.WARM_UP: "warmup",
    Intent.RECOVERY: "recovery",
    Intent.REST: "rest",
    Intent.COOL_DOWN: "cooldown",
}
_INTENTS = {kind: intent for intent, kind in _KINDS.items()} | {"active": Intent.WORK, "interval": Intent.WORK}
_ENDS = {
    EndKind.REPS: ("end_reps", "×{:g}"),
    EndKind.ENERGY: ("end_energy", "{:g} kcal"),
    EndKind.HEART_RATE_ABOVE: ("end_heart_rate", "> {:g} bpm"),
    EndKind.HEART_RATE_BELOW: ("end_heart_rate", "< {:g} bpm"),
    EndKind.POWER_ABOVE: ("end_power", "> {:g} W"),
    EndKind.POWER_BELOW: ("end_power", "< {:g} W"),
    EndKind.SEND_OFF: ("end_send_off", "@ {:g} s"),
}


@dataclass(slots=True)
class Line:
    """A step as it will stand there; `codes` are what it cannot say."""

    words: str
    codes: list[str] = field(default_factory=list)


def description_of(workout: Workout, known: Thresholds) -> str:
    blocks: list[list[str]] = [[]]
    for item in one_level(workout.steps):
        if isinstance(item, Repeat):
            inner = [line_of(step, workout.sport, known).words for step in item.steps if isinstance(step, Step)]
            blocks += [[f"{item.times}x", *inner], []]
        else:
            blocks[-1].append(line_of(item, workout.sport, known).words)
    told = [_prose(workout.note)] if workout.note else []
    return "\n\n".join(told + ["\n".join(block) for block in blocks if block])


def one_level(steps: tuple[Step | Repeat, ...]) -> Iterator[Step | Repeat]:
    """The same work in the same order, without repeats in repeats; a last rest that is skipped stands apart."""
    for item in steps:
        if isinstance(item, Step):
            yield item
            continue
        if not item.steps or item.times < 1:
            continue
        done = list(as_done(item.steps))
        skips = item.skip_last_rest and bool(done) and done[-1].intent in (Intent.REST, Intent.RECOVERY)
        flat = all(isinstance(one, Step) for one in item.steps)
        rounds = item.times - 1 if skips else item.times
        if flat and rounds > 1:
            yield Repeat(rounds, item.steps)
        else:
            for _ in range(rounds):
                yield from one_level(item.steps)
        if skips:
            yield from one_level(item.steps[:-1]) if isinstance(item.steps[-1], Step) else done[:-1]


def line_of(step: Step, sport: Sport, known: Thresholds) -> Line:
    line = Line("")
    cue = [_swim_words(step)] if step.swim is not None else []
    amount, press, words = _amount(step.end, line.codes)
    cue += [words, step.note]
    main: list[str] = []
    turns: list[str] = []
    for target in step.targets:
        said = say(target, sport, known)
        if said.code is not None:
            line.codes.append(said.code)
        into = turns if target.measure is Measure.CADENCE else main
        if said.words is not None and not into:
            into.append(said.words)
            continue
        if said.words is not None:
            line.codes.append("target_too_many")
        cue.append(said.words or said.note)
    if any(target.ramp for target in step.targets if target.measure is Measure.CADENCE):
        line.codes.append("target_ramp")
    kind = [f"intensity={_KINDS[step.intent]}"] if step.intent in _KINDS else []
    told = _cue(" ".join(one for one in cue if one))
    line.words = " ".join(["-", *([told] if told else []), amount, *main, *turns, *press, *kind])
    return line


def _amount(end: End, codes: list[str]) -> tuple[str, list[str], str | None]:
    """How long, whether the lap key ends it, and what else to say of its end."""
    if end.kind is EndKind.TIME and end.value is not None and round(end.value) > 0:
        return _duration(round(end.value)), [], None
    if end.kind is EndKind.DISTANCE and end.value is not None and round(end.value) > 0:
        return f"{round(end.value)}mtr", [], None
    code, words = _ENDS.get(end.kind, ("end_nominal", ""))
    codes.append(code if end.value is not None else "end_nominal")
    return _duration(NOMINAL_S), ["press", "lap"], words.format(end.value) if words and end.value is not None else None


def _duration(seconds: int) -> str:
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return "".join(f"{value}{unit}" for value, unit in ((hours, "h"), (minutes, "m"), (rest, "s")) if value)


def _swim_words(step: Step) -> str | None:
    swim = step.swim
    assert swim is not None
    words = [swim.stroke.value if swim.stroke.value != "any" else "", "drill" if swim.drill else ""]
    words += ["kick" if swim.kick else "", *(gear.value.replace("_", " ") for gear in swim.gear)]
    return " ".join(one for one in words if one) or None


def _cue(words: str) -> str:
    """One line in which nothing looks like a length, a target or a word of the syntax."""
    one = " / ".join(part.strip() for part in storable(words).replace(JOINER, "").splitlines() if part.strip())
    one = re.sub(r"(?<=\d)(?=[^\W\d_]|[%'\"′″/:])|(?<=[zZ])(?=\d)", JOINER, one)
    return re.sub(r"(?i)\b(r)(amp)|\b(f)(reeride)|\b(p)(ress\s+lap)|\b(i)(ntensity=)", _parted, one)


def _parted(hit: re.Match[str]) -> str:
    first, rest = (part for part in hit.groups() if part is not None)
    return f"{first}{JOINER}{rest}"


def _prose(note: str) -> str:
    """Lines before the first step; none of them may look like a step or a repeat."""
    lines = (_cue(line) for line in note.splitlines())
    return "\n".join(re.sub(r"^[-*]", "–", line) for line in lines if line)


_LENGTH = re.compile(r"(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_METRES = re.compile(r"(\d+(?:\.\d+)?)(mtr|km)")
_TIMES = re.compile(r"(?:^|\s)(\d{1,3})x$", re.IGNORECASE)


def understood(text: str) -> tuple[tuple[Step | Repeat, ...], str | None]:
    """The steps, and what was written before them. What the athlete changed there is read as far as it can be."""
    steps: list[Step | Repeat] = []
    prose: list[str] = []
    group: list[Step] | None = None
    times = 1
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        if line.startswith("-"):
            step = _step(line[1:].split())
            (steps if group is None else group).append(step)
            continue
        if group is not None and (not line or _TIMES.search(line)):
            steps += _repeated(times, group)
            group = None
        if hit := _TIMES.search(line):
            group, times = [], int(hit[1])
        elif line and not steps and group is None:
            prose.append(line.replace(JOINER, ""))
    return tuple(steps), "\n".join(prose) or None


def _repeated(times: int, group: Iterable[Step]) -> list[Step | Repeat]:
    held = tuple(group)
    return list(held) if times == 1 else [Repeat(times, held)] if held and times else []


def _step(words: list[str]) -> Step:
    at = next((place for place, word in enumerate(words) if _length(word) is not None), None)
    cue, rest = (words, []) if at is None else (words[:at], words[at + 1 :])
    end = _length(words[at]) if at is not None else None
    targets, others = understand(rest)
    intent = Intent.WORK
    kept: list[str] = []
    lowered = [word.casefold() for word in others]
    pressed = any(pair == ("press", "lap") for pair in pairwise(lowered))
    for word in others:
        if word.casefold().startswith("intensity="):
            intent = _INTENTS.get(word.partition("=")[2].casefold(), Intent.OTHER)
        elif not (pressed and word.casefold() in ("press", "lap")):
            kept.append(word)
    note = " ".join([*cue, *kept]).replace(JOINER, "") or None
    return Step(intent, End(EndKind.LAP_PRESS) if pressed or end is None else end, targets, note)


def _length(word: str) -> End | None:
    if (hit := _METRES.fullmatch(word)) is not None:
        return End(EndKind.DISTANCE, float(hit[1]) * (1000 if hit[2] == "km" else 1))
    if (hit := _LENGTH.fullmatch(word)) is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in hit.groups())
    return End(EndKind.TIME, float(hours * 3600 + minutes * 60 + seconds))
