"""The workouts one athlete may be given: levels near their own, with what each costs them; and the short list a solver
can choose from in seconds.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from domestique.model.plan import Dose, Option
from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Thresholds, Workout
from domestique.planning.dose import NO_LIFTER, Lifter
from domestique.planning.library.doses import plan_dose
from domestique.planning.library.template import For, Template

USUAL_LEVEL: Final = 3
"""Of someone nothing is known of: trained a little."""
_LOWER, _UPPER = 1, 1
_UPPER_LONG: Final = 5
"""A season's long ones grow over its weeks; how fast is the planner's to say."""


def offered(
    templates: Iterable[Template],
    thresholds: Mapping[Sport, Thresholds],
    equipment: frozenset[str] | None,
    levels: Mapping[str, int],
    kept: frozenset[For] = frozenset(),
    lifter: Lifter = NO_LIFTER,
    climb: int = 0,
) -> tuple[Option, ...]:
    """`equipment` None: nothing is missing. Of hard work and lifting the level and its neighbours; of easy and long
    also all that is less, for an easy week needs short ones. `climb`: so many rungs more, of a season in which there
    is time for them. What is kept for tests, beginners or a return comes only when asked for."""
    found = []
    for template in templates:
        if template.kept_for is not None and template.kept_for not in kept:
            continue
        if not available(template.needs, equipment):
            continue
        for level in near(template, levels.get(template.family, USUAL_LEVEL), climb):
            found.append(option(template, level, thresholds.get(template.sport, NO_THRESHOLDS), lifter))
    return tuple(found)


def available(needs: Iterable[str], equipment: frozenset[str] | None) -> bool:
    return equipment is None or set(needs) - {"bodyweight"} <= equipment


def near(template: Template, standing: int, climb: int = 0) -> tuple[int, ...]:
    """Levels of the template within reach of one who stands there; the lowest where all are above by no more than two,
    the highest where all are below."""
    least = 0 if template.role in (Role.EASY, Role.LONG) else standing - _LOWER
    most = standing + (max(_UPPER_LONG, _UPPER + climb) if template.role is Role.LONG else _UPPER + climb)
    found = tuple(number for number, rung in enumerate(template.rungs, 1) if least <= rung <= most)
    if found:
        return found
    if template.rungs[-1] < least:
        return (template.top,)
    return (1,) if template.rungs[0] <= standing + 2 else ()


def nearest_level(template: Template, standing: int) -> int:
    """The one level to show first; the easier where two are as near."""
    return min(range(1, template.top + 1), key=lambda level: (abs(template.rung(level) - standing), level))


def option(template: Template, level: int, known: Thresholds, lifter: Lifter = NO_LIFTER) -> Option:
    dose = _dose(template, level, known) if lifter == NO_LIFTER else plan_dose(_bare(template, level), known, lifter)
    return Option(
        template=template.slug,
        level=level,
        sport=template.sport,
        role=template.role,
        dose=dose,
        family=template.family,
        tags=template.tags,
        needs=template.needs,
        phases=template.phases,
    )


def _bare(template: Template, level: int) -> Workout:
    return Workout(template.sport, template.slug, template.items(level), None, template.pool_m)


@lru_cache(maxsize=8192)
def _dose(template: Template, level: int, known: Thresholds) -> Dose:
    """Asked again for every plan and every page; it hangs on nothing but what it is given."""
    return plan_dose(_bare(template, level), known)


def shortlist(
    options: Iterable[Option],
    sports: Iterable[Sport],
    phases: Iterable[Phase] = (),
    lack: frozenset[str] = frozenset(),
    most: int = 100,
) -> tuple[Option, ...]:
    """At most so many, of these sports, that fit any of the phases and need nothing of `lack`. Each sport, role and
    phase keeps some; beyond that those go first that hardly differ from another in family, length and load."""
    wished, known = tuple(dict.fromkeys(sports)), frozenset(phases)
    fit = [
        one
        for one in options
        if one.sport in wished
        and not lack & set(one.needs)
        and (not known or not one.phases or known & set(one.phases))
    ]
    if len(fit) <= most:
        return tuple(fit)
    return _spread(fit, most)


def _spread(fit: list[Option], most: int) -> tuple[Option, ...]:
    """Round by round through the buckets of sport, role and phase, each giving the one least like what it has given."""
    buckets: dict[tuple[object, ...], list[Option]] = {}
    for one in fit:
        buckets.setdefault((one.sport, one.role, one.family), []).append(one)
    taken: list[Option] = []
    chosen: set[tuple[str, int]] = set()
    while len(taken) < most and any(buckets.values()):
        for key, left in buckets.items():
            if not left or len(taken) >= most:
                continue
            given = [one for one in taken if (one.sport, one.role, one.family) == key]
            best = max(left, key=lambda one: (_apart(one, given), -one.dose.minutes, one.template, -one.level))
            left.remove(best)
            taken.append(best)
            chosen.add((best.template, best.level))
    return tuple(one for one in fit if (one.template, one.level) in chosen)


def _apart(one: Option, given: list[Option]) -> float:
    """How far from the nearest already given, in minutes and load; phases nothing given serves count much."""
    served = {phase for other in given for phase in (other.phases or tuple(Phase))}
    fresh = set(one.phases or tuple(Phase)) - served
    if not given:
        return 1_000.0 + len(fresh)
    nearest = min(
        abs(one.dose.minutes - other.dose.minutes)
        + abs(one.dose.load - other.dose.load)
        + (0 if one.template == other.template else 5)
        for other in given
    )
    return nearest + 100.0 * len(fresh)
