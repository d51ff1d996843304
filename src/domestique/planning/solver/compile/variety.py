"""The same workout only so often a week."""

from domestique.model import rule as r
from domestique.planning.solver.board import Board
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Entry


def rows(board: Board, rule: r.Rule) -> None:
    params = rule.params
    assert isinstance(params, r.Variety)
    for week in board.weeks:
        by_template: dict[str, list[Entry]] = {}
        for entry in board.planned(sorted(board.frame.days_of(rule, week))):
            if entry.work.template is not None:
                by_template.setdefault(entry.work.template, []).append(entry)
        for same in by_template.values():
            board.at_most(rule, [(1.0, entry) for entry in same], params.same_template_max, 1.0)


COMPILER = Compiler(r.Variety, None, rows)
