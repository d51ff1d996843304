"""The year's shape: phases, races, tests, the summer holiday and the illnesses that come unasked."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domestique.demo.chance import chance


class Phase(StrEnum):
    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    RUN = "run"
    OFF = "off"


class State(StrEnum):
    WELL = "well"
    ILL = "ill"
    RECOVERING = "recovering"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Race:
    day: date
    kind: str
    name: str


_PHASES = {1: Phase.BASE, 2: Phase.BUILD, 3: Phase.BUILD, 4: Phase.BUILD, 5: Phase.PEAK, 6: Phase.PEAK,
           7: Phase.PEAK, 8: Phase.RUN, 9: Phase.RUN, 10: Phase.RUN, 11: Phase.BASE, 12: Phase.BASE}  # fmt: skip
_WEEK = (0.85, 1.0, 1.14, 0.58)
"""Three weeks up, one easy."""
TAPER_DAYS = 8


def phase(day: date) -> Phase:
    if day.month == 10 and day.day > 16:
        return Phase.OFF
    return _PHASES[day.month]


def races(year: int) -> tuple[Race, ...]:
    return (
        Race(_sunday(year, 4, 3), "ride_race", "Gran Fondo"),
        Race(_sunday(year, 6, 3), "triathlon", "Olympic triathlon"),
        Race(_sunday(year, 9, 4), "run_half", "Half marathon"),
        Race(_sunday(year, 10, 2), "run_10k", "10 km"),
    )


def _sunday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))


def race_on(day: date) -> Race | None:
    return next((race for race in races(day.year) if race.day == day), None)


def volume(day: date, start: date) -> float:
    """Of a usual week: the build-up cycle, less before a race."""
    ahead = min(((race.day - day).days for race in races(day.year) if race.day >= day), default=99)
    if 0 < ahead <= TAPER_DAYS:
        return 0.55
    return _WEEK[((day - start).days // 7) % len(_WEEK)] * (0.5 if phase(day) is Phase.OFF else 1.0)


def is_test(day: date) -> bool:
    """The first Tuesday of every second month."""
    return day.weekday() == 1 and day.day <= 7 and day.month % 2 == 1


def states(seed: int, start: date, until: date) -> dict[date, State]:
    """Days that are not ordinary ones."""
    found: dict[date, State] = {}
    for year in range(start.year - 1, until.year + 1):
        for offset in range(14):
            found[date(year, 8, 1) + timedelta(days=offset)] = State.HOLIDAY
        draw = chance(seed, date(year, 1, 1), "illness")
        for month in draw.choice([1, 2, 3, 5, 11, 12], size=int(draw.integers(2, 4)), replace=False):
            begin = date(year, int(month), int(draw.integers(4, 20)))
            length = int(draw.integers(4, 9))
            for offset in range(length + 4):
                found[begin + timedelta(days=offset)] = State.ILL if offset < length else State.RECOVERING
    return found
