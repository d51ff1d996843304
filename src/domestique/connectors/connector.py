"""What every connector is: a declaration, ways in, a reader, a pure mapping, a writer. The shared contract suite
(tests/connectors/contract) holds for all of them; services know connectors only by this.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

from domestique.connectors.found import Found
from domestique.connectors.wire import Secret, Wire
from domestique.model.workout import NO_THRESHOLDS, Thresholds, Workout

Cursor = Mapping[str, str | int | float | bool | None]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form that connects; its label and help are `form.<connector>.<name>` in the wording."""

    name: str
    secret: bool = False
    required: bool = True
    kind: Literal["text", "password", "number", "choice", "json"] = "text"
    choices: tuple[str, ...] = ()
    signed_in: bool = False
    """What a sign-in elsewhere gave: with it nobody signs in here, so a wall before signing in does not matter."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`spacing_s` between two requests of one connection; `every_minutes`: how often a sync by schedule may run."""

    concurrency: int = 1
    spacing_s: float = 0.5
    every_minutes: int = 30


@dataclass(frozen=True, slots=True)
class Terms:
    """`prompts`: whether what came from there may ever be shown to a language model."""

    url: str
    prompts: bool
    commercial: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a planned workout gets there. `steps` in order: create puts the object there, schedule gives it a day, upload
    hands in a finished activity's file. `deletes` False: nothing can be taken away there; `delete` leaves the object
    behind marked as free, it counts as missing from then on, and `create` takes a free one before it makes another."""

    steps: tuple[Literal["create", "schedule", "upload"], ...] = ()
    deletes: bool = True
    sports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """`kinds` are what can be read, in the order of a first sync. `addresses` by name, the real ones."""

    slug: str
    service: str
    way_in: Literal["key", "password", "oauth"]
    form: tuple[Field, ...]
    addresses: Mapping[str, str]
    terms: Terms
    kinds: tuple[str, ...] = ()
    limits: Limits = Limits()
    delivery: Delivery = Delivery()
    many: bool = True
    """whether one person may have several accounts connected"""
    spare: tuple[str, ...] = ()
    """Kinds that another connector of the same service reads better: read here only where the same account is not
    connected by that one as well."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose it is: `id` is the vendor's, and tells two accounts of one service apart."""

    id: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    secret: Secret = field(repr=False)
    account: Account
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class NeedsCode:
    """`state` is a secret of some minutes; it may be answered from another process. `how`: email, sms, app or None."""

    state: Secret = field(repr=False)
    how: str | None = None


@dataclass(frozen=True, slots=True)
class GoTo:
    """Send the person there; the service sends them back with a code and our `state`: the word that is
    `state["state"]` here and `state` in the address, by which we know whom it sent back."""

    url: str
    state: Secret = field(repr=False)


class WayIn(Protocol):
    """`Wire.secret` is empty while signing in. Nothing here is ever tried again by itself."""

    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn | NeedsCode | GoTo:
        """`callback`: our address for services that send people back."""
        ...

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        """The one-time code ({"code"}), or what the callback was called with. WrongCode leaves `state` good."""
        ...

    async def check(self, wire: Wire) -> SignedIn:
        """Whether the connection still works; cheap, changes nothing there."""
        ...

    async def leave(self, wire: Wire) -> None:
        """Tells the service that we forget the account, where it wants to know."""
        ...


@dataclass(frozen=True, slots=True)
class Payload:
    """An answer as received. `key` names the object within its kind (a day, a range, the vendor's id): a later payload
    of the same key replaces what the former said. `endpoint` holds no secret."""

    kind: str
    key: str
    endpoint: str
    body: bytes = field(repr=False)
    media_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Page:
    """`cursor`: where to go on once these are stored. `done`: nothing more for now, and the cursor is where the next
    sync begins, with the overlap that the service needs. `window` is what the page covers completely: what we hold of
    that time and the page does not list is gone there. `listed_since`: not this page alone, but all since that moment
    of ours cover the window together."""

    payloads: tuple[Payload, ...]
    cursor: Cursor
    done: bool
    window: tuple[datetime, datetime] | None = None
    share: float | None = None
    """of the whole of this kind, 0 to 1, when that can be told"""
    listed_since: datetime | None = None


class Reader(Protocol):
    """One for a run of one connection; every call is one or few requests, spaced as the declaration says."""

    async def page(self, kind: str, cursor: Cursor | None, *, today: date, since: date | None) -> Page:
        """`cursor` None: from the beginning of everything, or from `since`."""
        ...

    async def file(self, external_id: str) -> Payload:
        """The original of a listed activity. Missing when there is none."""
        ...

    async def close(self) -> None: ...


Ref = Mapping[str, str]
"""The provider's ids of one delivered thing: {"workout": …, "schedule": …}."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """`tag` is ours, short, and put where the service keeps words, so that what a lost answer left there is found."""

    tag: str
    workout: Workout | None = None
    day: date | None = None
    thresholds: Thresholds = NO_THRESHOLDS
    file: bytes | None = field(default=None, repr=False)
    file_name: str | None = None
    title: str | None = None
    """what to call the activity of a file, where the service lets one say"""
    names: Mapping[str, str] = field(default_factory=dict)
    """our exercise -> the service's id of it, where its catalogue differs per account"""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What is there now, in our words. `state` for uploads: processing, done, duplicate, failed; silent: taken, and the
    service tells what became of it only to who hands the same file in again. `tag`: which of ours it is by now, where
    what was given back is used again."""

    ref: Ref
    workout: Workout | None = None
    day: date | None = None
    state: str | None = None
    detail: str | None = None
    url: str | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Something of a workout that the target cannot say; `fidelity.<code>` words it. `step` counts `every_step`, from
    0."""

    code: str
    step: int | None = None
    slots: Mapping[str, str | float] = field(default_factory=dict)


class Writer(Protocol):
    """Every call is one deed there. Errors: Unavailable(maybe_done) when the answer was lost after sending."""

    async def create(self, thing: Outgoing) -> Ref: ...

    async def update(self, ref: Ref, thing: Outgoing) -> Ref: ...

    async def schedule(self, ref: Ref, day: date) -> Ref:
        """Also moves: a ref that has a day already gets the new one, and only that."""
        ...

    async def delete(self, ref: Ref) -> None:
        """Missing when it is not there."""
        ...

    async def find(self, tag: str, *, day: date | None) -> tuple[Ref, ...]:
        """All that carry the tag, scheduled or not; days around `day` are searched where the service lists by day."""
        ...

    async def read_back(self, ref: Ref) -> ReadBack: ...

    async def upload(self, thing: Outgoing) -> Ref: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Connector:
    """`as_sent` is the workout as it will read when it comes back, so that a read-back can be compared."""

    declaration: Declaration
    way_in: WayIn
    reader: Callable[[Wire], Reader] | None = None
    read: Callable[[Payload], tuple[Found, ...]] | None = None
    writer: Callable[[Wire], Writer] | None = None
    fidelity: Callable[[Workout, Thresholds], tuple[Shortfall, ...]] | None = None
    as_sent: Callable[[Outgoing], Workout] | None = None
