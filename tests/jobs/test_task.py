from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domestique.jobs.task import ONCE, Retry


def test_pauses_grow_by_the_factor_up_to_the_cap() -> None:
    retry = Retry(max_attempts=6, first=timedelta(seconds=10), factor=3, cap=timedelta(minutes=10), jitter=0)
    pauses = [retry.pause(attempt, 0.5) for attempt in range(1, 7)]
    assert [pause and pause.total_seconds() for pause in pauses] == [10, 30, 90, 270, 600, None]


def test_once_means_once() -> None:
    assert ONCE.pause(1, 0.0) is None


@given(attempt=st.integers(1, 10_000), chance=st.floats(0, 1, exclude_max=True))
def test_jitter_only_shortens_and_never_below_its_share(attempt: int, chance: float) -> None:
    steady, jittered = Retry(max_attempts=20_000, jitter=0), Retry(max_attempts=20_000, jitter=0.5)
    longest, pause = steady.pause(attempt, chance), jittered.pause(attempt, chance)
    assert longest is not None
    assert pause is not None
    assert longest / 2 <= pause <= longest
