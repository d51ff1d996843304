from domestique.model.workout import EndKind, Intent, Repeat, Step
from domestique.planning.library.lifting import held, hold, lift, loosen, reps, rounds, stretch
from domestique.planning.library.template import flat


def test_sets_with_a_range_and_warm_ups() -> None:
    items = flat(lift("barbell_back_squat", 3, 6, 8, rir=2, rest=120, up=2))
    warm_ups = [one for one in items if isinstance(one, Step) and one.lift]
    work = items[-1]
    assert [one.lift.warm_up for one in warm_ups if one.lift] == [True, True]
    assert isinstance(work, Repeat) and work.times == 3
    first = work.steps[0]
    assert isinstance(first, Step) and first.lift and (first.lift.reps_low, first.lift.reps_high) == (6, 8)
    assert first.end.value == 8 and first.lift.of_one_rep_max is None


def test_one_count_is_no_range_and_a_share_is_a_share() -> None:
    work = flat(lift("barbell_back_squat", 3, 5, share=80))[-1]
    assert isinstance(work, Repeat) and isinstance(step := work.steps[0], Step) and step.lift
    assert step.lift.reps_high is None and step.lift.of_one_rep_max == 0.8


def test_holds_and_rounds() -> None:
    assert hold("plank", 2, 30).times == 2 and held("plank", 30).end.kind is EndKind.TIME
    assert len(rounds(3, (reps("push_up", 8), held("plank", 20))).steps) == 2
    assert loosen(5).intent is Intent.WARM_UP and stretch(5, "legs_up").end.value == 300
