"""How a run is written down: minutes or metres, and shares of the threshold speed in per cent (100: what one holds for
an hour; 106 about 5 km, 102 about 10 km, 98 a half marathon, 93 a marathon for most). Hills and sprints go by feeling.
"""

from typing import Final

from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Scale, Step, Target
from domestique.planning.library.template import Item, flat

S: Final = 1 / 60

FIVE, TEN, HALF, MARATHON = (104, 107), (101, 103), (97, 99), (92, 95)


def warm(minutes: float = 12) -> Step:
    return Step(Intent.WARM_UP, lasting(minutes), (pace(62, 76, ramp=True),))


def primed(minutes: float = 12, strides: int = 4) -> tuple[Item, ...]:
    """A warm-up with strides at its end, before anything fast."""
    return warm(minutes), sets(strides, stride(20), jog(1))


def cool(minutes: float = 8) -> Step:
    return Step(Intent.COOL_DOWN, lasting(minutes), (pace(72, 62, ramp=True),))


def run(minutes: float, low: float, high: float, cue: str | None = None) -> Step:
    return Step(Intent.WORK, lasting(minutes), (pace(low, high),), cue)


def over(metres: float, low: float, high: float, cue: str | None = None) -> Step:
    """A working stretch by distance."""
    return Step(Intent.WORK, End(EndKind.DISTANCE, float(metres)), (pace(low, high),), cue)


def rising(minutes: float, low: float, high: float, cue: str | None = None) -> Step:
    return Step(Intent.WORK, lasting(minutes), (pace(low, high, ramp=True),), cue)


def jog(minutes: float, low: float = 60, high: float = 70) -> Step:
    return Step(Intent.RECOVERY, lasting(minutes), (pace(low, high),))


def jog_over(metres: float) -> Step:
    return Step(Intent.RECOVERY, End(EndKind.DISTANCE, float(metres)), (pace(60, 70),))


def walk(minutes: float, cue: str | None = "walk") -> Step:
    return Step(Intent.RECOVERY, lasting(minutes), (pace(36, 46),), cue)


def stand(minutes: float) -> Step:
    return Step(Intent.REST, lasting(minutes))


def felt(minutes: float, low: float, high: float | None = None, cue: str | None = None) -> Step:
    """By feeling, 1 to 10: uphill, in sand, or for those who have no pace yet."""
    return Step(
        Intent.WORK, lasting(minutes), (Target(Measure.RPE, Scale.ABSOLUTE, float(low), float(high or low)),), cue
    )


def stride(seconds: float, cue: str | None = "stride") -> Step:
    """Fast and loose, not all out."""
    return Step(Intent.WORK, End(EndKind.TIME, float(seconds)), (pace(112, 120),), cue)


def sets(times: float, *steps: Item) -> Repeat:
    """The last round goes without its pause, where there is one."""
    inner = flat(steps)
    last = inner[-1]
    pause = isinstance(last, Step) and last.intent in (Intent.RECOVERY, Intent.REST)
    return Repeat(int(times), inner, skip_last_rest=pause)


def lasting(minutes: float) -> End:
    return End(EndKind.TIME, float(round(minutes * 60)))


def pace(low: float, high: float, *, ramp: bool = False) -> Target:
    return Target(Measure.SPEED, Scale.OF_THRESHOLD, round(low / 100, 4), round(high / 100, 4), ramp)
