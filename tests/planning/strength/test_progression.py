from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.planning.strength.lifted import DoneSet, Lifted
from domestique.planning.strength.plates import USUAL, weights
from domestique.planning.strength.progression import Asked, next_session, say_next

DAY = date(2026, 11, 20)
SQUAT = Asked("barbell_back_squat", 6, 8, rir=2)


def did(*reps: int, kg: float | None = 80, rir: float | None = None, ago: int = 4) -> Lifted:
    return Lifted(DAY - timedelta(days=ago), tuple(DoneSet(one, kg, rir) for one in reps))


@pytest.mark.parametrize(
    ("past", "weight", "reps", "why"),
    [
        ([], None, 6, "first_time"),
        ([did(8, 8, 8)], 82.5, 6, "heavier"),
        ([did(8, 7, 6)], 80, 7, "more_reps"),
        ([did(7, 6, 5)], 80, 6, "again"),
        ([did(6, 5, 4), did(6, 5, 5, ago=8)], 72.5, 6, "lighter"),
        ([did(6, 5, 4), did(8, 8, 8, kg=77.5, ago=8)], 80, 6, "again"),
        ([did(8, 8, 8, rir=0)], 80, 8, "hold"),
        ([did(7, 7, 7, rir=4)], 85, 6, "much_heavier"),
        ([did(8, 8, 8, ago=15)], 72.5, 6, "after_break"),
        ([did(8, 8, 8, ago=30)], 65, 6, "after_break"),
        ([did(3, 3, 3, kg=100)], 85, 6, "from_best"),
    ],
)
def test_what_a_coach_would_say(past: list[Lifted], weight: float | None, reps: int, why: str) -> None:
    found = next_session(SQUAT, past, DAY)
    assert (found.weight_kg, found.reps, found.why) == (weight, reps, why)


def test_a_share_of_the_best() -> None:
    found = next_session(Asked("barbell_back_squat", 3, 3, share=0.8), [did(5, 5, kg=100)], DAY)
    assert found.why == "of_best" and found.weight_kg == 92.5
    unknown = next_session(Asked("barbell_back_squat", 3, 3, share=0.8), [did(20, kg=40)], DAY)
    assert unknown.why == "no_best" and unknown.weight_kg == 40


def test_a_lighter_week_takes_weight_and_sets() -> None:
    found = next_session(SQUAT, [did(8, 8, 8)], DAY, deload=True)
    assert found.why == "deload" and found.weight_kg == 72.5 and found.sets_share < 1


def test_the_body_alone_grows_by_repetitions() -> None:
    push = Asked("push_up", 8, 12)
    assert next_session(push, [did(10, 9, kg=None)], DAY).reps == 10
    assert next_session(push, [did(12, 12, kg=None)], DAY).why == "body_harder"


def test_the_end_of_the_rack_is_told() -> None:
    rower = Asked("dumbbell_row", 6, 8, rir=2)
    assert next_session(rower, [did(8, 8, kg=50)], DAY).why == "top_of_rack"


def test_what_is_not_past_does_not_count() -> None:
    assert next_session(SQUAT, [did(8, 8, ago=0), did(8, 8, ago=-3)], DAY).why == "first_time"


sessions = st.lists(
    st.builds(
        lambda reps, kg, rir, ago: did(*reps, kg=kg, rir=rir, ago=ago),
        st.lists(st.integers(1, 20), min_size=1, max_size=5),
        st.sampled_from(weights("barbell", USUAL)[:60]),
        st.none() | st.integers(0, 6).map(float),
        st.integers(1, 80),
    ),
    max_size=5,
    unique_by=lambda one: one.day,
)


@given(sessions, st.none() | st.floats(0.3, 1.0), st.booleans())
def test_never_more_than_a_tenth_and_always_sayable(past: list[Lifted], share: float | None, deload: bool) -> None:
    found = next_session(Asked("barbell_back_squat", 6, 8, 2, share), past, DAY, deload=deload)
    for language, ending in (("ko", "요."), ("en", ".")):
        told = say_next(found, language)  # type: ignore[arg-type]
        assert told.endswith(ending) and "{{" not in told
    if found.weight_kg is None:
        assert not past
        return
    assert found.weight_kg in weights("barbell", USUAL)
    last = max(past, key=lambda one: one.day)
    if share is None and last.top_kg:
        assert found.weight_kg <= max(last.top_kg * 1.1, last.top_kg + 2.5) + 1.25
    if deload and last.top_kg and last.top_kg > 25:
        assert found.weight_kg < last.top_kg
