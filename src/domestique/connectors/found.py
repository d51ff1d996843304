"""What a payload holds, in our words. Mapping a payload is pure and can be done again from what is kept.

Figures of days carry the same names as those of an account's export (formats/archives/garmin_wellness.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from domestique.model.activity import Activity
from domestique.model.sport import Sport


@dataclass(frozen=True, slots=True)
class Listed:
    """An activity as a list tells it, before its file. `digest` changes when the vendor's row does; `facts` are words
    kept beside the file: name, type, notes, gear (store/export_index.py)."""

    external_id: str
    start: datetime
    digest: str
    type: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    summary: Mapping[str, float | str] = field(default_factory=dict)
    has_file: bool = True


@dataclass(frozen=True, slots=True)
class FoundFile:
    """The original file of an activity; goes the way of every file handed in."""

    external_id: str
    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundActivity:
    """A session that is no file, such as a gym app's. `current`: as it stood when it was asked for, whatever its
    `changed_at` says; otherwise an older word than the last is passed over."""

    external_id: str
    activity: Activity
    changed_at: datetime | None = None
    notes: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """Deleted where it came from."""

    external_id: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A figure that is not known is not there; missing is never 0."""

    day: date
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """Readings of a day at full resolution: `seconds` since `start`, a value for each."""

    day: date
    channel: str
    unit: str
    start: datetime
    seconds: tuple[float, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FoundSetting:
    """A threshold or zone the vendor holds (model/athlete.py); it becomes a proposal, never a setting by itself."""

    slug: str
    sport: Sport | None
    since: date | None
    value: float | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FoundExercise:
    """An exercise of a gym app's catalogue, the athlete's own ones too. `exercise` is our slug, where it is one of ours
    beyond doubt; the athlete may say otherwise."""

    external_id: str
    name: str
    kind: str
    custom: bool = False
    muscle: str | None = None
    exercise: str | None = None


Found = Listed | FoundFile | FoundActivity | Gone | FoundDay | FoundSeries | FoundSetting | FoundExercise
