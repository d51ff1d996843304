"""A session's points as streams, and what was lost on the way, in sentences."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from domestique.formats.xml.channels import CHANNELS, to_stream
from domestique.formats.xml.grammar import Parsed
from domestique.formats.xml.timeline import Session
from domestique.model.activity import Loss, Pause
from domestique.model.streams import MISSING, TIME, Stream, Streams

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SHORTEST_PAUSE_S = 10.0
_STEPS_OF_A_PAUSE = 3
"""A new segment begins a pause only if it leaves a hole: this many of the usual steps between points."""


@dataclass(frozen=True, slots=True)
class Recorded:
    streams: Streams
    elapsed_s: float
    pauses: tuple[Pause, ...]
    losses: tuple[Loss, ...]


def moment(time_ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=int(time_ms))


def record(session: Session, start_ms: int) -> Recorded:
    """`start_ms` is the session's start, which may lie before its first point."""
    since = session.time_ms - start_ms
    channels = {TIME: Stream(TIME, "s", since.astype(np.int32), scale=1000.0)}
    impossible = 0
    for channel in CHANNELS:
        values = session.columns.get(channel.name)
        if values is None:
            continue
        stream, count = to_stream(channel, values)
        impossible += count
        if stream.recorded:
            channels[channel.name] = stream
    _drop_no_fix(channels)
    losses = []
    if impossible:
        reason = f"{impossible} values that cannot be (a latitude of 200, a heart rate of 900) were left out."
        losses.append(Loss("impossible_values", reason))
    return Recorded(
        Streams(moment(start_ms), channels),
        float(since[-1]) / 1000 if len(since) else 0.0,
        _pauses(session, start_ms),
        tuple(losses),
    )


def _drop_no_fix(channels: dict[str, Stream]) -> None:
    """Receivers without a fix write 0, 0; half a position is no position."""
    latitude, longitude = channels.get("latitude"), channels.get("longitude")
    if latitude is None or longitude is None:
        channels.pop("latitude", None)
        channels.pop("longitude", None)
        return
    lat, lon = latitude.raw, longitude.raw
    nowhere = ((lat == 0) & (lon == 0)) | (lat == MISSING) | (lon == MISSING)
    lat[nowhere] = lon[nowhere] = MISSING
    if nowhere.all():
        del channels["latitude"], channels["longitude"]


def _pauses(session: Session, start_ms: int) -> tuple[Pause, ...]:
    steps = np.diff(session.time_ms) / 1000
    if not len(steps):
        return ()
    least = max(_SHORTEST_PAUSE_S, _STEPS_OF_A_PAUSE * float(np.median(steps)))
    since = (session.time_ms - start_ms) / 1000
    breaks = np.flatnonzero((np.diff(session.segment) != 0) & (steps > least))
    return tuple(Pause(float(since[at]), float(since[at + 1])) for at in breaks)


def losses_of(parsed: Parsed) -> tuple[Loss, ...]:
    losses = []
    if parsed.breaks:
        first, skipped = parsed.breaks[0], sum(gap.upto - gap.at for gap in parsed.breaks)
        share = f"{100 * skipped / max(parsed.size, 1):.1f} %"
        if len(parsed.breaks) == 1 and first.upto == parsed.size:
            losses.append(
                Loss(
                    "cut_short",
                    f"The file breaks off or turns unreadable at byte {first.at:,} of {parsed.size:,}; what stands "
                    f"before it was read ({share} of the file was not).",
                )
            )
        else:
            places = f"{len(parsed.breaks)} places" if len(parsed.breaks) > 1 else "1 place"
            losses.append(
                Loss(
                    "damaged",
                    f"The file is damaged in {places}, first at byte {first.at:,}; reading went on at the next point "
                    f"({share} of the file was skipped).",
                )
            )
    if parsed.points.unreadable:
        losses.append(Loss("unreadable_values", f"{parsed.points.unreadable} values are no numbers and were left out."))
    return tuple(losses)
