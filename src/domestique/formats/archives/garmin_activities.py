"""The list of activities in Garmin's account export: names and notes that the FIT files do not hold.

Its units are nowhere written down: distances have been centimetres and durations milliseconds, but an export may say
otherwise, so `units_of` compares with the FIT files before anything is believed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

import numpy as np

from domestique.formats.archives.json_rows import Row, number, rows_of, text

_DISTANCES = (1.0, 100.0, 0.001, 1000.0)
_DURATIONS = (1.0, 1000.0, 1 / 60)
_SAME_START_S = 2.0
_AGREE = 0.03
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class GarminSummary:
    """`distance` and `duration` are in units of their own until `Units` says which."""

    id: str
    start: datetime
    name: str | None
    notes: str | None
    kind: str | None
    distance: float | None
    duration: float | None
    avg_heart_rate: float | None


class Measured(Protocol):
    """What a FIT file of the same export says, in metres and seconds."""

    @property
    def start(self) -> datetime: ...
    @property
    def distance_m(self) -> float | None: ...
    @property
    def elapsed_s(self) -> float | None: ...
    @property
    def timer_s(self) -> float | None: ...


@dataclass(frozen=True, slots=True)
class Units:
    """How many of the export's units make a metre and a second; None where no FIT file could tell."""

    per_metre: float | None
    per_second: float | None
    compared: int


def read_garmin_summaries(data: bytes) -> tuple[GarminSummary, ...]:
    found = (_summary(row) for row in rows_of(data, "summarizedActivitiesExport"))
    return tuple(summary for summary in found if summary is not None)


def _summary(row: Row) -> GarminSummary | None:
    start = number(row, "startTimeGmt") or number(row, "beginTimestamp")
    known = number(row, "activityId")
    if start is None or known is None:
        return None
    return GarminSummary(
        str(int(known)),
        _EPOCH + timedelta(milliseconds=start),
        text(row, "name") or text(row, "activityName"),
        text(row, "description"),
        text(row, "activityType") or text(row, "activityType", "typeKey"),
        number(row, "distance"),
        number(row, "duration"),
        number(row, "avgHr"),
    )


def units_of(summaries: Iterable[GarminSummary], activities: Iterable[Measured]) -> Units:
    by_start = sorted(activities, key=lambda activity: activity.start)
    starts = np.array([activity.start.timestamp() for activity in by_start])
    metres, seconds = [], []
    for summary in summaries:
        at = int(np.searchsorted(starts, summary.start.timestamp() - _SAME_START_S))
        if at == len(starts) or abs(starts[at] - summary.start.timestamp()) > _SAME_START_S:
            continue
        activity = by_start[at]
        if summary.distance and activity.distance_m:
            metres.append(summary.distance / activity.distance_m)
        if summary.duration and (activity.elapsed_s or activity.timer_s):
            seconds.append(summary.duration / float(activity.timer_s or activity.elapsed_s or 1))
    return Units(_nearest(metres, _DISTANCES), _nearest(seconds, _DURATIONS), max(len(metres), len(seconds)))


def _nearest(ratios: list[float], candidates: tuple[float, ...]) -> float | None:
    if not ratios:
        return None
    middle = float(np.median(ratios))
    best = min(candidates, key=lambda candidate: abs(np.log(middle / candidate)))
    return best if abs(middle / best - 1) <= _AGREE else None
