from domestique.analysis.records.milestones import STEPS, milestones, next_step
from domestique.locales import LANGUAGES, knows
from tests.analysis.pasts import figures


def test_the_activity_that_crossed_it() -> None:
    found = milestones("distance", figures({30: 60e3, 20: 60e3, 10: 400e3}))
    assert [(one.reached, one.figure.value) for one in found] == [(100e3, 60e3), (500e3, 400e3)]


def test_one_activity_may_cross_several() -> None:
    assert len(milestones("ascent", figures({1: 30_000.0}))) == 3


def test_counting() -> None:
    found = milestones("activities", figures({day: 1.0 for day in range(12)}))
    assert [one.reached for one in found] == [1, 10]
    assert milestones("activities", []) == []


def test_the_next() -> None:
    assert next_step("distance", 120e3) == 500e3 and next_step("activities", 1e9) is None
    assert all(list(steps) == sorted(steps) for steps in STEPS.values())
    assert all(knows(language, f"records.milestone.{of}") for of in STEPS for language in LANGUAGES)
