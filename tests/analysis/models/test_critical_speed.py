import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.critical_speed import critical_speed, from_two_tests, swum_through, unbroken
from domestique.analysis.models.vdot import Race
from domestique.analysis.unknown import Unknown
from tests.vectors import vector


def test_css_from_the_two_tests() -> None:
    told = vector("css_400_200")
    ours = from_two_tests(Race(400, told["inputs"]["t400_s"]), Race(200, told["inputs"]["t200_s"]))
    assert ours == pytest.approx(told["expected"]["css_m_per_s"], abs=told["tolerance"])
    assert 100 / ours == pytest.approx(told["expected"]["pace_per_100_s"], abs=told["tolerance"])


def test_two_efforts_agree_with_the_test_and_claim_no_interval() -> None:
    found = critical_speed([Race(200, 170), Race(400, 360)])
    assert found.speed == pytest.approx(200 / 190) and found.speed_interval is None and found.efforts == 2


@given(st.floats(0.5, 7), st.floats(1, 400))
def test_efforts_on_one_line_give_it_back(speed: float, reserve: float) -> None:
    found = critical_speed([Race(reserve + speed * s, s) for s in (150, 400, 720, 1200)])
    assert found.speed == pytest.approx(speed) and found.reserve_m == pytest.approx(reserve, abs=1e-6)
    assert found.fit == pytest.approx(1)


def test_the_interval_is_students() -> None:
    """By hand: residuals −5, 10, −5 around 100 + 4t at t = 100, 200, 300; one degree of freedom."""
    found = critical_speed([Race(495, 100), Race(910, 200), Race(1295, 300)])
    error = (150 / 1) ** 0.5
    assert found.speed == pytest.approx(4) and found.speed_interval is not None
    assert found.speed_interval[1] - 4 == pytest.approx(12.706 * error / 20_000**0.5)


@pytest.mark.parametrize(
    "races",
    [
        [],
        [Race(1000, 200)],
        [Race(1000, 200), Race(1100, 220)],
        [Race(1000, 200), Race(900, 500)],
        [Race(1000, 200), Race(1000, 400), Race(4000, 500), Race(3000, 1200)],
        [Race(500, 300), Race(3000, 700)],
    ],
)
def test_thin_or_senseless_evidence_is_refused(races: list[Race]) -> None:
    with pytest.raises(Unknown):
        critical_speed(races)


def test_sprints_and_long_days_do_not_count() -> None:
    line = [Race(50 + 4 * s, s) for s in (150.0, 400.0, 1200.0)]
    found = critical_speed([*line, Race(400, 55), Race(30_000, 9_000)])
    assert found.speed == pytest.approx(4) and found.efforts == 3


def test_a_test_that_cannot_be() -> None:
    with pytest.raises(Unknown):
        from_two_tests(Race(400, 170), Race(200, 180))


def test_hundreds_with_rests_between_are_no_eight_hundred() -> None:
    told = [Race(800, 830), Race(100, 76), Race(200, 162), Race(400, 338), Race(1500, 1650)]
    assert [race.distance_m for race in unbroken(told)] == [100, 200, 400]
    assert unbroken([]) == []
    even = [Race(metres, metres / 1.2) for metres in (100, 400, 1500)]
    assert unbroken(even) == even


def test_a_best_slower_than_its_session_was_no_effort() -> None:
    assert swum_through(400, 330, 86.0) and swum_through(1500, 1290, 86.0)
    assert not swum_through(400, 376, 86.0)
    assert not swum_through(100, 80, None) and not swum_through(100, 0, 86.0)
