"""Does what a reader made of a file agree with the reference, value for value?"""

import numpy as np

from domestique.formats.reading import Reading
from domestique.formats.xml.channels import CHANNELS
from tests.formats.xml.reference import EPOCH, Row

LIMITS = {channel.name: (channel.least, channel.most) for channel in CHANNELS}


def merged(rows: list[Row]) -> dict[int, dict[str, float]]:
    """One row a moment, what a later one adds included, impossible values gone."""
    moments: dict[int, dict[str, float]] = {}
    for moment, values in rows:
        if moment is None:
            continue
        row = moments.setdefault(moment, {})
        for channel, value in values.items():
            row.setdefault(channel, value)
    for row in moments.values():
        for channel in [channel for channel in row if not LIMITS[channel][0] <= row[channel] <= LIMITS[channel][1]]:
            del row[channel]
        if row.get("latitude") is None or row.get("longitude") is None or not (row["latitude"] or row["longitude"]):
            row.pop("latitude", None)
            row.pop("longitude", None)
    return moments


def assert_agrees(reading: Reading, rows: list[Row]) -> int:
    """How many values were compared."""
    moments = merged(rows)
    compared, seen = 0, set()
    losing = any(activity.losses for activity in reading.activities)
    for activity in reading.activities:
        start = round((activity.streams.start - EPOCH).total_seconds() * 1000)
        times = (activity.streams.time.raw.astype(np.int64) + start).tolist()
        seen.update(times)
        channels = {stream.channel: stream for stream in activity.streams.channels.values() if stream.channel != "time"}
        named = {channel for moment in times for channel in moments[moment]}
        assert named == set(channels)
        for name, stream in channels.items():
            expected = np.array([moments[moment].get(name, np.nan) for moment in times])
            values = stream.values()
            assert np.array_equal(np.isnan(values), np.isnan(expected)), name
            # Half a raw step, and what a double loses on the way.
            assert np.nanmax(np.abs(values - expected)) <= 0.5 / stream.scale + 1e-9, name
            compared += int(np.count_nonzero(~np.isnan(expected)))
    if not losing:
        assert seen == set(moments)
    return compared
