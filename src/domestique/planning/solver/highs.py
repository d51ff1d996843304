"""HiGHS answers a model. What it must be told, learnt by measuring:

Its thread count belongs to the whole process: one value, the same for every run, or it does nothing and says so only
in its status. Any status but Infeasible proves nothing. Times are the last resort, since they make two runs differ.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import highspy
import numpy as np
from numpy.typing import NDArray

from domestique.planning.solver.ir import Model
from domestique.planning.solver.plunging import Fractions, Numbers, plunged

VERSION: Final = f"HiGHS {highspy.Highs().version()}"
THREADS: Final = 1
SEED: Final = 20_26
_SEARCHES: Final = (
    "mip_heuristic_run_rens",
    "mip_heuristic_run_root_reduced_cost",
)
_ANY: Final = 1e6
"""a gap from which on any answer is good enough: nothing is weighed"""
_DEEP: Final = 25
_SURE: Final = 0.9
_NEAR: Final = 0.8
"""of the gap: a rounding that just meets it is not left at that"""
_FIRST: Final = 0.2
"""of the gap: what a column may cost to be weighed at first"""
SMALL: Final = 2_500
"""columns below which presolving costs more than it saves (weeks: half the time without it)"""


class Status(StrEnum):
    BEST = "best"
    """within the gap asked for"""
    FOUND = "found"
    """keeps every row; stopped by nodes or time"""
    NONE = "none"
    """proven: nothing keeps every row"""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Found:
    status: Status
    values: NDArray[np.float64] | None
    value: float | None
    bound: float | None
    nodes: int
    seconds: float
    blame: tuple[int, ...] = ()
    """rows of a proof that nothing keeps all of them, where one was asked for and a linear programme has it"""

    @property
    def good(self) -> bool:
        return self.values is not None


@dataclass(frozen=True, slots=True)
class Limits:
    gap: float = 1e-4
    """absolute, in units of the objective"""
    share: float = 1e-9
    """the gap as a part of the objective; whichever is reached first"""
    nodes: int = 2_000
    seconds: float = 10.0
    searching: bool = True
    """sub-problems as heuristics: of use where whole answers are rare, half the time where they are not"""


def run(model: Model, limits: Limits, *, relaxed: bool = False) -> Found:
    """`relaxed`: whole columns may be broken."""
    whole = any(model.whole) and not relaxed
    return trimmed(model, limits) if whole and limits.gap < _ANY else plain(model, limits, whole=whole)


def plain(model: Model, limits: Limits, *, whole: bool) -> Found:
    solver = _solver(model, limits, whole=whole)
    solver.run()
    return _told(solver, whole=whole)


def trimmed(model: Model, limits: Limits) -> Found:
    """The same answer from fewer columns. A search of our own comes first, and mostly comes near enough. What a column
    would cost at least is known from the fractions: only those are weighed that cost next to nothing; then, if that is
    not near enough, all that could be in a better answer than the one found. So the bound holds for the whole model."""
    solver = _solver(model, limits, whole=False)
    solver.run()
    broken = _told(solver, whole=False)
    if broken.status is Status.NONE:
        return broken
    if broken.values is None or broken.value is None:
        return plain(model, limits, whole=True)
    costs = np.array(solver.getSolution().col_dual)
    plunge = _plunge(solver, model, broken, limits)
    if plunge.good:
        return plunge
    dived = _dive(solver, model, broken, limits)
    if dived is not None and dived.status is Status.BEST:
        return _summed(dived, plunge)
    begun = None if dived is None else dived.values
    found = _among(model, limits, broken, costs, limits.gap * _FIRST, begun)
    if found.value is None:
        whole = plain(model, limits, whole=True)
        return _summed(dived if dived is not None and whole.status is Status.UNKNOWN else whole, plunge, found)
    if found.status is Status.BEST:
        return _summed(found, plunge)
    again = _among(model, limits, broken, costs, found.value - broken.value, found.values)
    return _summed(again, plunge, found) if again.good else _summed(found, plunge, again)


def _plunge(solver: highspy.Highs, model: Model, broken: Found, limits: Limits) -> Found:
    """Within `_NEAR` of the gap, or UNKNOWN: what just meets it may be a session short. It leaves the bounds as they
    were."""
    assert broken.values is not None
    assert broken.value is not None
    bound = broken.value
    share = _NEAR * limits.share
    near = bound + max(_NEAR * limits.gap, share * abs(bound) / (1 + share))
    whole = np.flatnonzero(np.array(model.whole)).astype(np.int32)
    solver.setOptionValue("objective_bound", near)

    def solve(low: Numbers, high: Numbers) -> Fractions | None:
        solver.changeColsBounds(len(whole), whole, low[whole], high[whole])
        solver.run()
        found = _told(solver, whole=False)
        if found.values is None or found.value is None:
            return None
        return Fractions(found.values, np.array(solver.getSolution().col_dual), found.value)

    first = Fractions(broken.values, np.array(solver.getSolution().col_dual), bound)
    found, steps = plunged(model, first, near, solve)
    seconds = float(solver.getRunTime())
    if found is not None:
        return Found(Status.BEST, found.values, found.value, bound, steps, seconds)
    solver.setOptionValue("objective_bound", float("inf"))
    solver.changeColsBounds(len(whole), whole, np.array(model.low)[whole], np.array(model.high)[whole])
    return Found(Status.UNKNOWN, None, None, None, steps, seconds)


def _dive(solver: highspy.Highs, model: Model, broken: Found, limits: Limits) -> Found | None:
    """From fractions to whole numbers: what is nearly one is set to one, else the largest, and the rest follows."""
    assert broken.values is not None
    assert broken.value is not None
    whole, found = np.array(model.whole), broken
    for _ in range(_DEEP):
        assert found.values is not None
        values = found.values
        left = np.flatnonzero(whole & (values > 1e-6) & (values < 1 - 1e-6))
        if not len(left):
            value = float(solver.getInfo().objective_function_value)
            near = value - broken.value <= _NEAR * max(limits.gap, limits.share * abs(value))
            status = Status.BEST if near else Status.FOUND
            return Found(status, values, value, broken.value, 1, found.seconds)
        sure = [int(one) for one in left if values[one] > _SURE] or [int(left[np.argmax(values[left])])]
        for column in sure:
            solver.changeColBounds(column, 1.0, 1.0)
        solver.run()
        found = _told(solver, whole=False)
        if found.values is None and len(sure) == 1:
            solver.changeColBounds(sure[0], 0.0, 0.0)
            solver.run()
            found = _told(solver, whole=False)
        if found.values is None:
            return None
    return None


def _among(
    model: Model,
    limits: Limits,
    broken: Found,
    costs: NDArray[np.float64],
    reach: float,
    start: NDArray[np.float64] | None = None,
) -> Found:
    """The columns that the fractions use or that cost no more than `reach`; the bound is of all of them."""
    assert broken.values is not None
    assert broken.value is not None
    out = np.array(model.whole) & (broken.values < 1e-9) & (costs > reach + 1e-6)
    if start is not None:
        out &= start < 0.5
    high = np.where(out, np.array(model.low), np.array(model.high))
    solver = _solver(replace(model, high=high.tolist()), limits, whole=True)
    solver.setOptionValue("presolve", "on")
    if start is not None:
        guess = highspy.HighsSolution()
        guess.col_value = list(start)
        solver.setSolution(guess)
    solver.run()
    found = _told(solver, whole=True)
    if found.value is None or found.bound is None:
        return found
    bound = max(broken.value, min(found.bound, broken.value + reach))
    near = found.value - bound <= max(limits.gap, limits.share * abs(found.value)) + 1e-6
    return replace(found, bound=bound, status=Status.BEST if near else Status.FOUND)


def _summed(found: Found, *others: Found) -> Found:
    """With the work of the others."""
    nodes = found.nodes + sum(one.nodes for one in others)
    return replace(found, nodes=nodes, seconds=found.seconds + sum(one.seconds for one in others))


def blamed(model: Model, limits: Limits) -> Found:
    """As a linear programme, with the rows of a proof if it cannot be kept."""
    solver = _solver(model, limits, whole=False)
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("simplex_strategy", 1)
    solver.run()
    found = _told(solver, whole=False)
    if found.status is not Status.NONE:
        return found
    _, exists, ray = solver.getDualRay()
    rows = tuple(int(row) for row in np.flatnonzero(np.abs(np.asarray(ray)) > 1e-9)) if exists else ()
    return Found(Status.NONE, None, None, None, 0, found.seconds, rows)


def _solver(model: Model, limits: Limits, *, whole: bool) -> highspy.Highs:
    solver = highspy.Highs()
    for name, value in (
        ("output_flag", False),
        ("threads", THREADS),
        ("random_seed", SEED),
        ("time_limit", max(0.05, limits.seconds)),
        ("mip_abs_gap", limits.gap),
        ("mip_rel_gap", limits.share),
        ("mip_max_nodes", limits.nodes),
        ("presolve", "off" if len(model.cost) < SMALL and limits.gap < _ANY else "choose"),
        ("primal_feasibility_tolerance", 1e-8),
        ("mip_feasibility_tolerance", 1e-7),
        *((name, limits.searching) for name in _SEARCHES),
    ):
        solver.setOptionValue(name, value)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.cost), len(model.row_low)
    lp.col_cost_, lp.offset_ = np.array(model.cost, dtype=np.float64), model.offset
    lp.col_lower_, lp.col_upper_ = np.array(model.low, dtype=np.float64), np.array(model.high, dtype=np.float64)
    lp.row_lower_, lp.row_upper_ = np.array(model.row_low, dtype=np.float64), np.array(model.row_high, dtype=np.float64)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array([*model.starts, len(model.columns)], dtype=np.int32)
    lp.a_matrix_.index_ = np.array(model.columns, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(model.values, dtype=np.float64)
    if whole:
        integer, broken = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        lp.integrality_ = [integer if one else broken for one in model.whole]
    solver.passModel(lp)
    return solver


def _told(solver: highspy.Highs, *, whole: bool) -> Found:
    kind, info = solver.getModelStatus(), solver.getInfo()
    statuses = highspy.HighsModelStatus
    nodes, seconds = int(max(0, info.mip_node_count)) if whole else 0, float(solver.getRunTime())
    if kind == statuses.kInfeasible:
        return Found(Status.NONE, None, None, None, nodes, seconds)
    solution = solver.getSolution()
    held = info.primal_solution_status == 2 and solution.value_valid
    if kind == statuses.kOptimal and held:
        status = Status.BEST
    elif whole and held and kind in (statuses.kTimeLimit, statuses.kSolutionLimit, statuses.kIterationLimit):
        status = Status.FOUND
    else:
        return Found(Status.UNKNOWN, None, None, None, nodes, seconds)
    bound = float(info.mip_dual_bound) if whole else float(info.objective_function_value)
    return Found(status, np.array(solution.col_value), float(info.objective_function_value), bound, nodes, seconds)
