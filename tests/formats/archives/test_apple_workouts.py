from array import array
from datetime import UTC, datetime, timedelta

from domestique.formats.archives.apple_health import AppleHealth, Samples, Workout
from domestique.formats.archives.apple_workouts import activities_of
from domestique.model.sport import Sport
from domestique.model.streams import MISSING

START = datetime(2026, 5, 1, tzinfo=UTC)
BEGIN = int(START.timestamp())


def workout(kind: str = "Cycling", seconds: int = 60) -> Workout:
    return Workout(kind, START, START + timedelta(seconds=seconds), 0, None, "Watch", None)


def samples(*pairs: tuple[int, float]) -> Samples:
    return Samples(array("q", [BEGIN + at for at, _ in pairs]), array("f", [value for _, value in pairs]))


def test_channels_share_one_clock() -> None:
    kept = {"heart_rate": samples((20, 120), (10, 100), (10, 99)), "speed": samples((20, 5.5), (30, 6))}
    (one,) = activities_of(AppleHealth((workout(),), kept, (), ()))
    assert one.streams.time.raw.tolist() == [10_000, 20_000, 30_000]
    assert one.streams.channels["heart_rate"].raw.tolist() == [100, 120, MISSING]
    assert one.streams.channels["speed"].raw.tolist() == [MISSING, 5500, 6000]


def test_without_samples_it_is_still_a_workout() -> None:
    (one,) = activities_of(AppleHealth((workout("TraditionalStrengthTraining"),), {}, (), ()))
    assert (one.sport, len(one.streams), one.elapsed_s) == (Sport.STRENGTH, 0, 60)
    assert one.device is not None
    assert one.device.product == "Watch"


def test_one_that_never_ended_is_none() -> None:
    assert activities_of(AppleHealth((workout(seconds=0),), {}, (), ())) == ()
