"""Addresses that programs of the athlete's send days' figures to."""

from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from domestique.api.shapes.base import Line, Shape, Wish, example, wish_example
from domestique.services.take_webhook import Taken
from domestique.store.webhooks import Tally, Webhook

_ONE: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000001",
    "name": "Phone",
    "source": "webhook",
    "address": "https://coach.example.org/api/v1/webhooks/01930000-0000-7000-8000-000000000001",
    "created_at": "2026-11-20T06:00:00Z",
    "last_received_at": "2026-11-21T06:00:00Z",
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
            taken=tally.taken,
            refused=tally.refused,
        )


class Webhooks(Shape):
    model_config = example({"items": [_ONE]})

    items: list[WebhookShape]


class WebhookMade(WebhookShape):
    """The secret is said here and never again."""

    model_config = example({**_ONE, "last_received_at": None, "taken": 0, "refused": 0, "secret": "k7Jw…"})

    secret: str


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
