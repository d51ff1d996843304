"""How time or workouts are shared out between low, middle and high intensity."""

from collections.abc import Iterable, Iterator

from domestique.model.rule import Counting, IntensityDistribution, Per, Role, Rule, Tier
from domestique.model.sport import Sport
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import Session
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, IntensityDistribution)
    scale.unweighed("no_whole_week")
    for first, last in _windows(rule, told, facts):
        there = (
            one
            for day in range(first, last + 1)
            for one in facts.days.get(day, ())
            if one.planned and not one.race and not _strength(one) and facts.in_scope(rule.scope, day)
        )
        low, mid, high = _shares(there, told.by)
        if low + mid + high <= 0:
            continue
        share = 100 / (low + mid + high)
        days = (first, last)
        if told.low_min_pct is not None:
            scale.at_least(low * share, told.low_min_pct, "percent", days, "too_little_low")
        if told.mid_max_pct is not None:
            scale.at_most(mid * share, told.mid_max_pct, "percent", days, "too_much_mid")
        if told.high_max_pct is not None:
            scale.at_most(high * share, told.high_max_pct, "percent", days, "too_much_high")


def _strength(one: Session) -> bool:
    return one.sport is Sport.STRENGTH or one.role is Role.STRENGTH


def _windows(rule: Rule, told: IntensityDistribution, facts: Facts) -> Iterator[tuple[int, int]]:
    if told.window is not Per.PHASE:
        yield from ((week, week + 6) for week in facts.weeks(rule.scope) if facts.whole(week, rule.scope))
        return
    for span in facts.plan.phases:
        first, last = span.first.toordinal(), span.last.toordinal()
        if facts.first <= first <= last <= facts.last and any(
            facts.in_scope(rule.scope, day) for day in range(first, last + 1)
        ):
            yield first, last


def _shares(there: Iterable[Session], by: Counting) -> tuple[float, float, float]:
    low = mid = high = 0.0
    for one in there:
        if by is Counting.TIME:
            low, mid, high = low + one.low, mid + one.mid, high + one.high
        elif one.role is not Role.HARD:
            low += 1
        elif "tempo" in one.tags or "threshold" in one.tags:
            mid += 1
        else:
            high += 1
    return low, mid, high


KIND = Kind(
    "intensity_distribution",
    Tier.SCIENCE,
    Grade.MODERATE,
    "Silva Oliveira et al. 2024 (meta-analysis: polarised better for VO2peak only, SMD .40 below 12 weeks); "
    "Rosenblat et al. 2025 (348 athletes: polarised and pyramidal alike overall)",
    weigh,
)
