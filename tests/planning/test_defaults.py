from typing import Any

from domestique.model.rule import Priority, RampCap, RampMetric, Rule, Taper, Tier
from domestique.planning.conflicts import conflicts
from domestique.planning.defaults import defaults_for
from tests.planning.notation import MONDAY, rule


def event(priority: str, name: str) -> Rule:
    told: dict[str, Any] = {"name": name, "date": "2027-03-21", "priority": priority, "sport": "run"}
    return rule({"kind": "event", "params": told}, name)


def kinds(*rules: Rule) -> list[str]:
    return [made.kind for made in defaults_for(rules)]


def test_the_ceiling_on_growth_is_always_there_and_for_safety() -> None:
    own = rule({"kind": "ramp_cap", "params": {"metric": "ctl", "max_per_week": 9}})
    for rules in ((), (own,)):
        safe = [made for made in defaults_for(rules) if made.tier is Tier.SAFETY]
        assert [made.params for made in safe] == [RampCap(RampMetric.CTL, max_per_week=7)]
        assert safe[0].hard


def test_what_the_athlete_said_takes_the_place_of_a_default() -> None:
    assert kinds().count("ramp_cap") == 2
    own = rule({"kind": "ramp_cap", "params": {"metric": "ctl", "max_per_week": 4}})
    assert kinds(own).count("ramp_cap") == 1
    assert "max_hard" in kinds() and "max_hard" not in kinds(rule({"kind": "max_hard", "params": {"max": 1}}))


def test_tapers_by_priority() -> None:
    def tapers(*rules: Rule) -> list[tuple[str, int, float]]:
        found = [made.params for made in defaults_for(rules) if isinstance(made.params, Taper)]
        return [(one.event, one.days, one.volume_reduction_pct) for one in found]

    assert tapers(event("C", "c")) == []
    assert tapers(event("A", "a"), event("B", "b"), event("A", "a2")) == [("A", 14, 45), ("B", 6, 30)]
    own = rule({"kind": "taper", "params": {"event": "a", "days": 7, "volume_reduction_pct": 30}}, "own")
    assert tapers(event("A", "a"), own) == []
    assert tapers(event("A", "a"), event("A", "a2"), own) == [("A", 14, 45)]


def test_form_on_the_day_only_for_events_that_are_tapered_for() -> None:
    assert "form_target" not in kinds(event("C", "c"))
    assert "form_target" in kinds(event("B", "b"))


def test_all_but_the_ceiling_are_science_and_none_clashes() -> None:
    rules = (event("A", "a"), event("B", "b"))
    made = defaults_for(rules[:1])
    assert {one.tier for one in made[1:]} == {Tier.SCIENCE}
    assert len({one.id for one in made}) == len(made)
    assert conflicts((*rules[:1], *made), MONDAY) == ()
    assert Priority.C not in {one.params.event for one in made if isinstance(one.params, Taper)}
