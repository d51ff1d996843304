"""Uploads of finished activities."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.locales import Language, say
from domestique.services.upload_activity import Rule

_CONNECTION = "01930000-0000-7000-8000-000000000a01"
_RULE: dict[str, JsonValue] = {
    "connection_id": _CONNECTION,
    "name": "민지",
    "on": True,
    "since": "2026-11-21T06:00:00Z",
    "done": 12,
    "waiting": 0,
    "failed": 0,
    "note": None,
}


class UploadWish(Wish):
    model_config = wish_example({"approved": True})

    approved: Literal[True] = Field(description="The person's yes. Nothing is sent without it.")


class RuleWish(Wish):
    model_config = wish_example({"connection_id": _CONNECTION, "on": True, "approved": True})

    connection_id: UUID
    on: bool
    approved: Literal[True] = Field(description="The person's yes to all that is finished from now on.")


class RuleRun(Shape):
    model_config = example({"queued": 2})

    queued: int


class RuleShape(Shape):
    model_config = example(_RULE)

    connection_id: UUID
    name: str | None
    on: bool
    since: datetime | None = Field(description="Activities that begin from then on go by themselves.")
    done: int
    waiting: int
    failed: int
    note: str | None = Field(description="Why it may be better off.")

    @classmethod
    def of(cls, rule: Rule, language: Language) -> "RuleShape":
        counts = rule.counts
        return cls(
            connection_id=rule.there.id,
            name=rule.there.account_name,
            on=rule.since is not None,
            since=rule.since,
            done=counts.get("done", 0),
            waiting=sum(counts.get(state, 0) for state in ("waiting", "sending", "unsure")),
            failed=counts.get("failed", 0),
            note=say(language, "outbox.garmin_sends_too") if rule.elsewhere else None,
        )


class StravaStatus(Shape):
    model_config = example({"items": [_RULE]})

    items: list[RuleShape]

    @classmethod
    def of(cls, rules: tuple[Rule, ...], language: Language) -> "StravaStatus":
        return cls(items=[RuleShape.of(rule, language) for rule in rules])
