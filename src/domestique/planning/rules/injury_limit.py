"""What an injury forbids until it is over."""

from domestique.model.rule import InjuryLimit, Rule, Tier
from domestique.planning.checking.facts import Facts, minutes
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, InjuryLimit)
    until = facts.last if told.until is None else told.until.toordinal()
    spoken_of = [day for day in facts.horizon(rule.scope) if day <= until]
    if not spoken_of:
        scale.unweighed("outside_horizon")
        return
    days = frozenset(spoken_of)
    for one in facts.sessions:
        if one.day not in days:
            continue
        at = (one.day, one.day)
        forbidden = one.sport in told.forbid_sports or any(tag in told.forbid_tags for tag in one.tags)
        if told.forbid_sports or told.forbid_tags:
            scale.at_most(int(forbidden), 0, "sessions", at, "injured", (one.id,), body_part=told.body_part)
        if told.max_minutes_per_session is not None and not one.race and (not told.sports or one.sport in told.sports):
            most = told.max_minutes_per_session
            scale.at_most(one.minutes, most, "minutes", at, "injured_too_long", (one.id,), body_part=told.body_part)
    if told.max_pct_per_week is not None:
        _weigh_growth(rule, told, told.max_pct_per_week, until, facts, scale)


def _weigh_growth(rule: Rule, told: InjuryLimit, share: float, until: int, facts: Facts, scale: Scale) -> None:
    for week in facts.weeks(rule.scope):
        if max(week, facts.first) > until:
            continue
        found = [one for one in facts.week(week, rule.scope, told.sports) if one.day <= until]
        reference = max(60.0, facts.largest_before(week, told.sports, minutes))
        limit = reference * (1 + share / 100)
        scale.at_most_a_week(found, minutes(found), limit, "minutes", week, "ramp")


KIND = Kind(
    "injury_limit",
    Tier.SAFETY,
    Grade.PRACTICE,
    "clinical return-to-sport practice (Ardern et al. 2016 consensus); the person's own physician stands above it",
    weigh,
)
