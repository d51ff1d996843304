"""Every change and every conflict has its sentence in both languages."""

from dataclasses import fields, replace

from hypothesis import given, settings

from domestique.locales import LANGUAGES
from domestique.model.plan import Plan, RuleRef
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.history.diff import PLAN_FIELDS, FieldChange, diff
from domestique.planning.history.merge import merge
from domestique.planning.history.saying import say_change, say_conflict, say_field, say_sum
from tests.fakes.plans import FULL, a_plan, any_plan, planned


@settings(max_examples=25, deadline=None)
@given(any_plan(), any_plan(), any_plan())
def test_whatever_changed_has_words(base: Plan, ours: Plan, theirs: Plan) -> None:
    for language in LANGUAGES:
        for one in diff(base, ours).items:
            assert "{{" not in say_change(one, language)
        assert "{{" not in say_sum(diff(base, ours), language)
        for conflict in merge(base, ours, theirs).conflicts:
            assert all(say_conflict(conflict, {}, language))


def test_as_somebody_would_say_it() -> None:
    plan = a_plan(planned("a", 1), planned("b", 3))
    a, b = plan.items
    moved = diff(plan, replace(plan, items=(replace(a, day=b.day, start=390), b))).items[0]
    assert say_change(moved, "en") == "Session a: Tue 24 Nov → Thu 26 Nov, 06:30"
    assert say_change(moved, "ko") == "Session a: 11월 24일(화) → 11월 26일(목) 06:30"
    longer = diff(plan, replace(plan, items=(replace(a, dose=replace(a.dose, minutes=90)), b))).items[0]
    assert say_change(longer, "en") == "Tue 24 Nov: Session a, 60 → 90 min"


def test_what_changed_places_goes_by_its_name_and_another_elsewhere_is_one_thing() -> None:
    plan = a_plan(planned("a", 1), planned("b", 3))
    a, b = plan.items
    swapped = diff(plan, replace(plan, items=(replace(b, day=a.day), replace(a, day=b.day)))).items
    assert say_change(swapped[0], "en") == "Session a: Tue 24 Nov → Thu 26 Nov, in exchange for Session b"
    other = diff(plan, replace(plan, items=(replace(a, start=390, sport=Sport.RUNNING, name="Jog"), b))).items[0]
    assert say_change(other, "en") == "Jog on Tue 24 Nov, 06:30 instead of Session a on Tue 24 Nov"
    assert say_change(other, "ko") == "11월 24일(화) Session a 대신 11월 24일(화) 06:30 Jog"


def test_how_many_of_what_and_what_hard_work_is_lost() -> None:
    hard = planned("h", 1, role=Role.HARD, load=70)
    plan = a_plan(hard, planned("l", 3, role=Role.LONG, load=90), planned("e", 5), planned("m", 7))
    after = a_plan(planned("e", 5, minutes=30), planned("m", 8), planned("x", 20, load=20), planned("h", 1, load=70))
    change = diff(plan, after)
    assert say_sum(change, "en") == (
        "Workouts: 1 left out, 1 replaced, 1 moved, 1 shorter, 1 added. "
        "On balance: 1 hard workout fewer, 1 long workout fewer, 100 load less."
    )
    assert say_sum(change, "ko") == (
        "운동: 1개 빠짐, 1개 다른 운동으로 바뀜, 1개 옮김, 1개 짧아짐, 1개 추가. "
        "모두 합치면 고강도 운동 1개 줄어듦, 긴 운동 1개 줄어듦, 부하 100 줄어듦."
    )
    assert say_sum(diff(plan, plan), "en") == ""


def test_every_field_of_a_plan_has_words() -> None:
    assert {one.name for one in fields(Plan)} == {*PLAN_FIELDS, "items"}
    for name in PLAN_FIELDS:
        for language in LANGUAGES:
            assert say_field(FieldChange(name, getattr(FULL, name), getattr(FULL, name)), language)
            assert say_field(FieldChange(name, (), () if name == "rules" else None), language)


def test_what_became_of_the_rules() -> None:
    before = (RuleRef("a", 1), RuleRef("b", 1), RuleRef("c", 2))
    after = (RuleRef("b", 2), RuleRef("c", 2), RuleRef("d", 1), RuleRef("e", 1))
    assert say_field(FieldChange("rules", before, after), "en") == "Rules: 2 new, 1 changed, 1 no longer"
    assert say_field(FieldChange("rules", before, after), "ko") == "규칙: 2개 새로, 1개 바뀜, 1개 빠짐"


def test_a_conflict_calls_a_workout_of_the_library_by_its_name() -> None:
    """A plan keeps its slug as its name; nobody shall read that."""
    base = a_plan(replace(planned("a", 1), name="bike_long_steady", template="bike_long_steady"))
    (item,) = base.items
    ours, theirs = (replace(base, items=(replace(item, dose=replace(item.dose, minutes=m)),)) for m in (90, 100))
    (conflict,) = merge(base, ours, theirs).conflicts
    for language in LANGUAGES:
        told = say_conflict(conflict, {"a": item.name}, language)
        assert not any("bike_long_steady" in one for one in told)
