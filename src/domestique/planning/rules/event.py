"""A race has its day to itself and a quiet eve."""

from domestique.model.rule import Event, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Event)
    day = told.date.toordinal()
    scale.unweighed("outside_horizon")
    if facts.in_horizon(day):
        there = [one for one in facts.days.get(day, ()) if one.planned]
        races = [one for one in there if one.race and one.event == rule.id and one.sport is told.sport]
        scale.at_least(min(1, len(races)), 1, "sessions", (day, day), "race_missing", name=told.name)
        others = tuple(one.id for one in there if one not in races[:1])
        scale.at_most(len(others), 0, "sessions", (day, day), "beside_race", others, name=told.name)
    if told.priority != "C" and facts.in_horizon(day - 1):
        eve = [one for one in facts.days.get(day - 1, ()) if one.planned and not one.race]
        hard = tuple(one.id for one in eve if one.hard)
        scale.at_most(len(hard), 0, "sessions", (day - 1, day - 1), "hard_eve", hard, name=told.name)
        for one in eve:
            scale.at_most(one.minutes, 60, "minutes", (day - 1, day - 1), "long_eve", (one.id,), name=told.name)


KIND = Kind("event", Tier.ATHLETE, Grade.WISH, "", weigh)
