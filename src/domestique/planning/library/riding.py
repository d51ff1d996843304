"""How a ride is written down: minutes, and shares of the FTP in per cent. `30 * S` is half a minute.

warm(15), sets(3, on(8, 95, 100), spin(4)), cool(10)
"""

from typing import Final

from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Scale, Step, Target
from domestique.planning.library.template import Item, flat

S: Final = 1 / 60


def warm(minutes: float, high: float = 72) -> Step:
    return Step(Intent.WARM_UP, lasting(minutes), (power(48, high, ramp=True),))


def primed(minutes: float = 15) -> tuple[Item, ...]:
    """A warm-up that ends with three short efforts, before anything above the threshold."""
    return warm(minutes), sets(3, on(1, 95, 105, rpm=100), spin(1))


def cool(minutes: float = 10) -> Step:
    return Step(Intent.COOL_DOWN, lasting(minutes), (power(60, 45, ramp=True),))


def ride(minutes: float, low: float, high: float, rpm: int | None = None, cue: str | None = None) -> Step:
    """A steady stretch."""
    return _step(Intent.WORK, minutes, low, high, rpm, cue)


def on(minutes: float, low: float, high: float | None = None, rpm: int | None = None, cue: str | None = None) -> Step:
    """A working stretch."""
    return _step(Intent.WORK, minutes, low, high or low, rpm, cue)


def rising(minutes: float, low: float, high: float, cue: str | None = None) -> Step:
    return Step(Intent.WORK, lasting(minutes), (power(low, high, ramp=True),), cue)


def spin(minutes: float, low: float = 48, high: float = 55) -> Step:
    """Pedalling lightly between efforts."""
    return _step(Intent.RECOVERY, minutes, low, high, None, None)


def sprint(seconds: float, rpm: int | None = None, cue: str | None = "all_out") -> Step:
    """As hard as one can: told by feeling, for nobody reads figures in a sprint."""
    targets = (Target(Measure.RPE, Scale.ABSOLUTE, 10.0, 10.0), *_cadence(rpm))
    return Step(Intent.WORK, End(EndKind.TIME, float(seconds)), targets, cue)


def sets(times: float, *steps: Item) -> Repeat:
    """The last round goes without its pause, which the cool-down or the next set brings anyway."""
    inner = flat(steps)
    last = inner[-1]
    return Repeat(int(times), inner, skip_last_rest=isinstance(last, Step) and last.intent is Intent.RECOVERY)


def lasting(minutes: float) -> End:
    return End(EndKind.TIME, float(round(minutes * 60)))


def power(low: float, high: float, *, ramp: bool = False) -> Target:
    return Target(Measure.POWER, Scale.OF_THRESHOLD, round(low / 100, 4), round(high / 100, 4), ramp)


def _cadence(rpm: int | None) -> tuple[Target, ...]:
    return () if rpm is None else (Target(Measure.CADENCE, Scale.ABSOLUTE, rpm - 5.0, rpm + 5.0),)


def _step(intent: Intent, minutes: float, low: float, high: float, rpm: int | None, cue: str | None) -> Step:
    return Step(intent, lasting(minutes), (power(low, high), *_cadence(rpm)), cue)
