"""Everything that is lost or altered on the way is told, roundings are not."""

from dataclasses import replace

from domestique.locales import LANGUAGES, knows
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Lift, Measure, Repeat, Scale, Step, Target, Workout
from domestique.model.workout_compare import compare
from tests.fakes.workouts import any_workout, example

BIKE = example("bike")


def with_first(step: Step) -> Workout:
    return replace(BIKE, steps=(step, *BIKE.steps[1:]))


def codes(there: Workout, sent: Workout = BIKE) -> list[tuple[str, int | None]]:
    return [(one.code, one.step) for one in compare(sent, there)]


def test_the_same_is_the_same_and_roundings_pass() -> None:
    for seed in range(100):
        workout = any_workout(seed)
        assert compare(workout, workout) == (), seed
    first = BIKE.steps[0]
    assert isinstance(first, Step)
    (target,) = first.targets
    assert codes(with_first(replace(first, targets=(replace(target, low=target.low + 0.0004),)))) == []


def test_each_loss_by_its_name_and_step() -> None:
    first, repeat = BIKE.steps[0], BIKE.steps[1]
    assert isinstance(first, Step) and isinstance(repeat, Repeat)
    work = repeat.steps[0]
    assert isinstance(work, Step)
    dropped = replace(repeat, steps=(replace(work, targets=work.targets[:1]), *repeat.steps[1:]))
    assert compare(BIKE, replace(BIKE, steps=(first, dropped, BIKE.steps[2])))[0].slots == {"measure": Measure.CADENCE}
    cadence = Target(Measure.CADENCE, Scale.ABSOLUTE, 80, 90)
    for there, expected in (
        (replace(BIKE, sport=Sport.OTHER), ("sport", None)),
        (replace(BIKE, name="4 x"), ("name", None)),
        (replace(BIKE, note="x"), ("note", None)),
        (replace(BIKE, pool_length_m=25.0), ("pool", None)),
        (replace(BIKE, steps=BIKE.steps[:2]), ("steps", None)),
        (replace(BIKE, steps=(first, replace(repeat, times=3), BIKE.steps[2])), ("repeats", None)),
        (with_first(replace(first, intent=Intent.WORK)), ("intent", 0)),
        (with_first(replace(first, end=End(EndKind.LAP_PRESS))), ("end", 0)),
        (with_first(replace(first, targets=())), ("target_dropped", 0)),
        (with_first(replace(first, targets=(replace(first.targets[0], ramp=False),))), ("target_changed", 0)),
        (with_first(replace(first, targets=(*first.targets, cadence))), ("target_added", 0)),
        (with_first(replace(first, note="x")), ("step_note", 0)),
        (with_first(replace(first, lift=Lift("squat"))), ("lift", 0)),
    ):
        assert codes(there) == [expected]


def test_every_difference_has_words() -> None:
    known = ("sport", "name", "note", "pool", "steps", "repeats", "intent", "end", "target_dropped", "target_changed",
             "target_added", "step_note", "swim", "lift", "day")  # fmt: skip
    assert all(knows(language, f"outbox.difference.{code}") for language in LANGUAGES for code in known)
