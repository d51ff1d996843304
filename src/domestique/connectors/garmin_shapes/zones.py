"""Heart rate zones and what they were made from. Floors there; upper bounds with us, where a bound belongs to the lower
zone: a second zone from 140 means that the first one ends at 139.
"""

from domestique.connectors.answers import Row, text
from domestique.connectors.found import Found, FoundSetting
from domestique.connectors.garmin_shapes.values import objects, opened, positive
from domestique.model.sport import Sport

_SPORTS: dict[str, Sport | None] = {
    "DEFAULT": None,
    "RUNNING": Sport.RUNNING,
    "CYCLING": Sport.CYCLING,
    "SWIMMING": Sport.SWIMMING,
}
_ONE_FIGURE = (
    ("maxHeartRateUsed", "max_hr"),
    ("lactateThresholdHeartRateUsed", "threshold_hr"),
    ("restingHeartRateUsed", "rest_hr"),
)


def heart_zones(body: bytes) -> tuple[Found, ...]:
    return tuple(
        found
        for row in objects(opened(body), body=body, under=("heartRateZones", "data"))
        if (name := (text(row.get("sport")) or "DEFAULT").upper()) in _SPORTS
        for found in _of_sport(row, _SPORTS[name])
    )


def _of_sport(row: Row, sport: Sport | None) -> tuple[FoundSetting, ...]:
    found = [
        FoundSetting(slug, sport, None, value)
        for name, slug in _ONE_FIGURE
        if (value := positive(row, name)) is not None and not (slug == "rest_hr" and sport is not None)
    ]
    floors = [positive(row, f"zone{number}Floor") for number in range(2, 6)]
    bounds = tuple(floor - 1 for floor in floors if floor is not None)
    if len(bounds) == len(floors) and list(bounds) == sorted(set(bounds)):
        found.append(FoundSetting("hr_zones", sport, None, bounds))
    return tuple(found)
