"""Which sports a plan may plan: those that were named, and those that a rule which has to be kept asks for, so that
nobody's own words clash with a box they did not tick.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from domestique.model import rule as r
from domestique.model.plan import Done
from domestique.model.sport import Sport

_SHARE: Final = 0.1
"""of the time of the last weeks, from which on a sport is one of the athlete's"""


def sports_wanted(named: Sequence[Sport], rules: Iterable[r.Rule], done: Sequence[Done] = ()) -> tuple[Sport, ...]:
    """Where nothing at all was said, what was done lately; none where there is nothing of that either."""
    found = list(named)
    for rule in rules:
        found += (sport for sport in _asked(rule, found) if sport not in found)
    return tuple(dict.fromkeys(found)) or _usual(done)


def _asked(rule: r.Rule, found: Sequence[Sport]) -> tuple[Sport, ...]:
    match rule.params:
        case r.Event(sport=sport):
            return (sport,)
        case _ if not rule.hard:
            return ()
        case r.SessionCount(sport=Sport() as sport, least=int(least)) if least > 0:
            return (sport,)
        case r.PinnedSession(sport=sport):
            return (sport,)
        case r.MinTime(minutes=minutes, sports=sports) if minutes > 0 and not set(sports) & set(found):
            return sports
        case _:
            return ()


def _usual(done: Sequence[Done]) -> tuple[Sport, ...]:
    minutes: Counter[Sport] = Counter()
    for one in done:
        minutes[one.sport] += one.minutes
    whole = minutes.total()
    return tuple(
        sport for sport, spent in minutes.most_common() if sport is not Sport.OTHER and spent >= _SHARE * whole
    )
