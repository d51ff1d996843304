"""Less before an event: the mean daily load of the days before it against that of the last ordinary weeks."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board, Column, parted
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.frame import Frame, Tapering, monday


def rows(board: Board, rule: r.Rule) -> None:
    for tapering in board.frame.tapers:
        if tapering.rule is rule and tapering.first <= board.high and tapering.race.day > board.low:
            _one(board, rule, tapering)


def parts(tapering: Tapering) -> list[tuple[range, float]]:
    """Days and the fraction of the reference that their mean may reach."""
    taper, first, race = tapering.taper, tapering.first, tapering.race.day
    cut = taper.volume_reduction_pct / 100
    if taper.shape is r.Shape.STEP:
        return [(range(first, race), 1 - cut)]
    middle = first + taper.days // 2
    return [(range(first, middle), 1 - 0.55 * cut), (range(middle, race), 1 - cut)]


def reference_weeks(frame: Frame, tapering: Tapering) -> list[int]:
    """Newest first; those that may count."""
    newest = monday(tapering.first) - 7
    oldest = monday(frame.first) - 28
    return [
        week
        for week in range(newest, oldest - 1, -7)
        if week not in frame.deloads and not frame.marked(week) and len(frame.lost_days(week, ())) < 3
    ]


def _one(board: Board, rule: r.Rule, tapering: Tapering) -> None:
    weeks: list[tuple[list[Column], float]] = []
    for week in reference_weeks(board.frame, tapering):
        columns, standing, done = parted((e.work.load, e) for e in board.counted(range(week, week + 7)))
        if columns or standing + done > 0:
            weeks.append((list(columns), standing + done))
        if len(weeks) == 3:
            break
    if not weeks:
        return
    days = 7 * len(weeks)
    standing = sum(value for _, value in weeks) / days
    for span, fraction in parts(tapering):
        terms = [(e.work.load, e) for e in board.counted(day for day in span if day <= board.frame.end)]
        share = fraction * len(span)
        also = [(-share * f / days, c) for columns, _ in weeks for f, c in columns]
        board.at_most(rule, terms, share * standing, 50.0, also)


COMPILER = Compiler(r.Taper, None, rows)
