"""Fast: VO2max, repetitions, hills and sprints. One of these a week is enough for most, two for those used to it."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.running import (
    S,
    cool,
    felt,
    jog,
    jog_over,
    over,
    primed,
    run,
    sets,
    stand,
    stride,
    walk,
    warm,
)  # fmt: skip
from domestique.planning.library.template import BUILD_PEAK, LOADING, SHARP, System, Template

_vo2 = partial(
    Template,
    sport=Sport.RUNNING,
    role=Role.HARD,
    family="run_vo2max",
    system=System.VO2MAX,
    tags=("vo2max", "intervals"),
    phases=BUILD_PEAK,
)
_hills = partial(
    Template,
    sport=Sport.RUNNING,
    role=Role.HARD,
    family="run_hills",
    system=System.VO2MAX,
    tags=("hills", "vo2max", "intervals"),
    needs=("hills",),
    phases=LOADING,
)
_speed = partial(
    Template,
    sport=Sport.RUNNING,
    role=Role.HARD,
    family="run_speed",
    system=System.ANAEROBIC,
    tags=("anaerobic", "sprint", "intervals"),
    phases=BUILD_PEAK,
)

TEMPLATES: tuple[Template, ...] = (
    _vo2(
        "run_vo2_four_hundreds",
        needs=("track",),
        rungs=(2, 3, 4, 5, 7),
        levels=((6,), (8,), (10,), (12,), (16,)),
        steps=lambda n: (primed(), sets(n, over(400, 107, 110), jog_over(200)), cool(10)),
    ),
    _vo2(
        "run_vo2_six_hundreds",
        needs=("track",),
        rungs=(3, 4, 5, 6),
        levels=((5,), (6,), (8,), (10,)),
        steps=lambda n: (primed(), sets(n, over(600, 106, 109), jog_over(300)), cool(10)),
    ),
    _vo2(
        "run_vo2_kilometres",
        phases=LOADING,
        rungs=(3, 4, 5, 6, 7),
        levels=((3,), (4,), (5,), (6,), (7,)),
        steps=lambda n: (primed(), sets(n, over(1000, 104, 107), jog(2.5)), cool(10)),
    ),
    _vo2(
        "run_vo2_threes",
        phases=(*LOADING, SHARP[-1]),
        rungs=(2, 3, 4, 6),
        levels=((4,), (5,), (6,), (8,)),
        steps=lambda n: (primed(), sets(n, run(3, 105, 108), jog(2.5)), cool(10)),
    ),
    _vo2(
        "run_vo2_fives",
        rungs=(4, 5, 7),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (primed(), sets(n, run(5, 103, 106), jog(3)), cool(10)),
    ),
    _vo2(
        "run_vo2_minutes",
        phases=(*LOADING, SHARP[-1]),
        rungs=(2, 3, 4, 5),
        levels=((8,), (10,), (12,), (15,)),
        steps=lambda n: (primed(), sets(n, run(1, 107, 111), jog(1)), cool(8)),
    ),
    _vo2(
        "run_vo2_half_minutes",
        rungs=(3, 4, 6),
        levels=((2, 10), (2, 14), (3, 12)),
        steps=lambda n, k: (primed(), sets(n, sets(k, run(30 * S, 110, 115), run(30 * S, 60, 72)), jog(4)), cool(8)),
    ),
    _vo2(
        "run_vo2_pyramid",
        rungs=(4, 5, 7),
        levels=((0.8,), (1.0,), (1.25,)),
        steps=lambda k: (
            primed(),
            *((run(m * k, 110 - m, 112 - m), jog(m * k * 0.75)) for m in (1, 2, 3, 4, 3, 2)),
            run(k, 109, 112),
            cool(8),
        ),
    ),
    _vo2(
        "run_vo2_treadmill",
        needs=("treadmill",),
        phases=LOADING,
        rungs=(3, 4, 5),
        levels=((4,), (5,), (6,)),
        steps=lambda n: (warm(12), sets(n, run(3, 102, 106, "incline_two"), jog(3)), cool(8)),
    ),
    _vo2(
        "run_vo2_full_rest",
        phases=LOADING,
        rungs=(2, 3, 4),
        levels=((4, 2), (5, 2), (5, 2.5)),
        steps=lambda n, m: (primed(14), sets(n, run(m, 104, 107), jog(3)), cool(10)),
        masters=True,
    ),
    _hills(
        "run_hills_short",
        rungs=(1, 2, 3, 4),
        levels=((6,), (8,), (10,), (12,)),
        steps=lambda n: (warm(15), sets(n, felt(45 * S, 8, 9, "hill_form"), walk(1.75, "walk_down")), cool(10)),
    ),
    _hills(
        "run_hills_long",
        rungs=(3, 4, 5, 7),
        levels=((4, 2.5), (5, 2.5), (5, 3), (6, 3.5)),
        steps=lambda n, m: (warm(15), sets(n, felt(m, 8, 9, "hill_form"), jog(m, 58, 66)), cool(10)),
    ),
    _hills(
        "run_hills_threshold",
        system=System.THRESHOLD,
        tags=("hills", "threshold", "intervals"),
        rungs=(3, 4, 6),
        levels=((3, 5), (4, 5), (4, 7)),
        steps=lambda n, m: (warm(15), sets(n, felt(m, 7, 8, "even_effort"), jog(m * 0.8, 58, 66)), cool(10)),
        masters=True,
    ),
    _hills(
        "run_hills_sprint",
        family="run_speed",
        system=System.NEUROMUSCULAR,
        tags=("hills", "sprint", "power"),
        rungs=(1, 2, 3, 4),
        levels=((5,), (6,), (8,), (10,)),
        steps=lambda n: (run(25, 70, 78), sets(n, felt(10 * S, 10, cue="hill_sprint"), walk(2, "walk_down")), cool(10)),
    ),
    _hills(
        "run_hills_treadmill",
        needs=("treadmill",),
        rungs=(2, 3, 4),
        levels=((5,), (6,), (8,)),
        steps=lambda n: (warm(12), sets(n, felt(2, 8, 9, "incline_six"), walk(2)), cool(8)),
        masters=True,
    ),
    _speed(
        "run_speed_two_hundreds",
        needs=("track",),
        rungs=(2, 3, 4, 5),
        levels=((6,), (8,), (10,), (12,)),
        steps=lambda n: (primed(14), sets(n, over(200, 116, 122), jog_over(200)), cool(10)),
    ),
    _speed(
        "run_speed_three_hundreds",
        needs=("track",),
        rungs=(3, 4, 5),
        levels=((5,), (7,), (9,)),
        steps=lambda n: (primed(14), sets(n, over(300, 113, 118), walk(0.5), jog_over(200)), cool(10)),
    ),
    _speed(
        "run_speed_flying",
        system=System.NEUROMUSCULAR,
        tags=("sprint", "power"),
        phases=LOADING,
        rungs=(2, 3, 4),
        levels=((4,), (6,), (8,)),
        steps=lambda n: (primed(15), sets(n, stride(12, "flying"), stand(1.5), jog(1.5)), run(10, 70, 78), cool(6)),
    ),
    _speed(
        "run_speed_fartlek",
        tags=("anaerobic", "intervals"),
        phases=LOADING,
        rungs=(2, 3, 4, 5),
        levels=((8,), (10,), (12,), (15,)),
        steps=lambda n: (warm(12), sets(n, run(40 * S, 106, 114, "play"), jog(80 * S, 64, 74)), cool(8)),
    ),
)
