"""From rules to bars and rows, one file a kind, written from docs/rules.md alone: the checker, which judges what comes
out, is another reading of the same page by another hand.
"""

from typing import Final

from domestique.planning.solver.compile import (
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
from domestique.planning.solver.compile.kind import Compiler

COMPILERS: Final = (
    max_time.COMPILER, min_time.COMPILER, availability.COMPILER, unavailable.COMPILER, rest_day.COMPILER,
    session_count.COMPILER, pinned_session.COMPILER, hard_spacing.COMPILER, max_hard.COMPILER, ramp_cap.COMPILER,
    deload.COMPILER, intensity_distribution.COMPILER, separation.COMPILER, event.COMPILER, taper.COMPILER,
    form_target.COMPILER, load_bounds.COMPILER, equipment.COMPILER, injury_limit.COMPILER, preference.COMPILER,
    variety.COMPILER, no_sport_after.COMPILER,
)  # fmt: skip

BY_PARAMS: Final[dict[type, Compiler]] = {one.params: one for one in COMPILERS}
