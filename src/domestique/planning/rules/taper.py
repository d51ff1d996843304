"""Less before an event, and as hard."""

from domestique.model.rule import Rule, Shape, Taper, Tier
from domestique.planning.checking.calendar import Run, monday
from domestique.planning.checking.facts import Facts, load
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Taper)
    for race in facts.calendar.meant(told.event):
        run = facts.calendar.run(told, race)
        if race.day < facts.first or not facts.calendar.tapers(race) or not facts.in_scope(rule.scope, race.day):
            continue
        parts = [part for part in _parts(told, run) if facts.first <= part[1] and part[0] <= facts.last]
        if not parts:
            continue
        reference = _reference(run, facts)
        if reference is None:
            scale.unweighed("no_reference")
            continue
        for first, last, share in parts:
            there = [one for day in range(first, last + 1) for one in facts.days.get(day, ()) if not one.race]
            ids = tuple(one.id for one in there if one.planned)
            limit = share * reference
            mean = load(there) / (last - first + 1)
            value = mean if ids else min(mean, limit)
            scale.at_most(value, limit, "load", (first, last), "taper_too_heavy", ids, name=race.event.name)
        if told.keep_intensity:
            _note_intensity(run, facts, scale)
    scale.unweighed("outside_horizon")


def _parts(told: Taper, run: Run) -> list[tuple[int, int, float]]:
    """First and last day, and the share of the reference that may be left."""
    cut = told.volume_reduction_pct / 100
    half = told.days // 2
    if told.shape is Shape.STEP or half == 0:
        return [(run.first, run.last, 1 - cut)]
    return [(run.first, run.first + half - 1, 1 - 0.55 * cut), (run.first + half, run.last, 1 - cut)]


def _reference(run: Run, facts: Facts) -> float | None:
    """Mean daily load of the last three whole weeks that were trained as usual."""
    calendar = facts.calendar
    found: list[float] = []
    week = monday(run.first) - 7
    while week >= monday(facts.first) - 28 and len(found) < 3:
        there = load(facts.week(week))
        usual = week not in calendar.quiet and not calendar.deloaded(week) and calendar.days_lost(week) < 3
        if usual and there > 0 and week + 6 <= facts.last:
            found.append(there / 7)
        week -= 7
    return sum(found) / len(found) if found else None


def _note_intensity(run: Run, facts: Facts, scale: Scale) -> None:
    last = run.last - 2
    while last - 6 >= run.first:
        days = range(last - 6, last + 1)
        if facts.first <= days[0] and last <= facts.last:
            hard = any(one.hard for day in days for one in facts.days.get(day, ()))
            if not hard:
                scale.note((days[0], last), "taper_without_hard", 0, 1)
        last -= 7


KIND = Kind(
    "taper",
    Tier.SCIENCE,
    Grade.STRONG,
    "Bosquet et al. 2007 (27 studies: two weeks, volume −41 to −60 %, intensity and frequency kept); "
    "Wang et al. 2023 (14 studies: up to 21 days)",
    weigh,
)
