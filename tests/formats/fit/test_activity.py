from domestique.formats.fit import read_fit
from domestique.model.sport import Sport
from tests.fakes.fit_builder import Field, FitBuilder
from tests.fakes.fit_file import START, fit_ride
from tests.formats.fit.examples import STAMP
from tests.formats.fit.examples import START as BEGIN


def test_a_ride_as_the_device_wrote_it() -> None:
    (ride,) = read_fit(fit_ride(60)).activities
    assert (ride.sport, ride.sub_sport, ride.start, ride.utc_offset_s) == (Sport.CYCLING, "road", START, 32_400)
    assert (ride.elapsed_s, ride.timer_s, ride.distance_m) == (60.0, 60.0, 480.0)
    assert ride.streams.start == START
    assert ride.streams.channels.keys() == {"time", "power", "heart_rate", "altitude", "distance"}
    assert ride.streams.time.raw.tolist() == [1000 * second for second in range(60)]
    assert ride.summary["avg_power"] == 202
    assert ride.summary["total_ascent"] == 31
    assert [(lap.kind, lap.start_s, lap.end_s) for lap in ride.laps] == [("lap", 0.0, 60.0)]
    assert ride.losses == ()


def triathlon(*, sessions_first: bool) -> bytes:
    file = FitBuilder().define(0, 20, STAMP, Field(3, "uint8"))
    file.define(1, 18, STAMP, Field(2, "uint32"), Field(5, "enum"), Field(7, "uint32"))

    def sessions() -> None:
        for start, sport in ((0, 5), (100, 3), (120, 2), (300, 1)):
            file.add(1, BEGIN + start + 100, BEGIN + start, sport, 20_000 if sport == 3 else 100_000)

    if sessions_first:
        sessions()
    for second in range(400):
        file.add(0, BEGIN + second, 100 + second // 100)
    if not sessions_first:
        sessions()
    return file.bytes()


def test_each_session_of_a_multisport_is_an_activity() -> None:
    for first in (False, True):
        parts = read_fit(triathlon(sessions_first=first)).activities
        assert [part.sport for part in parts] == [Sport.SWIMMING, Sport.TRANSITION, Sport.CYCLING, Sport.RUNNING]
        assert [len(part.streams) for part in parts] == [100, 20, 180, 100]
        assert all(part.streams.time.raw[0] == 0 for part in parts)


def test_each_leg_of_a_multisport_has_its_own_laps() -> None:
    """Their messages come where the device pleases; rounded times overlap by a second with the next leg's."""
    file = FitBuilder().define(0, 20, STAMP, Field(3, "uint8"))
    file.define(1, 18, STAMP, Field(2, "uint32"), Field(5, "enum"), Field(7, "uint32"))
    file.define(2, 19, STAMP, Field(2, "uint32"), Field(7, "uint32"))
    for second in range(300):
        file.add(0, BEGIN + second, 100)
    for start, end in ((0, 61), (60, 101), (100, 201), (200, 251), (250, 300)):
        file.add(2, BEGIN + 400, BEGIN + start, (end - start) * 1000)
    for start, sport in ((0, 5), (100, 2), (200, 1)):
        file.add(1, BEGIN + start + 100, BEGIN + start, sport, 100_000)
    swim, ride, run = read_fit(file.bytes()).activities
    assert [(lap.start_s, lap.end_s) for lap in swim.laps] == [(0, 61), (60, 101)]
    assert [(lap.start_s, lap.end_s) for lap in ride.laps] == [(0, 101)]
    assert [(lap.start_s, lap.end_s) for lap in run.laps] == [(0, 51), (50, 100)]


def test_without_a_session_it_is_rebuilt_and_said() -> None:
    file = FitBuilder().message(1, 12, sport=(0, "enum", 1)).define(0, 20, STAMP, Field(3, "uint8"))
    for second in range(20):
        file.add(0, BEGIN + second, 100)
    (run,) = read_fit(file.bytes()).activities
    assert run.sport is Sport.RUNNING
    assert (run.elapsed_s, run.distance_m) == (None, None)
    assert [loss.code for loss in run.losses] == ["no_session"]


def test_a_session_without_samples_is_an_activity_too() -> None:
    file = FitBuilder().message(
        0,
        18,
        end=(253, "uint32", BEGIN + 9),
        start=(2, "uint32", BEGIN),
        sport=(5, "enum", 2),
        elapsed=(7, "uint32", 9000),
    )
    (ride,) = read_fit(file.bytes()).activities
    assert len(ride.streams) == 0
    assert ride.elapsed_s == 9.0


def test_a_session_that_began_days_before_its_samples_did_not() -> None:
    file = FitBuilder().message(0, 18, start=(2, "uint32", BEGIN - 30 * 86_400), sport=(5, "enum", 2))
    file.define(1, 20, STAMP).add(1, BEGIN).add(1, BEGIN + 1)
    (ride,) = read_fit(file.bytes()).activities
    assert ride.streams.time.raw.tolist() == [0, 1000]
    assert [loss.code for loss in ride.losses] == ["session_time"]


def test_samples_before_the_session_start_belong_to_it() -> None:
    file = FitBuilder().define(1, 20, STAMP).add(1, BEGIN - 2).add(1, BEGIN)
    file.message(0, 18, end=(253, "uint32", BEGIN + 9), start=(2, "uint32", BEGIN), elapsed=(7, "uint32", 9000))
    (ride,) = read_fit(file.bytes()).activities
    assert ride.start == ride.streams.start
    assert ride.streams.time.raw.tolist() == [0, 2000]


def test_a_workouts_name() -> None:
    file = FitBuilder().message(0, 26, name=(8, "string", "4x8 threshold")).define(1, 20, STAMP).add(1, BEGIN)
    (ride,) = read_fit(file.bytes()).activities
    assert ride.name == "4x8 threshold"
