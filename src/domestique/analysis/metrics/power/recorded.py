"""Which sports have power, and how much of it must be known before a figure speaks for the whole."""

from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.model.sport import Sport

POWERED = (Sport.CYCLING, Sport.RUNNING, Sport.ROWING, Sport.SKIING, Sport.OTHER)
_COVERAGE = 0.5


def watts(session: Session) -> Numbers:
    """Unknown where less than half of the time is."""
    return session.channel("power", coverage=_COVERAGE)
