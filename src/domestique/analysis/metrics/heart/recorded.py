"""How much of the heart rate must be known before a figure speaks for the whole."""

from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers

_COVERAGE = 0.5


def beats(session: Session) -> Numbers:
    """Beats a minute. Unknown where less than half of the time is; a heart rate of 0 was not measured."""
    return session.channel("heart_rate", coverage=_COVERAGE)
