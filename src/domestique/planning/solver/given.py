"""What a request gives: its calendar with phases, what may be chosen, and what stands already."""

from dataclasses import replace

from domestique.model.plan import Plan, Planned
from domestique.model.rule import Role
from domestique.planning.request import Effort, Request
from domestique.planning.solver.entry import Entry, Work, of_done, of_option, of_planned
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.phases import phases_of
from domestique.planning.solver.races import race_of
from domestique.planning.solver.staying import Staying, edits


def framed(request: Request) -> Frame:
    frame = Frame(request)
    return Frame(request, phases_of(frame))


def given(frame: Frame) -> tuple[tuple[Work, ...], list[Entry]]:
    """Candidates; and done sessions, locked workouts, races."""
    request = frame.request
    works = tuple(of_option(option) for option in request.options)
    standing = [Entry(of_done(one), one.day.toordinal(), one.start, done=True) for one in request.start.done]
    locked = {item.id: item for item in (request.before.items if request.before else ()) if item.locked}
    locked |= {item.id: item for item in request.locked}
    held = [item for item in locked.values() if frame.first <= item.day.toordinal() <= frame.last]
    raced = {item.event for item in held if item.event}
    taken = {item.id for item in held}
    standing += [Entry(of_planned(item), item.day.toordinal(), item.start) for item in held]
    for race in frame.races:
        if race.rule.id not in raced and race.day >= frame.first:
            ident = f"{race.event.date.isoformat()}-race-{race.rule.id}"
            before = _before(request, race.rule.id)
            item = race_of(race, before or (ident if ident not in taken else f"{ident}-2"))
            standing.append(Entry(of_planned(item), race.day, None))
    return works, standing


def _before(request: Request, event: str) -> str | None:
    """A race keeps the id it had."""
    items = request.before.items if request.before else ()
    return next((item.id for item in items if item.event == event), None)


def frame_items(frame: Frame) -> tuple[Planned, ...]:
    """Of the earlier plan, wherever they stand."""
    before = frame.request.before
    return before.items if before is not None else ()


def before_of(frame: Frame) -> tuple[Planned, ...]:
    """Of the earlier plan what may be changed: within the days to plan, not locked, no race."""
    locked = {item.id for item in frame.request.locked}
    return tuple(
        item
        for item in frame_items(frame)
        if frame.first <= item.day.toordinal() <= frame.end
        and not item.locked
        and item.id not in locked
        and item.role is not Role.RACE
    )


def staying_of(frame: Frame) -> Staying | None:
    request = frame.request
    if request.before is None or request.effort is Effort.REBUILT:
        return None
    return Staying(before_of(frame), request.effort, frame.first)


def past_of(frame: Frame) -> tuple[Entry, ...]:
    return tuple(
        Entry(replace(of_planned(item), family=_family(frame, item)), item.day.toordinal(), item.start)
        for item in frame_items(frame)
        if frame.first - 28 <= item.day.toordinal() < frame.first
    )


def _family(frame: Frame, item: Planned) -> str:
    return next((one.family for one in frame.request.options if one.template == item.template), "")


def edits_of(frame: Frame, plan: Plan) -> float | None:
    if frame.request.before is None:
        return None
    after = [item for item in plan.items if not item.locked and item.role is not Role.RACE]
    locked = {item.id for item in frame.request.locked}
    return edits(before_of(frame), [item for item in after if item.id not in locked])
