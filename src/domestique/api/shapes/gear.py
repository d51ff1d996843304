"""Gear, and the tags that are in use."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, Field, JsonValue

from domestique.api.shapes.base import Line, Shape, Wish, example, wish_example
from domestique.store.gear import Gear, GearKind
from domestique.store.tags import Tag

_GEAR: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000301",
    "name": "출퇴근 자전거",
    "kind": "bike",
    "retired_at": None,
    "count": 128,
    "distance_m": 3120500.0,
}


class GearShape(Shape):
    model_config = example(_GEAR)

    id: UUID
    name: str
    kind: GearKind
    retired_at: datetime | None
    count: int = Field(description="Activities it was used in.")
    distance_m: float | None = Field(description="Of those whose distance is known.")

    @classmethod
    def of(cls, gear: Gear) -> "GearShape":
        values: dict[str, Any] = {name: getattr(gear, name) for name in cls.model_fields}
        return cls(**values)


class GearList(Shape):
    model_config = example({"items": [_GEAR]})

    items: list[GearShape]


class NewGear(Wish):
    model_config = wish_example({"name": "출퇴근 자전거", "kind": "bike"})

    name: Line
    kind: GearKind


class GearChange(Wish):
    model_config = wish_example({"retired_at": "2026-11-01T00:00:00Z"})

    name: Line | None = None
    kind: GearKind | None = None
    retired_at: AwareDatetime | None = Field(None, description="null puts it back into use.")

    @property
    def changes(self) -> dict[str, object]:
        """A name and a kind cannot be cleared."""
        given = {name: getattr(self, name) for name in self.model_fields_set}
        return {name: value for name, value in given.items() if value is not None or name == "retired_at"}


class TagShape(Shape):
    tag: str
    count: int

    @classmethod
    def of(cls, tag: Tag) -> "TagShape":
        return cls(tag=tag.tag, count=tag.count)


class TagList(Shape):
    model_config = example({"items": [{"tag": "대회", "count": 12}]})

    items: list[TagShape]
