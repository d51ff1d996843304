"""The address for other calendars."""

from datetime import datetime
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from domestique.api.shapes.base import Shape, Wish, example
from domestique.store.calendar_feeds import CalendarFeed

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
_FEED = {"active": True, "starts_at": None, "created_at": "2026-11-21T06:00:00Z", "last_read_at": None}


class FeedShape(Shape):
    model_config = example(dict(_FEED))

    active: bool
    starts_at: str | None = Field(description="HH:MM on the athlete's clock; null: all day.")
    created_at: datetime | None
    last_read_at: datetime | None

    @classmethod
    def of(cls, feed: CalendarFeed | None) -> "FeedShape":
        if feed is None:
            return cls(active=False, starts_at=None, created_at=None, last_read_at=None)
        return cls(active=True, starts_at=feed.starts_at, created_at=feed.created_at, last_read_at=feed.last_read_at)


class FeedMade(FeedShape):
    model_config = example({**_FEED, "address": "https://coach.example.org/api/v1/calendar.ics?token=AZPw…"})

    address: str = Field(description="Said once. Who has it can read what is planned.")


class FeedWish(Wish):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra={"examples": [{"starts_at": "06:30"}]})

    starts_at: Clock | None = None


class FeedChange(Wish):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra={"examples": [{"starts_at": None}]})

    starts_at: Clock | None
