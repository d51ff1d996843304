"""What a deed may refuse, told apart by type. No status codes here: only api/errors.py knows those.

`slots` fill the sentence's gaps; nothing secret goes in.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domestique.planning.verdict import Breach


class Refused(Exception):
    slots: Mapping[str, object] = {}


class NotFound(Refused):
    """There is no such thing, or it is somebody else's: nobody can tell which."""


class Stale(Refused):
    """The edit was based on an older version."""


class AlreadyUndone(Refused):
    """The change was put back before."""


class ChangedSince(Refused):
    """Something of a change was edited or erased after it: undoing would take that away, and so undoes nothing."""

    def __init__(self, ids: Sequence[UUID], names: Sequence[str], *, more: bool) -> None:
        super().__init__(f"{len(ids)} changed since")
        self.ids = tuple(ids)
        self.slots = {"names": ", ".join([*(f"“{name}”" for name in names), *(["…"] if more else [])])}


class StandsElsewhere(Refused):
    """A workout that is to be deleted stands at services, and nobody said what shall become of it there."""

    def __init__(self, slugs: Sequence[str]) -> None:
        super().__init__(", ".join(slugs))
        self.services = tuple(dict.fromkeys(slugs))


class PlanBreaks(Refused):
    """A change would break hard rules that are kept, and nobody accepted that."""

    def __init__(self, violations: Sequence[Breach]) -> None:
        super().__init__(f"{len(violations)} violations")
        self.violations = tuple(violations)
        self.slots = {"n": len(violations)}


class AlreadyDecided(Refused):
    """A proposal was accepted, rejected or replaced by a newer one before."""


class GearInUse(Refused):
    """Activities have it, in the lists or in the bin."""


class AlreadySetUp(Refused):
    """The house has an owner."""


class BadCredentials(Refused):
    """Address or password is wrong; which one is not said."""


class SecondFactorRequired(Refused):
    """The password is right, and a code is needed besides."""


class WrongCode(Refused):
    """A one-time code that is wrong, too old, or was used before."""


class CodeNotTaken(WrongCode):
    """The same of a service outside, which had sent the code. The sign-in there stays open."""


class SignInOver(NotFound):
    """A sign-in outside that waited too long for its answer, was answered, or is somebody else's."""


class WrongSecondFactor(Refused):
    """The same at sign-in: the person is not in."""


class WrongPassword(Refused):
    """Someone signed in could not repeat their password."""


class SecondFactorOn(Refused):
    """It must be removed before another can be set up."""


class NoSecondFactor(Refused):
    """Nothing was begun that could be confirmed or removed."""


class NotLetIn(Refused):
    """The service outside says no to a key, a sign-in or a connection. `trouble` is a word of connections.trouble."""

    def __init__(self, trouble: str) -> None:
        super().__init__(trouble)
        self.slots = {"trouble": trouble}


class ServiceAway(NotLetIn):
    """The service outside did not answer, or not as it documents."""


class ServicePaused(NotLetIn):
    """The service outside asked to be left alone for a while."""

    def __init__(self, trouble: str, until: datetime, *, now: datetime) -> None:
        super().__init__(trouble)
        self.until = until
        self.retry_after = max(1, int((until - now).total_seconds()))


class OtherAccount(Refused):
    """A new credential for a connection belongs to somebody else's account there."""


class OneAccountOnly(Refused):
    """The service takes one account a person, and one is connected."""


class NotThisSecret(Refused):
    """A webhook's secret or signature is wrong, or there is no such webhook: nobody can tell which."""


class WebhookPaused(Refused):
    """The secret is right, and its owner wants nothing taken for now."""


class OutboxRefused(Refused):
    """This cannot be done with this item any more, or not yet."""


class TooManyAttempts(Refused):
    def __init__(self, retry_after: int) -> None:
        super().__init__(f"wait {retry_after} s")
        self.retry_after = retry_after
        self.slots = {"seconds": retry_after}


class TooFast(TooManyAttempts):
    """Nothing is wrong but the pace."""


class BadValue(Refused):
    """One value of the caller's cannot be taken. `reason` is a key below `errors.field`."""

    def __init__(self, field: str, reason: str, **slots: object) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
        self.slots = slots
