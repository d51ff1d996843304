"""An athlete's history as FIT files: rides of 3,000 samples in nine channels, one every eighteen hours."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.rides import ride
from domestique.formats.fit_writing import write_activity
from domestique.model.activity import Activity, Device, Lap
from domestique.model.sport import Sport
from domestique.model.streams import Stream, Streams

SAMPLES = 3_000
_FIRST = datetime(2015, 1, 1, tzinfo=UTC)
_DEGREES = 2**31 / 180
_CHANNELS = (
    ("time", "s", 1000.0, 0.0),
    ("power", "W", 1.0, 0.0),
    ("heart_rate", "bpm", 1.0, 0.0),
    ("cadence", "rpm", 1.0, 0.0),
    ("speed", "m/s", 1000.0, 0.0),
    ("altitude", "m", 5.0, 500.0),
    ("latitude", "deg", _DEGREES, 0.0),
    ("longitude", "deg", _DEGREES, 0.0),
    ("distance", "m", 100.0, 0.0),
    ("temperature", "degC", 1.0, 0.0),
)


def write_history(folder: Path, count: int) -> int:
    """The bytes written."""
    folder.mkdir(parents=True)
    return sum((folder / f"{number:05}.fit").write_bytes(data) for number, data in enumerate(files(count)))


def start_of(number: int) -> datetime:
    return _FIRST + timedelta(hours=18 * number)


def files(count: int) -> Iterator[bytes]:
    for number in range(count):
        columns = ride(number, SAMPLES).columns
        start = start_of(number)
        streams = {name: Stream(name, unit, columns[name], scale, offset) for name, unit, scale, offset in _CHANNELS}
        yield write_activity(
            Activity(
                sport=Sport.CYCLING,
                start=start,
                streams=Streams(start, streams),
                elapsed_s=float(SAMPLES),
                timer_s=float(SAMPLES),
                distance_m=float(columns["distance"][-1]) / 100,
                device=Device("garmin", "edge_840", "1234", "20.1"),
                laps=tuple(Lap("lap", at, at + 600.0, {}) for at in range(0, SAMPLES, 600)),
            )
        )
