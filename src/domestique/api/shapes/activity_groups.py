"""Sums of activities by period."""

from typing import Any

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.services.browse_activities import ActivityGroups
from domestique.store.activity_lists import Sums

_SUMS: dict[str, JsonValue] = {"count": 18, "duration_s": 64800.0, "distance_m": 512000.0, "ascent_m": 4100.0}


class SumsShape(Shape):
    count: int
    duration_s: float | None = Field(description="Moving time; null when it is known of none.")
    distance_m: float | None
    ascent_m: float | None


class GroupShape(SumsShape):
    key: str = Field(description="2026-11 or 2026, in the athlete's zone.")


class ActivityGroupsShape(Shape):
    model_config = example({"groups": [{"key": "2026-11", **_SUMS}], "total": _SUMS})

    groups: list[GroupShape]
    total: SumsShape

    @classmethod
    def of(cls, found: ActivityGroups) -> "ActivityGroupsShape":
        return cls(
            groups=[GroupShape(key=key, **_values(sums)) for key, sums in found.groups],
            total=SumsShape(**_values(found.total)),
        )


def _values(sums: Sums) -> dict[str, Any]:
    return {name: getattr(sums, name) for name in SumsShape.model_fields}
