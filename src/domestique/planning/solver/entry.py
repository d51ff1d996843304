"""What stands or may stand on a day: done sessions, workouts that are settled, and candidates that a column chooses."""

from dataclasses import dataclass

from domestique.model import rule as r
from domestique.model.plan import Done, Option, Planned
from domestique.model.sport import Sport
from domestique.planning.solver.frame import weekday


@dataclass(frozen=True, slots=True)
class Work:
    """A workout apart from its day. A done session has no role."""

    sport: Sport
    role: r.Role | None
    minutes: int
    load: float
    low: float = 0.0
    mid: float = 0.0
    high: float = 0.0
    metres: float | None = None
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    template: str | None = None
    level: int | None = None
    family: str = ""
    hard: bool = False
    option: Option | None = None
    planned: Planned | None = None

    @property
    def race(self) -> bool:
        return self.role is r.Role.RACE

    @property
    def strength(self) -> bool:
        return self.sport is Sport.STRENGTH or self.role is r.Role.STRENGTH


@dataclass(slots=True, eq=False)
class Entry:
    """`column` None: it stands."""

    work: Work
    day: int
    start: int | None
    column: int | None = None
    done: bool = False

    @property
    def begins(self) -> int:
        """Minutes since the first day of all; noon where nobody said."""
        return self.day * 1440 + (720 if self.start is None else self.start)

    @property
    def ends(self) -> int:
        return self.begins + self.work.minutes


def of_option(option: Option) -> Work:
    dose = option.dose
    return Work(
        option.sport, option.role, dose.minutes, dose.load, dose.low, dose.mid, dose.high, dose.metres, option.tags,
        option.needs, option.template, option.level, option.family, is_hard(option.role, option.sport, option.tags),
        option,
    )  # fmt: skip


def of_planned(planned: Planned) -> Work:
    dose = planned.dose
    return Work(
        planned.sport, planned.role, dose.minutes, dose.load, dose.low, dose.mid, dose.high, dose.metres, planned.tags,
        planned.needs, planned.template, planned.level, "", is_hard(planned.role, planned.sport, planned.tags),
        None, planned,
    )  # fmt: skip


def of_done(done: Done) -> Work:
    return Work(done.sport, None, done.minutes, done.load, metres=done.metres, tags=done.tags, hard=done.hard)


def is_hard(role: r.Role, sport: Sport, tags: tuple[str, ...]) -> bool:
    if sport is Sport.STRENGTH or role is r.Role.STRENGTH:
        return "hard" in tags
    return role in (r.Role.HARD, r.Role.RACE)


def matches(selector: r.Selector, work: Work, day: int) -> bool:
    if selector.sport is not None and work.sport is not selector.sport:
        return False
    if selector.role not in (None, r.Role.ANY):
        if work.role is None:
            asked = {r.Role.HARD: work.hard, r.Role.STRENGTH: work.sport is Sport.STRENGTH}
            if not asked.get(selector.role, False):
                return False
        elif work.role is not selector.role:
            return False
    if selector.tags and not set(selector.tags) <= {*work.tags, *work.needs}:
        return False
    return not selector.weekdays or weekday(day) in selector.weekdays
