"""How a history is read: newest first, in windows, so that the athlete sees something at once; later runs go down only
as far as the former began, three days further for what arrives late.

The place is a cursor of plain words, so that any process can go on. Where nothing says how far back a history goes, two
empty years end the search.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domestique.connectors.connector import Cursor

OVERLAP = timedelta(days=3)
_NOTHING_FOR = 730
_BEFORE_WATCHES = date(2005, 1, 1)


@dataclass(frozen=True, slots=True)
class Descent:
    """`next` is the newest day not read yet, `top` the day this run began on. `left` are days of the window that ends
    at `next` which are still to be read one by one, as the bits of a number counted from `low`."""

    next: date
    top: date
    floor: date | None = None
    empty: int = 0
    low: date | None = None
    left: int = 0

    def window(self, days: int) -> tuple[date, date]:
        return max(self.next - timedelta(days=days - 1), self.floor or _BEFORE_WATCHES), self.next

    def below(self, low: date, *, found: bool) -> "Descent":
        """The window down to `low` is read."""
        width = (self.next - low).days + 1
        empty = 0 if found else self.empty + width
        return Descent(low - timedelta(days=1), self.top, self.floor, empty)

    def holding(self, low: date, days: Iterable[date]) -> "Descent":
        left = 0
        for day in days:
            if low <= day <= self.next:
                left |= 1 << (day - low).days
        return replace(self, low=low, left=left)

    def newest(self, count: int) -> tuple[date, ...]:
        """Of the days that are left."""
        assert self.low is not None
        found: list[date] = []
        left = self.left
        while left and len(found) < count:
            bit = left.bit_length() - 1
            found.append(self.low + timedelta(days=bit))
            left ^= 1 << bit
        return tuple(found)

    def without(self, days: Iterable[date]) -> "Descent":
        assert self.low is not None
        left = self.left
        for day in days:
            left &= ~(1 << (day - self.low).days)
        return replace(self, left=left)

    @property
    def done(self) -> bool:
        if self.left:
            return False
        if self.floor is not None:
            return self.next < self.floor
        return self.empty >= _NOTHING_FOR or self.next < _BEFORE_WATCHES

    @property
    def share(self) -> float | None:
        if self.floor is None:
            return None
        whole = (self.top - self.floor).days + 1
        return min(1.0, max(0.0, (self.top - self.next).days / whole))

    def cursor(self) -> Cursor:
        if self.done:
            return {"since": (self.top - OVERLAP).isoformat()}
        told: dict[str, str | int | float | bool | None] = {
            "next": self.next.isoformat(),
            "top": self.top.isoformat(),
            "floor": self.floor.isoformat() if self.floor else None,
            "empty": self.empty,
        }
        if self.left:
            assert self.low is not None
            told |= {"low": self.low.isoformat(), "left": f"{self.left:x}"}
        return told


def descent(cursor: Cursor | None, *, today: date, since: date | None) -> Descent:
    """From the top, from where a run before this one stopped, or down to where the last whole one began."""
    if cursor and (stopped := _day(cursor, "next")):
        low = _day(cursor, "low")
        return Descent(
            stopped,
            _day(cursor, "top") or today,
            _day(cursor, "floor"),
            int(cursor.get("empty") or 0),
            low,
            int(str(cursor.get("left") or "0"), 16) if low else 0,
        )
    floor = _day(cursor, "since") if cursor else since
    return Descent(today, today, min(floor, today) if floor else None)


def _day(cursor: Cursor, name: str) -> date | None:
    told = cursor.get(name)
    return date.fromisoformat(told) if isinstance(told, str) and told else None
