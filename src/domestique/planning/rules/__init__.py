"""One file for each kind of rule: what stands behind it, how a plan is held to it. What each means: docs/rules.md.
May import checking, verdict and model; the solver shares nothing with them.
To add one: parameters in model/rule.py, <kind>.py with KIND, a line in RULES, words, tests/planning/rules/<kind>.yml.
"""

from collections.abc import Mapping
from typing import Final

from domestique.planning.rules import (
    availability,
    deload,
    equipment,
    event,
    form_target,
    hard_spacing,
    injury_limit,
    intensity_distribution,
    load_bounds,
    max_hard,
    max_time,
    min_time,
    no_sport_after,
    pinned_session,
    preference,
    ramp_cap,
    rest_day,
    separation,
    session_count,
    taper,
    unavailable,
    variety,
)
from domestique.planning.rules.kind import Grade, Kind

__all__ = ["RULES", "Grade", "Kind", "kind_of"]

RULES: Final[tuple[Kind, ...]] = (
    max_time.KIND,
    min_time.KIND,
    availability.KIND,
    unavailable.KIND,
    rest_day.KIND,
    session_count.KIND,
    pinned_session.KIND,
    hard_spacing.KIND,
    max_hard.KIND,
    ramp_cap.KIND,
    deload.KIND,
    intensity_distribution.KIND,
    separation.KIND,
    event.KIND,
    taper.KIND,
    form_target.KIND,
    load_bounds.KIND,
    equipment.KIND,
    injury_limit.KIND,
    preference.KIND,
    variety.KIND,
    no_sport_after.KIND,
)

_BY_SLUG: Final[Mapping[str, Kind]] = {kind.slug: kind for kind in RULES}


def kind_of(slug: str) -> Kind:
    return _BY_SLUG[slug]
