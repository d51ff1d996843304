from datetime import date, timedelta

from domestique.model.workout import Intent, as_done
from domestique.planning.library import workout_of
from domestique.planning.strength.filling import filled, past_of
from domestique.planning.strength.lifted import DoneSet, Lifted

DAY = date(2026, 11, 20)
PAST = {"barbell_back_squat": [Lifted(DAY - timedelta(days=4), tuple(DoneSet(10, 80.0) for _ in range(3)))]}


def test_the_weights_are_the_athletes_own_and_say_why() -> None:
    steps = filled(workout_of("strength_legs_gym", 2, language="en").steps, PAST, DAY, "en")
    squats = [one for one in as_done(steps) if one.lift and one.lift.exercise == "barbell_back_squat"]
    work = [one for one in squats if one.intent is Intent.WORK]
    assert len(work) == 3 and all(one.lift and one.lift.weight_kg == 82.5 for one in work)
    assert work[0].note and "82.5 kg" in work[0].note
    warm_ups = [one.lift.weight_kg for one in squats if one.lift and one.lift.warm_up]
    assert warm_ups == [32.5, 45.0]
    others = [one for one in as_done(steps) if one.lift and one.lift.exercise == "romanian_deadlift"]
    assert others and all(one.lift and one.lift.weight_kg is None for one in others) and others[-1].note


def test_a_lift_is_known_under_its_other_names() -> None:
    assert past_of("barbell_back_squat", {"squat": PAST["barbell_back_squat"]}) == tuple(PAST["barbell_back_squat"])
    assert past_of("barbell_front_squat", {"squat": PAST["barbell_back_squat"]}) == ()
    assert past_of("pull_up", {"weighted_pull_up": PAST["barbell_back_squat"]}) == ()


def test_a_lighter_week_has_fewer_sets() -> None:
    steps = workout_of("strength_legs_gym", 2, language="ko").steps
    usual, light = (
        [one for one in as_done(filled(steps, PAST, DAY, "ko", deload=deload)) if one.intent is Intent.WORK]
        for deload in (False, True)
    )
    assert len(light) < len(usual)
    assert light[0].lift and light[0].lift.weight_kg == 72.5
