from domestique.connectors.hevy.fidelity import fidelity
from domestique.model.sport import Sport
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Target,
    Workout,
)


def rest(seconds: float) -> Step:
    return Step(Intent.REST, End(EndKind.TIME, seconds))


def codes(*steps: Step | Repeat, sport: Sport = Sport.STRENGTH) -> list[tuple[str, int | None]]:
    return [(one.code, one.step) for one in fidelity(Workout(sport, "X", steps), NO_THRESHOLDS)]


def test_a_plain_session_only_has_no_day() -> None:
    squat = Step(Intent.WORK, End(EndKind.REPS, 5), lift=Lift("barbell_back_squat", 6, 8, 100.0))
    assert codes(Repeat(3, (squat, rest(120)))) == [("no_day", None)]


def test_what_only_goes_as_words_or_not_at_all() -> None:
    hard = Step(
        Intent.WORK, End(EndKind.ENERGY, 20), (Target(Measure.RPE, Scale.ABSOLUTE, 8, 8),),
        lift=Lift("my_lift", rir=2, of_one_rep_max=0.8),
    )  # fmt: skip
    bike = Step(Intent.WARM_UP, End(EndKind.TIME, 600))
    assert codes(bike, hard) == [
        ("no_day", None),
        ("step_as_note", 0),
        ("exercise_unknown", 1),
        ("lift_rir", 1),
        ("lift_of_max", 1),
        ("targets_left_out", 1),
        ("end_left_out", 1),
    ]


def test_rests_that_differ_are_made_one() -> None:
    squat = Step(Intent.WORK, End(EndKind.REPS, 5), lift=Lift("squat"))
    assert ("rest_evened", None) in codes(squat, rest(60), squat, rest(90))


def test_only_strength() -> None:
    assert codes(sport=Sport.RUNNING) == [("sport_not_taken", None)]
