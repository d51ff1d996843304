"""What a coach would like of a week, as prices. One unit is one point of load beside the week's aim."""

from typing import Final

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.aim import Aim
from domestique.planning.solver.board import Board, parted
from domestique.planning.solver.entry import Entry, Work
from domestique.planning.solver.frame import weekday

_RARE_NEEDS: Final = frozenset({"treadmill", "track", "trainer", "hills", "open_water"})
_WEEKEND: Final = (r.Weekday.SAT, r.Weekday.SUN)
_PRICE_LOAD: Final = 1.0
STEP: Final = 1.06
"""how much heavier the next workout of a family is meant to be"""
_HARD: Final = 16.0
_HARD_TOO_MANY: Final = 10.0
_ELSEWHERE: Final = 10.0
"""for a hard one in a sport that the event to come is not of: less than for none at all"""
_LONG: Final = 16.0
_LONG_OFF: Final = 10.0
_LONG_ELSEWHERE: Final = 5.0
_LONG_ENOUGH: Final = 60
_SESSIONS: Final = 5.0
_DAYS: Final = 5.0
_DOUBLE: Final = 6.0
_NEXT_DAY: Final = 14.0
_APART: Final = 4.0
"""for a day of training right after another, where a week has so few that each can have a day off behind it"""
_FEW: Final = 4
_AGAIN: Final = 7.0
_STRENGTH: Final = 14.0
_UNWANTED: Final = 10.0
_TWICE: Final = 8.0
_FRESH: Final = 20.0
_CRUMB: Final = 9.0
_PHASE: Final = 9.0
_SPORT_MINUTE: Final = 0.08


def taste(
    board: Board, week: int, aim: Aim, levels: dict[str, float], longest: dict[Sport, int], used: dict[str, int]
) -> None:
    """For the days of this week that hold columns."""
    model = board.model
    days = [day for day in range(week, week + 7) if board.low <= day <= board.high]
    entries = [entry for entry in board.planned(range(week, week + 7))]
    for entry in entries:
        if entry.column is not None:
            model.cost[entry.column] += price(entry, aim, levels, longest, used)
    load_near(board, week, aim.load, _PRICE_LOAD)
    _near(board, entries, [(1.0, e) for e in entries if not e.work.strength], aim.sessions, _SESSIONS, _SESSIONS)
    _near(board, entries, [(1.0, e) for e in entries if e.work.hard], aim.hard, _HARD, _HARD_TOO_MANY)
    _near(board, entries, [(1.0, e) for e in entries if e.work.role is r.Role.LONG], aim.long, _LONG, _LONG)
    _near(board, entries, [(1.0, e) for e in entries if e.work.strength], aim.strength, _STRENGTH, _STRENGTH)
    trained = board.trained
    off = model.column(0.0, 7.0, _DAYS)
    model.at_least([*((1.0, trained[day]) for day in days), (1.0, off)], min(aim.days, len(days)))
    model.beyond([(1.0, trained[day]) for day in days], aim.days, _DAYS * 1.6, above=True)
    for day in days:
        for entry in board.by_day.get(day, ()):
            if entry.column is not None:
                model.cost[entry.column] += _DOUBLE
        model.cost[trained[day]] -= _DOUBLE
    _alternating(board, days)
    _apart(board, days, aim)
    _spread(board, days)
    _shared(board, entries, aim)
    _various(board, entries)


def load_near(board: Board, week: int, load: float, worth: float) -> None:
    terms = [(e.work.load, e) for e in board.planned(range(week, week + 7))]
    columns = [(f, e.column) for f, e in terms if e.column is not None]
    standing = sum(f for f, e in terms if e.column is None)
    if columns:
        board.model.beyond(columns, load - standing, worth, above=True)
        board.model.beyond(columns, load - standing, worth, above=False)


def price(entry: Entry, aim: Aim, levels: dict[str, float], longest: dict[Sport, int], used: dict[str, int]) -> float:
    """Of one candidate by itself."""
    work, found = entry.work, 0.0
    weekend = weekday(entry.day) in _WEEKEND
    option = work.option
    if option is not None and option.phases and aim.phase not in option.phases:
        found += _PHASE
    if work.strength:
        found += _CRUMB if work.minutes < 20 or work.tags == ("mobility",) else 0.0
        return found + 0.5 * _off_step(work, levels, light=aim.light)
    found += 1.5 * len(_RARE_NEEDS.intersection(work.needs)) + (5.0 if "heat" in work.tags else 0.0)
    if aim.shares.get(work.sport, 0.0) <= 0:
        found += _UNWANTED
    if work.role is r.Role.LONG:
        found += 0.0 if weekend else 8.0
        found += 0.25 * max(0.0, work.minutes - longest.get(work.sport, 10_000))
        found += 4.0 if aim.light else 0.0
        if work.sport in aim.longs:
            found += min(_LONG_OFF, 0.25 * abs(work.minutes - aim.longs[work.sport]))
        elif aim.longs:
            found += _LONG_ELSEWHERE + 0.1 * max(0, work.minutes - _LONG_ENOUGH)
    if work.role is r.Role.HARD:
        found += _ELSEWHERE if aim.served and work.sport not in aim.served else 0.0
        found += 1.5 * _off_step(work, levels, light=aim.light)
        found += 1.0 if weekend else 0.0
        found += _FRESH if entry.day in aim.fresh else 0.0
    usual = aim.minutes / aim.sessions if aim.sessions else 0.0
    if work.minutes < min(30.0, 0.75 * usual):
        found += _CRUMB
    elif work.role is r.Role.EASY and usual and work.minutes > 2.2 * usual:
        found += 4.0
    return found + 0.8 * min(used.get(work.template or "", 0), 4)


