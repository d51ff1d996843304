"""Imports and what became of each file, with words a person can act on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from domestique.api.shapes.base import Shape
from domestique.locales import Language, knows, say
from domestique.store.imports import Batch, Item

_ITEM: dict[str, Any] = {
    "id": "01930000-0000-7000-8000-000000000102",
    "name": "notes.fit",
    "size": 42,
    "state": "failed",
    "activity_id": None,
    "code": "not_fit",
    "reason": "FIT 파일이 아니에요.",
    "next": "기기나 앱에서 원본 파일을 다시 내보내 주세요.",
}
_IMPORT: dict[str, Any] = {
    "id": "01930000-0000-7000-8000-000000000101",
    "state": "done",
    "created_at": "2026-11-21T06:00:00Z",
    "finished_at": "2026-11-21T06:00:02Z",
    "total": 1,
    "done": 1,
    "added": 0,
    "wellness": 0,
    "duplicates": 0,
    "failed": 1,
    "skipped": 0,
    "job_id": "01930000-0000-7000-8000-000000000103",
    "kind": None,
    "source": "upload",
    "rate_per_s": None,
    "left_s": None,
}


class ImportItem(Shape):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [_ITEM]})

    id: UUID
    name: str
    size: int
    state: Literal["waiting", "reading", "added", "duplicate", "skipped", "failed"] = Field(
        description="skipped: sound, but nothing an athlete did, such as a device's settings inside an archive."
    )
    activity_id: UUID | None = None
    code: str | None = None
    reason: str | None = Field(None, description="What was wrong, in the caller's language.")
    next: str | None = Field(None, description="What to do about it.")

    @classmethod
    def of(cls, item: Item, language: Language) -> "ImportItem":
        reason, advice = _words(item, language) if item.code else (None, None)
        return cls(
            id=item.id,
            name=item.name,
            size=item.size,
            state=item.state,  # type: ignore[arg-type]
            activity_id=item.activity_id,
            code=item.code,
            reason=reason,
            next=advice,
        )


def _words(item: Item, language: Language) -> tuple[str, str]:
    """A code nobody has worded yet still says what the reader said."""
    key = f"errors.file.{item.code}"
    if not knows(language, f"{key}.detail"):
        unknown = "errors.file.unreadable"
        return item.reason or say(language, f"{unknown}.detail"), say(language, f"{unknown}.next")
    slots = {**item.detail, "name": item.name, "size_mb": f"{item.size / 1_000_000:.1f}"}
    return say(language, f"{key}.detail", **slots), say(language, f"{key}.next", **slots)


class Import(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{**_IMPORT, "items": [_ITEM], "next_items_cursor": None}]}
    )

    id: UUID
    state: Literal["queued", "running", "done", "failed", "cancelled"]
    created_at: datetime
    finished_at: datetime | None
    total: int
    done: int
    added: int = Field(description="Files that brought activities.")
    wellness: int = Field(description="Files that brought figures of days: sleep, weight, heart rate variability.")
    duplicates: int
    failed: int
    skipped: int
    job_id: UUID | None
    kind: Literal["garmin", "strava", "apple_health"] | None = Field(
        None, description="Whose account export was recognised in it."
    )
    source: str = Field(description="The way in: upload, folder, watch; or demo, whose data is made up.")
    rate_per_s: float | None = Field(None, description="Files a second of late; never in the list of imports.")
    left_s: float | None = Field(None, description="Seconds until it is done, if it goes on as it did of late.")
    items: list[ImportItem] = Field(description="The first 200; more with `items_cursor`.")
    next_items_cursor: str | None = None

    @classmethod
    def of(
        cls,
        batch: Batch,
        items: Sequence[Item],
        language: Language,
        next_items_cursor: str | None = None,
        *,
        rate_per_s: float | None = None,
        left_s: float | None = None,
    ) -> "Import":
        return cls(
            id=batch.id,
            state=batch.state,  # type: ignore[arg-type]
            created_at=batch.created_at,
            finished_at=batch.finished_at,
            total=batch.total,
            done=batch.done,
            added=batch.added,
            wellness=batch.wellness,
            duplicates=batch.duplicates,
            failed=batch.failed,
            skipped=batch.skipped,
            job_id=batch.job_id,
            source=batch.source,
            kind=batch.kind,  # type: ignore[arg-type]
            rate_per_s=rate_per_s,
            left_s=left_s,
            items=[ImportItem.of(item, language) for item in items],
            next_items_cursor=next_items_cursor,
        )


class ImportPage(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"items": [{**_IMPORT, "items": []}], "next_cursor": None}]}
    )

    items: list[Import] = Field(description="Newest first, without their files.")
    next_cursor: str | None
