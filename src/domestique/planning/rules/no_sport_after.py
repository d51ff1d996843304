"""What does not follow on what for some days."""

from domestique.model.rule import NoSportAfter, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import matches
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, NoSportAfter)
    for one in (*facts.done, *facts.sessions):
        if one.day + told.days < facts.first or not matches(told.first, one) or not facts.in_scope(rule.scope, one.day):
            continue
        after = [
            later
            for day in range(one.day + 1, one.day + told.days + 1)
            for later in facts.days.get(day, ())
            if later.planned and facts.in_scope(rule.scope, day) and matches(told.then, later)
        ]
        ids = tuple(each.id for each in (one, *after) if each.planned)
        last = max((later.day for later in after), default=one.day)
        scale.at_most(len(after), 0, "sessions", (one.day, last), "too_soon_after", ids)
    scale.unweighed("no_pair")


KIND = Kind(
    "no_sport_after",
    Tier.ATHLETE,
    Grade.WEAK,
    "Doma et al. 2017 (running economy impaired for 24 to 48 h after lower-body strength work)",
    weigh,
)
