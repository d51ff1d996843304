"""What effort is told by: power, else speed where wind does not rule it and made flat, else the heart."""

from domestique.analysis.intervals.work import Channel
from domestique.analysis.metrics.run.going import effort_speed
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.schemes import threshold_of
from domestique.model.sport import Sport

CHANNELS: dict[Sport, tuple[Channel, ...]] = {
    Sport.CYCLING: ("power", "heart_rate"),
    Sport.ROWING: ("power", "speed", "heart_rate"),
    Sport.RUNNING: ("power", "speed", "heart_rate"),
    Sport.SKIING: ("heart_rate",),
    Sport.OTHER: ("power", "heart_rate"),
}
"""A rider's speed is the hill's and the wind's. In other sports nothing is looked for in the samples."""
_COVERAGE = 0.8


def effort_channel(session: Session) -> tuple[Channel, Numbers] | None:
    """None: nothing that was recorded tells of effort, or too much of it is missing."""
    for channel in CHANNELS.get(session.sport, ()):
        try:
            values = session.channel(channel, coverage=_COVERAGE)
            # A runner's as it would have been on the flat: a descent is no interval.
            flat = channel == "speed" and session.sport is Sport.RUNNING
            return channel, effort_speed(session) if flat else values
        except Unknown:
            continue
    return None


def threshold(session: Session, channel: Channel) -> float | None:
    try:
        return session.setting(threshold_of(channel, session.sport))
    except Unknown:
        return None
