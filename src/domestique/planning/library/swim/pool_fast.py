"""In the pool, hard: CSS, above it, sprints, race pace and tests."""

from functools import partial

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.planning.library.swimming import FREE, PADDLES, cool, easy, on, rest, sets, swim, warm
from domestique.planning.library.template import BUILD_PEAK, EASING, LOADING, SHARP, For, System, Template

_pool = partial(Template, sport=Sport.SWIMMING, needs=("pool",), pool_m=25.0)
_css = partial(
    _pool,
    role=Role.HARD,
    family="swim_css",
    system=System.THRESHOLD,
    tags=("threshold", "intervals"),
    phases=LOADING,
)
_fast = partial(
    _pool, role=Role.HARD, family="swim_vo2max", system=System.VO2MAX, tags=("vo2max", "intervals"), phases=BUILD_PEAK
)
_sprint = partial(
    _pool,
    role=Role.HARD,
    family="swim_sprint",
    system=System.ANAEROBIC,
    tags=("sprint", "anaerobic", "intervals"),
    phases=LOADING,
)

TEMPLATES: tuple[Template, ...] = (
    _css(
        "swim_css_hundreds",
        phases=(*LOADING, Phase.TAPER),
        rungs=(2, 3, 4, 5, 6, 7),
        levels=((6,), (8,), (10,), (12,), (15,), (20,)),
        steps=lambda n: (warm(300), sets(4, on(50, 90, 96), rest(15)), sets(n, on(100, 98, 101), rest(15)), cool(200)),
        masters=True,
    ),
    _css(
        "swim_css_two_hundreds",
        rungs=(3, 4, 6, 7),
        levels=((4,), (5,), (7,), (9,)),
        steps=lambda n: (warm(400), sets(4, on(50, 90, 96), rest(15)), sets(n, on(200, 97, 100), rest(20)), cool(200)),
    ),
    _css(
        "swim_css_four_hundreds",
        rungs=(5, 6, 8),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (warm(400), sets(4, on(50, 90, 96), rest(15)), sets(n, on(400, 95, 99), rest(30)), cool(200)),
    ),
    _css(
        "swim_css_paddles",
        rungs=(4, 5, 6),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (
            warm(400),
            sets(n, on(200, 96, 99, PADDLES), rest(20), on(100, 98, 101), rest(20)),
            easy(100),
            cool(200),
        ),
    ),
    _css(
        "swim_css_broken_thousand",
        rungs=(4, 5, 7),
        levels=((1,), (1.5,), (2,)),
        steps=lambda k: (
            warm(400),
            sets(4, on(50, 90, 96), rest(15)),
            *((on(round(m * k / 50) * 50, 96, 100), rest(15)) for m in (400, 300, 200, 100)),
            cool(200),
        ),
    ),
    _css(
        "swim_css_descending",
        rungs=(3, 4, 6),
        levels=((2,), (3,), (4,)),
        steps=lambda n: (
            warm(300),
            sets(
                n,
                on(100, 92, 94),
                rest(15),
                on(100, 95, 97),
                rest(15),
                on(100, 98, 100),
                rest(15),
                on(100, 101, 103),
                rest(45),
            ),
            cool(200),
        ),
    ),
    _css(
        "swim_tempo_three_hundreds",
        family="swim_tempo",
        system=System.AEROBIC,
        tags=("tempo", "intervals"),
        rungs=(3, 4, 5, 6),
        levels=((3,), (4,), (5,), (6,)),
        steps=lambda n: (warm(300), sets(n, on(300, 92, 95), rest(20)), cool(200)),
        masters=True,
    ),
    _css(
        "swim_race_triathlon",
        family="swim_race",
        tags=("race_pace", "threshold", "intervals"),
        phases=SHARP,
        rungs=(4, 5, 6, 8),
        levels=((2,), (3,), (4,), (5,)),
        steps=lambda n: (
            warm(400),
            sets(4, on(25, 105, 110), rest(20)),
            sets(n, on(100, 103, 106, cue="race_start"), rest(10), on(300, 94, 98), rest(40)),
            cool(200),
        ),
    ),
    _fast(
        "swim_vo2_hundreds",
        rungs=(3, 4, 5, 6),
        levels=((5,), (6,), (8,), (10,)),
        steps=lambda n: (
            warm(400),
            sets(4, on(50, 95, 102), rest(20)),
            sets(n, on(100, 104, 107), rest(45)),
            cool(300),
        ),
    ),
    _fast(
        "swim_vo2_fifties",
        phases=(*LOADING, Phase.TAPER),
        rungs=(2, 3, 4, 6),
        levels=((8,), (12,), (16,), (20,)),
        steps=lambda n: (warm(400), sets(n, on(50, 106, 110), rest(30)), cool(300)),
    ),
    _fast(
        "swim_vo2_broken_two_hundreds",
        rungs=(4, 5, 7),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (
            warm(400),
            sets(4, on(50, 95, 102), rest(20)),
            sets(n, sets(3, on(50, 106, 110), rest(10)), on(50, 106, 111), rest(90)),
            cool(300),
        ),
    ),
    _sprint(
        "swim_sprint_twenty_fives",
        phases=(*LOADING, Phase.TAPER),
        rungs=(2, 3, 4, 5),
        levels=((8,), (10,), (12,), (16,)),
        steps=lambda n: (warm(400), sets(n, on(25, 115, 125, cue="all_out"), rest(45)), swim(200, 80, 86), cool(200)),
    ),
    _sprint(
        "swim_sprint_fifties",
        phases=BUILD_PEAK,
        rungs=(3, 4, 5),
        levels=((6,), (8,), (10,)),
        steps=lambda n: (
            warm(500),
            sets(n, on(50, 112, 118, cue="all_out"), rest(75)),
            swim(200, 80, 86, FREE),
            cool(300),
        ),
    ),
    _pool(
        "swim_test_css",
        role=Role.HARD,
        family="swim_test",
        system=System.THRESHOLD,
        tags=("threshold",),
        rungs=(3, 4, 5),
        levels=((200, 100), (300, 150), (400, 200)),
        steps=lambda a, b: (
            warm(400),
            sets(4, on(50, 95, 102), rest(20)),
            rest(60),
            on(a, 102, 106, cue="test_even"),
            easy(200),
            rest(180),
            on(b, 106, 111, cue="test_even"),
            cool(200),
        ),
        kept_for=For.TEST,
    ),
    _pool(
        "swim_test_thousand",
        role=Role.HARD,
        family="swim_test",
        system=System.THRESHOLD,
        tags=("threshold",),
        rungs=(4, 5, 6),
        levels=((800,), (1000,), (1500,)),
        steps=lambda m: (
            warm(400),
            sets(4, on(50, 95, 102), rest(20)),
            rest(60),
            on(m, 97, 101, cue="test_even"),
            cool(200),
        ),
        kept_for=For.TEST,
    ),
    _pool(
        "swim_pre_race",
        role=Role.EASY,
        family="swim_recovery",
        system=System.NEUROMUSCULAR,
        tags=("recovery",),
        phases=EASING,
        rungs=(1, 2, 3),
        levels=((4,), (6,), (8,)),
        steps=lambda n: (warm(300), sets(n, on(25, 104, 112), rest(30)), swim(200, 78, 84), cool(100)),
        masters=True,
    ),
)
