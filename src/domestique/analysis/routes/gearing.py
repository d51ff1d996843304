"""The gear that is low enough: with it the legs still turn at the least cadence where it is steepest."""

from dataclasses import dataclass

CHAINRINGS = (50, 34)
CASSETTE = (11, 12, 13, 14, 15, 17, 19, 21, 24, 28, 32)
TYRE_M = 2.105
LEAST_CADENCE = 70.0


@dataclass(frozen=True, slots=True)
class Drivetrain:
    chainrings: tuple[int, ...] = CHAINRINGS
    cassette: tuple[int, ...] = CASSETTE
    tyre_m: float = TYRE_M
    least_cadence: float = LEAST_CADENCE


@dataclass(frozen=True, slots=True)
class Gear:
    """`enough` is False where even the lowest gear is too high: `cadence` then says how slowly it turns."""

    chainring: int
    sprocket: int
    ratio: float
    needed_ratio: float
    cadence: float
    enough: bool


def needed_ratio(speed: float, drivetrain: Drivetrain) -> float:
    """The highest ratio with which the cadence stays up: development is v * 60 / cadence."""
    return speed * 60 / (drivetrain.least_cadence * drivetrain.tyre_m)


def minimum_gear(speed: float, drivetrain: Drivetrain) -> Gear:
    """The smallest sprocket at or under the needed ratio, on the smallest chainring that has not run out of them."""
    most = needed_ratio(speed, drivetrain)
    sprockets, rings = sorted(drivetrain.cassette), sorted(drivetrain.chainrings)
    chosen: tuple[int, int] | None = None
    for ring in rings:
        fitting = next((sprocket for sprocket in sprockets if ring / sprocket <= most + 1e-9), None)
        if fitting is None or (chosen is not None and ring / fitting <= chosen[0] / chosen[1]):
            break
        chosen = ring, fitting
        if fitting != sprockets[0]:
            break
    ring, sprocket = chosen or (rings[0], sprockets[-1])
    ratio = ring / sprocket
    return Gear(ring, sprocket, ratio, most, speed * 60 / (ratio * drivetrain.tyre_m), chosen is not None)
