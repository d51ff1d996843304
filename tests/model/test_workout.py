from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Repeat, Step, Workout, as_done, every_step

WORK = Step(Intent.WORK, End(EndKind.DISTANCE, 1000))
REST = Step(Intent.RECOVERY, End(EndKind.TIME, 120))
WARM_UP = Step(Intent.WARM_UP, End(EndKind.TIME, 600))


def session(repeat: Repeat) -> Workout:
    return Workout(Sport.RUNNING, "4 x 1 km", (WARM_UP, repeat))


def test_a_step_that_is_repeated_is_written_once() -> None:
    assert list(every_step(session(Repeat(4, (WORK, REST))).steps)) == [WARM_UP, WORK, REST]


def test_what_is_done_ends_with_work_when_the_last_rest_is_left_out() -> None:
    assert list(as_done(session(Repeat(3, (WORK, REST), skip_last_rest=True)).steps)) == [
        *(WARM_UP, WORK, REST),
        *(WORK, REST),
        WORK,
    ]
    assert list(as_done((Repeat(2, (WORK, REST)),))) == [WORK, REST, WORK, REST]


def test_only_a_rest_is_left_out() -> None:
    assert list(as_done((Repeat(2, (REST, WORK), skip_last_rest=True),))) == [REST, WORK, REST, WORK]


def test_repeats_may_hold_repeats() -> None:
    sets = Repeat(2, (Repeat(3, (WORK, REST), skip_last_rest=True), WARM_UP))
    assert list(as_done((sets,))) == [WORK, REST, WORK, REST, WORK, WARM_UP] * 2
