"""Days without training."""

from domestique.model.rule import Rule, Tier, Unavailable
from domestique.planning.checking.calendar import weekday
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Unavailable)
    spans = [(one.first.toordinal(), one.last.toordinal()) for one in told.dates]
    for day in facts.horizon(rule.scope):
        dated = any(first <= day <= last for first, last in spans)
        if not dated and weekday(day) not in told.weekdays:
            continue
        found = [
            one.id
            for one in facts.days.get(day, ())
            if one.planned and (dated or not one.race) and (not told.sports or one.sport in told.sports)
        ]
        scale.at_most(len(found), 0, "sessions", (day, day), "unavailable", tuple(found))
    scale.unweighed("outside_horizon")


KIND = Kind("unavailable", Tier.ATHLETE, Grade.WISH, "", weigh)
