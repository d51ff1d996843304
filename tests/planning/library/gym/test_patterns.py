from domestique.model.workout import Intent, as_done
from domestique.planning.library.gym.patterns import BUILD, ROUNDS, circuit, day
from domestique.planning.library.template import flat


def test_main_lifts_have_the_sets_and_others_one_fewer() -> None:
    items = flat(day(("barbell_back_squat",), ("dumbbell_row",))(*BUILD[1]))
    done = [one.lift for one in as_done(items) if one.lift and one.intent is Intent.WORK]
    names = [one.exercise for one in done]
    assert names.count("barbell_back_squat") == 3 and names.count("dumbbell_row") == 2


def test_a_circuit_goes_round() -> None:
    items = flat(circuit(("push_up", 8), ("air_squat", 12))(*ROUNDS[2]))
    done = [one for one in as_done(items) if one.intent is Intent.WORK]
    assert [one.end.value for one in done[:4]] == [11, 15, 11, 15] and len(done) == 6
