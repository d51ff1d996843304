"""Uploads of finished activities."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.connection_words import vendor_name
from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.api.shapes.outbox import OutboxItemShape
from domestique.locales import Language, say
from domestique.services.steer_outbox import Told
from domestique.services.upload_activity import Place, Rule, Uploads
from domestique.store.outbox import OPEN
from domestique.store.uploadable import Finished

_CONNECTION = "01930000-0000-7000-8000-000000000a01"
_RULE: dict[str, JsonValue] = {
    "connection_id": _CONNECTION,
    "service": "strava",
    "name": "민지",
    "on": True,
    "since": "2026-11-21T06:00:00Z",
    "done": 12,
    "waiting": 0,
    "failed": 0,
    "note": None,
}

_FILE: dict[str, JsonValue] = {"kind": "fit", "made": False, "size": 183_204, "title": "한강 아침 라이딩"}


class UploadWish(Wish):
    model_config = wish_example({"approved": True})

    approved: Literal[True] = Field(description="The person's yes. Nothing is sent without it.")


class PlacesWish(Wish):
    model_config = wish_example({"connection_ids": [_CONNECTION], "approved": True})

    connection_ids: list[UUID] = Field(min_length=1, max_length=20)
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
    service: str
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
        name = vendor_name(language, rule.there.service, rule.there.slug)
        return cls(
            connection_id=rule.there.id,
            service=rule.there.slug,
            name=rule.there.account_name,
            on=rule.since is not None,
            since=rule.since,
            done=counts.get("done", 0),
            waiting=sum(counts.get(state, 0) for state in ("waiting", "sending", "unsure")),
            failed=counts.get("failed", 0),
            note=say(language, "outbox.garmin_sends_too", service=name) if rule.elsewhere else None,
        )


class UploadPlace(Shape):
    """One account it may go to. `state` is of the newest wish, or where it is known to be there."""

    connection_id: UUID
    service: str
    service_name: str
    name: str | None
    state: Literal["not_sent", "going", "there", "was_there", "failed"]
    sentence: str | None = Field(description="How it goes, or why it does not go on.")
    why_not: str | None = Field(description="Why it cannot go there.")
    url: str | None
    item: OutboxItemShape | None

    @classmethod
    def of(cls, place: Place, told: Told | None, language: Language) -> "UploadPlace":
        item = None if told is None else OutboxItemShape.of(told, language)
        named = vendor_name(language, place.there.service, place.there.slug)
        why_not = None if place.why_not is None else f"errors.field.upload_{place.why_not}"
        return cls(
            connection_id=place.there.id,
            service=place.there.slug,
            service_name=named,
            name=place.there.account_name,
            state=_state(place),
            sentence=None if item is None else item.final or item.sentence,
            why_not=None if why_not is None else say(language, why_not, service=named),
            url=None if place.have is None else place.have.url,
            item=item,
        )


class UploadFile(Shape):
    """What goes out."""

    model_config = example(_FILE)

    kind: str = Field(description="fit, tcx or gpx.")
    made: bool = Field(description="There is no file of its own: a FIT file is made of the recording.")
    size: int | None = Field(description="In bytes, of a file that goes as it came; null where it is still to be made.")
    title: str | None

    @classmethod
    def of(cls, file: Finished) -> "UploadFile":
        return cls(kind=file.kind, made=file.made, size=file.size, title=file.name)


class ActivityUploads(Shape):
    model_config = example(
        {
            "may": True,
            "why_not": None,
            "file": _FILE,
            "places": [
                {
                    "connection_id": _CONNECTION,
                    "service": "strava",
                    "service_name": "Strava",
                    "name": "민지",
                    "state": "not_sent",
                    "sentence": None,
                    "why_not": None,
                    "url": None,
                    "item": None,
                }
            ],
        }
    )

    may: bool = Field(description="It may go to one of the places at least.")
    why_not: str | None = Field(description="Why it can go nowhere.")
    file: UploadFile | None
    places: list[UploadPlace] = Field(description="Empty: no account that takes files is connected.")

    @classmethod
    def of(cls, uploads: Uploads, told: Mapping[UUID, Told], language: Language) -> "ActivityUploads":
        places = [
            UploadPlace.of(one, None if one.item is None else told.get(one.item.id), language) for one in uploads.places
        ]
        may = any(one.why_not is None for one in uploads.places)
        nowhere = None if isinstance(uploads.file, Finished) else say(language, f"errors.field.upload_{uploads.file}")
        return cls(
            may=may,
            why_not=nowhere or (places[0].why_not if places and not may else None),
            file=UploadFile.of(uploads.file) if isinstance(uploads.file, Finished) else None,
            places=places,
        )


def _state(place: Place) -> Literal["not_sent", "going", "there", "was_there", "failed"]:
    if place.item is not None and place.item.state in OPEN:
        return "going"
    if place.item is not None and place.item.state == "failed":
        return "failed"
    if place.have is None:
        return "not_sent"
    return "was_there" if place.have.state == "duplicate" else "there"


class RuleStatus(Shape):
    model_config = example({"items": [_RULE]})

    items: list[RuleShape]

    @classmethod
    def of(cls, rules: tuple[Rule, ...], language: Language) -> "RuleStatus":
        return cls(items=[RuleShape.of(rule, language) for rule in rules])
