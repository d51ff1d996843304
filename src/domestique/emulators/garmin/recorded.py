"""An activity in an account there: made when first asked for, its file written when first downloaded."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from domestique.emulators.garmin.sports import type_dto, type_key
from domestique.emulators.objects import Maker
from domestique.formats.fit import read_fit
from domestique.formats.fit_writing import write_activity
from domestique.model.activity import Activity

Json = dict[str, Any]
_SCALES = {
    "distance": ("total_distance", 1.0), "averageHR": ("avg_heart_rate", 1.0), "maxHR": ("max_heart_rate", 1.0),
    "avgPower": ("avg_power", 1.0), "maxPower": ("max_power", 1.0), "normPower": ("normalized_power", 1.0),
    "elevationGain": ("total_ascent", 1.0), "elevationLoss": ("total_descent", 1.0),
    "averageSpeed": ("enhanced_avg_speed", 1.0), "maxSpeed": ("enhanced_max_speed", 1.0),
    "calories": ("total_calories", 1.0), "trainingStressScore": ("training_stress_score", 1.0),
    "intensityFactor": ("intensity_factor", 1.0), "poolLength": ("pool_length", 100.0),
    "aerobicTrainingEffect": ("total_training_effect", 1.0),
}  # fmt: skip
"""The list's names, FIT's for the same, and what to multiply by: pool lengths are in cm."""


@dataclass(slots=True)
class Recorded:
    """`sport_key`, `start` and `name` are known without making it. `said` overrides what the list tells: edits by the
    athlete, figures only Garmin works out. `raw` is the file as handed in, None until made."""

    id: int
    start: datetime
    sport_key: str
    name: str
    make: Callable[[], Activity]
    by: Maker = "athlete"
    said: Json = field(default_factory=dict)
    raw: bytes | None = None
    has_file: bool = True
    versions: int = 0
    _activity: Activity | None = None
    _row: Json | None = None

    def activity(self) -> Activity:
        if self._activity is None:
            self._activity = self.make()
        return self._activity

    def file(self) -> bytes:
        if self.raw is None:
            self.raw = write_activity(self.activity())
            self.facts()
            self._activity = None
        return self.raw

    def zipped(self) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(zipfile.ZipInfo(f"{self.id}_ACTIVITY.fit", (2020, 1, 1, 0, 0, 0)), self.file())
        return held.getvalue()

    def facts(self) -> Json:
        """What the list says of the recording itself, without the edits."""
        if self._row is None:
            self._row = _facts(self.activity())
        return self._row

    def told(self) -> Json:
        body = {"start": self.start.isoformat(), "type": self.sport_key, "name": self.name, "said": self.said}
        return {"id": self.id, "by": self.by, "versions": self.versions, "body": body}


def from_activity(key: int, activity: Activity, *, by: Maker = "athlete", raw: bytes | None = None) -> Recorded:
    sport = type_key(activity.sport, activity.sub_sport)
    name = activity.name or sport.replace("_", " ").title()
    held = Recorded(key, activity.start, sport, name, lambda: activity, by, raw=raw)
    if raw is not None:
        held.facts()
        held.make = lambda: read_fit(raw).activities[0]
    return held


def from_file(key: int, raw: bytes, *, by: Maker = "athlete") -> Recorded:
    """Raises what the reader raises, or IndexError when the file holds no activity."""
    return from_activity(key, read_fit(raw).activities[0], by=by, raw=raw)


def sha_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def row(held: Recorded, owner: Json, utc_offset_s: int) -> Json:
    """A SummarizedActivity of the list."""
    start = held.start.astimezone(UTC)
    local = start + timedelta(seconds=held.facts()["offset"] if held.facts()["offset"] is not None else utc_offset_s)
    facts = {name: value for name, value in held.facts().items() if name != "offset"}
    lasts = facts["elapsedDuration"] or 0
    return {
        "activityId": held.id,
        "activityName": held.name,
        "description": None,
        "startTimeLocal": local.strftime("%Y-%m-%d %H:%M:%S"),
        "startTimeGMT": start.strftime("%Y-%m-%d %H:%M:%S"),
        "endTimeGMT": (start + timedelta(seconds=lasts)).strftime("%Y-%m-%d %H:%M:%S"),
        "beginTimestamp": round(start.timestamp() * 1000),
        "activityType": type_dto(held.sport_key),
        "eventType": {"typeId": 9, "typeKey": "uncategorized", "sortOrder": 10},
        **owner,
        **facts,
        "manualActivity": not held.has_file,
        "favorite": False,
        "parent": False,
        **held.said,
    }


def detail(held: Recorded, owner: Json, utc_offset_s: int) -> Json:
    """An ActivitySummary of one."""
    said = row(held, owner, utc_offset_s)
    names = ("distance", "duration", "movingDuration", "elapsedDuration", "elevationGain", "elevationLoss",
             "averageSpeed", "maxSpeed", "calories", "averageHR", "maxHR", "trainingEffectLabel",
             "activityTrainingLoad")  # fmt: skip
    return {
        "activityId": held.id,
        "activityName": said["activityName"],
        "description": said["description"],
        "userProfileId": owner["ownerId"],
        "isMultiSportParent": False,
        "activityTypeDTO": said["activityType"],
        "eventTypeDTO": said["eventType"],
        "metadataDTO": {"isOriginal": True, "manualActivity": not held.has_file, "manufacturer": said["manufacturer"]},
        "summaryDTO": {
            "startTimeLocal": said["startTimeLocal"].replace(" ", "T") + ".0",
            "startTimeGMT": said["startTimeGMT"].replace(" ", "T") + ".0",
            **{name: said.get(name) for name in names},
        },
    }


def _facts(activity: Activity) -> Json:
    found: Json = {"offset": activity.utc_offset_s}
    for name, (said, scale) in _SCALES.items():
        value = activity.summary.get(said)
        found[name] = round(value * scale, 3) if isinstance(value, int | float) else None
    timer = activity.timer_s if activity.timer_s is not None else activity.elapsed_s
    found |= {
        "distance": activity.distance_m, "duration": timer, "movingDuration": timer,
        "elapsedDuration": activity.elapsed_s, "lapCount": len(activity.laps) or 1,
        "manufacturer": None if activity.device is None else (activity.device.manufacturer or "").upper(),
        "vO2MaxValue": None, "activityTrainingLoad": None, "lactateThresholdBpm": None, "maxFtp": None,
    }  # fmt: skip
    if activity.sets:
        active = [each for each in activity.sets if each.kind == "active"]
        found |= {"totalSets": len(activity.sets), "activeSets": len(active)}
        found["totalReps"] = sum(each.reps or 0 for each in active)
    return found
