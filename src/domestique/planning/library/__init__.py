"""Workouts written by coaches, for every sport: what a plan is made of. One file per sport and family holds the
templates; `notation` of each sport is riding.py, running.py, swimming.py and lifting.py. A new one: a line in its file,
and its words in `locales/{ko,en}/library.json`.
"""

from collections.abc import Mapping
from typing import Final

from domestique.locales import DEFAULT, Language
from domestique.model.plan import Option
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds, Workout
from domestique.planning.dose import NO_LIFTER, Lifter
from domestique.planning.library import building, offering
from domestique.planning.library.bike import easy as bike_easy
from domestique.planning.library.bike import race as bike_race
from domestique.planning.library.bike import sprint as bike_sprint
from domestique.planning.library.bike import tempo as bike_tempo
from domestique.planning.library.bike import threshold as bike_threshold
from domestique.planning.library.bike import trial as bike_trial
from domestique.planning.library.bike import vo2max as bike_vo2max
from domestique.planning.library.building import Lifting
from domestique.planning.library.gym import lifting_days, loose, upper
from domestique.planning.library.offering import shortlist
from domestique.planning.library.other import outdoors
from domestique.planning.library.run import easy as run_easy
from domestique.planning.library.run import fast as run_fast
from domestique.planning.library.run import race as run_race
from domestique.planning.library.run import threshold as run_threshold
from domestique.planning.library.swim import open_water, pool, pool_fast
from domestique.planning.library.template import NEEDS, TAGS, For, System, Template

LIBRARY: Final[tuple[Template, ...]] = (
    *bike_easy.TEMPLATES,
    *bike_tempo.TEMPLATES,
    *bike_threshold.TEMPLATES,
    *bike_vo2max.TEMPLATES,
    *bike_sprint.TEMPLATES,
    *bike_race.TEMPLATES,
    *bike_trial.TEMPLATES,
    *run_easy.TEMPLATES,
    *run_threshold.TEMPLATES,
    *run_fast.TEMPLATES,
    *run_race.TEMPLATES,
    *pool.TEMPLATES,
    *pool_fast.TEMPLATES,
    *open_water.TEMPLATES,
    *lifting_days.TEMPLATES,
    *upper.TEMPLATES,
    *loose.TEMPLATES,
    *outdoors.TEMPLATES,
)
BY_SLUG: Final[Mapping[str, Template]] = {one.slug: one for one in LIBRARY}


def options_for(
    thresholds_by_sport: Mapping[Sport, Thresholds],
    equipment: frozenset[str] | None = None,
    levels: Mapping[str, int] | None = None,
    *,
    kept: frozenset[For] = frozenset(),
    lifter: Lifter = NO_LIFTER,
    climb: int = 0,
) -> tuple[Option, ...]:
    """All an athlete with these thresholds, things and levels (by family, 1 to 10) may be given; `shortlist` before a
    solver. `kept`: tests, a beginner's way in, the way back from an illness, which come only when asked for. `climb`:
    rungs to be grown into."""
    return offering.offered(LIBRARY, thresholds_by_sport, equipment, levels or {}, kept, lifter, climb)


def workout_of(
    slug: str,
    level: int,
    *,
    language: Language = DEFAULT,
    minutes: float | None = None,
    pool_m: float | None = None,
    lifting: Lifting | None = None,
) -> Workout:
    """KeyError for a slug nobody wrote, IndexError for a level it has not, CannotFit for minutes it cannot have."""
    return building.built(BY_SLUG[slug], level, language, minutes=minutes, pool_m=pool_m, lifting=lifting)


__all__ = [
    "BY_SLUG", "LIBRARY", "NEEDS", "TAGS", "For", "Lifting", "System", "Template", "options_for", "shortlist",
    "workout_of",
]  # fmt: skip
