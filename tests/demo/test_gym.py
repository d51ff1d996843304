from dataclasses import replace
from itertools import pairwise

from domestique.demo.athlete import Form
from domestique.demo.chance import chance
from domestique.demo.gym import gym
from domestique.formats.fit_writing.exercises import exercise_of
from domestique.model.activity import Activity
from tests.demo.days import DAY, FORM, START, WATCH


def lifted(number: int = 0, form: Form = FORM) -> Activity:
    return gym(chance(1, DAY, "gym"), START, 3000, form, WATCH, name="x", tired=0, number=number)


def test_sets_follow_each_other_within_the_session() -> None:
    one = lifted()
    times = [(each.start_s, each.duration_s or 0) for each in one.sets if each.start_s is not None]
    assert len(times) == len(one.sets)
    assert all(begun + lasted <= after for (begun, lasted), (after, _) in pairwise(times))
    assert sum(times[-1]) <= (one.elapsed_s or 0) + 5


def test_every_exercise_is_one_a_watch_knows() -> None:
    names = {each.exercise for number in range(4) for each in lifted(number).sets if each.exercise}
    assert len(names) >= 7
    assert all(exercise_of(name)[0] is not None for name in names)


def test_stronger_lifts_more() -> None:
    strong = lifted(form=replace(FORM, strength=1.3))
    assert sum(each.weight_kg or 0 for each in strong.sets) > sum(each.weight_kg or 0 for each in lifted().sets)
