"""A sport one rule rules out for good and another asks for."""

from collections.abc import Iterator, Sequence
from typing import Final

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.conflicting.conflict import Conflict, ids, meet
from domestique.planning.rules import phrases as p


def sports_ruled_out(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for other in rules:
        for sport in _ruled_out(other):
            for rule in rules:
                if rule is not other and _asks_for(rule.params, sport) and meet(rule.scope, other.scope):
                    yield Conflict(
                        ids(rule, other),
                        "sport_ruled_out",
                        {"what": lambda language, sport=sport: p.training((sport,), language)},  # type: ignore[misc]
                    )


def _ruled_out(rule: r.Rule) -> tuple[Sport, ...]:
    """For every week: within dates it would be a loss, which lowers what is asked for."""
    if rule.scope.first is not None or rule.scope.last is not None or rule.scope.weekdays:
        return ()
    match rule.params:
        case r.SessionCount(most=0, sport=sport) if sport is not None:
            return (sport,)
        case r.MaxTime(minutes=0, sports=sports):
            return sports
        case r.InjuryLimit(until=None, forbid_sports=sports):
            return sports
        case _:
            return ()


def _asks_for(params: r.Params, sport: Sport) -> bool:
    match params:
        case r.SessionCount(least=least, sport=told):
            return bool(least) and told is sport
        case r.MinTime(sports=told):
            return told == (sport,)
        case r.PinnedSession(sport=told):
            return told is sport
        case _:
            return False


DETECTORS: Final = (sports_ruled_out,)
