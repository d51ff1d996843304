"""Addresses that programs of the athlete's send days' figures to."""

from datetime import datetime
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Line, Shape, Wish, example, wish_example
from domestique.locales import Language, say
from domestique.services import keep_webhooks
from domestique.services.take_webhook import Taken
from domestique.store.webhooks import Tally, Webhook

_ONE: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000001",
    "name": "Phone",
    "source": "webhook",
    "address": "https://coach.example.org/api/v1/webhooks/01930000-0000-7000-8000-000000000001",
    "created_at": "2026-11-20T06:00:00Z",
    "last_received_at": "2026-11-21T06:00:00Z",
    "paused_at": None,
    "taken": 12,
    "refused": 1,
}


class WebhookShape(Shape):
    """`taken` and `refused` count deliveries; the same bytes sent again are one."""

    model_config = example(_ONE)

    id: UUID
    name: str
    source: str
    address: str
    created_at: datetime
    last_received_at: datetime | None
    paused_at: datetime | None = Field(description="What is sent since then is refused.")
    taken: int
    refused: int

    @classmethod
    def of(cls, one: Webhook, tally: Tally, address: str) -> "WebhookShape":
        return cls(
            id=one.id,
            name=one.name,
            source=one.source,
            address=address,
            created_at=one.created_at,
            last_received_at=one.last_received_at,
            paused_at=one.paused_at,
            taken=tally.taken,
            refused=tally.refused,
        )


class TakenKind(Shape):
    """A figure of a day that can be sent, and what a body or a day can have of it."""

    kind: str
    name: str
    low: float
    high: float


class Webhooks(Shape):
    model_config = example(
        {"items": [_ONE], "takes": [{"kind": "weight_kg", "name": "Weight", "low": 20.0, "high": 400.0}]}
    )

    items: list[WebhookShape]
    takes: list[TakenKind]

    @classmethod
    def of(cls, items: list[WebhookShape], language: Language) -> "Webhooks":
        takes = [
            TakenKind(kind=kind, name=say(language, f"wellness.kinds.{kind}"), low=low, high=high)
            for kind, (low, high) in keep_webhooks.TAKES.items()
        ]
        return cls(items=items, takes=takes)


class WebhookMade(WebhookShape):
    """The secret is said here and never again."""

    model_config = example({**_ONE, "last_received_at": None, "taken": 0, "refused": 0, "secret": "k7Jw…"})

    secret: str


class WebhookChange(Wish):
    model_config = wish_example({"paused": True})

    paused: bool


class NewWebhook(Wish):
    model_config = wish_example({"name": "Phone"})

    name: Line


class TakenShape(Shape):
    """`left`: names of metrics that are no figure of a day here. `again`: the same bytes were taken before."""

    model_config = example({"days": 1, "figures": 3, "left": [], "again": False})

    days: int
    figures: int
    left: list[str]
    again: bool

    @classmethod
    def of(cls, taken: Taken) -> "TakenShape":
        return cls(days=taken.days, figures=taken.figures, left=list(taken.left), again=taken.again)
