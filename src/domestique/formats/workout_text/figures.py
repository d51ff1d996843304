"""Figures as people type them, and as the model holds them: shares of 1, metres, metres a second, kilograms."""

from typing import Final

from domestique.model.workout import Measure, Scale, Target

YARD: Final = 0.9144
MILE: Final = 1609.344
POUND: Final = 0.45359237
GRAIN: Final = 4
"""Decimals of a speed in m/s: 0.1 mm/s, a thousandth of a second in a kilometre's pace."""
_METRES: Final = {"km": 1000.0, "mi": MILE, "100m": 100.0, "100yd": 100 * YARD, "500m": 500.0}
_SPEEDS: Final = {"km/h": 3.6, "m/s": 1.0, "mph": 3600 / MILE}


def share(percent: float) -> float:
    return round(percent / 100, 7)


def metres(value: float, unit: str) -> float:
    return round(value * {"km": 1000.0, "mi": MILE, "yd": YARD}.get(unit, 1.0), 4)


def kilograms(value: float, unit: str) -> float:
    return round(value * POUND, 2) if unit == "lb" else value


def pace(low: float, high: float, unit: str) -> Target | None:
    """Typed as seconds per `unit`, either way round. None for a pace of nothing."""
    if low <= 0 or high <= 0:
        return None
    first, second = (round(_METRES[unit] / seconds, GRAIN) for seconds in (low, high))
    return Target(Measure.SPEED, Scale.ABSOLUTE, first, second)


def speed(low: float, high: float, unit: str) -> Target:
    first, second = (round(value / _SPEEDS[unit], GRAIN) for value in (low, high))
    return Target(Measure.SPEED, Scale.ABSOLUTE, first, second)


def plain(value: float) -> str:
    """No more digits than the figure has."""
    text = repr(round(value, 7))
    if "e" in text:
        text = f"{value:.7f}".rstrip("0")
    return text.removesuffix(".0").rstrip(".")


def percent_words(value: float) -> str:
    return plain(round(value * 100, 5))


def clock_words(mps: float, metres_each: float) -> str | None:
    """The pace with as few decimals as bring the same speed back; None when none does."""
    if mps <= 0:
        return None
    seconds = metres_each / mps
    for decimals in (0, 1, 2, 3):
        rounded = round(seconds, decimals)
        if rounded > 0 and round(metres_each / rounded, GRAIN) == round(mps, GRAIN):
            minutes, rest = divmod(round(rounded * 10**decimals), 60 * 10**decimals)
            if minutes > 999:
                return None
            width = 2 if decimals == 0 else 3 + decimals
            return f"{minutes}:{rest / 10**decimals:0{width}.{decimals}f}"
    return None
