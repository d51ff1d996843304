"""What is broken because days passed otherwise is told apart from what the plan breaks itself, and by which days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domestique.model.plan import Dose, Plan, Start
from domestique.planning.check import check
from domestique.planning.checking.fitness import Fitness
from domestique.planning.otherwise import Aside, Strayed, as_planned, otherwise
from tests.planning import notation

RACE = notation.rule(
    {"kind": "event", "params": {"name": "Seoul", "date": "2027-01-31", "priority": "A", "sport": "run"}}, "race"
)
TAPER = notation.rule({"kind": "taper", "params": {"event": "A", "days": 8, "volume_reduction_pct": 50}}, "taper")
SEASON = notation.plan(
    weeks=[
        "tue run 60 easy L350 | thu run 60 easy L350",
        "tue run 60 easy L350 | thu run 60 easy L350",
        "tue run 60 easy L350",
        "tue run 30 easy L250 | sun run 200 race ^race L300",
    ]
)


def told(plan: Plan, rules: Sequence[Any], **start: Any) -> tuple[Aside, ...]:
    stands: Start = notation.start(**start)
    return otherwise(plan, rules, stands, check(plan, rules, stands))


def test_an_unchanged_taper_is_over_its_limit_by_a_week_that_was_trained_less() -> None:
    done = ["tue1 run 60 easy L350", "thu1 run 60 easy L350", "tue2 run 60 easy L350"]
    (one,) = told(SEASON, [RACE, TAPER], evening="sun2", done=done)
    assert (one.rule_id, one.breach.why) == ("taper", "taper_too_heavy")
    assert one.days == (Strayed(notation.day_of("mon2"), notation.day_of("sun2"), 700, 350, "load"),)


def test_as_planned_nothing_is_told_aside_and_what_the_plan_breaks_itself_is_its_own() -> None:
    done = ["tue1 run 60 easy L350", "thu1 run 60 easy L350", "tue2 run 60 easy L350"]
    whole = [*done, "thu2 run 60 easy L350"]
    assert told(SEASON, [RACE, TAPER], evening="sun2", done=whole) == ()
    heavy = replace(
        SEASON, items=tuple(replace(one, dose=Dose(60, 420)) if one.id == "tue4" else one for one in SEASON.items)
    )
    assert not check(heavy, [RACE, TAPER], notation.start(evening="sun2", done=whole)).good
    for each in (whole, done):
        assert told(heavy, [RACE, TAPER], evening="sun2", done=each) == (), "its own, however the days passed"


def test_a_day_close_by_is_named_with_what_the_rule_counts() -> None:
    week = notation.plan(weeks=["tue run 60 easy | thu run 60 hard | sat run 90 long"])
    spacing = notation.rule({"kind": "hard_spacing", "params": {"min_days_between": 1}}, "apart")
    (one,) = told(week, [spacing], evening="wed1", done=["tue1 run 60 easy", "wed1 bike 80 hard"])
    wednesday = notation.day_of("wed1")
    assert one.days == (Strayed(wednesday, wednesday, 0, 80, "minutes"),)
    (same,) = told(week, [spacing], evening="wed1", done=["tue1 run 60 easy", "wed1 bike 0 hard L40"])
    assert same.days == (Strayed(wednesday, wednesday, 0, 40, "load"),), "as long, and harder"
    cap = notation.rule({"kind": "max_time", "params": {"per": "week", "minutes": 240, "sports": ["run"]}}, "cap")
    done = ["mon1 bike 60 easy", "mon1 run 40 easy", "tue1 run 60 easy"]
    (over,) = told(week, [cap], evening="tue1", done=done)
    assert over.days == (Strayed(notation.day_of("mon1"), notation.day_of("mon1"), 0, 40, "minutes"),), "running only"


def test_where_no_week_alone_did_it_all_since_then_are_told() -> None:
    done = ["tue1 run 60 easy L350", "thu1 run 60 easy L250", "tue2 run 60 easy L350", "thu2 run 60 easy L250"]
    fuller = replace(
        SEASON, items=tuple(replace(one, dose=Dose(30, 280)) if one.id == "tue4" else one for one in SEASON.items)
    )
    found = told(fuller, [RACE, TAPER], evening="sun2", done=done)
    assert [[(one.planned, one.done) for one in each.days] for each in found] == [[(700, 600), (700, 600)]]


def test_before_its_first_day_nothing_can_have_gone_otherwise() -> None:
    assert told(SEASON, [RACE, TAPER], done=["tue0 run 60 easy L20"]) == ()


@given(st.lists(st.integers(0, 200), min_size=14, max_size=14), st.integers(0, 13))
def test_fitness_is_what_it_would_be(loads: list[int], since: int) -> None:
    """Reckoned day by day instead."""
    days = [notation.MONDAY + timedelta(days=n) for n in range(14)]
    weeks = [" | ".join(f"{one} run 60 easy L80" for one in ("tue", "thu", "sat")) for _ in range(2)]
    plan = notation.plan(weeks=weeks)
    before = notation.start(ctl=40, atl=55)
    meant = {one.day.toordinal(): one.dose.load for one in plan.items}

    def evening(by_day: dict[int, float]) -> Fitness:
        return Fitness(before, by_day, days[0].toordinal(), days[-1].toordinal())

    was = {day.toordinal(): float(load) for day, load in zip(days, loads, strict=True)}
    mixed = {day: meant.get(day, 0.0) if day >= days[since].toordinal() else load for day, load in was.items()}
    last = days[-1].toordinal()
    done = [f"{_code(day)} run 60 easy L{load}" for day, load in zip(days, loads, strict=True)]
    ctl, form = evening(was).ctl(last), evening(was).form(last + 1)
    stands = notation.start(evening="sun2", ctl=ctl, atl=ctl - form, done=done)
    found = as_planned(plan, stands, [(days[since], days[-1])])
    wanted = evening(mixed)
    assert abs(found.ctl - wanted.ctl(last)) < 1e-6
    assert abs(found.ctl - found.atl - wanted.form(last + 1)) < 1e-6


def _code(day: date) -> str:
    weeks, weekday = divmod((day - notation.MONDAY).days, 7)
    return f"{('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')[weekday]}{weeks + 1}"
