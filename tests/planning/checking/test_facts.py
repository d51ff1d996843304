from dataclasses import replace
from datetime import date

from domestique.model.rule import EVERYWHERE, Scope
from domestique.model.sport import Sport
from domestique.planning.checking.facts import Facts, kilometres, load, minutes
from tests.planning.notation import day_of, plan, start

WEEKS = ["tue run 60 easy 10km | sat bike 120 long", "tue run 30 easy | sun run 90 race ^race"]


def test_a_week_holds_what_was_done_and_what_is_planned_but_no_race() -> None:
    facts = Facts(plan(weeks=WEEKS, first="tue1"), (), start(evening="mon1", done=["mon1 run 40 easy"]))
    first, second = (day_of(f"week{number}").toordinal() for number in (1, 2))
    assert minutes(facts.week(first)) == 220
    assert minutes(facts.week(first, sports=(Sport.RUNNING,))) == 100
    assert minutes(facts.week(second)) == 30 and load(facts.week(second)) == 25
    assert kilometres(facts.week(first)) == 10
    assert facts.largest_before(second, (), minutes) == 220
    assert not facts.whole(first) and facts.whole(second)


def test_only_days_of_the_horizon_are_seen() -> None:
    facts = Facts(plan(weeks=WEEKS, detailed_to="fri1"), (), start())
    assert [one.id for one in facts.sessions] == ["tue1"]
    begun = Facts(plan(weeks=WEEKS), (), start(evening="wed1", done=["tue1 run 70 easy", "fri1 run 70 easy"]))
    assert [one.id for one in begun.sessions] == ["sat1", "tue2", "sun2"]
    assert [one.minutes for one in begun.done] == [70]


def test_a_plan_that_ends_before_it_begins_or_in_no_real_year_has_no_days() -> None:
    made = plan(weeks=WEEKS)
    for absurd in (replace(made, last=date(2026, 1, 1)), replace(made, first=date.min), replace(made, last=date.max)):
        assert Facts(absurd, (), start()).empty
    assert Facts(made, (), replace(start(), day=date.max)).empty


def test_weeks_in_scope() -> None:
    facts = Facts(plan(weeks=WEEKS), (), start())
    assert len(facts.weeks(EVERYWHERE)) == 2
    assert facts.weeks(Scope(first=day_of("mon2"))) == [day_of("week2").toordinal()]
    assert len(facts.weeks(Scope(first=day_of("sun1")))) == 2
