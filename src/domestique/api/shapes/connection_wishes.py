"""What is asked about connections."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from domestique.api.shapes.base import Wish, wish_example
from domestique.services.settle_stayed import Choice

Slug = Annotated[str, StringConstraints(max_length=64)]
Value = Annotated[str, StringConstraints(max_length=20_000)]
Address = Annotated[str, StringConstraints(max_length=300)]


class NewConnection(Wish):
    model_config = wish_example({"service": "hevy", "form": {"key": "00000000-0000-0000-0000-000000000000"}})

    service: Slug = Field(description="A slug of those listed.")
    form: dict[Slug, Value] = Field(default_factory=dict, repr=False)
    addresses: dict[Slug, Address] = Field(
        default_factory=dict,
        description="Instead of the real ones; only of this machine, unless a setting allows more.",
    )


class RenewedConnection(Wish):
    model_config = wish_example({"form": {"key": "00000000-0000-0000-0000-000000000000"}})

    form: dict[Slug, Value] = Field(default_factory=dict, repr=False)
    addresses: dict[Slug, Address] = Field(default_factory=dict)


class SignInAnswer(Wish):
    model_config = wish_example({"code": "123456"})

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)] = Field(repr=False)


class StayedWish(Wish):
    model_config = wish_example({"kind": "activities", "external_id": "9876543210", "choice": "keep"})

    kind: Slug
    external_id: Annotated[str, StringConstraints(max_length=300)]
    choice: Choice = Field(description="take_away: to the bin here too, undoable; keep: not asked about again")


class ConnectionChange(Wish):
    model_config = wish_example({"kinds": {"stress": False}, "activity_types": ["running", "cycling"]})

    on: bool | None = None
    kinds: dict[Slug, bool] | None = Field(None, description="Kinds that are to be read, or not any more.")
    activity_types: list[Slug] | None = Field(None, description="Only activities of these sports; null: all.")


class SyncWish(Wish):
    model_config = wish_example({"connection_ids": ["01930000-0000-7000-8000-0000000000c1"], "full": False})

    connection_ids: list[UUID] | None = Field(None, description="Left out: all that read.", max_length=100)
    kinds: list[Slug] | None = Field(None, max_length=50)
    since: date | None = Field(None, description="Read from this day on once more.")
    full: bool = Field(False, description="Read everything once more, from the beginning.")
