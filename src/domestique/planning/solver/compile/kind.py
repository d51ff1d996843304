"""How one kind of rule speaks to the model: which single workouts it bars from a day, and which rows it writes."""

from collections.abc import Callable
from dataclasses import dataclass

from domestique.model.rule import Rule
from domestique.planning.solver.board import Bar, Board
from domestique.planning.solver.frame import Frame


@dataclass(frozen=True, slots=True)
class Compiler:
    params: type
    bars: Callable[[Frame, Rule, int], Bar | None] | None = None
    """for a day; None: nothing is barred by this rule on it"""
    rows: Callable[[Board, Rule], None] | None = None
