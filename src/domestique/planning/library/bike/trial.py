"""Tests: the figures everything else is scaled by. Rest the day before; the same road or trainer each time."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.riding import cool, on, primed, ride, rising, sets, spin, sprint, warm
from domestique.planning.library.template import EVERY, For, System, Template

_test = partial(
    Template,
    sport=Sport.CYCLING,
    role=Role.HARD,
    family="bike_test",
    needs=("bike",),
    phases=EVERY,
    kept_for=For.TEST,
)

TEMPLATES: tuple[Template, ...] = (
    _test(
        "bike_test_ftp_twenty",
        system=System.THRESHOLD,
        tags=("threshold",),
        rungs=(3, 5, 6),
        levels=((0, 20), (3, 20), (5, 20)),
        steps=lambda b, m: (
            primed(15),
            (on(b, 110, 118, cue="blow_out"), spin(10)) if b else spin(5),
            on(m, 100, 106, cue="test_even"),
            cool(12),
        ),
    ),
    _test(
        "bike_test_ftp_eights",
        system=System.THRESHOLD,
        tags=("threshold",),
        rungs=(2, 3, 4),
        levels=((1, 8), (2, 8), (2, 10)),
        steps=lambda n, m: (primed(15), sets(n, on(m, 106, 112, cue="test_even"), spin(10)), cool(12)),
    ),
    _test(
        "bike_test_ramp",
        system=System.VO2MAX,
        tags=("vo2max",),
        needs=("bike", "trainer", "power_meter"),
        rungs=(2, 3, 4),
        levels=((13, 6), (14, 6), (16, 6)),
        steps=lambda n, up: (
            warm(8, 50),
            *(on(1, 46 + up * k, cue="ramp_test" if k == n else None) for k in range(1, int(n) + 1)),
            cool(10),
        ),
    ),
    _test(
        "bike_test_power_profile",
        system=System.ANAEROBIC,
        tags=("anaerobic", "sprint"),
        needs=("bike", "power_meter"),
        rungs=(3, 4, 5),
        levels=((1, 0), (1, 3), (1, 5)),
        steps=lambda one, m: (
            primed(15),
            sprint(10),
            spin(10),
            on(one, 150, 170, cue="test_even"),
            (spin(12), on(m, 112, 122, cue="test_even")) if m else (),
            cool(12),
        ),
    ),
    _test(
        "bike_test_heart_thirty",
        system=System.THRESHOLD,
        tags=("threshold",),
        rungs=(3, 4, 5),
        levels=((20,), (25,), (30,)),
        steps=lambda m: (primed(12), on(m, 98, 102, cue="test_heart"), ride(5, 50, 58), rising(5, 58, 45)),
    ),
)
