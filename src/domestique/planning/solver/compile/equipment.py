"""What one has not got, or all one has."""

from domestique.model import rule as r
from domestique.planning.solver.board import Bar
from domestique.planning.solver.compile.kind import Compiler
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame


def bars(frame: Frame, rule: r.Rule, day: int) -> Bar | None:
    params = rule.params
    assert isinstance(params, r.Equipment)
    if not (frame.spoken_of(rule.scope, day) and frame.spoken_of(params.when, day)):
        return None
    have, lack = frozenset(params.have), frozenset(params.lack)

    def barred(work: Work, _start: int | None) -> bool:
        needs = set(work.needs) - {"bodyweight"}
        return bool(needs & lack) or bool(have and needs - have)

    return barred


COMPILER = Compiler(r.Equipment, bars, None)
