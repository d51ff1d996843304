"""What a request gives: its calendar with phases, what may be chosen, and what stands already."""

from domestique.planning.request import Request
from domestique.planning.solver.entry import Entry, Work, of_done, of_option, of_planned
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.phases import phases_of
from domestique.planning.solver.races import race_of


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
