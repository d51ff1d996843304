"""What a list row shows."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from domestique.analysis.overview import overview
from domestique.model.activity import Activity
from domestique.model.streams import MISSING, Stream, Streams
from tests.fakes.activities import START, gym, ride


def with_power(seconds: list[float], watts: list[int], **summary: float) -> Activity:
    time = Stream("time", "s", (np.array(seconds) * 1000).astype(np.int32), scale=1000.0)
    power = Stream("power", "W", np.array(watts, np.int32))
    return replace(ride(), summary=summary, streams=Streams(START, {"time": time, "power": power}))


def test_the_devices_own_figure_wins() -> None:
    assert overview(with_power([0, 1, 2], [100, 100, 100], avg_power=190.0)).avg_power_w == 190.0


def test_zero_from_the_device_is_a_figure_and_not_unknown() -> None:
    assert overview(with_power([0, 1, 2], [100, 100, 100], avg_power=0.0)).avg_power_w == 0.0


def test_constant_power_is_its_own_mean() -> None:
    assert overview(with_power([0, 1, 7, 8], [250, 250, 250, 250])).avg_power_w == 250.0


def test_a_sample_counts_until_the_next_but_not_through_a_pause() -> None:
    assert overview(with_power([0, 3, 4], [100, 200, 200])).avg_power_w == (3 * 100 + 200 + 200) / 5
    assert overview(with_power([0, 600], [100, 200])).avg_power_w == (10 * 100 + 200) / 11


def test_missing_samples_do_not_weigh() -> None:
    assert overview(with_power([0, 1, 2], [100, int(MISSING), 300])).avg_power_w == 200.0


def test_nothing_recorded_is_unknown() -> None:
    unknown = overview(replace(gym(), sets=()))
    assert (unknown.avg_power_w, unknown.avg_hr_bpm, unknown.distance_m, unknown.sparkline) == (None,) * 4
    assert unknown.elapsed_s == 2.0


def test_a_file_without_a_sample() -> None:
    assert overview(with_power([], [])).sparkline is None
    assert replace(overview(with_power([], [])), distance_m=None).avg_power_w is None


def test_a_flat_curve_runs_in_the_middle() -> None:
    assert set(overview(with_power([0, 1, 2], [5, 5, 5])).sparkline or ()) == {50}


@given(arrays(np.int32, st.integers(2, 200)))
def test_a_curve_stays_in_its_box(watts: np.ndarray) -> None:
    curve = overview(with_power(list(range(len(watts))), watts.tolist())).sparkline
    assert curve is None or (len(curve) == 48 and min(curve) >= 0 and max(curve) <= 100)
