"""Routes in lists and whole, as files hand them in, and what can be changed of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from domestique.api.shapes.activities import RawFileShape
from domestique.api.shapes.activity_query import Least, Said
from domestique.api.shapes.base import Line, Prose, Shape, Wish, example, wish_example
from domestique.api.shapes.route_parts import Category
from domestique.locales import Language, knows, say
from domestique.model.sport import Sport
from domestique.services.add_route import RouteFile
from domestique.services.browse_routes import Shown, WholeRoute
from domestique.store.activity_filter import Range
from domestique.store.route_lists import RouteFilter
from domestique.store.routes import RouteDetail, RouteRow

_ROW: dict[str, Any] = {
    "id": "01930000-0000-7000-8000-000000000401",
    "version": 1,
    "name": "북악 스카이웨이",
    "sport": "cycling",
    "length_m": 9210.0,
    "gain_m": 286.0,
    "loss_m": 271.0,
    "low_m": 58.0,
    "high_m": 342.0,
    "round_trip": False,
    "climb_count": 2,
    "hardest": "4",
    "preview": "M4.0 82.1L50.2 40.0L96.0 12.5",
    "created_at": "2026-05-01T08:00:00Z",
    "deleted_at": None,
    "times": 12,
    "last_at": "2026-11-14T06:30:00Z",
}


class RouteItem(Shape):
    model_config = example(_ROW)

    id: UUID
    version: int = Field(description="Send it back with a change.")
    name: str
    sport: Sport
    length_m: float
    gain_m: float | None = Field(description="By hysteresis; null when the heights are not known.")
    loss_m: float | None
    low_m: float | None
    high_m: float | None
    round_trip: bool = Field(description="It ends where it begins.")
    climb_count: int
    hardest: Category | None = Field(description="The highest category among its climbs.")
    preview: str = Field(description="An SVG path in a box of 100 by 100, north up.")
    created_at: datetime
    deleted_at: datetime | None
    times: int = Field(description="How often activities went all of it.")
    last_at: datetime | None

    @classmethod
    def of(cls, row: RouteRow) -> "RouteItem":
        return cls(**_values(row))


def _values(row: RouteRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in RouteItem.model_fields}


class RoutePage(Shape):
    model_config = example({"items": [_ROW], "next_cursor": None})

    items: list[RouteItem]
    next_cursor: str | None


class FlawShape(Shape):
    code: str
    reason: str


class LineShape(Shape):
    """Columns of the same length: as few points as look the same."""

    latitude: list[float]
    longitude: list[float]
    metres: list[float]

    @classmethod
    def of(cls, shown: Shown) -> "LineShape":
        return cls(
            latitude=np.round(shown.latitude, 6).tolist(),
            longitude=np.round(shown.longitude, 6).tolist(),
            metres=np.round(shown.metres, 1).tolist(),
        )


class ProfileShape(Shape):
    """Smoothed altitude at even steps, and the grade over 200 m around each."""

    step_m: float
    altitude_m: list[float]
    grade: list[float]

    @classmethod
    def of(cls, shown: Shown) -> "ProfileShape | None":
        heights = shown.heights
        if heights is None:
            return None
        at = heights.metres
        ahead, behind = np.minimum(at + 100, heights.length_m), np.maximum(at - 100, 0.0)
        grade = (heights.at(ahead) - heights.at(behind)) / np.maximum(ahead - behind, 1.0)
        return cls(
            step_m=heights.step_m,
            altitude_m=np.round(heights.altitude, 1).tolist(),
            grade=np.round(grade, 4).tolist(),
        )


class WholeRouteShape(RouteItem):
    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    **_ROW,
                    "notes": "정상 편의점에서 물 보충",
                    "measured": "gps",
                    "gain_threshold_m": 10.0,
                    "no_profile": None,
                    "flaws": [{"code": "jumps", "reason": "1 point lay far off the way and was left out."}],
                    "from_activity_id": None,
                    "raw_file": None,
                    "line": {"latitude": [37.6], "longitude": [126.98], "metres": [0.0]},
                    "profile": {"step_m": 10.0, "altitude_m": [58.0], "grade": [0.021]},
                }
            ]
        },
    )

    notes: str | None
    measured: Literal["barometric", "gps"] = Field(description="Who measured the heights.")
    gain_threshold_m: float = Field(description="By how much altitude must turn before it counts as climbing.")
    no_profile: str | None = Field(description="Why there are no heights, in words.")
    flaws: list[FlawShape] = Field(description="What was wrong with the points, and what was done about it.")
    from_activity_id: UUID | None
    raw_file: RawFileShape | None
    line: LineShape
    profile: ProfileShape | None

    @classmethod
    def of_whole(cls, found: WholeRoute, language: Language) -> "WholeRouteShape":
        detail, raw = found.detail, found.raw_file
        return cls(
            **_values(detail.row),
            notes=detail.notes,
            measured="barometric" if detail.measured == "barometric" else "gps",
            gain_threshold_m=found.gain_threshold_m,
            no_profile=why_no_profile(detail, language),
            flaws=[FlawShape(code=str(flaw["code"]), reason=_flaw(flaw, language)) for flaw in detail.flaws],
            from_activity_id=detail.from_activity_id,
            raw_file=None if raw is None else RawFileShape(**{n: getattr(raw, n) for n in RawFileShape.model_fields}),
            line=LineShape.of(found.shown),
            profile=ProfileShape.of(found.shown),
        )


def why_no_profile(detail: RouteDetail, language: Language) -> str | None:
    if detail.no_profile is None:
        return None
    key = f"routes.no_profile.{detail.no_profile}"
    return say(language, key) if knows(language, key) else detail.no_profile


def _flaw(flaw: Mapping[str, Any], language: Language) -> str:
    kilometres = f"{(flaw.get('metres') or 0) / 1000:.0f}"
    return say(language, f"routes.flaws.{flaw['code']}", count=int(flaw["count"]), km=kilometres)


class RouteFileShape(Shape):
    name: str
    route_ids: list[UUID]
    known: bool = Field(description="The same file was handed in before; these are its routes.")
    code: str | None = Field(description="Why the file, or one of its lines, is no route.")
    reason: str | None
    next: str | None

    @classmethod
    def of(cls, file: RouteFile, language: Language) -> "RouteFileShape":
        code = file.code
        key = f"errors.file.{code}" if knows(language, f"errors.file.{code}.detail") else "errors.file.unreadable"
        slots = {"name": file.name, "size_mb": f"{file.size / 1_000_000:.1f}", **file.detail}
        return cls(
            name=file.name,
            route_ids=list(file.route_ids),
            known=file.known,
            code=code,
            reason=None if code is None else say(language, f"{key}.detail", **slots),
            next=None if code is None else say(language, f"{key}.next", **slots),
        )


_FILE: dict[str, JsonValue] = {
    "name": "bukak.gpx",
    "route_ids": ["01930000-0000-7000-8000-000000000401"],
    "known": False,
    "code": None,
    "reason": None,
    "next": None,
}


class RoutesAdded(Shape):
    model_config = example({"items": [_FILE]})

    items: list[RouteFileShape] = Field(description="One a file, in the order they were sent.")


class RouteOfActivity(Wish):
    model_config = wish_example({"activity_id": "01930000-0000-7000-8000-000000000201", "name": "출근길"})

    activity_id: UUID
    name: Line | None = Field(None, description="Left out, it is called as the activity is.")


class RouteChange(Wish):
    model_config = wish_example({"version": 1, "name": "출근길", "notes": None})

    version: int
    name: Line | None = None
    notes: Prose | None = None
    sport: Sport | None = None

    @property
    def changes(self) -> dict[str, object]:
        """A name and a sport cannot be cleared; empty notes are none."""
        given = {name: getattr(self, name) for name in self.model_fields_set if name != "version"}
        kept = {name: value for name, value in given.items() if value is not None or name == "notes"}
        return {name: (value or None) if name == "notes" else value for name, value in kept.items()}


class RouteQuery(BaseModel):
    """All that is given must hold. What is not known is in no range."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: Said | None = Field(None, max_length=200, description="Words of name and notes; each may be unfinished.")
    sport: list[Sport] = Field([], max_length=50, description="Any of these.")
    min_length_m: Least = None
    max_length_m: Least = None
    min_gain_m: Least = None
    max_gain_m: Least = None
    activity_id: UUID | None = Field(None, description="Gone as a whole in this activity, in either direction.")
    deleted: bool = Field(False, description="True: what lies in the bin, instead of what is in the list.")
    sort: Literal["created", "name", "distance", "gain"] = "created"
    order: Literal["asc", "desc"] = "desc"
    cursor: str | None = None
    limit: int = Field(50, ge=1, le=200)

    @property
    def wanted(self) -> RouteFilter:
        return RouteFilter(
            text=self.q,
            sports=tuple(sport.value for sport in self.sport),
            length_m=Range(self.min_length_m, self.max_length_m),
            gain_m=Range(self.min_gain_m, self.max_gain_m),
            activity_id=self.activity_id,
            deleted=self.deleted,
        )
