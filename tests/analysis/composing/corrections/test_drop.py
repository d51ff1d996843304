from domestique.analysis.composing.corrections import correct
from tests.fakes.recordings import recording


def test_the_channel_is_gone_and_the_original_is_not() -> None:
    ride = recording("power", "heart_rate")
    assert set(correct(ride, "drop", {"channel": "heart_rate"}).streams.channels) == {"time", "power"}
    assert "heart_rate" in ride.streams.channels
