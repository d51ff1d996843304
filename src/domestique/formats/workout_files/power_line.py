"""A ride as a line of power over time, which is all that trainers' files know: every step as often as it is done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from domestique.formats.workout_files.figures import NoThreshold, in_words, share_of_ftp
from domestique.formats.workout_files.made import CannotSay, Losses
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Step, Target, Thresholds, Workout

NOMINAL_S: Final = 300.0
"""What a step gets whose end only the athlete knows."""
LONGEST_S: Final = 12 * 3600
_MOST: Final = 1_000
_SPORTS: Final = (Sport.CYCLING,)


@dataclass(frozen=True, slots=True)
class Bit:
    """`start` and `stop` are shares of FTP; None: as one likes."""

    intent: Intent
    seconds: int
    start: float | None
    stop: float | None
    cadence: tuple[float, float] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bits, over and over."""

    times: int
    on: Bit
    off: Bit


def line_of(workout: Workout, known: Thresholds, losses: Losses) -> tuple[Bit | Pair, ...]:
    """CannotSay for other sports and for what is too long."""
    if workout.sport not in _SPORTS:
        raise CannotSay("sport", sport=workout.sport.value)
    found = tuple(_items(workout.steps, known, losses, iter(range(1_000_000))))
    losses.step = None
    if not found:
        raise CannotSay("nothing_there")
    count = sum(2 * one.times if isinstance(one, Pair) else 1 for one in found)
    seconds = sum(
        one.times * (one.on.seconds + one.off.seconds) if isinstance(one, Pair) else one.seconds for one in found
    )
    if count > _MOST or seconds > LONGEST_S:
        raise CannotSay("too_long_there")
    return found


def _items(
    items: tuple[Step | Repeat, ...], known: Thresholds, losses: Losses, count: Iterator[int]
) -> Iterator[Bit | Pair]:
    for item in items:
        if isinstance(item, Step):
            losses.step = next(count)
            yield _bit(item, known, losses)
            continue
        inner = tuple(_items(item.steps, known, losses, count))
        last = item.steps[-1] if item.steps else None
        skips = item.skip_last_rest and isinstance(last, Step) and last.intent in (Intent.REST, Intent.RECOVERY)
        yield from _rounds(item.times, inner, skips=skips)


def _rounds(times: int, inner: tuple[Bit | Pair, ...], *, skips: bool) -> Iterator[Bit | Pair]:
    pair = len(inner) == 2 and all(isinstance(one, Bit) and one.note is None for one in inner)
    if pair and times > 1:
        on, off = inner
        assert isinstance(on, Bit)
        assert isinstance(off, Bit)
        alike = on.intent is Intent.WORK and off.intent in (Intent.RECOVERY, Intent.REST)
        even = on.start is not None and on.start == on.stop and off.start is not None and off.start == off.stop
        rounds = times - 1 if skips else times
        if alike and even and rounds > 1:
            yield Pair(rounds, on, off)
            if skips:
                yield on
            return
    for turn in range(times):
        yield from inner[:-1] if skips and turn == times - 1 else inner


def _bit(step: Step, known: Thresholds, losses: Losses) -> Bit:
    start: float | None = None
    stop: float | None = None
    cadence: tuple[float, float] | None = None
    for target in step.targets:
        if target.measure is Measure.CADENCE:
            cadence = (min(target.low, target.high), max(target.low, target.high))
        elif target.measure is not Measure.POWER:
            losses.tell("target_not_here", in_words(target, Sport.CYCLING), measure=target.measure.value)
        else:
            start, stop = _power(target, known, losses)
    return Bit(step.intent, _seconds(step.end, losses), start, stop, cadence, losses.note(step.note))


def _power(target: Target, known: Thresholds, losses: Losses) -> tuple[float | None, float | None]:
    try:
        low, high = share_of_ftp(target, known)
    except NoThreshold:
        losses.tell("threshold_unknown", in_words(target, Sport.CYCLING), measure="power")
        return None, None
    if target.ramp:
        return round(low, 4), round(high, 4)
    if low != high:
        losses.tell("target_middle", target=in_words(target, Sport.CYCLING))
    middle = round((low + high) / 2, 4)
    return middle, middle


def _seconds(end: End, losses: Losses) -> int:
    if end.kind is EndKind.TIME and end.value is not None:
        return max(1, round(end.value))
    losses.tell("end_nominal", _ends(end), minutes=round(NOMINAL_S / 60))
    return round(NOMINAL_S)


def _ends(end: End) -> str:
    value = f"{end.value or 0:g}"
    return {
        EndKind.DISTANCE: f"{value} m",
        EndKind.LAP_PRESS: "lap",
        EndKind.ENERGY: f"{value} kcal",
        EndKind.HEART_RATE_ABOVE: f"> {value} bpm",
        EndKind.HEART_RATE_BELOW: f"< {value} bpm",
        EndKind.POWER_ABOVE: f"> {value} W",
        EndKind.POWER_BELOW: f"< {value} W",
    }.get(end.kind, f"×{value}")


def folded(steps: tuple[Step, ...]) -> tuple[Step | Repeat, ...]:
    """What comes again and again, up to six steps long, becomes a repeat; the longest saving first."""
    found: list[Step | Repeat] = []
    at = 0
    while at < len(steps):
        best = (0, 1, 1)
        for size in range(1, min(6, (len(steps) - at) // 2) + 1):
            times = 1
            while steps[at + times * size : at + (times + 1) * size] == steps[at : at + size]:
                times += 1
            if times > 1 and (times - 1) * size > best[0]:
                best = ((times - 1) * size, size, times)
        saved, size, times = best
        if saved and size > 1:
            found.append(Repeat(times, _with_rest(steps[at : at + size])))
            at += size * times
        else:
            found.append(steps[at])
            at += 1
    return tuple(found)


def _with_rest(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The easy end of a round is its recovery."""
    *rest, last = steps
    before = rest[-1]
    if last.intent is Intent.WORK and _mean(last) < 0.8 * _mean(before):
        return (*rest, replace(last, intent=Intent.RECOVERY))
    return steps


def _mean(step: Step) -> float:
    return sum((one.low + one.high) / 2 for one in step.targets if one.measure is Measure.POWER)
