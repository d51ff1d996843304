"""Which planned workout each done session was: on the same day, of the same sport, the likest first, each once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from domestique.model.plan import Planned
from domestique.model.rule import Role
from domestique.model.sport import Sport

_EQUAL = 0.2
"""A dose that differs by no more counts as the same."""


class Session(Protocol):
    """A done activity, as lists of days have it."""

    @property
    def id(self) -> UUID: ...
    @property
    def day(self) -> date: ...
    @property
    def sport(self) -> str: ...
    @property
    def timer_s(self) -> float | None: ...
    @property
    def load(self) -> float | None: ...


@dataclass(frozen=True, slots=True)
class Pair:
    item_id: str
    session_id: UUID


def matched(items: Sequence[Planned], sessions: Sequence[Session]) -> Mapping[str, UUID]:
    """By the item's id; a session that fits no item is left out, as are items nobody did."""
    near = sorted(
        (_apart(item, one), item.id, str(one.id), Pair(item.id, one.id))
        for item in items
        for one in sessions
        if item.day == one.day and _fits(item, one)
    )
    found: dict[str, UUID] = {}
    for *_, pair in near:
        if pair.item_id not in found and pair.session_id not in found.values():
            found[pair.item_id] = pair.session_id
    return found


def counts_as_done(item: Planned, load: float | None, minutes: float | None) -> bool:
    """An equal dose does, in whatever sport; where no load is known, as much time."""
    if load is not None and item.dose.load > 0:
        return abs(load - item.dose.load) <= _EQUAL * item.dose.load
    return minutes is not None and abs(minutes - item.dose.minutes) <= _EQUAL * item.dose.minutes


def _fits(item: Planned, one: Session) -> bool:
    if item.role is Role.STRENGTH or item.sport is Sport.STRENGTH:
        return one.sport == Sport.STRENGTH
    return one.sport == item.sport


def _apart(item: Planned, one: Session) -> float:
    minutes = 0.0 if one.timer_s is None else one.timer_s / 60
    return abs(minutes - item.dose.minutes)
