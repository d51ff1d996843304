"""The same workout not too often a week."""

from collections import Counter

from domestique.model.rule import Rule, Tier, Variety
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Variety)
    for week in facts.weeks(rule.scope):
        found = [one for one in facts.week(week, rule.scope) if one.template is not None]
        for template, times in sorted(Counter(str(one.template) for one in found).items()):
            ids = tuple(one.id for one in found if one.template == template)
            scale.at_most(
                times, told.same_template_max, "sessions", (week, week + 6), "same_again", ids, template=template
            )


KIND = Kind(
    "variety", Tier.SCIENCE, Grade.PRACTICE, "Foster 1998 (monotony); variety itself is coaching practice", weigh
)
