"""Plain words to rules, one file per kind: `read(clause)` answers the rules the whole clause says, () when it says
none of this kind. To add a way of saying: usually a word in ../tables; a new kind: its file and a line here.
"""

from collections.abc import Callable
from typing import Final

from domestique.planning.words.clause import Clause
from domestique.planning.words.kinds import (
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
from domestique.planning.words.reading import Rough

Reader = Callable[[Clause], tuple[Rough, ...]]

READERS: Final[tuple[Reader, ...]] = (
    injury_limit.read,
    event.read,
    taper.read,
    form_target.read,
    load_bounds.read,
    deload.read,
    ramp_cap.read,
    intensity_distribution.read,
    variety.read,
    no_sport_after.read,
    hard_spacing.read,
    separation.read,
    max_hard.read,
    availability.read,
    unavailable.read,
    rest_day.read,
    equipment.read,
    max_time.read,
    min_time.read,
    session_count.read,
    preference.read,
    pinned_session.read,
)
"""Of two that understand equally much the first is believed."""
