"""As on the day: the efforts of criteriums, time trials, mountain rides and triathlons, and what comes before them."""

from functools import partial

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.planning.library.riding import S, cool, on, primed, ride, sets, spin, sprint, warm
from domestique.planning.library.template import BUILD_PEAK, RACING, SHARP, System, Template

_race = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_race",
    system=System.THRESHOLD,
    needs=("bike",),
    phases=BUILD_PEAK,
)
_RACE = ("race_pace", "intervals")

TEMPLATES: tuple[Template, ...] = (
    _race(
        "bike_race_criterium",
        system=System.ANAEROBIC,
        tags=("race_pace", "anaerobic", "intervals"),
        rungs=(4, 5, 6, 7),
        levels=((2, 8), (2, 10), (3, 9), (3, 12)),
        steps=lambda n, k: (
            primed(15),
            sets(n, sets(k, on(10 * S, 160, 180, 100, "corner"), on(40 * S, 85, 92), spin(10 * S, 50, 60)), spin(6)),
            cool(10),
        ),
    ),
    _race(
        "bike_race_time_trial",
        tags=("race_pace", "threshold", "intervals"),
        phases=SHARP,
        rungs=(4, 5, 6, 8),
        levels=((2, 8), (3, 8), (3, 10), (3, 14)),
        steps=lambda n, m: (primed(15), sets(n, on(m, 97, 102, 92, "aero"), spin(5)), cool(10)),
    ),
    _race(
        "bike_race_gran_fondo",
        role=Role.LONG,
        family="bike_long",
        system=System.AEROBIC,
        tags=("race_pace", "endurance", "hills", "tempo"),
        needs=("bike", "hills"),
        rungs=(6, 7, 8, 10),
        levels=((2, 20, 165), (3, 20, 195), (3, 25, 225), (4, 25, 270)),
        steps=lambda n, c, m: (
            warm(20, 65),
            sets(n, on(c, 80, 86, 78, "climb_pace"), ride((m - 35) / n - c, 55, 64, cue="eat")),
            cool(15),
        ),
    ),
    _race(
        "bike_race_road",
        tags=("race_pace", "threshold", "intervals"),
        rungs=(5, 6, 8),
        levels=((2,), (3,), (4,)),
        steps=lambda n: (
            primed(15),
            sets(
                n,
                on(10, 80, 86),
                on(3, 104, 108, cue="attack"),
                on(1, 75, 80),
                on(30 * S, 150, 165, cue="attack"),
                on(4, 92, 97),
                spin(7),
            ),
            cool(10),
        ),
    ),
    _race(
        "bike_race_finale",
        system=System.ANAEROBIC,
        tags=("race_pace", "tempo", "sprint", "intervals"),
        rungs=(5, 6, 7),
        levels=((45, 2), (60, 3), (75, 3)),
        steps=lambda m, n: (
            warm(15),
            ride(m, 65, 72),
            sets(n, on(5, 96, 101), on(1, 115, 120), sprint(15), spin(5)),
            cool(10),
        ),
    ),
    _race(
        "bike_race_openers",
        system=System.NEUROMUSCULAR,
        tags=("race_pace",),
        phases=RACING,
        rungs=(2, 3, 4),
        levels=((2,), (3,), (4,)),
        steps=lambda n: (
            warm(15),
            sets(n, on(1, 112, 120), spin(3)),
            sets(n, sprint(8), spin(3)),
            ride(8, 55, 62),
            cool(8),
        ),
    ),
    _race(
        "bike_race_sharpen",
        system=System.VO2MAX,
        tags=("race_pace", "vo2max", "intervals"),
        phases=RACING,
        rungs=(3, 4, 5),
        levels=((2, 3), (3, 3), (3, 4)),
        steps=lambda n, m: (primed(15), sets(n, on(m, 102, 108), spin(4)), ride(8, 58, 64), cool(8)),
    ),
    _race(
        "bike_race_triathlon_short",
        tags=("race_pace", "threshold", "intervals"),
        phases=SHARP,
        rungs=(3, 4, 5, 6),
        levels=((3, 8), (3, 10), (4, 10), (4, 12)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 90, 95, 90, "aero"), spin(4)), cool(8)),
    ),
    _race(
        "bike_race_triathlon_half",
        tags=("race_pace", "tempo", "intervals"),
        rungs=(4, 5, 6, 8),
        levels=((2, 20), (3, 20), (3, 25), (3, 35)),
        steps=lambda n, m: (warm(15), sets(n, on(m, 78, 84, 88, "aero_fuel"), spin(5)), cool(10)),
    ),
    _race(
        "bike_race_triathlon_full",
        role=Role.LONG,
        family="bike_long",
        system=System.AEROBIC,
        tags=("race_pace", "endurance"),
        rungs=(6, 8, 9, 10),
        levels=((3, 30, 165), (3, 40, 210), (4, 40, 255), (4, 50, 300)),
        steps=lambda n, c, m: (
            warm(15, 65),
            sets(n, on(c, 70, 75, 87, "aero_fuel"), ride((m - 25) / n - c, 58, 65, cue="fuel_90")),
            cool(10),
        ),
    ),
    _race(
        "bike_brick_ride",
        system=System.THRESHOLD,
        tags=("brick", "race_pace", "tempo"),
        rungs=(3, 4, 5, 6),
        levels=((30, 10), (40, 15), (50, 20), (70, 20)),
        steps=lambda m, t: (warm(15), ride(m, 68, 74), on(t, 85, 92, 90, "aero"), ride(5, 60, 68, 98, "brick_last")),
    ),
    _race(
        "bike_race_climb_simulation",
        family="bike_climbing",
        tags=("race_pace", "threshold", "hills"),
        needs=("bike", "hills"),
        phases=(Phase.BUILD, Phase.PEAK),
        rungs=(5, 7, 8),
        levels=((25,), (35,), (45,)),
        steps=lambda m: (
            primed(15),
            on(m * 0.6, 90, 94, 78, "hold_back"),
            on(m * 0.4, 95, 100, 76),
            spin(10),
            cool(10),
        ),
    ),
)
