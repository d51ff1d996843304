"""From a request to an answer: phases, the season, the weeks; and when they cannot be, which rules clash."""

from dataclasses import replace
from typing import Final

from domestique.model.plan import Plan
from domestique.planning.request import Answer, Outcome, Request
from domestique.planning.solver.budget import Budget
from domestique.planning.solver.entry import Entry, Work, of_done, of_option, of_planned
from domestique.planning.solver.frame import Frame, day_of
from domestique.planning.solver.highs import VERSION
from domestique.planning.solver.macro import Season, season_of
from domestique.planning.solver.phases import phases_of
from domestique.planning.solver.races import race_of
from domestique.planning.solver.weekly import End, Weeks
from domestique.planning.solver.writing import plan_of, planned_of, skeleton_plan

SOLVER: Final = f"domestique 1, {VERSION}"


def skeleton(request: Request) -> Plan:
    frame = framed(request)
    works, standing = given(frame)
    season = season_of(frame, works, tuple(standing), request.seconds)
    return skeleton_plan(request, frame, season, frame.phases, (e.work.planned for e in standing if e.work.planned))


def solve(request: Request) -> Answer:
    frame = framed(request)
    works, standing = given(frame)
    budget = Budget(request.seconds)
    season = season_of(frame, works, tuple(standing), request.seconds)
    weeks = Weeks(frame, season, works, standing, budget)
    end = weeks.go()
    if end is End.WHOLE:
        plan = finished(frame, season, standing, weeks.entries)
        outcome = Outcome.OPTIMAL if weeks.proven else Outcome.FEASIBLE
        return Answer(outcome, plan, SOLVER, round(weeks.gap, 3), nodes=budget.nodes)
    return Answer(Outcome.UNKNOWN, upto(frame, season, standing, weeks), SOLVER, nodes=budget.nodes)


def framed(request: Request) -> Frame:
    frame = Frame(request)
    return Frame(request, phases_of(frame))


def given(frame: Frame) -> tuple[tuple[Work, ...], list[Entry]]:
    """What may be chosen, and what stands: done, locked, races."""
    request = frame.request
    works = tuple(of_option(option) for option in request.options)
    standing = [Entry(of_done(one), one.day.toordinal(), one.start, done=True) for one in request.start.done]
    locked = {item.id: item for item in (request.before.items if request.before else ()) if item.locked}
    locked |= {item.id: item for item in request.locked}
    held = [item for item in locked.values() if frame.first <= item.day.toordinal() <= frame.last]
    standing += [Entry(of_planned(item), item.day.toordinal(), item.start) for item in held]
    raced = {item.event for item in held if item.event}
    for race in frame.races:
        if race.rule.id not in raced:
            item = race_of(race, f"{race.event.date.isoformat()}-race-{race.rule.id}")
            standing.append(Entry(of_planned(item), race.day, None))
    return works, standing


def upto(frame: Frame, season: Season, standing: list[Entry], weeks: Weeks) -> Plan:
    """What was settled before time ran out, in detail to the last settled Sunday."""
    plan = finished(frame, season, standing, weeks.entries)
    settled = max((week + 6 for week in weeks.chosen), default=frame.first - 1)
    return replace(plan, detailed_to=day_of(min(settled, frame.end)), note="")


def finished(frame: Frame, season: Season, standing: list[Entry], chosen: list[Entry]) -> Plan:
    kept = [e.work.planned for e in standing if e.work.planned is not None]
    items = [*kept, *planned_of(chosen, frame, (item.id for item in kept))]
    return plan_of(frame, season, frame.phases, items, note="" if items else "nothing_fits")
