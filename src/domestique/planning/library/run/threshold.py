"""Comfortably hard: tempo and threshold, the runs that move every race from 5 km up."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.running import S, cool, jog, over, primed, rising, run, sets, stride, warm
from domestique.planning.library.template import BASE_BUILD, BUILD_PEAK, LOADING, SHARP, System, Template

_threshold = partial(
    Template,
    sport=Sport.RUNNING,
    role=Role.HARD,
    family="run_threshold",
    system=System.THRESHOLD,
    tags=("threshold", "intervals"),
    phases=LOADING,
)
_tempo = partial(
    Template,
    sport=Sport.RUNNING,
    role=Role.HARD,
    family="run_tempo",
    system=System.AEROBIC,
    tags=("tempo",),
    phases=BASE_BUILD,
)

TEMPLATES: tuple[Template, ...] = (
    _tempo(
        "run_tempo_continuous",
        rungs=(2, 3, 5, 6, 8),
        levels=((15,), (20,), (30,), (40,), (50,)),
        steps=lambda m: (warm(12), run(m, 90, 94), cool(8)),
        masters=True,
    ),
    _tempo(
        "run_tempo_blocks",
        tags=("tempo", "intervals"),
        rungs=(1, 2, 4, 5),
        levels=((2, 8), (2, 12), (3, 10), (3, 14)),
        steps=lambda n, m: (warm(12), sets(n, run(m, 90, 95), jog(3)), cool(8)),
        masters=True,
    ),
    _tempo(
        "run_tempo_rising",
        rungs=(3, 4, 6),
        levels=((24,), (32,), (40,)),
        steps=lambda m: (warm(12), run(m / 2, 86, 90, "hold_back"), rising(m / 2, 90, 99), cool(8)),
    ),
    _tempo(
        "run_tempo_hills",
        tags=("tempo", "hills"),
        needs=("hills",),
        rungs=(3, 4, 6),
        levels=((2, 10), (3, 9), (3, 12)),
        steps=lambda n, m: (warm(12), sets(n, rising(m, 88, 93, "even_effort"), jog(3)), cool(10)),
    ),
    _tempo(
        "run_tempo_treadmill",
        tags=("tempo", "intervals"),
        needs=("treadmill",),
        rungs=(2, 3, 5),
        levels=((3,), (4,), (6,)),
        steps=lambda n: (warm(10), sets(n, run(5, 89, 93, "slight_incline"), jog(1.5)), cool(7)),
        masters=True,
    ),
    _threshold(
        "run_threshold_cruise",
        phases=(*LOADING, SHARP[-1]),
        rungs=(2, 3, 4, 5, 6),
        levels=((4, 4), (5, 4), (5, 5), (5, 6), (6, 6)),
        steps=lambda n, m: (warm(12), sets(n, run(m, 97, 101), jog(1)), cool(8)),
        masters=True,
    ),
    _threshold(
        "run_threshold_miles",
        rungs=(3, 4, 6, 7),
        levels=((3,), (4,), (5,), (6,)),
        steps=lambda n: (primed(), sets(n, over(1600, 97, 101), jog(1)), cool(8)),
    ),
    _threshold(
        "run_threshold_kilometres",
        rungs=(3, 4, 5, 6, 8),
        levels=((4,), (5,), (6,), (8,), (10,)),
        steps=lambda n: (primed(), sets(n, over(1000, 98, 101), jog(1)), cool(8)),
    ),
    _threshold(
        "run_threshold_long",
        rungs=(5, 6, 7, 9),
        levels=((2, 10), (2, 12), (3, 10), (3, 15)),
        steps=lambda n, m: (warm(14), sets(n, run(m, 96, 100), jog(2)), cool(10)),
    ),
    _threshold(
        "run_threshold_ladder",
        rungs=(4, 6, 7),
        levels=((0.8,), (1.0,), (1.25,)),
        steps=lambda k: (
            warm(12),
            *((run(m * k, 96, 101), jog(m * k / 4)) for m in (4, 6, 8, 6)),
            run(4 * k, 98, 102),
            cool(8),
        ),
    ),
    _threshold(
        "run_over_unders",
        phases=BUILD_PEAK,
        rungs=(4, 5, 6, 8),
        levels=((2, 3), (3, 3), (3, 4), (4, 4)),
        steps=lambda n, k: (warm(14), sets(n, sets(k, run(2, 94, 96), run(1, 103, 105)), jog(3)), cool(8)),
    ),
    _threshold(
        "run_threshold_then_strides",
        tags=("threshold", "sprint", "intervals"),
        rungs=(3, 4, 6),
        levels=((3, 6, 4), (3, 8, 4), (3, 10, 6)),
        steps=lambda n, m, k: (
            warm(12),
            sets(n, run(m, 96, 100), jog(2)),
            jog(3),
            sets(k, stride(20), jog(1)),
            cool(8),
        ),
    ),
    _threshold(
        "run_threshold_short_fast",
        phases=BUILD_PEAK,
        rungs=(5, 6, 7),
        levels=((12,), (16,), (20,)),
        steps=lambda n: (warm(14), sets(n, run(1, 101, 104), run(30 * S, 72, 80)), cool(10)),
    ),
)
