"""At most so many hard workouts a week."""

from domestique.model.rule import MaxHard, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, MaxHard)
    for week in facts.weeks(rule.scope):
        found = [one for one in facts.week(week, rule.scope, told.sports) if one.hard]
        scale.at_most_a_week(found, len(found), told.most, "sessions", week, "too_many_hard")


KIND = Kind(
    "max_hard",
    Tier.SCIENCE,
    Grade.WEAK,
    "Seiler 2010; Stöggl & Sperlich 2015 (trained athletes observed: two or three hard sessions a week)",
    weigh,
)
