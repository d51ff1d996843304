"""What is sent, was sent, or waits to be."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.outbox_words import (
    difference_sentence,
    final_sentence,
    shortfall_sentence,
    state_sentence,
    subject_name,
)
from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.api.workout_words import lost_sentence
from domestique.locales import Language, say
from domestique.services.export_workout import FileFidelity
from domestique.services.send_workout import Fidelity
from domestique.services.steer_outbox import Told
from domestique.store.deciding import day_of

_CONNECTION = "01930000-0000-7000-8000-000000000a01"
_ITEM: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000b01",
    "deed": "create",
    "deed_name": "Send",
    "state": "done",
    "sentence": "Done",
    "connection": {"id": _CONNECTION, "service": "garmin_signin", "name": "민지"},
    "subject": {
        "kind": "workout",
        "id": "01930000-0000-7000-8000-000000000801",
        "name": "4 × 4 min VO₂max",
        "day": "2026-11-24",
    },
    "attempt": 1,
    "next_at": None,
    "trouble": None,
    "diff": [
        {"code": "target_dropped", "sentence": "The target for cadence in step 3 was dropped.", "step": 2},
    ],
    "approved_by": "athlete",
    "approved_at": "2026-11-21T06:00:00Z",
    "done_at": "2026-11-21T06:00:03Z",
    "undo_of": None,
    "can": ["undo"],
    "final": None,
}


class OutboxConnection(Shape):
    id: UUID
    service: str
    name: str | None


class OutboxSubject(Shape):
    kind: Literal["workout", "activity"]
    id: UUID
    name: str
    day: date | None = Field(description="The day it shall stand on there.")


class DiffShape(Shape):
    code: str
    sentence: str
    step: int | None = Field(description="From 0, each step as written, however often it is repeated.")


class OutboxItemShape(Shape):
    model_config = example(_ITEM)

    id: UUID
    deed: Literal["create", "update", "move", "delete", "upload"]
    deed_name: str
    state: Literal["waiting", "sending", "unsure", "done", "failed", "cancelled"]
    sentence: str = Field(description="Where it stands, or why it does not go on.")
    connection: OutboxConnection
    subject: OutboxSubject
    attempt: int
    next_at: datetime | None = Field(description="The next try; null while waiting: when the connection works again.")
    trouble: str | None
    diff: list[DiffShape] | None = Field(
        description="Read back and compared: empty is just as sent; null is not compared. With changed_there, what the "
        "athlete changed."
    )
    approved_by: Literal["athlete", "rule"]
    approved_at: datetime
    done_at: datetime | None
    undo_of: UUID | None
    can: list[Literal["retry", "cancel", "undo", "keep_theirs", "send_ours"]]
    final: str | None = Field(description="Why it cannot be undone from here, of an upload that is done.")

    @classmethod
    def of(cls, told: Told, language: Language) -> "OutboxItemShape":
        item, there = told.item, told.there
        same = (
            "id", "deed", "state", "attempt", "next_at", "trouble", "approved_by", "approved_at", "done_at", "undo_of",
        )  # fmt: skip
        fields: dict[str, Any] = {name: getattr(item, name) for name in same}
        day = day_of(item.intent.get("day")) or day_of(item.before.get("day"))
        subject: dict[str, Any] = {"kind": item.subject_kind, "id": item.subject_id}
        gone = item.deed == "delete" and item.state == "done"
        differences = None if gone else item.differences
        return cls(
            **fields,
            deed_name=say(language, f"outbox.deed.{item.deed}"),
            sentence=state_sentence(language, told),
            connection=OutboxConnection(
                id=item.connection_id, service=item.service, name=None if there is None else there.account_name
            ),
            subject=OutboxSubject(**subject, name=subject_name(language, told), day=day),
            diff=None
            if differences is None
            else [
                DiffShape(code=one["code"], sentence=difference_sentence(language, one), step=one.get("step"))
                for one in differences
            ],
            can=list(told.can),
            final=final_sentence(language, told),
        )


class OutboxList(Shape):
    model_config = example({"items": [_ITEM], "next_cursor": None})

    items: list[OutboxItemShape]
    next_cursor: str | None


class Sent(Shape):
    model_config = example({"items": [_ITEM]})

    items: list[OutboxItemShape] = Field(description="Empty when it stands there just so already.")


class PushWish(Wish):
    model_config = wish_example({"connection_ids": [_CONNECTION], "day": "2026-11-24", "version": 1, "approved": True})

    connection_ids: list[UUID] = Field(min_length=1, max_length=20)
    day: date | None = Field(None, description="Becomes the workout's own day too; not named, that one stays.")
    version: int | None = Field(None, description="What the yes is about; another one is answered with 409.")
    approved: Literal[True] = Field(description="The person's yes. Nothing is sent without it.")


class MoveWish(Wish):
    model_config = wish_example({"day": "2026-11-25", "version": 1, "approved": True})

    day: date
    version: int | None = None
    approved: Literal[True]


class UnpushWish(Wish):
    model_config = wish_example({"approved": True})

    connection_ids: list[UUID] | None = Field(None, max_length=20, description="Not named: wherever it stands.")
    approved: Literal[True]


class FidelityShape(Shape):
    model_config = example(
        {
            "items": [{"code": "target_ramp", "sentence": "A ramp is sent as a range.", "step": 0}],
            "unnamed": [],
            "exact": False,
            "possible": True,
        }
    )

    items: list[DiffShape] = Field(description="What the service cannot say, known before anything is sent.")
    unnamed: list[str] = Field(description="Exercises to be chosen first, see /exercise-map.")
    exact: bool
    possible: bool = Field(description="False: there can be no such file of it, and the items say why.")

    @classmethod
    def of(cls, told: Fidelity, language: Language) -> "FidelityShape":
        return cls(
            items=[
                DiffShape(code=one.code, sentence=shortfall_sentence(language, one), step=one.step)
                for one in told.shortfalls
            ],
            unnamed=list(told.unnamed),
            exact=not told.shortfalls and not told.unnamed,
            possible=True,
        )

    @classmethod
    def of_file(cls, told: FileFidelity, language: Language) -> "FidelityShape":
        return cls(
            items=[DiffShape(code=one.code, sentence=lost_sentence(language, one), step=one.step) for one in told.lost],
            unnamed=[],
            exact=told.possible and not told.lost,
            possible=told.possible,
        )
