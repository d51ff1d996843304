"""No workout that needs what is not there."""

from domestique.model.rule import Equipment, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Equipment)
    for one in facts.spoken_of(rule.scope):
        if not facts.in_scope(told.when, one.day):
            continue
        needed = [thing for thing in one.needs if thing != "bodyweight"]
        missing = [thing for thing in needed if thing in told.lack or (told.have and thing not in told.have)]
        scale.at_most(len(missing), 0, "sessions", (one.day, one.day), "not_there", (one.id,), things=missing)


KIND = Kind("equipment", Tier.ATHLETE, Grade.WISH, "", weigh)
