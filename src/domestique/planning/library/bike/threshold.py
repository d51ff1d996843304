"""At the threshold: what one can hold for about an hour, and how to hold it longer."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.riding import S, cool, on, primed, sets, spin, warm
from domestique.planning.library.template import BUILD_PEAK, LOADING, SHARP, System, Template

_threshold = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_threshold",
    system=System.THRESHOLD,
    tags=("threshold", "intervals"),
    needs=("bike",),
    phases=LOADING,
)
_over_under = partial(_threshold, family="bike_over_under", phases=BUILD_PEAK)

TEMPLATES: tuple[Template, ...] = (
    _threshold(
        "bike_threshold_blocks",
        rungs=(2, 3, 4, 5, 6, 7),
        levels=((3, 6), (3, 8), (3, 10), (4, 10), (3, 15), (4, 12)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 95, 100), spin(5)), cool(10)),
    ),
    _threshold(
        "bike_threshold_two_twenties",
        rungs=(4, 5, 7, 8, 9),
        levels=((2, 12), (2, 15), (2, 20), (2, 25), (2, 30)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 94, 99), spin(8)), cool(10)),
    ),
    _threshold(
        "bike_threshold_cruise",
        phases=(*LOADING, SHARP[-1]),
        rungs=(2, 3, 4, 5, 6),
        levels=((4, 4), (5, 4), (5, 5), (6, 5), (6, 6)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 97, 101), spin(1.5)), cool(10)),
        masters=True,
    ),
    _threshold(
        "bike_threshold_hard_start",
        phases=BUILD_PEAK,
        rungs=(4, 5, 6, 7),
        levels=((3, 6), (3, 8), (4, 8), (4, 10)),
        steps=lambda n, m: (
            primed(12),
            sets(n, on(45 * S, 120, 125, cue="hard_start"), on(m - 0.75, 94, 98), spin(6)),
            cool(10),
        ),
    ),
    _threshold(
        "bike_threshold_climb",
        family="bike_climbing",
        tags=("threshold", "hills", "intervals"),
        needs=("bike", "hills"),
        rungs=(4, 5, 6, 8),
        levels=((3, 8), (4, 8), (4, 10), (5, 10)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 95, 101, 78, "seated"), spin(7)), cool(12)),
    ),
    _threshold(
        "bike_threshold_broken",
        rungs=(3, 4, 5, 6),
        levels=((2, 3, 3), (2, 4, 3), (3, 3, 3), (3, 4, 3)),
        steps=lambda n, k, m: (warm(15), sets(n, sets(k, on(m, 98, 103), spin(1)), spin(5)), cool(10)),
        masters=True,
    ),
    _threshold(
        "bike_threshold_time_to_exhaustion",
        phases=BUILD_PEAK,
        tags=("threshold",),
        rungs=(6, 7, 8, 10),
        levels=((30,), (35,), (40,), (50,)),
        steps=lambda m: (primed(15), on(m, 95, 99, cue="hold_back"), cool(10)),
    ),
    _over_under(
        "bike_over_unders",
        rungs=(3, 4, 5, 6, 7, 8),
        levels=((2, 3), (3, 3), (3, 4), (4, 3), (4, 4), (4, 5)),
        steps=lambda n, k: (warm(15), sets(n, sets(k, on(2, 90, 94), on(1, 105, 108)), spin(5)), cool(10)),
    ),
    _over_under(
        "bike_over_unders_even",
        rungs=(4, 5, 6, 8),
        levels=((2, 3), (3, 3), (3, 4), (4, 4)),
        steps=lambda n, k: (warm(15), sets(n, sets(k, on(1.5, 88, 92), on(1.5, 104, 107)), spin(6)), cool(10)),
    ),
    _over_under(
        "bike_over_unders_climb",
        family="bike_climbing",
        tags=("threshold", "hills", "intervals"),
        needs=("bike", "hills"),
        rungs=(5, 6, 7, 8),
        levels=((2, 3), (3, 3), (3, 4), (4, 4)),
        steps=lambda n, k: (
            warm(15),
            sets(n, sets(k, on(2.5, 90, 94, 78, "seated"), on(0.75, 112, 118, 68, "standing")), spin(8)),
            cool(10),
        ),
    ),
    _over_under(
        "bike_over_unders_bursts",
        rungs=(5, 6, 7, 8),
        levels=((2, 4), (2, 6), (3, 5), (3, 6)),
        steps=lambda n, k: (
            warm(15),
            sets(n, sets(k, on(1.75, 92, 96), on(15 * S, 150, 160, 105, "burst")), spin(6)),
            cool(10),
        ),
    ),
)
