"""Outside: no walls, no lines, others about. In time as well as metres, for nobody counts lengths there."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.swimming import drill, on, rest, sets, swim, warm
from domestique.planning.library.template import BUILD_PEAK, LOADING, SHARP, System, Template

_open = partial(Template, sport=Sport.SWIMMING, needs=("open_water",), phases=LOADING)

TEMPLATES: tuple[Template, ...] = (
    _open(
        "swim_open_steady",
        role=Role.LONG,
        family="swim_long",
        system=System.AEROBIC,
        tags=("openwater", "endurance"),
        rungs=(3, 4, 6, 7, 9),
        levels=((1000,), (1500,), (2000,), (2500,), (3500,)),
        steps=lambda m: (warm(200), swim(m, 82, 88, cue="sight")),
        masters=True,
    ),
    _open(
        "swim_open_skills",
        role=Role.EASY,
        family="swim_skill",
        system=System.TECHNIQUE,
        tags=("openwater", "technique"),
        rungs=(2, 3, 4),
        levels=((4,), (6,), (8,)),
        steps=lambda n: (
            warm(200),
            sets(n, drill(50, "sight_often"), rest(15), swim(100, 80, 86, cue="draft"), rest(20)),
            swim(200, 78, 84),
        ),
        masters=True,
    ),
    _open(
        "swim_open_fartlek",
        role=Role.HARD,
        family="swim_race",
        system=System.THRESHOLD,
        tags=("openwater", "threshold", "intervals"),
        phases=BUILD_PEAK,
        rungs=(4, 5, 7),
        levels=((5,), (7,), (9,)),
        steps=lambda n: (warm(300), sets(n, on(150, 98, 103, cue="sight"), swim(100, 78, 84)), swim(200, 76, 82)),
    ),
    _open(
        "swim_open_race_start",
        role=Role.HARD,
        family="swim_race",
        system=System.VO2MAX,
        tags=("openwater", "race_pace", "vo2max", "intervals"),
        phases=SHARP,
        rungs=(4, 5, 6),
        levels=((3,), (4,), (5,)),
        steps=lambda n: (
            warm(300),
            sets(n, on(75, 108, 114, cue="race_start"), on(200, 94, 98, cue="draft"), swim(100, 76, 82)),
            swim(200, 76, 82),
        ),
    ),
)
