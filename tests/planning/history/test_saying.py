"""Every change and every conflict has its sentence in both languages."""

from dataclasses import fields, replace

from hypothesis import given, settings

from domestique.locales import LANGUAGES
from domestique.model.plan import Plan
from domestique.planning.history.diff import PLAN_FIELDS, FieldChange, diff
from domestique.planning.history.merge import merge
from domestique.planning.history.saying import say_change, say_conflict, say_field
from tests.fakes.plans import FULL, a_plan, any_plan, planned


@settings(max_examples=25, deadline=None)
@given(any_plan(), any_plan(), any_plan())
def test_whatever_changed_has_words(base: Plan, ours: Plan, theirs: Plan) -> None:
    for language in LANGUAGES:
        for one in diff(base, ours).items:
            assert "{{" not in say_change(one, language)
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


def test_every_field_of_a_plan_has_words() -> None:
    assert {one.name for one in fields(Plan)} == {*PLAN_FIELDS, "items"}
    for name in PLAN_FIELDS:
        for language in LANGUAGES:
            assert say_field(FieldChange(name, getattr(FULL, name), getattr(FULL, name)), language)
            assert say_field(FieldChange(name, (), None), language)
