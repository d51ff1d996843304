from domestique.model.workout import EndKind, Intent, as_done
from domestique.planning.library.swimming import PULL, cool, drill, easy, kick, on, rest, sets, swim, warm


def test_metres_shares_and_rests() -> None:
    assert on(100, 98, 101).end.kind is EndKind.DISTANCE and rest(15).end.value == 15
    assert swim(200, 82, 87, PULL).swim == PULL
    assert drill(25, "scull").targets == () and (hands := drill(25, "scull").swim) and hands.drill
    assert (legs := kick(50).swim) and legs.kick
    assert warm(300).intent is Intent.WARM_UP and cool().intent is Intent.COOL_DOWN and easy(50).targets


def test_the_rest_after_a_set_stays() -> None:
    assert [one.intent for one in as_done((sets(2, on(50, 98, 100), rest(15)),))][-1] is Intent.REST
