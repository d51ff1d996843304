"""What is known of an athlete, by date: a ride of 2019 is computed with what held in 2019."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domestique.model.sport import Sport

Value = float | tuple[float, ...]
"""One figure, or the upper bounds of zones from the lowest to the last but one."""

_WITH_POWER = (Sport.CYCLING, Sport.RUNNING, Sport.ROWING)
_WITH_HEART = (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.ROWING, Sport.SKIING, Sport.HIKING, Sport.WALKING)


@dataclass(frozen=True, slots=True)
class SettingKind:
    """`sports`: those it may be told for, one by one; empty where it holds for the whole person.

    `general`: it may also be told without a sport, and holds then for every sport that has none of its own.
    """

    slug: str
    unit: str
    lowest: float
    highest: float
    sports: tuple[Sport, ...] = ()
    general: bool = True
    many: bool = False


SETTINGS: tuple[SettingKind, ...] = (
    SettingKind("ftp", "W", 30, 700, _WITH_POWER, general=False),
    SettingKind("cp", "W", 30, 700, _WITH_POWER, general=False),
    SettingKind("w_prime", "J", 1_000, 60_000, _WITH_POWER, general=False),
    SettingKind("threshold_hr", "bpm", 80, 230, _WITH_HEART),
    SettingKind("max_hr", "bpm", 100, 240, _WITH_HEART),
    SettingKind("rest_hr", "bpm", 25, 110),
    SettingKind("threshold_speed", "m/s", 1, 8, (Sport.RUNNING,), general=False),
    SettingKind("css", "m/s", 0.3, 2.5, (Sport.SWIMMING,), general=False),
    SettingKind("weight", "kg", 25, 250),
    SettingKind("weight_goal", "kg", 25, 250),
    SettingKind("height", "cm", 100, 250),
    SettingKind("power_zones", "W", 1, 3_000, _WITH_POWER, general=False, many=True),
    SettingKind("hr_zones", "bpm", 30, 240, _WITH_HEART, many=True),
    SettingKind("speed_zones", "m/s", 0.1, 15, (Sport.RUNNING, Sport.SWIMMING), general=False, many=True),
    SettingKind("bike_weight", "kg", 3, 60),
    SettingKind("cda", "m²", 0.1, 1.0),
    SettingKind("crr", "1", 0.001, 0.05),
    SettingKind("load_per_tonne", "load/t", 0.5, 50),
    SettingKind("fitness_days", "d", 7, 120),
    SettingKind("fatigue_days", "d", 2, 42),
    SettingKind("fitness_seed", "load/d", 0, 300),
    SettingKind("fatigue_seed", "load/d", 0, 300),
)

KINDS: Mapping[str, SettingKind] = {kind.slug: kind for kind in SETTINGS}


@dataclass(frozen=True, slots=True)
class DatedSetting:
    """`since` None: as far back as records go. A later entry ends it."""

    slug: str
    sport: Sport | None
    since: date | None
    value: Value


@dataclass(frozen=True, slots=True)
class Settings:
    """Those that hold on one day."""

    held: Mapping[tuple[str, Sport | None], DatedSetting]

    def entry(self, slug: str, sport: Sport | None = None) -> DatedSetting | None:
        return self.held.get((slug, sport)) or self.held.get((slug, None))

    def get(self, slug: str, sport: Sport | None = None) -> float | None:
        found = self.entry(slug, sport)
        return found.value if found is not None and not isinstance(found.value, tuple) else None

    def bounds(self, slug: str, sport: Sport | None = None) -> tuple[float, ...] | None:
        found = self.entry(slug, sport)
        return found.value if found is not None and isinstance(found.value, tuple) else None


NOTHING_SET = Settings({})


def valid_on(history: Iterable[DatedSetting], day: date) -> Settings:
    held: dict[tuple[str, Sport | None], DatedSetting] = {}
    for entry in sorted(history, key=lambda entry: entry.since or date.min):
        if (entry.since or date.min) <= day:
            held[entry.slug, entry.sport] = entry
    return Settings(held)


@dataclass(frozen=True, slots=True)
class Person:
    """`sex` is female, male or not told."""

    sex: str | None = None
    birth_year: int | None = None


NOBODY = Person()
