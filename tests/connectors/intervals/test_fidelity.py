from domestique.connectors.intervals.fidelity import fidelity
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
    Swim,
    Target,
    Workout,
)

MINUTE = End(EndKind.TIME, 60)
HARD = Target(Measure.POWER, Scale.OF_THRESHOLD, 1.1, 1.1)


def codes(
    *steps: Step | Repeat, sport: Sport = Sport.CYCLING, pool: float | None = None
) -> list[tuple[str, int | None]]:
    workout = Workout(sport, "X", steps, pool_length_m=pool)
    return [(one.code, one.step) for one in fidelity(workout, NO_THRESHOLDS)]


def test_an_ordinary_session_is_exact() -> None:
    turns = Target(Measure.CADENCE, Scale.ABSOLUTE, 90, 90)
    assert codes(Repeat(4, (Step(Intent.WORK, MINUTE, (HARD, turns)), Step(Intent.REST, MINUTE)))) == []


def test_each_loss_is_told_with_its_step() -> None:
    rpe = Target(Measure.RPE, Scale.ABSOLUTE, 7, 7)
    steps = (
        Step(Intent.WORK, MINUTE, (HARD, HARD)),
        Repeat(2, (Repeat(2, (Step(Intent.WORK, End(EndKind.POWER_ABOVE, 300), (rpe, rpe)),)),)),
        Step(Intent.WORK, End(EndKind.LAP_PRESS), lift=Lift("squat")),
    )
    assert codes(*steps) == [
        ("nested_repeat", None),
        ("target_too_many", 0),
        ("end_power", 1),
        ("target_rpe", 1),
        ("lift_left_out", 2),
        ("end_nominal", 2),
    ]


def test_pools_and_strokes() -> None:
    swim = Step(Intent.WORK, End(EndKind.DISTANCE, 100), swim=Swim())
    assert codes(swim, sport=Sport.SWIMMING, pool=25) == [("pool_left_out", None), ("swim_as_note", 0)]


def test_not_every_sport_goes() -> None:
    assert codes(sport=Sport.STRENGTH) == [("sport_not_taken", None)]
