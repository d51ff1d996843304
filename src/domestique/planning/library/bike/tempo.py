"""Tempo and sweet spot: much work for little fatigue, the bread of those with few hours."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.riding import S, cool, on, ride, rising, sets, spin, warm
from domestique.planning.library.template import BASE_BUILD, LOADING, System, Template

_tempo = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_tempo",
    system=System.AEROBIC,
    tags=("tempo", "intervals"),
    needs=("bike",),
    phases=BASE_BUILD,
)
_sweet = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_sweetspot",
    system=System.THRESHOLD,
    tags=("sweetspot", "tempo", "intervals"),
    needs=("bike",),
    phases=LOADING,
)

TEMPLATES: tuple[Template, ...] = (
    _tempo(
        "bike_tempo_blocks",
        rungs=(1, 2, 3, 4, 5, 6),
        levels=((2, 12), (3, 10), (2, 20), (3, 15), (2, 30), (3, 25)),
        steps=lambda n, m: (warm(12), sets(n, on(m, 78, 84, 88), spin(5)), cool(8)),
        masters=True,
    ),
    _tempo(
        "bike_tempo_continuous",
        tags=("tempo",),
        rungs=(2, 4, 5, 7, 8),
        levels=((20,), (30,), (40,), (50,), (60,)),
        steps=lambda m: (warm(15), on(m, 78, 83), cool(10)),
        masters=True,
    ),
    _tempo(
        "bike_tempo_gears",
        rungs=(3, 4, 5, 6),
        levels=((2,), (3,), (4,), (5,)),
        steps=lambda n: (
            warm(12),
            sets(n, on(4, 78, 83, 70), on(4, 78, 83, 85), on(4, 78, 83, 100), spin(4)),
            cool(8),
        ),
    ),
    _tempo(
        "bike_tempo_bursts",
        rungs=(4, 5, 6, 7),
        levels=((2, 4), (2, 5), (3, 4), (3, 5)),
        steps=lambda n, k: (
            warm(15),
            sets(n, sets(k, on(3.75, 78, 82), on(15 * S, 140, 150, 105, "burst")), spin(5)),
            cool(10),
        ),
    ),
    _tempo(
        "bike_tempo_rising",
        rungs=(2, 3, 5, 6),
        levels=((8,), (10,), (15,), (20,)),
        steps=lambda m: (warm(12), ride(m, 70, 75), on(m, 76, 80), on(m, 81, 86, cue="hold_back"), cool(10)),
        masters=True,
    ),
    _tempo(
        "bike_torque_climb",
        family="bike_climbing",
        system=System.NEUROMUSCULAR,
        tags=("tempo", "hills", "power", "intervals"),
        needs=("bike", "hills"),
        rungs=(2, 3, 4, 5, 6),
        levels=((4, 4), (5, 4), (5, 5), (6, 5), (6, 6)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 78, 85, 55, "big_gear"), spin(4)), cool(10)),
    ),
    _tempo(
        "bike_torque_trainer",
        family="bike_climbing",
        system=System.NEUROMUSCULAR,
        tags=("tempo", "power", "intervals"),
        needs=("bike", "trainer"),
        rungs=(1, 2, 3, 4),
        levels=((4, 3), (5, 3), (5, 4), (6, 4)),
        steps=lambda n, m: (warm(12), sets(n, on(m, 78, 84, 55, "big_gear"), spin(3)), cool(8)),
    ),
    _sweet(
        "bike_sweetspot_blocks",
        rungs=(2, 3, 4, 5, 6, 8),
        levels=((2, 10), (3, 10), (3, 12), (3, 15), (3, 18), (3, 22)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 88, 93), spin(5)), cool(10)),
    ),
    _sweet(
        "bike_sweetspot_short",
        rungs=(1, 2, 3, 4),
        levels=((3, 6), (4, 6), (3, 9), (4, 8)),
        steps=lambda n, m: (warm(10), sets(n, on(m, 88, 93, 90), spin(3)), cool(5)),
        masters=True,
    ),
    _sweet(
        "bike_sweetspot_long",
        tags=("sweetspot", "tempo"),
        rungs=(4, 6, 7, 8, 10),
        levels=((1, 30), (1, 40), (2, 25), (2, 30), (2, 40)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 87, 92), spin(8)), cool(10)),
    ),
    _sweet(
        "bike_sweetspot_climb",
        family="bike_climbing",
        tags=("sweetspot", "tempo", "hills", "intervals"),
        needs=("bike", "hills"),
        rungs=(3, 4, 5, 6, 7),
        levels=((2, 12), (3, 10), (3, 12), (3, 15), (4, 15)),
        steps=lambda n, m: (
            warm(15),
            sets(n, on(m - 2, 88, 92, 75, "seated"), on(2, 92, 96, 65, "standing"), spin(7)),
            cool(10),
        ),
    ),
    _sweet(
        "bike_sweetspot_waves",
        rungs=(3, 4, 5, 6, 7),
        levels=((2, 3), (2, 4), (3, 3), (3, 4), (3, 5)),
        steps=lambda n, k: (warm(15), sets(n, sets(k, on(3, 84, 88), on(2, 94, 98)), spin(5)), cool(10)),
    ),
    _sweet(
        "bike_sweetspot_rising",
        rungs=(3, 5, 6, 8),
        levels=((3, 10), (3, 14), (4, 12), (4, 15)),
        steps=lambda n, m: (warm(15), sets(n, rising(m, 84, 96, "hold_back"), spin(4)), cool(10)),
    ),
)
