"""A figure as a person writes it: times as clocks, paces as minutes, the rest with its unit."""

from datetime import date

from domestique.analysis.metrics import BY_SLUG
from domestique.locales import Language, say

_CLOCKS = {"s": "", "s/km": " /km", "s/100m": " /100 m"}
_AS_KILOMETRES_M = 2_000.0
_GLUED = ("%",)
_BARE = ("1", "load", "trimp", "load/d")


def spoken(value: float, unit: str, precision: int) -> str:
    if unit in _CLOCKS:
        return clock(value, precision) + _CLOCKS[unit]
    if unit == "m" and abs(value) >= _AS_KILOMETRES_M:
        return f"{value / 1000:,.1f} km"
    told = f"{value:,.{precision}f}"
    if unit in _BARE:
        return told
    return f"{told}{unit}" if unit in _GLUED else f"{told} {unit}"


def clock(seconds: float, precision: int = 0) -> str:
    """1:02:03, 20:34, or 0:58.4 with a decimal."""
    whole = round(seconds, precision)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    width = 2 if not precision else 3 + precision
    tail = f"{left:0{width}.{precision}f}"
    return f"{int(hours)}:{int(minutes):02d}:{tail}" if hours else f"{int(minutes)}:{tail}"


def named(language: Language, slug: str) -> str:
    return say(language, f"metrics_{BY_SLUG[slug].group}.{slug}.name")


def told(language: Language, slot: object, slug: str | None) -> object:
    """A slot of a sentence; numbers in the unit of the metric `slug`, if one is meant."""
    if isinstance(slot, date):
        return say(language, "insights.day", year=slot.year, month=f"{slot.month:02d}", day=f"{slot.day:02d}")
    if slug is not None and isinstance(slot, int | float):
        return spoken(float(slot), BY_SLUG[slug].unit, BY_SLUG[slug].precision)
    return slot
