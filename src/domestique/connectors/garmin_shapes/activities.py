"""Rows of the list of activities, and what a page of it covers."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from domestique.connectors.answers import Row, ident, number, text
from domestique.connectors.found import Listed
from domestique.connectors.garmin_shapes.values import at, local, moment, objects, opened

_SUMMARY = {
    "distance": "distance_m",
    "duration": "timer_s",
    "elapsedDuration": "elapsed_s",
    "movingDuration": "moving_s",
    "elevationGain": "ascent_m",
    "averageHR": "avg_heart_rate_bpm",
    "maxHR": "max_heart_rate_bpm",
    "avgPower": "avg_power_w",
    "normPower": "normalized_power_w",
    "calories": "energy_kcal",
    "activityTrainingLoad": "training_load",
    "aerobicTrainingEffect": "aerobic_effect",
    "anaerobicTrainingEffect": "anaerobic_effect",
    "vO2MaxValue": "vo2max",
    "lactateThresholdBpm": "threshold_bpm",
    "maxFtp": "ftp_w",
    "poolLength": "pool_length",
    "totalSets": "sets",
    "totalReps": "reps",
}
_COUNTED = ("numberOfActivityLikes", "numberOfActivityComments", "likedByUser", "commentedByUser", "ownerProfileImage")
"""what changes without the activity changing"""
_FARTHEST_WEST, _FARTHEST_EAST = timedelta(hours=12), timedelta(hours=14)


def activity_rows(body: bytes) -> tuple[Row, ...]:
    return objects(opened(body), body=body, under=("activities", "activityList"))


def listed(body: bytes) -> tuple[Listed, ...]:
    found = (_listed(row) for row in activity_rows(body))
    return tuple(one for one in found if one is not None)


def _listed(row: Row) -> Listed | None:
    external_id, start = ident(row.get("activityId")), moment(row.get("startTimeGMT") or row.get("beginTimestamp"))
    if external_id is None or start is None:
        return None
    kind = text(at(row, "activityType", "typeKey"))
    facts = {"name": text(row.get("activityName")), "notes": text(row.get("description")), "type": kind}
    figures = {ours: number(row.get(theirs)) for theirs, ours in _SUMMARY.items()}
    child = row.get("isParent") is not True and ident(row.get("parentId")) is not None
    typed = row.get("manualActivity") is True or row.get("isManualActivity") is True
    return Listed(
        external_id,
        start,
        _digest(row),
        kind,
        {name: value for name, value in facts.items() if value},
        {name: value for name, value in figures.items() if value is not None},
        has_file=not typed and not child,
    )


def _digest(row: Row) -> str:
    """Of what the athlete or the watch may change; a friend's thumb up changes nothing."""
    kept = {key: value for key, value in row.items() if not key.startswith(_COUNTED)}
    return sha256(json.dumps(kept, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def oldest_local(rows: Sequence[Row]) -> datetime | None:
    """The list goes by the clock on the wall."""
    starts = [local(row.get("startTimeLocal") or row.get("startTimeGMT")) for row in rows]
    return min((start for start in starts if start is not None), default=None)


def surely_below(wall: datetime) -> datetime:
    """From this instant on, everything is later than `wall` on the athlete's clock, wherever they were."""
    return wall.replace(tzinfo=UTC) + _FARTHEST_WEST


def surely_before_end_of(last: date) -> datetime:
    """Before this instant, everything is on `last` or earlier on the athlete's calendar, wherever they were."""
    return datetime.combine(last + timedelta(days=1), time(), UTC) - _FARTHEST_EAST
