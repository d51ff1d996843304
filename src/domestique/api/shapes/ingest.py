"""Syncs: what was asked, how far it is, what came of it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.connection_words import kind_name, run_sentences, service_name
from domestique.api.shapes.base import Shape, example
from domestique.locales import Language
from domestique.services.ask_for_sync import RunPage, RunView

RunState = Literal["waiting", "running", "done", "failed", "cancelled"]
_SHOWN = ("activities", "days", "updated", "deleted", "files", "answers", "requests", "sent_bytes", "received_bytes")

_RUN: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-0000000000d1",
    "job_id": "01930000-0000-7000-8000-0000000000a1",
    "connection": {"id": "01930000-0000-7000-8000-0000000000c1", "service": "hevy", "name": "Hevy", "account": "민지"},
    "reason": "schedule",
    "state": "done",
    "created_at": "2026-11-21T05:40:00Z",
    "started_at": "2026-11-21T05:40:01Z",
    "ended_at": "2026-11-21T05:40:04Z",
    "counts": {"activities": 1, "requests": 3},
    "finished": ["workouts"],
    "partly": False,
    "made_up": False,
    "sentence": None,
    "can": ["retry"],
}


class RunConnection(Shape):
    id: UUID
    service: str
    name: str
    account: str | None


class SyncRunShape(Shape):
    model_config = example(_RUN)

    id: UUID
    job_id: UUID | None
    connection: RunConnection
    reason: Literal["schedule", "asked", "connected", "webhook"]
    state: RunState
    created_at: datetime
    started_at: datetime = Field(description="When it began, or was asked for while it waits.")
    ended_at: datetime | None
    counts: dict[str, int]
    finished: list[str] = Field(description="Kinds read to their end.")
    partly: bool = Field(description="It went to its end, but not everything that came could be read.")
    made_up: bool = Field(description="What it could not do or read, a later sync did.")
    sentence: str | None = Field(description="Why it stopped, if it did; what could not be read, and what comes of it.")
    can: list[Literal["retry", "cancel"]]

    @classmethod
    def of(cls, view: RunView, language: Language) -> "SyncRunShape":
        run, there = view.run, view.there
        state = "failed" if run.state == "lost" else run.state
        return cls(
            id=run.id,
            job_id=run.job_id,
            connection=RunConnection(
                id=there.id, service=there.slug, name=service_name(language, there.slug), account=there.account_name
            ),
            reason=run.reason,  # type: ignore[arg-type]  # by the table's own check
            state=state,  # type: ignore[arg-type]  # the same
            created_at=run.created_at,
            started_at=run.started_at or run.created_at,
            ended_at=run.ended_at,
            counts={name: int(run.counts[name]) for name in _SHOWN if isinstance(run.counts.get(name), int)},
            finished=[kind_name(language, kind) for kind in run.finished],
            partly=state == "done" and bool(run.unread),
            made_up=view.made_up,
            sentence=" ".join(run_sentences(run, language, made_up=view.made_up)) or None,
            can=["cancel"] if run.ended_at is None else ["retry"] if there.forgotten_at is None else [],
        )


class SyncRuns(Shape):
    model_config = example({"runs": [_RUN]})

    runs: list[SyncRunShape]


class SyncHistory(Shape):
    model_config = example({"items": [_RUN], "next_cursor": None})

    items: list[SyncRunShape]
    next_cursor: str | None

    @classmethod
    def of(cls, page: RunPage, language: Language) -> "SyncHistory":
        return cls(items=[SyncRunShape.of(run, language) for run in page.runs], next_cursor=page.next_cursor)
