"""What a workout of the library is: one design with a ladder of levels. Everything an author decides stands here; names
and purposes in both languages are `library.<slug>` of the locales.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.model.workout import Repeat, Step

type Item = Step | Repeat | tuple[Item, ...]

TAGS: Final = frozenset((
    "vo2max", "threshold", "sweetspot", "tempo", "endurance", "recovery", "sprint", "anaerobic", "hills", "legs",
    "upper", "core", "full_body", "plyometric", "power", "mobility", "technique", "openwater", "brick", "intervals",
    "race_pace", "heat",
))  # fmt: skip
NEEDS: Final = frozenset((
    "pool", "open_water", "gym", "barbell", "dumbbells", "kettlebell", "bands", "bodyweight", "trainer", "power_meter",
    "bike", "treadmill", "track", "hills", "rower", "pull_up_bar", "bench",
))  # fmt: skip


class System(StrEnum):
    """What in the body it is mostly for."""

    RECOVERY = "recovery"
    AEROBIC = "aerobic"
    THRESHOLD = "threshold"
    VO2MAX = "vo2max"
    ANAEROBIC = "anaerobic"
    NEUROMUSCULAR = "neuromuscular"
    STRENGTH = "strength"
    TECHNIQUE = "technique"
    MOBILITY = "mobility"


class For(StrEnum):
    """Whom or what it is kept for: such a one is offered only when asked for."""

    TEST = "test"
    BEGINNER = "beginner"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Template:
    """`levels` holds the arguments of `steps`, from the first level to the last; `rungs` says for each where it stands
    on the ladder of its family, 1 to 10. Steps carry keys of cues (`library.cue.<key>`) where a note will stand."""

    slug: str
    sport: Sport
    family: str
    role: Role
    system: System
    rungs: tuple[int, ...]
    levels: tuple[tuple[float, ...], ...]
    steps: Callable[..., tuple[Item, ...]]
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    phases: tuple[Phase, ...] = ()
    kept_for: For | None = None
    masters: bool = False
    """kind to those who need longer to recover: short of eccentric work, with long rests"""
    pool_m: float | None = None

    @property
    def top(self) -> int:
        return len(self.levels)

    def items(self, level: int) -> tuple[Step | Repeat, ...]:
        return flat(self.steps(*self.levels[level - 1]))

    def rung(self, level: int) -> int:
        return self.rungs[level - 1]


def flat(items: tuple[Item, ...]) -> tuple[Step | Repeat, ...]:
    found: list[Step | Repeat] = []
    for one in items:
        if isinstance(one, tuple):
            found += flat(one)
        else:
            found.append(one)
    return tuple(found)


BASE: Final = (Phase.BASE,)
BASE_BUILD: Final = (Phase.BASE, Phase.BUILD)
BUILD_PEAK: Final = (Phase.BUILD, Phase.PEAK)
LOADING: Final = (Phase.BASE, Phase.BUILD, Phase.PEAK)
SHARP: Final = (Phase.BUILD, Phase.PEAK, Phase.TAPER)
RACING: Final = (Phase.PEAK, Phase.TAPER)
EASING: Final = (Phase.TAPER, Phase.RECOVERY)
EVERY: Final[tuple[Phase, ...]] = ()
