import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.intervals.edit import MOST, BadCut, checked, shifted, within
from domestique.model.intervals import Piece

LENGTH = 3600.0
seconds = st.floats(-100, 4000) | st.sampled_from([math.nan, math.inf, -math.inf, 0.0, LENGTH])
pieces = st.lists(st.builds(Piece, seconds, seconds, st.sampled_from(["work", "rest"]), st.none() | st.text()))


@given(pieces)
def test_what_is_taken_is_sorted_apart_and_inside(wanted: list[Piece]) -> None:
    try:
        kept = checked(wanted, LENGTH)
    except BadCut:
        return
    assert len(kept) == len(wanted)
    assert all(0 <= one.start_s < one.end_s <= LENGTH and one.start_s.is_integer() for one in kept)
    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(kept))
    assert checked(kept, LENGTH) == kept


@given(st.lists(st.integers(0, 3600), unique=True, min_size=2, max_size=20), st.randoms())
def test_pieces_that_lie_apart_are_taken_in_any_order(borders: list[int], chance: object) -> None:
    borders.sort()
    apart = [Piece(float(a), float(b), "work") for a, b in itertools.pairwise(borders)]
    mixed = list(apart)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random
    assert checked(mixed, LENGTH) == tuple(apart)


@pytest.mark.parametrize(
    ("wanted", "fault", "nth", "other"),
    [
        ([(0, 10), (20, 20)], "interval_backwards", 2, 0),
        ([(50, 10)], "interval_backwards", 1, 0),
        ([(0, 10), (20, 5000)], "interval_outside", 2, 0),
        ([(-5, 10)], "interval_outside", 1, 0),
        ([(math.nan, 10)], "interval_outside", 1, 0),
        ([(30, 60), (0, 10), (5, 20)], "intervals_overlap", 2, 3),
        ([(n, n + 1) for n in range(MOST + 1)], "too_many_intervals", 0, 0),
    ],
)
def test_what_is_refused_says_which(wanted: list[tuple[float, float]], fault: str, nth: int, other: int) -> None:
    with pytest.raises(BadCut) as refused:
        checked([Piece(a, b, "work") for a, b in wanted], LENGTH)
    assert (refused.value.fault, refused.value.nth, refused.value.other) == (fault, nth, other)


def test_names_are_trimmed_and_the_last_second_forgiven() -> None:
    (kept,) = checked([Piece(0.4, LENGTH + 1, "work", "  Hill " + "x" * 200)], LENGTH)
    assert (kept.start_s, kept.end_s) == (0, LENGTH) and kept.name is not None and len(kept.name) == 80
    assert checked([Piece(0, 1, "rest", "  ")], LENGTH)[0].name is None


@given(st.lists(st.integers(0, 3600), unique=True, min_size=2, max_size=20), st.integers(-4000, 4000))
def test_another_start_keeps_what_the_activity_still_has(borders: list[int], by: int) -> None:
    borders.sort()
    before = tuple(Piece(float(a), float(b), "work") for a, b in itertools.pairwise(borders))
    assert shifted(shifted(before, by), -by) == before
    left = within(shifted(before, by), LENGTH)
    assert checked(left, LENGTH) == left
    inside = sum(max(0, min(one.end_s + by, LENGTH) - max(one.start_s + by, 0)) for one in before)
    assert sum(one.end_s - one.start_s for one in left) == inside
