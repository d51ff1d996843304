import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.metrics.sessions import known, session


def test_an_hour_at_ftp_is_a_hundred() -> None:
    assert known("tss", session({"power": [300.0] * 3600}, settings={"ftp": 300.0})) == pytest.approx(100)


@given(st.integers(60, 600), st.integers(60, 600))
def test_adds_up_over_parts_at_one_power(one: int, other: int) -> None:
    def load(seconds: int) -> float:
        return known("tss", session({"power": [250.0] * seconds}, settings={"ftp": 280.0}))

    assert load(one + other) == pytest.approx(load(one) + load(other))
