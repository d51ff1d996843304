"""Activities in lists and whole, and their samples."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from domestique.api.shapes.base import Line, Prose, Shape, Tag, Wish, wish_example
from domestique.locales import Language, knows, say
from domestique.model.sport import Sport
from domestique.services.browse_activities import WholeActivity
from domestique.store.activities import ActivityRow

_ROW: dict[str, Any] = {
    "id": "01930000-0000-7000-8000-000000000201",
    "name": "아침 한강 라이딩",
    "sport": "cycling",
    "sub_sport": "road",
    "start": "2026-05-01T06:30:00Z",
    "utc_offset_s": 32400,
    "elapsed_s": 5412.0,
    "timer_s": 5230.0,
    "distance_m": 42195.0,
    "ascent_m": 312.0,
    "avg_power_w": 203.0,
    "avg_hr_bpm": 142.0,
    "device": "Garmin Edge 840",
    "channels": ["power", "heart_rate", "altitude"],
    "sparkline": [12, 40, 88, 61],
    "rpe": 6.0,
    "feel": 4,
    "tags": ["대회"],
    "gear": {"id": "01930000-0000-7000-8000-000000000301", "name": "출퇴근 자전거"},
    "manual": False,
    "sample": False,
    "deleted_at": None,
}
_RAW: dict[str, Any] = {
    "id": "01930000-0000-7000-8000-000000000202",
    "name": "ride.fit",
    "size": 94096,
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "received_at": "2026-05-01T08:02:11Z",
}


_FIELDS = {"start_at": "start", "utc_offset_s": None, "timer_s": None}
"""Columns by another name outside, or part of another."""

Rpe = Annotated[float, Field(ge=0, le=10, multiple_of=0.5, description="How hard it felt, 0 to 10, in halves.")]
Feel = Annotated[int, Field(ge=1, le=5, description="1 very weak, 5 very strong.")]
Seconds = Annotated[float, Field(gt=0, le=864_000)]
Metres = Annotated[float, Field(ge=0, le=10_000_000)]
Climb = Annotated[float, Field(ge=0, le=100_000)]
Beats = Annotated[float, Field(ge=20, le=260)]


class GearNameShape(Shape):
    id: UUID
    name: str


class ActivityItem(Shape):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [_ROW]})

    id: UUID
    name: str | None
    sport: Sport
    sub_sport: str | None
    start: datetime
    utc_offset_s: int | None = Field(description="What the device's clock was ahead of UTC by.")
    elapsed_s: float | None
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None
    avg_power_w: float | None
    avg_hr_bpm: float | None
    device: str | None
    channels: list[str]
    sparkline: list[int] | None = Field(description="A small curve, each point 0 to 100 of its own range.")
    rpe: float | None = Field(description="How hard it felt, 0 to 10.")
    feel: int | None = Field(description="1 very weak, 5 very strong.")
    tags: list[str]
    gear: GearNameShape | None
    manual: bool = Field(description="Typed by the athlete; nothing was recorded.")
    sample: bool = Field(description="The demo athlete's: made up, and not the caller's own.")
    deleted_at: datetime | None = Field(description="Since when it has been in the bin.")

    @classmethod
    def of(cls, row: ActivityRow) -> "ActivityItem":
        return cls(**_of_row(row))


def _of_row(row: ActivityRow) -> dict[str, Any]:
    fields = {name: getattr(row, name) for name in ActivityItem.model_fields if name not in ("start", "gear")}
    gear = None if row.gear_id is None else GearNameShape(id=row.gear_id, name=row.gear_name or "")
    return {**fields, "start": row.start_at, "gear": gear}


class ActivityPage(Shape):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [{"items": [_ROW], "next_cursor": None}]})

    items: list[ActivityItem]
    next_cursor: str | None


class LapShape(Shape):
    kind: str = Field(description="lap, length or session")
    start_s: float
    end_s: float
    fields: Mapping[str, float | str] = Field(description="The device's figures, under its own names.")


class PauseShape(Shape):
    start_s: float
    end_s: float


class SetShape(Shape):
    """`start_s` is null where only the order is known; `said` is the source's own name of the exercise."""

    start_s: float | None
    duration_s: float | None
    kind: str
    exercise: str | None
    reps: int | None
    weight_kg: float | None
    rpe: float | None = None
    distance_m: float | None = None
    superset: str | None = None
    said: str | None = None


class LossShape(Shape):
    code: str
    reason: str

    @classmethod
    def of(cls, loss: Mapping[str, str], language: Language) -> "LossShape":
        """The readers' own sentences are English and have the figures; a code nobody has worded keeps them."""
        key = f"losses.{loss['code']}"
        worded = language != "en" and knows(language, key)
        return cls(code=loss["code"], reason=say(language, key) if worded else loss["reason"])


class RawFileShape(Shape):
    id: UUID
    name: str
    size: int
    sha256: str
    received_at: datetime


