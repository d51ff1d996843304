import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.critical_power import Effort, line, three_parameters, two_parameters
from domestique.analysis.unknown import Unknown

LENGTHS = (120, 180, 300, 480, 720, 1200)
SPRINTS = (10, 30, 60, *LENGTHS)


def of_two(cp: float, w_prime: float, lengths: tuple[int, ...] = LENGTHS) -> list[Effort]:
    return [Effort(seconds, cp + w_prime / seconds) for seconds in lengths]


@given(st.integers(120, 420), st.integers(8_000, 35_000))
def test_finds_what_it_was_made_of(cp: int, w_prime: int) -> None:
    fit = two_parameters(of_two(cp, w_prime))
    assert fit.cp == pytest.approx(cp, rel=1e-6) and fit.w_prime == pytest.approx(w_prime, rel=1e-6)
    assert fit.r2 == pytest.approx(1) and fit.off_by < 1e-6 and fit.p_max is None


def test_the_interval_holds_the_truth_no_less_often_than_it_says() -> None:
    chance, held = np.random.default_rng(3), 0
    for _ in range(200):
        noisy = [Effort(one.seconds, one.watts * (1 + chance.normal(0, 0.01))) for one in of_two(280, 20_000)]
        low, high = two_parameters(noisy).cp_interval
        held += low <= 280 <= high
    assert 185 <= held <= 200


def test_three_find_the_power_of_an_instant() -> None:
    k, cp, w_prime = -25.0, 270.0, 18_000.0
    fit = three_parameters([Effort(seconds, cp + w_prime / (seconds - k)) for seconds in SPRINTS])
    assert fit.cp == pytest.approx(cp, rel=0.01) and fit.w_prime == pytest.approx(w_prime, rel=0.03)
    assert fit.p_max == pytest.approx(cp - w_prime / k, rel=0.03)


@pytest.mark.parametrize(
    "thin",
    [
        [],
        of_two(280, 20_000, (180, 720)),
        of_two(280, 20_000, (300, 480, 720)),
        of_two(280, 20_000, (5, 20, 60)),
        [Effort(120, 500), Effort(300, 180), Effort(1200, 320)],
    ],
)
def test_thin_evidence_is_refused(thin: list[Effort]) -> None:
    with pytest.raises(Unknown):
        two_parameters(thin)


def test_one_steady_effort_has_no_w_prime() -> None:
    with pytest.raises(Unknown, match="implausible"):
        two_parameters([Effort(seconds, 280 + seconds / 1000) for seconds in LENGTHS])


def test_three_want_a_sprint() -> None:
    with pytest.raises(Unknown, match="too_few"):
        three_parameters(of_two(280, 20_000))


def test_the_line_through_two() -> None:
    assert line([Effort(180, 350), Effort(720, 300)]) == pytest.approx((283.3333, 12_000), abs=0.01)
