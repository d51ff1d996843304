from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.connectors.answers import rows_in
from domestique.connectors.connector import Outgoing
from domestique.connectors.errors import Refused
from domestique.connectors.hevy.routines import FREE, as_sent, freed, laid_out, routine_of, tag_of, workout_of
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Lift, Repeat, Step, Workout

REST = Step(Intent.REST, End(EndKind.TIME, 120))
NAMES = {"barbell_back_squat": "D04AC939", "pull_up": "1B2B1E7C", "plank": "P1"}


def lift(exercise: str = "barbell_back_squat", *, note: str | None = None, **said: object) -> Step:
    return Step(Intent.WORK, End(EndKind.REPS, 5), note=note, lift=Lift(exercise, **said))  # type: ignore[arg-type]


def going(*steps: Step | Repeat, tag: str = "d-1a2b", name: str = "Upper A") -> Outgoing:
    return Outgoing(tag, Workout(Sport.STRENGTH, name, steps, note="Easy day"), names=NAMES)


def test_sets_and_rests_become_one_exercise() -> None:
    warm = lift(weight_kg=60, reps_low=8, warm_up=True)
    work = lift(weight_kg=100, reps_low=6, reps_high=8, rir=2, note="Deep")
    body = routine_of(going(warm, Repeat(3, (work, REST), skip_last_rest=True)))
    assert body["title"] == "Upper A"
    assert body["notes"] == "Easy day"
    assert body["exercises"] == [
        {
            "exercise_template_id": "D04AC939",
            "superset_id": None,
            "rest_seconds": 120,
            "notes": "Deep\nRIR 2\nDomestique · d-1a2b",
            "sets": [
                {
                    "type": "warmup", "weight_kg": 60, "reps": 8, "rep_range": None,
                    "duration_seconds": None, "distance_meters": None,
                },
                *[
                    {
                        "type": "normal", "weight_kg": 100, "reps": None, "rep_range": {"start": 6, "end": 8},
                        "duration_seconds": None, "distance_meters": None,
                    }
                ] * 3,
            ],
        }
    ]  # fmt: skip


def test_a_superset_is_two_exercises_that_share_a_number() -> None:
    pair = Repeat(3, (lift(superset="a", reps_low=5), lift("pull_up", superset="a", reps_low=8), REST))
    laid = laid_out(going(pair, lift(reps_low=20)).workout)  # type: ignore[arg-type]
    assert [(one.exercise, one.superset, len(one.steps), one.rest_s) for one in laid.blocks] == [
        ("barbell_back_squat", "a", 3, None),
        ("pull_up", "a", 3, 120),
        ("barbell_back_squat", None, 1, None),
    ]
    body = routine_of(going(pair))
    assert [one["superset_id"] for one in rows_in(body["exercises"])] == [0, 0]


def test_what_is_no_exercise_is_told_in_words() -> None:
    bike = Step(Intent.WARM_UP, End(EndKind.TIME, 605), note="Bike")
    hold = Step(Intent.WORK, End(EndKind.TIME, 45), lift=Lift("plank", of_one_rep_max=0.75))
    body = routine_of(going(bike, hold))
    assert body["notes"] == "Easy day\n10:05 Bike"
    (one,) = rows_in(body["exercises"])
    assert rows_in(one["sets"])[0]["duration_seconds"] == 45
    assert str(one["notes"]).startswith("75% 1RM\n")


@pytest.mark.parametrize(
    ("thing", "code"),
    [
        (going(lift("unheard_of")), "exercise_unknown"),
        (going(REST), "nothing_to_send"),
        (Outgoing("t"), "sport_not_taken"),
        (Outgoing("t", Workout(Sport.RUNNING, "Run", ())), "sport_not_taken"),
    ],
)
def test_what_cannot_go_is_refused_before_anything_is_sent(thing: Outgoing, code: str) -> None:
    with pytest.raises(Refused, match=code):
        routine_of(thing)


LIFTS = st.builds(
    Lift,
    exercise=st.sampled_from(sorted(NAMES)),
    reps_low=st.none() | st.integers(1, 8),
    reps_high=st.none() | st.integers(8, 20),
    weight_kg=st.none() | st.sampled_from([20.0, 102.5]),
    rir=st.none() | st.sampled_from([0.0, 2.0]),
    warm_up=st.booleans(),
    superset=st.none() | st.sampled_from(["a", "b"]),
)
ENDS = st.sampled_from([End(EndKind.REPS, 5), End(EndKind.TIME, 40), End(EndKind.DISTANCE, 30), End(EndKind.LAP_PRESS)])
STEPS = st.builds(Step, st.just(Intent.WORK), ENDS, note=st.none() | st.sampled_from(["Deep", "느리게"]), lift=LIFTS)


@given(st.lists(STEPS | st.just(REST), min_size=1, max_size=12), st.integers(1, 3))
def test_what_was_sent_reads_back_as_it_was_foretold(steps: list[Step], times: int) -> None:
    thing = going(lift(), Repeat(times, tuple(steps)))
    body = routine_of(thing)
    assert tag_of(body) == thing.tag
    sent = as_sent(thing)
    assert workout_of(body) == sent
    kept = freed(body)
    assert tag_of(kept) == FREE
    assert workout_of(kept | {"title": body["title"]}) == sent
    lifts = [step for block in laid_out(thing.workout).blocks for step in block.steps]  # type: ignore[arg-type]
    assert len([step for step in sent.steps if isinstance(step, Step) and step.lift]) == len(lifts)


def test_whose_it_is() -> None:
    body = routine_of(going(lift(), lift("plank")))
    first, second = rows_in(body["exercises"])
    assert tag_of({"exercises": [second, first]}) == "d-1a2b"
    assert tag_of({"exercises": [{**first, "notes": "talked about Domestique · things"}]}) is None
    assert tag_of({"exercises": None}) is None


def test_a_name_is_never_empty() -> None:
    assert routine_of(replace(going(lift(), name=" ")))["title"] == "Domestique"
