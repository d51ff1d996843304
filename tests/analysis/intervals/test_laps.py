import numpy as np

from domestique.analysis.intervals.laps import pressed, stretches
from domestique.model.activity import Lap
from tests.analysis.metrics.sessions import session


def laps(*lengths: float, **fields: float | str) -> tuple[Lap, ...]:
    ends = np.cumsum(lengths)
    return tuple(Lap("lap", float(end - length), float(end), fields) for length, end in zip(lengths, ends, strict=True))


def test_uneven_laps_were_pressed() -> None:
    uneven = laps(600, 240, 180, 240, 500)
    assert pressed(uneven) == uneven


def test_what_the_device_counts_off_was_not() -> None:
    assert pressed(laps(300, 310, 290, 200, lap_trigger="distance")) == ()
    assert pressed(laps(300, 300, 300, 200)) == ()
    kilometres = laps(300, 350, 290, 320, total_distance=1000.0)
    assert pressed(kilometres) == ()
    assert pressed(laps(600, 900)) == ()


def test_a_planned_workout_may_be_even() -> None:
    even = tuple(Lap("lap", n * 60.0, n * 60.0 + 60, {"intensity": "active" if n % 2 else "rest"}) for n in range(6))
    assert pressed(even) == even


def test_as_places_on_the_grid() -> None:
    of = session({"power": [100.0] * 60 + [300.0] * 60 + [100.0] * 60})
    made = stretches(laps(60, 60, 60), of.channel("power"), of)
    assert [(one.start, one.end, one.level) for one in made] == [(0, 60, 100), (60, 120, 300), (120, 180, 100)]
