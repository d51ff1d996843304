"""Whose account export an archive is, by the names inside it."""

import re
from collections.abc import Iterable
from enum import StrEnum


class Export(StrEnum):
    GARMIN = "garmin"
    STRAVA = "strava"
    APPLE_HEALTH = "apple_health"


_SIGNS = (
    (Export.GARMIN, re.compile(r"(^|/)DI_CONNECT/", re.IGNORECASE)),
    # Strava translates the folder's name in some languages, but not the file's in most; either will do.
    (Export.STRAVA, re.compile(r"(^|/)activities\.csv$|(^|/)activities/\d{5,}\.(fit|gpx|tcx)(\.gz)?$", re.IGNORECASE)),
    (Export.APPLE_HEALTH, re.compile(r"(^|/)apple_health_export/|(^|/)workout-routes/route_.*\.gpx$", re.IGNORECASE)),
)


def export_of(names: Iterable[str]) -> Export | None:
    """The first sign decides; reading stops there."""
    for name in names:
        for export, sign in _SIGNS:
            if sign.search(name):
                return export
    return None
