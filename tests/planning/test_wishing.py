"""What somebody wants becomes rules; what cannot be is told before anything is planned."""

from datetime import date
from typing import Any

import pytest

from domestique.locales import LANGUAGES, say
from domestique.model import rule as r
from domestique.model.rule_reading import BadRule
from domestique.model.sport import Sport
from domestique.planning.wishing import BadWish, asked_for, each_of, unsaid, wished, without, yielding
from tests.fakes.plans import FULL

TODAY = date(2026, 11, 21)
RACE = {"name": "Seoul", "date": "2027-03-14", "priority": "A", "sport": "run", "duration_min": 210}


def test_all_of_it() -> None:
    windows = [{"weekday": "tue", "start": "06:00", "end": "07:30"}]
    rule = {"kind": "rest_day", "params": {"weekdays": ["mon"]}, "strength": "hard", "id": "theirs", "version": 4}
    told = wished(
        {
            "sports": ["run", "strength", "run"],
            "events": [RACE],
            "availability": windows,
            "hours": 6.5,
            "equipment": ["gym"],
            "more_rules": [rule],
        },
        TODAY,
    )
    assert (told.first, told.last, told.sports) == (
        date(2026, 11, 23), date(2027, 3, 14), (Sport.RUNNING, Sport.STRENGTH),
    )  # fmt: skip
    kinds = [one.kind for one in told.own]
    assert kinds == ["event", "availability", "max_time", "equipment", "rest_day"]
    assert told.own[2].params == r.MaxTime(r.Per.WEEK, 390)
    assert all(one.id == "" for one in told.own)


@pytest.mark.parametrize(
    ("asked", "last"),
    [({}, date(2027, 2, 14)), ({"weeks": 1}, date(2026, 11, 29)), ({"last": "2027-01-03"}, date(2027, 1, 3))],
)
def test_how_long_it_is(asked: dict[str, Any], last: date) -> None:
    assert wished(asked, TODAY).last == last


@pytest.mark.parametrize(
    ("asked", "field", "reason"),
    [
        ({"first": "2026-11-20"}, "first", "plan_first_past"),
        ({"first": "2029-01-01"}, "first", "plan_first_far"),
        ({"last": "2026-11-22"}, "last", "rule_backwards"),
        ({"last": "2036-01-01"}, "last", "plan_too_long"),
        ({"weeks": 4, "events": [RACE]}, "events.0.date", "plan_outside"),
        ({"events": [RACE, RACE | {"date": "2026-11-20"}]}, "events.1.date", "event_past"),
        ({"first": "2026-12-01", "events": [RACE, RACE | {"date": "2026-11-30"}]}, "events.1.date", "event_early"),
    ],
)
def test_what_cannot_be(asked: dict[str, Any], field: str, reason: str) -> None:
    with pytest.raises(BadWish) as caught:
        wished(asked, TODAY)
    assert (caught.value.field, caught.value.reason) == (field, reason)
    for language in LANGUAGES:
        assert "{{" not in say(language, f"errors.field.{reason}", **caught.value.slots)
    with pytest.raises(BadRule):
        wished({"events": [RACE | {"name": "<b>"}]}, TODAY)


def test_a_race_tomorrow_begins_the_plan_today() -> None:
    told = wished({"events": [RACE | {"date": "2026-11-22"}]}, TODAY)
    assert (told.first, told.last) == (TODAY, date(2026, 11, 22))


def test_defaults_give_way_to_what_was_said() -> None:
    own = r.Rule("a", r.RampCap(r.RampMetric.CTL, 3.0))
    deload = r.Rule("b", r.Deload(4), tier=r.Tier.SCIENCE)
    assert unsaid([r.Rule("c", r.RampCap(r.RampMetric.CTL, 7.0)), deload], [own]) == (deload,)
    assert without([own, deload], ["deload"]) == (own,)
    assert without([own, deload], ["a", "ramp_cap"]) == (deload,)


def test_a_relaxation_finds_its_rule_by_what_it_says() -> None:
    """The ids of a plan that was not made come anew; only what was changed is without one."""
    hours = r.Rule("new", r.MaxTime(r.Per.WEEK, 300))
    own = r.Rule("kept", r.MaxHard(2), version=4)
    said = {"kind": "max_time", "params": {"per": "week", "minutes": 300}, "strength": "hard"}
    more = said | {"params": {"per": "week", "minutes": 330}}
    most = said | {"params": {"per": "week", "minutes": 360}}
    hard = {"kind": "max_hard", "params": {"max": 2}, "strength": "hard"}
    found = yielding((hours, own), [{"rule": said, "instead": more}, {"rule": more, "instead": most}])
    assert [(one.id, one.params) for one in found] == [("", r.MaxTime(r.Per.WEEK, 360)), ("kept", own.params)]
    assert yielding((hours, own), [{"rule": hard, "instead": None}]) == (hours,)
    assert yielding((hours, own), [{"rule": most, "instead": None}]) == (hours, own)


def test_each_sport_that_was_named_is_to_be_done_beside_others() -> None:
    bike, run = Sport.CYCLING, Sport.RUNNING
    assert each_of((bike,), (bike,)) == []
    assert [one.params for one in each_of((bike,), (bike, run))] == [r.SessionCount(bike, least=1)]
    assert all(not one.hard for one in each_of((bike, run), (bike, run)))


def test_sports_of_a_plan_nobody_wished_for() -> None:
    assert asked_for({}, FULL, ()) == ((Sport.CYCLING, Sport.SWIMMING, Sport.RUNNING), None)
    assert asked_for({"sports": ["run"], "equipment": ["gym"]}, FULL, ()) == ((Sport.RUNNING,), frozenset({"gym"}))
