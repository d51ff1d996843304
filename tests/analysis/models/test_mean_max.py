import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.mean_max import LENGTHS, known_runs, mean_max

CUTS = st.lists(st.integers(1, 59), max_size=4, unique=True)


def slowly(values: list[float], segments: list[tuple[int, int]], length: int, since: int) -> float | None:
    """By the definition: every window, one by one."""
    best = None
    for start, end in segments:
        for begin in range(max(start, since), end - length + 1):
            window = values[begin : begin + length]
            if not any(np.isnan(window)):
                mean = sum(window) / length
                best = mean if best is None or mean > best else best
    return best


@given(
    st.lists(st.one_of(st.integers(0, 900).map(float), st.just(float("nan"))), min_size=60, max_size=60),
    CUTS,
    st.integers(0, 70),
)
def test_agrees_with_every_window(values: list[float], cuts: list[int], since: int) -> None:
    bounds = [0, *sorted(cuts), 60]
    segments = list(itertools.pairwise(bounds))
    lengths = np.arange(1, 61)
    best, places = mean_max(np.array(values), segments, lengths, since=since)
    for nth, length in enumerate(lengths.tolist()):
        expected = slowly(values, segments, length, since)
        if expected is None:
            assert nth >= len(best)
            continue
        assert best[nth] == pytest.approx(expected, abs=1e-6)
        assert np.mean(values[places[nth] : places[nth] + length]) == pytest.approx(expected, abs=1e-6)


def test_runs_end_at_breaks_and_holes() -> None:
    values = np.array([1.0, 2.0, np.nan, 4.0, 5.0, 6.0])
    starts, ends = known_runs(values, [(0, 4), (4, 6)])
    assert list(zip(starts.tolist(), ends.tolist(), strict=True)) == [(0, 2), (3, 4), (4, 6)]


def test_lengths_rise_and_hold_those_people_speak_of() -> None:
    assert (np.diff(LENGTHS) > 0).all() and {1, 5, 60, 300, 1200, 3600} <= set(LENGTHS.tolist())
    assert 130 <= (LENGTHS <= 18_000).sum() <= 160


def test_nothing_known() -> None:
    assert len(mean_max(np.full(9, np.nan), [(0, 9)])[0]) == 0
    assert len(mean_max(np.empty(0), [])[0]) == 0
