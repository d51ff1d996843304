"""A target in intervals.icu's words, or why it has none there; and the words back into a target."""

import re
from dataclasses import dataclass

from domestique.model.sport import Sport
from domestique.model.workout import Measure, Scale, Target, Thresholds

_PACED = frozenset({Sport.RUNNING, Sport.SWIMMING, Sport.WALKING, Sport.HIKING, Sport.ROWING, Sport.SKIING})


@dataclass(frozen=True, slots=True)
class Said:
    """`words` None: it has none there, `code` says why, and `note` stands in the step's text instead."""

    words: str | None
    code: str | None = None
    note: str | None = None


def say(target: Target, sport: Sport, known: Thresholds) -> Said:
    low, high, ramp = target.low, target.high, "ramp " if target.ramp else ""
    match target.measure, target.scale:
        case Measure.POWER, Scale.OF_THRESHOLD:
            return Said(f"{ramp}{_span(low * 100, high * 100)}%")
        case Measure.POWER, Scale.ABSOLUTE:
            return Said(f"{ramp}{_span(low, high)}w")
        case Measure.POWER, Scale.ZONE:
            return Said(f"{ramp}{_zones(low, high)}")
        case Measure.HEART_RATE, Scale.OF_THRESHOLD:
            return Said(f"{ramp}{_span(low * 100, high * 100)}% LTHR")
        case Measure.HEART_RATE, Scale.OF_MAX:
            return Said(f"{ramp}{_span(low * 100, high * 100)}% HR")
        case Measure.HEART_RATE, Scale.ZONE:
            return Said(f"{ramp}{_zones(low, high)} HR")
        case Measure.HEART_RATE, Scale.ABSOLUTE:
            return _beats(low, high, ramp, known)
        case Measure.CADENCE, Scale.ABSOLUTE:
            return Said(f"{_span(low, high)}rpm")
        case Measure.RPE, _:
            return Said(None, "target_rpe", f"RPE {_span(low, high)}")
        case Measure.SPEED, _ if sport in _PACED:
            return _pace(target, ramp, sport, known)
    return Said(None, "target_not_here", f"{target.measure.value} {low:g}-{high:g}")


def _beats(low: float, high: float, ramp: str, known: Thresholds) -> Said:
    """There are no beats per minute in its words, only shares."""
    if known.threshold_bpm:
        return Said(f"{ramp}{_span(low / known.threshold_bpm * 100, high / known.threshold_bpm * 100)}% LTHR")
    if known.max_bpm:
        return Said(f"{ramp}{_span(low / known.max_bpm * 100, high / known.max_bpm * 100)}% HR")
    return Said(None, "threshold_unknown", f"{_span(low, high)} bpm")


def _pace(target: Target, ramp: str, sport: Sport, known: Thresholds) -> Said:
    low, high = target.low, target.high
    if target.scale is Scale.OF_THRESHOLD:
        return Said(f"{ramp}{_span(low * 100, high * 100)}% Pace")
    if target.scale is Scale.ZONE:
        return Said(f"{ramp}{_zones(low, high)} Pace")
    if target.scale is Scale.OFFSET_100:
        if not known.css_mps:
            return Said(None, "threshold_unknown", f"CSS {_span(low, high, sign=True)}")
        low, high = (100 / max(1.0, 100 / known.css_mps + seconds) for seconds in (max(low, high), min(low, high)))
    elif target.scale is not Scale.ABSOLUTE:
        return Said(None, "target_not_here", f"{low:g}-{high:g}")
    if low <= 0 or high <= 0:
        return Said(None, "target_not_here", None)
    metres, unit = (100, "100m") if sport is Sport.SWIMMING else (1000, "km")
    slow, fast = _clock(metres / low), _clock(metres / high)
    return Said(f"{ramp}{slow if slow == fast else f'{slow}-{fast}'}/{unit} Pace")


def _span(low: float, high: float, *, sign: bool = False) -> str:
    first, last = (f"{round(value):+d}" if sign else f"{round(value)}" for value in (low, high))
    return first if first == last else f"{first}-{last}"


def _zones(low: float, high: float) -> str:
    return f"Z{round(low)}" if round(low) == round(high) else f"Z{round(low)}-Z{round(high)}"


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


_SHARE = re.compile(r"(\d+)%?(?:-(\d+))?%")
_WATTS = re.compile(r"(\d+)w?(?:-(\d+))?w", re.IGNORECASE)
_ZONE = re.compile(r"Z(\d)(?:-Z(\d))?", re.IGNORECASE)
_PACE = re.compile(r"(\d+):(\d\d)(?:-(\d+):(\d\d))?/(km|100m)", re.IGNORECASE)
_TURNS = re.compile(r"(\d+)(?:-(\d+))?rpm", re.IGNORECASE)
_OF = {
    "lthr": (Measure.HEART_RATE, Scale.OF_THRESHOLD),
    "hr": (Measure.HEART_RATE, Scale.OF_MAX),
    "pace": (Measure.SPEED, Scale.OF_THRESHOLD),
}


def understand(words: list[str]) -> tuple[tuple[Target, ...], list[str]]:
    """Intensity first, then cadence; and the words that are no target."""
    found: list[Target] = []
    turns: list[Target] = []
    rest: list[str] = []
    left, ramp = list(words), False
    while left:
        word = left.pop(0)
        of = left[0].casefold() if left else ""
        if word.casefold() == "ramp":
            ramp = True
        elif hit := _TURNS.fullmatch(word):
            turns.append(_target(Measure.CADENCE, Scale.ABSOLUTE, *_ends(hit)))
        elif hit := _WATTS.fullmatch(word):
            found.append(_target(Measure.POWER, Scale.ABSOLUTE, *_ends(hit), ramp=ramp))
        elif hit := _SHARE.fullmatch(word):
            measure, scale = _OF.get(of, (Measure.POWER, Scale.OF_THRESHOLD))
            low, high = _ends(hit)
            found.append(_target(measure, scale, low / 100, high / 100, ramp=ramp))
            left = left[1:] if of in _OF else left
        elif hit := _ZONE.fullmatch(word):
            measure = {"hr": Measure.HEART_RATE, "pace": Measure.SPEED}.get(of, Measure.POWER)
            found.append(_target(measure, Scale.ZONE, *_ends(hit), ramp=ramp))
            left = left[1:] if of in ("hr", "pace") else left
        elif (hit := _PACE.fullmatch(word)) and (speeds := _speeds(hit)):
            found.append(_target(Measure.SPEED, Scale.ABSOLUTE, *speeds, ramp=ramp))
            left = left[1:] if of == "pace" else left
        else:
            rest.append(word)
    return (*found, *turns), rest


def _target(measure: Measure, scale: Scale, low: float, high: float, *, ramp: bool = False) -> Target:
    return Target(measure, scale, low, high, ramp)


def _ends(hit: re.Match[str]) -> tuple[float, float]:
    return float(hit[1]), float(hit[2] or hit[1])


def _speeds(hit: re.Match[str]) -> tuple[float, float] | None:
    metres = 1000 if hit[5].casefold() == "km" else 100
    slow = int(hit[1]) * 60 + int(hit[2])
    fast = int(hit[3]) * 60 + int(hit[4]) if hit[3] else slow
    return (metres / slow, metres / fast) if slow and fast else None
