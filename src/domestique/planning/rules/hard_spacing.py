"""Days between hard workouts."""

from domestique.model.rule import HardSpacing, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, HardSpacing)
    hard = [
        one
        for one in (*facts.done, *facts.sessions)
        if one.hard and (not told.sports or one.sport in told.sports) and facts.in_scope(rule.scope, one.day)
    ]
    for place, later in enumerate(hard):
        for earlier in reversed(hard[:place]):
            between = later.day - earlier.day - 1
            if later.planned and not (later.race and earlier.race):
                ids = tuple(one.id for one in (earlier, later) if one.planned)
                scale.at_least(between, told.min_days_between, "days", (earlier.day, later.day), "hard_too_close", ids)
            if between >= told.min_days_between:
                break
    scale.unweighed("no_pair")


KIND = Kind(
    "hard_spacing",
    Tier.SCIENCE,
    Grade.PRACTICE,
    "coaching practice of 48 h between hard days; glycogen and neuromuscular recovery studies are small",
    weigh,
)
