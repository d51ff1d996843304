"""Bulk changes, and changes that can be undone."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, JsonValue, model_validator

from domestique.api.shapes.activities import Rpe
from domestique.api.shapes.activity_query import FilterQuery
from domestique.api.shapes.base import Shape, Tag, Wish, example, wish_example
from domestique.model.sport import Sport
from domestique.services.change_activities import BulkEdit
from domestique.store.activity_filter import Chosen
from domestique.store.change_sets import Change

_ID = "01930000-0000-7000-8000-000000000401"
_CHOSEN: dict[str, JsonValue] = {"ids": ["01930000-0000-7000-8000-000000000201"]}
_CHANGE: dict[str, JsonValue] = {
    "id": _ID,
    "kind": "edit",
    "automatic": False,
    "count": 12,
    "created_at": "2026-11-21T06:00:00Z",
    "undone_at": None,
    "what": {"add_tags": ["대회"]},
}


class Choice(Wish):
    """Either `ids` or `filter`, which chooses as the list does."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=10_000)] | None = None
    filter: FilterQuery | None = None

    @model_validator(mode="after")
    def one_of_both(self) -> Self:
        if (self.ids is None) == (self.filter is None):
            raise ValueError("either ids or filter")
        return self

    def chosen(self, zone: str) -> Chosen:
        return Chosen(
            ids=None if self.ids is None else tuple(dict.fromkeys(self.ids)),
            wanted=None if self.filter is None else self.filter.wanted(zone),
        )


class EditWish(Wish):
    """What is not named stays; null clears."""

    sport: Sport | None = None
    rpe: Rpe | None = None
    gear_id: UUID | None = None
    add_tags: list[Tag] = Field([], max_length=50)
    remove_tags: list[Tag] = Field([], max_length=50)

    @model_validator(mode="after")
    def something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("nothing to change")
        if "sport" in self.model_fields_set and self.sport is None:
            raise ValueError("a sport cannot be cleared in bulk")
        return self

    def edit(self) -> BulkEdit:
        fields = ("sport", "rpe", "gear_id")
        given: dict[str, object] = {name: getattr(self, name) for name in fields if name in self.model_fields_set}
        if self.sport is not None:
            given["sport"] = self.sport.value
        return BulkEdit(given, tuple(self.add_tags), tuple(self.remove_tags))


class BulkEditWish(Choice):
    model_config = wish_example({**_CHOSEN, "edit": {"sport": "running", "add_tags": ["대회"]}})

    edit: EditWish


class BulkDeleteWish(Choice):
    model_config = wish_example(_CHOSEN)


class BulkChanged(Shape):
    model_config = example({"change_id": _ID, "count": 12})

    change_id: UUID | None = Field(description="For undoing; null when the filter chose nothing.")
    count: int


class BulkDeleted(BulkChanged):
    model_config = example({"change_id": _ID, "count": 12, "undo_until": "2026-12-21T06:00:00Z"})

    undo_until: datetime


KEPT = "settings"
"""What undoing puts back word for word: nobody else's business."""


class ChangeShape(Shape):
    model_config = example(_CHANGE)

    id: UUID
    kind: str = Field(description="edit, delete, restore, merge, unmerge, split, correct or intervals")
    automatic: bool = Field(description="Done unasked, as when the twins of an import are put together.")
    count: int = Field(description="How many activities it changed.")
    created_at: datetime
    undone_at: datetime | None
    what: dict[str, JsonValue] = Field(
        description="What was set, or the names of the fields that were, or which activities it was about."
    )

    @classmethod
    def of(cls, change: Change) -> "ChangeShape":
        return cls(
            id=change.id,
            kind=change.kind,
            automatic=change.automatic,
            count=change.count,
            created_at=change.created_at,
            undone_at=change.undone_at,
            what={name: value for name, value in change.what.items() if name != KEPT},
        )


class ChangePage(Shape):
    model_config = example({"items": [_CHANGE], "next_cursor": None})

    items: list[ChangeShape]
    next_cursor: str | None
