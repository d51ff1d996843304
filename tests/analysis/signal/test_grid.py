import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.signal.grid import grid
from tests.analysis.metrics.sessions import streams


def test_one_a_second_stays_as_it_is() -> None:
    made = grid(streams({"power": [1.0, 2.0, 3.0]}))
    assert made.segments == ((0, 3),)
    np.testing.assert_array_equal(made.channels["power"], [1, 2, 3])


def test_several_in_a_second_are_averaged() -> None:
    made = grid(streams({"power": [100.0, 200.0, 50.0]}, at=[0.0, 0.5, 1.2]))
    np.testing.assert_array_equal(made.channels["power"], [150, 50])


def test_short_gaps_hold_longer_ones_bridge_and_long_ones_break() -> None:
    short = grid(streams({"power": [100.0, 200.0]}, at=[0.0, 5.0]))
    np.testing.assert_array_equal(short.channels["power"], [100] * 5 + [200])
    middle = grid(streams({"power": [100.0, 200.0], "speed": [0.0, 10.0]}, at=[0.0, 10.0]))
    np.testing.assert_array_equal(middle.channels["power"], [100] + [0] * 9 + [200])
    np.testing.assert_allclose(middle.channels["speed"], np.arange(11.0))
    long = grid(streams({"power": [100.0, 200.0]}, at=[0.0, 31.0]))
    assert long.segments == ((0, 1), (1, 2)) and list(long.at) == [0, 31]


def test_pauses_are_not_on_the_grid_and_break_it() -> None:
    made = grid(streams({"power": [1.0] * 10}), [(2.5, 6.5)])
    assert list(made.at) == [0, 1, 2, 7, 8, 9]
    assert made.segments == ((0, 3), (3, 6))


def test_a_clock_that_goes_back_loses_what_it_repeats() -> None:
    made = grid(streams({"power": [1.0, 2.0, 9.0, 3.0]}, at=[0.0, 1.0, 0.5, 2.0]))
    np.testing.assert_array_equal(made.channels["power"], [1, 2, 3])


def test_what_no_sensor_measures_is_unknown() -> None:
    made = grid(streams({"heart_rate": [0.0] * 7 + [120.0], "power": [-5.0] * 7 + [3000.0]}))
    assert np.isnan(made.channels["heart_rate"][:7]).all() and made.channels["heart_rate"][7] == 120
    assert np.isnan(made.channels["power"]).all()


def test_nothing_recorded_is_an_empty_grid() -> None:
    assert len(grid(streams({"power": []}))) == 0


@given(
    st.lists(st.floats(0, 500), min_size=1, max_size=60),
    st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), max_size=3),
)
def test_always_forward_and_all_of_one_length(at: list[float], pauses: list[tuple[float, float]]) -> None:
    made = grid(streams({"power": [100.0] * len(at)}, at=at), pauses)
    assert (np.diff(made.at) > 0).all()
    assert all(len(values) == len(made.at) for values in made.channels.values())
    assert [a for a, _ in made.segments[1:]] == [b for _, b in made.segments[:-1]]
    for start, end in made.segments:
        assert (np.diff(made.at[start:end]) == 1).all()


def test_a_glimpse_of_the_future_loses_itself_only() -> None:
    made = grid(streams({"power": [1.0, 2.0, 9.0, 3.0, 4.0]}, at=[0.0, 1.0, 90_000.0, 2.0, 3.0]))
    np.testing.assert_array_equal(made.channels["power"], [1, 2, 3, 4])


def test_a_channel_does_not_run_over_a_break() -> None:
    made = grid(streams({"power": [1.0] * 6, "speed": [3.0, np.nan, np.nan, np.nan, np.nan, 9.0]}), [(2.5, 2.8)])
    assert np.isnan(made.channels["speed"][1:5]).all()


def test_a_part_of_it() -> None:
    made = grid(streams({"power": [1.0] * 10}), [(2.5, 6.5)])
    part = made.between(1, 9)
    assert list(part.at) == [1, 2, 7, 8] and part.segments == ((0, 2), (2, 4))
    assert len(made.between(3, 6)) == 0 and made.between(3, 6).segments == ()


@given(st.lists(st.one_of(st.floats(1, 400), st.just(float("nan"))), min_size=1, max_size=120))
def test_fills_as_it_says(values: list[float]) -> None:
    made = grid(streams({"cadence": [1.0] * len(values), "speed": values})).channels["speed"]
    known = [i for i, value in enumerate(values) if 0 <= value <= 45]
    for i, filled in enumerate(made.tolist()):
        before, after = [k for k in known if k <= i], [k for k in known if k >= i]
        if not before or not after or after[0] - before[-1] > 30:
            assert np.isnan(filled)
        elif after[0] - before[-1] <= 5:
            assert filled == values[before[-1]] or i in known
        else:
            assert min(values[before[-1]], values[after[0]]) - 1e-9 <= filled
            assert filled <= max(values[before[-1]], values[after[0]]) + 1e-9
