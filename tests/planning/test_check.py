"""The checker as a whole: it never raises, and its answers hang together."""

import random
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.model.plan import Dose, PhaseSpan, Plan, Planned, Start
from domestique.model.rule import Phase, Role, Rule
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.verdict import State
from tests.fakes.rules import EVERY_KIND, written
from tests.planning.notation import MONDAY, plan, rule, start

RULES = [rule(written(kind, params), f"rule-{kind}") for kind, params in EVERY_KIND]
DATES = st.dates() | st.dates(MONDAY - timedelta(days=9), MONDAY + timedelta(days=40))
NUMBERS = st.floats() | st.floats(0, 400)
DOSES = st.builds(Dose, st.integers(-10, 300) | st.integers(), NUMBERS, NUMBERS, NUMBERS, NUMBERS)
ITEMS = st.builds(
    Planned,
    id=st.sampled_from("abcdef"),
    day=DATES,
    sport=st.sampled_from(Sport),
    role=st.sampled_from(Role),
    name=st.just("x"),
    dose=DOSES,
    start=st.none() | st.integers(),
    template=st.none() | st.sampled_from(["t", "u"]),
    tags=st.just(()) | st.just(("legs", "hard")),
)
SPANS = st.builds(PhaseSpan, st.sampled_from(Phase), DATES, DATES)
PLANS = st.builds(
    Plan, st.just("p"), DATES, DATES, st.lists(ITEMS, max_size=12).map(tuple), st.lists(SPANS, max_size=2).map(tuple),
    detailed_to=st.none() | DATES,
)  # fmt: skip
STARTS = st.builds(Start, DATES, NUMBERS, NUMBERS, NUMBERS, NUMBERS)


@settings(max_examples=60, deadline=None)
@given(PLANS, STARTS)
def test_it_answers_whatever_it_is_given(given_plan: Plan, given_start: Start) -> None:
    verdict = check(given_plan, RULES, given_start)
    assert [one.rule for one in verdict.judged] == RULES
    for one in verdict.judged:
        assert (one.state is State.NOT_WEIGHED) == (one.slack is None) == (one.why is not None)
        if one.slack is not None:
            assert (one.slack < 0) == bool(one.breaches) == (one.state in (State.BROKEN, State.SHORT))
            assert (one.state is State.SHORT) <= (not one.rule.hard)


def some_plan(seed: int) -> Plan:
    rng = random.Random(seed)
    words = [
        "run 50 easy",
        "bike 90 hard @07:00",
        "swim 40 easy #drills",
        "strength 45 strength @18:00",
        "run 120 long",
    ]
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return plan(weeks=[" | ".join(f"{day} {rng.choice(words)}" for day in rng.sample(days, 5)) for _ in range(6)])


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_workouts_says_nothing(seed: int) -> None:
    made = some_plan(seed)
    mixed = list(made.items)
    random.Random(seed + 1).shuffle(mixed)
    assert check(replace(made, items=tuple(mixed)), RULES, start()) == check(made, RULES, start())


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_rules_do_not_see_each_other_unless_the_page_says_so(seed: int) -> None:
    """A cap's answer is the same alone and among others; its order among them says nothing."""
    alone = ("max_time", "availability", "max_hard", "hard_spacing", "separation", "variety", "no_sport_after")
    made = some_plan(seed)
    together = {one.rule.kind: one for one in check(made, RULES, start()).judged}
    assert [one.rule for one in check(made, RULES[::-1], start()).judged] == RULES[::-1]
    for each in RULES:
        if each.kind in alone:
            assert check(made, [each], start()).judged[0] == together[each.kind]


def test_more_load_never_gives_a_cap_of_load_more_room() -> None:
    capped = [rule({"kind": "load_bounds", "params": {"per": "week", "max": 300}})]
    made = some_plan(7)

    def slack(times: float) -> float:
        items = (replace(one, dose=replace(one.dose, load=one.dose.load * times)) for one in made.items)
        found = check(replace(made, items=tuple(items)), capped, start()).judged[0].slack
        assert found is not None
        return found

    slacks = [slack(times) for times in (0.2, 0.5, 1, 2, 4)]
    assert slacks == sorted(slacks, reverse=True)
    assert slacks[0] > 0 > slacks[-1]


def test_a_day_more_without_training_breaks_no_cap() -> None:
    caps = [rule(written(kind, dict(params)), kind) for kind, params in EVERY_KIND if kind in ("max_time", "max_hard")]
    made = some_plan(3)
    longer = replace(made, last=made.last + timedelta(days=1))
    assert [one.slack for one in check(longer, caps, start()).judged] == [
        one.slack for one in check(made, caps, start()).judged
    ]


def test_a_plan_that_cannot_be_is_no_good_without_any_rule() -> None:
    made = some_plan(1)
    assert check(made, [], start()).good
    absurd = check(replace(made, first=date.max), [Rule("a", RULES[0].params)], start())
    assert not absurd.good and absurd.judged[0].why == "no_days"
