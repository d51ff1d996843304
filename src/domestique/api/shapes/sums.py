"""Weeks, months and calendar days."""

from datetime import date
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.kit.plain_numbers import plain
from domestique.model.sport import Sport
from domestique.store.activity_sums import Done, Sum

_SUM: dict[str, JsonValue] = {
    "since": "2026-11-16",
    "sport": "cycling",
    "count": 4,
    "without_load": 0,
    "load": 312.4,
    "timer_s": 21600.0,
    "distance_m": 182000.0,
    "ascent_m": 1450.0,
}
_DONE: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000001",
    "day": "2026-11-20",
    "sport": "cycling",
    "name": "남산 아침",
    "timer_s": 5400.0,
    "distance_m": 42000.0,
    "load": 84.2,
}


class SumShape(Shape):
    model_config = example(_SUM)

    since: date = Field(description="The Monday, or the first of the month.")
    sport: Sport
    count: int
    without_load: int = Field(description="Activities whose load is unknown; they are in no sum of load.")
    load: float | None
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None

    @classmethod
    def of(cls, one: Sum) -> "SumShape":
        return cls(
            since=one.since,
            sport=Sport(one.sport),
            count=one.count,
            without_load=one.count - one.loaded,
            load=_plain(one.load),
            timer_s=_plain(one.timer_s),
            distance_m=_plain(one.distance_m),
            ascent_m=_plain(one.ascent_m),
        )


class SumList(Shape):
    model_config = example({"items": [_SUM]})

    items: list[SumShape]

    @classmethod
    def of(cls, found: tuple[Sum, ...]) -> "SumList":
        return cls(items=[SumShape.of(one) for one in found])


class DoneShape(Shape):
    model_config = example(_DONE)

    id: UUID
    day: date
    sport: Sport
    name: str | None
    timer_s: float | None
    distance_m: float | None
    load: float | None = Field(description="null: unknown.")


class CalendarShape(Shape):
    model_config = example({"items": [_DONE]})

    items: list[DoneShape]

    @classmethod
    def of(cls, found: tuple[Done, ...]) -> "CalendarShape":
        return cls(
            items=[
                DoneShape.model_validate({name: getattr(one, name) for name in DoneShape.model_fields}) for one in found
            ]
        )


def _plain(value: float | None) -> float | None:
    return None if value is None else plain(value, 1)
