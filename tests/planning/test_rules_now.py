"""What a plan would be held to today."""

from dataclasses import replace
from datetime import date
from typing import Any

from domestique.model.rule import Deload, Event, MaxHard, MaxTime, Params, Per, Priority, Rule, Source, Tier
from domestique.model.sport import Sport
from domestique.planning.defaults import defaults_for
from domestique.planning.rules_now import RulesNow, Standing, rules_now

HOURS = Rule("hours", MaxTime(Per.WEEK, 480), version=2)
DELOAD = Rule("deload", Deload(4), version=1, tier=Tier.SCIENCE, source=Source("coaching", by="default"))
PACKED = Rule("packed", MaxHard(2), version=1, tier=Tier.SCIENCE, source=Source("Seiler", by="pack:polarised"))
BOUND = (HOURS, DELOAD, PACKED)


def now(*standing: Standing, bound: tuple[Rule, ...] = BOUND) -> RulesNow:
    return rules_now(bound, {one.rule.id: one for one in standing})


def as_they_were(*without: Rule) -> tuple[Standing, ...]:
    return tuple(Standing(one, active=True, since=False) for one in BOUND if one not in without)


def own(name: str, params: Params, **more: Any) -> Standing:
    return Standing(Rule(name, params, version=1), **{"active": True, "since": True, **more})


def test_nothing_changed() -> None:
    found = now(*as_they_were())
    assert found.same and found.rules == BOUND


def test_a_rule_says_something_else_since() -> None:
    later = replace(HOURS, version=3, params=MaxTime(Per.WEEK, 300))
    found = now(Standing(later, active=True, since=True), *as_they_were(HOURS))
    assert found.changed == ((HOURS, later),) and found.rules == (later, DELOAD, PACKED)
    assert not (found.gone or found.new or found.back)


def test_one_that_was_changed_back_says_what_it_said() -> None:
    found = now(Standing(replace(HOURS, version=4), active=True, since=True), *as_they_were(HOURS))
    assert found.same and found.rules == BOUND


def test_deleted_put_to_rest_and_left_at_rest() -> None:
    assert now(*as_they_were(HOURS)).gone == (HOURS,)
    assert now(Standing(HOURS, active=False, since=True), *as_they_were(HOURS)).gone == (HOURS,)
    chosen_at_rest = Standing(HOURS, active=False, since=False)
    assert now(chosen_at_rest, *as_they_were(HOURS)).same, "it was chosen for this plan though it rests"


def test_a_new_rule_holds_and_what_was_left_out_stays_out() -> None:
    new = own("new", MaxTime(Per.DAY, 60))
    assert now(new, *as_they_were()).new == (new.rule,)
    assert now(replace(new, active=False), *as_they_were()).same
    assert now(replace(new, since=False), *as_they_were()).same


def test_told_again_in_the_same_words_it_is_the_same() -> None:
    again = Standing(replace(HOURS, id="again", version=1, source=Source("8 h", by="")), active=True, since=True)
    found = now(again, *as_they_were(HOURS))
    assert found.same and found.rules[0] == HOURS


def test_advice_yields_to_a_new_rule_of_its_kind_unless_it_was_edited() -> None:
    new = own("new", MaxHard(3))
    found = now(new, *as_they_were())
    assert found.gone == (PACKED,) and found.rules == (HOURS, DELOAD, new.rule) and not found.back
    edited = replace(PACKED, version=2, params=MaxHard(1))
    found = now(new, Standing(edited, active=True, since=True), *as_they_were(PACKED))
    assert found.gone == () and {edited, new.rule} <= set(found.rules)


def test_a_default_comes_back_where_its_answer_is_gone() -> None:
    mine = Rule("mine", Deload(3), version=1)
    found = now(bound=(HOURS, mine))
    assert found.gone == (HOURS, mine)
    assert [one.params for one in found.back] == [Deload(4)] and found.back[0].id == ""
    assert now(bound=(HOURS,)).back == (), "what was left out on purpose stays out"


def test_a_new_race_brings_its_taper() -> None:
    race = own("race", Event("10 km", date(2027, 3, 7), Priority.A, Sport.RUNNING, 45.0, 60))
    found = now(race, *as_they_were())
    assert sorted(one.kind for one in found.back) == ["form_target", "taper"]
    held = [replace(one, id=one.kind) for one in defaults_for([race.rule])]
    there = tuple(Standing(one, active=True, since=False) for one in (race.rule, *held))
    assert now(*there, bound=(race.rule, *held)).same


def test_what_came_with_an_adaptation_and_was_gone_back_on_is_not_told_again() -> None:
    brought = Rule("rest", MaxHard(0), version=1, source=Source(by="adapt:sick"))
    assert now(Standing(brought, active=True, since=True, own=True), *as_they_were()).same
    told = Standing(replace(brought, source=Source("nothing hard")), active=True, since=True, own=True)
    assert now(told, *as_they_were()).new == (told.rule,)
