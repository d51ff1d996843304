"""How a history is read: newest first, in windows, so that the athlete sees something at once. Later runs go down three
weeks further than the former began: a watch that was away from its phone hands its days in late, and a window of that
size is one request anyway. Days that are asked for one by one are asked again only while they are fresh.

The place is a cursor of plain words, so that any process can go on. Where nothing says how far back a history goes, two
empty years end the search.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domestique.connectors.connector import Cursor

_OVERLAP = timedelta(days=20)
FRESH = timedelta(days=3)
"""Younger days still change."""
_NOTHING_FOR = 730
_BEFORE_WATCHES = date(2005, 1, 1)


@dataclass(frozen=True, slots=True)
class Descent:
    """`next` is the newest day not read yet, `top` the day this run began on. `left` are days of the window that ends
    at `next` which are still to be read one by one, as the bits of a number counted from `low`. `known`, counted from
    `floor`, are those that the run before has read; `held`, counted from where the next will end, those of this run.
    """

    next: date
    top: date
    floor: date | None = None
    empty: int = 0
    low: date | None = None
    left: int = 0
    known: int = 0
    held: int = 0

    def window(self, days: int) -> tuple[date, date]:
        return max(self.next - timedelta(days=days - 1), self.floor or _BEFORE_WATCHES), self.next

    def below(self, low: date, *, found: bool) -> "Descent":
        """The window down to `low` is read."""
        width = (self.next - low).days + 1
        empty = 0 if found else self.empty + width
        return replace(self, next=low - timedelta(days=1), empty=empty, low=None, left=0)

    def holding(self, low: date, days: Iterable[date]) -> "Descent":
        """Of the window's days those that are worth a question: fresh, or not there the last time."""
        left, held, first = 0, self.held, overlap_from(self.top)
        for day in days:
            if not low <= day <= self.next:
                continue
            if day >= first:
                held |= 1 << (day - first).days
            if day >= self.top - FRESH or not self._knew(day):
                left |= 1 << (day - low).days
        return replace(self, low=low, left=left, held=held)

    def _knew(self, day: date) -> bool:
        return self.floor is not None and day >= self.floor and bool(self.known >> (day - self.floor).days & 1)

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
            since = overlap_from(self.top).isoformat()
            return {"since": since, "had": f"{self.held:x}"} if self.held else {"since": since}
        told: dict[str, str | int | float | bool | None] = {
            "next": self.next.isoformat(),
            "top": self.top.isoformat(),
            "floor": self.floor.isoformat() if self.floor else None,
            "empty": self.empty,
        }
        if self.left:
            assert self.low is not None
            told |= {"low": self.low.isoformat(), "left": f"{self.left:x}"}
        return told | {name: f"{bits:x}" for name, bits in (("known", self.known), ("held", self.held)) if bits}


def overlap_from(day: date) -> date:
    """A Monday three weeks before, so that runs of one week ask for the same and one answer replaces the other."""
    back = day - _OVERLAP
    return back - timedelta(days=back.weekday())


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
            _bits(cursor, "left") if low else 0,
            _bits(cursor, "known"),
            _bits(cursor, "held"),
        )
    floor = _day(cursor, "since") if cursor else since
    known = _bits(cursor, "had") if cursor and floor is not None and floor <= today else 0
    return Descent(today, today, min(floor, today) if floor else None, known=known)


def _bits(cursor: Cursor, name: str) -> int:
    return int(str(cursor.get(name) or "0"), 16)


def _day(cursor: Cursor, name: str) -> date | None:
    told = cursor.get(name)
    return date.fromisoformat(told) if isinstance(told, str) and told else None
