"""Who the demo athlete is, and what three years of training make of them.

A keen amateur triathlete in Seoul: made up, and nobody's data.
"""

from dataclasses import dataclass
from datetime import date

NAME = "Demo"
MAX_HR = 187.0
HOME = (37.5205, 126.9830)
"""By the river."""
UTC_OFFSET_S = 9 * 3600
POOL_M = 25.0
BIKE_KG = 8.4


@dataclass(frozen=True, slots=True)
class Form:
    """What the athlete can do on a day. Speeds in m/s, `strength` as a share of the first day's."""

    ftp_w: float
    threshold_ms: float
    css_ms: float
    weight_kg: float
    strength: float
    resting_hr: float


@dataclass(frozen=True, slots=True)
class Device:
    product: str
    serial: str
    software: str
    power: bool
    """Cycling: a power meter is on the bike. Running: the watch writes power and running dynamics."""


def bike_computer(day: date, start: date) -> Device:
    """The power meter comes in the first winter, the new computer a year later."""
    days = (day - start).days
    if days < 150:
        return Device("edge_530", "3312456001", "9.75", power=False)
    if days < 520:
        return Device("edge_530", "3312456001", "9.75", power=True)
    return Device("edge_840", "3433081277", "20.19" if days < 800 else "26.18", power=True)


def watch(day: date, start: date) -> Device:
    days = (day - start).days
    if days < 390:
        return Device("fr245", "3398120456", "13.10", power=False)
    return Device("fr965", "3461220981", "18.22" if days < 760 else "23.05", power=True)


def form(day: date, start: date, fitness: float) -> Form:
    """`fitness` is the load of the last six weeks, a day (TSS); habit grows slowly whatever the season."""
    years = (day - start).days / 365.25
    return Form(
        ftp_w=184 + 0.62 * fitness + 9.5 * years,
        threshold_ms=3.42 + 0.0045 * fitness + 0.085 * years,
        css_ms=1.05 + 0.0012 * fitness + 0.045 * years,
        weight_kg=75.8 - 0.028 * fitness - 0.75 * years,
        strength=1.0 + 0.17 * years**0.6,
        resting_hr=56.5 - 0.065 * fitness - 0.7 * years,
    )
