"""Accounts at outside services: what is connected, how it stands, what could be connected."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.connection_words import (
    LISTS_SESSIONS,
    about_service,
    feed_sentence,
    field_words,
    how_it_stands,
    kind_name,
    pause_sentence,
    service_name,
    stayed_sentence,
    vendor_name,
)
from domestique.api.shapes.base import Shape, example
from domestique.connectors.connector import Declaration
from domestique.locales import Language
from domestique.model.sport import Sport
from domestique.services.connect_service import Waiting
from domestique.services.read_connections import ConnectionView, FeedView, StillHere
from domestique.services.settle_stayed import Settled
from domestique.store.service_pauses import Pause

WayIn = Literal["key", "password", "oauth"]
StateName = Literal["ok", "needs_you", "paused", "off"]
Write = Literal["create", "schedule", "upload"]

_FEED: dict[str, JsonValue] = {
    "kind": "sleep",
    "name": "Sleep",
    "on": True,
    "share": 1.0,
    "done_once": True,
    "last_success_at": "2026-11-21T05:40:00Z",
    "items": None,
    "sentence": None,
}
_STAYED: dict[str, JsonValue] = {
    "kind": "activities",
    "activity_id": "01930000-0000-7000-8000-000000000001",
    "external_id": "9876543210",
    "name": "Morning ride",
    "sport": "cycling",
    "start_at": "2026-11-18T06:30:00Z",
    "gone_at": "2026-11-20T21:00:00Z",
    "how": "edited",
    "sentence": "Deleted at Garmin. It stays here because you edited it.",
}
CONNECTION: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-0000000000c1",
    "service": "garmin_key",
    "source": "garmin_key",
    "name": "Garmin",
    "account": {"id": "1234567", "name": "민지"},
    "state": "ok",
    "syncing": False,
    "sentence": "All is read.",
    "trouble": None,
    "emulator": False,
    "way_in": "key",
    "reads": ["activities", "sleep"],
    "writes": [],
    "valid_until": "2027-05-20T00:00:00Z",
    "created_at": "2026-11-01T06:00:00Z",
    "last_try_at": "2026-11-21T05:40:00Z",
    "last_success_at": "2026-11-21T05:40:00Z",
    "next_try_at": "2026-11-21T06:10:00Z",
    "cooldown": None,
    "share": None,
    "feeds": [_FEED],
    "counts": {"activities": 812, "answers": 1040},
    "stayed": [_STAYED],
    "options": {"activity_types": None},
    "twins": [],
    "terms": {"url": "https://developer.garmin.com/", "prompts": True},
}
_SERVICE: dict[str, JsonValue] = {
    "slug": "hevy",
    "service": "hevy",
    "name": "Hevy",
    "vendor": "Hevy",
    "about": "The official way; the key needs Hevy Pro.",
    "way_in": "key",
    "form": [
        {
            "name": "key",
            "label": "API key",
            "help": None,
            "secret": True,
            "required": True,
            "kind": "text",
            "choices": [],
        }
    ],
    "reads": [{"kind": "workouts", "name": "Workouts"}],
    "writes": ["create"],
    "deletes": False,
    "sports": ["strength"],
    "limits": {"spacing_s": 0.5, "every_minutes": 15},
    "terms": {"url": "https://www.hevyapp.com/", "prompts": True},
    "many": True,
    "addresses": ["api"],
    "emulator": False,
}


class AccountThere(Shape):
    id: str = Field(description="The service's own.")
    name: str | None


class Cooldown(Shape):
    """The service asked to be left alone."""

    until: datetime
    code: str
    sentence: str

    @classmethod
    def of(cls, pause: Pause, sentence: str) -> "Cooldown":
        return cls(until=pause.until, code=pause.code, sentence=sentence)


class ConnectionFeed(Shape):
    """One kind of what can be read."""

    model_config = example(_FEED)

    kind: str
    name: str
    on: bool = Field(description="Whether it is read.")
    share: float | None = Field(description="Of the first reading of everything, 0 to 1; null when nobody can tell.")
    done_once: bool
    last_success_at: datetime | None
    items: int | None = Field(description="Sessions that it lists, of a kind that lists sessions.")
    sentence: str | None = Field(description="What is wrong with it, if anything.")

    @classmethod
    def of(cls, view: FeedView, language: Language, *, sessions: int) -> "ConnectionFeed":
        feed = view.feed
        return cls(
            kind=view.kind,
            name=kind_name(language, view.kind),
            on=view.on,
            share=1.0 if feed.done_once else feed.share,
            done_once=feed.done_once,
            last_success_at=feed.last_success_at,
            items=sessions if view.kind in LISTS_SESSIONS else None,
            sentence=feed_sentence(language, feed.trouble_code),
        )


class StayedHere(Shape):
    """Deleted at the service, and kept here."""

    model_config = example(_STAYED)

    kind: str
    activity_id: UUID = Field(description="What it still is here.")
    external_id: str = Field(description="The service's own.")
    name: str | None = Field(description="As it is called here.")
    sport: Sport
    start_at: datetime
    gone_at: datetime
    how: str = Field(description="edited: you changed it here; shared: another recording of it is yours too")
    sentence: str

    @classmethod
    def of(cls, here: StillHere, language: Language, slug: str) -> "StayedHere":
        one = here.object
        fields: dict[str, Any] = {name: getattr(one, name) for name in ("kind", "external_id", "gone_at", "how")}
        fields |= {name: getattr(here.shown, name) for name in ("name", "sport", "start_at")}
        return cls(**fields, activity_id=here.activity_id, sentence=stayed_sentence(language, one.how, slug))


class StayedSettled(Shape):
    model_config = example({"change_id": "01930000-0000-7000-8000-000000000401", "undo_until": "2026-12-21T06:00:00Z"})

    change_id: UUID | None = Field(description="What undoes it; null when nothing went.")
    undo_until: datetime | None

    @classmethod
    def of(cls, settled: Settled) -> "StayedSettled":
        return cls(change_id=settled.change_id, undo_until=settled.undo_until)


class TermsOfService(Shape):
    url: str
    prompts: bool = Field(description="Whether what comes from there may be shown to a language model.")


class ConnectionOptions(Shape):
    activity_types: list[str] | None = Field(description="Only activities of these sports; null: all.")


class ConnectionShape(Shape):
    model_config = example(CONNECTION)

    id: UUID
    service: str = Field(description="The slug of the service it was connected by.")
    source: str = Field(description="What figures and recordings that came by it are marked with.")
    name: str
    account: AccountThere
    state: StateName
    syncing: bool
    sentence: str = Field(description="How it stands, in plain words.")
    trouble: str | None = Field(description="What the last try met, while it is not over.")
    emulator: bool = Field(description="It leads to a pretend service on this machine.")
    way_in: WayIn | None
    reads: list[str]
    writes: list[Write]
    valid_until: datetime | None = Field(description="When the credential ends, where the service says so.")
    created_at: datetime
    last_try_at: datetime | None
    last_success_at: datetime | None
    next_try_at: datetime | None = Field(description="null: not by itself.")
    cooldown: Cooldown | None
    share: float | None = Field(description="Of the first reading of everything; null once it is complete.")
    feeds: list[ConnectionFeed]
    counts: dict[str, int]
    stayed: list[StayedHere] = Field(description="Deleted there and still here, the latest 20, and why.")
    options: ConnectionOptions
    twins: list[UUID] = Field(description="Other connections to the same account there.")
    terms: TermsOfService | None

    @classmethod
    def of(cls, view: ConnectionView, language: Language, *, now: datetime, zone: str) -> "ConnectionShape":
        there, declared = view.there, view.declared
        words = pause_sentence(view, language, now=now, zone=zone)
        return cls(
            id=there.id,
            service=there.slug,
            source=there.source,
            name=service_name(language, there.slug),
            account=AccountThere(id=there.account_id, name=there.account_name),
            state=_state(view.state),
            syncing=view.syncing,
            sentence=how_it_stands(view, language, now=now, zone=zone),
            trouble=there.trouble_code,
            emulator=view.emulator,
            way_in=None if declared is None else declared.way_in,
            reads=[feed.kind for feed in view.feeds if feed.on],
            writes=[] if declared is None else list(declared.delivery.steps),
            valid_until=there.valid_until,
            created_at=there.created_at,
            last_try_at=there.last_try_at,
            last_success_at=there.last_success_at,
            next_try_at=there.next_try_at,
            cooldown=None if view.pause is None else Cooldown.of(view.pause, words or ""),
            share=view.share,
            feeds=[ConnectionFeed.of(feed, language, sessions=view.counts["activities"]) for feed in view.feeds],
            counts=dict(view.counts),
            stayed=[StayedHere.of(one, language, there.slug) for one in view.stayed],
            options=ConnectionOptions(activity_types=there.options.get("activity_types")),
            twins=list(view.twins),
            terms=None if declared is None else _terms(declared),
        )


def _state(state: str) -> StateName:
    return state if state in ("ok", "needs_you", "paused") else "off"  # type: ignore[return-value]  # by the table's own check


def _terms(declared: Declaration) -> TermsOfService:
    return TermsOfService(url=declared.terms.url, prompts=declared.terms.prompts)


class FormField(Shape):
    name: str
    label: str
    help: str | None
    secret: bool = Field(description="Not to be shown while it is typed.")
    required: bool
    kind: Literal["text", "password", "number", "choice", "json"]
    choices: list[str]


class ReadKind(Shape):
    kind: str
    name: str


class ServiceLimits(Shape):
    spacing_s: float
    every_minutes: int


class ServiceShape(Shape):
    """What can be connected."""

    model_config = example(_SERVICE)

    slug: str
    service: str
    name: str
    vendor: str = Field(description="Whose it is, whichever way in.")
    about: str | None = Field(description="What to choose it for, and what it asks for.")
    way_in: WayIn
    form: list[FormField]
    reads: list[ReadKind]
    writes: list[Write]
    deletes: bool = Field(description="Whether what was sent there can be taken away again.")
    sports: list[str]
    limits: ServiceLimits
    terms: TermsOfService
    many: bool
    addresses: list[str] = Field(description="Names that may be given an address of their own.")
    emulator: bool = Field(description="A new connection leads to a pretend service on this machine.")

    @classmethod
    def of(cls, declared: Declaration, language: Language, *, emulator: bool = False) -> "ServiceShape":
        form = []
        for field in declared.form:
            label, help = field_words(language, declared.slug, field.name)
            form.append(
                FormField(
                    name=field.name,
                    label=label,
                    help=help,
                    secret=field.secret,
                    required=field.required,
                    kind=field.kind,
                    choices=list(field.choices),
                )
            )
        return cls(
            slug=declared.slug,
            service=declared.service,
            name=service_name(language, declared.slug),
            vendor=vendor_name(language, declared.service, declared.slug),
            about=about_service(language, declared.slug),
            way_in=declared.way_in,
            form=form,
            reads=[ReadKind(kind=kind, name=kind_name(language, kind)) for kind in declared.kinds],
            writes=list(declared.delivery.steps),
            deletes=declared.delivery.deletes,
            sports=list(declared.delivery.sports),
            limits=ServiceLimits(spacing_s=declared.limits.spacing_s, every_minutes=declared.limits.every_minutes),
            terms=_terms(declared),
            many=declared.many,
            addresses=list(declared.addresses),
            emulator=emulator,
        )


class Connections(Shape):
    model_config = example({"items": [CONNECTION], "services": [_SERVICE]})

    items: list[ConnectionShape]
    services: list[ServiceShape]


class SignInWaits(Shape):
    """Something is still needed: a code that the service sent, or a visit there."""

    model_config = example(
        {
            "sign_in_id": "01930000-0000-7000-8000-0000000000c2",
            "needs": "code",
            "how": "email",
            "url": None,
            "expires_at": "2026-11-21T06:10:00Z",
        }
    )

    sign_in_id: UUID
    needs: Literal["code", "redirect"]
    how: str | None = Field(description="email, sms, app or null: how the code comes.")
    url: str | None = Field(description="Where to send the person.")
    expires_at: datetime

    @classmethod
    def of(cls, waiting: Waiting) -> "SignInWaits":
        return cls(
            sign_in_id=waiting.sign_in_id,
            needs="code" if waiting.needs == "code" else "redirect",
            how=waiting.how,
            url=waiting.url,
            expires_at=waiting.expires_at,
        )
