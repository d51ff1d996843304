"""How a swim is written down: metres, shares of the CSS in per cent, rests in seconds at the wall.

warm(300), sets(8, on(100, 98, 100), rest(15)), cool(200)
"""

from typing import Final

from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Scale, Step, Stroke, Swim, SwimGear, Target
from domestique.planning.library.template import Item, flat

FREE: Final = Swim(Stroke.FREE)
ANY: Final = Swim(Stroke.ANY)
BACK: Final = Swim(Stroke.BACK)
KICK: Final = Swim(Stroke.FREE, kick=True, gear=(SwimGear.KICKBOARD,))
PULL: Final = Swim(Stroke.FREE, gear=(SwimGear.PULL_BUOY,))
PADDLES: Final = Swim(Stroke.FREE, gear=(SwimGear.PADDLES, SwimGear.PULL_BUOY))
FINS: Final = Swim(Stroke.FREE, gear=(SwimGear.FINS,))
DRILL: Final = Swim(Stroke.FREE, drill=True)


def warm(metres: float, how: Swim = ANY) -> Step:
    return Step(Intent.WARM_UP, over(metres), (pace(76, 84),), swim=how)


def cool(metres: float = 200) -> Step:
    return Step(Intent.COOL_DOWN, over(metres), (pace(74, 82),), swim=ANY)


def swim(metres: float, low: float, high: float, how: Swim = FREE, cue: str | None = None) -> Step:
    """A steady stretch."""
    return Step(Intent.WORK, over(metres), (pace(low, high),), cue, how)


def on(metres: float, low: float, high: float, how: Swim = FREE, cue: str | None = None) -> Step:
    """A working stretch."""
    return Step(Intent.WORK, over(metres), (pace(low, high),), cue, how)


def easy(metres: float, how: Swim = ANY) -> Step:
    return Step(Intent.RECOVERY, over(metres), (pace(72, 80),), swim=how)


def drill(metres: float, cue: str, how: Swim = DRILL) -> Step:
    """Slow on purpose: no pace to hold."""
    return Step(Intent.WORK, over(metres), (), cue, how)


def kick(metres: float, cue: str | None = None) -> Step:
    return Step(Intent.WORK, over(metres), (), cue, KICK)


def rest(seconds: float) -> Step:
    return Step(Intent.REST, End(EndKind.TIME, float(seconds)))


def sets(times: float, *steps: Item) -> Repeat:
    """The rest after the last round stays: it is the one before the next set."""
    return Repeat(int(times), flat(steps))


def over(metres: float) -> End:
    return End(EndKind.DISTANCE, float(metres))


def pace(low: float, high: float) -> Target:
    return Target(Measure.SPEED, Scale.OF_THRESHOLD, round(low / 100, 4), round(high / 100, 4))
