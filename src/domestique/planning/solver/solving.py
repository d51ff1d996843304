"""From a request to an answer: phases, the season, the weeks; and when they cannot be, which rules clash."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from domestique.model.plan import Plan
from domestique.model.rule import Rule, Tier
from domestique.planning.request import Answer, Clash, Outcome, Request
from domestique.planning.solver.budget import Budget
from domestique.planning.solver.clash import smallest
from domestique.planning.solver.entry import Entry, Work
from domestique.planning.solver.feasible import Feasible
from domestique.planning.solver.frame import Frame, day_of
from domestique.planning.solver.given import before_of, edits_of, frame_items, framed, given, past_of, staying_of
from domestique.planning.solver.highs import VERSION
from domestique.planning.solver.macro import Season, season_of
from domestique.planning.solver.relaxing import relaxations
from domestique.planning.solver.staying import renamed
from domestique.planning.solver.weekly import End, Weeks
from domestique.planning.solver.writing import plan_of, planned_of, skeleton_plan

SOLVER: Final = f"domestique 1, {VERSION}"
_GIVEN_WAY: Final = 100
"""the weight of a rule of tier science that gave way"""


def skeleton(request: Request) -> Plan:
    frame = framed(request)
    works, standing = given(frame)
    season = season_of(frame, works, tuple(standing))
    return skeleton_plan(request, frame, season, frame.phases, (e.work.planned for e in standing if e.work.planned))


def solve(request: Request) -> Answer:
    """Hard rules of tier science give way before a clash is told; what gave way is in `dropped`."""
    budget = Budget(request.seconds)
    dropped: list[str] = []
    while True:
        frame = framed(softened(request, dropped))
        works, standing = given(frame)
        season = season_of(frame, works, tuple(standing))
        weeks = Weeks(frame, season, works, standing, budget, staying=staying_of(frame), past=past_of(frame))
        end = weeks.go()
        if end is End.WHOLE:
            plan = finished(frame, season, standing, weeks.entries)
            outcome = Outcome.OPTIMAL if weeks.proven else Outcome.FEASIBLE
            gap, told = round(weeks.gap, 3), tuple(dropped)
            return Answer(outcome, plan, SOLVER, gap, None, edits_of(frame, plan), budget.nodes, told)
        found = clash_of(frame, works, standing, weeks.stuck, budget) if weeks.stuck is not None else None
        giving = [rule.id for rule in found[1] if rule.tier is Tier.SCIENCE] if found else []
        if not giving:
            break
        dropped += giving
    plan = upto(frame, season, standing, weeks)
    if found is None:
        return Answer(Outcome.UNKNOWN, plan, SOLVER, nodes=budget.nodes, dropped=tuple(dropped))
    return Answer(Outcome.CLASH, None, SOLVER, clash=found[0](), nodes=budget.nodes, dropped=tuple(dropped))


def softened(request: Request, dropped: Sequence[str]) -> Request:
    rules = tuple(replace(rule, weight=_GIVEN_WAY) if rule.id in dropped else rule for rule in request.rules)
    return replace(request, rules=rules) if dropped else request


def clash_of(
    frame: Frame, works: tuple[Work, ...], standing: list[Entry], until: int, budget: Budget
) -> tuple[Callable[[], Clash], tuple[Rule, ...]] | None:
    """The rules that clash, and how to tell it with ways out."""
    feasible = Feasible(frame.request, works, standing, until, budget)
    found = smallest(feasible, frame.rules)
    if found is None or not found[0]:
        return None
    kept, proven = found

    def told() -> Clash:
        ways = relaxations(feasible, kept) if frame.request.ways_out else ()
        return Clash(tuple(rule.id for rule in kept), ways, proven)

    return told, kept


def upto(frame: Frame, season: Season, standing: list[Entry], weeks: Weeks) -> Plan:
    """What was settled before time ran out, in detail to the last settled Sunday."""
    plan = finished(frame, season, standing, weeks.entries)
    settled = max((week + 6 for week in weeks.chosen), default=frame.first - 1)
    return replace(plan, detailed_to=day_of(min(settled, frame.end)), note="")


def finished(frame: Frame, season: Season, standing: list[Entry], chosen: list[Entry]) -> Plan:
    kept = [e.work.planned for e in standing if e.work.planned is not None]
    stays = [e.work.planned for e in chosen if e.work.planned is not None]
    before = before_of(frame)
    held = {item.id for item in (*kept, *stays)}
    fresh = planned_of(
        (e for e in chosen if e.work.planned is None), frame, (*held, *(item.id for item in frame_items(frame)))
    )
    fresh = renamed(fresh, [item for item in before if item.id not in held])
    items = [*kept, *stays, *fresh]
    return plan_of(frame, season, frame.phases, items, note="" if items else "nothing_fits")
