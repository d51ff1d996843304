"""What was chosen, as a plan."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from domestique.model.plan import PhaseSpan, Plan, Planned, RuleRef
from domestique.model.rule import PinnedSession, Rule
from domestique.planning.request import Request
from domestique.planning.solver.entry import Entry
from domestique.planning.solver.frame import Frame, day_of, weekday
from domestique.planning.solver.macro import Season


def plan_of(
    frame: Frame, season: Season, phases: Sequence[PhaseSpan], items: Iterable[Planned], *, note: str = ""
) -> Plan:
    request = frame.request
    ordered = tuple(sorted(items, key=lambda one: (one.day, one.start is None, one.start or 0, one.id)))
    end = day_of(frame.end)
    loads = [season.loads.get(week, 0.0) for week in frame.mondays]
    return Plan(
        request.name, request.first, request.last, ordered, tuple(phases),
        tuple(RuleRef(rule.id, rule.version) for rule in request.rules),
        tuple(round(load, 1) for load in loads), end, request.goal, note,
    )  # fmt: skip


def planned_of(entries: Iterable[Entry], frame: Frame, taken: Iterable[str] = ()) -> list[Planned]:
    """Those kept from before as they are; new ones with an id that tells their day."""
    used, found = set(taken), []
    fresh: list[Entry] = []
    for entry in entries:
        if entry.work.planned is not None:
            found.append(entry.work.planned)
            used.add(entry.work.planned.id)
        else:
            fresh.append(entry)
    for entry in sorted(fresh, key=lambda e: (e.day, e.start or 0, e.work.template or "")):
        option = entry.work.option
        assert option is not None
        number = 1
        while (ident := f"{day_of(entry.day).isoformat()}-{number}") in used:
            number += 1
        used.add(ident)
        found.append(
            Planned(
                ident, day_of(entry.day), option.sport, option.role, option.template, option.dose, entry.start,
                option.template, option.level, option.tags, option.needs, because=_because(entry, frame.rules),
            )
        )  # fmt: skip
    return found


def _because(entry: Entry, rules: Sequence[Rule]) -> tuple[str, ...]:
    """The rules that ask for such a workout on such a day."""
    return tuple(
        rule.id
        for rule in rules
        if isinstance(rule.params, PinnedSession)
        and rule.params.weekday is weekday(entry.day)
        and rule.params.sport is entry.work.sport
    )


def skeleton_plan(
    request: Request, frame: Frame, season: Season, phases: Sequence[PhaseSpan], items: Iterable[Planned]
) -> Plan:
    """Weeks only: no day of it is planned in detail, but what is locked and the races stand."""
    plan = plan_of(frame, season, phases, items)
    return replace(plan, detailed_to=request.first - timedelta(days=1))
