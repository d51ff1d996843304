"""For which day a lift's next weight is reckoned, of sessions that are planned: all that lie ahead stand on what was
lifted so far, for nobody knows yet how the first of them goes. After it they are reckoned anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from domestique.planning.strength.lifted import Lifted


def as_of(day: date, planned: Iterable[date], history: Mapping[str, Sequence[Lifted]]) -> date:
    """The day itself, or that of the first planned session after the last one done, where it lies before: sessions in
    between are no break."""
    last = max((one.day for past in history.values() for one in past), default=None)
    ahead = [one for one in planned if last is None or one > last]
    return min(day, min(ahead, default=day))
