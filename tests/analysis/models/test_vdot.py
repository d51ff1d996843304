import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.vdot import Race, best, predictions, riegel, seconds_for, vdot
from tests.vectors import vector


def seconds(clock: str) -> int:
    total = 0
    for part in clock.split(":"):
        total = total * 60 + int(part)
    return total


def test_the_books_table() -> None:
    told = vector("vdot_table")
    for value, row in told["inputs"]["rows"].items():
        for metres, clock in row.items():
            ours = seconds_for(float(value), float(metres))
            # The book rounds to whole seconds.
            assert abs(ours - seconds(clock)) <= told["expected"]["rel_error_max"] * ours + 0.5, (value, metres)


def test_riegel() -> None:
    told = vector("riegel_10k_40")
    race = Race(told["inputs"]["d1"], told["inputs"]["t1_s"])
    ours = [riegel(race, metres) for metres in told["inputs"]["d2"]]
    assert ours == pytest.approx([told["expected"]["hm_s"], told["expected"]["m_s"]], abs=told["tolerance"])


@given(st.floats(20, 85), st.floats(800, 42_195))
def test_time_and_vdot_are_each_others_inverse(value: float, metres: float) -> None:
    assert vdot(Race(metres, seconds_for(value, metres))) == pytest.approx(value, abs=1e-6)


@given(st.floats(25, 80))
def test_longer_is_slower(value: float) -> None:
    paces = [seconds_for(value, metres) / metres for metres in (1_500, 5_000, 10_000, 21_097.5, 42_195)]
    assert paces == sorted(paces)


def test_predictions_hold_the_race_they_come_from_and_both_opinions() -> None:
    race = Race(10_000, 2_400)
    for told in predictions(race, (10_000, 42_195)):
        assert told.low < told.seconds < told.high
        assert told.low < riegel(race, told.distance_m) < told.high
    assert predictions(race, (10_000,))[0].seconds == pytest.approx(2_400)


def test_sprints_and_long_days_do_not_tell() -> None:
    five, sprint = Race(5_000, 1_200), Race(400, 60)
    assert best([sprint, five]) == five
    assert best([sprint, Race(80_000, 30_000)]) is None
