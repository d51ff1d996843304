"""Garmin's activity types: id, key and parent, and which of them one of our sports is."""

from domestique.model.sport import Sport

TYPES: dict[str, tuple[int, int]] = {
    "running": (1, 17), "cycling": (2, 17), "hiking": (3, 17), "other": (4, 17), "mountain_biking": (5, 2),
    "trail_running": (6, 1), "street_running": (7, 1), "track_running": (8, 1), "walking": (9, 17),
    "road_biking": (10, 2), "strength_training": (13, 29), "treadmill_running": (18, 1), "gravel_cycling": (143, 2),
    "indoor_cycling": (25, 2), "swimming": (26, 17), "lap_swimming": (27, 26), "open_water_swimming": (28, 26),
    "fitness_equipment": (29, 17), "virtual_ride": (152, 2), "yoga": (163, 29), "indoor_rowing": (32, 29),
    "rowing": (39, 228), "resort_skiing": (172, 165), "cross_country_skiing_ws": (171, 165),
}  # fmt: skip

_BY_SPORT = {
    "running": "running", "cycling": "cycling", "swimming": "lap_swimming", "strength": "strength_training",
    "hiking": "hiking", "walking": "walking", "rowing": "rowing", "yoga": "yoga",
}  # fmt: skip
_BY_SUB_SPORT = {
    "indoor_cycling": "indoor_cycling", "road": "road_biking", "open_water": "open_water_swimming",
    "lap_swimming": "lap_swimming", "trail": "trail_running", "treadmill": "treadmill_running",
    "mountain": "mountain_biking", "gravel_cycling": "gravel_cycling", "virtual_activity": "virtual_ride",
    "strength_training": "strength_training", "track": "track_running",
}  # fmt: skip


def type_key(sport: Sport, sub_sport: str | None) -> str:
    return _BY_SUB_SPORT.get(sub_sport or "") or _BY_SPORT.get(str(sport), "other")


def type_dto(key: str) -> dict[str, int | str | bool]:
    number, parent = TYPES.get(key, TYPES["other"])
    return {"typeId": number, "typeKey": key, "parentTypeId": parent, "isHidden": False, "restricted": False}


def is_of(key: str, wanted: str) -> bool:
    """Whether a type is the wanted one or below it: trail running is running."""
    seen: set[str] = set()
    by_id = {number: name for name, (number, _) in TYPES.items()}
    current: str | None = key
    while current is not None and current not in seen:
        if current == wanted:
            return True
        seen.add(current)
        current = by_id.get(TYPES.get(current, (0, 0))[1])
    return False
