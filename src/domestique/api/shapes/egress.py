"""The ledger of what left this house."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.services.read_egress import EgressPage
from domestique.store.egress import Entry, Total

_ENTRY: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000901",
    "at": "2026-11-21T06:00:00Z",
    "to": ["connectapi.garmin.com"],
    "service": "garmin_signin",
    "kind": "workout",
    "why": "push",
    "rows": [{"kind": "workout", "id": "01930000-0000-7000-8000-000000000801"}],
    "bytes": 1843,
    "received": 2210,
    "requests": 3,
    "counted": True,
    "connection_id": "01930000-0000-7000-8000-000000000a01",
    "outbox_id": "01930000-0000-7000-8000-000000000b01",
    "run_id": None,
}
_TOTAL: dict[str, JsonValue] = {
    "service": "garmin_signin",
    "entries": 1,
    "requests": 3,
    "bytes": 1843,
    "received": 2210,
    "uncounted": 0,
}


class EgressRow(Shape):
    kind: str
    id: UUID


class EgressShape(Shape):
    model_config = example(_ENTRY)

    id: UUID
    at: datetime
    to: list[str] = Field(description="The hosts that were spoken to.")
    service: str
    kind: str = Field(description="workout, activity_file, credentials or query")
    why: str
    rows: list[EgressRow] = Field(description="What of yours was in it.")
    bytes: int | None = Field(
        description="Sent, in requests with their headers; null: broken off before it was counted."
    )
    received: int | None
    requests: int | None
    counted: bool
    connection_id: UUID | None
    outbox_id: UUID | None
    run_id: UUID | None

    @classmethod
    def of(cls, entry: Entry) -> "EgressShape":
        same = ("id", "at", "service", "kind", "why", "requests", "connection_id", "outbox_id", "run_id")
        fields: dict[str, Any] = {name: getattr(entry, name) for name in same}
        return cls(
            **fields,
            to=sorted(entry.hosts),
            rows=[EgressRow(kind=row["kind"], id=UUID(row["id"])) for row in entry.rows],
            bytes=entry.sent_bytes,
            received=entry.received_bytes,
            counted=entry.ended_at is not None,
        )


class EgressTotal(Shape):
    model_config = example(_TOTAL)

    service: str
    entries: int
    requests: int
    bytes: int
    received: int
    uncounted: int = Field(description="Entries that were broken off, and so without figures.")

    @classmethod
    def of(cls, total: Total) -> "EgressTotal":
        return cls(
            service=total.service,
            entries=total.entries,
            requests=total.requests,
            bytes=total.sent_bytes,
            received=total.received_bytes,
            uncounted=total.uncounted,
        )


class EgressList(Shape):
    model_config = example({"items": [_ENTRY], "totals": [_TOTAL], "next_cursor": None})

    items: list[EgressShape]
    totals: list[EgressTotal] = Field(description="Of the whole ledger.")
    next_cursor: str | None

    @classmethod
    def of_page(cls, page: EgressPage) -> "EgressList":
        return cls(
            items=[EgressShape.of(entry) for entry in page.entries],
            totals=[EgressTotal.of(total) for total in page.totals],
            next_cursor=page.next_cursor,
        )
