"""Each interval with its own figures, and repeats as one: by the same formulas as those of a whole activity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from domestique.analysis.comparing.periods import Weighed, roll_up
from domestique.analysis.intervals.interval import Interval
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.measure import depends_on
from domestique.analysis.metrics.metric import Rollup
from domestique.analysis.selection import selection
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

SLUGS = (
    "elapsed_time", "moving_time", "distance", "average_power", "normalized_power", "max_power", "intensity_factor",
    "work", "work_above_cp", "mean_heart_rate", "max_heart_rate", "mean_speed", "run_gap", "cadence_mean",
    "run_cadence", "swim_pace", "decoupling", "run_decoupling", "ascent_measured", "mean_grade",
)  # fmt: skip
"""In the order a page shows them; those of other sports are left out."""
READ: frozenset[tuple[str, str]] = frozenset[tuple[str, str]]().union(
    *(depends_on(BY_SLUG[slug], BY_SLUG) for slug in SLUGS)
)
"""All that can move one of them."""

Figures = Mapping[str, float | Unknown]


@dataclass(frozen=True, slots=True)
class Measured:
    interval: Interval
    figures: Figures


@dataclass(frozen=True, slots=True)
class Group:
    """Repeats as one: sums, means by time and largest, as each figure adds up. `seconds` of the typical one."""

    number: int
    label: str
    count: int
    seconds: float
    figures: Figures


def measured(session: Session, intervals: Sequence[Interval]) -> tuple[Measured, ...]:
    return tuple(Measured(one, selection(session, one.start_s, one.end_s, SLUGS)) for one in intervals)


def groups_of(every: Sequence[Measured]) -> tuple[Group, ...]:
    """In order of time of their first."""
    numbers = sorted({one.interval.group for one in every if one.interval.group is not None})
    return tuple(_group(number, [one for one in every if one.interval.group == number]) for number in numbers)


def _group(number: int, members: Sequence[Measured]) -> Group:
    lengths = [one.interval.end_s - one.interval.start_s for one in members]
    figures = {slug: _together(slug, members) for slug in members[0].figures}
    return Group(number, members[0].interval.label or "", len(members), median(lengths), figures)


def _together(slug: str, members: Sequence[Measured]) -> float | Unknown:
    values = [one.figures[slug] for one in members]
    known = [
        Weighed(value, _number(one, "elapsed_time"), _number(one, "distance"))
        for one, value in zip(members, values, strict=True)
        if not isinstance(value, Unknown)
    ]
    if not known:
        return next(value for value in values if isinstance(value, Unknown))
    rollup = BY_SLUG[slug].rollup
    # A mean of repeats says something where a mean of outings would not.
    value = roll_up(Rollup.MEAN_BY_TIME if rollup is Rollup.NONE else rollup, known)
    return Unknown("nothing_there") if value is None else value


def _number(one: Measured, slug: str) -> float | None:
    value = one.figures.get(slug)
    return value if isinstance(value, float) else None
