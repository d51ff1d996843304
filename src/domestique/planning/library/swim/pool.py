"""In the pool, easy: technique, endurance, first lengths and the way back."""

from functools import partial

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.planning.library.swimming import (
    ANY,
    BACK,
    FINS,
    PULL,
    cool,
    drill,
    easy,
    kick,
    rest,
    sets,
    swim,
    warm,
)  # fmt: skip
from domestique.planning.library.template import BASE_BUILD, LOADING, For, System, Template

_pool = partial(Template, sport=Sport.SWIMMING, needs=("pool",), pool_m=25.0)
_skill = partial(
    _pool,
    role=Role.EASY,
    family="swim_skill",
    system=System.TECHNIQUE,
    tags=("technique",),
    phases=(*BASE_BUILD, Phase.RECOVERY),
    masters=True,
)
_endurance = partial(
    _pool, role=Role.EASY, family="swim_endurance", system=System.AEROBIC, tags=("endurance",), masters=True
)

TEMPLATES: tuple[Template, ...] = (
    _skill(
        "swim_skill_catch",
        rungs=(1, 2, 3, 4),
        levels=((4,), (6,), (8,), (10,)),
        steps=lambda n: (
            warm(200),
            sets(n, drill(25, "scull"), swim(25, 78, 85), rest(15)),
            sets(n, drill(25, "fists"), swim(25, 80, 86), rest(15)),
            swim(200, 80, 86, PULL),
            cool(100),
        ),
    ),
    _skill(
        "swim_skill_balance",
        rungs=(1, 2, 3),
        levels=((4,), (6,), (8,)),
        steps=lambda n: (
            warm(200),
            sets(n, drill(25, "side_kick"), swim(25, 76, 84), rest(20)),
            sets(n, drill(25, "six_kick"), swim(25, 78, 85), rest(20)),
            cool(100),
        ),
    ),
    _skill(
        "swim_skill_breathing",
        rungs=(2, 3, 4),
        levels=((4,), (6,), (8,)),
        steps=lambda n: (
            warm(200),
            sets(n, swim(50, 78, 84, cue="breathe_three"), rest(15), swim(50, 78, 84, cue="breathe_five"), rest(20)),
            swim(200, 80, 86, cue="breathe_both"),
            cool(100),
        ),
    ),
    _skill(
        "swim_skill_kick",
        rungs=(2, 3, 4),
        levels=((4,), (6,), (8,)),
        steps=lambda n: (
            warm(200),
            sets(n, kick(50, "ankles_loose"), rest(20), swim(50, 80, 86), rest(15)),
            swim(200, 82, 87, FINS),
            cool(100),
        ),
    ),
    _skill(
        "swim_skill_tempo",
        rungs=(2, 3, 5),
        levels=((6,), (8,), (12,)),
        steps=lambda n: (
            warm(300),
            sets(n, swim(50, 82, 87, cue="count_strokes"), rest(15)),
            sets(n / 2, swim(50, 84, 89, cue="quick_arms"), rest(20)),
            cool(200),
        ),
    ),
    _skill(
        "swim_skill_turns",
        rungs=(2, 3, 4),
        levels=((8,), (12,), (16,)),
        steps=lambda n: (
            warm(300),
            sets(n, swim(25, 83, 90, cue="push_off"), rest(20)),
            swim(200, 80, 86, cue="tight_turns"),
            cool(200),
        ),
    ),
    _skill(
        "swim_first_lengths",
        family="swim_beginner",
        kept_for=For.BEGINNER,
        rungs=(1, 1, 2, 2, 3),
        levels=((8,), (12,), (16,), (20,), (24,)),
        steps=lambda n: (drill(50, "bubbles"), sets(n, swim(25, 70, 78, ANY), rest(30)), cool(50)),
    ),
    _skill(
        "swim_first_hundreds",
        family="swim_beginner",
        kept_for=For.BEGINNER,
        rungs=(3, 3, 4, 4),
        levels=((4, 50, 8), (4, 75, 6), (4, 100, 6), (3, 200, 4)),
        steps=lambda n, m, k: (
            warm(100),
            sets(n, swim(m, 76, 84), rest(30)),
            sets(k, swim(25, 80, 86), rest(20)),
            cool(50),
        ),
    ),
    _endurance(
        "swim_recovery",
        family="swim_recovery",
        system=System.RECOVERY,
        tags=("recovery",),
        rungs=(1, 2, 3),
        levels=((2,), (3,), (4,)),
        steps=lambda n: (warm(200), sets(n, swim(100, 74, 80), rest(15), swim(100, 74, 80, BACK), rest(15)), cool(100)),
    ),
    _endurance(
        "swim_endurance_hundreds",
        rungs=(2, 3, 4, 5, 6),
        levels=((6,), (9,), (12,), (16,), (20,)),
        steps=lambda n: (warm(300), sets(n, swim(100, 83, 87), rest(12)), cool(200)),
    ),
    _endurance(
        "swim_endurance_two_hundreds",
        rungs=(2, 3, 4, 6),
        levels=((4,), (6,), (8,), (11,)),
        steps=lambda n: (warm(300), sets(n, swim(200, 82, 87), rest(20)), cool(200)),
    ),
    _endurance(
        "swim_endurance_pull",
        rungs=(3, 4, 5, 6),
        levels=((3,), (4,), (5,), (6,)),
        steps=lambda n: (warm(300), sets(n, swim(200, 82, 87, PULL), rest(20), swim(100, 83, 87), rest(15)), cool(200)),
    ),
    _endurance(
        "swim_endurance_ladder",
        rungs=(3, 4, 6),
        levels=((1,), (1.5,), (2,)),
        steps=lambda k: (
            warm(300),
            *((swim(round(m * k / 50) * 50, 82, 87), rest(20)) for m in (100, 200, 300, 200, 100)),
            cool(200),
        ),
    ),
    _endurance(
        "swim_endurance_mixed",
        rungs=(2, 3, 4),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (
            warm(300),
            sets(
                n,
                swim(100, 82, 87),
                rest(15),
                easy(50, BACK),
                rest(10),
                kick(50),
                rest(15),
                swim(100, 83, 87, PULL),
                rest(15),
            ),
            cool(200),
        ),
    ),
    _endurance(
        "swim_long_continuous",
        role=Role.LONG,
        family="swim_long",
        phases=LOADING,
        rungs=(3, 4, 5, 7, 8),
        levels=((1200,), (1600,), (2000,), (2600,), (3200,)),
        steps=lambda m: (warm(300), swim(m, 82, 87, cue="long_stroke"), cool(200)),
    ),
    _endurance(
        "swim_long_five_hundreds",
        role=Role.LONG,
        family="swim_long",
        phases=LOADING,
        rungs=(4, 6, 7, 9),
        levels=((3,), (4,), (5,), (6,)),
        steps=lambda n: (warm(400), sets(n, swim(500, 83, 88), rest(30)), cool(200)),
    ),
    _endurance(
        "swim_long_negative",
        role=Role.LONG,
        family="swim_long",
        tags=("endurance", "tempo"),
        phases=LOADING,
        rungs=(5, 6, 8),
        levels=((2, 400), (3, 400), (4, 400)),
        steps=lambda n, m: (
            warm(400),
            sets(n, swim(m, 82, 86), rest(15), swim(m / 2, 90, 94, cue="hold_back"), rest(30)),
            cool(200),
        ),
    ),
    _endurance(
        "swim_return_easy",
        family="swim_return",
        system=System.RECOVERY,
        tags=("recovery", "technique"),
        phases=(Phase.RECOVERY, Phase.BASE),
        kept_for=For.RETURN,
        rungs=(1, 2, 3, 4),
        levels=((6,), (10,), (14,), (18,)),
        steps=lambda n: (warm(100), sets(n, swim(50, 74, 82), rest(25)), cool(100)),
    ),
)
