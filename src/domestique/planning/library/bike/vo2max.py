"""Above the threshold: three to five minutes, or shorter and denser, for the largest engine."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.riding import S, cool, on, primed, sets, spin
from domestique.planning.library.template import BUILD_PEAK, LOADING, SHARP, System, Template

_vo2 = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_vo2max",
    system=System.VO2MAX,
    tags=("vo2max", "intervals"),
    needs=("bike",),
    phases=BUILD_PEAK,
)

TEMPLATES: tuple[Template, ...] = (
    _vo2(
        "bike_vo2_four_by_four",
        phases=LOADING,
        rungs=(3, 4, 5, 6),
        levels=((3, 106), (4, 106), (4, 110), (5, 110)),
        steps=lambda n, p: (primed(12), sets(n, on(4, p, p + 5, 95), spin(4)), cool(10)),
    ),
    _vo2(
        "bike_vo2_threes",
        phases=(*LOADING, SHARP[-1]),
        rungs=(2, 3, 4, 5, 6, 7),
        levels=((3, 3), (4, 3), (5, 3), (6, 3), (7, 3), (8, 3)),
        steps=lambda n, m: (primed(12), sets(n, on(m, 110, 116, 95), spin(3)), cool(10)),
    ),
    _vo2(
        "bike_vo2_fives",
        rungs=(4, 5, 7, 8, 9),
        levels=((3, 105), (4, 105), (4, 108), (5, 108), (6, 108)),
        steps=lambda n, p: (primed(12), sets(n, on(5, p, p + 4, 95), spin(5)), cool(10)),
    ),
    _vo2(
        "bike_vo2_thirty_fifteen",
        rungs=(3, 4, 5, 6, 8),
        levels=((2, 8), (2, 10), (3, 9), (3, 11), (3, 13)),
        steps=lambda n, k: (
            primed(12),
            sets(n, sets(k, on(30 * S, 118, 125, 95), spin(15 * S, 50, 55)), spin(4)),
            cool(10),
        ),
    ),
    _vo2(
        "bike_vo2_forty_twenty",
        rungs=(3, 4, 6, 7),
        levels=((2, 6), (2, 8), (3, 7), (3, 9)),
        steps=lambda n, k: (primed(12), sets(n, sets(k, on(40 * S, 115, 122, 95), spin(20 * S)), spin(5)), cool(10)),
    ),
    _vo2(
        "bike_vo2_hard_start",
        rungs=(5, 6, 7, 8),
        levels=((3, 3.5), (4, 3.5), (4, 4.5), (5, 4.5)),
        steps=lambda n, m: (
            primed(12),
            sets(n, on(45 * S, 128, 135, cue="hard_start"), on(m, 103, 107), spin(5)),
            cool(10),
        ),
    ),
    _vo2(
        "bike_vo2_hill",
        tags=("vo2max", "hills", "intervals"),
        needs=("bike", "hills"),
        phases=LOADING,
        rungs=(3, 4, 5, 6, 7),
        levels=((4, 2.5), (5, 2.5), (5, 3), (6, 3), (6, 3.5)),
        steps=lambda n, m: (primed(15), sets(n, on(m, 108, 116, 75, "crest"), spin(4)), cool(12)),
    ),
    _vo2(
        "bike_vo2_pyramid",
        rungs=(3, 5, 7),
        levels=((1,), (1.35,), (1.7,)),
        steps=lambda k: (
            primed(12),
            *((on(m * k, 125 - 5 * m, 129 - 5 * m, 95), spin(m * k)) for m in (1, 2, 3, 4, 3, 2)),
            on(k, 120, 124, 95),
            cool(10),
        ),
    ),
    _vo2(
        "bike_vo2_twos",
        phases=(*LOADING, SHARP[-1]),
        rungs=(2, 3, 4, 5),
        levels=((5,), (6,), (8,), (10,)),
        steps=lambda n: (primed(12), sets(n, on(2, 112, 118, 95), spin(2)), cool(8)),
    ),
    _vo2(
        "bike_vo2_full_rest",
        phases=LOADING,
        rungs=(2, 3, 4, 5),
        levels=((3, 2.5), (4, 2.5), (4, 3), (5, 3)),
        steps=lambda n, m: (primed(15), sets(n, on(m, 108, 115, 92), spin(m + 2)), cool(12)),
        masters=True,
    ),
)
