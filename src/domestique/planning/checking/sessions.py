"""One view of what is planned and what was done, with figures that cannot be taken out."""

from dataclasses import dataclass
from math import isfinite
from typing import Final

from domestique.model.plan import Done, Planned
from domestique.model.rule import WEEK, Role, Selector
from domestique.model.sport import Sport

MOST_MINUTES: Final = 2_880
MOST_LOAD: Final = 5_000.0
MOST_METRES: Final = 2_000_000.0
NOON: Final = 720


@dataclass(frozen=True, slots=True)
class Session:
    """`role` None: done, and nobody said what for."""

    id: str
    day: int
    sport: Sport
    role: Role | None
    minutes: int
    load: float
    hard: bool
    planned: bool = True
    start: int | None = None
    tags: tuple[str, ...] = ()
    low: float = 0.0
    mid: float = 0.0
    high: float = 0.0
    metres: float | None = None
    template: str | None = None
    needs: tuple[str, ...] = ()
    event: str | None = None

    @property
    def race(self) -> bool:
        return self.role is Role.RACE

    @property
    def begins(self) -> int:
        """Minutes from the beginning of days; noon where nobody said."""
        return self.day * 1_440 + (NOON if self.start is None else self.start)

    @property
    def ends(self) -> int:
        return self.begins + self.minutes


def planned_session(item: Planned) -> Session:
    dose = item.dose
    return Session(
        item.id,
        item.day.toordinal(),
        item.sport,
        item.role,
        int(_kept(dose.minutes, MOST_MINUTES)),
        _kept(dose.load, MOST_LOAD),
        _hard(item),
        start=item.start,
        tags=item.tags,
        low=_kept(dose.low, MOST_MINUTES),
        mid=_kept(dose.mid, MOST_MINUTES),
        high=_kept(dose.high, MOST_MINUTES),
        metres=None if dose.metres is None else _kept(dose.metres, MOST_METRES),
        template=item.template,
        needs=item.needs,
        event=item.event,
    )


def done_session(done: Done) -> Session:
    role = Role.STRENGTH if done.sport is Sport.STRENGTH else Role.HARD if done.hard else None
    return Session(
        "",
        done.day.toordinal(),
        done.sport,
        role,
        int(_kept(done.minutes, MOST_MINUTES)),
        _kept(done.load, MOST_LOAD),
        done.hard,
        planned=False,
        start=done.start,
        tags=done.tags,
        metres=None if done.metres is None else _kept(done.metres, MOST_METRES),
    )


def matches(selector: Selector, session: Session, *, weekdays: bool = True) -> bool:
    return (
        (selector.sport is None or session.sport is selector.sport)
        and _role_matches(selector.role, session)
        and all(tag in session.tags or tag in session.needs for tag in selector.tags)
        and (not weekdays or not selector.weekdays or WEEK[(session.day + 6) % 7] in selector.weekdays)
    )


def _role_matches(role: Role | None, session: Session) -> bool:
    if role is None or role is Role.ANY:
        return True
    if not session.planned and role is Role.HARD:
        return session.hard
    return session.role is role


def _hard(item: Planned) -> bool:
    if item.sport is Sport.STRENGTH or item.role is Role.STRENGTH:
        return "hard" in item.tags
    return item.role in (Role.HARD, Role.RACE)


def _kept(value: float, most: float) -> float:
    """0 for what cannot be; structure.py tells of it."""
    return value if isfinite(value) and 0 <= value <= most else 0.0
