import pytest

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session
from tests.analysis.metrics.swim.pools import pool


def test_an_hour_at_css_is_a_hundred() -> None:
    swim = pool([(25.0, 20)] * 144, css=1.0)
    assert known("swim_tss", swim) == pytest.approx(100)


def test_water_resists_with_the_cube() -> None:
    assert known("swim_tss", pool([(25.0, 20)] * 144, css=1.25)) == pytest.approx(100 * 0.8**3)


def test_rest_at_the_wall_counts_only_where_it_is_said_to() -> None:
    """100 m at CSS, as long again at the wall: half the speed for twice the time is a quarter."""
    swim = pool([(25.0, 20)] * 4, css=1.0, rest_after=(1, 100.0 * 3 / 3))
    moving, whole = known("swim_tss", swim), known("swim_tss_with_rest", swim)
    assert moving == pytest.approx(100 * 100 / 3600)
    assert whole == pytest.approx(moving / 4)


def test_no_css() -> None:
    assert reason("swim_tss", pool([(25.0, 20)] * 4)) == "no_setting"
    assert reason("swim_tss", session({"heart_rate": [120.0] * 60}, sport=Sport.SWIMMING)) == "no_channel"
