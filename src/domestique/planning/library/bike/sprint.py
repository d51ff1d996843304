"""Seconds to two minutes: capacity without oxygen, and sprints with full rests."""

from functools import partial

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.planning.library.riding import S, cool, on, primed, ride, sets, spin, sprint, warm
from domestique.planning.library.template import BUILD_PEAK, LOADING, SHARP, System, Template

_anaerobic = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_anaerobic",
    system=System.ANAEROBIC,
    tags=("anaerobic", "intervals"),
    needs=("bike",),
    phases=BUILD_PEAK,
)
_sprint = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_sprint",
    system=System.NEUROMUSCULAR,
    tags=("sprint", "power"),
    needs=("bike",),
    phases=LOADING,
)

TEMPLATES: tuple[Template, ...] = (
    _anaerobic(
        "bike_anaerobic_minutes",
        rungs=(3, 4, 5, 6, 7),
        levels=((5,), (6,), (7,), (8,), (10,)),
        steps=lambda n: (primed(15), sets(n, on(1, 130, 140), spin(4)), cool(10)),
    ),
    _anaerobic(
        "bike_anaerobic_half_minutes",
        phases=SHARP,
        rungs=(2, 3, 5, 6),
        levels=((6,), (8,), (10,), (12,)),
        steps=lambda n: (primed(15), sets(n, on(30 * S, 150, 170), spin(3.5)), cool(10)),
    ),
    _anaerobic(
        "bike_anaerobic_two_minutes",
        rungs=(4, 5, 6, 7),
        levels=((4,), (5,), (6,), (7,)),
        steps=lambda n: (primed(15), sets(n, on(2, 120, 126), spin(5)), cool(10)),
    ),
    _anaerobic(
        "bike_anaerobic_twenty_ten",
        rungs=(4, 5, 7),
        levels=((2, 8), (3, 8), (4, 8)),
        steps=lambda n, k: (primed(15), sets(n, sets(k, on(20 * S, 145, 160, 100), spin(10 * S)), spin(6)), cool(10)),
    ),
    _anaerobic(
        "bike_anaerobic_attacks",
        tags=("anaerobic", "race_pace", "intervals"),
        rungs=(5, 6, 8),
        levels=((4,), (5,), (6,)),
        steps=lambda n: (
            primed(15),
            sets(n, on(20 * S, 180, 200, 100, "attack"), on(2.5, 98, 102), on(20 * S, 150, 170, cue="attack"), spin(6)),
            cool(10),
        ),
    ),
    _anaerobic(
        "bike_anaerobic_hill",
        tags=("anaerobic", "hills", "intervals"),
        needs=("bike", "hills"),
        rungs=(3, 4, 6, 7),
        levels=((5, 60), (6, 60), (6, 75), (8, 75)),
        steps=lambda n, s: (primed(15), sets(n, on(s * S, 125, 138, 70, "crest"), spin(4.5)), cool(12)),
    ),
    _sprint(
        "bike_sprint_short",
        phases=(*LOADING, Phase.TAPER),
        rungs=(2, 3, 4, 5),
        levels=((5,), (6,), (8,), (10,)),
        steps=lambda n: (warm(15), sets(n, sprint(10, 105), ride(4.5, 55, 62)), cool(10)),
    ),
    _sprint(
        "bike_sprint_standing_start",
        rungs=(2, 3, 4),
        levels=((6,), (8,), (10,)),
        steps=lambda n: (warm(15), sets(n, sprint(8, cue="standing_start"), ride(4, 52, 60)), cool(10)),
    ),
    _sprint(
        "bike_sprint_hill",
        tags=("sprint", "power", "hills"),
        needs=("bike", "hills"),
        rungs=(3, 4, 5),
        levels=((6,), (8,), (10,)),
        steps=lambda n: (warm(18), sets(n, sprint(12, cue="hill_sprint"), ride(4.5, 52, 60)), cool(10)),
    ),
    _sprint(
        "bike_sprint_lead_out",
        tags=("sprint", "race_pace", "intervals"),
        phases=BUILD_PEAK,
        rungs=(4, 5, 6),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (
            primed(15),
            sets(n, on(2, 100, 106), on(30 * S, 130, 140), sprint(12, 110), spin(8)),
            cool(10),
        ),
    ),
    _sprint(
        "bike_sprint_after_tempo",
        tags=("sprint", "tempo", "intervals"),
        phases=BUILD_PEAK,
        rungs=(5, 6, 7),
        levels=((3, 10), (4, 10), (4, 12)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 80, 86), sprint(15, 105), spin(6)), cool(10)),
    ),
)
