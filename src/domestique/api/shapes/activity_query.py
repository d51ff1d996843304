"""What can be asked of activities, the same in an address (lists, groups) and in a body (bulk changes)."""

import re
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from domestique.api.shapes.base import Tag
from domestique.kit.days import end_of, start_of
from domestique.model.sport import Sport
from domestique.services.errors import BadValue
from domestique.store.activity_filter import Filter, Range


def _storable(text: str) -> str:
    if re.search("[\x00\ud800-\udfff]", text):
        raise ValueError("control characters are not allowed")
    return text


Least = Annotated[float | None, Field(ge=0, le=1e12)]
Said = Annotated[str, AfterValidator(_storable)]
"""What a person typed to search by."""
Word = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_storable)]


class FilterQuery(BaseModel):
    """All that is given must hold. What is not known is in no range."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    sport: list[Sport] = Field([], max_length=50, description="Any of these.")
    q: Said | None = Field(
        None, max_length=200, description="Words of name, notes, tags and device; each may be unfinished."
    )
    since: str | None = Field(
        None, alias="from", max_length=40, description="A day, in the athlete's zone, or an instant."
    )
    until: str | None = Field(
        None, alias="to", max_length=40, description="A day, which is included, or an instant, which is not."
    )
    min_duration_s: Least = Field(None, description="Of moving time.")
    max_duration_s: Least = None
    min_distance_m: Least = None
    max_distance_m: Least = None
    min_ascent_m: Least = None
    max_ascent_m: Least = None
    min_power_w: Least = Field(None, description="Of the average.")
    max_power_w: Least = None
    min_hr_bpm: Least = Field(None, description="Of the average.")
    max_hr_bpm: Least = None
    tag: list[Tag] = Field([], max_length=50, description="All of these.")
    gear_id: UUID | None = None
    route_id: UUID | None = Field(None, description="Went all of this route, in either direction.")
    has: list[Word] = Field([], max_length=50, description="Channels, all of these, such as power.")

    def wanted(self, zone: str, *, deleted: bool = False) -> Filter:
        return Filter(
            sports=tuple(sport.value for sport in self.sport),
            text=self.q,
            since=_instant(self.since, zone, "from"),
            until=_instant(self.until, zone, "to"),
            duration_s=Range(self.min_duration_s, self.max_duration_s),
            distance_m=Range(self.min_distance_m, self.max_distance_m),
            ascent_m=Range(self.min_ascent_m, self.max_ascent_m),
            power_w=Range(self.min_power_w, self.max_power_w),
            hr_bpm=Range(self.min_hr_bpm, self.max_hr_bpm),
            tags=tuple(self.tag),
            gear_id=self.gear_id,
            route_id=self.route_id,
            channels=tuple(self.has),
            deleted=deleted,
        )


class BinQuery(FilterQuery):
    deleted: bool = Field(False, description="True: what lies in the bin, instead of what is in the lists.")


class ListQuery(BinQuery):
    sort: Literal["start", "distance", "duration", "ascent", "power", "heart_rate"] = Field(
        "start", description="Where the figure is not known, the activity comes last."
    )
    order: Literal["asc", "desc"] = "desc"
    cursor: str | None = None
    limit: int = Field(50, ge=1, le=2000)


class GroupsQuery(BinQuery):
    by: Literal["month", "year"] = "month"


def _instant(given: str | None, zone: str, field: str) -> datetime | None:
    if given is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", given):
            day = date.fromisoformat(given)
            return start_of(day, zone) if field == "from" else end_of(day, zone)
        at = datetime.fromisoformat(given)
        return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))
    except (ValueError, OverflowError) as cause:
        raise BadValue(field, "datetime_parsing") from cause