class WholeActivityShape(ActivityItem):
    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    **_ROW,
                    "version": 1,
                    "notes": "역풍이 심했다.",
                    "own_fields": ["notes", "rpe", "tags"],
                    "summary": {"avg_power": 203, "total_ascent": 312},
                    "laps": [{"kind": "lap", "start_s": 0.0, "end_s": 1800.0, "fields": {"avg_power": 210.0}}],
                    "pauses": [{"start_s": 900.0, "end_s": 960.0}],
                    "sets": [],
                    "losses": [{"code": "cut_short", "reason": "The last 12 bytes are missing."}],
                    "raw_file": _RAW,
                }
            ]
        },
    )

    version: int = Field(description="Send it back with a change.")
    notes: str | None
    origin: Literal["garmin", "strava"] | None = Field(
        None, description="Nothing recorded it: its figures are those of the list in this service's export."
    )
    own_fields: list[str] = Field(description="What the athlete set; nothing from elsewhere overwrites it.")
    summary: Mapping[str, float | str] = Field(description="The device's figures, under its own names.")
    laps: list[LapShape]
    pauses: list[PauseShape]
    sets: list[SetShape]
    losses: list[LossShape] = Field(description="What the file held that could not be saved.")
    raw_file: RawFileShape | None

    @classmethod
    def of_whole(cls, whole: WholeActivity, language: Language) -> "WholeActivityShape":
        raw = whole.raw_file
        return cls(
            **_of_row(whole.detail.row),
            version=whole.detail.row.version,
            notes=whole.detail.notes,
            origin=None if whole.detail.origin is None else whole.detail.origin.partition(":")[0],  # type: ignore[arg-type]
            own_fields=_own(whole.detail.own_fields),
            summary=whole.detail.summary,
            laps=[LapShape(**{name: getattr(lap, name) for name in LapShape.model_fields}) for lap in whole.laps],
            pauses=[PauseShape(start_s=start, end_s=end) for start, end in whole.pauses],
            sets=[SetShape(**{name: getattr(one, name) for name in SetShape.model_fields}) for one in whole.sets],
            losses=[LossShape.of(loss, language) for loss in whole.detail.losses],
            raw_file=None
            if raw is None
            else RawFileShape(**{name: getattr(raw, name) for name in RawFileShape.model_fields}),
        )


def _own(columns: Sequence[str]) -> list[str]:
    named = [_FIELDS.get(column, column) for column in columns]
    return [name for name in named if name is not None]


class ActivityChange(Wish):
    """What is not named stays; null clears, and a cleared name or sport is again what was recorded."""

    model_config = wish_example({"name": "남산 인터벌", "rpe": 7.5, "version": 1})

    version: int = Field(ge=1, le=2**31 - 1, description="The one this change is based on.")
    name: Line | None = None
    sport: Sport | None = None
    notes: Prose | None = None
    rpe: Rpe | None = None
    feel: Feel | None = None
    tags: list[Tag] | None = Field(None, max_length=50)
    gear_id: UUID | None = None
    start: datetime | None = Field(None, description="This and the figures below: of activities by hand only.")
    elapsed_s: Seconds | None = None
    distance_m: Metres | None = None
    ascent_m: Climb | None = None
    avg_hr_bpm: Beats | None = None

    @property
    def changes(self) -> dict[str, object]:
        return _given(self, self.model_fields_set - {"version"})


class NewActivity(Wish):
    model_config = wish_example(
        {"sport": "swimming", "start": "2026-11-20T19:00:00+09:00", "elapsed_s": 3000, "distance_m": 2000, "rpe": 6}
    )

    sport: Sport
    start: datetime = Field(description="Without a zone: in the athlete's.")
    elapsed_s: Seconds
    distance_m: Metres | None = None
    ascent_m: Climb | None = None
    avg_hr_bpm: Beats | None = None
    name: Line | None = None
    notes: Prose | None = None
    rpe: Rpe | None = None
    feel: Feel | None = None
    tags: list[Tag] = Field([], max_length=50)
    gear_id: UUID | None = None

    @property
    def wishes(self) -> dict[str, object]:
        return _given(self, self.model_fields_set)


def _given(wish: Wish, fields: Collection[str]) -> dict[str, object]:
    """Prose of nothing but spaces is none."""
    given = {name: getattr(wish, name) for name in sorted(fields)}
    if isinstance(sport := given.get("sport"), Sport):
        given["sport"] = sport.value
    if given.get("notes") == "":
        given["notes"] = None
    return given


class Deleted(Shape):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [{"undo_until": "2026-12-21T06:00:00Z"}]})

    undo_until: datetime


class ChannelShape(Shape):
    channel: str
    unit: str
    values: list[float | None] = Field(description="In the unit; null where nothing was recorded.")


class StreamsShape(Shape):
    """Documents the answer of the streams endpoint, which is written without going through this model."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "activity_id": _ROW["id"],
                    "start": _ROW["start"],
                    "count": 3,
                    "channels": [
                        {"channel": "time", "unit": "s", "values": [0.0, 1.0, 2.0]},
                        {"channel": "power", "unit": "W", "values": [201.0, None, 207.0]},
                    ],
                }
            ]
        },
    )

    activity_id: UUID
    start: datetime
    count: int
    channels: list[ChannelShape] = Field(description="Time is always the first.")
