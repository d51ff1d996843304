"""Making a workout longer or shorter without making it another one: the easy parts give, the work stays."""

from dataclasses import replace
from typing import Final

from domestique.analysis.zones.schemes import LOW_MIDDLE_HIGH
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Step, Target
from domestique.planning.intensity import kind_of

_LEAST_S: Final = {Intent.WARM_UP: 300.0, Intent.COOL_DOWN: 180.0, Intent.WORK: 600.0}
_MOST: Final = 1.5
"""How much longer than written warm-up and cool-down may become."""
_STEADY_MOST: Final = 2.0


class CannotFit(ValueError):
    def __init__(self, least: int, most: int) -> None:
        super().__init__(f"between {least} and {most} minutes")
        self.least, self.most = least, most


def fitted(items: tuple[Step | Repeat, ...], sport: Sport, minutes: float) -> tuple[Step | Repeat, ...]:
    """The same workout in about so many minutes, by changing the steady easy steps that stand outside of repeats, each
    in the same measure. Only what ends by time can be fitted."""
    ranges = [_range(one, sport) for one in items]
    now = sum(_seconds(one) for one in items)
    least, most = _bounds(items, sport)
    wished = minutes * 60
    if not least - 30 <= wished <= most + 30:
        raise CannotFit(*range_of(items, sport))
    room = (least - now) if wished < now else (most - now)
    part = 0.0 if not room else min(1.0, (wished - now) / room)
    found: list[Step | Repeat] = []
    for one, (low, high) in zip(items, ranges, strict=True):
        if isinstance(one, Repeat) or low == high:
            found.append(one)
            continue
        seconds = _seconds(one)
        moved = seconds + part * ((low if wished < now else high) - seconds)
        found.append(replace(one, end=End(EndKind.TIME, float(max(1, round(moved / 5) * 5)))))
    return tuple(found)


def range_of(items: tuple[Step | Repeat, ...], sport: Sport) -> tuple[int, int]:
    """Whole minutes, the fewest and the most; the first above the second, or both the same: it has one length only."""
    least, most = _bounds(items, sport)
    return -int(-least // 60), int(most // 60)


def timed_minutes(items: tuple[Step | Repeat, ...]) -> float:
    """Of what ends by time; metres and repetitions come on top, as long as the athlete needs for them."""
    return sum(_seconds(one) for one in items) / 60


def _bounds(items: tuple[Step | Repeat, ...], sport: Sport) -> tuple[float, float]:
    ranges = [_range(one, sport) for one in items]
    rest = sum(_seconds(one) for one, (low, high) in zip(items, ranges, strict=True) if low == high)
    gives = [(low, high) for low, high in ranges if low != high]
    return rest + sum(low for low, _ in gives), rest + sum(high for _, high in gives)


def _range(one: Step | Repeat, sport: Sport) -> tuple[float, float]:
    seconds = _seconds(one)
    if isinstance(one, Repeat) or one.end.kind is not EndKind.TIME or one.lift or not _easy(one, sport):
        return seconds, seconds
    least = min(seconds, _LEAST_S.get(one.intent, seconds))
    most = _STEADY_MOST if one.intent is Intent.WORK else _MOST
    return least, seconds * most


def _easy(step: Step, sport: Sport) -> bool:
    if step.intent not in _LEAST_S:
        return False
    return all(_low(target, sport) for target in step.targets if target.measure is not Measure.CADENCE)


def _low(target: Target, sport: Sport) -> bool:
    if target.measure is Measure.RPE:
        return target.high <= 4
    return (target.low + target.high) / 2 <= LOW_MIDDLE_HIGH[kind_of(sport)][0]


def _seconds(one: Step | Repeat) -> float:
    if isinstance(one, Repeat):
        pause = 0.0
        if one.skip_last_rest and one.steps and isinstance(last := one.steps[-1], Step):
            pause = _seconds(last) if last.intent in (Intent.REST, Intent.RECOVERY) else 0.0
        return one.times * sum(_seconds(inner) for inner in one.steps) - pause
    return (one.end.value or 0.0) if one.end.kind is EndKind.TIME else 0.0