def _off_step(work: Work, levels: dict[str, float], *, light: bool) -> float:
    """A little more than the family's last time is right, in a light week the same; a leap is not."""
    last = levels.get(work.family)
    if not last:
        return 0.0
    off = work.load / last - (1.0 if light else STEP)
    return min(6.0, 20.0 * off if off > 0 else -12.0 * off)


def _near(
    board: Board, entries: list[Entry], terms: list[tuple[float, Entry]], wanted: float, less: float, more: float
) -> None:
    columns = [(f, e.column) for f, e in terms if e.column is not None]
    if not columns:
        return
    standing = sum(f for f, e in terms if e.column is None)
    if wanted:
        board.model.beyond(columns, wanted - standing, less, above=False)
    board.model.beyond(columns, wanted - standing, more, above=True)
    _ = entries


def _alternating(board: Board, days: list[int]) -> None:
    """Hard ones have an easy day before and after them; two long ones may fill a weekend."""
    for day in days:
        hard: list[tuple[float, int]] = []
        long: list[tuple[float, int]] = []
        standing = 0
        for entry in board.on((day - 1, day)):
            is_long = entry.work.role is r.Role.LONG
            if entry.work.hard or is_long or (entry.done and entry.work.load > 150):
                if entry.column is None:
                    standing += 1
                else:
                    (long if is_long else hard).append((1.0, entry.column))
        if hard:
            board.model.beyond(
                [*hard, *((0.6, column) for _, column in long)], max(0, 1 - standing), _NEXT_DAY, above=True
            )


def _apart(board: Board, days: list[int], aim: Aim) -> None:
    if aim.days > _FEW:
        return
    trained = board.trained
    for day in days:
        if day - 1 in trained:
            board.model.beyond([(1.0, trained[day - 1]), (1.0, trained[day])], 1.0, _APART, above=True)
        elif any(True for _ in board.planned([day - 1])):
            board.model.cost[trained[day]] += _APART


def _spread(board: Board, days: list[int]) -> None:
    """Not the same sport twice a day, nor strength two days running."""
    for day in days:
        by_sport: dict[Sport, list[Entry]] = {}
        for entry in board.planned([day]):
            by_sport.setdefault(entry.work.sport, []).append(entry)
        if Sport.STRENGTH in by_sport:
            by_sport[Sport.STRENGTH] += [e for e in board.planned([day - 1]) if e.work.sport is Sport.STRENGTH]
        for same in by_sport.values():
            columns, standing, _ = parted((1.0, entry) for entry in same)
            if columns:
                board.model.beyond(columns, max(0.0, 1.0 - standing), _TWICE, above=True)


def _shared(board: Board, entries: list[Entry], aim: Aim) -> None:
    for sport, share in aim.shares.items():
        terms = [
            ((1.0 if e.work.sport is sport else 0.0) - share, e)
            for e in entries
            if not e.work.strength and aim.shares.get(e.work.sport)
        ]
        columns = [(f * e.work.minutes, e.column) for f, e in terms if e.column is not None]
        standing = sum(f * e.work.minutes for f, e in terms if e.column is None)
        if columns and len(aim.shares) > 1:
            board.model.beyond(columns, -standing, _SPORT_MINUTE, above=True)
            board.model.beyond(columns, -standing, _SPORT_MINUTE, above=False)


def _various(board: Board, entries: list[Entry]) -> None:
    by_template: dict[str, list[int]] = {}
    standing: dict[str, int] = {}
    for entry in entries:
        name = entry.work.template
        if name is None or entry.work.strength:
            continue
        if entry.column is None:
            standing[name] = standing.get(name, 0) + 1
        else:
            by_template.setdefault(name, []).append(entry.column)
    for name, columns in by_template.items():
        board.model.beyond([(1.0, c) for c in columns], max(0, 1 - standing.get(name, 0)), _AGAIN, above=True)
