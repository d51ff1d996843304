"""FIT's sports and sub-sports to ours."""

from domestique.model.sport import Sport

_SPORTS = {
    "cycling": Sport.CYCLING,
    "e_biking": Sport.CYCLING,
    "running": Sport.RUNNING,
    "swimming": Sport.SWIMMING,
    "walking": Sport.WALKING,
    "hiking": Sport.HIKING,
    "mountaineering": Sport.HIKING,
    "snowshoeing": Sport.HIKING,
    "rowing": Sport.ROWING,
    "cross_country_skiing": Sport.SKIING,
    "alpine_skiing": Sport.SKIING,
    "snowboarding": Sport.SKIING,
    "multisport": Sport.MULTISPORT,
    "transition": Sport.TRANSITION,
}
_SUB_SPORTS = {
    "strength_training": Sport.STRENGTH,
    "treadmill": Sport.RUNNING,
    "indoor_running": Sport.RUNNING,
    "indoor_cycling": Sport.CYCLING,
    "spin": Sport.CYCLING,
    "virtual_activity": None,
    "indoor_rowing": Sport.ROWING,
    "indoor_walking": Sport.WALKING,
    "lap_swimming": Sport.SWIMMING,
    "open_water": Sport.SWIMMING,
}


def sport_of(sport: str | None, sub_sport: str | None) -> tuple[Sport, str | None]:
    """Ours, and the vendor's finer word where it says more than ours does."""
    finer = sub_sport if sub_sport not in (None, "generic", "all") else None
    ours = _SPORTS.get(sport or "")
    if ours is None:
        ours = _SUB_SPORTS.get(finer or "") or Sport.OTHER
    if finer is None and sport not in (None, "generic", "all", "training", ours.value):
        finer = sport
    return ours, finer
